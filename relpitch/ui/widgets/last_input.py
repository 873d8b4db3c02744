"""Whether the person used keys last, or a mouse or finger; what keys come to is brought in sight."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_POINTING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_SEEN_OF_A_FIELD = 16  # so much of a field is seen at least, of a button all
_ROOM_AROUND = 8


class LastInput(QObject):
    """Whether keys were used last, or a mouse or finger.

    Each window hears a key or a press before its widgets do. `changed` when the other kind is used.

    Which buttons are held tells too little: most of what a click does, it does as the button is released.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.is_key = True
        self._soon = QTimer(self, singleShot=True, interval=0)  # once all that came up is laid out
        self._soon.timeout.connect(self._bring_in_sight)
        application.focusWindowChanged.connect(self._listen)
        application.focusChanged.connect(self._moved)
        self._listen(QApplication.focusWindow())

    @property
    def shows_focus(self) -> bool:
        """Whether the person wants to see where the keyboard is."""
        return self.is_key and QApplication.mouseButtons() == Qt.MouseButton.NoButton

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _POINTING:
            self._note(is_key=False)
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
            self._note(is_key=True)
        return False

    def _note(self, *, is_key: bool) -> None:
        if is_key is not self.is_key:
            self.is_key = is_key
            self.changed.emit()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.shows_focus:
            self._soon.start()

    def _bring_in_sight(self) -> None:
        """Scroll to it: Qt does so only for what Tab comes to from within the same place that scrolls."""
        focused = QApplication.focusWidget()
        if focused is None or not isValid(focused):
            return
        seen = focused.visibleRegion().boundingRect().size()
        whole = focused.size()
        least = QSize(_SEEN_OF_A_FIELD, _SEEN_OF_A_FIELD)
        enough = whole if isinstance(focused, QAbstractButton) else whole.boundedTo(least)
        if seen.height() >= enough.height() and seen.width() >= enough.width():
            return
        parent = focused.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(focused, _ROOM_AROUND, _ROOM_AROUND)
            parent = parent.parentWidget()


@cache
def last_input() -> LastInput:
    """The application's one, from the first ring on."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return LastInput(application)
