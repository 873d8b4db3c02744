import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.storage.backup import back_up, backups_by_name, list_backups, own_backups
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import NOW, Example

AT = datetime(2026, 3, 14, 9, 26, 53)  # noqa: DTZ001  # the clock on the wall, as in the file's name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_of_an_open_library_holds_what_was_just_written(
    example: Example, library: Library, folder: Path
) -> None:
    second = Statement("Second", NOW)
    with library.writing() as shelves:
        shelves.statements.save(second)
        shelves.versions.save(new_base(second.id, NOW))
    backup = back_up(example.path, folder, at=AT)
    assert backup == folder / "Maya 2026-03-14 092653.relpitch"
    assert list(folder.iterdir()) == [backup]
    assert verify(backup) == []
    with Library.open(backup, read_only=True) as copy, copy.reading() as shelves:
        assert shelves.statements.all() == [example.statement, second]
        assert shelves.versions.get(example.gym.id) == example.gym
    with library.writing() as shelves:
        shelves.statements.delete(second.id)


def test_recordings_travel_with_the_backup(example: Example, folder: Path) -> None:
    take = takes_of(example.path) / "2026" / "one.wav"
    take.parent.mkdir(parents=True)
    take.write_bytes(b"sound")
    backup = back_up(example.path, folder, at=AT)
    assert (folder / "Maya 2026-03-14 092653.relpitch.takes" / "2026" / "one.wav").read_bytes() == b"sound"
    take.unlink()
    assert (takes_of(backup) / "2026" / "one.wav").read_bytes() == b"sound"


def test_progress_is_told_and_giving_up_leaves_nothing(example: Example, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    back_up(example.path, folder, at=AT, progress=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1]

    def give_up(_done: int, _total: int) -> None:
        raise LibraryError("Given up.")

    with pytest.raises(LibraryError, match="Given up"):
        back_up(example.path, folder, at=AT + timedelta(seconds=1), progress=give_up)
    assert len(list(folder.iterdir())) == 1


def test_backups_are_listed_newest_first_and_strangers_are_not_among_them(
    example: Example, folder: Path
) -> None:
    made = [back_up(example.path, folder, at=AT + timedelta(days=day)) for day in range(3)]
    for name in ("Maya.relpitch", "Maya 2026.relpitch", "Other 2026-03-14 092653.relpitch"):
        (folder / name).write_text("")
    assert list_backups(folder, "Maya") == made[::-1]
    assert list_backups(folder / "nowhere", "Maya") == []


def test_only_as_many_as_wished_are_kept_and_only_of_this_library(example: Example, folder: Path) -> None:
    takes_of(example.path).mkdir()
    (takes_of(example.path) / "one.wav").write_bytes(b"sound")
    namesake = example.path.parent / "other client" / "Maya.relpitch"
    Library.create(namesake, device="desktop").close()
    others = back_up(namesake, folder, at=AT - timedelta(days=365))
    made = [back_up(example.path, folder, at=AT + timedelta(days=day), keep=2) for day in range(4)]
    assert list_backups(folder, "Maya") == [made[3], made[2], others]
    assert sorted(path for path in folder.iterdir() if path.is_dir()) == [
        takes_of(made[2]),
        takes_of(made[3]),
    ]


def test_the_backups_of_a_copy_beside_a_library_are_not_its_own(example: Example, folder: Path) -> None:
    copied = example.path.with_name("For Noor.relpitch")
    shutil.copy(example.path, copied)
    of_the_copy = back_up(copied, folder, at=AT)
    made = back_up(example.path, folder, at=AT, keep=1)
    assert own_backups(example.path, folder) == [made]
    assert of_the_copy.exists()
    copied.unlink()
    assert own_backups(example.path, folder) == [made, of_the_copy], (
        "it was called so before, as far as one knows"
    )


def test_a_copy_of_the_same_name_in_another_folder_has_backups_of_its_own(
    example: Example, folder: Path
) -> None:
    before = back_up(example.path, folder, at=AT - timedelta(days=1))
    copied = example.path.parent / "stick" / example.path.name
    copied.parent.mkdir()
    shutil.copy(example.path, copied)
    of_the_copy = back_up(copied, folder, at=AT)
    assert own_backups(copied, folder) == backups_by_name(copied, folder) == [of_the_copy]
    assert own_backups(example.path, folder) == backups_by_name(example.path, folder) == [before]
    assert verify(of_the_copy) == []
    newer = back_up(copied, folder, at=AT + timedelta(days=1), keep=1)
    assert sorted(folder.iterdir()) == [before, newer], "renewed, the copy leaves what is not its own"
    moved = copied.rename(copied.with_name("Kept.relpitch"))
    assert own_backups(moved, folder) == [newer], "it lies elsewhere now"
    example.path.unlink()
    assert own_backups(moved, folder) == [newer, before], "nobody else has them now"


def test_a_backup_never_takes_the_place_of_another(example: Example, folder: Path) -> None:
    backup = back_up(example.path, folder, at=AT)
    before = backup.read_bytes()
    second = back_up(example.path, folder, at=AT)
    assert second.name == "Maya 2026-03-14 092654.relpitch"
    assert backup.read_bytes() == before


def test_a_damaged_library_is_not_passed_on_as_a_backup(example: Example, folder: Path) -> None:
    earlier = back_up(example.path, folder, at=AT)
    content = example.path.read_bytes()
    example.path.write_bytes(content[: len(content) // 2] + bytes(8192) + content[len(content) // 2 + 8192 :])
    with pytest.raises(LibraryError, match="damaged"):
        back_up(example.path, folder, at=AT + timedelta(days=1), keep=1)
    assert list(folder.iterdir()) == [earlier]


def test_recordings_that_cannot_be_copied_leave_no_backup(example: Example, folder: Path) -> None:
    takes_of(example.path).mkdir()
    (takes_of(example.path) / "one.wav").write_bytes(b"sound")
    folder.mkdir()
    in_the_way = folder / "Maya 2026-03-14 092653.relpitch.takes"
    in_the_way.write_text("")
    with pytest.raises(LibraryError, match="cannot be used"):
        back_up(example.path, folder, at=AT)
    assert list(folder.iterdir()) == [in_the_way]


def test_a_folder_that_is_a_file_is_refused(example: Example, folder: Path) -> None:
    folder.write_text("")
    with pytest.raises(LibraryError, match="cannot be used"):
        back_up(example.path, folder, at=AT)
    with pytest.raises(LibraryError, match="There is no library"):
        back_up(example.path.with_name("nothing"), folder, at=AT)
