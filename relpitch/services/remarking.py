"""One thing to keep of a take and one to try next, in the words of resources/remarks.toml.

Each remark there is about a fact, and is made of a take only where that fact is so (domain/facts.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Formatter

from relpitch import paths
from relpitch.datafile import entries
from relpitch.domain.facts import Fact, facts_of
from relpitch.domain.remarks import Remark
from relpitch.domain.take import Take
from relpitch.translation import each_language

_FIELDS = ("kind", "fact", "words", "again", "why")
_VALUES_OF_FACTS: Mapping[str, frozenset[str]] = {
    "back-again": frozenset({"words"}),
    "pause-before-part": frozenset({"seconds", "at", "part"}),
    "nearer": frozenset({"seconds", "then"}),
    "every-sentence": frozenset(),
    "fits": frozenset({"seconds", "target"}),
    "pause": frozenset({"seconds", "at"}),
    "left-out-twice": frozenset({"words"}),
    "part-over": frozenset({"seconds", "target", "over", "part", "took"}),
    "over": frozenset({"seconds", "target", "over"}),
    "left-out": frozenset({"words"}),
    "long-pause": frozenset({"seconds", "at"}),
    "many-fillers": frozenset({"count"}),
    "no-pause": frozenset(),
    "short-pause-after-part": frozenset({"seconds", "at", "part"}),
    "brisk": frozenset({"pace"}),
}
"""The facts there are, and which of its values the words about each may name."""


class RemarkKind(StrEnum):
    """What a remark is for."""

    KEEP = "keep"
    TRY = "try"


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark of the file: what it is for, its fact, its words, and why.

    `again`: the words instead where the remark before was about the same fact.
    """

    kind: RemarkKind
    fact: str
    words: str
    again: str
    why: str


@each_language
def table() -> tuple[RemarkRow, ...]:
    """The rows of resources/remarks.toml."""
    return read(paths.in_language("remarks.toml"))


def read(path: Path) -> tuple[RemarkRow, ...]:
    """The rows of a file, each field checked."""
    rows = []
    for entry in entries(path, "remark")["remark"]:
        entry.only(*_FIELDS)
        kind, fact, words = entry.text("kind"), entry.text("fact"), entry.text("words")
        again, why = entry.text("again", ""), entry.text("why", "")
        if kind not in list(RemarkKind):
            raise entry.wrong(f"a remark is to keep or to try, not “{kind}”.")
        if fact not in _VALUES_OF_FACTS:
            raise entry.wrong(f"there is no fact “{fact}”.")
        for text in (words, again, why):
            named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            if other := named - _VALUES_OF_FACTS[fact]:
                raise entry.wrong(f"the fact “{fact}” names no “{min(other)}”.")
        rows.append(RemarkRow(RemarkKind(kind), fact, words, again, why))
    return tuple(rows)


def one_to_keep(take: Take, earlier: Sequence[Take] = ()) -> Remark | None:
    """What went well: the person's own words, or what was measured; None where there is nothing to say."""
    return Remark(take.keep) if take.keep else _remark(RemarkKind.KEEP, take, earlier)


def one_to_try(take: Take, earlier: Sequence[Take] = ()) -> Remark | None:
    """One small step for the next time; None where there is nothing to say."""
    return Remark(take.try_next) if take.try_next else _remark(RemarkKind.TRY, take, earlier)


def _remark(kind: RemarkKind, take: Take, earlier: Sequence[Take]) -> Remark | None:
    found = _fitting_rows(kind, take, earlier)
    if not found:
        return None
    before = _fitting_rows(kind, earlier[-1], earlier[:-1]) if earlier else []
    last_fact = before[0][1].name if before else ""
    row, fact = next((each for each in found if each[1].name != last_fact), found[0])
    words = row.again if fact.name == last_fact and row.again else row.words
    return Remark(words.format(**fact.values), row.why.format(**fact.values), fact.name, fact.at)


def _fitting_rows(kind: RemarkKind, take: Take, earlier: Sequence[Take]) -> list[tuple[RemarkRow, Fact]]:
    """The remarks of a kind that are so of a take, each with its fact, in the order of the file."""
    facts = {each.name: each for each in reversed(facts_of(take, earlier))}  # of one name, the first stays
    return [(row, facts[row.fact]) for row in table() if row.kind is kind and row.fact in facts]
