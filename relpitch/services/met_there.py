"""Who was met at an event, with the lines that were written about each."""

import re
from dataclasses import dataclass

from relpitch.domain.giving import Promise
from relpitch.domain.glimpse import Glimpse
from relpitch.formatting import single_spaced
from relpitch.storage.shelf import Shelves

_MARKS = re.compile(r"[*_`#>]+")
_LETTERS_SHOWN = 240


@dataclass(frozen=True, slots=True)
class MetThere:
    """One person met at an event: the line about them, and what I promised them there."""

    person: Glimpse
    line: str
    promises: tuple[Promise, ...]


def met_there(shelves: Shelves, event_id: str) -> tuple[MetThere, ...]:
    """Everyone met at an event, in the order they were written down; several notes of one are joined."""
    encounters = shelves.encounters.at_event(event_id)
    notes: dict[str, list[str]] = {}
    for each in encounters:
        for person_id in each.people:
            notes.setdefault(person_id, []).append(each.note)
    glimpses = shelves.glimpses.of(notes)
    there = {each.id for each in encounters}
    return tuple(
        MetThere(
            glimpses[person_id],
            _shown(" ".join(map(unmarked, notes_of_them))),
            tuple(each for each in shelves.promises.all(person_id=person_id) if each.encounter_id in there),
        )
        for person_id, notes_of_them in notes.items()
        if person_id in glimpses
    )


def unmarked(note: str) -> str:
    """A note as one line, without the marks of its Markdown."""
    return single_spaced(_MARKS.sub("", note))


def _shown(words: str) -> str:
    words = words.strip()
    return (
        words
        if len(words) <= _LETTERS_SHOWN
        else words[: _LETTERS_SHOWN - 1].rpartition(" ")[0].rstrip() + "…"
    )
