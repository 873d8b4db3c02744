"""Work that is not done yet leaves nothing behind, a kill included."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from relpitch.workplaces import Workplace, sweep, workplace

KILLED = """
import sys, time
from pathlib import Path
from relpitch.workplaces import Workplace
place = Workplace(Path(sys.argv[1]))
print(place.folder, flush=True)
time.sleep(60)
"""


def test_a_workplace_is_private_and_goes(tmp_path: Path) -> None:
    with workplace(tmp_path) as place:
        assert place.stat().st_mode & 0o777 == 0o700
        assert sweep(tmp_path) == 0, "it is in use"
        assert place.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_what_a_kill_left_is_swept_and_what_another_program_uses_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, tmp_path], stdout=-1, text=True) as other:
        assert other.stdout is not None
        place = Path(other.stdout.readline().strip())
        assert sweep(tmp_path) == 0
        other.send_signal(signal.SIGKILL)
    assert place.is_dir()
    assert sweep(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_what_a_kill_left_goes_with_the_next_work_there(tmp_path: Path) -> None:
    left = Workplace(tmp_path)
    assert left._lock is not None
    left._lock.release()  # as a kill does
    with workplace(tmp_path) as place:
        assert list(tmp_path.iterdir()) == [place]


def test_what_an_earlier_relpitch_left_is_swept_once_it_is_old(tmp_path: Path) -> None:
    new, old = tmp_path / ".relpitch-new", tmp_path / ".relpitch-old"
    for each in (new, old):
        each.mkdir()
    os.utime(old, (0, 0))
    assert sweep(tmp_path) == 1
    assert list(tmp_path.iterdir()) == [new]
