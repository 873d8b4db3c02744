"""What is being written stays in sight, and what belongs to it while there is room for that."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from relpitch.ui.theme import theme
from relpitch.ui.widgets.words_edit import WordsEdit

_ROOM_AROUND = 12


class InSight(QObject):
    """Scrolls as the caret moves and as the text grows; never while a mouse button is pressed.

    `places` tells what to bring into sight, within what scrolls: first the line of the caret, then larger and
    larger places around it. The largest that has room is brought into sight; none, where nobody writes.
    """

    def __init__(self, scroll: QScrollArea, places: Callable[[], Sequence[QRect]]) -> None:
        super().__init__(scroll)
        self._scroll, self._places = scroll, places
        self._is_following = False
        scroll.verticalScrollBar().rangeChanged.connect(self._follow)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def watch(self, edit: WordsEdit) -> None:
        """Follow the caret of this one too."""
        edit.cursorPositionChanged.connect(self._follow)
        edit.edited.connect(self._follow)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and isValid(self._scroll) and self._scroll.isAncestorOf(new):
            self._follow()

    def _follow(self) -> None:
        if (
            self._is_following
            or not isValid(self._scroll)
            or QApplication.mouseButtons() != Qt.MouseButton.NoButton
        ):
            return
        self._is_following = True
        inner = self._scroll.widget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            layout.activate()  # it grew, and its rows do not stand where they will yet
        self._bring(self._places())
        self._is_following = False

    def _bring(self, places: Sequence[QRect]) -> None:
        if not places:
            return
        around, room = theme().px(_ROOM_AROUND), self._scroll.viewport().height()
        place = next((each for each in reversed(places) if each.height() + 2 * around <= room), places[0])
        bar = self._scroll.verticalScrollBar()
        lowest = place.bottom() + around - room
        bar.setValue(max(lowest, min(bar.value(), place.top() - around)))
