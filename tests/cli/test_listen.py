"""relpitch listen."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from relpitch.cli import main
from tests.voice.takes import quiet, voice, write

FIELDS = [
    "seconds",
    "speech_seconds",
    "words_per_minute",
    "articulation_rate",
    "pauses",
    "words",
    "parts",
    "coverage",
    "pitch",
    "loudness",
    "why",
]


@pytest.fixture
def take(tmp_path: Path) -> Path:
    return write(
        tmp_path / "take.wav", np.concatenate([quiet(0.5), voice(2), quiet(0.8), voice(2), quiet(0.5)])
    )


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "script.md"
    path.write_text("## Offer\n\nI help people move.\n", encoding="utf-8")
    return path


def test_it_prints_what_the_signal_shows(
    take: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["listen", str(take), "--script", str(script), "--json"]) == 0
    heard = json.loads(capsys.readouterr().out)
    assert list(heard) == FIELDS
    assert heard["seconds"] == 5.8
    assert heard["speech_seconds"] == pytest.approx(4.0, abs=0.15)
    (pause,) = heard["pauses"]
    assert pause["start"] == pytest.approx(2.5, abs=0.06)
    assert pause["end"] == pytest.approx(3.3, abs=0.06)
    assert heard["pitch"]["median_hz"] == pytest.approx(140, rel=0.03)


def test_a_noisy_room_is_said_and_what_needs_quiet_is_null(
    script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    samples = np.concatenate([quiet(0.5), voice(2), quiet(0.8), voice(2)])
    noisy = write(tmp_path / "noisy.wav", samples + quiet(5.3, 0.04)[: len(samples)])
    main(["listen", str(noisy), "--script", str(script), "--json"])
    heard = json.loads(capsys.readouterr().out)
    assert (heard["pauses"], heard["speech_seconds"], heard["pitch"]["median_hz"]) == (None, None, None)
    assert heard["why"]["pauses"].startswith("Too noisy to tell: the voice is ")
    assert heard["seconds"] == 5.3
    assert main(["listen", str(noisy), "--script", str(script)]) == 0
    assert capsys.readouterr().out.startswith("5.3 s. Too noisy to tell")


def test_what_was_not_measured_is_null_and_says_why(
    take: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["listen", str(take), "--script", str(script), "--json"])
    heard = json.loads(capsys.readouterr().out)
    assert heard["words"] is None
    assert heard["why"]["words"] == "This does not sound like the script.", "it is a hum"


def test_a_person_reads_sentences(take: Path, script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["listen", str(take), "--script", str(script)]) == 0
    assert "1 pause, up to 0.8 s" in capsys.readouterr().out


def test_what_is_measured_has_the_point_of_the_persons_language(
    take: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["listen", str(take), "--script", str(script), "--language", "es"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"amplitud de \d+,\d semitonos", told)
    assert re.findall(r"\d\.\d", told) == []


def test_silence_is_told(tmp_path: Path, script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "quiet.wav", quiet(2))
    assert main(["listen", str(path), "--script", str(script)]) == 0
    assert "No voice was heard." in capsys.readouterr().out


_GERMAN = "Ich helfe Leuten, die den ganzen Tag sitzen und sich nicht bewegen."


@pytest.mark.parametrize("front", ["", "---\nlanguage: de\n---\n"])
def test_of_a_german_script_only_the_signal_is_told(
    front: str, take: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.md"
    script.write_text(f"{front}## Offer\n\n{_GERMAN if not front else 'Guten Tag.'}\n", encoding="utf-8")
    assert main(["listen", str(take), "--script", str(script), "--json"]) == 0
    heard = json.loads(capsys.readouterr().out)
    why = "Words are listened for in English alone; of this take only the signal was measured."
    assert (heard["words"], heard["why"]["words"]) == (None, why)
    assert len(heard["pauses"]) == 1
    assert main(["listen", str(take), "--script", str(script)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == why


def test_a_script_without_words_ends_in_a_sentence(
    take: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.md"
    empty.write_text("## Offer\n\n> only a note\n", encoding="utf-8")
    assert main(["listen", str(take), "--script", str(empty)]) == 2
    assert capsys.readouterr().err == "There are no words in the script to listen for.\n"


@pytest.mark.parametrize("content", [b"", b"not a sound", b"RIFF\0\0\0\0WAVE"])
def test_a_file_that_is_no_wav_ends_in_a_sentence(
    content: bytes, tmp_path: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(content)
    assert main(["listen", str(path), "--script", str(script), "--json"]) == 2
    assert capsys.readouterr().err.startswith("take.wav ")
