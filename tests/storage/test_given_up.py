"""Long work with a library's file, given up whenever it tells how far it is: everything is as it was."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.errors import Cancelled, Progress
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.services import library_upkeep
from relpitch.services.mending import examine, good_backup, mend
from relpitch.storage import copying, keys
from relpitch.storage.backup import back_up
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock
from relpitch.storage.verify import verify
from tests.storage.conftest import NOW, Example
from tests.storage.locked import WORDS, locking, needs_locking

__all__ = ["locking"]
SOUND = b"a sound of somebody's voice " * 3000
LATER = datetime(2026, 3, 15, tzinfo=UTC)
Act = Callable[[Progress], object]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small libraries tell often too."""
    monkeypatch.setattr(copying, "_STEPS", 400)


@pytest.fixture
def mine(example: Example) -> Path:
    """A library with a recording, in a folder of its own."""
    path = example.path.parent / "mine" / example.path.name
    path.parent.mkdir()
    example.path.replace(path)
    takes_of(path).mkdir()
    (takes_of(path) / "one.wav").write_bytes(SOUND)
    return path


def giving_up(number: int) -> Progress:
    left = [number]

    def progress(done: int, whole: int) -> None:
        assert 0 <= done <= whole
        left[0] -= 1
        if left[0] == 0:
            raise Cancelled

    return progress


def given_up_at_each_telling(act: Act, check: Callable[[], None]) -> int:
    """How often it was given up, from its first telling to its last, before it was done."""
    number = 1
    while True:
        try:
            act(giving_up(number))
        except Cancelled:
            check()
            number += 1
        else:
            return number - 1


def state(path: Path) -> tuple[object, ...]:
    with Library.open(path, read_only=True) as library:
        heard = library.recordings.find("one.wav")
        return library_upkeep.contents_of(library), heard and heard.read_bytes()


def names(folder: Path) -> set[str]:
    """What lies in a folder, but for the marks of who had a library open."""
    return {each.name for each in folder.rglob("*") if not each.name.endswith((".lock", ".mark", ".open"))}


@needs_locking
@pytest.mark.usefixtures("locking")
@pytest.mark.parametrize("locks", [True, False], ids=["locking", "unlocking"])
def test_a_library_that_was_not_locked_or_unlocked_is_as_it_was(mine: Path, *, locks: bool) -> None:
    key, none = keys.new_key(WORDS), mine.parent / "none"
    if not locks:
        change_lock(mine, key, none)
    salt, before, there = keys.salt_of(mine), state(mine), names(mine.parent)

    def check() -> None:
        assert keys.salt_of(mine) == salt
        assert state(mine) == before
        assert names(mine.parent) == there

    wanted = key if locks else None
    assert given_up_at_each_telling(lambda told: change_lock(mine, wanted, none, progress=told), check) > 3
    assert state(mine) == before
    assert (keys.salt_of(mine) is not None) is locks


@needs_locking
@pytest.mark.usefixtures("locking")
def test_once_the_library_is_locked_giving_up_names_the_backups_that_are_not(
    mine: Path, tmp_path: Path
) -> None:
    backups = mine.parent / "backups"
    made = [back_up(mine, backups, at=NOW + timedelta(days=number)) for number in range(2)]
    key, number, left = keys.new_key(WORDS), 0, set[int]()
    while not left or min(left):
        number += 1
        copy = tmp_path / f"{number}"
        shutil.copytree(mine.parent, copy)
        path = copy / mine.name
        try:
            changed = change_lock(path, key, copy / "backups", progress=giving_up(number))
        except Cancelled:
            assert keys.salt_of(path) is None
            continue
        assert keys.salt_of(path) == key.salt
        assert all(keys.salt_of(each) is None for each in changed.unchanged)
        assert changed.copies + len(changed.unchanged) == len(made)
        left.add(len(changed.unchanged))
    assert left == {0, 1, 2}


def test_a_backup_that_was_given_up_is_not_there(mine: Path) -> None:
    backups = mine.parent / "backups"
    backups.mkdir()
    before = state(mine)

    def check() -> None:
        assert names(backups) == set()

    assert given_up_at_each_telling(lambda told: back_up(mine, backups, at=NOW, progress=told), check) > 3
    assert state(mine) == before


def test_going_back_that_was_given_up_leaves_what_was_written_since(mine: Path) -> None:
    backups = mine.parent / "backups"
    backup = back_up(mine, backups, at=NOW)
    add(mine, "Written since", "desktop")
    before = state(mine)

    def check() -> None:
        assert state(mine) == before

    def go_back(told: Progress) -> object:
        return library_upkeep.restore(mine, backup, backups, LATER, told)

    assert given_up_at_each_telling(go_back, check) > 3
    assert state(mine) == state(backup)


def test_a_merge_that_was_given_up_took_nothing_in(mine: Path, tmp_path: Path) -> None:
    other = tmp_path / "laptop" / mine.name
    other.parent.mkdir()
    shutil.copy(mine, other)
    add(other, "On the laptop", "laptop")
    before = state(mine)

    def check() -> None:
        assert state(mine) == before

    def merge(told: Progress) -> object:
        return library_upkeep.merge(mine, other, tmp_path / "backups", NOW, "desktop", told)

    assert given_up_at_each_telling(merge, check) > 6
    assert state(mine) != before
    assert verify(mine) == []


def test_verifying_can_be_given_up(mine: Path) -> None:
    assert given_up_at_each_telling(lambda told: verify(mine, told), lambda: None) > 3


def add(path: Path, title: str, device: str) -> None:
    with Library.open(path, device=device) as library, library.writing() as shelves:
        statement = Statement(title, NOW)
        shelves.statements.save(statement)
        shelves.versions.save(new_base(statement.id, NOW))


def test_mending_that_was_given_up_leaves_no_new_library(mine: Path, tmp_path: Path) -> None:
    good = good_backup(back_up(mine, tmp_path / "backups", at=NOW))
    add(mine, "Since the backup", "desktop")
    mine.write_bytes(mine.read_bytes().replace(b"I help people who", b"I hell people who"))
    harmed, there = mine.read_bytes(), names(mine.parent)

    def check() -> None:
        assert mine.read_bytes() == harmed
        assert names(mine.parent) == there

    made = given_up_at_each_telling(lambda told: mend(mine, good, LATER, "desktop", told), check)
    assert made > 6
    (new,) = names(mine.parent) - there - {"Maya, 15 March.relpitch.takes"} - {"one.wav"}
    assert verify(mine.with_name(new)) == []


def test_looking_at_a_damaged_library_can_be_given_up(mine: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    back_up(mine, backups, at=NOW)
    mine.write_bytes(mine.read_bytes().replace(b"I help people who", b"I hell people who"))
    there = names(mine.parent)

    def check() -> None:
        assert names(mine.parent) == there

    assert given_up_at_each_telling(lambda told: examine(mine, backups, progress=told), check) > 6
    check()
