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

from relpitch.coach.pieces import Pieces, Stretch
from relpitch.domain.errors import RelpitchError

FILE = "encoder.npz"
MOST_STRETCHES = 16
"""Of a longer text only the beginning is read."""

# Of each layer, by the names in the file: `asked` makes queries, keys and values, `seen` takes in what
# attention saw, `wide` and `back` are the feed-forward network, `first` and `last` normalise after each of
# the two. What ends in `_start` is the bias. Those of _WHOLE are kept as whole numbers.
_WHOLE = ("asked", "seen", "wide", "back")
_AS_IT_IS = ("first", "last", *(f"{name}_start" for name in (*_WHOLE, "first", "last")))
_HEADS = 12  # of the attention, as all-MiniLM-L6-v2 has them
_NO_WORD = -30.0  # what the words of a sentence say that has none
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
    """Reads texts by the weights of one file, whose arrays are `kept`. What was read last is remembered."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._pieces = Pieces([str(each) for each in kept["vocabulary"]])
        self._decisions = tuple(map(str, kept["decisions"]))
        self._parts = tuple(map(str, kept["parts"]))
        self._table, self._scale = kept["pieces"], kept["pieces_scale"]
        self._places = _whole(kept, "places")
        self._norm = (kept["norm_scale"], kept["norm_shift"])
        self._layers = [_layer(kept, f"layer{number}_") for number in range(int(kept["layers"]))]
        self._sentence, self._sentence_start = kept["sentence"], kept["sentence_start"]
        self._word, self._word_start, self._word_counts = (
            kept["word"],
            kept["word_start"],
            kept["word_counts"],
        )
        self._part, self._part_start = kept["part"], kept["part_start"]
        self._understood = lru_cache(maxsize=_STRETCHES_REMEMBERED)(self._understand)
        self.read = lru_cache(maxsize=_TEXTS_REMEMBERED)(self._read)

    def _read(self, text: str, kind: str, sentences: Sequence[tuple[int, int]]) -> CloselyRead:
        """What a text means; `sentences` are their places, as a tuple, so that it can be kept."""
        by_sentence: list[Mapping[str, float]] = []
        parts: list[Mapping[str, float]] = []
        for stretch in self._pieces.stretches(text, kind, sentences):
            if len(parts) == MOST_STRETCHES:
                break
            of_sentences, of_whole = self._understood(stretch)
            by_sentence += of_sentences
            parts.append(of_whole)
        return CloselyRead(tuple(by_sentence), parts[0] if len(parts) == 1 else {})

    def _understand(self, stretch: Stretch) -> tuple[tuple[dict[str, float], ...], dict[str, float]]:
        """Numbers for each sentence of a stretch by decision, and by part, that the stretch lacks it."""
        chosen = list(stretch.pieces)
        states = self._table[chosen] * self._scale[chosen] + self._places[: len(chosen)]
        states = _normal(states, *self._norm)
        for layer in self._layers:
            states = _through(layer, states)
        mean = states.mean(axis=0)
        place = np.array(stretch.sentence_of)
        within = np.stack([place == number for number in range(stretch.sentences)]).astype(np.float32)
        within /= np.maximum(1, within.sum(axis=1, keepdims=True))
        rows = within @ states
        scores = np.concatenate([rows, np.broadcast_to(mean, rows.shape)], axis=1) @ self._sentence
        scores += self._sentence_start + self._word_counts * self._most_of_words(states, place, len(rows))
        whole = np.concatenate([mean, rows.max(axis=0), scores.max(axis=0), scores[-1]]) @ self._part
        whole += self._part_start
        return (
            tuple([dict(zip(self._decisions, row, strict=True)) for row in scores.tolist()]),
            dict(zip(self._parts, whole.tolist(), strict=True)),
        )

    def _most_of_words(self, states: FloatTable, place: NDArray[np.intp], sentences: int) -> FloatTable:
        """For each sentence and decision, the score of the word that speaks most for it."""
        words = states @ self._word + self._word_start
        most = [words[place == number].max(axis=0, initial=_NO_WORD) for number in range(sentences)]
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


def _whole(kept: Mapping[str, Any], name: str) -> FloatTable:
    """A table as it was before it became whole numbers."""
    table: FloatTable = kept[name] * kept[f"{name}_scale"]
    return table


def _layer(kept: Mapping[str, Any], start: str) -> dict[str, FloatTable]:
    whole = {name: _whole(kept, f"{start}{name}") for name in _WHOLE}
    return whole | {name: kept[f"{start}{name}"] for name in _AS_IT_IS}


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
