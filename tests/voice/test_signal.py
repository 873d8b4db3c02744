"""Where the voice is, and what it does."""

import random
import tracemalloc
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.take import Measures, Span
from relpitch.voice.pauses import loud, pauses
from relpitch.voice.signal import measure
from tests.voice.spoken import breath, hum, kitchen, overdriven, rumble, with_noise
from tests.voice.takes import Samples, quiet, voice, write


def spoken(gaps: list[float], noise: float = 0.0005) -> tuple[Samples, list[Span]]:
    """Half a second of quiet, a voice with gaps of known lengths, half a second of quiet."""
    pieces, truth, at = [quiet(0.5, noise)], [], 0.5
    for number, gap in enumerate([*gaps, 0.5]):
        words = voice(0.6 + 0.3 * (number % 3), hz=120 + 15 * (number % 4))
        pieces += [words, quiet(gap, noise, seed=number + 2)]
        at += len(words) / 16000
        truth.append(Span(at, at + gap))
        at += gap
    samples = np.concatenate(pieces)
    return samples + quiet(len(samples) / 16000, noise, seed=99)[: len(samples)], truth[:-1]


def f1(found: tuple[Span, ...], truth: list[Span]) -> float:
    """How well pauses were found: one counts where it overlaps by half of both."""

    def meets(a: Span, b: Span) -> bool:
        return min(a.end, b.end) - max(a.start, b.start) > 0.5 * max(a.seconds, b.seconds)

    hits = sum(any(meets(each, other) for other in truth) for each in found)
    return 2 * hits / (len(found) + len(truth))


@pytest.mark.parametrize(("noise", "least"), [(0.0005, 0.97), (0.01, 0.93)])
def test_pauses_are_found_where_they_are(tmp_path: Path, noise: float, least: float) -> None:
    chance = random.Random(7)
    gaps = [chance.choice([0.05, 0.1, 0.15, 0.3, 0.4, 0.6, 1.0, 2.0]) for _ in range(60)]
    samples, truth = spoken(gaps, noise)
    found = measure(write(tmp_path / "take.wav", samples)).pauses
    assert f1(found, [each for each in truth if each.seconds >= 0.25]) >= least


def test_the_first_and_last_sound(tmp_path: Path) -> None:
    samples = np.concatenate([quiet(1.2), voice(3.0), quiet(0.7)])
    measures = measure(write(tmp_path / "take.wav", samples))
    assert measures.first_sound == pytest.approx(1.2, abs=0.05)
    assert measures.last_sound == pytest.approx(4.2, abs=0.05)
    assert measures.speech_seconds == pytest.approx(3.0, abs=0.1)


@pytest.mark.parametrize("hz", [95, 140, 220, 330])
def test_the_pitch_of_low_and_high_voices(tmp_path: Path, hz: float) -> None:
    measures = measure(write(tmp_path / "take.wav", np.concatenate([voice(3, hz), quiet(0.5)])))
    assert measures.pitch_median_hz == pytest.approx(hz, rel=0.03)
    assert measures.pitch_semitones == pytest.approx(1.6, abs=0.6)


def test_a_voice_that_moves_has_a_wider_range(tmp_path: Path) -> None:
    samples = np.concatenate([voice(2, 110), voice(2, 220)])
    assert measure(write(tmp_path / "take.wav", samples)).pitch_semitones == pytest.approx(12.5, abs=2)


def test_a_formant_is_not_taken_for_the_pitch(tmp_path: Path) -> None:
    """A loud overtone makes two thirds of a period nearly as likely as the whole of it."""
    at = np.arange(3 * 16000) / 16000
    tone = (
        0.2 * np.sin(2 * np.pi * 110 * at) + np.sin(2 * np.pi * 330 * at) + 0.1 * np.sin(2 * np.pi * 440 * at)
    )
    samples = np.concatenate([quiet(0.5), (0.1 * tone).astype(np.float32), quiet(0.5)])
    assert measure(write(tmp_path / "take.wav", samples)).pitch_median_hz == pytest.approx(110, rel=0.02)


def test_loudness_is_even_or_not(tmp_path: Path) -> None:
    even = measure(write(tmp_path / "even.wav", voice(6)))
    uneven = measure(write(tmp_path / "uneven.wav", np.concatenate([voice(3, loudness=0.4), voice(3)])))
    assert even.loudness_range_db is not None
    assert uneven.loudness_range_db is not None
    assert even.loudness_range_db < 1
    assert uneven.loudness_range_db == pytest.approx(6, abs=1)
    assert even.loudness_mean_db == pytest.approx(-20, abs=6)


@pytest.mark.parametrize("samples", [np.zeros(32000, np.float32), quiet(2), np.zeros(1, np.float32)])
def test_a_take_without_a_voice_measures_nothing(tmp_path: Path, samples: Samples) -> None:
    measures = measure(write(tmp_path / "take.wav", samples))
    assert (measures.first_sound, measures.pauses, measures.pitch_median_hz) == (None, (), None)


@pytest.mark.parametrize(("noise", "over"), [(0.0005, 43.5), (0.0125, 15.5), (0.02, 11.4), (0.03, 7.9)])
def test_how_far_the_voice_is_over_the_room(tmp_path: Path, noise: float, over: float) -> None:
    samples, _ = spoken([0.3, 0.6, 1.0] * 4, 0.0)
    room = quiet(len(samples) / 16000, noise, seed=5)[: len(samples)]
    measures = measure(write(tmp_path / "take.wav", samples + room))
    assert measures.signal_to_noise_db == pytest.approx(over, abs=2)
    assert measures.is_noisy == (over < 12)


