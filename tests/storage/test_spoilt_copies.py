"""Copies of one's own library whose rows were spoilt on purpose, with checksums that fit: no trace, no harm.

What a copy remembers of its changes decides what a merge does, so it is what somebody would forge.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.person import Person
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.storage.verify import verify
from tests.storage.test_merging import everything
from tests.storage.two import NOW

VECTORS = (
    "nonsense",
    "[]",
    "null",
    '"x"',
    "{}",
    '{"laptop": "many"}',
    '{"laptop": -5}',
    '{"laptop": 1.5}',
    '{"laptop": null}',
    '{"laptop": 1e400}',
    '{"laptop": 99999999999999999999999999}',
    '{"laptop": {"laptop": 1}}',
    "[" * 5000,
)
MARKS = (
    *VECTORS,
    '{"b": 3}',
    '{"b": [["laptop", "x"]]}',
    '{"b": [[{}, 1]]}',
    '{"v": {"about": 3}}',
    '{"v": {"about": [[["laptop", 1], ["not json"]]]}}',
    '{"v": {"nothing that is known": [[["laptop", 1], ["\\"x\\""]]]}}',
)
DIGESTS = (
    "nonsense",
    "{}",
    "null",
    "[1]",
    '[["name"]]',
    '[["name", "two", 3]]',
    '[["left", 0, null]]',
    "[" * 5000,
)
SPOILT = (
    *(("person", "vector", each) for each in VECTORS),
    *(("person", "marks", each) for each in MARKS),
    *(("tombstone", "vector", each) for each in VECTORS),
    *(("forgotten", "digests", each) for each in DIGESTS),
    ("encounter", "people", '["nobody who is there"]'),
    ("encounter", "people", "[[]]"),
    ("take", "audio", "../../../etc/passwd"),
    ("person", "id", ""),
    ("tombstone", "kind", "no such table"),
)


class Spoilt:
    """A library, and a copy of it in which one cell of a row is something else."""

    def __init__(self, folder: Path) -> None:
        names = ("mine", "copy", "good")
        self.mine, self.copy, self.good = (folder / name / "Maya.relpitch" for name in names)
        self.ann = Person("Ann Lee", NOW)
        gone, priya = Person("Gone", NOW), Person("Priya Raman", NOW)
        for path in (self.mine, self.copy, self.good):
            path.parent.mkdir()
        with Library.create(self.mine, device="desktop") as library:
            with library.writing() as shelves:
                for each in (self.ann, gone, priya):
                    shelves.people.save(each)
                shelves.encounters.save(Encounter(NOW, (self.ann.id,), "Bank", "Bakes."))
            with library.writing() as shelves:
                shelves.people.delete(gone.id)
            Services(library).forgetting.forget(priya.id, half_names_too=False)
        for path in (self.copy, self.good):
            shutil.copy(self.mine, path)
        with Library.open(self.good, device="laptop") as library, library.writing() as shelves:
            shelves.people.save(Person("On the laptop", NOW))

    def spoil(self, table: str, column: str, value: str) -> None:
        with Library.open(self.copy, device="laptop") as library:
            with library.writing() as shelves:
                shelves.people.save(Person("Brought along", NOW))
            with library.writing_rows() as rows:
                rows.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = 1', (value,))


@pytest.mark.parametrize(("table", "column", "value"), SPOILT, ids=lambda each: str(each)[:30])
def test_whatever_a_copy_remembers_it_is_a_sentence_or_harmless(
    tmp_path: Path, table: str, column: str, value: str
) -> None:
    spoilt = Spoilt(tmp_path)
    try:
        spoilt.spoil(table, column, value)
    except LibraryError:
        return
    before = contents(spoilt.mine)
    with Library.open(spoilt.mine, device="desktop") as library:
        try:
            merge(spoilt.copy, library)
        except LibraryError:
            assert contents(spoilt.mine) == before, "nothing of it came in"
    assert verify(spoilt.mine) == []
    with Library.open(spoilt.mine, device="desktop") as library:
        merge(spoilt.good, library)
        found = everything(library)
    assert found[spoilt.ann.id] == spoilt.ann
    assert "On the laptop" in {each.name for each in found.values() if isinstance(each, Person)}
    with Library.open(spoilt.good, device="laptop") as library:
        merge(spoilt.mine, library)
        assert everything(library) == found, "and the copies still come to the same"


def contents(path: Path) -> dict[str, Any]:
    with Library.open(path, read_only=True) as library:
        return everything(library)
