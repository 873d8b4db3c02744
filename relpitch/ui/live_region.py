"""How a sentence reaches who listens to the screen: as an announcement, and in a live region."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

REGION = "announcements"
_MOST_WAITING = 10
"""Sentences that may wait for a screen reader that is busy: it asks for the words only when it says them."""
_AFTER_MS = 60
"""After the events of a page that is made or filled: a screen reader that gets a flood drops what is new."""


def announce(words: str, at: QWidget, *, at_once: bool) -> None:
    """Tell the screen reader something that concerns a widget."""
    event = QAccessibleAnnouncementEvent(at, words)
    polite = QAccessible.AnnouncementPoliteness
    event.setPoliteness(polite.Assertive if at_once else polite.Polite)
    QAccessible.updateAccessibility(event)
    _regions_of(at.window()).say(words)


class _LiveRegion(QWidget):
    """One sentence, for screen readers that know no announcements, as Orca before 45.

    It is shown to them alone: a clear pixel at the corner, which takes neither keyboard nor mouse.
    """

    ROLE = QAccessible.Role.Notification

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(REGION)
        self.setFixedSize(1, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()

    def say(self, words: str) -> None:
        """Hold another sentence, and tell that it is new."""
        self.setAccessibleName(words)
        if self.isHidden():
            self.show()  # tells it
        else:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


class _LiveRegions(QObject):
    """The last sentences of a window, each in a region of its own, told in the order they came."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._regions: list[_LiveRegion] = []
        self._waiting: list[str] = []
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._tell_all)

    def say(self, words: str) -> None:
        """Tell a sentence after what happens now."""
        self._waiting.append(words)
        self._timer.start()

    def _tell_all(self) -> None:
        waiting, self._waiting = self._waiting, []
        for words in waiting:
            self._next().say(words)

    def _next(self) -> _LiveRegion:
        """A new region, or the one whose sentence is the oldest."""
        region = self._regions.pop(0) if len(self._regions) == _MOST_WAITING else _LiveRegion(self._window)
        self._regions.append(region)
        return region


def _regions_of(window: QWidget) -> _LiveRegions:
    found = window.findChild(_LiveRegions)
    return found if found is not None else _LiveRegions(window)
