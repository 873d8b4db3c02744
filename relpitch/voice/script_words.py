"""The words of a script as they are spoken, one after another."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.plain import plain
from relpitch.script.reading import read_out
from relpitch.script.sentences import sentences

_SPOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class ScriptWord:
    """One word as it is written, and how it is said: "1998" is four words. `sentence` counts from 0."""

    word: str
    spoken: tuple[str, ...]
    part: Part | None
    sentence: int


class WrittenWord(NamedTuple):
    """One word with the marks around it. `spoken` is empty where there is nothing to say, as of a dash."""

    text: str
    spoken: tuple[str, ...]
    part: Part | None
    sentence: int


def bare(written: str) -> str:
    """A word without the marks around it."""
    return written.strip('.,;:!?…“”"()[]—–')


def script_words(
    parts: Mapping[Part | None, str], length: Length = Length.FULL, code: str = "en"
) -> tuple[ScriptWord, ...]:
    """Every spoken word of a script, in its order."""
    return tuple(
        ScriptWord(bare(each.text), each.spoken, each.part, each.sentence)
        for each in written_words(parts, length, code)
        if each.spoken
    )


def written_words(
    parts: Mapping[Part, str] | Mapping[Part | None, str], length: Length = Length.FULL, code: str = "en"
) -> Iterator[WrittenWord]:
    """Every word of a script as it is written, in its order."""
    number = 0
    for part, source in parts.items():
        text = plain(source, length)
        for start, end in sentences(text, code):
            for written in text[start:end].split():
                spoken = tuple(
                    each.replace("’", "'").lower() for each in _SPOKEN.findall(read_out(written, code))
                )
                yield WrittenWord(written, spoken, part, number)
            number += 1
