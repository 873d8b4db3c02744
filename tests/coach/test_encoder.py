"""The encoder on small weights of its own: what it says, and what is said of a damaged file."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from relpitch.coach.close_reading import EncoderFile
from relpitch.coach.encoder import FILE, MOST_STRETCHES, CloselyRead, Encoder, read_encoder
from relpitch.coach.pack import pack
from relpitch.coach.pieces import BEGINS, ENDS, KINDS, MOST_PIECES, UNKNOWN
from relpitch.coach.review import Reviewer
from relpitch.domain.errors import RelpitchError
from tests.coach.votes import sentences_of

WIDTH = 24
VOCABULARY = (BEGINS, ENDS, UNKNOWN, *KINDS.values(), "soup", "for", "you", ".")
DECISIONS, PARTS = ("give", "take"), ("offer", "proof")


def weights() -> dict[str, Any]:
    """An encoder of one small layer, as its file has it."""
    draws = np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray:
        return draws.normal(0, 0.3, shape).astype(np.float32)

    def whole(name: str, *shape: int) -> dict[str, Any]:
        numbers = draws.integers(-31, 31, shape).astype(np.int8)
        return {name: numbers, f"{name}_scale": np.full((1, shape[1]), 0.02, np.float32)}

    rows = {"pieces": (len(VOCABULARY), WIDTH), "places": (MOST_PIECES, WIDTH)}
    kept: dict[str, Any] = {
        "vocabulary": np.array(VOCABULARY),
        "decisions": np.array(DECISIONS),
        "parts": np.array(PARTS),
        "layers": np.array(1),
        "norm_scale": np.ones(WIDTH, np.float32),
        "norm_shift": np.zeros(WIDTH, np.float32),
        "sentence": drawn(2 * WIDTH, len(DECISIONS)),
        "sentence_start": drawn(len(DECISIONS)),
        "word": drawn(WIDTH, len(DECISIONS)),
        "word_start": drawn(len(DECISIONS)),
        "word_counts": drawn(len(DECISIONS)),
        "part": drawn(2 * WIDTH + 2 * len(DECISIONS), len(PARTS)),
        "part_start": drawn(len(PARTS)),
    }
    for name, shape in rows.items():
        kept |= {name: draws.integers(-15, 15, shape).astype(np.int8)}
        kept |= {f"{name}_scale": np.full((shape[0], 1), 0.05, np.float32)}
    for name, shape in (
        ("asked", (WIDTH, 3 * WIDTH)),
        ("seen", (WIDTH, WIDTH)),
        ("wide", (WIDTH, 4 * WIDTH)),
        ("back", (4 * WIDTH, WIDTH)),
    ):
        kept |= whole(f"layer0_{name}", *shape)
        kept[f"layer0_{name}_start"] = drawn(shape[1])
    for name in ("first", "last"):
        kept |= {f"layer0_{name}": drawn(WIDTH), f"layer0_{name}_start": drawn(WIDTH)}
    return kept


def read(text: str) -> CloselyRead:
    return Encoder(weights()).read(text, "pitch", tuple(sentences_of(text)))


def test_every_sentence_and_the_whole_text_are_told_of() -> None:
    meant = read("Soup for you. You.")
    assert [set(each) for each in meant.sentences] == [{"give", "take"}] * 2
    assert set(meant.parts) == {"offer", "proof"}


def test_what_stands_around_a_sentence_counts() -> None:
    alone, beside = read("Soup for you."), read("Soup for you. You you you.")
    assert alone.sentences[0] != beside.sentences[0]


def test_of_a_long_text_the_beginning_is_read_and_nothing_said_of_the_whole() -> None:
    text = "Soup for you. " * (MOST_PIECES * MOST_STRETCHES)
    meant = read(text)
    assert 0 < len(meant.sentences) < len(sentences_of(text))
    assert meant.parts == {}


def test_an_empty_text_means_nothing() -> None:
    assert read("") == CloselyRead((), {})


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    np.savez(tmp_path / FILE, **weights())
    encoder = read_encoder(tmp_path)
    assert encoder is not None
    text = "Soup for you."
    assert encoder.read(text, "pitch", ((0, 13),)) == read(text)


def test_a_language_without_an_encoder_has_none(tmp_path: Path) -> None:
    assert read_encoder(tmp_path) is None


@pytest.mark.parametrize("damage", [b"", b"no weights", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_named_and_the_words_alone_decide(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)
    with pytest.raises(RelpitchError, match=r"encoder\.npz cannot be read\."):
        read_encoder(tmp_path)
    english = pack("en")
    assert english is not None
    text = "Could you introduce me to your boss?"
    reviewed = Reviewer(english, EncoderFile(tmp_path)).review(text, "pitch")
    assert reviewed.remark == "encoder.npz cannot be read."
    assert reviewed.notes == Reviewer(english).review(text, "pitch").notes


@pytest.mark.parametrize("name", ["layer0_asked", "layer0_last_start", "part", "word", "places_scale"])
def test_a_file_that_lacks_a_table_is_named(tmp_path: Path, name: str) -> None:
    kept = weights()
    del kept[name]
    np.savez(tmp_path / FILE, **kept)
    with pytest.raises(RelpitchError, match=r"encoder\.npz cannot be read\."):
        read_encoder(tmp_path)
