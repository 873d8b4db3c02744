"""A library may have as long a name as the disk allows: what is made of it fits the disk too."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.errors import LibraryError
from relpitch.domain.person import Person
from relpitch.services.mending import new_name
from relpitch.storage.backup import back_up, list_backups, own_backups
from relpitch.storage.file import lock_of, takes_of
from relpitch.storage.library import Library, copies_before_migrations
from relpitch.storage.lineage import mark_beside
from relpitch.storage.names_beside import beside, stem_of_copies
from relpitch.storage.open_elsewhere import opened_elsewhere, say_open
from relpitch.storage.recordings import changed_takes_of
from relpitch.storage.restoring import restore

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
LONGEST = 255
NAMES = ["a" * 236, "م" * 118, "我" * 78, "🚲" * 59]


@pytest.mark.parametrize("name", NAMES, ids=["Latin", "Arabic", "Chinese", "pictures"])
def test_all_that_is_made_of_a_long_name_fits_the_disk(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.relpitch"
    with Library.create(path, device="desktop") as library:
        with library.writing() as shelves:
            shelves.people.save(Person("Ann", NOW))
        takes_of(path).mkdir()
        (takes_of(path) / "take.flac").write_bytes(b"said")
        made = [back_up(path, tmp_path / "kept", at=NOW + timedelta(days=day), keep=2) for day in range(3)]
        assert lock_of(path).exists()
    assert list_backups(tmp_path / "kept", path.stem) == own_backups(path, tmp_path / "kept") == made[:0:-1]
    assert (takes_of(made[-1]) / "take.flac").read_bytes() == b"said"
    assert restore(made[-1], path, tmp_path / "kept", at=NOW + timedelta(days=9))
    say_open(path, "laptop")
    assert opened_elsewhere(path, "desktop")
    (path.with_stem(f"{stem_of_copies(path.stem)} (version 3, 2026-11-30 080000)")).touch()
    assert len(copies_before_migrations(path)) == 1
    beside_it = (changed_takes_of(path), mark_beside(path), new_name(path, NOW))
    assert all(len(each.name.encode()) <= LONGEST for each in (*beside_it, *tmp_path.rglob("*")))


def test_a_backup_that_just_fitted_is_still_found(tmp_path: Path) -> None:
    path, kept = tmp_path / f"{'a' * 210}.relpitch", tmp_path / "kept"
    Library.create(path, device="desktop").close()
    made = back_up(path, kept, at=NOW)
    earlier = kept / f"{path.stem} 2026-11-29 080000.relpitch"
    shutil.copy(made, earlier)
    assert list_backups(kept, path.stem) == own_backups(path, kept) == [made, earlier]


@pytest.mark.parametrize("length", [239, 246])
def test_a_name_that_leaves_no_room_for_the_files_beside_it_is_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / f"{'a' * length}.relpitch"
    with pytest.raises(LibraryError, match="cannot be used: its name is too long"):
        Library.create(path, device="desktop")
    assert not [*tmp_path.iterdir()]
    short = tmp_path / "Maya.relpitch"
    Library.create(short, device="desktop").close()
    shutil.copy(short, path)
    for use in (lambda: Library.open(path), lambda: back_up(path, tmp_path / "kept", at=NOW)):
        with pytest.raises(LibraryError, match=r"a\.relpitch cannot be used: its name is too long"):
            use()


def test_names_that_begin_alike_are_told_apart_and_short_ones_stay_as_they_are() -> None:
    long, other = (Path(f"{'a' * 240}{end}.relpitch") for end in "bc")
    assert beside(long, ".", ".takes.changed") != beside(other, ".", ".takes.changed")
    assert stem_of_copies(long.stem) != stem_of_copies(other.stem)
    assert beside(Path("/home/Maya.relpitch"), ".", ".mark") == Path("/home/.Maya.relpitch.mark")
    assert stem_of_copies("Maya") == "Maya"
