"""Words with looks of their own, to be read and copied; however long a word is, it sets no width."""

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from relpitch.ui.theme import theme


class RichWords(QTextEdit):
    """Words with bold and links, as tall as they need at their width.

    A QLabel with rich text breaks only between words.

    Without `wrap` the words stand in one line.
    """

    ROLE = QAccessible.Role.StaticText

    def __init__(self, *, wrap: bool = True) -> None:
        super().__init__()
        self._wraps = wrap
        self._heights: dict[int, int] = {}
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        anywhere = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(anywhere if wrap else QTextOption.WrapMode.NoWrap)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(
            QSizePolicy.Policy.Expanding if wrap else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def show_html(self, html: str) -> None:
        """Show other words, as HTML."""
        self._heights.clear()
        self.document().setDefaultFont(self.font())
        self.setHtml(html)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = ceil(self._measured(width).size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = ceil(self._measured(-1).idealWidth())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(48), theme().px(16)) if self._wraps else self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what it stands in is scrolled

    def _measured(self, width: int) -> QTextDocument:
        """The words laid out at another width than they are shown at."""
        document = self.document().clone()
        document.setTextWidth(width)
        return document
