"""Any WAV is read, and what is none says so in a sentence."""

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.voice.signal import measure
from relpitch.voice.sound import open_sound
from tests.refusal import refusal
from tests.voice.takes import quiet, voice, write


@pytest.mark.parametrize(
    ("rate", "channels", "width"),
    [(8000, 1, 2), (16000, 1, 2), (22050, 1, 2), (44100, 2, 2), (48000, 1, 3), (96000, 6, 4), (11025, 1, 1)],
)
def test_any_rate_width_and_number_of_channels(tmp_path: Path, rate: int, channels: int, width: int) -> None:
    samples = np.concatenate([quiet(0.5, rate=rate), voice(1.5, rate=rate), quiet(0.5, rate=rate)])
    measures = measure(write(tmp_path / "take.wav", samples, rate, channels, width))
    assert measures.first_sound == pytest.approx(0.5, abs=0.06)
    assert measures.last_sound == pytest.approx(2.0, abs=0.06)
    assert measures.pitch_median_hz == pytest.approx(140, rel=0.05)


def test_floats_and_the_extensible_form_are_read_too(tmp_path: Path) -> None:
    data = voice(1).astype("<f4").tobytes()
    plain = struct.pack("<HHIIHH", 3, 1, 16000, 64000, 4, 32)
    extensible = struct.pack("<HHIIHHHHIH", 0xFFFE, 1, 16000, 64000, 4, 32, 22, 32, 4, 3) + bytes(14)
    for number, fields in enumerate((plain, extensible)):
        path = tmp_path / f"{number}.wav"
        path.write_bytes(
            b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", len(fields)) + fields + b"LIST\3\0\0\0abc\0"
            b"data" + struct.pack("<I", len(data)) + data
        )
        assert open_sound(path).seconds == 1


def test_a_truncated_recording_is_measured_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write(tmp_path / "take.wav", np.concatenate([quiet(0.5), voice(3)]))
    path.write_bytes(path.read_bytes()[:-32001])
    assert measure(path).last_sound == pytest.approx(2.5, abs=0.05)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"RIFF", "not a WAV file"),
        (b"ID3\4 some song, not at all a WAV file", "not a WAV file"),
        (b"RIFF\0\0\0\0WAVE", "holds no sound"),
        (b"RIFF\0\0\0\0WAVEdata\4\0\0\0abcd", "holds no sound"),
        (b"RIFF\0\0\0\0WAVEfmt \4\0\0\0abcd", "damaged at its beginning"),
        (b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHIIHH", 85, 1, 16000, 1, 1, 16), "compressed"),
        (b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHIIHH", 1, 0, 16000, 1, 1, 16), "damaged"),
    ],
)
def test_what_is_no_sound_says_so(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(content)
    with pytest.raises(RelpitchError, match=sentence):
        open_sound(path)


def test_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match="is not there"):
        open_sound(tmp_path / "no.wav")
    with pytest.raises(RelpitchError, match="is a folder"):
        open_sound(tmp_path)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80), st.integers(0, 60))
@example(b"\x00\x07", 40)  # says that it is a blink long
def test_no_damage_ends_otherwise_than_in_a_sentence(tmp_path: Path, noise: bytes, at: int) -> None:
    path = write(tmp_path / "take.wav", voice(0.2))
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    said = refusal(lambda: measure(path))
    assert said is None or said.endswith((".", "?"))
