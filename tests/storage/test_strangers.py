"""A file that came from somebody else: nothing in it is run, and each says one sentence."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError
from relpitch.services import sample
from relpitch.services.library_upkeep import merge, restore
from relpitch.storage.backup import back_up, own_backups
from relpitch.storage.library import Library
from relpitch.storage.verify import verify

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NOT_OURS = "was changed by something other than relpitch"
ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'id' AS name, i AS value FROM n"
)

HARMS = {
    "a trigger that rewrites": "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM encounter; END",
    "a temporary name": "CREATE TRIGGER note_added2 AFTER INSERT ON encounter BEGIN DELETE FROM person; END",
    "a view without an end": f"CREATE VIEW endless AS {ENDLESS}",
    "a table that is a view": f"ALTER TABLE meta RENAME TO meta2; CREATE VIEW meta AS {ENDLESS}",
    "an index that is gone": "DROP INDEX ix_take_version_id",
    "an index too many": "CREATE INDEX more ON person (name)",
    "a low version": "PRAGMA user_version = 3",
    "no version": "PRAGMA user_version = 0",
    "less than none": "PRAGMA user_version = -7",
    "a quoted name": """CREATE TABLE "a""b; DROP TABLE person" (x)""",
    "a column too many": "ALTER TABLE person ADD COLUMN evil TEXT DEFAULT 'x'",
    "a table that is gone": "DROP TABLE reach_index",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, NOW)
    return path


def harmed(own: Path, script: str) -> Path:
    stranger = own.parent.parent / "Stranger.relpitch"
    shutil.copy(own, stranger)
    with closing(sqlite3.connect(stranger, isolation_level=None)) as connection:
        connection.executescript(script)
    return stranger


@pytest.mark.parametrize("script", HARMS.values(), ids=HARMS)
def test_a_file_whose_schema_is_not_ours_is_refused_everywhere_and_left_as_it_is(
    own: Path, script: str, tmp_path: Path
) -> None:
    stranger = harmed(own, script)
    before, ours = stranger.read_bytes(), own.read_bytes()
    acts: list[Callable[[], object]] = [
        lambda: Library.open(stranger, device="desktop"),
        lambda: Library.open(stranger, read_only=True),
        lambda: merge(own, stranger, tmp_path / "backups", NOW, "desktop"),
        lambda: restore(own, stranger, tmp_path / "backups", NOW),
        lambda: back_up(stranger, tmp_path / "elsewhere", at=NOW),
    ]
    for act in acts:
        with pytest.raises(LibraryError, match=NOT_OURS):
            act()
    assert len(verify(stranger)) == 1
    assert stranger.read_bytes() == before
    assert own.read_bytes() == ours


def test_a_stranger_among_the_backups_is_none_of_them(own: Path, tmp_path: Path) -> None:
    stranger = harmed(own, HARMS["a table that is a view"])
    (tmp_path / "backups").mkdir()
    stranger.rename(tmp_path / "backups" / "Maya 2026-01-01 101010.relpitch")
    assert own_backups(own, tmp_path / "backups") == []


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE person SET care = replace(hex(zeroblob(50000)), '00', '[')",
        "UPDATE person SET care = '{}'",
        "UPDATE person SET care = '[1, 2]'",
        "UPDATE event SET meet = '[{\"words\": {}}]'",
        "UPDATE person SET created_at = '9999999-01-01'",
        "UPDATE person SET care = '12'",
    ],
)
def test_values_that_are_none_are_a_sentence(own: Path, script: str) -> None:
    stranger = harmed(own, f"DROP TRIGGER person_index_changed; DROP TRIGGER event_index_changed; {script}")
    with closing(sqlite3.connect(own)) as ours, closing(sqlite3.connect(stranger)) as theirs:
        for name in ("person_index_changed", "event_index_changed"):
            theirs.execute(*ours.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone())
    assert [each for each in verify(stranger) if "damaged" in each]
    with contextlib.suppress(LibraryError):
        merge(own, stranger, own.parent.parent / "backups", NOW, "desktop")
    assert verify(own) == [], "nothing of it comes in"


def test_a_note_as_long_as_a_shelf_of_books_is_a_sentence(own: Path) -> None:
    stranger = harmed(own, "UPDATE take SET felt = hex(zeroblob(40000000)) WHERE rowid = 1")
    assert verify(stranger) == [
        "Something in this library is too long to be read or kept: over ten thousand pages."
    ]
