"""How ready one is for an event."""

from collections.abc import Callable
from datetime import date, datetime

from relpitch.domain.event import Event
from relpitch.domain.event_words import next_step, readiness
from relpitch.services.takes import Takes


class Readiness:
    """Tells it from what was chosen and how often it was rehearsed."""

    def __init__(self, takes: Takes, now: Callable[[], datetime]) -> None:
        self._takes, self._now = takes, now

    def words(self, event: Event) -> str:
        """Where one is with an event, in words."""
        rehearsed = [when for each in self._rehearsed(event).values() for when in each]
        return readiness(event, rehearsed, self._today())

    def next_step(self, event: Event, names: dict[str, str]) -> str:
        """What to do next for it; `names` are those of its versions, by id."""
        counts = {each: len(when) for each, when in self._rehearsed(event).items()}
        return next_step(event, counts, names, self._today())

    def _rehearsed(self, event: Event) -> dict[str, list[datetime]]:
        """When each version that was chosen was rehearsed, by its id."""
        return {each: [take.at for take in self._takes.of(each)] for each in event.version_ids}

    def _today(self) -> date:
        return self._now().astimezone().date()
