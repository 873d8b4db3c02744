"""What a real screen reader says while somebody writes, rehearses and keeps a person."""

import json
import subprocess
import sys
from pathlib import Path

from tests.journeys.conftest import SCREENSHOTS
from tests.journeys.screen_reader import screen_reader


def test_orca_says_what_is_written_rehearsed_and_kept(tmp_path: Path) -> None:
    told = heard(tmp_path)
    assert "Pitches." in told["pitches"]
    assert "Proof text." in told["a part"]
    assert "Offer text." in told["the part before"]
    assert "Note 1 of 1." in told["the note"]
    assert "Instead: “use”. Alt Enter replaces, Alt K keeps yours." in told["the note"]
    assert "Replaced. F6 for Undo." in told["replaced"]

    assert "First letters. Take " in told["the stage"]
    assert "Read." in told["another mode"]
    assert "A stopwatch, in 3." in told["begun"]
    assert "Begun." in told["begun"]
    assert "Offer. I help people" in told["a part on stage"]
    assert "Stopped." in told["stopped"]
    assert "Timed, not recorded. Time, target " in told["stopped"]

    assert "Any-moment" in told["the drill"]
    dealt = told["the drill"] + told["a drill begun"]
    assert " says: “" in dealt
    assert "1, when " in dealt

    assert "Someone I met dialog" in told["someone"]
    assert "Where text." in told["where"]
    assert "Zora is kept. F6 for Undo." in told["kept"]


def heard(folder: Path) -> dict[str, str]:
    """What Orca said in each step of one run of the app."""
    with screen_reader(folder) as (environment, log):
        ran = subprocess.run(
            [sys.executable, "-m", "tests.journeys.said_app", str(log)],
            env=environment,
            cwd=SCREENSHOTS.parent,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
    steps = json.loads(ran.stdout or "{}")
    told = {step: " | ".join(words) for step, words in steps.items()}
    assert "kept" in told, f"{ran.stderr[-500:]}\n{told}"
    return told
