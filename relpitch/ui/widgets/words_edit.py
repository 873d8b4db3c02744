"""Words being written: a text editor that grows with them, and draws their marks instead of showing them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from relpitch.script.display import Mark, displayed, shared_start, toggled, type_over
from relpitch.script.tokens import TokenKind
from relpitch.ui.theme import theme
from relpitch.ui.widgets.asking_edit import AskingEdit
from relpitch.ui.widgets.caret import Caret
from relpitch.ui.widgets.drawn_marks import draw_marks, marked, text_position, utf16_length
from relpitch.ui.widgets.shared_undo import left_to_page
from relpitch.ui.widgets.told_marks import is_listened_to, tell_marks
from relpitch.ui.widgets.underlines import Underline, moved, paint_underlines

_PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"
_LINE = "\N{LINE SEPARATOR}"


class WordsEdit(AskingEdit):
    """A part in the script language, without a scroll bar and without an undo of its own.

    `edited` carries the whole source after each change by the person; `show_words` is silent.
    `crossed` says -1 or 1 when an arrow key leaves at the top or the bottom. `menu_made` hands over the
    context menu before it is shown.
    """

    edited = Signal(str)
    crossed = Signal(int)
    entered = Signal()
    focus_left = Signal()
    menu_made = Signal(object)

    def __init__(self, name: str, placeholder: str = "", role: str = "script") -> None:
        super().__init__()
        self._role = role
        self._inherited = False
        self._silent = False
        self._plain_source = False
        self._source = ""
        self._shown = ""
        self._underlines: tuple[Underline, ...] = ()
        self._drawn: tuple[tuple[Underline, ...], str] = ((), "")
        self._unsaid: tuple[tuple[int, int], ...] = ()
        self._drawn_places: Sequence[tuple[int, int, str]] = ()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._caret = Caret(self)
        self.textChanged.connect(self._typed)
        self.asked.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._restyle()
        theme().changed.connect(self._restyle)

    def words(self) -> str:
        """The source of what is shown."""
        return self._source

    def show_words(self, source: str) -> None:
        """Show a source by replacing only what differs; the caret goes to the end of the difference."""
        if source != self._source:
            self._take(source)
            self._show(move_caret=True)

    def show_underlines(self, underlines: Sequence[Underline]) -> None:
        """Draw lines under stretches of the source. They move with the words, and go where these change."""
        if tuple(underlines) != self._underlines:
            self._underlines = tuple(underlines)
            self._draw_marks() if is_listened_to() else self.viewport().update()

    def caret(self) -> int:
        """Where in the source the caret stands."""
        position = self._text_position(self.textCursor().position())
        return position if self._plain_source else displayed(self._source).source_at(position)

    def go_to(self, offset: int) -> None:
        """Take the focus with the caret at a place of the source."""
        self.setFocus(Qt.FocusReason.TabFocusReason)  # first: Orca is silent where a caret moves before it
        cursor = self.textCursor()
        cursor.setPosition(utf16_length(self._shown[: self._position(offset)]))
        self.setTextCursor(cursor)

    def show_source(self, plain: bool) -> None:
        """Show the marks as they are written, or drawn."""
        if plain != self._plain_source:
            self._plain_source = plain
            self._show(move_caret=False)

    def toggle(self, mark: Mark) -> None:
        """Put a mark on the chosen words, or on the word at the caret, or take it off."""
        if self.isReadOnly() or self._plain_source:
            return
        cursor = self.textCursor()
        start, end = (self._text_position(each) for each in (cursor.selectionStart(), cursor.selectionEnd()))
        self._change(toggled(self._source, start, end, mark))

    def marks_of_selection(self) -> frozenset[Mark]:
        """The marks that all selected words have."""
        cursor = self.textCursor()
        start, end = (self._text_position(each) for each in (cursor.selectionStart(), cursor.selectionEnd()))
        found = [
            each.marks for each in displayed(self._source).between(start, end) if each.kind is TokenKind.TEXT
        ]
        return frozenset.intersection(*found) if found else frozenset()

    def forget_selection(self) -> None:
        """Select nothing any more; the caret stays."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def show_unsaid(self, ranges: tuple[tuple[int, int], ...]) -> None:
        """Dim stretches of the source that are not said; not while the caret is here."""
        if ranges != self._unsaid:
            self._unsaid = ranges
            self._draw_marks()

    def createStandardContextMenu(self, *at: QPoint) -> QMenu:
        """The menu of a text, and what others add to it."""
        menu = super().createStandardContextMenu(*at)
        self.menu_made.emit(menu)
        return menu

    def insert_pause(self, mark: str) -> None:
        """Put a breath or a pause at the caret, with the spaces it needs."""
        if self.isReadOnly():
            return
        at = self.textCursor().position()
        before = self._shown[: self._text_position(at)]
        self.textCursor().insertText(f"{'' if before[-1:].isspace() or not before else ' '}{mark} ")

    def _take(self, source: str) -> None:
        self._underlines = moved(self._underlines, self._source, source)
        self._source = source

    def _places(self) -> Sequence[tuple[int, int, str]]:
        """Where the lines are in the document, and their tone."""
        if self._drawn != (self._underlines, self._shown):
            self._drawn = (self._underlines, self._shown)
            self._drawn_places = [
                (
                    utf16_length(self._shown[: self._position(each.start)]),
                    utf16_length(self._shown[: self._position(each.end)]),
                    each.tone,
                )
                for each in self._underlines
            ]
        return self._drawn_places

    def _position(self, offset: int) -> int:
        return offset if self._plain_source else displayed(self._source).position_of(offset)

    def _change(self, source: str) -> None:
        if source != self._source:
            self._take(source)
            self._show(move_caret=False)
            self.edited.emit(source)

    def _show(self, *, move_caret: bool) -> None:
        old = self._shown
        new = self._source if self._plain_source else displayed(self._source).text
        start = shared_start(old, new)
        end = shared_start(old[start:][::-1], new[start:][::-1])
        self._shown = new
        if old != new:
            self._silent = True
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16_length(old[:start]))
            cursor.setPosition(utf16_length(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new[start : len(new) - end])
            if self.hasFocus() and move_caret:
                self.setTextCursor(cursor)
            self._silent = False
        self._space_lines()
        self._draw_marks()

    def show_inherited(self, inherited: bool) -> None:
        """Lighter ink for words that come from the base."""
        if inherited != self._inherited:
            self._inherited = inherited
            self._restyle()

    def put_caret(self, *, at_end: bool) -> None:
        """Take the focus with the caret at the start or the end."""
        self.setFocus(Qt.FocusReason.TabFocusReason)  # first, as in go_to
        self.moveCursor(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)

    def sizeHint(self) -> QSize:
        lines = round(self.document().size().height())
        return QSize(200, max(theme().line(self._role), lines, self.asked_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        return False if left_to_page(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and plain and self._at_edge(step):
            self.crossed.emit(step)
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        self.textCursor().insertText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._unsaid or is_listened_to():
            self._draw_marks()
        self._caret.moved()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret.rest()
        if self._unsaid:
            self._draw_marks()
        self.viewport().update()
        self.focus_left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._underlines:
            first = self.cursorForPosition(event.rect().topLeft()).position()
            last = self.cursorForPosition(event.rect().bottomRight()).position()
            seen = [place for place in self._places() if place[0] <= last and place[1] >= first]
            paint_underlines(QPainter(self.viewport()), self.document(), seen)
        self._caret.paint()

    def _at_edge(self, step: int) -> bool:
        before = self.textCursor()
        after = QTextCursor(before)
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not after.movePosition(move) or after.position() == before.position()

    def _typed(self) -> None:
        if self._silent:
            return
        old, new = self._shown, self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")
        if new == old:
            return
        self._shown = new
        behind = len(new) - self._text_position(self.textCursor().position())
        if behind > len(old) or new[len(new) - behind :] != old[len(old) - behind :]:
            behind = 0
        old, new = old[: len(old) - behind], new[: len(new) - behind]
        start = shared_start(old, new)
        if self._plain_source:
            self._take(self._shown)
        else:
            self._take(type_over(self._source, start, len(old) - start, new[start:]))
            if displayed(self._source).text != self._shown:
                self._show(move_caret=False)
        self._draw_marks()
        self.edited.emit(self._source)

    def _text_position(self, position: int) -> int:
        return text_position(self._shown, position)

    def _draw_marks(self) -> None:
        marks = () if self._plain_source else marked(displayed(self._source).stretches)
        dimmed = () if self.hasFocus() else tuple(map(self._positions, self._unsaid))
        notes = self._places() if is_listened_to() else ()
        draw_marks(self.document(), self._shown, marks, dimmed, notes)
        if is_listened_to():
            tell_marks(self.document(), self._shown, marks, notes)
        self._fit()

    def _positions(self, stretch: tuple[int, int]) -> tuple[int, int]:
        return self._position(stretch[0]), self._position(stretch[1])

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.setViewportMargins(0, 0, 0, 0)  # lays the words out: Qt does not within a change of size
            self.updateGeometry()

    def _space_lines(self) -> None:
        # Style sheets know no line height, and blocks made by typing copy their neighbour's format.
        silent, self._silent = self._silent, True
        block = QTextBlockFormat()
        block.setLineHeight(theme().line(self._role), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._silent = silent
        self._fit()

    def _restyle(self) -> None:
        self.setFont(theme().font(self._role))
        palette = self.palette()
        ink = theme().colour("ink-inherited" if self._inherited else "ink")
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().colour("ink-3"))
        self.setPalette(palette)
        self._space_lines()
        self._draw_marks()
