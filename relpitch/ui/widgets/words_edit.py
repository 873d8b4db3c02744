"""Words being written: a text editor that grows with them."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from relpitch.ui.theme import theme

_PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"
_LINE = "\N{LINE SEPARATOR}"


class WordsEdit(QTextEdit):
    """Plain words in the script type, without a scroll bar and without an undo of its own.

    `edited` tells the whole text after each change by the person; `show_words` is silent.
    `crossed` tells -1 or 1 when an arrow key leaves at the top or the bottom.
    """

    edited = Signal(str)
    crossed = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", role: str = "script") -> None:
        super().__init__()
        self._role = role
        self._inherited = False
        self._silent = False
        self._caret_shown = True
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._dress()
        theme().changed.connect(self._dress)

    def words(self) -> str:
        """The text as typed."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def show_words(self, words: str) -> None:
        """Show a text by replacing only what differs; the caret goes to the end of the difference."""
        old = self.words()
        if words == old:
            return
        start = 0
        while start < min(len(old), len(words)) and old[start] == words[start]:
            start += 1
        end = 0
        while end < min(len(old), len(words)) - start and old[-1 - end] == words[-1 - end]:
            end += 1
        self._silent = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(old[:start]))
        cursor.setPosition(_utf16(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words[start : len(words) - end])
        if self.hasFocus():
            self.setTextCursor(cursor)
        self._silent = False
        self._space_lines()

    def show_inherited(self, inherited: bool) -> None:
        """Lighter ink for words that come from the base."""
        if inherited != self._inherited:
            self._inherited = inherited
            self._dress()

    def put_caret(self, *, at_end: bool) -> None:
        """Take the focus with the caret at the start or the end."""
        self.moveCursor(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(200, max(theme().line(self._role), round(self.document().size().height())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for ours in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(ours):
                    event.ignore()
                    return False
        return super().event(event)

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
        self._caret_moved()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._caret_shown and not self.isReadOnly():
            rect = self.cursorRect()
            height = theme().px(23)
            top = rect.top() + (rect.height() - height) / 2
            QPainter(self.viewport()).fillRect(
                QRectF(rect.left(), top, 1.5, height), theme().colour("accent")
            )

    def _at_edge(self, step: int) -> bool:
        before = self.textCursor()
        after = QTextCursor(before)
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not after.movePosition(move) or after.position() == before.position()

    def _typed(self) -> None:
        if not self._silent:
            self.edited.emit(self.words())

    def _caret_moved(self) -> None:
        self._caret_shown = True
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        if self.hasFocus() and half > 0:
            self._blink.start(half)
        self.viewport().update()

    def _blinked(self) -> None:
        self._caret_shown = not self._caret_shown
        self.viewport().update()

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
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

    def _dress(self) -> None:
        self.setFont(theme().font(self._role))
        palette = self.palette()
        ink = theme().colour("ink-inherited" if self._inherited else "ink")
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().colour("ink-3"))
        self.setPalette(palette)
        self._space_lines()


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
