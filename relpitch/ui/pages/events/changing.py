"""What a person changes about an event: each change is an act, told where it is not in sight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from relpitch.domain.event import Event
from relpitch.domain.event_words import when
from relpitch.services.acts import Act, Words
from relpitch.services.events import Events
from relpitch.translation import N_, _, pgettext
from relpitch.ui.reported_acts import ReportedActs

TAKES_PLACE, CANCELLED = N_("It takes place after all"), N_("It is cancelled")


class Changing:
    """All by which a person changes an event.

    `show` is given the id of the event to show, empty for the list; `notify` a sentence and its act.
    """

    def __init__(
        self,
        events: Events,
        now: Callable[[], datetime],
        show: Callable[[str], None],
        notify: Callable[[str, Act | None], None],
        *,
        writable: bool,
    ) -> None:
        self._events, self._now, self._show, self._notify = events, now, show, notify
        self._writable = writable
        self.acts = ReportedActs(notify)

    def change(self, after: Event, words: Words, *, notify: bool = False) -> bool:
        """Keep an event as it is afterwards. Whether it is kept so."""
        before = self._events.get(after.id)
        if before is None or before == after or not self._writable:
            return before == after

        def change() -> None:
            act = self._events.change(before, after, words)
            if notify:
                self._notify(act.words, act)

        self.acts.attempt(change)
        return self._events.get(after.id) != before

    def tick(self, event: Event, what: str, number: int, *, done: bool) -> None:
        """Tick something to bring, or to do before, or take the tick off."""
        items = list(event.bring if what == "bring" else event.before)
        items[number] = replace(items[number], done=done)
        lines = tuple(items)
        self.change(
            replace(event, bring=lines) if what == "bring" else replace(event, before=lines),
            lambda: pgettext("list", "Ticked"),
        )

    def read_through(self, event: Event) -> None:
        """Note that it was read through just now."""
        self.change(replace(event, read_at=self._now()), lambda: _("It is read through"))

    def printed(self, event: Event) -> None:
        """Note that its sheet was printed just now."""
        self.change(replace(event, printed_at=self._now()), lambda: pgettext("sheet", "Printed"))

    def cancel(self, event: Event) -> None:
        """Note that it will not take place, or does after all."""
        if event.cancelled_at:
            self.change(replace(event, cancelled_at=None), lambda: _(TAKES_PLACE), notify=True)
        else:
            self.change(replace(event, cancelled_at=self._now()), lambda: _(CANCELLED), notify=True)

    def again(self, event: Event, days: int) -> None:
        """Put the event down once more, days later."""

        def again() -> None:
            twin, act = self._events.again(event, days)
            self._show(twin.id)
            self._notify(f"{twin.title}. {when(twin, self._now().astimezone().date())}", act)

        self.acts.attempt(again)

    def discard(self, event: Event) -> None:
        """Put an event in the bin."""

        def discard() -> Act:
            act = self._events.discard(event.id)
            self._show("")
            return act

        self.acts.do(discard, _("It is in the bin"))
