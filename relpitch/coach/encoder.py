"""A small sentence encoder, by numpy alone: what each sentence of a text means for each decision.

encoder.npz of a language holds it: a vocabulary of word pieces, a few transformer layers as whole numbers
with scales, and the weights of the decisions; made by python -m benchmarks.coach_encoder.
"""

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relpitch.coach.pieces import Stretch, WordPieces
from relpitch.domain.errors import RelpitchError

FILE = "encoder.npz"
MOST_STRETCHES = 16
"""How many stretches of a text are read: of a longer one only the beginning."""

# The tables of each layer, by their names in the file: `asked` makes queries, keys and values, `seen` the
# output of attention; `wide` and `back` are the two of the feed-forward network, `first` and `last` scale
# in the layer normalisation after each of these. What ends in `_start` is the bias, which is added.
_KEPT_AS_WHOLE_NUMBERS = ("asked", "seen", "wide", "back")
_KEPT_AS_FLOATS = (
    "first",
    "last",
    *(f"{name}_start" for name in (*_KEPT_AS_WHOLE_NUMBERS, "first", "last")),
)
_HEADS = 12  # of the attention, as all-MiniLM-L6-v2 has them
_NO_WORDS_SCORE = -30.0  # of the words of a sentence that has none
_LEAST_VARIANCE = np.float32(1e-12)  # so that nothing is divided by 0
_HALF, _ROOT, _CUBE = np.float32(0.5), np.float32(0.79788456), np.float32(0.044715)
"""Numbers of GELU (Hendrycks and Gimpel 2016) by tanh, the function between `wide` and `back`."""
_STRETCHES_REMEMBERED, _TEXTS_REMEMBERED = 128, 16  # a keystroke changes one stretch of one text

FloatTable = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class CloselyRead:
    """What the encoder makes of a text: numbers for each sentence, and for each part, that it lacks it.

    Of a long text there are fewer sentences than it has, and no parts.
    """

    sentences: tuple[Mapping[str, float], ...]
    parts: Mapping[str, float]


class Encoder:
    """Reads texts by the weights of one file, whose arrays are `kept`.

    `read` gives what a text means, which is remembered: its text, its kind ("pitch" or "message") and the
    places of its sentences.
    """

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._pieces = WordPieces([str(each) for each in kept["vocabulary"]])
        self._decisions = tuple(map(str, kept["decisions"]))
        self._parts = tuple(map(str, kept["parts"]))
        self._piece_table, self._piece_scale = kept["pieces"], kept["pieces_scale"]
        self._positions = _as_floats(kept, "places")
        self._norm = (kept["norm_scale"], kept["norm_shift"])
        self._layers = [_layer(kept, f"layer{number}_") for number in range(int(kept["layers"]))]
        self._sentence_table, self._sentence_bias = kept["sentence"], kept["sentence_start"]
        self._word_table, self._word_bias, self._word_share = (
            kept["word"],
            kept["word_start"],
            kept["word_counts"],
        )
        self._part_table, self._part_bias = kept["part"], kept["part_start"]
        self._understood = lru_cache(maxsize=_STRETCHES_REMEMBERED)(self._understand)
        self.read = lru_cache(maxsize=_TEXTS_REMEMBERED)(self._read)

    def _read(self, text: str, kind: str, sentences: Sequence[tuple[int, int]]) -> CloselyRead:
        """What a text means; `sentences` are where they begin and end, as a tuple, to be remembered."""
        by_sentence: list[Mapping[str, float]] = []
        parts: list[Mapping[str, float]] = []
        for stretch in self._pieces.stretches(text, kind, sentences):
            if len(parts) == MOST_STRETCHES:
                break
            of_sentences, of_stretch = self._understood(stretch)
            by_sentence += of_sentences
            parts.append(of_stretch)
        return CloselyRead(tuple(by_sentence), parts[0] if len(parts) == 1 else {})

    def _understand(self, stretch: Stretch) -> tuple[tuple[dict[str, float], ...], dict[str, float]]:
        """Numbers for each sentence of a stretch by decision, and by part, that the stretch lacks it."""
        chosen = list(stretch.pieces)
        states = self._piece_table[chosen] * self._piece_scale[chosen] + self._positions[: len(chosen)]
        states = _normal(states, *self._norm)
        for layer in self._layers:
            states = _through(layer, states)
        mean = states.mean(axis=0)
        sentence_of = np.array(stretch.sentence_of)
        within = np.stack([sentence_of == number for number in range(stretch.sentences)]).astype(np.float32)
        within /= np.maximum(1, within.sum(axis=1, keepdims=True))
        rows = within @ states
        scores = np.concatenate([rows, np.broadcast_to(mean, rows.shape)], axis=1) @ self._sentence_table
        scores += self._sentence_bias + self._word_share * self._most_of_words(states, sentence_of, len(rows))
        highest, last = scores.max(axis=0), scores[-1]
        parts = np.concatenate([mean, rows.max(axis=0), highest, last]) @ self._part_table + self._part_bias
        return (
            tuple([dict(zip(self._decisions, row, strict=True)) for row in scores.tolist()]),
            dict(zip(self._parts, parts.tolist(), strict=True)),
        )

    def _most_of_words(self, states: FloatTable, sentence_of: NDArray[np.intp], sentences: int) -> FloatTable:
        """For each sentence and decision, the score of the word that speaks most for it."""
        words = states @ self._word_table + self._word_bias
        most = [
            words[sentence_of == number].max(axis=0, initial=_NO_WORDS_SCORE) for number in range(sentences)
        ]
        return np.stack(most).astype(np.float32)


