"""Go to anything, over the window: opened and closed by one key; it goes where it was asked to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from relpitch.ui.page_set import PageSet

if TYPE_CHECKING:
    from relpitch.ui.anything import GoToPlace, List, Named
    from relpitch.ui.go_to import GoTo


class Going(QObject):
    """Knows what there is to go to in the library that is open. `asked_for` carries a Destination."""

    asked_for = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.know(PageSet({}))
        self.shown: GoTo | None = None

    def know(
        self,
        pages: PageSet,
        everything: "List" = tuple,
        people: "Callable[[], Named]" = tuple,
        events: "Callable[[], Named]" = tuple,
    ) -> None:
        """From now on go to these pages, statements and versions, people and events."""
        self._pages, self._everything, self._people, self._events = pages, everything, people, events

    def open_or_close(self) -> None:
        """Open it, or close it where it is open."""
        if self.shown is not None and isValid(self.shown) and self.shown.isVisible():
            self.shown.leave()
            return
        from relpitch.ui.anything import places  # noqa: PLC0415  # not before the first paint
        from relpitch.ui.go_to import GoTo  # noqa: PLC0415

        there = places(self._pages, self._everything(), self._people(), self._events())
        self.shown = GoTo(there, self._window)
        self.shown.taken.connect(self._take)
        self.shown.open()

    def _take(self, place: "GoToPlace") -> None:
        if place.to:
            self.asked_for.emit(place.to)
        if place.action:
            root = self._pages[place.to.page] if place.to else self._window
            action = root.findChild(QAction, place.action)
            if action is not None:
                action.trigger()
