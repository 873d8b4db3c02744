"""A badge: a fact in a few words, never pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui.heights import CHIP
from relpitch.ui.icons import paint
from relpitch.ui.spaces import SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in

_ICON_SIDE = 12
_UP_TO_WORDS = SPACE_100 + _ICON_SIDE + 5


class Badge(QWidget):
    """An icon and a few words on a coloured ground; `tone`: give, take or accent."""

    def __init__(self, words: str, icon_name: str = "check", tone: str = "give") -> None:
        super().__init__()
        self._words, self._icon_name, self._tone = words, icon_name, tone
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """The fact."""
        return self._words

    def show_fact(self, words: str, icon_name: str, tone: str) -> None:
        """State another fact."""
        self._words, self._icon_name, self._tone = words, icon_name, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = theme().font("caption")
        self.setFont(font)
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(words + theme().px(_UP_TO_WORDS + SPACE_100), theme().px(CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        ink = colour("accent" if self._tone == "accent" else f"{self._tone}-ink")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{self._tone}-soft"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        side = QRectF(px(SPACE_100), (self.height() - px(_ICON_SIDE)) / 2, px(_ICON_SIDE), px(_ICON_SIDE))
        paint(painter, seen_in(self, side), self._icon_name, ink)
        painter.setFont(theme().font("caption"))
        painter.setPen(ink)
        painter.drawText(
            seen_in(self, self.rect().toRectF().adjusted(px(_UP_TO_WORDS), 0, 0, 0)),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self._words,
        )
