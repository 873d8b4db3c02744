"""Tells of an event on the desktop a while before it, once, where the person asked for that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from relpitch.services.reminding import Reminder
from relpitch.ui.app_icon import app_icon

_LOOKS_EVERY_MS = 30_000
_SHOWN_MS = 20_000


class DesktopReminder(QObject):
    """A reminder of an event, shown by the desktop.

    `due` gives what to tell now, if anything. `notify` shows it in the window where no desktop can.
    """

    def __init__(
        self,
        window: QWidget,
        due: Callable[[], Reminder | None],
        notify: Callable[[str], None],
        opened: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._due, self._notify, self._opened = due, notify, opened
        self._event_id = ""
        self._icon: QSystemTrayIcon | None = None
        self._looking = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._shown = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._shown.timeout.connect(self._put_away)

    def show_wanted(self, wanted: bool) -> None:
        """Look now and then, or never."""
        if wanted and not self._looking.isActive():
            self._looking.start()
            QTimer.singleShot(0, self, self.look)
        elif not wanted:
            self._looking.stop()

    def look(self) -> None:
        """Tell of what is about to begin, if anything is."""
        reminder = self._due() if self._looking.isActive() else None
        if reminder is None:
            return
        self._event_id = reminder.event_id
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            self._notify(f"{reminder.title}. {reminder.words}")
            return
        icon = self._icon = self._icon or self._made()
        icon.show()  # where it is not shown, a desktop shows none of its messages
        icon.showMessage(reminder.title, reminder.words, app_icon(), _SHOWN_MS)
        self._shown.start()

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(app_icon(), self)
        icon.messageClicked.connect(self._clicked)
        return icon

    def _clicked(self) -> None:
        self._opened(self._event_id)

    def _put_away(self) -> None:
        if self._icon is not None:
            self._icon.hide()
