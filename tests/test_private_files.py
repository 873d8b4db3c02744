"""Files that nobody else can read, and that are whole or not there."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from relpitch.private_files import close_all_to_others, copy_file, make_file, make_folder, write_atomically


@pytest.fixture(autouse=True)
def careless_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_whatever_the_umask_only_the_person_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_file(folder / "made")
    write_atomically(folder / "written", b"words")
    copy_file(folder / "written", folder / "copied")
    assert [mode(each) for each in (folder.parent, folder)] == [0o700] * 2
    assert {mode(each) for each in folder.iterdir()} == {0o600}
    assert (folder / "copied").read_bytes() == b"words"


def test_a_folder_that_is_there_stays_as_the_person_has_it(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    make_folder(shared)
    assert mode(shared) == 0o755


def test_what_was_open_to_others_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    (folder / "takes").mkdir(parents=True)
    (folder / "takes" / "one.wav").write_bytes(b"")
    close_all_to_others(folder)
    assert [mode(each) for each in (folder, folder / "takes", folder / "takes" / "one.wav")] == [
        0o700,
        0o700,
        0o600,
    ]


def test_where_writing_fails_what_was_there_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "export.vcf"
    write_atomically(path, b"before")
    for call in ("fsync", "replace"):

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as failing:
            failing.setattr(os, call, full)
            failing.setattr(Path, "replace", full if call == "replace" else Path.replace)
            with pytest.raises(OSError, match="No space"):
                write_atomically(path, b"after")
        assert path.read_bytes() == b"before"
        assert list(tmp_path.iterdir()) == [path], "nothing is left lying"


def test_a_link_leads_to_what_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"before")
    link.symlink_to(real)
    write_atomically(link, b"after")
    assert link.is_symlink()
    assert real.read_bytes() == b"after"


def test_a_device_is_written_to_as_it_is() -> None:
    write_atomically(Path(os.devnull), b"words")
    assert not Path(os.devnull).is_file()


def test_what_a_crash_left_half_written_goes_with_the_next_writing(tmp_path: Path) -> None:
    left, fresh = tmp_path / ".notes.txt.0a1b2c3d.part", tmp_path / ".notes.txt.0a1b2c3e.part"
    for each in (left, fresh):
        each.write_bytes(b"half")
    os.utime(left, (0, 0))
    write_atomically(tmp_path / "notes.txt", b"whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == [fresh.name, "notes.txt"]
