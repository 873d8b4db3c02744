"""The sounds of a take, one after another, whatever was to be said; and how alike two sounds are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import hypot
from pathlib import Path

import numpy as np

from relpitch import datafile, paths
from relpitch.domain.errors import RelpitchError
from relpitch.voice.filtering import Samples
from relpitch.voice.network import FloatMatrix, Stretches

_FRAME_S = 0.02
_LATE_S = 0.07  # the network is sure of a sound only when it is under way
_NEAREST_VOWELS, _VOWEL_STEP, _FARTHEST_VOWELS = 0.3, 0.7, 0.9


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound that was heard: when it begins, and which of `names` it is."""

    start: float
    kind: int


@dataclass(frozen=True)
class Likeness:
    """The sounds of English by name, and how far each is from another, 0 to 1. `tokens` are the network's."""

    tokens: tuple[int | None, ...]
    numbers: Mapping[str, int]
    apart: FloatMatrix


def data_folder() -> Path:
    """Where the network's weights and the table of its sounds lie."""
    return paths.resources() / "voice"


@cache
def likeness() -> Likeness:
    """The table of resources/voice/phonemes.toml."""
    path = data_folder() / "phonemes.toml"
    table = datafile.read(path)
    vowels: Mapping[str, list[float]] = table["vowels"]
    pairs = {tuple(pair.split("-")): far for pair, far in table["consonants"].items()}
    tokens = [each.split()[-1] if each else "" for each in table["sounds"]]
    names = sorted({*vowels, *(name for pair in pairs for name in pair), *filter(None, tokens)})
    numbers = {name: number for number, name in enumerate(names)}
    apart = np.ones((len(names), len(names)), np.float32)
    for one, place in vowels.items():
        for other, there in vowels.items():
            far = hypot(place[0] - there[0], place[1] - there[1])
            apart[numbers[one], numbers[other]] = min(_FARTHEST_VOWELS, _NEAREST_VOWELS + _VOWEL_STEP * far)
    for pair, far in pairs.items():
        if len(pair) != 2 or not 0 < far < 1:
            raise RelpitchError(f"{path.name}: {'-'.join(pair)} = {far} is no pair of sounds with a number.")
        first, second = (numbers[name] for name in pair)
        apart[first, second] = apart[second, first] = far
    np.fill_diagonal(apart, 0.0)
    return Likeness(tuple(numbers.get(name) for name in tokens), numbers, apart)


class SoundsOf:
    """Listens to a take as it comes, and tells its sounds at the end."""

    def __init__(self) -> None:
        self._stretches = Stretches(data_folder() / "phonemes.hama")

    def hear(self, block: Samples) -> None:
        """Take in some more."""
        self._stretches.hear(block)

    def found(self) -> list[Sound]:
        """Every sound of it: the likeliest of each frame, those that go on taken for one."""
        tokens = likeness().tokens
        likeliest = self._stretches.answer().argmax(axis=1)
        sounds: list[Sound] = []
        last = -1
        for frame, token in enumerate(likeliest):
            kind = tokens[token] if token < len(tokens) else None
            if token != last and kind is not None:
                sounds.append(Sound(max(round(frame * _FRAME_S - _LATE_S, 2), 0.0), kind))
            last = token
        return sounds
