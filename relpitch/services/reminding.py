"""A word before an event, once, for those who ask for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from relpitch.domain.day import clock
from relpitch.domain.event import Event
from relpitch.services.events import Events
from relpitch.translation import _


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to tell of an event. `key` is of this event at this time: moved, it may be told again."""

    event_id: str
    title: str
    words: str
    key: str


class Reminding:
    """Finds what is about to begin in one library."""

    def __init__(self, events: Events, now: Callable[[], datetime]) -> None:
        self._events, self._now = events, now

    def due(self, minutes: int, last_key: str) -> Reminder | None:
        """What begins in so many minutes, unless `last_key` says it was told of last; 0 minutes is never."""
        now = self._now()
        for event in self._events.coming() if minutes > 0 else ():
            soon = event.has_day and now < event.starts <= now + timedelta(minutes=minutes)
            if soon and not event.all_day and not event.cancelled_at:
                reminder = _reminder_of(event)
                return reminder if reminder.key != last_key else None
        return None


def _reminder_of(event: Event) -> Reminder:
    if event.place:
        words = _("At {time}, {place}. Ctrl M in relpitch is one calm minute.")
    else:
        words = _("At {time}. Ctrl M in relpitch is one calm minute.")
    words = words.format(time=clock(event.starts.astimezone()), place=event.place)
    return Reminder(event.id, event.title, words, f"{event.id} {event.starts.isoformat()}")
