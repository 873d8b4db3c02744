"""A note as it reads: Markdown, drawn; what is HTML in it is shown as it was typed."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit

from relpitch.script.markdown import render
from relpitch.script.marking import marks
from relpitch.ui.theme import theme

_LONGEST = 20_000


class NoteView(QTextBrowser):
    """As tall as its words. Links are not followed. `show_note` marks the words that are looked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self._note, self._typed = "", ""
        self._dress()
        theme().changed.connect(self._dress)

    def show_note(self, note: str, typed: str = "") -> None:
        """Show another note, with the words that are looked for marked."""
        if (note, typed) != (self._note, self._typed):
            self._note, self._typed = note, typed
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.document().size().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _draw(self) -> None:
        if not self._note and self.document().isEmpty():
            return
        shown = self._note[:_LONGEST] + (" …" if len(self._note) > _LONGEST else "")
        self.setHtml(render(shown))
        block = self.document().begin()
        last = self.document().lastBlock()
        while block.isValid():
            look = QTextBlockFormat()
            look.setLineHeight(theme().px(24), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            look.setTopMargin(0)
            look.setBottomMargin(0 if block == last else theme().px(6))
            QTextCursor(block).mergeBlockFormat(look)
            block = block.next()
        self._mark()
        self._fit()

    def _mark(self) -> None:
        selections = []
        text = self.document().toRawText().replace("\u2029", "\n")
        for start, end in marks(text, self._typed) if self._typed else ():
            each = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_utf16(text[:start]))
            cursor.setPosition(_utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(theme().colour("accent-soft"))
            look.setForeground(theme().colour("accent"))
            each.cursor, each.format = cursor, look
            selections.append(each)
        self.setExtraSelections(selections)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()

    def _dress(self) -> None:
        font = theme().font("note")
        font.setPixelSize(theme().px(15))
        self.setFont(font)
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().colour("ink"))
        palette.setColor(QPalette.ColorRole.Base, theme().colour("page"))
        self.setPalette(palette)
        self._draw()


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
