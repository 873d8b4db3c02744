"""What was written on two computers: both wordings, until the person chooses one."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from relpitch.domain.change import Change, RecordKind, change_of
from relpitch.storage.library import Library
from relpitch.storage.lineage import computers as computers_of
from relpitch.storage.shelf import Shelves
from relpitch.storage.wordings import TwoWordings, choose, two_wordings

_WHAT = {
    "title": "Title", "name": "Name", "slots": "Filled in", "rule": "How the part is taken", "at": "When",
    "phrasings": "Words", "tone": "Tone", "felt": "How it went", "friend": "A friend’s answers",
    "keep": "To keep", "try_next": "To try next", "when": "When", "place": "Where", "notes": "Notes",
    "meet": "Who I may meet", "way_out": "Way out", "line": "How it went", "about": "About",
    "birthday": "Birthday", "ways": "How to reach them", "note": "Note", "what": "What", "by": "By when",
    "ended": "Kept or released", "why": "Why", "words": "Words",
    **dict.fromkeys(("discarded_at", "cancelled_at"), "Put away, and changed"),
}  # fmt: skip
_SHELVES = {"part": "versions", "person": "people", "reach": "reaches"}
_KINDS = {
    **dict.fromkeys(("statement", "version", "part"), RecordKind.STATEMENT),
    "event": RecordKind.EVENT,
    **dict.fromkeys(
        ("person", "reach", "encounter", "promise", "gift", "introduction", "step"), RecordKind.PERSON
    ),
}


@dataclass(frozen=True, slots=True)
class ShownWording:
    """One wording in words. `is_here`: it was written on this computer."""

    words: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Something with more than one wording: what it is, where it lives; the one that is shown comes first."""

    what: str
    where: str
    wordings: tuple[ShownWording, ...]
    stored: TwoWordings


class Choices:
    """What is still to choose in one library. Choosing is an act; leaving it open loses nothing."""

    def __init__(self, library: Library, announce: Callable[[Change], None], computer: str) -> None:
        self._library = library
        self._announce = announce
        self._computer = computer

    def all(self) -> list[Choice]:
        """Everything with more than one wording."""
        with self._library.rows() as rows:
            found = two_wordings(rows)
            computers = computers_of(rows)
        with self._library.reading() as shelves:
            return [
                Choice(
                    _WHAT.get(each.column) or each.column.replace("_", " ").capitalize(),
                    _where(shelves, each),
                    tuple(
                        ShownWording(_words(each, one.value), computers.get(one.device) == self._computer)
                        for one in each.wordings
                    ),
                    each,
                )
                for each in found
            ]

    def keep(self, choice: Choice, number: int) -> None:
        """Keep one wording: the others go, here and, by the next merge, on the other computers."""
        choose(self._library, choice.stored, choice.stored.wordings[number].value)
        kind = _KINDS.get(choice.stored.table, RecordKind.LIBRARY)
        self._announce(change_of(kind, choice.stored.id.partition("/")[0]))


def _where(shelves: Shelves, each: TwoWordings) -> str:
    shelf: Any = getattr(shelves, _SHELVES.get(each.table, f"{each.table}s"))
    value = shelf.get(each.id.partition("/")[0])
    if each.table in ("version", "part"):
        statement = shelves.statements.get(value.statement_id)
        part = f"{each.id.partition('/')[2].capitalize()}, " if each.table == "part" else ""
        return f"{part}{value.name} in {statement.title if statement else ''}"
    if each.table == "take":
        version = shelves.versions.get(value.version_id)
        return version.name if version else ""
    people = getattr(value, "people", None) or tuple(filter(None, [getattr(value, "person_id", "")]))
    title = getattr(value, "title", "") or getattr(value, "name", "")
    return ", ".join(filter(None, [_names(shelves, people), title]))


def _names(shelves: Shelves, ids: tuple[str, ...]) -> str:
    return " and ".join(each.name for each in shelves.people.those(ids).values())


def _words(each: TwoWordings, value: str) -> str:
    """A wording as a person reads it."""
    plain = json.loads(value)
    if each.is_put_away:
        return "Put away" if plain else "Changed, and not put away"
    if each.column == "ended":
        kept, released = plain
        return "Kept" if kept else "Released" if released else "Open"
    return _text(plain)


def _text(plain: Any) -> str:
    match plain:
        case None:
            return ""
        case dict():
            texts = [_text(value) for name, value in plain.items() if not name.endswith("id")]
            return ", ".join(filter(None, texts))
        case list():
            return ", ".join(filter(None, map(_text, plain)))
    return str(plain)
