import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from relpitch.file_lock import hold


def test_a_lock_is_held_by_one_alone_and_free_again_once_it_is_released(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    held = hold(file)
    assert held is not None
    assert hold(file) is None
    held.release()
    again = hold(file)
    assert again is not None
    again.release()


def test_releasing_twice_lets_nobody_else_go(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    first = hold(file)
    assert first is not None
    first.release()
    second = hold(file)
    first.release()
    assert second is not None
    assert hold(file) is None


def test_an_earlier_relpitch_and_this_one_see_each_others_lock(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    theirs = FileLock(file)
    theirs.acquire(blocking=False)
    assert hold(file) is None
    theirs.release()
    ours = hold(file)
    with pytest.raises(Timeout):
        theirs.acquire(blocking=False)
    assert ours is not None
    ours.release()


def test_a_program_that_is_killed_holds_nothing_any_more(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    holds = "import sys; from relpitch.file_lock import hold; from pathlib import Path;"
    holds += "held = hold(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    program = [sys.executable, "-c", holds, str(file)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert hold(file) is None
        other.kill()
        other.wait()
    assert hold(file) is not None


def test_a_lock_whose_file_was_taken_away_is_taken_in_a_new_file(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    held = hold(file)
    file.unlink()
    new = hold(file)
    assert held is not None
    assert new is not None
    assert file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such links on Windows")
def test_a_link_is_not_followed_and_the_file_is_closed_to_others(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError):  # noqa: PT011  # the system words it
        hold(tmp_path / "link")
    assert hold(tmp_path / "own") is not None
    assert (tmp_path / "own").stat().st_mode & 0o077 == 0


def test_where_no_file_can_be_made_there_is_no_lock(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        hold(tmp_path / "none" / "library.lock")
