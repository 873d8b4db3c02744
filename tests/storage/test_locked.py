"""A library that opens by its passphrase only, and all that lies with it."""

import lzma
import os
import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.errors import DamagedLibrary, LibraryError, LockedLibrary, WrongPassphrase
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.storage import keys
from relpitch.storage.backup import back_up
from relpitch.storage.copying import copy
from relpitch.storage.engine import driver, engine_for, transaction
from relpitch.storage.file import is_library, takes_of
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock, unlock
from relpitch.storage.merging import merge
from relpitch.storage.migrations import NEWEST
from relpitch.storage.restoring import restore
from relpitch.storage.salvage import salvage
from relpitch.storage.sqlite import sqlcipher
from relpitch.storage.verify import can_be_heard, verify
from relpitch.storage.wal import is_cut_short
from tests.storage.conftest import NOW, Example
from tests.storage.locked import WORDS, locking, needs_locking
from tests.storage.test_migrations import RELEASED

__all__ = ["locking"]
pytestmark = [needs_locking, pytest.mark.usefixtures("locking")]
SOUND = b"RIFF" + b"a sound of somebody's voice " * 9000
TITLE = b"Moving without pain"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def locked(example: Example, backups: Path) -> Example:
    """The example with a recording and a backup of it, locked, and not opened yet."""
    takes = takes_of(example.path)
    takes.mkdir()
    (takes / "one.wav").write_bytes(SOUND)
    back_up(example.path, backups, at=NOW)
    change_lock(example.path, keys.new_key(WORDS), backups)
    keys.unlearn_all()
    return example


@pytest.fixture
def opened(locked: Example) -> Example:
    """The same, and its passphrase was given."""
    unlock(locked.path, WORDS)
    return locked


