"""The phoneme network in numpy answers as the engine it comes from."""

from pathlib import Path

import numpy as np
import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.voice.network import FloatMatrix, Stretches, read_weights
from relpitch.voice.phonemes import data_folder, likeness
from tests.voice.takes import Samples

ENGINE = np.load(Path(__file__).parent / "data" / "phonemes.npz")
"""A second and a half by flite, and what the engine of hama 1.7 answered to it."""
EDGE = 10  # frames: beyond the ends of a take the engine hears it backwards, and we hear nothing


def made() -> Samples:
    return np.asarray(ENGINE["samples"].astype(np.float32) / 32768, np.float32)


def answer(samples: Samples, step: int = 16000) -> FloatMatrix:
    network = Stretches(data_folder() / "phonemes.hama")
    for at in range(0, len(samples), step):
        network.hear(samples[at : at + step])
    return network.answer()


def test_it_answers_as_the_engine_does() -> None:
    engine, ours = ENGINE["answer"].astype(np.float32), answer(made())
    assert ours.shape == engine.shape
    inside = slice(EDGE, -EDGE)
    assert np.abs(np.exp(ours) - np.exp(engine))[inside].max() < 0.05
    assert (ours.argmax(axis=1) == engine.argmax(axis=1))[inside].all()
    assert len(set(engine.argmax(axis=1))) > 10, "and it is words"


def test_it_answers_alike_however_the_samples_come() -> None:
    samples = np.tile(made(), 9)
    whole, little = answer(samples), answer(samples, 640)
    assert whole.shape == little.shape
    assert np.abs(whole - little).max() < 1e-2


def test_its_table_of_sounds_is_as_long_as_its_answer() -> None:
    assert len(likeness().tokens) == ENGINE["answer"].shape[1]
    assert np.allclose(likeness().apart, likeness().apart.T)
    assert not likeness().apart.diagonal().any()


def test_a_file_that_holds_no_weights_says_so(tmp_path: Path) -> None:
    path = tmp_path / "no.hama"
    path.write_bytes(b"no")
    with pytest.raises(RelpitchError, match="holds no weights"):
        read_weights(path)
    with pytest.raises(RelpitchError, match="cannot be read"):
        read_weights(tmp_path / "gone.hama")
