"""Where there is no room, forgetting is undone as a whole, or it is complete and says what is left to do."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.giving import Promise
from relpitch.domain.person import Person
from relpitch.services.library_upkeep import contents_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.services.test_every_act import _failing_at

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PRIYA = Person("Priya Raman", NOW, "Runs a bakery.")
ELAINE = Person("Elaine Whitlock", NOW, remember=("Reads leases for Priya Raman",))
TOGETHER = Encounter(NOW, (PRIYA.id, ELAINE.id), "Bank", "Priya Raman signed.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library, library.writing() as shelves:
        shelves.people.add_new([PRIYA, ELAINE])
        shelves.encounters.add_new([TOGETHER, replace(TOGETHER, id="alone", people=(PRIYA.id,))])
        shelves.promises.add_new([Promise(PRIYA.id, "Send Priya the lease", NOW)])
    return path


def test_whichever_write_fails_all_of_them_is_there_or_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(path, device="desktop") as library:
        services, before, number = Services(library, now=lambda: NOW), contents_of(library), 0
        while PRIYA in contents_of(library).people:
            assert contents_of(library) == before
            with _failing_at(number, monkeypatch), suppress(OSError, LibraryError):
                services.forgetting.forget(PRIYA.id, half_names_too=False)
            number += 1
        assert number > 4
        (met,) = contents_of(library).encounters
        assert met.people == (ELAINE.id,)
        assert "Raman" not in repr(contents_of(library))


def test_where_only_what_lies_beside_the_file_stays_that_is_said_and_gone_once_there_is_room(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_library: Library) -> None:
        raise LibraryError("The disk is full.")

    with Library.open(path, device="desktop") as library:
        with monkeypatch.context() as patch:
            patch.setattr(Library, "leave_no_trace", full)
            with pytest.raises(LibraryError, match=r"They are forgotten\. The disk is full"):
                Services(library, now=lambda: NOW).forgetting.forget(PRIYA.id, half_names_too=False)
        assert "Raman" not in repr(contents_of(library))
    assert all(b"Raman" not in each.read_bytes() for each in path.parent.iterdir())
