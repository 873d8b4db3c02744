"""What opens and closes *Go to anything*, a list over the window, and goes to what is picked in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from relpitch.ui.page_set import PageSet

if TYPE_CHECKING:
    from relpitch.ui.anything import GoToPlace, IdsAndNames, ListStatements
    from relpitch.ui.go_to import GoTo


class Going(QObject):
    """What opens *Go to anything* with the places of the open library. `asked_for` carries a Destination."""

    asked_for = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.set_places(PageSet({}))  # nothing to go to before a library is open
        self.shown: GoTo | None = None

    def set_places(
        self,
        pages: PageSet,
        statements: "ListStatements" = tuple,
        people: "Callable[[], IdsAndNames]" = tuple,
        events: "Callable[[], IdsAndNames]" = tuple,
    ) -> None:
        """Set where one can go in a library.

        What lists its statements, people and events is called each time the list opens; `tuple` lists none.
        """
        self._pages, self._statements, self._people, self._events = pages, statements, people, events

    def open_or_close(self) -> None:
        """Open *Go to anything*, or close it where it is open."""
        # Qt deletes it once it is closed; `shown` is a Python object without a widget then.
        if self.shown is not None and isValid(self.shown) and self.shown.isVisible():
            self.shown.leave()
            return
        from relpitch.ui.anything import places  # noqa: PLC0415  # not before the first paint
        from relpitch.ui.go_to import GoTo  # noqa: PLC0415  # not before the first paint

        found = places(self._pages, self._statements(), self._people(), self._events())
        self.shown = GoTo(found, self._window)
        self.shown.taken.connect(self._go)
        self.shown.open()

    def _go(self, place: "GoToPlace") -> None:
        if place.to:
            self.asked_for.emit(place.to)
        if place.action:
            # Looking a page up makes it, where nobody was there yet: only then it has its actions.
            root = self._pages[place.to.page] if place.to else self._window
            action = root.findChild(QAction, place.action)
            if action is not None:
                action.trigger()
