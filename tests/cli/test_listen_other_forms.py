"""A take that a phone recorded is measured as the same take in WAV."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from relpitch.audio import decoder
from relpitch.audio.decoder import keep_as_wav, write_as_wav
from relpitch.cli import main
from relpitch.domain.errors import RelpitchError

CASES = Path(__file__).parents[1] / "interchange" / "cases"


def listen(take: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["listen", str(take), "--script", str(CASES / "take_script.md"), "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="FFmpeg's own words are kept back on POSIX")
def test_a_take_of_a_phone_is_measured_as_its_wav(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    wav = tmp_path / "take.wav"
    write_as_wav(CASES / "take.m4a", wav)
    assert listen(CASES / "take.m4a", capsys) == listen(wav, capsys)


@pytest.mark.skipif(sys.platform == "win32", reason="FFmpeg's own words are kept back on POSIX")
@pytest.mark.parametrize("name", ["take.mp3", "take.ogg"])
def test_a_take_in_a_smaller_form_has_the_same_words(
    name: str, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    told, phone = listen(CASES / name, capsys), listen(CASES / "take.m4a", capsys)
    assert [(each["word"], each["status"]) for each in told["words"]] == [
        (each["word"], each["status"]) for each in phone["words"]
    ]
    assert told["seconds"] == pytest.approx(phone["seconds"], abs=0.2)
    assert told["speech_seconds"] == pytest.approx(phone["speech_seconds"], abs=0.2)


def test_of_an_overdriven_take_that_is_said_and_nothing_is_surely_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = listen(CASES / "clipped.wav", capsys)
    assert told["remarks"] == ["The microphone was too close or too loud."]
    assert not [each["word"] for each in told["words"] if each["status"] == "skipped" and each["sure"]]
    assert main(["listen", str(CASES / "clipped.wav"), "--script", str(CASES / "take_script.md")]) == 0
    words = capsys.readouterr().out
    assert "The microphone was too close or too loud." in words
    assert "Left out" not in words


@pytest.mark.qt_log_level_fail("CRITICAL")  # FFmpeg warns of it too
def test_what_is_no_recording_is_told(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "odd.m4a").write_bytes(b"\0\0\0\x20ftypM4A \0\0\0\0" + b"x" * 2000)
    with pytest.raises(RelpitchError, match="cannot be read as a recording"):
        write_as_wav(tmp_path / "odd.m4a", tmp_path / "odd.wav")


@pytest.mark.parametrize("name", ["take.m4a", "clipped.wav"])
def test_a_recording_that_is_too_long_is_not_kept_in_any_form(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(decoder, "_LONGEST_SECONDS", 1)
    with pytest.raises(RelpitchError, match="longer than an hour"):
        keep_as_wav(CASES / name, tmp_path / "kept.wav")
