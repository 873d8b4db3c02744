"""Files given to the program: named at its start, opened from the desktop, or dropped on its window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from relpitch.translation import _

_LOOKS_AGAIN_MS = 300
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class GivenFiles(QObject):
    """What is given before the library is on the page waits for that; then `take` gets it at once."""

    def __init__(self, take: Callable[[Path], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: list[Path] = []
        self._is_ready = False

    def give(self, path: Path) -> None:
        """Take a file, now or as soon as that can be."""
        self._waiting.append(path)
        if self._is_ready:
            self._take_all()

    def begin(self, window: QWidget) -> None:
        """Take what waits, and from now on what is dropped on the window, whatever widget is there."""
        handle = window.windowHandle()
        if not self._is_ready and handle is not None:
            # The window hears of a drop before its widgets do: a text field would write down the file's name.
            handle.installEventFilter(self)
        self._is_ready = True
        self._take_all()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        files = files_in(event.mimeData())
        if not files or QApplication.activeModalWidget() is not None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._waiting += files
            QTimer.singleShot(0, self, self._take_all)  # a dialog would hold up where it was dragged from
        return True

    def _take_all(self) -> None:
        """Take one after the other, each once no dialog is in the way."""
        while self._waiting and QApplication.activeModalWidget() is None:
            self._take(self._waiting.pop(0))
        if self._waiting:
            QTimer.singleShot(_LOOKS_AGAIN_MS, self, self._take_all)


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are dragged."""
    return [Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile()]


def choose_library(window: QWidget) -> str:
    """The library that the person chooses; empty where they choose none."""
    kinds = _("Libraries (*.relpitch)")
    return QFileDialog.getOpenFileName(window, _("Open a library"), "", kinds)[0]
