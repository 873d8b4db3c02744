"""How a run ended is told at the next start, once."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from relpitch.failure.last_run import RunRecord, left_behind

DYING = """
import os, sys
from pathlib import Path
from relpitch.failure.last_run import RunRecord
run = RunRecord(Path(sys.argv[1]))
run.note("relpitch failed in a slot") if sys.argv[2] == "note" else None
os.kill(os.getpid(), int(sys.argv[3]))
"""


def die(folder: Path, by: signal.Signals, what: str = "") -> None:
    subprocess.run([sys.executable, "-c", DYING, str(folder), what, str(int(by))], check=False)


def test_a_run_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    run = RunRecord(tmp_path)
    run.end(well=True)
    assert list(tmp_path.iterdir()) == []
    assert left_behind(tmp_path) == ""


@pytest.mark.parametrize("by", [signal.SIGSEGV, signal.SIGABRT])
def test_a_fault_is_told_once_and_without_folders(tmp_path: Path, by: signal.Signals) -> None:
    die(tmp_path, by)
    report = left_behind(tmp_path)
    assert report.startswith("relpitch ")
    assert "Fatal Python error" in report
    assert str(tmp_path) not in report
    assert left_behind(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_was_killed_has_nothing_to_tell(tmp_path: Path) -> None:
    die(tmp_path, signal.SIGKILL)
    assert left_behind(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_note_is_told_whatever_the_end(tmp_path: Path) -> None:
    die(tmp_path, signal.SIGKILL, "note")
    assert left_behind(tmp_path) == "relpitch failed in a slot"


def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    run = RunRecord(tmp_path)
    run.note("relpitch failed")
    assert left_behind(tmp_path) == ""
    run.end(well=False)
    assert left_behind(tmp_path) == "relpitch failed"


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    run = RunRecord(file / "runs")
    run.note("relpitch failed")
    run.end(well=True)
    assert left_behind(file / "runs") == ""
    assert list(tmp_path.iterdir()) == [file]
