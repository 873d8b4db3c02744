"""A backup comes back in the place of a library, and what was there is kept."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.storage.backup import back_up
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.restoring import restore
from relpitch.storage.verify import verify
from tests.storage.conftest import NOW, Example

AT = datetime(2026, 3, 14, 9, 26, 53)  # noqa: DTZ001  # the clock on the wall, as in the file's name
LATER = AT + timedelta(days=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def write(path: Path, title: str) -> None:
    with Library.open(path, device="desktop") as library, library.writing() as shelves:
        statement = Statement(title, NOW)
        shelves.statements.save(statement)
        shelves.versions.save(new_base(statement.id, NOW))


def titles(path: Path) -> set[str]:
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        return {each.title for each in shelves.statements.all()}


def test_what_was_backed_up_is_there_again_and_what_was_written_since_is_kept(
    example: Example, folder: Path
) -> None:
    backup = back_up(example.path, folder, at=AT)
    write(example.path, "Written since")
    was = restore(backup, example.path, folder, at=LATER)
    assert titles(example.path) == {"Moving without pain"}
    assert was is not None
    assert titles(was) == {"Moving without pain", "Written since"}
    restore(was, example.path, folder, at=LATER + timedelta(seconds=1))
    assert titles(example.path) == {"Moving without pain", "Written since"}
    assert verify(example.path) == []


def test_recordings_come_back_and_newer_ones_stay(example: Example, folder: Path) -> None:
    takes = takes_of(example.path)
    takes.mkdir()
    (takes / "one.wav").write_bytes(b"one")
    backup = back_up(example.path, folder, at=AT)
    (takes / "one.wav").unlink()
    (takes / "two.wav").write_bytes(b"two")
    restore(backup, example.path, folder, at=LATER)
    assert sorted(each.name for each in takes.iterdir()) == ["one.wav", "two.wav"]


def test_a_library_that_was_lost_comes_back(example: Example, folder: Path) -> None:
    backup = back_up(example.path, folder, at=AT)
    example.path.unlink()
    assert restore(backup, example.path, folder, at=LATER) is None
    assert titles(example.path) == {"Moving without pain"}


def test_a_damaged_library_is_put_aside_not_thrown_away(example: Example, folder: Path) -> None:
    backup = back_up(example.path, folder, at=AT)
    example.path.write_bytes(b"not a library any more")
    was = restore(backup, example.path, folder, at=LATER)
    assert titles(example.path) == {"Moving without pain"}
    assert was is not None
    assert was.read_bytes() == b"not a library any more"


def test_a_library_that_is_open_is_not_replaced(example: Example, library: Library, folder: Path) -> None:
    backup = back_up(example.path, folder, at=AT)
    with pytest.raises(LibraryError, match="open in another window"):
        restore(backup, example.path, folder, at=LATER)
    with library.reading() as shelves:
        assert shelves.statements.all() == [example.statement]


@pytest.mark.parametrize("damage", ["cut", "other", "nothing"])
def test_a_backup_that_is_not_whole_changes_nothing(example: Example, folder: Path, damage: str) -> None:
    backup = back_up(example.path, folder, at=AT)
    before = example.path.read_bytes()
    content = backup.read_bytes()
    if damage == "nothing":
        backup.unlink()
    else:
        backup.write_bytes(content[: len(content) // 2] if damage == "cut" else b"Dear diary")
    with pytest.raises(LibraryError):
        restore(backup, example.path, folder, at=LATER)
    assert example.path.read_bytes() == before
    assert [each.name for each in example.path.parent.glob(".*restored*")] == []
