"""What the list shows: everyone, those a search finds, or those who are archived."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch.domain.day import short_day
from relpitch.domain.glimpse import Glimpse
from relpitch.domain.person import Person
from relpitch.script.marking import snippet
from relpitch.services.people import People
from relpitch.services.search import PeopleFound, Search
from relpitch.translation import _, pgettext
from relpitch.ui.pages.people import words
from relpitch.ui.pages.people.people_list import PeopleList
from relpitch.ui.pages.people.people_model import PersonRow

_SEARCH_MS = 30


class Listing(QObject):
    """Fills the list. `searched` once what was typed is looked for, `switched` once it shows others."""

    searched = Signal()
    switched = Signal()

    def __init__(self, people: People, search: Search, parent: QObject) -> None:
        super().__init__(parent)
        self._people, self._search = people, search
        self.found: PeopleFound | None = None
        self.is_stale = True
        self._archived = False
        self.list = PeopleList(self._fetch)
        self._soon = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._soon.timeout.connect(self._search_now)
        self.list.searched.connect(self._soon.start)
        self.list.archive_switched.connect(self._switch_archive)

    @property
    def typed(self) -> str:
        """What was looked for, as it was found."""
        return self.found.typed if self.found else ""

    def show(self) -> None:
        """Fill the list again."""
        self._soon.stop()
        self.is_stale = False
        typed = self.list.field.line.text()
        found = self._search.people(typed) if typed.strip() else None
        self.found = found
        archived = self._people.count(archived=True)
        self._archived = self._archived and archived > 0 and found is None
        ids = self._people.ids(archived=self._archived)
        theirs = list(found.people) if found else []
        others = [each for each in ids if each not in found.people] if found else ids
        self.list.show_people(theirs, others, self._summary(typed, len(theirs), anyone=bool(ids)))
        self.list.show_archive(archived, is_on=self._archived)

    def show_everyone(self) -> None:
        """Show everyone who is not archived, whatever was looked for."""
        self._archived = False
        self.list.field.line.clear()
        self.show()

    def _summary(self, typed: str, shown: int, *, anyone: bool) -> str:
        found = self.found
        if found is None and self._archived:
            return _("Archived. A new meeting is a good reason to bring someone back.")
        if found is None:
            return "" if anyone else _("People you meet will be listed here, the latest first.")
        found_words = words.found(shown, found.notes, more=found.more)
        if found.typed == typed or not shown:
            return found_words
        # Translators: what was found: "3 people, 4 notes, for “pianos”".
        return _("{found}, for “{typed}”").format(found=found_words, typed=found.typed)

    def _switch_archive(self) -> None:
        self._archived = not self._archived
        if self._archived:
            blocked = self.list.field.line.blockSignals(True)
            self.list.field.line.clear()
            self.list.field.line.blockSignals(blocked)
        self.show()
        self.switched.emit()

    def _search_now(self) -> None:
        self.show()
        self.searched.emit()

    def _fetch(self, ids: Sequence[str]) -> dict[str, PersonRow]:
        found = self.found.people if self.found else {}
        rows = {each: self._row_found(found[each]) for each in ids if each in found}
        others = [each for each in ids if each not in rows]
        glimpses = self._people.glimpses(others) if others else {}
        return rows | {each: _row(glimpse) for each, glimpse in glimpses.items()}

    def _row_found(self, glimpse: Glimpse) -> PersonRow:
        assert self.found is not None
        below, marks = self.found.snippet(glimpse.id)
        row = _row(glimpse)
        return replace(
            row,
            right=pgettext("of a person", "Archived") if glimpse.archived else row.right,
            below=below,
            marks=marks,
        )


def _row(glimpse: Glimpse) -> PersonRow:
    now = datetime.now(UTC)
    met = ". ".join(filter(None, (glimpse.place.rstrip("."), glimpse.about))) or snippet(glimpse.note, "")[0]
    below = met if glimpse.met_at else glimpse.known_by
    initials = Person(glimpse.name, now).initials
    return PersonRow(glimpse.id, glimpse.name, initials, short_day(glimpse.met_at, now), below)
