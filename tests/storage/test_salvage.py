"""A damaged library and its newest good backup, put together in a new file."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import DamagedLibrary
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.services.mending import mend, newest_good_backup
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import NOW, Example

LATER = datetime(2026, 11, 23, 9, tzinfo=UTC)
SAM = Person("Sam", NOW, about="baker")


@pytest.fixture
def backups(example: Example, tmp_path: Path) -> Path:
    """A folder with a good backup; since then Sam was met, and one sentence cannot be read any more."""
    folder = tmp_path / "backups"
    back_up(example.path, folder, at=NOW)
    with Library.open(example.path, device="desktop") as library, library.writing() as shelves:
        shelves.people.save(SAM)
        shelves.encounters.save(Encounter(NOW, (SAM.id,), "gym", "flour"))
        shelves.statements.save(replace(example.statement, title="Moving well"))
    content = example.path.read_bytes()
    example.path.write_bytes(content.replace(b"I help people who", b"I hell people who"))
    return folder


def test_what_was_written_since_comes_along_and_the_backup_has_the_rest(
    example: Example, backups: Path
) -> None:
    before = example.path.read_bytes()
    good = newest_good_backup(example.path, backups)
    assert good is not None
    assert (good.statements, good.people, good.takes) == (1, 0, 0)
    mended = mend(example.path, good, LATER, "desktop")
    assert mended.path.name == "Maya, 23 November.relpitch"
    assert mended.salvaged.unread == 1
    assert verify(mended.path) == []
    with Library.open(mended.path, device="desktop") as library, library.reading() as shelves:
        version = shelves.versions.get(example.base.id)
        assert version is not None
        assert version.parts[Part.OFFER] == example.base.parts[Part.OFFER]
        assert [each.title for each in shelves.statements.all()] == ["Moving well"]
        assert shelves.people.all() == [SAM]
        assert [each.note for each in shelves.encounters.of(SAM.id)] == ["flour"]
    assert example.path.read_bytes() == before


def test_a_backup_that_is_damaged_too_is_passed_over(example: Example, backups: Path) -> None:
    back_up_of_damage = backups / f"Maya {NOW + timedelta(days=1):%Y-%m-%d %H%M%S}.relpitch"
    back_up_of_damage.write_bytes(example.path.read_bytes())
    good = newest_good_backup(example.path, backups)
    assert good is not None
    assert good.path != back_up_of_damage


def test_without_a_backup_what_can_be_read_is_a_library(example: Example, backups: Path) -> None:
    mended = mend(example.path, None, LATER, "desktop")
    assert verify(mended.path) == []
    with Library.open(mended.path, device="desktop") as library, library.reading() as shelves:
        assert [each.title for each in shelves.statements.all()] == ["Moving well"]
        assert shelves.people.all() == [SAM]


def test_a_version_whose_base_is_lost_becomes_the_base(example: Example) -> None:
    with closing(sqlite3.connect(example.path, isolation_level=None)) as connection:
        connection.execute("UPDATE version SET name = 'Harmed' WHERE setting_id IS NULL")
    mended = mend(example.path, None, LATER, "desktop")
    assert verify(mended.path) == []


def test_pages_that_cannot_be_read_are_gone_around(example: Example, backups: Path) -> None:
    content = bytearray(example.path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    with closing(sqlite3.connect(example.path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'encounter'").fetchone()
    content[(page - 1) * size : page * size] = bytes(size)
    example.path.write_bytes(content)
    mended = mend(example.path, newest_good_backup(example.path, backups), LATER, "desktop")
    assert verify(mended.path) == []
    with Library.open(mended.path, device="desktop") as library, library.reading() as shelves:
        assert shelves.people.all() == [SAM]


def test_where_nothing_can_be_read_nothing_is_left_behind(example: Example) -> None:
    example.path.write_bytes(example.path.read_bytes()[:4096] + bytes(4096 * 9))
    before = sorted(example.path.parent.iterdir())
    with pytest.raises(DamagedLibrary):
        mend(example.path, None, LATER, "desktop")
    assert sorted(example.path.parent.iterdir()) == before
