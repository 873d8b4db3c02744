"""How an encoder learns from labelled texts, by numpy alone, and what it then says of one."""

from collections.abc import Sequence
from math import ceil, sqrt

import numpy as np

from benchmarks.encoder_heads import Asked, Heads
from benchmarks.transformer import Drops, Layer, Table, backwards, forwards

_TEXTS_AT_ONCE = 8
_HEAD_STEP, _SHRINK = 1e-3, 0.01
_DROPPED = 0.1
_RISING = 0.1
_KEEPS, _KEEPS_SQUARES = 0.9, 0.999


def teach(
    layers: Sequence[Layer], heads: Heads, rounds: Sequence[Sequence[Asked]], step_size: float, seed: int
) -> None:
    """Teach layers and heads in place, by Adam (Kingma and Ba 2014) with a rate that rises and falls."""
    drops, draws = Drops(seed, _DROPPED), np.random.default_rng(seed)
    groups = [*layers, heads.tables]
    moments = [{name: (np.zeros_like(v), np.zeros_like(v)) for name, v in each.items()} for each in groups]
    steps = sum(ceil(len(each) / _TEXTS_AT_ONCE) for each in rounds)
    usual = float(np.mean([each.counts * each.stretch.sentences for some in rounds for each in some]))
    step = 0
    for asked in rounds:
        order = draws.permutation(len(asked))
        for start in range(0, len(order), _TEXTS_AT_ONCE):
            step += 1
            some = [asked[at] for at in order[start : start + _TEXTS_AT_ONCE]]
            slopes = _slopes(some, layers, heads, drops, usual * _TEXTS_AT_ONCE)
            length = sqrt(sum(float((each * each).sum()) for group in slopes for each in group.values()))
            rate = min(1.0, step / (_RISING * steps)) * max(0.02, 1 - step / steps)
            for group, found, moment in zip(groups, slopes, moments, strict=True):
                size = rate * (_HEAD_STEP if group is heads.tables else step_size)
                for name, table in group.items():
                    _move(table, found[name] * np.float32(min(1.0, 1 / length)), moment[name], size, step)


def _slopes(
    some: Sequence[Asked], layers: Sequence[Layer], heads: Heads, drops: Drops, usual: float
) -> list[Layer]:
    lengths = [len(each.states) for each in some]
    states = np.concatenate([each.states for each in some])
    states *= drops.drawn(states.shape)
    kept = []
    for layer in layers:
        states, passed = forwards(layer, states, lengths, drops)
        kept.append(passed)
    slopes, of_heads = heads.slopes(some, states, drops, usual)
    found = [of_heads]
    for layer, passed in zip(reversed(layers), reversed(kept), strict=True):
        slopes, of_layer = backwards(layer, slopes, lengths, passed)
        found.insert(0, of_layer)
    return found


def _move(table: Table, slope: Table, moment: tuple[Table, Table], size: float, step: int) -> None:
    mean, square = moment
    mean *= np.float32(_KEEPS)
    mean += np.float32(1 - _KEEPS) * slope
    square *= np.float32(_KEEPS_SQUARES)
    square += np.float32(1 - _KEEPS_SQUARES) * slope * slope
    spread = np.sqrt(square * np.float32(1 / (1 - _KEEPS_SQUARES**step))) + np.float32(1e-8)
    table -= np.float32(size / (1 - _KEEPS**step)) * mean / spread
    if table.ndim > 1:
        table *= np.float32(1 - size * _SHRINK)


def said(asked: Asked, layers: Sequence[Layer], heads: Heads) -> tuple[Table, Table]:
    """What is said of a stretch's sentences, and of the parts it lacks."""
    states, still = asked.states, Drops(0, 0)
    for layer in layers:
        states, _ = forwards(layer, states, [len(states)], still)
    return heads.said(asked, states)
