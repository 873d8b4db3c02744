"""Takes that a voice of the system speaks, with silences of known lengths between its words."""

import random
import subprocess
from pathlib import Path

import numpy as np
import pytest

from relpitch.domain.take import SAMPLE_RATE, Span
from relpitch.voice.signal import measure
from relpitch.voice.sound import open_sound
from tests.system_programs import need
from tests.voice.takes import Samples, quiet, write
from tests.voice.test_signal import f1

PHRASES = (
    "You know that stiff neck people bring to the squat rack",
    "I help people who sit all day move without pain",
    "with ten minute habits that fit inside a working day",
    "Last spring twelve accountants went from nine sore backs to two",
    "I saw you rub your neck between sets",
    "Shall I show you now",
)
GAPS = (0.08, 0.15, 0.32, 0.4, 0.5, 0.7, 1.0, 1.6)


def say(words: str, path: Path) -> Samples:
    """Words by flite, without the quiet around them."""
    subprocess.run(["flite", "-voice", "slt", "-t", words, "-o", str(path)], check=True, capture_output=True)
    samples = np.concatenate(list(open_sound(path).blocks()))
    loud = np.flatnonzero(np.abs(samples) > 0.02)
    return samples[loud[0] : loud[-1]]


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> list[Samples]:
    """Each phrase as it is spoken."""
    need("flite")
    folder = tmp_path_factory.mktemp("spoken")
    return [say(words, folder / f"{number}.wav") for number, words in enumerate(PHRASES)]


@pytest.mark.parametrize(("noise", "least"), [(0.0002, 0.93), (0.004, 0.85)])
def test_pauses_between_spoken_words(
    phrases: list[Samples], tmp_path: Path, noise: float, least: float
) -> None:
    chance = random.Random(3)
    found: list[Span] = []
    truth: list[Span] = []
    for take in range(4):
        pieces, at = [quiet(0.4, noise)], 0.4
        gaps = []
        for _ in range(9):
            words, gap = chance.choice(phrases), chance.choice(GAPS)
            pieces += [words, quiet(gap, 0.0)]
            at += len(words) / SAMPLE_RATE
            gaps.append(Span(at, at + gap))
            at += gap
        samples = np.concatenate([*pieces, phrases[take], quiet(0.4, noise)])
        samples = samples + quiet(len(samples) / SAMPLE_RATE, noise, seed=take)[: len(samples)]
        pauses = measure(write(tmp_path / f"{take}.wav", samples)).pauses
        shift = 1000 * take  # takes one after the other, far apart
        found += [Span(each.start + shift, each.end + shift) for each in pauses]
        truth += [Span(each.start + shift, each.end + shift) for each in gaps if each.seconds >= 0.25]
    assert f1(tuple(found), truth) >= least
