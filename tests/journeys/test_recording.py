"""A real take: spoken by the system's voice into a virtual microphone, recorded and measured by the app."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from relpitch.domain.mode import Mode
from relpitch.domain.take import Drill
from relpitch.voice import recogniser
from relpitch.voice.signal import measure
from tests.journeys.conftest import SCREENSHOTS
from tests.journeys.recording_app import WORDS
from tests.system_programs import need
from tests.voice.takes import quiet, voice, write

_NAMED = "source_properties=device.description=Voice"


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """PulseAudio of this test alone: a sink that nobody hears, and a microphone that hears it."""
    need("pulseaudio", "pactl", "paplay", "flite")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    server = f"unix:{runtime}/native"
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(runtime),
        "PULSE_SERVER": server,
        "PULSE_COOKIE": str(runtime / "cookie"),
    }
    modules = (
        f"module-native-protocol-unix socket={runtime}/native auth-cookie={runtime}/cookie",
        "module-null-sink sink_name=relpitch_out rate=16000 channels=1",
        f"module-remap-source master=relpitch_out.monitor source_name=relpitch_in {_NAMED}",
    )
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    command += [part for module in modules for part in ("-L", module)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as pulse:
        try:
            limit = time.monotonic() + 20
            while subprocess.run(
                ["pactl", "info"], env=environment, capture_output=True, check=False
            ).returncode:
                assert pulse.poll() is None, "PulseAudio did not stay"
                assert time.monotonic() < limit, "PulseAudio does not answer"
                time.sleep(0.05)
            yield environment
        finally:
            pulse.terminate()


def rehearse(folder: Path, spoken: Path, environment: dict[str, str], *more: str) -> dict[str, Any]:
    """Record what is spoken, in the app, in a process of its own."""
    told: dict[str, Any] = run("recording_app", folder, spoken, environment, *more)
    return told


def run(app: str, folder: Path, spoken: Path, environment: dict[str, str], *more: str) -> Any:
    """What an app of the journeys tells at its end."""
    SCREENSHOTS.mkdir(exist_ok=True)
    result = subprocess.run(
        [sys.executable, "-m", f"tests.journeys.{app}", str(folder / "Mine.relpitch"), str(spoken), *more],
        env={**environment, "QT_LOGGING_RULES": "*.debug=false"},
        cwd=SCREENSHOTS.parent,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.strip().splitlines()[-1])


@pytest.mark.slow
def test_a_voice_in_the_microphone_is_recorded_and_measured(
    sound_server: dict[str, str], tmp_path: Path
) -> None:
    spoken = tmp_path / "spoken.wav"
    subprocess.run(["flite", "-voice", "slt", "-t", WORDS, "-o", str(spoken)], check=True)
    truth = measure(spoken)
    heard = rehearse(tmp_path, spoken, sound_server)
    assert truth.first_sound is not None
    assert truth.last_sound is not None
    assert heard["last"] - heard["first"] == pytest.approx(truth.last_sound - truth.first_sound, abs=0.2)
    assert heard["mode"] == "0o600"
    if recogniser.is_there():
        said, of_script = heard["heard"]
        assert of_script == len(WORDS.split())
        assert said >= of_script - 1, "and the words are heard, in a process of its own"


def test_the_same_with_a_wav_fed_in_place_of_the_microphone(tmp_path: Path) -> None:
    samples = np.concatenate([quiet(0.3), voice(1.2), quiet(0.9), voice(1.0), quiet(0.3)])
    spoken = write(tmp_path / "spoken.wav", samples)
    heard = rehearse(tmp_path, spoken, dict(os.environ), "feed")
    assert heard["last"] - heard["first"] == pytest.approx(3.1, abs=0.2)
    assert heard["pauses"] == 1
    assert heard["heard"] == [None, None], "a hum is not the script"


@pytest.mark.slow
def test_every_mode_and_drill_records_and_a_microphone_pulled_out_loses_nothing(
    sound_server: dict[str, str], tmp_path: Path
) -> None:
    spoken = tmp_path / "spoken.wav"
    subprocess.run(["flite", "-voice", "slt", "-t", WORDS, "-o", str(spoken)], check=True)
    kept = run("every_mode_app", tmp_path, spoken, sound_server)
    assert [each["name"] for each in kept] == [*Mode, *Drill, "unplugged"]
    assert [each["mode"] for each in kept if not each["drill"]] == [*Mode, Mode.READ]
    assert [each["drill"] for each in kept if each["drill"]] == list(Drill)
    for each in kept:
        assert each["recorded"] > 2, each
        assert each["voice"], each
