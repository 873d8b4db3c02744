"""What is said to who listens to the screen, when it happens away from the keyboard."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

REGION = "announcements"


class Announcer(QObject):
    """`announced` carries every sentence."""

    announced = Signal(str)

    def say(self, words: str, at: QWidget, *, at_once: bool = False) -> None:
        """Say something that concerns a widget; `at_once` goes before what is being said."""
        if not words:
            return
        event = QAccessibleAnnouncementEvent(at, words)
        polite = QAccessible.AnnouncementPoliteness
        event.setPoliteness(polite.Assertive if at_once else polite.Polite)
        QAccessible.updateAccessibility(event)
        _region(at.window()).tell(words)
        self.announced.emit(words)


class _LiveRegion(QWidget):
    """The last sentence of a window, for screen readers that know no announcements, as Orca before 45.

    It is shown to them alone: a clear pixel at the corner, which takes neither keyboard nor mouse.
    """

    ROLE = QAccessible.Role.Notification

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(REGION)
        self.setFixedSize(1, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()
        self.show()

    def tell(self, words: str) -> None:
        """Hold another sentence, and tell that it is new."""
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


def _region(window: QWidget) -> _LiveRegion:
    found = window.findChild(_LiveRegion, REGION)
    return found if found is not None else _LiveRegion(window)


_announcer = Announcer()


def announcer() -> Announcer:
    """The one of this program."""
    return _announcer


def announce(words: str, at: QWidget, *, at_once: bool = False) -> None:
    """Say something that concerns a widget, to who listens to the screen."""
    _announcer.say(words, at, at_once=at_once)
