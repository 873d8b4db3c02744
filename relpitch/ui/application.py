"""The running program, as the desktop talks to it: macOS opens a file by an event to it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from relpitch import paths


def make_known(application: QApplication) -> None:
    """Give the program the name that desktops know it by."""
    application.setApplicationName("relpitch")
    application.setDesktopFileName(paths.DESKTOP_NAME)


class Application(QApplication):
    """The running program.

    `file_asked_for` gives the path of a file that was opened with relpitch while it runs.
    """

    file_asked_for = Signal(object)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked_for.emit(Path(event.file()))
            return True
        return super().event(event)
