"""The words of a script as they are spoken, one after another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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


def script_words(
    parts: Mapping[Part | None, str], length: Length = Length.FULL, code: str = "en"
) -> tuple[ScriptWord, ...]:
    """Every spoken word of a script, in its order."""
    found: list[ScriptWord] = []
    number = 0
    for part, source in parts.items():
        text = plain(source, length)
        for start, end in sentences(text, code):
            for written in text[start:end].split():
                spoken = tuple(
                    each.replace("’", "'").lower() for each in _SPOKEN.findall(read_out(written, code))
                )
                if spoken:
                    found.append(ScriptWord(written.strip('.,;:!?…“”"()[]—–'), spoken, part, number))
            number += 1
    return tuple(found)
