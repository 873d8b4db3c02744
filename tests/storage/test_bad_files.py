"""Each bad file has its one sentence, and is left as it was."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from relpitch.domain.errors import LibraryError
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import NOW, Example, without_being_root


def noise(size: int) -> bytes:
    return hashlib.shake_128(b"always the same").digest(size)


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 12345")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE bookmark (title)")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.write_text("Dear Steve,\n" * 100), "is not a relpitch library"),
        (lambda path: path.write_bytes(b""), "is not a relpitch library"),
        (lambda path: path.write_bytes(noise(10_000)), "is not a relpitch library"),
        (other_program, "belongs to another program"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(24)), "only the beginning is there"),
    ],
    ids=["text", "empty", "random", "another program's", "cut off"],
)
def test_a_file_that_is_no_library_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    path = tmp_path / "file.relpitch"
    make(path)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=sentence):
        Library.open(path, device="desktop")
    assert len(verify(path)) == 1
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("folder", "is a folder"),
        ("nothing", "There is no library at"),
        ("no/folder/nothing", "There is no library at"),
        ("file/nothing", "There is no library at"),
        ("n" * 300, "cannot be used: its name is too long"),
    ],
)
def test_a_path_that_leads_to_no_file_is_refused(tmp_path: Path, where: str, sentence: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match=sentence):
        Library.open(tmp_path / where, device="desktop")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


def test_a_library_from_a_newer_version_is_refused_and_left_alone(example: Example) -> None:
    with closing(sqlite3.connect(example.path)) as connection:
        connection.execute("PRAGMA user_version = 1000")
    before = example.path.read_bytes()
    with pytest.raises(LibraryError, match="newer relpitch"):
        Library.open(example.path, device="desktop")
    assert verify(example.path) == [
        "This library was saved by a newer relpitch. Update relpitch here, then open it again."
    ]
    assert example.path.read_bytes() == before


def fill(library: Library, count: int) -> None:
    """Many statements with an empty base."""
    for number in range(count):
        statement = Statement(f"{number} " + "words " * 130, NOW)
        save_two(library, statement, new_base(statement.id, NOW))


def save_two(library: Library, statement: Statement, version: Version) -> None:
    with library.writing() as shelves:
        shelves.statements.save(statement)
        shelves.versions.save(version)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:20_000] + noise(12_000) + content[32_000:],
        lambda content: content[:20_000] + bytes(12_000) + content[32_000:],
        lambda content: content[: len(content) // 2],
        lambda content: content[:4096],
    ],
    ids=["overwritten", "zeroed", "half", "first page"],
)
def test_a_damaged_library_says_so_and_is_left_as_it_is(
    example: Example, damage: Callable[[bytes], bytes]
) -> None:
    with Library.open(example.path, device="desktop") as library:
        fill(library, 100)
    damaged = damage(example.path.read_bytes())
    example.path.write_bytes(damaged)
    assert verify(example.path)
    with (
        pytest.raises(LibraryError, match="damaged"),
        Library.open(example.path, device="desktop") as library,
    ):
        read_everything(library)
    assert example.path.read_bytes() == damaged


@pytest.mark.parametrize("replacement", [b"I help \xff\xfe who", b'I help "\\"" who', b'","words":"x'])
def test_damaged_words_are_found(example: Example, replacement: bytes) -> None:
    content = example.path.read_bytes()
    words = b"I help people who"
    assert words in content
    example.path.write_bytes(content.replace(words, replacement.ljust(len(words), b'"')))
    damaged = "This library is damaged. Keep the file as it is, and open your newest backup."
    found = verify(example.path)
    assert damaged in found
    also = ("Among the parts, ", "The file does not hold together in ")  # SQLite 3.44 and newer sees that too
    assert [each for each in found if not each.startswith(also)] == [damaged]


def test_a_full_disk_rolls_back_and_everything_before_is_there(example: Example) -> None:
    library = Library.open(example.path, device="desktop")
    fill(library, 10)
    everything = read_everything(library)
    library.close()
    library = Library.open(example.path, device="desktop")
    event.listen(library._engine, "connect", _full_disk, insert=False)
    library._engine.dispose()
    written = example.base.with_part(Part.PROOF, PartText(PartRule.OWN, (Phrasing("words " * 100_000),)))
    with pytest.raises(LibraryError, match="The disk is full"):
        save_two(library, Statement("Small", NOW), written)
    assert read_everything(library) == everything
    library.close()
    assert verify(example.path) == []


def _full_disk(connection: sqlite3.Connection, _entry: object) -> None:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_library_without_the_files_beside_it_is_as_it_was_last_tidied(
    example: Example, tmp_path: Path
) -> None:
    copy = tmp_path / "copy" / "Maya.relpitch"
    copy.parent.mkdir()
    with Library.open(example.path, device="desktop") as library:
        fill(library, 1)
        shutil.copy(example.path, copy)
    with Library.open(copy, device="desktop") as library:
        assert len(read_everything(library)) == 1
    assert verify(copy) == []


def test_a_library_whose_index_of_new_writes_is_missing_loses_none_of_them(
    example: Example, tmp_path: Path
) -> None:
    copy = tmp_path / "copy" / "Maya.relpitch"
    copy.parent.mkdir()
    with Library.open(example.path, device="desktop") as library:
        fill(library, 1)
        for suffix in ("", "-wal"):
            shutil.copy(f"{example.path}{suffix}", f"{copy}{suffix}")
    with Library.open(copy, device="desktop") as library:
        assert len(read_everything(library)) == 2


def test_new_writes_that_cannot_be_merged_are_not_passed_over(example: Example, shared_folder: Path) -> None:
    copy = shared_folder / "Maya.relpitch"
    with Library.open(example.path, device="desktop") as library:
        fill(library, 1)
        for suffix in ("", "-wal"):
            shutil.copy(f"{example.path}{suffix}", f"{copy}{suffix}")
    for each in shared_folder.iterdir():
        each.chmod(0o644)
    shared_folder.chmod(0o555)
    with without_being_root(), pytest.raises(LibraryError, match="cannot be opened"):
        Library.open(copy, read_only=True)


def read_everything(library: Library) -> list[Statement]:
    with library.reading() as shelves:
        shelves.versions.all()
        return shelves.statements.all()
