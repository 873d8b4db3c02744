"""What is worth knowing today: the next event, whom to come back to, promises, the last thing given."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from relpitch.domain.day import by_date, by_weekday, near, near_at_start, weekday, weekday_day_month_at_start
from relpitch.domain.event import Event
from relpitch.domain.event_words import in_days, when
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.person import Person
from relpitch.domain.promised_day import promised_day
from relpitch.formatting import as_object, begins_line
from relpitch.services.events import Events
from relpitch.services.following_up import FollowingUp, Thing
from relpitch.services.giving import Giving
from relpitch.services.people import People
from relpitch.services.readiness import Readiness
from relpitch.services.takes import Takes
from relpitch.translation import _, pgettext

_MOST_PEOPLE = 2
_MOST_TAKES = 2


class NextEvent(NamedTuple):
    """The next event: when, and how ready one is."""

    id: str
    title: str
    when: str
    readiness: str


class ComeBack(NamedTuple):
    """Someone the person meant to write to, and why."""

    person_id: str
    name: str
    initials: str
    words: str


class OpenPromise(NamedTuple):
    """A promise, to whom, and by when."""

    id: str
    words: str
    by: str


class RecentTake(NamedTuple):
    """Something rehearsed lately."""

    take_id: str
    words: str
    below: str
    recorded: bool = True


class ShownToday(NamedTuple):
    """All that Today shows. `after` is what has been and was not told about yet."""

    next: NextEvent | None = None
    come_back: tuple[ComeBack, ...] = ()
    promises: tuple[OpenPromise, ...] = ()
    gave: str = ""
    takes: tuple[RecentTake, ...] = ()
    after: Event | None = None


class Today:
    """Brings together what one library knows about today."""

    def __init__(
        self,
        events: Events,
        readiness: Readiness,
        people: People,
        following: FollowingUp,
        giving: Giving,
        takes: Takes,
        now: Callable[[], datetime],
    ) -> None:
        self._events, self._readiness, self._people = events, readiness, people
        self._following, self._giving, self._takes = following, giving, takes
        self._now = now

    def day(self, names: Mapping[str, str]) -> ShownToday:
        """What to show now; `names` says what the versions are called, by their ids."""
        return ShownToday(
            self._next(),
            tuple(self._come_back()),
            tuple(self._promises()),
            self._gave(),
            tuple(self._recent_takes(names)),
            next(iter(self._events.to_ask_about()), None),
        )

    def _next(self) -> NextEvent | None:
        event = self._events.next()
        if event is None:
            return None
        today = self._today()
        days = in_days(event, today)
        is_today = event.has_day and event.begins.date() == today
        words = f"{when(event, today)}. {days}." if days and not is_today else f"{when(event, today)}."
        return NextEvent(event.id, event.title, words, self._readiness.words(event))

    def _come_back(self) -> list[ComeBack]:
        found: list[ComeBack] = []
        for person_id, standing in self._following.open_ones():
            if len(found) == _MOST_PEOPLE:
                break
            person = self._people.person(person_id)
            if person is None or (standing.good_from and standing.good_from > self._today()):
                continue
            why = self._why_words(person, self._following.thing(standing.state))
            found.append(ComeBack(person_id, person.name, person.initials, why))
        return found

    def _why_words(self, person: Person, thing: Thing | None) -> str:
        match thing:
            case Promise(what=what, by=by) if by == self._today():
                return _("You promised: {what}. Today is a good day.").format(what=_without_full_stop(what))
            case Promise(what=what):
                return _("You promised: {what}. Any day is fine.").format(what=_without_full_stop(what))
            case Gift(what=what):
                return _("You could give: {what}. Any day is fine.").format(what=_without_full_stop(what))
            case Introduction() as introduction:
                other = self._people.person(introduction.other(person.id))
                name = other.name if other else pgettext("introducing", "someone")
                return _("You thought of introducing {name}. Any day is fine.").format(name=as_object(name))
            case None:
                return _("You meant to say thank you. Any day is fine.")

    def _promises(self) -> list[OpenPromise]:
        """The open ones, the oldest day first, then those without a day."""
        found = [
            (promise, person)
            for promise in self._giving.open_promises()
            if (person := self._people.person(promise.person_id)) and person.archived_at is None
        ]
        called = self._people.called(person.name for _, person in found) if found else {}
        return [
            OpenPromise(
                promise.id,
                _("{what}, for {name}").format(
                    what=_without_full_stop(promise.what), name=as_object(called[person.name])
                ),
                _by_words(promise.by, self._today())
                if promise.by and not _tells_day(promise, self._today())
                else "",
            )
            for promise, person in found
        ]

    def _gave(self) -> str:
        gift = self._giving.last_gift()
        person = self._people.person(gift.person_id) if gift else None
        if gift is None or gift.given_at is None or person is None:
            return ""
        day = near(gift.given_at.astimezone().date(), self._today())
        what = begins_line(gift.what)
        words = _("{what}, to {name}, {day}.")
        called = self._people.called([person.name])
        return words.format(what=_without_full_stop(what), name=as_object(called[person.name]), day=day)

    def _recent_takes(self, names: Mapping[str, str]) -> list[RecentTake]:
        return [
            RecentTake(
                each.id,
                _drill(each.drill) if each.drill else names[each.version_id],
                _("{day}, {seconds} s").format(
                    day=near_at_start(each.at.astimezone().date(), self._today()),
                    seconds=f"{each.speech:.0f}",
                ),
                each.recorded,
            )
            for each in self._takes.latest(names, _MOST_TAKES)
        ]

    def _today(self) -> date:
        return self._now().astimezone().date()


def greeting(now: datetime, name: str) -> str:
    """How the page greets: Good morning, Maya. `now` is local."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    # Translators: the hours from which one greets otherwise, by custom where the language is spoken.
    noon = int(pgettext("the hour from which one says good afternoon", "12"))
    evening = int(pgettext("the hour from which one says good evening", "18"))
    if 5 <= now.hour < noon:
        words = _("Good morning, {name}") if first else _("Good morning")
    elif noon <= now.hour < evening:
        words = _("Good afternoon, {name}") if first else _("Good afternoon")
    else:
        words = _("Good evening, {name}") if first else _("Good evening")
    return words.format(name=first)


def date_words(day: date) -> str:
    """The day: Monday 23 November."""
    return weekday_day_month_at_start(day)


def _drill(name: str) -> str:
    from relpitch.domain.take import Drill  # 30 ms, and most days have no drill

    return Drill(name).label


def _by_words(day: date, today: date) -> str:
    away = (day - today).days
    if away < 0:
        if away <= -7:
            return _("any day is fine")
        return _("{day} has passed; any day is fine").format(day=weekday(day))
    if away <= 1:
        return _("by tomorrow") if away else _("today")
    return by_weekday(day) if away < 7 else by_date(day)


def _tells_day(promise: Promise, today: date) -> bool:
    """Whether its own words tell its day to who reads them today, so that it need not be told again."""
    if promised_day(promise.what, today) != promise.by or promise.by is None:
        return False
    return (promise.by - today).days > 1 or promise.made_at.astimezone().date() == today


def _without_full_stop(words: str) -> str:
    return words.rstrip(".")
