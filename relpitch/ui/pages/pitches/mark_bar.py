"""The bar over selected words: cue, stress, extra, pause."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from relpitch.script.display import Mark
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_25, SPACE_50
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.words_edit import WordsEdit

_AFTER_MOUSE_MS = 200
_AFTER_KEYS_MS = 600
_GAP_PX = 4


class _MarkChoice(NamedTuple):
    mark: Mark | None
    words: str
    key: str


def _choices() -> tuple[_MarkChoice, ...]:
    return (
        _MarkChoice(Mark.CUE, pgettext("mark", "Cue"), "cue"),
        _MarkChoice(Mark.STRESS, pgettext("mark", "Stress"), "stress"),
        _MarkChoice(Mark.EXTRA, pgettext("mark", "(( Extra ))"), "extra"),
        _MarkChoice(None, pgettext("mark", "Pause //"), "pause"),
    )


class MarkBar(QFrame):
    """The bar over selected words.

    It comes when a selection is finished, takes no focus, and goes with typing, Esc, or the selection.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popover")
        self.setAccessibleName(_("Marks for the selected words"))
        self._over = over
        self._edit: WordsEdit | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._finished)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_50, SPACE_50, SPACE_50, SPACE_50)
        row.setSpacing(SPACE_25)
        self._buttons: dict[Mark | None, Button] = {}
        for mark, words, key in _choices():
            button = Button(words, kind="quiet", height=COMPACT)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("mark", key)
            button.setCheckable(mark is not None)
            button.setToolTip(f"{keys.key(key).label} ({keys.key(key).shown[0]})")
            button.clicked.connect(self._chosen)
            row.addWidget(button)
            self._buttons[mark] = button
        self._restyle()
        theme().changed.connect(self._restyle)
        self.hide()

    def watch(self, edit: WordsEdit) -> None:
        """Come over selections of this editor too."""
        edit.selectionChanged.connect(self._selected)
        edit.edited.connect(self._away)
        edit.focus_left.connect(self._away)
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and self.isVisible() and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # is_key
            self._away()
            return True
        return super().eventFilter(watched, event)

    def _selected(self) -> None:
        edit = self.sender()
        if not isinstance(edit, WordsEdit) or not edit.textCursor().hasSelection() or edit.isReadOnly():
            if edit is self._edit or edit is None:
                self._away()
            return
        self._edit = edit
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._timer.start(_AFTER_MOUSE_MS if held else _AFTER_KEYS_MS)

    def _finished(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._timer.start(_AFTER_MOUSE_MS)
            return
        edit = self._edit
        if edit is None or not isValid(edit) or not edit.hasFocus() or not edit.textCursor().hasSelection():
            return
        self._show_marks()
        self.adjustSize()
        self.move(self._place(edit))
        self.raise_()
        self.show()

    def _place(self, edit: WordsEdit) -> QPoint:
        """Over the first selected line, inside the column; at the top of the view below the last one."""
        cursor = edit.textCursor()
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        top = edit.viewport().mapTo(self._over, edit.cursorRect(first).topLeft())
        bottom = edit.viewport().mapTo(self._over, edit.cursorRect(last).bottomLeft())
        left = edit.mapTo(self._over, QPoint(0, 0)).x()
        widest = max(left, left + edit.width() - self.width())
        y = top.y() - self.height() - _GAP_PX
        return QPoint(min(max(top.x(), left), widest), y if y >= 0 else bottom.y() + _GAP_PX)

    def _show_marks(self) -> None:
        set_ = self._edit.marks_of_selection() if self._edit else frozenset()
        for mark, button in self._buttons.items():
            if mark is not None:
                button.setChecked(mark in set_)

    def _chosen(self) -> None:
        edit, button = self._edit, self.sender()
        if edit is None or not isValid(edit):
            return
        mark = next((each for each, known in self._buttons.items() if known is button), None)
        if mark is None:
            cursor = edit.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            edit.setTextCursor(cursor)
            edit.insert_pause("//")
        else:
            edit.toggle(mark)
        self._away()

    def _away(self) -> None:
        self._timer.stop()
        self.hide()

    def _restyle(self) -> None:
        for mark, button in self._buttons.items():
            weight = 600 if mark is Mark.CUE else 500
            button.setFont(theme().font("small", weight=weight, italic=mark is Mark.STRESS))
