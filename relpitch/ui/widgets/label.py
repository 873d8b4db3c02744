"""Words of the app: labels in a type token and a tone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from relpitch.ui.theme import theme

_INKS = {
    "": "ink",
    "2": "ink-2",
    "3": "ink-3",
    "accent": "accent",
    "give": "give-ink",
    "take": "take-ink",
    "tag": "ink-3",
    "badge": "accent",
    "badge-give": "give-ink",
    "badge-take": "take-ink",
    "notice": "take-ink",
    "inverse": "page",
    "stage.lit": "stage.lit",
    "stage.said": "stage.said",
    "stage.label": "stage.label",
}
_GROUNDS = {
    "tag": ("sunken", 4),
    "badge": ("accent-soft", 10),
    "badge-give": ("give-soft", 10),
    "badge-take": ("take-soft", 10),
    "notice": ("take-soft", 0),
}


class Label(QLabel):
    """Plain words in a type token. `tone` names ink by meaning, and for tags and badges a ground behind."""

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
        size: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._weight, self._tabular, self._italic = role, weight, tabular, italic
        self._tone, self._size = tone, size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if tone in _GROUNDS:
            self.setContentsMargins(8, 0, 8, 0)
        self._dress()
        theme().changed.connect(self._dress)

    def set_tone(self, tone: str) -> None:
        """Change the colour by meaning."""
        if self._tone != tone:
            self._tone = tone
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = _GROUNDS.get(self._tone)
        if ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(ground[0]))
            painter.drawRoundedRect(self.rect(), ground[1], ground[1])
        super().paintEvent(event)

    def _dress(self) -> None:
        font = theme().font(self._role, weight=self._weight, tabular=self._tabular, italic=self._italic)
        if self._size:
            font.setPixelSize(theme().px(self._size))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(_INKS[self._tone]))
        self.setPalette(palette)


class OneLine(Label):
    """A label that ends in … where there is no room; the whole text is its tooltip then.

    It takes all the room there is, or with `hugs` as much as its words need.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        *,
        weight: int | None = None,
        size: int | None = None,
        hugs: bool = False,
    ) -> None:
        super().__init__(text, role, tone, weight=weight, size=size)
        wide = QSizePolicy.Policy.Preferred if hugs else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(72)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(
            self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | _sideways(self.alignment()), shown
        )


def _sideways(alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    right = Qt.AlignmentFlag.AlignRight
    return right if alignment & right else Qt.AlignmentFlag.AlignLeft
