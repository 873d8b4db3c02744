"""What was written on two computers: both wordings, until the person chooses one."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relpitch.domain.destination import Destination, PageName
from relpitch.services.acts import WORDINGS, Act
from relpitch.services.history import History
from relpitch.storage.library import Library
from relpitch.storage.lineage import computers as computers_of
from relpitch.storage.shelf import Shelves
from relpitch.storage.wordings import StoredCell, TwoWordings, put_wordings, two_wordings, whose, wordings_of

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

Wordings = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
"""Of some cells, whose they are and what each holds: its wordings, the one that is shown first."""


@dataclass(frozen=True, slots=True)
class ShownWording:
    """One wording in words. `is_here`: it was written on this computer; None where that is not known."""

    words: str
    is_here: bool | None
    number: int

    @property
    def place(self) -> str:
        """Where it was written, in words."""
        if self.is_here is None:
            return f"Wording {self.number}"
        return "Here" if self.is_here else "The other computer"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something with more than one wording: what it is, where it lives; the one that is shown comes first."""

    what: str
    where: str
    wordings: tuple[ShownWording, ...]
    stored: TwoWordings


class WordingChoices:
    """What is still to choose in one library. Choosing is an act; leaving it open loses nothing."""

    def __init__(self, library: Library, history: History, computer: str) -> None:
        self._library, self._history, self._computer = library, history, computer
        history.add_store(WORDINGS, _CellStore(library))

    def all(self) -> list[Choice]:
        """Everything with more than one wording."""
        with self._library.rows() as rows:
            found = two_wordings(rows)
            computers = computers_of(rows)
        with self._library.reading() as shelves:
            return [
                Choice(
                    _WHAT.get(each.cell.column) or each.cell.column.replace("_", " ").capitalize(),
                    _where(shelves, each),
                    tuple(self._shown(each, computers)),
                    each,
                )
                for each in found
            ]

    def _shown(self, stored: TwoWordings, computers: Mapping[str, str]) -> Iterator[ShownWording]:
        """A choice that was taken back has its wordings from one computer."""
        here = [computers.get(one.device) == self._computer for one in stored.wordings]
        for number, one in enumerate(stored.wordings):
            yield ShownWording(_words(stored, one.value), None if all(here) else here[number], number + 1)

    def keep(self, chosen: Sequence[tuple[Choice, int]]) -> Act:
        """Keep a wording of each: the others go, here and, by the next merge, on the other computers."""
        identity = json.dumps([choice.stored.cell for choice, _ in chosen])
        with self._library.rows() as rows:
            values = tuple(
                (whose(rows, choice.stored.cell), (choice.stored.wordings[number].value,))
                for choice, number in chosen
            )
        one = len(chosen) == 1
        return self._history.put(
            "Keep a wording" if one else f"Keep {len(chosen):,} wordings",
            WORDINGS,
            identity,
            values,
            Destination(PageName.LIBRARY),
            undone="Both wordings are back" if one else "All wordings are back",
        )


class _CellStore:
    """Cells with their wordings, as one value of the history; an id is a JSON list of cells."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def get(self, identity: str) -> Wordings:
        """The wordings of each cell now."""
        with self._library.rows() as rows:
            return tuple((whose(rows, each), wordings_of(rows, each)) for each in _cells(identity))

    def put(self, identity: str, value: Wordings) -> None:
        """Let each cell have these wordings."""
        wordings = [each for _whose, each in value]
        put_wordings(self._library, dict(zip(_cells(identity), wordings, strict=True)))


def _cells(identity: str) -> list[StoredCell]:
    return [StoredCell(*each) for each in json.loads(identity)]


def _where(shelves: Shelves, each: TwoWordings) -> str:
    shelf: Any = getattr(shelves, _SHELVES.get(each.cell.table, f"{each.cell.table}s"))
    identity, _, part_name = each.cell.id.partition("/")
    value = shelf.get(identity)
    if each.cell.table in ("version", "part"):
        statement = shelves.statements.get(value.statement_id)
        part = f"{part_name.capitalize()}, " if part_name else ""
        return f"{part}{value.name} in {statement.title if statement else ''}"
    if each.cell.table == "take":
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
    if each.cell.column == "ended":
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
