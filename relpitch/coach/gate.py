"""Gates: where notes are silent because of what a text tells already, or because it speaks to nobody.

gates.toml of a language has facts, each shown by patterns, and gates, which name notes and the facts that
speak for or against them. A note is shown where every gate that names it lets it through; where those that
do not are all `counted`, it is seen and counted though nothing is said.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

FILE = "gates.toml"
_FIELDS = ("notes", "silent", "only", "here", "silent_here")

FACTS_WITHOUT_PATTERN = {
    "gives": "something in the text is a give",
    "may give": "something in it may be a give, though not surely enough to be praised",
    "short": "it has few words",
    "a few lines": "it has so few that hardly anything stands beside what is noted",
    "a figure": "it has a number in digits",
    "questions answered": "it asks in lines of their own and answers below",
    "said in a setting": "it is a pitch for a setting, so it speaks to somebody",
    "others say it too": "something in it is a cliché",
    "presses or pleads": "something in it is pushy, or desperate",
    "offers nothing": "it is decided that it lacks an offer",
    "hardly a take": "the weights make a sentence a take by a small margin at most, whatever rules find",
    "surely pushy": "by the weights a sentence is pushy by a wide margin",
}
"""The facts of a text that no pattern shows, with what each says.

A gate may name three others: "setting " and the id of the setting that a pitch is for; the id of a rule of
`spared.toml` that holds; and, where it is about a part that is missing, the id or category of the rule of any
note in the text.
"""


class Passed(Enum):
    """How far a note gets past the gates that name it."""

    SHOWN = auto()
    """It is shown, with its reason."""
    COUNTED = auto()
    """It is true, but of little use to who wrote the text: it is marked and counted, and nothing is said."""
    SILENT = auto()
    """It is not there."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Which notes are let through, and where.

    `notes`: ids of rules, categories, or "no " and a part. `silent`: facts of a text in which they are not
    shown. `only`: facts of which the text shows one, if any are named. `here`: those of which the sentences
    that a note is about show one, `silent_here`: those of which they show none. `counted`: what it holds back
    is true all the same.
    """

    notes: frozenset[str]
    silent: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    silent_here: frozenset[str] = frozenset()
    counted: bool = False

    def lets(self, names: Collection[str], shown: Collection[str], shown_here: Collection[str] = ()) -> bool:
        """Whether a note is let through.

        `names`: the id and the category of its rule, or "no " and a part. `shown`: the facts of the text;
        `shown_here`: those of the sentences that the note is about.
        """
        if self.notes.isdisjoint(names):
            return True
        return (
            self.silent.isdisjoint(shown)
            and self.silent_here.isdisjoint(shown_here)
            and not (self.only and self.only.isdisjoint(shown))
            and not (self.here and self.here.isdisjoint(shown_here))
        )


FactsHere = Callable[[Gate], Collection[str]]
"""The facts that a gate goes by of the sentence that a note is about."""


def past_gates(
    gates: Iterable[Gate], names: Collection[str], shown: Collection[str], here: FactsHere
) -> Passed:
    """How far a note known by some names gets in a text that shows some facts, and others at its place."""
    holding = [gate for gate in gates if not gate.lets(names, shown, here(gate))]
    if not holding:
        return Passed.SHOWN
    return Passed.COUNTED if all(gate.counted for gate in holding) else Passed.SILENT


def gate_of(entry: Mapping[str, Any], strings: Callable[[Mapping[str, Any], str], Iterable[str]]) -> Gate:
    """A gate as its file has it. `strings` reads a list; a ValueError says what is wrong."""
    notes, silent, only, here, silent_here = (frozenset(strings(entry, name)) for name in _FIELDS)
    gate = Gate(notes, silent, only, here, silent_here, entry.get("counted") is True)
    if not gate.notes or not (gate.silent or gate.only or gate.here or gate.silent_here):
        raise ValueError("a gate names notes, and facts for or against them")
    return gate
