"""After an event: a line about each person becomes an encounter, and where it is chosen a follow-up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.follow_up import Reason
from relpitch.domain.person import Person
from relpitch.formatting import as_object, listed
from relpitch.services.acts import Act, Put, saved
from relpitch.services.events import Events, puts_asked_about
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import new_promise
from relpitch.services.history import History
from relpitch.services.naming import one_line, short
from relpitch.services.people import new_person
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, ngettext


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What was written about one person: who, by name and where they are known by id; what they care about;
    what was promised, and by which day.

    `follow_up`: whether to write to them.
    """

    who: str
    person_id: str = ""
    care: str = ""
    promised: str = ""
    by: date | None = None
    follow_up: bool = False


class Afterwards:
    """Keeps what was written after an event, as one act."""

    def __init__(self, history: History, events: Events, following: FollowingUp) -> None:
        self._history, self._events, self._following = history, events, following

    def keep(self, event: Event, lines: Sequence[PersonLine], now: datetime) -> tuple[int, Act]:
        """Keep a line about each person as an encounter at the event: how many, and the act that did it."""
        written = [each for each in lines if each.who.strip()]

        def plan(shelves: Shelves) -> Iterator[Put]:
            known: dict[str, Person] = {}
            for line in written:
                yield from self._line(shelves, event, line, now, known)
            whom = known.values()
            met = (
                _("Met {names}.").format(names=listed([as_object(each.name) for each in whom]))
                if whom
                else ""
            )
            stored = shelves.events.get(event.id) or event  # which says in a line how it went: whom one met
            yield from puts_asked_about(shelves, event.id, now, stored.line or met)

        count = len(written)

        def words() -> str:
            if count == 1:
                return _("One encounter is kept")
            several = ngettext("{count} encounter is kept", "{count} encounters are kept", count)
            return several.format(count=count)

        act = self._history.do(
            words,
            plan,
            Destination(PageName.EVENTS, event.id),
            undone=lambda: _("What was kept after “{event}” is taken back").format(event=short(event.title)),
        )
        return count, act

    def leave(self, event: Event) -> Act:
        """Do not ask about this event again."""
        return self._events.asked_about(event.id)

    def _line(
        self, shelves: Shelves, event: Event, line: PersonLine, now: datetime, known: dict[str, Person]
    ) -> Iterator[Put]:
        """What is stored for one line. `known`: the people of the lines before it, as those leave them."""
        stored = (known.get(line.person_id) or shelves.people.get(line.person_id)) if line.person_id else None
        if stored is None:
            person, put = new_person(line.who, now)
            yield put
        else:
            person = stored
        care = one_line(line.care)
        if care and care not in person.care:
            before, person = person, replace(person, care=(*person.care, care))
            yield saved("people", before, person)
        known[person.id] = person
        at = min(event.starts, now)  # of an event that is told of before its hour: nobody is met later
        encounter = Encounter(at, (person.id,), event.title, _note(care), event.setting_id or None, event.id)
        yield saved("encounters", None, encounter)
        promise = None
        if what := one_line(line.promised):
            promise, put = new_promise(person.id, what, now, line.by, encounter.id)
            yield put
        if line.follow_up:
            reason = Reason.PROMISE if promise else Reason.THANKS
            yield from self._following.opening(shelves, person.id, reason, promise, met_at=at)


def _note(care: str) -> str:
    return _("They care about {what}.").format(what=care.rstrip(".")) if care else ""
