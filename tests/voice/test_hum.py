"""Mains hum is found and taken away; what a voice says is left as it is."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.take import SAMPLE_RATE
from relpitch.voice.hum import hum_in
from relpitch.voice.signal import measure
from tests.voice.spoken import OVERTONES, hum, with_noise
from tests.voice.takes import Samples, quiet, voice, write
from tests.voice.test_signal import spoken

SAID, _ = spoken([0.3, 0.6, 0.4, 1.0] * 2)


def taken(samples: Samples, step: int = 30 * SAMPLE_RATE) -> Samples:
    """A take without its hum."""
    blocks = [samples[at : at + step] for at in range(0, len(samples), step)]
    return np.concatenate(list(hum_in(blocks, SAMPLE_RATE).taken_from(blocks)))


def left_db(before: Samples, after: Samples, without: Samples) -> float:
    """How much of what was added is left, in dB."""
    return float(10 * np.log10(np.mean(np.square(after - without)) / np.mean(np.square(before - without))))


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from([50.0, 60.0]),
    st.floats(-0.08, 0.08),
    st.sampled_from(sorted(OVERTONES)),
    st.sampled_from([20.0, 12.0, 6.0]),
)
def test_hum_of_any_mains_is_taken_away(mains: float, off: float, kind: str, over: float) -> None:
    noisy = with_noise(SAID, hum(len(SAID), mains + off, OVERTONES[kind]), over)
    assert left_db(noisy, taken(noisy), SAID) < -15


def test_it_may_come_in_blocks_of_any_length() -> None:
    long = np.tile(SAID, 3)
    noisy = with_noise(long, hum(len(long), 49.97, OVERTONES["loud overtones"]), 12)
    whole = taken(noisy)
    for step in (SAMPLE_RATE // 25, 7 * SAMPLE_RATE + 11):
        assert np.allclose(taken(noisy, step), whole, atol=1e-6)


def test_its_frequency_may_wander() -> None:
    long = np.tile(SAID, 4)
    at = np.arange(len(long)) / SAMPLE_RATE
    swing = 2 * np.pi * np.cumsum(50 + 0.05 * np.sin(2 * np.pi * at / 120)) / SAMPLE_RATE
    wave = (np.sin(swing) + 0.5 * np.sin(2 * swing + 1) + 0.2 * np.sin(3 * swing + 2)).astype(np.float32)
    noisy = with_noise(long, wave, 12)
    assert left_db(noisy, taken(noisy), long) < -10


@pytest.mark.parametrize("hz", [80, 100, 120, 150, 200, 240, 300])
def test_a_voice_alone_is_left_as_it_is(hz: float) -> None:
    pieces = [piece for number in range(8) for piece in (voice(1.2, hz), quiet(0.4, seed=number))]
    samples = np.concatenate(pieces)
    assert left_db(samples, taken(samples), np.zeros_like(samples)) > -0.05


def test_a_tone_that_is_all_there_is_may_be_meant() -> None:
    tone = (0.2 * np.sin(2 * np.pi * 100 * np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE)).astype(np.float32)
    assert np.array_equal(taken(tone), tone)


@pytest.mark.parametrize("count", [1, 3000, SAMPLE_RATE])
def test_a_blink_of_sound_has_none(count: int) -> None:
    samples = quiet(1)[:count]
    assert np.array_equal(
        taken(np.concatenate([samples, samples[:1]])), np.concatenate([samples, samples[:1]])
    )


@pytest.mark.parametrize("kind", sorted(OVERTONES))
@pytest.mark.parametrize("mains", [50, 60])
@pytest.mark.parametrize("hz", [85, 118, 205])
def test_its_overtones_are_not_taken_for_the_pitch(
    tmp_path: Path, mains: float, kind: str, hz: float
) -> None:
    pieces = [piece for number in range(6) for piece in (voice(1.0, hz), quiet(0.4, seed=number))]
    samples = np.concatenate(pieces)
    noisy = with_noise(samples, hum(len(samples), mains, OVERTONES[kind]), 6)
    clean = measure(write(tmp_path / "clean.wav", samples))
    found = measure(write(tmp_path / "take.wav", noisy))
    assert not found.is_noisy
    assert found.pitch_median_hz == pytest.approx(clean.pitch_median_hz, rel=0.01)
    assert len(found.pauses) == 5
