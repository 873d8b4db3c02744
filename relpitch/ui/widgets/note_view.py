"""A note as it reads: Markdown, drawn; what is HTML in it is shown as it was typed."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from relpitch.script.markdown import render
from relpitch.script.marking import places_of_words
from relpitch.script.mentions import mentions
from relpitch.ui.spaces import SPACE_75
from relpitch.ui.theme import theme

_LETTERS_SHOWN = 20_000  # more would take too long to lay out with every step of the width
STRONG = "b, strong, th, h1, h2, h3, h4, h5, h6 { font-weight: 600; }"  # the one bold weight of our fonts
_READING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class NoteView(QTextBrowser):
    """Shows a note, as tall as its words.

    It is no wider than `widest`, in pixels at a text size of 100; 0 is any width. `person_chosen` carries the
    id of someone mentioned, by click, or by Tab and Enter. Other links are words.
    """

    person_chosen = Signal(str)

    def __init__(self, name: str, widest: int = 0) -> None:
        super().__init__()
        self._widest = widest
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.anchorClicked.connect(self._chosen)
        self.document().setDocumentMargin(0)
        self._note, self._looked_for = "", ""
        self._people: Mapping[str, str] = MappingProxyType({})
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_note(
        self, note: str, looked_for: str = "", people: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Show another note, the words `looked_for` marked. `people`: ids by what a mention calls them."""
        if (note, looked_for, people) != (self._note, self._looked_for, self._people):
            self._note, self._looked_for, self._people = note, looked_for, people
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(0, round(self.document().size().height()))

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
        shown = self._note[:_LETTERS_SHOWN] + (" …" if len(self._note) > _LETTERS_SHOWN else "")
        self.document().setDefaultStyleSheet(STRONG)
        self.setHtml(render(shown))
        block = self.document().begin()
        last = self.document().lastBlock()
        while block.isValid():
            look = QTextBlockFormat()
            look.setLineHeight(theme().line("note"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            look.setTopMargin(0)
            look.setBottomMargin(0 if block == last else theme().px(SPACE_75))
            QTextCursor(block).mergeBlockFormat(look)
            block = block.next()
        self._link()
        self._mark()
        self._fit()

    def _link(self) -> None:
        """Make mentions links, and nothing else one."""
        plain = QTextCharFormat()
        plain.setAnchor(False)
        plain.setAnchorHref("")
        plain.setFontUnderline(False)
        plain.setForeground(theme().colour("ink"))
        everything = QTextCursor(self.document())
        everything.beginEditBlock()  # laid out once, however many are mentioned
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeCharFormat(plain)
        text = self._text()
        found = mentions(text, self._people)
        for each in found:
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(f"person:{each.person_id}")
            link.setForeground(theme().colour("accent"))
            self._cursor(text, each.start, each.end).mergeCharFormat(link)
        everything.endEditBlock()
        self.setTextInteractionFlags(_READING | _LINKS if found else _READING)

    def _chosen(self, url: QUrl) -> None:
        if url.scheme() == "person":
            self.person_chosen.emit(url.path())

    def _text(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(text[:start]))
        cursor.setPosition(_utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        """Mark the words looked for, in bold too: not by colour alone."""
        text = self._text()
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setBackground(theme().colour("accent-soft"))
        look.setForeground(theme().colour("accent"))
        for start, end in places_of_words(text, self._looked_for) if self._looked_for else ():
            self._cursor(text, start, end).mergeCharFormat(look)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.setViewportMargins(0, 0, 0, 0)  # makes Qt lay out the words, as it does not while it resizes
            self.updateGeometry()

    def _restyle(self) -> None:
        if self._widest:
            self.setMaximumWidth(theme().px(self._widest))
        font = theme().font("note")
        self.setFont(font)
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().colour("ink"))
        palette.setColor(QPalette.ColorRole.Base, theme().colour("page"))
        self.setPalette(palette)
        self._draw()


def _utf16(text: str) -> int:
    """The length of a text as Qt counts it: a letter beyond the first 65,536 is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
