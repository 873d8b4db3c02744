"""Forgetting someone leaves no byte of their name in any of the library's files."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.services import sample
from relpitch.services.forgetting import Forgetting
from relpitch.services.search import Search
from relpitch.storage.library import Library
from relpitch.storage.verify import verify

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def bytes_beside(path: Path) -> bytes:
    """All bytes of the library, its WAL and whatever else lies beside it."""
    return b"".join(each.read_bytes() for each in path.parent.iterdir() if each.is_file())


def test_no_byte_of_the_name_is_left(tmp_path: Path) -> None:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, NOW)
        with library.reading() as shelves:
            priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
            elaine = next(each for each in shelves.people.all() if each.name == "Elaine Whitlock")
        shared = Encounter(NOW, (priya.id, elaine.id), "Bank", "Priya Raman signed; @Priya smiled.")
        with library.writing() as shelves:
            shelves.encounters.save(shared)
            shelves.people.save(replace(elaine, remember=(*elaine.remember, "Reads leases for PRIYA RAMAN")))
        assert b"Priya" in bytes_beside(path)
        forgetting = Forgetting(library, lambda _change: None)
        traces = forgetting.traces(priya.id)
        assert (traces.encounters, traces.shared) == (3, 1)
        assert traces.elsewhere >= 2
        assert traces.by_first_name >= 2
        forgetting.forget(priya.id, first_name=True)
        left = bytes_beside(path)
        for name in (b"Priya", b"priya", b"PRIYA", b"Raman", b"RAMAN", b"raman"):
            assert name not in left
        assert Search(library).find("priya") == []
        with library.reading() as shelves:
            kept = shelves.encounters.get(shared.id)
        assert kept is not None
        assert kept.note == "someone signed; someone smiled."
        assert kept.people == (elaine.id,)
    assert b"Raman" not in bytes_beside(path)
    assert verify(path) == []


@pytest.mark.parametrize("first_name", [True, False])
def test_others_of_the_same_first_name_stay_where_that_is_asked(tmp_path: Path, first_name: bool) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        will, other = Person("Will Grey", NOW), Person("Ann", NOW, "Married to Will")
        with library.writing() as shelves:
            shelves.people.save(will)
            shelves.people.save(other)
        Forgetting(library, lambda _change: None).forget(will.id, first_name=first_name)
        with library.reading() as shelves:
            (ann,) = shelves.people.all()
        assert ann.about == ("Married to someone" if first_name else "Married to Will")