def every_byte(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def titles(path: Path) -> list[str]:
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        return [each.title for each in shelves.statements.all()]


# locked


def test_no_file_of_a_locked_library_has_a_word_of_it_also_while_it_is_open(
    opened: Example, tmp_path: Path
) -> None:
    with Library.open(opened.path, device="desktop") as library:
        with library.writing() as shelves:
            shelves.statements.save(replace(opened.statement, title="Moving without pain at all"))
        beside = opened.path.with_name(f"{opened.path.name}-wal")
        assert beside.stat().st_size > 0
        content = every_byte(tmp_path)
    for words in (TITLE, b"people who sit", b"CREATE TABLE", b"somebody's voice", b"SQLite format"):
        assert words not in content
    assert titles(opened.path) == ["Moving without pain at all"]


def test_it_is_told_from_its_first_bytes_and_opens_by_its_passphrase_only(locked: Example) -> None:
    assert is_library(locked.path)
    with pytest.raises(LockedLibrary, match=r"Maya.relpitch is locked"):
        Library.open(locked.path, device="desktop")
    with pytest.raises(WrongPassphrase, match=r"That isn’t it"):
        unlock(locked.path, WORDS.title())
    with pytest.raises(LockedLibrary):
        Library.open(locked.path, device="desktop")
    unlock(locked.path, WORDS)
    assert titles(locked.path) == ["Moving without pain"]
    assert verify(locked.path) == []


def test_letters_with_accents_are_the_same_however_they_were_typed() -> None:
    key = keys.new_key("café")
    assert keys.make_key(key.salt, "cafe\N{COMBINING ACUTE ACCENT}") == key


@pytest.mark.usefixtures("own_folders")
def test_a_key_takes_what_a_guess_should_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert keys._SCRYPT_COST * keys._SCRYPT_BLOCK * 128 == 128 << 20


def test_its_backups_and_recordings_are_locked_with_it(opened: Example, backups: Path) -> None:
    (backup,) = backups.glob("*.relpitch")
    assert verify(backup) == []
    for each in (takes_of(opened.path) / "one.wav", takes_of(backup) / "one.wav"):
        assert SOUND[:40] not in each.read_bytes()
        assert can_be_heard(each)
    with Library.open(opened.path, device="desktop") as library:
        heard = library.recordings.find("one.wav")
        assert heard is not None
        assert heard.read_bytes() == SOUND
        made = library.recordings.place_for("two")
        made.write_bytes(SOUND)
        library.recordings.keep(made.name)
        later = back_up(opened.path, backups, at=datetime(2026, 3, 15, tzinfo=UTC))
    assert not heard.exists()
    assert not made.exists()
    assert (takes_of(later) / "two.wav").read_bytes() == (takes_of(opened.path) / "two.wav").read_bytes()
    keys.unlearn_all()
    with pytest.raises(LockedLibrary):
        Library.open(later, device="")


def test_a_recording_that_was_changed_or_cut_short_is_told(opened: Example) -> None:
    take = takes_of(opened.path) / "one.wav"
    whole = take.read_bytes()
    pieces = range(40, len(whole), 65_553)
    for content in (
        *(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in (20, 50, 70_000, len(whole) - 1)),
        *(whole[:at] for at in pieces),
        whole + b"more",
        whole[:40] + whole[65_593 : 2 * 65_553 + 40] + whole[40:65_593] + whole[2 * 65_553 + 40 :],
    ):
        take.write_bytes(content)
        assert not can_be_heard(take)
        with Library.open(opened.path, device="desktop") as library:
            assert library.recordings.find("one.wav") is None


@pytest.mark.parametrize("seed", range(12))
def test_a_bit_that_flipped_is_told_and_no_backup_copies_it(
    opened: Example, backups: Path, seed: int
) -> None:
    chance = random.Random(seed)  # no secret
    content = bytearray(opened.path.read_bytes())
    content[chance.randrange(keys.SALT_LENGTH, len(content))] ^= 1 << chance.randrange(8)
    opened.path.write_bytes(content)
    assert verify(opened.path) != []
    with pytest.raises(DamagedLibrary):
        back_up(opened.path, backups, at=datetime(2026, 3, 15, tzinfo=UTC))


def test_a_flipped_bit_in_what_was_written_last_is_told(opened: Example, tmp_path: Path) -> None:
    aside = tmp_path / "aside" / opened.path.name
    aside.parent.mkdir()
    with Library.open(opened.path, device="desktop") as library:
        for number in range(3):
            with library.writing() as shelves:
                statement = Statement(f"{number}", NOW)
                shelves.statements.save(statement)
                shelves.versions.save(new_base(statement.id, NOW))
        for end in ("", "-wal"):
            beside = opened.path.with_name(opened.path.name + end)
            aside.with_name(aside.name + end).write_bytes(beside.read_bytes())
    assert not is_cut_short(aside)
    wal = aside.with_name(f"{aside.name}-wal")
    content = bytearray(wal.read_bytes())
    content[200] ^= 1
    wal.write_bytes(content)
    assert is_cut_short(aside)


def test_what_can_be_read_of_a_damaged_one_is_kept_and_locked(opened: Example, backups: Path) -> None:
    (backup,) = backups.glob("*.relpitch")
    with Library.open(opened.path, device="desktop") as library, library.writing() as shelves:
        for number in range(400):
            statement = Statement(f"Statement {number}", NOW)
            shelves.statements.save(statement)
            shelves.versions.save(new_base(statement.id, NOW))
    content = bytearray(opened.path.read_bytes())
    content[-5000] ^= 1
    opened.path.write_bytes(content)
    target = opened.path.with_name("Mended.relpitch")
    found = salvage(opened.path, backup, target, device="desktop")
    assert found.newer > 100
    assert keys.salt_of(target) == keys.salt_of(opened.path)
    assert "Moving without pain" in titles(target)


# locking and unlocking


def test_taking_the_lock_off_leaves_everything_as_it_was(opened: Example, backups: Path) -> None:
    change_lock(opened.path, None, backups)
    keys.unlearn_all()
    (backup,) = backups.glob("*.relpitch")
    for path in (opened.path, backup):
        assert verify(path) == []
        assert titles(path) == ["Moving without pain"]
        assert (takes_of(path) / "one.wav").read_bytes() == SOUND


def test_another_passphrase_opens_all_of_it_and_the_old_one_nothing(opened: Example, backups: Path) -> None:
    change_lock(opened.path, keys.new_key("another"), backups)
    keys.unlearn_all()
    (backup,) = backups.glob("*.relpitch")
    for path in (opened.path, backup):
        with pytest.raises(WrongPassphrase):
            unlock(path, WORDS)
        unlock(path, "another")
        assert verify(path) == []
        assert can_be_heard(takes_of(path) / "one.wav")


def test_backups_that_are_left_out_stay_open(example: Example, backups: Path) -> None:
    backup = back_up(example.path, backups, at=NOW)
    change_lock(example.path, keys.new_key(WORDS), backups, with_copies=False)
    keys.unlearn_all()
    assert titles(backup) == ["Moving without pain"]


def test_a_backup_that_cannot_be_locked_is_named(example: Example, backups: Path) -> None:
    good = back_up(example.path, backups, at=NOW)
    bad = back_up(example.path, backups, at=datetime(2026, 3, 15, tzinfo=UTC))
    content = bytearray(bad.read_bytes())
    content[content.index(TITLE)] ^= 1
    bad.write_bytes(content)
    changed = change_lock(example.path, keys.new_key(WORDS), backups)
    assert changed == (1, (bad,))
    assert keys.salt_of(good) == keys.salt_of(example.path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what is killed is a fork")
@pytest.mark.parametrize("locks", [True, False], ids=["locking", "unlocking"])
def test_killed_at_any_step_nothing_is_lost(
    example: Example, backups: Path, *, locks: bool, tmp_path: Path
) -> None:
    key = keys.new_key(WORDS)
    takes = takes_of(example.path)
    takes.mkdir()
    (takes / "one.wav").write_bytes(SOUND)
    if not locks:
        change_lock(example.path, key, backups)
    ended, step = 9, 0
    while ended != os.EX_OK:
        step += 1
        ended = killed_at(step, lambda: change_lock(example.path, key if locks else None, backups))
        keys.learn(key)
        with Library.open(example.path, device="desktop") as library:
            heard = library.recordings.find("one.wav")
            assert heard is not None
            assert heard.read_bytes() == SOUND
        assert verify(example.path) == []
        assert titles(example.path) == ["Moving without pain"]
        left = [each.name for each in tmp_path.iterdir() if each.name.endswith(".changed")]
        assert left == []
        if keys.salt_of(example.path) == (key.salt if locks else None):
            change_lock(example.path, None if locks else key, backups)
    assert step > 6


def killed_at(number: int, act: Callable[[], object]) -> int:
    """Let a fork do it that dies where it would do something with a file for the so-manieth time."""
    child = os.fork()
    if child == 0:  # pragma: no cover
        try:
            left = [number]

            def counted(name: str) -> Callable[..., object]:
                real: Callable[..., object] = getattr(os, name)

                def call(*arguments: object, **named: object) -> object:
                    left[0] -= 1
                    if left[0] == 0:
                        os._exit(9)
                    return real(*arguments, **named)

                return call

            for name in ("fsync", "rename", "replace", "rmdir", "unlink", "mkdir"):
                setattr(os, name, counted(name))
            act()
            os._exit(os.EX_OK)
        except BaseException:
            os._exit(70)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_full_disk_leaves_it_as_it_was(
    example: Example, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryError, match="disk is full"):
        change_lock(example.path, keys.new_key(WORDS), backups)
    monkeypatch.undo()
    keys.unlearn_all()
    assert titles(example.path) == ["Moving without pain"]
    assert [each.name for each in example.path.parent.iterdir() if "changed" in each.name] == []


# with others


def test_copies_are_merged_whichever_of_them_is_locked(
    opened: Example, backups: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "Maya.relpitch"
    other.parent.mkdir()
    copy(opened.path, other)
    change_lock(other, None, backups, with_copies=False)
    takes_of(other).mkdir()
    (takes_of(other) / "two.wav").write_bytes(SOUND)
    with Library.open(other, device="laptop") as library, library.writing() as shelves:
        shelves.statements.save(replace(opened.statement, title="On the laptop"))
    with Library.open(opened.path, device="desktop") as library:
        assert merge(other, library).changed == 1
    with Library.open(other, device="laptop") as library:
        assert merge(opened.path, library).changed == 0
    assert titles(opened.path) == titles(other) == ["On the laptop"]
    assert b"laptop" not in opened.path.read_bytes()


def test_going_back_to_a_backup_takes_no_lock_off(opened: Example, backups: Path, tmp_path: Path) -> None:
    (backup,) = backups.glob("*.relpitch")
    change_lock(backup, None, tmp_path / "none")
    restore(backup, opened.path, backups, at=NOW)
    assert keys.salt_of(opened.path) is not None
    assert titles(opened.path) == ["Moving without pain"]
    assert can_be_heard(takes_of(opened.path) / "one.wav")


def test_an_older_one_is_brought_up_to_date_and_its_copy_is_locked_too(tmp_path: Path) -> None:
    path = tmp_path / "Old.relpitch"
    path.write_bytes(lzma.decompress(RELEASED[NEWEST - 2].read_bytes()))
    change_lock(path, keys.new_key(WORDS), tmp_path / "backups")
    Library.open(path, device="desktop").close()
    made = [each for each in tmp_path.glob("*.relpitch") if each != path]
    assert len(made) == 1
    assert keys.salt_of(made[0]) == keys.salt_of(path)
    assert verify(path) == []


def test_what_somebody_else_put_into_its_schema_is_refused(opened: Example) -> None:
    engine = engine_for(opened.path)
    with transaction(engine) as connection:
        driver(connection).execute(
            "CREATE TRIGGER theirs AFTER UPDATE ON person BEGIN DELETE FROM person; END"
        )
    engine.dispose()
    with pytest.raises(LibraryError, match="changed by something other"):
        Library.open(opened.path, device="desktop")


def test_its_errors_are_those_of_pythons_sqlite() -> None:
    for name in ("DatabaseError", "OperationalError", "IntegrityError", "DataError", "ProgrammingError"):
        assert issubclass(getattr(sqlcipher(), name), getattr(sqlite3, name))


def test_without_the_extra_it_is_told_what_is_missing(
    locked: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "can_lock", lambda: False)
    with pytest.raises(LibraryError, match=r"Install relpitch\[locked\]"):
        Library.open(locked.path, device="desktop")
