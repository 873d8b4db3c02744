"""Calendars in and out of the Events page."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.formatting import whole_number
from relpitch.services.acts import Act
from relpitch.services.calendar import Calendar, EventsOfFile
from relpitch.services.events import Events
from relpitch.services.preparing import Preparing
from relpitch.translation import N_, _, ngettext
from relpitch.ui.pages.events.importing import PickDialog
from relpitch.ui.pages.events.reading import ReadingDialog
from relpitch.ui.pages.events.zones_dialog import ZonesDialog
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.saving import ask_where, where_words

_FILES = N_("Calendars (*.ics)")
_LARGE_BYTES = 200_000
"""From how many bytes on reading a file is shown: about half a second's work."""


class Calendars:
    """Takes events in and hands them out. `show` is given an event's id, "" for the list; `notify` an act."""

    def __init__(
        self,
        calendar: Calendar,
        events: Events,
        preparing: Preparing,
        window: QWidget,
        now: Callable[[], datetime],
        show: Callable[[str], None],
        notify: Callable[[str, Act | None], None],
    ) -> None:
        self._calendar, self._events, self._preparing = calendar, events, preparing
        self._window, self._now, self._show, self._notify = window, now, show, notify
        self._acts = ReportedActs(notify)

    def take_in(self, path: Path) -> None:
        """Take in the events of an .ics file; of many, those that are chosen."""
        try:
            found = self._read(path)
        except RelpitchError as error:
            self._notify(str(error), None)
            return
        if found is None:
            return
        if found.unknown_zones:
            found = self._with_zones(path, found)
        events = list(found.events)
        if len(events) > 1 or found.cancels:
            coming = {each.id for each in events if not each.is_over(self._now())}
            dialog = PickDialog(events, coming, found.remarks, self._now(), self._window)
            if not dialog.exec():
                return
            events = dialog.picked()
        if not events:
            nothing = () if found.cancels_something else (_("There are no events in this calendar."),)
            self._notify(" ".join((*nothing, *found.remarks)), None)
            return
        self._acts.attempt(lambda: self._keep(events, found))

    def ask_file(self) -> None:
        """Take in a file that is asked for."""
        path, _kind = QFileDialog.getOpenFileName(
            self._window, _("Open a calendar"), str(Path.home()), _(_FILES)
        )
        if path:
            self.take_in(Path(path))

    def ask_export(self) -> None:
        """Write a calendar where that is asked for."""
        kinds = [(_("Calendars"), "ics")]
        if path := ask_where(self._window, _("Export a calendar"), _("Events.ics"), kinds):
            self._acts.attempt(lambda: self._export(path))

    def _with_zones(self, path: Path, found: EventsOfFile) -> EventsOfFile:
        """The events of a file, by the clocks that the person names for zones nobody here knows."""
        dialog = ZonesDialog(found.unknown_zones, self._window)
        if not dialog.exec() or not dialog.zones():
            return found
        return self._calendar.read(path, dialog.zones())

    def _read(self, path: Path) -> EventsOfFile | None:
        """What is in a file; None where the person stopped reading it."""
        if not path.is_file() or path.stat().st_size < _LARGE_BYTES:
            return self._calendar.read(path)
        dialog = ReadingDialog(self._calendar, path, self._window)
        dialog.exec()
        if dialog.trouble:
            raise RelpitchError(dialog.trouble)
        return self._calendar.found(dialog.read) if dialog.read is not None else None

    def _keep(self, events: list[Event], found: EventsOfFile) -> None:
        alone = len(events) == 1 and events[0].id not in found.here
        kept, act = self._events.put_all([self._preparing.begun(events[0])] if alone else events)
        self._show(kept[0].id if len(kept) == 1 else "")
        words = (
            _("{event} is in").format(event=kept[0].title)
            if len(kept) == 1
            else ngettext("{count} event is in", "{count} events are in", len(kept)).format(
                count=whole_number(len(kept))
            )
        )
        self._notify(" ".join((f"{words}." if found.remarks else words, *found.remarks)), act)

    def _export(self, path: Path) -> None:
        left = self._calendar.write(path)
        exported = _("Exported to {file}").format(file=where_words(path))
        self._notify(f"{exported}. {left}" if left else exported, None)


def calendars_in(data: QMimeData) -> list[Path]:
    """The calendars among what is dropped."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".ics"]
