"""Of a library, and of all that is made from it, nothing is open to others."""

import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.services import sample
from relpitch.services.library_upkeep import contents_of, merge, restore
from relpitch.services.services import Services
from relpitch.storage.backup import back_up
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.recordings import Recordings

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def careless_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    return [str(each) for each in folder.rglob("*") if stat.S_IMODE(each.stat().st_mode) & 0o077]


def test_library_wal_recordings_backups_exports_and_what_a_restore_or_merge_leaves(tmp_path: Path) -> None:
    path, backups = tmp_path / "new" / "Maya.relpitch", tmp_path / "backups"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, NOW)
        Recordings(path).place_for("take").write_bytes(b"sound")
        assert Path(f"{path}-wal").is_file()
        assert open_to_others(tmp_path) == []
        upkeep = Services(library, now=lambda: NOW, backups=backups).upkeep
        backup = upkeep.back_up().path
        upkeep.export_to(tmp_path / "export")
        assert contents_of(library).people
        assert open_to_others(tmp_path) == []
    restore(path, backup, backups, NOW)
    merge(path, backup, backups, NOW, "desktop")
    assert open_to_others(tmp_path) == []


def test_an_old_library_is_mended_at_opening_with_all_that_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "Maya.relpitch"
    Library.create(path, device="desktop").close()
    takes_of(path).mkdir()
    (takes_of(path) / "one.wav").write_bytes(b"sound")
    before = tmp_path / "Maya (version 9, 2026-01-01 101010).relpitch"
    before.write_bytes(b"words")
    path.chmod(0o644)
    assert open_to_others(tmp_path)
    Library.open(path, device="desktop").close()
    assert open_to_others(tmp_path) == []


def test_old_backups_are_mended_by_the_next_one(tmp_path: Path) -> None:
    path, backups = tmp_path / "Maya.relpitch", tmp_path / "backups"
    Library.create(path, device="desktop").close()
    old = back_up(path, backups, at=NOW)
    old.chmod(0o644)
    back_up(path, backups, at=NOW)
    assert open_to_others(tmp_path) == []
