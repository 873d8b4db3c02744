"""Where lines had better end: what a break between two words costs, and the best breaks in so many rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relpitch import datafile, paths

_PAUSES, _SENTENCE_ENDS, _CLOSERS = ",;:.!?…–—", ".!?…", "\"'”’)]*"
_TIED = "\N{NO-BREAK SPACE}"
"""Joins two words that no line may end between; they are one of the words here."""
_SHORT_LAST_ROW = 0.5  # of what a short row elsewhere costs: readers expect the last one to be short
_HIGHEST_COST = 9.0
_MOST_WORDS = 150  # what the best breaks are looked for in; the work grows with the square of the words
_SECOND_WORD = 0.8  # of what it costs to end a line with the first word of a sentence
_STUMP = 0.66  # of the mean width: a row that is narrower stops far short of the others


@dataclass(frozen=True, slots=True)
class Costs:
    """What resources/line_ends.toml says, which explains each; words are in small letters."""

    at_end: dict[str, float]
    at_start: dict[str, float]
    plain: float
    begins: float
    alone: float
    stump: float
    uneven: float
    row: float
    size: float


@cache
def costs() -> Costs:
    """The costs of the bundled file."""
    return read(paths.resources() / "line_ends.toml")


def read(path: Path) -> Costs:
    """The costs of a file, checked; an error names file and line."""
    whole = datafile.Entry(path, 0, datafile.read(path), by_field=True)  # what stands above all tables
    names = ("plain", "begins", "alone", "stump", "uneven", "row", "size")
    whole.only("kind", *names)
    at_end: dict[str, float] = {}
    at_start: dict[str, float] = {}
    for line, fields in datafile.tables_of(path, "kind"):
        entry = datafile.Entry(path, line, fields)
        entry.only("name", "words", "at_end", "at_start")
        entry.text("name")
        end, start = (entry.fraction(each, 0.0, _HIGHEST_COST) for each in ("at_end", "at_start"))
        for word in entry.words("words"):
            if word.casefold() in at_end:
                raise entry.wrong(f"“{word}” is here twice, or in a kind above.")
            at_end[word.casefold()], at_start[word.casefold()] = end, start
    return Costs(at_end, at_start, *(whole.fraction(each, 0.0, _HIGHEST_COST) for each in names))


def cost_of_break(words: Sequence[str], at: int) -> float:
    """The cost of ending a line before the word at this place."""
    costing, last, first = costs(), words[at - 1].split(_TIED)[-1], words[at].split(_TIED)[0]
    ended = last.rstrip(_CLOSERS)[-1:]
    if ended and ended in _PAUSES:
        return 0.0
    cost = costing.at_end.get(last.casefold(), 0.0) + costing.at_start.get(_bare(first), costing.plain)
    if at > 1 and _ends_sentence(words[at - 2]):  # the line would end with the first word of the next one
        cost += costing.begins
    elif at > 2 and _ends_sentence(words[at - 3]):
        cost += costing.begins * _SECOND_WORD
    return cost


def best(words: Sequence[str], widths: Sequence[float], space: float, room: float, rows: int) -> list[int]:
    """Before which words lines end, in so many rows no wider than the room; empty where that cannot be.

    `widths` are those of the words, `space` is that between two. Row by row, of all ways to set the words up
    to each one only the cheapest is kept: what comes after costs the same, whichever way led there.
    """
    count = len(words)
    if not 1 < rows <= count <= _MOST_WORDS:
        return []
    mean = (sum(widths) + space * (count - rows)) / rows
    breaks = [0.0, *(cost_of_break(words, at) for at in range(1, count))]
    # By how many words are set in the rows so far: what the cheapest way costs, and where its rows start.
    cheapest: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for row in range(1, rows + 1):
        found: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, starts) in cheapest.items():
            width = -space
            for end in range(start + 1, count - (rows - row) + 1):
                width += space + widths[end - 1]
                if width > room:
                    break
                if (end == count) is not (row == rows):  # all words are set in the last row, and not before
                    continue
                tried = cost + breaks[start] + _unevenness(width, mean, is_last=row == rows)
                tried += costs().alone if end - start == 1 and _TIED not in words[start] else 0.0
                tried += _stump(width, mean, words[start:end]) if row < rows else 0.0
                if end not in found or tried < found[end][0]:
                    found[end] = (tried, [*starts, start])
        cheapest = found
    _, starts = cheapest.get(count, (0.0, []))
    return starts[1:]


def cost(rows: Sequence[tuple[str, float]]) -> float:
    """What a way to break a text into rows costs, each with how wide it is."""
    if len(rows) < 2:
        return 0.0
    words = [row.split(" ") for row, _ in rows]
    every = [word for row in words for word in row]
    ends = [sum(len(row) for row in words[:number]) for number in range(1, len(words))]
    mean = sum(width for _, width in rows) / len(rows)
    uneven = sum(
        _unevenness(width, mean, is_last=number == len(rows)) for number, (_, width) in enumerate(rows, 1)
    )
    alone = costs().alone * sum(len(row) == 1 for row in words)
    stumps = sum(_stump(width, mean, row) for row, (_, width) in zip(words[:-1], rows, strict=False))
    return sum(cost_of_break(every, at) for at in ends) + uneven + alone + stumps


def _stump(width: float, mean: float, words: Sequence[str]) -> float:
    """What a row within a sentence costs that stops far short of the others."""
    return costs().stump if width < _STUMP * mean and not _ends_sentence(words[-1]) else 0.0


def _unevenness(width: float, mean: float, *, is_last: bool) -> float:
    share = (width - mean) / mean if mean else 0.0
    return float(costs().uneven * share * share * (_SHORT_LAST_ROW if is_last and share < 0 else 1.0))


def _ends_sentence(word: str) -> bool:
    return word.rstrip(_CLOSERS).endswith(tuple(_SENTENCE_ENDS))


def _bare(word: str) -> str:
    return word.strip(_PAUSES + _CLOSERS).casefold()
