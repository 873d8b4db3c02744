"""How ready one is for an event."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from relpitch.domain.event import Event
from relpitch.domain.event_words import next_step, readiness
from relpitch.services.takes import Takes


class Readiness:
    """How ready one is for an event, told from what was chosen and how often it was rehearsed."""

    def __init__(self, takes: Takes, now: Callable[[], datetime]) -> None:
        self._takes, self._now = takes, now

    def words(self, event: Event) -> str:
        """Where one is with an event, in words."""
        return self._words_of(event, self._takes.rehearsed(event.version_ids))

    def words_and_next_step(self, event: Event, names: Mapping[str, str]) -> tuple[str, str]:
        """Where one is with an event, and what to do next for it; `names` are its versions', by id."""
        rehearsed = self._takes.rehearsed(event.version_ids)
        counts = {version_id: len(when) for version_id, when in rehearsed.items()}
        said_today = any(
            when.astimezone().date() == self._today() for each in rehearsed.values() for when in each
        )
        step = next_step(event, counts, names, self._today(), said_today=said_today)
        return self._words_of(event, rehearsed), step

    def _words_of(self, event: Event, rehearsed: Mapping[str, list[datetime]]) -> str:
        return readiness(event, [when for each in rehearsed.values() for when in each], self._today())

    def _today(self) -> date:
        return self._now().astimezone().date()
