"""Takes and scripts that nobody would choose: each is told as what it is, or not at all."""

import struct
from itertools import cycle, islice
from pathlib import Path

import numpy as np
import pytest

from relpitch.domain.take import SAMPLE_RATE
from relpitch.voice import recogniser
from relpitch.voice.hearing import Status
from relpitch.voice.script_words import script_words
from relpitch.voice.take_report import MOST_SCRIPT_WORDS, TakeReport, WordsUnheard, report_on
from tests.system_programs import need
from tests.voice.spoken import Flite, trimmed
from tests.voice.takes import Samples, quiet, write

SENTENCES = ("I help people who sit all day move without pain.", "Shall I show you the stretch now?")
OTHER = ("My brother bakes bread before dawn.", "A good map tells you where not to go.")


@pytest.fixture(scope="module")
def said() -> Samples:
    """Both sentences, with quiet around them."""
    need("flite")
    flite = Flite("slt")
    gap = quiet(0.5, 0.0002)
    return np.concatenate(
        [gap, *(part for each in SENTENCES for part in (trimmed(flite.say(each)).samples, gap))]
    )


def told_of(folder: Path, samples: Samples, script: str, **how: int) -> TakeReport:
    return report_on(write(folder / "take.wav", samples, **how), script_words({None: script}))


def notes(kind: str) -> Samples:
    """Six seconds that are sung, played, or said by many at once."""
    at = np.arange(6 * SAMPLE_RATE) / SAMPLE_RATE
    step = (at // 0.6).astype(int) % 5
    tone = np.array([220.0, 247, 262, 294, 330])[step]
    if kind == "singing":
        phase = 2 * np.pi * np.cumsum(tone * (1 + 0.01 * np.sin(2 * np.pi * 5.5 * at))) / SAMPLE_RATE
        overtones = [np.sin(phase * n) / n for n in range(1, 9)]
        return np.asarray(np.sum(overtones, axis=0) / 10, np.float32)
    struck = [np.sin(2 * np.pi * tone * ratio * at) * np.exp(-(at % 0.6) * 3) for ratio in (1, 1.25, 1.5, 2)]
    return np.asarray(np.sum(struck, axis=0) / 20, np.float32)


@pytest.mark.parametrize("kind", ["singing", "music"])
def test_of_singing_and_music_no_word_is_told(tmp_path: Path, kind: str) -> None:
    assert told_of(tmp_path, notes(kind), " ".join(SENTENCES)).heard is None


def test_of_a_crowd_no_word_is_told(tmp_path: Path) -> None:
    need("flite")
    voices = [Flite(name).say(" ".join(OTHER)).samples for name in ("slt", "rms", "awb", "kal16")]
    many = [np.roll(each[: 4 * SAMPLE_RATE], 9000 * n) / 8 for n, each in enumerate(voices * 2)]
    crowd = np.asarray(np.sum(many, axis=0), np.float32)
    assert told_of(tmp_path, crowd, " ".join(SENTENCES)).heard is None


@pytest.mark.skipif(not recogniser.is_there(), reason="this Python has no recogniser")
@pytest.mark.parametrize("how", [{"rate": 8000}, {"rate": 48000, "channels": 2}, {"rate": 44100, "width": 3}])
def test_words_are_heard_whatever_the_recording_is_like(
    said: Samples, tmp_path: Path, how: dict[str, int]
) -> None:
    rate = how.get("rate", SAMPLE_RATE)
    at = np.arange(round(len(said) * rate / SAMPLE_RATE)) * (SAMPLE_RATE / rate)
    samples = np.interp(at, np.arange(len(said)), said).astype(np.float32)
    heard = told_of(tmp_path, samples, " ".join(SENTENCES), **how).heard
    assert heard is not None
    assert heard.coverage > 0.9
    assert not heard.skipped


@pytest.mark.skipif(not recogniser.is_there(), reason="this Python has no recogniser")
def test_words_are_heard_in_a_recording_of_floats(said: Samples, tmp_path: Path) -> None:
    raw = said.astype("<f4").tobytes()
    fields = struct.pack("<HHIIHH", 3, 1, SAMPLE_RATE, 4 * SAMPLE_RATE, 4, 32)
    head = b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", len(fields)) + fields
    path = tmp_path / "take.wav"
    path.write_bytes(head + b"data" + struct.pack("<I", len(raw)) + raw)
    heard = report_on(path, script_words({None: " ".join(SENTENCES)})).heard
    assert heard is not None
    assert heard.coverage > 0.9


@pytest.mark.skipif(not recogniser.is_there(), reason="this Python has no recogniser")
def test_of_a_script_of_1_500_words_the_part_that_was_said_is_heard(said: Samples, tmp_path: Path) -> None:
    rest = " ".join(islice(cycle(OTHER), 200))
    script = f"{' '.join(SENTENCES)} {rest}"
    heard = told_of(tmp_path, said, script).heard
    assert heard is not None
    assert all(each.status is Status.SAID for each in heard.words if each.word.sentence < len(SENTENCES))
    assert heard.words_said < 0.1 * len(heard.words)


def test_a_script_of_one_word(tmp_path: Path) -> None:
    need("flite")
    one = np.concatenate([quiet(0.4), trimmed(Flite("slt").say("Stretching.")).samples, quiet(0.4)])
    heard = told_of(tmp_path, one, "Stretching.").heard
    assert heard is None or heard.words[0].status is Status.SAID, "said, or not told; never struck"


def test_a_script_that_is_too_long_is_measured_by_its_signal(said: Samples, tmp_path: Path) -> None:
    words = " ".join(islice(cycle(" ".join(SENTENCES).split()), MOST_SCRIPT_WORDS + 1))
    told = told_of(tmp_path, said, words)
    assert told.unheard is WordsUnheard.TOO_LONG
    assert told.measures.speech_seconds


@pytest.mark.skipif(not recogniser.is_there(), reason="this Python has no recogniser")
def test_names_that_no_dictionary_knows_do_no_harm(said: Samples, tmp_path: Path) -> None:
    script = f"{SENTENCES[0]} Grzegorz Xqzw Wojciechowski-Þórr. {SENTENCES[1]}"
    heard = told_of(tmp_path, said, script).heard
    assert heard is not None
    of_both = [each for each in heard.words if each.word.sentence in (0, 2)]
    assert all(each.status is Status.SAID for each in of_both)
