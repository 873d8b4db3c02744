"""What the stage shows of a part in each mode, and how much of it is hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache

from relpitch.cache_sizes import PART_TEXTS
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.script.cues import cue_words, first_letters
from relpitch.script.lengths import tokens_at
from relpitch.script.plain import tidy
from relpitch.script.points import key_points
from relpitch.script.sentences import sentences
from relpitch.script.tokens import TokenKind
from relpitch.translation import N_, _

_WORD = re.compile(r"\S+")
_WORDS_OF_A_POINT = 5
_HIDDEN = "·"


class Look(Enum):
    """How a run of the stage's text is drawn: words, a gap between cue words, or a pause mark."""

    WORDS = "words"
    GAP = "gap"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class StageRun:
    """A stretch of the stage's text."""

    text: str
    look: Look = Look.WORDS


class HideLevel(IntEnum):
    """How much of the words is hidden, from nothing to all; a line is a sentence."""

    ALL = 0
    EACH_LETTER = 1
    THREE_WORDS = 2
    TWO_WORDS = 3
    ONE_WORD = 4
    THREE_LETTERS = 5
    TWO_LETTERS = 6
    ONE_LETTER = 7
    HIDDEN = 8

    @property
    def words(self) -> str:
        """What is shown, as a person reads it."""
        return _(_HIDE_LEVELS[self])

    def more(self) -> "HideLevel":
        """One level more is hidden."""
        return HideLevel(min(self + 1, HideLevel.HIDDEN))

    def less(self) -> "HideLevel":
        """One level less is hidden."""
        return HideLevel(max(self - 1, HideLevel.ALL))


_HIDE_LEVELS = {
    HideLevel.ALL: N_("All words"),
    HideLevel.EACH_LETTER: N_("The first letter of each word"),
    HideLevel.THREE_WORDS: N_("Three words a line"),
    HideLevel.TWO_WORDS: N_("Two words a line"),
    HideLevel.ONE_WORD: N_("One word a line"),
    HideLevel.THREE_LETTERS: N_("Three letters a line"),
    HideLevel.TWO_LETTERS: N_("Two letters a line"),
    HideLevel.ONE_LETTER: N_("One letter a line"),
    HideLevel.HIDDEN: N_("Hidden"),
}


@lru_cache(maxsize=PART_TEXTS)
def shown(
    source: str,
    mode: Mode,
    length: Length,
    language: str = "en",
    hide_level: HideLevel = HideLevel.EACH_LETTER,
) -> tuple[StageRun, ...]:
    """What of a part is shown in a mode."""
    match mode:
        case Mode.READ:
            return whole(source, length)
        case Mode.CUE_WORDS:
            found = tuple(_between(cue_words(source, language, length)))
            return found or (StageRun(key_point(source, length, language)),)
        case Mode.FIRST_LETTERS:
            return (StageRun(hidden(source, hide_level, length, language)),)
        case Mode.FROM_MEMORY:
            return (StageRun(hidden(source, HideLevel.HIDDEN, length, language)),)
        case Mode.KEY_POINTS:
            return (StageRun(key_point(source, length, language)),)


def whole(source: str, length: Length) -> tuple[StageRun, ...]:
    """All words, with the pauses that the person marked."""
    runs: list[StageRun] = []
    for token in tokens_at(source, length):
        if token.kind in (TokenKind.BREATH, TokenKind.PAUSE):
            runs.append(StageRun("\u00a0⁄" if token.kind is TokenKind.BREATH else "\u00a0⁄⁄", Look.PAUSE))
        elif token.text:
            runs.append(StageRun(re.sub(r"\s+", " ", token.text)))
    return tuple(_trimmed(runs))


def hidden(source: str, hide_level: HideLevel, length: Length = Length.FULL, language: str = "en") -> str:
    """What of a part is not hidden: a line each sentence."""
    plain = tidy("".join(token.text for token in tokens_at(source, length))).replace("\n", " ")
    lines = [plain[start:end] for start, end in sentences(plain, language)] or [plain]
    match hide_level:
        case HideLevel.ALL:
            return "\n".join(lines)
        case HideLevel.EACH_LETTER:
            return tidy(first_letters(source, length)).replace("\n", " ")
        case HideLevel.THREE_WORDS | HideLevel.TWO_WORDS | HideLevel.ONE_WORD:
            return "\n".join(_words(line, HideLevel.ONE_WORD - hide_level + 1) for line in lines)
        case HideLevel.THREE_LETTERS | HideLevel.TWO_LETTERS | HideLevel.ONE_LETTER:
            return "\n".join(_letters(line, HideLevel.ONE_LETTER - hide_level + 1) for line in lines)
        case HideLevel.HIDDEN:
            return "\n".join(_HIDDEN * 3 for _ in lines)


def key_point(source: str, length: Length = Length.FULL, language: str = "en") -> str:
    """A few words that stand for a part: its marked words, or those that carry it where none are marked."""
    if any(token.cue for token in tokens_at(source, length)):
        words = ", ".join(each.rstrip(".,;:?!") for each in cue_words(source, language, length)).split()
        point = " ".join(words[:_WORDS_OF_A_POINT])
        return point[:1].upper() + point[1:].rstrip(".,;:?!")
    first = next(iter(key_points(source, language, length)), ())
    return "".join(text for text, _marked in first).rstrip(".,;:!")


def _between(cues: tuple[str, ...]) -> Iterator[StageRun]:
    for number, cue in enumerate(cues):
        if number:
            yield StageRun(" — ", Look.GAP)
        yield StageRun(cue)


def _words(line: str, count: int) -> str:
    words = _WORD.findall(line)
    return " ".join(words[:count]) + (" …" if len(words) > count else "")


def _letters(line: str, count: int) -> str:
    word = next((each for each in _WORD.findall(line) if any(map(str.isalnum, each))), "")
    return word[:count] + " …"


def _trimmed(runs: list[StageRun]) -> list[StageRun]:
    while runs and not runs[0].text.strip():
        runs.pop(0)
    while runs and not runs[-1].text.strip():
        runs.pop()
    if runs:
        runs[0] = StageRun(runs[0].text.lstrip(), runs[0].look)
        runs[-1] = StageRun(runs[-1].text.rstrip(), runs[-1].look)
    return runs
