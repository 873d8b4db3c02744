"""The dotted lines of one field under words that nobody knows, and what its menu offers for them."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui.spelling_lines import ProseEdit, SpellingLines

if TYPE_CHECKING:
    from relpitch.spelling import Dictionary

_REST_MS = 500
_MOST_LINES = 300  # lines in one field: more is another language


class Knowing(Protocol):
    """Who knows words."""

    def dictionary(self, field: QWidget) -> "Dictionary | None": ...

    def names_are_large(self, field: QWidget) -> bool: ...

    def own(self) -> frozenset[str]: ...

    def add(self, word: str) -> None: ...

    def ignore(self, word: str) -> None: ...


class SpellingMarks(QObject):
    """Looks after each rest, never while somebody types, and never at the word that is being typed."""

    def __init__(self, field: ProseEdit, knowing: Knowing) -> None:
        super().__init__(field)
        self._field, self._knowing = field, knowing
        self._cursors: list[QTextCursor] = []
        self._lines = SpellingLines(field)
        self._is_typing = False
        self._timer = QTimer(self, interval=_REST_MS, singleShot=True)
        self._timer.timeout.connect(self.look)
        field.document().contentsChange.connect(self._typed)
        field.cursorPositionChanged.connect(self._caret_moved)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)

    @property
    def marked(self) -> list[str]:
        """The words that have a line."""
        return [each.selectedText() for each in self._cursors]

    def look_soon(self) -> None:
        """Look at the next rest."""
        self._timer.start()

    def rest(self) -> None:
        """Nothing is being typed any more."""
        self._is_typing = False
        self._timer.start()

    def look(self) -> None:
        """Draw the lines again."""
        dictionary = None if self._field.isReadOnly() else self._knowing.dictionary(self._field)
        if dictionary is None:
            self._show([])
            return
        from relpitch.spelling import unknown_words  # noqa: PLC0415  # with the dictionary

        text = self._field.document().toPlainText()
        large = self._knowing.names_are_large(self._field)
        places = unknown_words(text, dictionary.knows, self._knowing.own(), names_are_large=large)
        caret = self._field.textCursor().position() if self._is_typing and self._field.hasFocus() else -1
        at = [(_units(text, start), _units(text, end)) for start, end in places[:_MOST_LINES]]
        self._show([self._cursor(start, end) for start, end in at if not start <= caret <= end])

    def menu_at(self, cursor: QTextCursor) -> QMenu | None:
        """The field's menu with what may have been meant at its head; None where the word is known."""
        place = next((each for each in self._cursors if _holds(each, cursor.position())), None)
        dictionary = self._knowing.dictionary(self._field)
        if place is None or dictionary is None:
            return None
        word = place.selectedText()
        menu = self._field.createStandardContextMenu()
        first = menu.actions()[0]
        for action in self._offers(menu, place, word, dictionary.suggestions(word)):
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        return menu

    def _offers(
        self, menu: QMenu, place: QTextCursor, word: str, suggestions: Iterable[str]
    ) -> Iterable[QAction]:
        for each in suggestions:
            action = QAction(each, menu)
            action.triggered.connect(partial(self._put, place, each))
            yield action
        for words, do in (
            (_("“{word}” is a term of mine").format(word=word), self._knowing.add),
            (pgettext("a word", "Ignore"), self._knowing.ignore),
        ):
            action = QAction(words, menu)
            action.triggered.connect(partial(do, word))
            yield action

    def _put(self, place: QTextCursor, word: str, _checked: object = None) -> None:
        place.insertText(word)
        self.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and self._cursors:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            field = self._field
            menu = self.menu_at(field.textCursor() if by_key else field.cursorForPosition(event.pos()))
            if menu is not None:
                below = field.viewport().mapToGlobal(field.cursorRect().bottomLeft())
                menu.exec(below if by_key else event.globalPos())
                menu.deleteLater()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, _place: int, gone: int, come: int) -> None:
        if gone or come:
            self._is_typing = self._field.hasFocus()
            self._timer.start()
            self._unmark_typed()

    def _caret_moved(self) -> None:
        if self._is_typing and not self._timer.isActive():
            self._timer.start()

    def _unmark_typed(self) -> None:
        """Take the line from the word that is being changed."""
        if self._cursors:
            caret = self._field.textCursor().position()
            left = [each for each in self._cursors if not _holds(each, caret) and each.hasSelection()]
            if len(left) < len(self._cursors):
                self._show(left)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show(self, cursors: list[QTextCursor]) -> None:
        if not cursors and not self._cursors:
            return
        self._cursors = cursors
        self._lines.show_at(cursors)


def _holds(cursor: QTextCursor, position: int) -> bool:
    return cursor.selectionStart() <= position <= cursor.selectionEnd()


def _units(text: str, place: int) -> int:
    """A place of a text in Qt's own units, of which a letter beyond the first 65,536 has two."""
    if text.isascii():
        return place
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
