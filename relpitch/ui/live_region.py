"""How a sentence reaches who listens to the screen: as an announcement, and in a live region."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

REGION = "announcements"


def tell(words: str, at: QWidget, *, at_once: bool) -> None:
    """Tell the screen reader something that concerns a widget."""
    event = QAccessibleAnnouncementEvent(at, words)
    polite = QAccessible.AnnouncementPoliteness
    event.setPoliteness(polite.Assertive if at_once else polite.Polite)
    QAccessible.updateAccessibility(event)
    _region(at.window()).tell(words)


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
