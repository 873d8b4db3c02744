"""What was written on two computers: both wordings, until the person chooses one."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.formatting import listed, whole_number
from relpitch.interchange.dates import words_of_day
from relpitch.services.acts import WORDINGS, Act
from relpitch.services.history import History
from relpitch.storage.library import Library
from relpitch.storage.lineage import computers as computers_of
from relpitch.storage.shelf import Shelves
from relpitch.storage.wordings import StoredCell, TwoWordings, put_wordings, two_wordings, whose, wordings_of
from relpitch.translation import N_, _, ngettext, pgettext

HEADINGS = {
    "title": N_("Title"),
    "name": N_("Name"),
    "slots": N_("Filled in"),
    "rule": N_("How the part is taken"),
    "at": N_("When"),
    "phrasings": N_("Words"),
    "tone": N_("Tone"),
    "felt": N_("How it went"),
    "friend": N_("A friend’s answers"),
    "keep": N_("To keep"),
    "try_next": N_("To try next"),
    "when": N_("When"),
    "place": N_("Where"),
    "notes": N_("Notes"),
    "meet": N_("Who I may meet"),
    "way_out": N_("Way out"),
    "line": N_("How it went"),
    "about": N_("About"),
    "pronunciation": N_("How it is said"),
    "greeting": N_("I greet them as"),
    "birthday": N_("Birthday"),
    "note": N_("Note"),
    "bridge": N_("Bridge"),
    "what": N_("What"),
    "by": N_("By when"),
    "ended": N_("Kept or released"),
    "why": N_("Why"),
    "words": N_("Words"),
    "discarded_at": N_("Put away, and changed"),
    "cancelled_at": N_("Cancelled, and changed"),
}
"""By column, what a person reads over its wordings."""
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
        """Where the wording was written, in words."""
        if self.is_here is None:
            return pgettext("two computers", "Wording {number}").format(number=self.number)
        return _("Here") if self.is_here else _("The other computer")

    @property
    def place_within(self) -> str:
        """Where the wording was written, as words within a line."""
        if self.is_here is None:
            return _("wording {number}").format(number=self.number)
        return _("here") if self.is_here else _("the other computer")


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
                    _(HEADINGS.get(each.cell.column, HEADINGS["words"])),
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
        identity = json.dumps([choice.stored.cell for choice, _number in chosen])
        with self._library.rows() as rows:
            values = tuple(
                (whose(rows, choice.stored.cell), (choice.stored.wordings[number].value,))
                for choice, number in chosen
            )
        count = len(chosen)

        def words() -> str:
            if count == 1:
                return _("A wording is chosen")
            several = ngettext("{count} wording is chosen", "{count} wordings are chosen", count)
            return several.format(count=whole_number(count))

        return self._history.put(
            words,
            WORDINGS,
            identity,
            values,
            Destination(PageName.LIBRARY),
            undone=lambda: _("Both wordings are back") if count == 1 else _("All wordings are back"),
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
        wordings = [of_cell for _whose, of_cell in value]
        put_wordings(self._library, dict(zip(_cells(identity), wordings, strict=True)))


def _cells(identity: str) -> list[StoredCell]:
    return [StoredCell(*each) for each in json.loads(identity)]


def _where(shelves: Shelves, two: TwoWordings) -> str:
    shelf: Any = getattr(shelves, _SHELVES.get(two.cell.table, f"{two.cell.table}s"))
    identity, _slash, part_name = two.cell.id.partition("/")
    value = shelf.get(identity)
    if two.cell.table in ("version", "part"):
        statement = shelves.statements.get(value.statement_id)
        title = statement.label if statement else ""
        if not part_name:
            return _("{version} in {statement}").format(version=value.label, statement=title)
        return _("{part}, {version} in {statement}").format(
            part=Part(part_name).label if part_name in list(Part) else part_name.capitalize(),
            version=value.label,
            statement=title,
        )
    if two.cell.table == "take":
        version = shelves.versions.get(value.version_id)
        return version.label if version else ""
    people = getattr(value, "people", None) or tuple(filter(None, [getattr(value, "person_id", "")]))
    title = getattr(value, "title", "") or getattr(value, "name", "")
    return ", ".join(filter(None, [_names(shelves, people), title]))


def _names(shelves: Shelves, ids: tuple[str, ...]) -> str:
    return listed([each.name for each in shelves.people.those(ids).values()])


def _words(two: TwoWordings, value: str) -> str:
    """A wording as a person reads it."""
    plain = json.loads(value)
    if two.cell.column == "cancelled_at":
        return pgettext("two computers", "Cancelled") if plain else _("Changed, and not cancelled")
    if two.is_put_away:
        return _("Put away") if plain else _("Changed, and not put away")
    if two.cell.column == "ended":
        kept, released = plain
        if kept:
            return pgettext("promise", "Kept")
        return _("Released") if released else pgettext("promise", "Open")
    if two.cell.column == "birthday":
        return words_of_day(_text(plain))
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
