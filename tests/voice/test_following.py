"""Where a voice is in its script, while it speaks."""

import random
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.part import Part
from relpitch.domain.take import SAMPLE_RATE
from relpitch.voice import recogniser
from relpitch.voice.following import Follower, PlaceInScript, agreed_place
from relpitch.voice.hearing import hear
from relpitch.voice.recogniser import Segment
from relpitch.voice.script_words import script_words
from tests.system_programs import need
from tests.voice.spoken import Flite, joined, kitchen, trimmed, with_noise
from tests.voice.takes import Samples

_SURE, _DOUBTFUL = -5e-3, -9e-3
WORDS = script_words({Part.OFFER: "I help people who sit all day.", Part.INVITATION: "Shall I show you now?"})


def path(*places: int, fit: float = _SURE) -> list[Segment]:
    return [Segment(f"w#{place}", at, at + 1, fit) for at, place in enumerate(places)]


def test_words_that_follow_each_other_agree() -> None:
    assert agreed_place(path(0, 1, 2)) == 2
    assert agreed_place(path(0, 1)) is None, "too few"
    assert agreed_place(path(0, 1, 5)) is None, "a jump may be a mistake"
    assert agreed_place(path(0, 1, 2, fit=_DOUBTFUL)) is None, "as in noise"
    assert agreed_place([*path(0, 1, 2), Segment("um", 3, 4, _SURE)]) is None


def test_a_place_is_a_word_of_its_part() -> None:
    told: list[PlaceInScript] = []
    follower = Follower(WORDS, told.append)
    follower.hear(path(0, 1, 2))
    follower.hear(path(7, 8, 9))
    assert told == [PlaceInScript(Part.OFFER, 2, 7), PlaceInScript(Part.INVITATION, 2, 5)]


@given(st.lists(st.lists(st.integers(0, 11), max_size=6), max_size=8))
def test_it_goes_forward_only(paths: list[list[int]]) -> None:
    told: list[int] = []
    parts = {Part.OFFER: 0, Part.INVITATION: 7}
    follower = Follower(WORDS, lambda place: told.append(parts[place.part or Part.OFFER] + place.word))
    for each in paths:
        follower.hear(path(*each))
    assert told == sorted(set(told))


@pytest.fixture(scope="module")
def spoken() -> Samples:
    need("flite")
    flite = Flite("slt")
    said = [trimmed(flite.say(each)) for each in ("I help people who sit all day.", "Shall I show you now?")]
    return joined(said, random.Random(1), (0.5,)).samples


def _followed(samples: Samples) -> list[tuple[float, PlaceInScript]]:
    """Where the voice was told to be, and how much had been heard by then."""
    heard = 0
    told: list[tuple[float, PlaceInScript]] = []

    def blocks() -> Iterator[Samples]:
        nonlocal heard
        for at in range(0, len(samples), SAMPLE_RATE // 5):
            yield samples[at : at + SAMPLE_RATE // 5]
            heard += SAMPLE_RATE // 5

    hear(blocks(), WORDS, lambda place: told.append((heard / SAMPLE_RATE, place)))
    return told


@pytest.mark.skipif(not recogniser.is_there(), reason="this Python has no recogniser")
def test_a_voice_is_followed_to_its_last_words(spoken: np.ndarray) -> None:
    told = [place for _, place in _followed(spoken)]
    assert told[0].part is Part.OFFER
    assert told[-1].part is Part.INVITATION
    assert told[-1].word >= 3


def test_noise_alone_is_not_followed(spoken: np.ndarray) -> None:
    assert _followed(with_noise(np.zeros_like(spoken), kitchen(len(spoken)), 0) * 0.1) == []
