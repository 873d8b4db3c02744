"""What a dialog has as the window has it: undo and text size by key, a ring round what has the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from relpitch.ui.widgets.focus_ring import FocusRing


class DialogKeys(QObject):
    """Gives the window's actions to each dialog, once the keyboard is in it."""

    def __init__(self, actions: Sequence[QAction], window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = new.window() if new is not None else None
        if isinstance(window, QDialog) and window.findChild(FocusRing) is None:
            FocusRing(window).follow(new)
            window.addActions(self._actions)
