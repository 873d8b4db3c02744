"""After an event: one line about each person becomes encounters, and only what is chosen follow-ups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.follow_up import Reason
from relpitch.services.doing import Done, together
from relpitch.services.events import Events
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import Giving
from relpitch.services.naming import one_line
from relpitch.services.people import People

Undo = Callable[[], None]


@dataclass(frozen=True, slots=True)
class OneLine:
    """What was written about one person: who (a person's id, or a name), what they care about, a promise.

    `follow_up`: whether to write to them.
    """

    who: str
    person_id: str = ""
    care: str = ""
    promised: str = ""
    by: date | None = None
    follow_up: bool = False


class Afterwards:
    """Keeps what was written after an event."""

    def __init__(self, events: Events, people: People, giving: Giving, following: FollowingUp) -> None:
        self._events, self._people = events, people
        self._giving, self._following = giving, following

    def keep(self, event: Event, lines: Sequence[OneLine], now: datetime) -> tuple[int, Undo]:
        """Keep a line about each person as an encounter there; how many, and what takes it all back."""
        before = self._events.get(event.id) or event
        written = [each for each in lines if each.who.strip()]
        done: list[Done] = []
        names = [self._keep(event, each, now, done) for each in written]
        met = f"Met {_listed(names)}." if names else ""
        self._events.asked_about(event.id, event.line or met)

        def undo() -> None:
            self._people.undo(together("Kept", done))
            self._events.keep(before)

        return len(names), undo

    def leave(self, event: Event) -> Undo:
        """Do not ask about this event again; the answer takes that back."""
        before = self._events.get(event.id) or event
        self._events.asked_about(event.id)
        return lambda: _put_back(self._events, before)

    def _keep(self, event: Event, line: OneLine, now: datetime, all_done: list[Done]) -> str:
        """The name of whom a line is about; what it took is added to `all_done`."""
        person = self._people.person(line.person_id) if line.person_id else None
        if person is None:
            person, done = self._people.add_person(line.who)
            all_done.append(done)
        care = one_line(line.care)
        if care and care not in person.care:
            all_done.append(self._people.change_person(person.id, care=(*person.care, care)))
        at = min(event.starts, now)
        setting = event.setting_id or None
        encounter = Encounter(at, (person.id,), event.title, _note(care), setting, event.id)
        all_done.append(self._people.add_encounter(encounter))
        promise = None
        if what := one_line(line.promised):
            promise, done = self._giving.promise(person.id, what, line.by, encounter.id)
            all_done.append(done)
        if line.follow_up:
            reason = Reason.PROMISE if promise else Reason.THANKS
            all_done.append(self._following.open(person.id, reason, promise))
        return person.name


def _note(care: str) -> str:
    return f"They care about {care.rstrip('.')}." if care else ""


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _put_back(events: Events, before: Event) -> None:
    events.keep(before)