def test_of_a_noisy_take_nothing_is_told_that_needs_quiet(tmp_path: Path) -> None:
    samples, _ = spoken([0.6, 1.0], 0.03)
    measures = measure(write(tmp_path / "take.wav", samples))
    assert measures == Measures(signal_to_noise_db=measures.signal_to_noise_db, waveform=measures.waveform)
    assert measures.is_noisy


def test_a_voice_without_a_breath_is_not_taken_for_noise(tmp_path: Path) -> None:
    measures = measure(write(tmp_path / "take.wav", voice(6)))
    assert measures.signal_to_noise_db is None
    assert measures.pitch_median_hz is not None


def test_memory_does_not_grow_with_the_length_of_a_take(tmp_path: Path) -> None:
    minute = np.concatenate([voice(20), quiet(1), voice(38), quiet(1)])
    long = write(tmp_path / "long.wav", np.tile(minute, 5))
    measure(write(tmp_path / "short.wav", minute[:16000]))  # what is loaded only once
    tracemalloc.start()
    measures = measure(long)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 30_000_000
    assert measures.last_sound == pytest.approx(299, abs=0.1)


def test_a_click_is_no_voice(tmp_path: Path) -> None:
    samples = np.concatenate([quiet(2), voice(2), quiet(2)])
    samples[8000:8300] = 0.5
    assert measure(write(tmp_path / "take.wav", samples)).first_sound == pytest.approx(2, abs=0.05)


def test_the_waveform_has_a_bar_every_forty_milliseconds(tmp_path: Path) -> None:
    bars = measure(write(tmp_path / "take.wav", np.concatenate([quiet(1), voice(1)]))).bars
    assert len(bars) == 50
    assert max(bars[:24]) < 60 < min(bars[27:])


def test_progress_is_told_and_can_give_up(tmp_path: Path) -> None:
    path = write(tmp_path / "take.wav", voice(65))
    told: list[tuple[int, int]] = []
    measure(path, lambda done, whole: told.append((done, whole)))
    assert told == [(30, 65), (60, 65), (65, 65)]

    class GaveUpError(Exception):
        pass

    def give_up(_done: int, _whole: int) -> None:
        raise GaveUpError

    with pytest.raises(GaveUpError):
        measure(path, give_up)


@pytest.mark.parametrize(("kind", "over"), [("hum", 20), ("hum", 12), ("hum", 6), ("rumble", 6)])
def test_what_lies_under_every_voice_changes_nothing(tmp_path: Path, kind: str, over: float) -> None:
    samples, truth = spoken([0.3, 0.6, 1.0, 0.15] * 3)
    clean = measure(write(tmp_path / "clean.wav", samples))
    noise = (hum if kind == "hum" else rumble)(len(samples))
    found = measure(write(tmp_path / "take.wav", with_noise(samples, noise, over)))
    assert not found.is_noisy
    assert found.pitch_median_hz == pytest.approx(clean.pitch_median_hz, rel=0.02)
    assert found.pitch_semitones == pytest.approx(clean.pitch_semitones, abs=0.3)
    assert f1(found.pauses, [each for each in truth if each.seconds >= 0.25]) >= 0.95


@pytest.mark.parametrize("true", [20.0, 15.0])
def test_a_noise_that_does_not_stay_the_same_is_told_as_loud_as_it_is(tmp_path: Path, true: float) -> None:
    samples, _ = spoken([0.6, 1.0, 0.8] * 4)
    noisy = with_noise(samples, kitchen(len(samples)), true)
    over = measure(write(tmp_path / "take.wav", noisy)).signal_to_noise_db
    assert over == pytest.approx(true, abs=4.5)
    louder = with_noise(samples, kitchen(len(samples)), 3)
    assert measure(write(tmp_path / "take.wav", louder)).is_noisy


def test_a_breath_does_not_end_a_pause(tmp_path: Path) -> None:
    samples, truth = spoken([0.8, 1.0, 1.2])
    for number, pause in enumerate(truth):
        air = breath(0.35, number) * 0.02
        at = round((pause.start + 0.2) * 16000)
        samples[at : at + len(air)] += air
    assert [round(each.seconds, 1) for each in measure(write(tmp_path / "take.wav", samples)).pauses] == [
        pytest.approx(each.seconds, abs=0.1) for each in truth
    ]


def test_a_voice_too_loud_for_the_microphone_is_told(tmp_path: Path) -> None:
    samples, _ = spoken([0.5, 0.5])
    assert not measure(write(tmp_path / "good.wav", samples)).is_overdriven
    assert measure(write(tmp_path / "bad.wav", overdriven(samples))).is_overdriven


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=6),
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=6),
)
def test_pauses_lie_apart_within_the_voice_and_are_long_enough(
    voices: list[tuple[int, int]], words: list[tuple[int, int]]
) -> None:
    levels = np.full(500, -70.0)
    for start, length in voices:
        levels[start : start + length] = -20.0
    voiced = levels > -50
    spans = [Span(start / 100, (start + length) / 100) for start, length in words]
    found = pauses(loud(levels, voiced, spans), levels, spans)
    assert all(each.seconds >= 0.24 for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
