"""Words of the app: labels in a type token and a tone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from relpitch.ui.theme import theme


class Label(QLabel):
    """Plain words in one type token; `tone` is ink by default, else 2, 3, accent, give, take, tag or notice."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        *,
        weight: int | None = None,
        tabular: bool = False,
        italic: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._weight, self._tabular, self._italic = role, weight, tabular, italic
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_tone(tone)
        self._dress()
        theme().changed.connect(self._dress)

    def set_tone(self, tone: str) -> None:
        """Change the colour by meaning."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def _dress(self) -> None:
        self.setFont(theme().font(self._role, weight=self._weight, tabular=self._tabular, italic=self._italic))


class OneLine(Label):
    """A label that ends in … where there is no room; the whole text is its tooltip then."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "", *, weight: int | None = None) -> None:
        super().__init__(text, role, tone, weight=weight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
