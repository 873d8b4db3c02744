"""A transformer layer by numpy: forwards with dropout, and backwards to the slopes of its weights.

The pieces of several texts stand one after the other in one table; `lengths` tells them apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]
Layer = dict[str, Table]

HEADS = 12
_LEAST = np.float32(1e-12)
_ROOT, _CUBE = np.float32(sqrt(2 / np.pi)), np.float32(0.044715)


class Drops:
    """Draws what training leaves out, so that nothing hangs on one number; without a share, nothing."""

    def __init__(self, seed: int, share: float) -> None:
        self._draws, self._share = np.random.default_rng(seed), np.float32(share)

    def drawn(self, shape: tuple[int, ...]) -> Table:
        """A table to multiply by."""
        if not self._share:
            return np.ones(shape, np.float32)
        stays = self._draws.random(shape, dtype=np.float32) >= self._share
        return stays.astype(np.float32) / (1 - self._share)


@dataclass(slots=True)
class _Normal:
    normal: Table
    spread: Table
    scale: Table


@dataclass(slots=True)
class Passed:
    """What a layer keeps of the way forwards for the way back."""

    states: Table
    looked: list[tuple[Table, Table, Table, Table, Table]]
    seen: Table
    seen_drop: Table
    first: _Normal
    middle: Table
    wide: Table
    bent: Table
    risen: Table
    last_drop: Table
    last: _Normal


def normal(states: Table, scale: Table, shift: Table) -> tuple[Table, _Normal]:
    """Each row with mean 0 and spread 1, then scaled and shifted."""
    centred = states - states.mean(axis=1, keepdims=True)
    spread = 1 / np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _LEAST)
    return centred * spread * scale + shift, _Normal(centred * spread, spread, scale)


def _normal_back(slopes: Table, kept: _Normal) -> tuple[Table, Table, Table]:
    inner = slopes * kept.scale
    along = (inner * kept.normal).mean(axis=1, keepdims=True)
    back = kept.spread * (inner - inner.mean(axis=1, keepdims=True) - kept.normal * along)
    return back, (slopes * kept.normal).sum(axis=0), slopes.sum(axis=0)


def forwards(layer: Layer, states: Table, lengths: Sequence[int], drops: Drops) -> tuple[Table, Passed]:
    """The states after a layer."""
    width = states.shape[1]
    three = states @ layer["asked"] + layer["asked_start"]
    seen = np.empty_like(states)
    looked = []
    start = 0
    for count in lengths:
        query, key, value = (
            three[start : start + count, at * width : (at + 1) * width]
            .reshape(count, HEADS, -1)
            .transpose(1, 0, 2)
            for at in range(3)
        )
        looks = query @ key.transpose(0, 2, 1) * np.float32(1 / sqrt(width // HEADS))
        looks = np.exp(looks - looks.max(axis=2, keepdims=True))
        looks /= looks.sum(axis=2, keepdims=True)
        drop = drops.drawn(looks.shape)
        seen[start : start + count] = ((looks * drop) @ value).transpose(1, 0, 2).reshape(count, width)
        looked.append((query, key, value, looks, drop))
        start += count
    out = seen @ layer["seen"] + layer["seen_start"]
    seen_drop = drops.drawn(out.shape)
    middle, first = normal(states + out * seen_drop, layer["first"], layer["first_start"])
    wide = middle @ layer["wide"] + layer["wide_start"]
    bent = np.tanh(_ROOT * (wide + _CUBE * wide * wide * wide))
    risen = np.float32(0.5) * wide * (1 + bent)
    out = risen @ layer["back"] + layer["back_start"]
    last_drop = drops.drawn(out.shape)
    result, last = normal(middle + out * last_drop, layer["last"], layer["last_start"])
    return result, Passed(states, looked, seen, seen_drop, first, middle, wide, bent, risen, last_drop, last)


def backwards(layer: Layer, slopes: Table, lengths: Sequence[int], kept: Passed) -> tuple[Table, Layer]:
    """The slopes before a layer, and those of its weights."""
    found: Layer = {}
    slopes, found["last"], found["last_start"] = _normal_back(slopes, kept.last)
    out = slopes * kept.last_drop
    found["back"], found["back_start"] = kept.risen.T @ out, out.sum(axis=0)
    wide, bent = kept.wide, kept.bent
    half = np.float32(0.5)
    rise = half * (1 + bent) + half * wide * (1 - bent * bent) * _ROOT * (1 + 3 * _CUBE * wide * wide)
    inner = (out @ layer["back"].T) * rise
    found["wide"], found["wide_start"] = kept.middle.T @ inner, inner.sum(axis=0)
    slopes = slopes + inner @ layer["wide"].T
    slopes, found["first"], found["first_start"] = _normal_back(slopes, kept.first)
    out = slopes * kept.seen_drop
    found["seen"], found["seen_start"] = kept.seen.T @ out, out.sum(axis=0)
    three = _looked_back(out @ layer["seen"].T, lengths, kept)
    found["asked"], found["asked_start"] = kept.states.T @ three, three.sum(axis=0)
    return slopes + three @ layer["asked"].T, found


def _looked_back(slopes: Table, lengths: Sequence[int], kept: Passed) -> Table:
    width = slopes.shape[1]
    three = np.empty((len(slopes), 3 * width), np.float32)
    start = 0
    for count, (query, key, value, looks, drop) in zip(lengths, kept.looked, strict=True):
        here = slopes[start : start + count].reshape(count, HEADS, -1).transpose(1, 0, 2)
        of_looks = (here @ value.transpose(0, 2, 1)) * drop
        inner = looks * (of_looks - (of_looks * looks).sum(axis=2, keepdims=True))
        inner *= np.float32(1 / sqrt(width // HEADS))
        each = (inner @ key, inner.transpose(0, 2, 1) @ query, (looks * drop).transpose(0, 2, 1) @ here)
        for at, table in enumerate(each):
            three[start : start + count, at * width : (at + 1) * width] = table.transpose(1, 0, 2).reshape(
                count, width
            )
        start += count
    return three
