"""Events: what the person can do with what is coming up, and with what has been."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import RecordKind
from relpitch.domain.day import clock
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import ChangedMeanwhile, FieldError
from relpitch.domain.event import Event, Item, MayMeet, ReadyBridge, again, local
from relpitch.formatting import quoted, whole_number
from relpitch.services.acts import Act, Put, Words, saved
from relpitch.services.history import History
from relpitch.services.met_there import MetThere, met_there
from relpitch.services.naming import clean_line, clean_text, distinct_lines, name_of, one_line, short
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, ngettext

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_ASKED_WITHIN = timedelta(days=14)
_MOST_ITEMS = 200


class Events:
    """The events of one library. Each thing done is an act of the history."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    def all(self) -> list[Event]:
        """The events that are not discarded, the earliest first."""
        with self._library.reading() as shelves:
            events = shelves.events.all(discarded_at=None)
        return sorted(events, key=lambda event: (event.starts, event.title))

    def coming(self) -> list[Event]:
        """What is not over yet, the soonest first; the cancelled too."""
        return [each for each in self.all() if not each.is_over(self._now())]

    def named(self) -> list[tuple[str, str]]:
        """Id and title of each event, those to come first."""
        return [(each.id, each.title) for each in self.coming() + self.been()]

    def been(self) -> list[Event]:
        """What is over, the latest first."""
        return [each for each in reversed(self.all()) if each.is_over(self._now())]

    def next(self) -> Event | None:
        """What comes next, or is on now, and was not cancelled; without a day, nothing comes next."""
        return next((each for each in self.coming() if each.has_day and not each.cancelled_at), None)

    def get(self, event_id: str) -> Event | None:
        """One event, discarded or not."""
        with self._library.reading() as shelves:
            return shelves.events.get(event_id)

    def slots(self, event: Event) -> Mapping[str, str]:
        """The words an event fills slots with, people by their names."""
        with self._library.reading() as shelves:
            people = [shelves.people.get(each.person_id) if each.person_id else None for each in event.meet]
        names = [
            person.name if person else each.words for person, each in zip(people, event.meet, strict=True)
        ]
        return event.slots([name for name in names if name])

    def keep(self, event: Event, words: Words | None = None) -> Event:
        """A new event, or a changed one, as it was kept. FieldError where it cannot be."""
        return self.keep_all([event], words)[0]

    def keep_all(self, events: Iterable[Event], words: Words | None = None) -> list[Event]:
        """Several events, all or none."""
        return self.put_all(events, words)[0]

    def put_all(self, events: Iterable[Event], words: Words | None = None) -> tuple[list[Event], Act]:
        """Several events as they were kept, all or none, and the act."""
        kept = [tidied(each) for each in events]
        known = self._those(kept)
        all_new = len(kept) > 1 and not known  # of another calendar's events, thousands may come at once

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = {} if all_new else shelves.events.those(each.id for each in kept)
            for event in kept:
                yield saved("events", before.get(event.id), event)

        where = Destination(PageName.EVENTS, kept[0].id if len(kept) == 1 else "")
        act = self._history.do(
            words or (lambda: _kept(kept)),
            plan,
            where,
            undone=lambda: _taken_back(kept, is_new=not known),
            listed=not known,
            all_new=all_new,
        )
        return kept, act

    def change(self, before: Event, after: Event, words: Words) -> Act:
        """Change an event, if it is stored as it was `before`. FieldError where it cannot be so."""
        kept = tidied(after)

        def plan(shelves: Shelves) -> Iterator[Put]:
            if shelves.events.get(before.id) != before:
                raise ChangedMeanwhile(_("This event has changed since. It was left as it is now."))
            yield saved("events", before, kept)

        return self._history.do(
            words,
            plan,
            Destination(PageName.EVENTS, kept.id),
            undone=lambda: _("“{event}” is as before").format(event=short(kept.title)),
        )

    def again(self, event: Event, days: int) -> tuple[Event, Act]:
        """Put the event down once more, days later, with nothing done for it yet."""
        kept, act = self.put_all(
            [again(event, days, self._now())],
            lambda: _("“{event}” is there once more").format(event=short(event.title)),
        )
        return kept[0], act

    def cancel(self, event_id: str) -> Act:
        """Note that it will not take place. It stays in the list, and says so."""
        return self._mark(
            lambda: _("{} is cancelled"), event_id, lambda: _("{} takes place"), cancelled_at=self._now()
        )

    def discard(self, event_id: str) -> Act:
        """Put an event in the bin."""
        return self._mark(
            lambda: _("{} is in the bin"), event_id, lambda: _("{} is back"), discarded_at=self._now()
        )

    def bring_back(self, event_id: str) -> Act:
        """Take an event out of the bin."""
        return self._mark(
            lambda: _("{} is back"), event_id, lambda: _("{} is in the bin again"), discarded_at=None
        )

    def bin(self) -> list[Event]:
        """The events in the bin."""
        with self._library.reading() as shelves:
            return [each for each in shelves.events.all() if each.discarded_at]

    def empty_bin(self) -> None:
        """Delete for good what is discarded."""
        thrown = [each.id for each in self.bin()]

        def delete(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            for event_id in thrown:
                shelves.events.delete(event_id)
                yield RecordKind.EVENT, event_id

        self._history.for_good(delete)

    def to_ask_about(self) -> list[Event]:
        """What has been in the last two weeks, and nobody asked yet how it went; the latest first."""
        since = self._now() - _ASKED_WITHIN
        return [
            each
            for each in self.been()
            if each.asked_at is None and each.cancelled_at is None and each.finishes > since
        ]

    def asked_about(self, event_id: str, line: str = "") -> Act:
        """Note that it was asked how an event went; `line` is the answer, if there was one."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            yield from puts_asked_about(shelves, event_id, self._now(), line)

        return self._history.do(
            lambda: _("Today does not ask about it again"),
            plan,
            Destination(PageName.EVENTS, event_id),
            undone=lambda: _("Today asks about it again"),
        )

    def met(self, event_id: str) -> tuple[MetThere, ...]:
        """Everyone who was met at an event."""
        with self._library.reading() as shelves:
            return met_there(shelves, event_id)

    def _mark(self, words: Words, event_id: str, undone: Words, **moments: Any) -> Act:
        def plan(shelves: Shelves) -> Iterator[Put]:
            before = stored(shelves.events, event_id)
            yield saved("events", before, replace(before, **moments))

        event = self.get(event_id)

        def named() -> str:
            return quoted(short(event.title)) if event else ""

        return self._history.do(
            lambda: words().format(named()),
            plan,
            Destination(PageName.EVENTS, event_id),
            undone=lambda: undone().format(named()),
            listed=True,
        )

    def _those(self, events: Iterable[Event]) -> dict[str, Event]:
        with self._library.reading() as shelves:
            return shelves.events.those(each.id for each in events)


def _named(events: Sequence[Event]) -> str:
    return quoted(short(events[0].title)) if len(events) == 1 else _many(len(events))


def _kept(events: Sequence[Event]) -> str:
    words = ngettext("{events} is kept", "{events} are kept", len(events))
    return words.format(events=_named(events))


def _taken_back(events: Sequence[Event], *, is_new: bool) -> str:
    if is_new:
        words = ngettext("{events} is out again", "{events} are out again", len(events))
    else:
        words = ngettext("{events} is as before", "{events} are as before", len(events))
    return words.format(events=_named(events))


def _many(count: int) -> str:
    return ngettext("{count} event", "{count} events", count).format(count=whole_number(count))


def puts_asked_about(shelves: Shelves, event_id: str, now: datetime, line: str = "") -> Iterator[Put]:
    """A plan to note that one was asked how an event went, and the answer."""
    event = stored(shelves.events, event_id)
    yield saved("events", event, tidied(replace(event, asked_at=now, line=line or event.line)))


def tidied(event: Event) -> Event:
    """An event as it can be kept. FieldError where it cannot."""
    if event.ends is not None and event.ends <= event.starts:
        at = clock(local(event.starts, event.zone))
        raise FieldError(_("It begins at {time}. Let it end later than that.").format(time=at), "ends")
    return replace(
        event,
        title=name_of(event.title),
        place=one_line(event.place),
        notes=clean_text(event.notes),
        meet=tuple(_met(each) for each in event.meet if each.person_id or each.words.strip())[:_MOST_ITEMS],
        questions=distinct_lines(event.questions),
        bridges=tuple(_bridge(each) for each in event.bridges if each.words.strip() or each.when.strip()),
        bring=_items(event.bring),
        before=_items(event.before),
        way_out=clean_line(event.way_out),
        line=clean_line(event.line),
    )


def _met(someone: MayMeet) -> MayMeet:
    return replace(
        someone, words=one_line(someone.words), last=clean_line(someone.last), give=clean_line(someone.give)
    )


def _bridge(bridge: ReadyBridge) -> ReadyBridge:
    return replace(bridge, when=one_line(bridge.when), words=clean_line(bridge.words))


def _items(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(Item(clean_line(each.what), each.done) for each in items if each.what.strip())[:_MOST_ITEMS]