def read_encoder(folder: Path) -> Encoder | None:
    """A folder's encoder; None where it has none."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        with np.load(BytesIO(path.read_bytes())) as kept:
            return Encoder({name: kept[name] for name in kept.files})
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise RelpitchError(f"{path.name} cannot be read.") from error


def _as_floats(kept: Mapping[str, Any], name: str) -> FloatTable:
    """A table that is kept as whole numbers and their scale."""
    table: FloatTable = kept[name] * kept[f"{name}_scale"]
    return table


def _layer(kept: Mapping[str, Any], start: str) -> dict[str, FloatTable]:
    scaled = {name: _as_floats(kept, f"{start}{name}") for name in _KEPT_AS_WHOLE_NUMBERS}
    return scaled | {name: kept[f"{start}{name}"] for name in _KEPT_AS_FLOATS}


def _normal(states: NDArray[np.floating[Any]], scale: FloatTable, shift: FloatTable) -> FloatTable:
    """Layer normalisation."""
    centred = states - states.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _LEAST_VARIANCE)
    normal: FloatTable = (centred / spread * scale + shift).astype(np.float32, copy=False)
    return normal


def _through(layer: Mapping[str, FloatTable], states: FloatTable) -> FloatTable:
    """The states of a stretch's pieces after one more layer: each looks at all, then each by itself."""
    count, width = states.shape
    three = (states @ layer["asked"] + layer["asked_start"]).reshape(count, 3, _HEADS, width // _HEADS)
    query, key, value = three.transpose(1, 2, 0, 3)
    looks = query @ key.transpose(0, 2, 1) * np.float32((width // _HEADS) ** -0.5)
    looks = np.exp(looks - looks.max(axis=2, keepdims=True))
    looks /= looks.sum(axis=2, keepdims=True)
    seen = (looks @ value).transpose(1, 0, 2).reshape(count, width)
    states = _normal(
        states + seen @ layer["seen"] + layer["seen_start"], layer["first"], layer["first_start"]
    )
    wide = states @ layer["wide"] + layer["wide_start"]
    wide = _HALF * wide * (1 + np.tanh(_ROOT * (wide + _CUBE * wide * wide * wide)))
    return _normal(states + wide @ layer["back"] + layer["back_start"], layer["last"], layer["last_start"])
