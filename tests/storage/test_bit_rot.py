"""A bit that flips on the disk, and what was written last and cannot be read: told, never passed over."""

import contextlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError
from relpitch.domain.person import Person
from relpitch.storage.backup import back_up, list_backups
from relpitch.storage.library import Library
from relpitch.storage.verify import CUT_SHORT, verify
from relpitch.storage.wal import is_cut_short
from tests.storage.conftest import NOW, Example

DAMAGED = "This library is damaged. Keep the file as it is, and open your newest backup."


def flip_in(path: Path, words: bytes) -> None:
    """Flip a bit of the first letter wherever these words stand as they are."""
    content = path.read_bytes()
    assert words in content
    path.write_bytes(content.replace(words, bytes([words[0] ^ 1]) + words[1:]))


def test_a_flipped_bit_in_a_text_is_told_by_verify_and_where_it_is_read(example: Example) -> None:
    flip_in(example.path, b"I help people who sit")
    assert "Among the parts, 1 is not as written." in verify(example.path)
    with Library.open(example.path, device="desktop") as library:
        with library.reading() as shelves:
            assert shelves.statements.get(example.statement.id) == example.statement
        with pytest.raises(LibraryError, match="damaged"), library.reading() as shelves:
            shelves.versions.get(example.base.id)


def test_a_damaged_library_makes_no_backup_and_the_good_one_stays(example: Example, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    good = back_up(example.path, folder, at=NOW, keep=1)
    flip_in(example.path, b"I help people who sit")
    with pytest.raises(LibraryError, match="damaged"):
        back_up(example.path, folder, at=NOW + timedelta(days=1), keep=1)
    assert list_backups(folder, "Maya") == [good]
    assert verify(good) == []


def test_a_change_does_not_hide_the_damage_of_its_row(example: Example) -> None:
    with closing(sqlite3.connect(example.path, isolation_level=None)) as connection:
        connection.execute("UPDATE statement SET title = 'Moving without gain'")
    with (
        Library.open(example.path, device="desktop") as library,
        pytest.raises(LibraryError, match="damaged"),
        library.writing_rows() as rows,
    ):
        rows.execute("UPDATE statement SET language = 'de'")
    assert "Among the statements, 1 is not as written." in verify(example.path)


@pytest.mark.parametrize("harm", [
    "UPDATE person_index SET words = 'other words'",
    "DELETE FROM person_index",
    "INSERT INTO note_index (note_index, rowid, title, note) VALUES ('delete', 1, 'gym', '')",
    "DELETE FROM meeting",
    "UPDATE sqlite_sequence SET seq = 0",
])  # fmt: skip
def test_what_is_made_out_of_the_rows_is_read_too(example: Example, harm: str) -> None:
    from relpitch.domain.encounter import Encounter

    with Library.open(example.path, device="desktop") as library, library.writing() as shelves:
        sam = Person("Sam", NOW, about="baker")
        shelves.people.save(sam)
        shelves.encounters.save(Encounter(NOW, (sam.id,), "gym", ""))
    assert verify(example.path) == []
    with closing(sqlite3.connect(example.path, isolation_level=None)) as connection:
        connection.execute(harm)
    assert verify(example.path)


def test_a_recording_that_is_gone_or_cut_off_is_told(example: Example) -> None:
    import wave

    from relpitch.domain.length import Length
    from relpitch.domain.mode import Mode
    from relpitch.domain.take import Take

    takes = example.path.with_name("Maya.relpitch.takes")
    takes.mkdir()
    with wave.open(str(takes / "one.wav"), "wb") as sound:
        sound.setparams((1, 2, 16000, 0, "NONE", ""))
        sound.writeframes(bytes(32000))
    with Library.open(example.path, device="desktop") as library, library.writing() as shelves:
        shelves.takes.save(Take(example.base.id, NOW, Mode.READ, Length.FULL, 1.0, audio="one.wav"))
    assert verify(example.path) == []
    whole = (takes / "one.wav").read_bytes()
    (takes / "one.wav").write_bytes(whole[:-400])
    assert verify(example.path) == ["The recording one.wav cannot be read to its end."]
    (takes / "one.wav").unlink()
    assert verify(example.path) == ["The recording one.wav is not there."]


def test_any_flipped_bit_is_told_or_changes_nothing(example: Example) -> None:
    whole, rng = example.path.read_bytes(), random.Random(23)
    other = example.path.with_name("Harmed.relpitch")
    for _ in range(25):
        harmed = bytearray(whole)
        harmed[rng.randrange(len(whole))] ^= 1 << rng.randrange(8)
        other.write_bytes(harmed)
        if not verify(other):
            with Library.open(other, read_only=True) as library, library.reading() as shelves:
                assert shelves.versions.get(example.base.id) == example.base
                assert shelves.statements.all() == [example.statement]


# what lies beside the library, as a kill leaves it

_WRITE = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from relpitch.domain.statement import Statement
from relpitch.storage.library import Library
library = Library.open(Path(sys.argv[1]), device="desktop")
for number in range(3):
    with library.writing() as shelves:
        shelves.statements.save(Statement(f"Number {number}", datetime(2026, 3, 14, tzinfo=UTC)))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(example: Example) -> Path:
    """A library whose last three acts lie beside it."""
    if sys.platform == "win32":
        pytest.skip("a kill of that kind is not known here")
    done = subprocess.run([sys.executable, "-c", _WRITE, str(example.path)], check=False)
    assert done.returncode == -signal.SIGKILL
    return example.path


def wal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def test_after_a_kill_nothing_is_missing_and_nothing_is_told(killed: Path) -> None:
    assert not is_cut_short(killed)
    with Library.open(killed, device="desktop") as library:
        assert not library.is_cut_short
        with library.reading() as shelves:
            assert len(shelves.statements.all()) == 4
    assert CUT_SHORT not in verify(killed)


def test_whatever_is_flipped_or_cut_beside_it_is_told_or_changes_nothing(killed: Path) -> None:
    rng, whole = random.Random(5), wal(killed).read_bytes()
    index = killed.with_name(killed.name + "-shm")
    kept = index.read_bytes()
    for number in range(40):
        harmed = bytearray(whole)
        if number % 2:
            harmed = harmed[: rng.randrange(len(whole))]
        else:
            harmed[rng.randrange(len(whole))] ^= 1 << rng.randrange(8)
        wal(killed).write_bytes(harmed)
        index.write_bytes(kept)
        told = is_cut_short(killed)
        copy = killed.with_name("Read.relpitch")
        for each in (copy, wal(copy), copy.with_name(copy.name + "-shm")):
            each.unlink(missing_ok=True)
        shutil.copy(killed, copy)
        wal(copy).write_bytes(harmed)
        with contextlib.closing(sqlite3.connect(copy)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM statement").fetchone()
        assert told or count == 4


def test_a_library_tells_when_it_is_opened_what_may_be_missing(killed: Path) -> None:
    content = bytearray(wal(killed).read_bytes())
    content[-10] ^= 1
    wal(killed).write_bytes(content)
    assert CUT_SHORT in verify(killed)
