"""Attacks on locked libraries: another's beginning or recording, two passphrases, one almost right."""

import contextlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError, LockedLibrary, WrongPassphrase
from relpitch.storage import keys
from relpitch.storage.copying import copy
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock, unlock
from relpitch.storage.merging import merge
from relpitch.storage.verify import verify
from tests.storage.conftest import Example
from tests.storage.locked import WORDS, locking, needs_locking

__all__ = ["locking"]
pytestmark = [needs_locking, pytest.mark.usefixtures("locking")]
OTHER_WORDS = "another five plain words"
SOUND = b"RIFF" + b"a sound of somebody's voice " * 9000


@pytest.fixture
def two(example: Example, tmp_path: Path) -> tuple[Path, Path]:
    """A library and a copy of it with other words in it, each locked by a passphrase of its own."""
    other = tmp_path / "other" / "Maya.relpitch"
    other.parent.mkdir()
    copy(example.path, other)
    with Library.open(other, device="laptop") as library, library.writing() as shelves:
        shelves.statements.save(replace(example.statement, title="On the laptop"))
    for path, words in ((example.path, WORDS), (other, OTHER_WORDS)):
        takes_of(path).mkdir()
        (takes_of(path) / "one.wav").write_bytes(SOUND + words.encode())
        change_lock(path, keys.new_key(words), tmp_path / "none")
    keys.unlearn_all()
    return example.path, other


def opened(path: Path) -> None:
    unlock(path, WORDS)
    Library.open(path, device="desktop").close()


@pytest.mark.parametrize("count", [8, 15, 16, 24, 31, 32, 48, 4096])
def test_one_with_the_beginning_of_another_is_a_sentence(two: tuple[Path, Path], count: int) -> None:
    mine, other = two
    spliced = mine.with_name("Spliced.relpitch")
    spliced.write_bytes(other.read_bytes()[:count] + mine.read_bytes()[count:])
    for words in (WORDS, OTHER_WORDS):
        with contextlib.suppress(LibraryError):
            unlock(spliced, words)
            Library.open(spliced, device="desktop").close()
            assert verify(spliced), "what opens is told to be damaged"
    unlock(mine, WORDS)
    assert verify(mine) == []


@pytest.mark.parametrize("beginning", [b"", b"SQLite format 3\0", bytes(16), b"relp"])
def test_one_whose_beginning_says_something_else_is_a_sentence(
    two: tuple[Path, Path], beginning: bytes
) -> None:
    mine, _ = two
    content = mine.read_bytes()
    mine.write_bytes(beginning + content[len(beginning) or 16 :])
    with pytest.raises(LibraryError):
        opened(mine)


@pytest.mark.parametrize(
    "words", ["", " ", WORDS + " ", WORDS.upper(), WORDS + "\n", "\0", WORDS[:-1], WORDS * 5000]
)
def test_a_passphrase_that_is_almost_right_is_wrong(two: tuple[Path, Path], words: str) -> None:
    mine, _ = two
    with pytest.raises(WrongPassphrase):
        unlock(mine, words)
    with pytest.raises(LockedLibrary):
        Library.open(mine, device="desktop")


def test_a_recording_of_another_library_is_told_not_heard(two: tuple[Path, Path]) -> None:
    mine, other = two
    unlock(mine, WORDS)
    unlock(other, OTHER_WORDS)
    shutil.copy(takes_of(other) / "one.wav", takes_of(mine) / "one.wav")
    with Library.open(mine, device="desktop") as library:
        heard = library.recordings.find("one.wav")
        assert heard is None or heard.read_bytes() == SOUND + OTHER_WORDS.encode()


def test_a_copy_with_another_passphrase_is_merged_once_that_is_given_and_nothing_before(
    two: tuple[Path, Path],
) -> None:
    mine, other = two
    unlock(mine, WORDS)
    before = mine.read_bytes()
    with Library.open(mine, device="desktop") as library, pytest.raises(LockedLibrary):
        merge(other, library)
    assert mine.read_bytes()[:16] == before[:16]
    unlock(other, OTHER_WORDS)
    with Library.open(mine, device="desktop") as library:
        merge(other, library)
        with library.reading() as shelves:
            assert [each.title for each in shelves.statements.all()] == ["On the laptop"]
        assert b"laptop" not in mine.read_bytes()
    keys.unlearn_all()
    unlock(mine, WORDS)
    assert verify(mine) == [], "its own passphrase opens all that came"
