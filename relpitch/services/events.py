"""Events: what the person can do with what is coming up, and with what has been."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.domain.event import Event, Item, MayMeet, ReadyBridge, again, local
from relpitch.services.naming import name_of, one_line
from relpitch.services.pitches import Announce
from relpitch.storage.library import Library

_ASKED_WITHIN = timedelta(days=14)
_MOST = 200


class Events:
    """The events of one library. Each change commits, then is announced."""

    def __init__(self, library: Library, announce: Announce, now: Callable[[], datetime]) -> None:
        self._library = library
        self._announce = announce
        self._now = now

    def all(self) -> list[Event]:
        """The events that are not discarded, the earliest first."""
        with self._library.reading() as shelves:
            events = shelves.events.all(discarded_at=None)
        return sorted(events, key=lambda event: (event.starts, event.title))

    def coming(self) -> list[Event]:
        """What is not over yet, the soonest first; the cancelled too."""
        return [each for each in self.all() if not each.is_over(self._now())]

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

    def keep(self, event: Event) -> Event:
        """A new event, or a changed one, as it was kept. FieldError where it cannot be."""
        return self.keep_all([event])[0]

    def keep_all(self, events: Iterable[Event]) -> list[Event]:
        """Several events, all or none."""
        kept = [_tidied(each) for each in events]
        with self._library.writing() as shelves:
            new: set[str] = set()
            if len(kept) > 1:  # of another calendar's events, thousands may come at once
                new = {each.id for each in kept if each.uid} - {each.id for each in shelves.events.all()}
                shelves.events.add_new(each for each in kept if each.id in new)
            for event in kept:
                if event.id not in new:
                    shelves.events.save(event)
        self._announce(Change(Kind.EVENT, frozenset(each.id for each in kept)))
        return kept

    def again(self, event: Event, days: int) -> Event:
        """The same event once more, days later, nothing done for it yet."""
        return self.keep(again(event, days, self._now()))

    def cancel(self, event_id: str) -> None:
        """It will not take place. It stays in the list, and says so."""
        self._mark(event_id, cancelled_at=self._now())

    def reinstate(self, event_id: str) -> None:
        """It takes place after all."""
        self._mark(event_id, cancelled_at=None)

    def discard(self, *event_ids: str) -> None:
        """Put events in the bin."""
        for event_id in event_ids:
            self._mark(event_id, discarded_at=self._now())

    def bring_back(self, event_id: str) -> None:
        """Take an event out of the bin."""
        self._mark(event_id, discarded_at=None)

    def bin(self) -> list[Event]:
        """The events in the bin."""
        with self._library.reading() as shelves:
            return [each for each in shelves.events.all() if each.discarded_at]

    def empty_bin(self) -> None:
        """Delete for good what is discarded."""
        gone = [each.id for each in self.bin()]
        with self._library.writing() as shelves:
            for event_id in gone:
                shelves.events.delete(event_id)
        self._announce(Change(Kind.EVENT, frozenset(gone)))

    def to_ask_about(self) -> list[Event]:
        """What has been in the last two weeks, and nobody asked yet how it went; the latest first."""
        since = self._now() - _ASKED_WITHIN
        return [
            each
            for each in self.been()
            if each.asked_at is None and each.cancelled_at is None and each.finishes > since
        ]

    def asked_about(self, event_id: str, line: str = "") -> None:
        """It was asked how an event went; `line` is the answer, if there was one."""
        event = self._found(event_id)
        self.keep(replace(event, asked_at=self._now(), line=line or event.line))

    def _mark(self, event_id: str, **fields: datetime | None) -> None:
        self.keep(replace(self._found(event_id), **fields))  # type: ignore[arg-type]  # moments of ours, above

    def _found(self, event_id: str) -> Event:
        event = self.get(event_id)
        if event is None:
            raise RelpitchError("This event is no longer there.")
        return event


def _tidied(event: Event) -> Event:
    if event.ends is not None and event.ends <= event.starts:
        begins = local(event.starts, event.zone)
        raise FieldError(f"It begins at {begins:%H:%M}. Let it end later than that.", "ends")
    return replace(
        event,
        title=name_of(event.title),
        place=one_line(event.place),
        notes=event.notes.encode(errors="replace").decode().strip(),
        meet=tuple(_met(each) for each in event.meet if each.person_id or each.words.strip())[:_MOST],
        questions=_lines(event.questions),
        bridges=tuple(_bridge(each) for each in event.bridges if each.words.strip() or each.when.strip()),
        bring=_items(event.bring),
        before=_items(event.before),
        way_out=_words(event.way_out),
        line=_words(event.line),
    )


def _met(someone: MayMeet) -> MayMeet:
    return replace(
        someone, words=one_line(someone.words), last=_words(someone.last), give=_words(someone.give)
    )


def _bridge(bridge: ReadyBridge) -> ReadyBridge:
    return replace(bridge, when=one_line(bridge.when), words=_words(bridge.words))


def _items(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(Item(_words(each.what), each.done) for each in items if each.what.strip())[:_MOST]


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for line in lines if (words := _words(line))))


def _words(typed: str) -> str:
    return " ".join(typed.split()).encode(errors="replace").decode()
