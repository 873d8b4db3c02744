"""A button in the dim room of the stage: lit and round, or quiet words with a picture."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from relpitch.ui import icons
from relpitch.ui.heights import COMPACT, LARGE
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_125, SPACE_225, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in


class _Lengths(NamedTuple):
    """How high a button is, and from its start to its end what is before the icon, between and after."""

    height: int
    before: int
    icon: int
    gap: int
    after: int

    @property
    def beside_words(self) -> int:
        """How much wider than its words it is."""
        return self.before + self.icon + self.gap + self.after


_LIT = _Lengths(LARGE, SPACE_225, 16, SPACE_125, SPACE_250)
_QUIET = _Lengths(COMPACT, 0, 14, SPACE_100, SPACE_50)
_DARKER_PER_CENT = 106  # as Qt counts: of a lit one that is pressed or under the mouse
_LIT_FONT_SIZE = 14


class StageButton(QAbstractButton):
    """A button on the stage: high and lit, or low and quiet."""

    def __init__(self, words: str, icon_name: str, *, lit: bool = False) -> None:
        super().__init__()
        self._icon_name, self._lit = icon_name, lit
        self._lengths = _LIT if lit else _QUIET
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self._restyle()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme().px(self._lengths.beside_words), theme().px(self._lengths.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._restyle()
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = theme().colour("stage.lit")
        colour = theme().colour("stage.lit" if self.underMouse() else "stage.label")
        if self._lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(lit.darker(_DARKER_PER_CENT) if self.isDown() or self.underMouse() else lit)
            painter.drawRoundedRect(self.rect().toRectF(), self.height() / 2, self.height() / 2)
            colour = theme().colour("stage.panel")
        side = px(self._lengths.icon)
        box = QRectF(px(self._lengths.before), (self.height() - side) // 2, side, side)
        place = self.rect().toRectF().adjusted(box.right() + px(self._lengths.gap), 0, 0, 0)
        icons.paint(painter, seen_in(self, box), self._icon_name, colour)
        painter.setPen(colour)
        # To where reading starts: in a window from right to left Qt takes AlignLeft for the right.
        to_start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(seen_in(self, place), to_start, self.text())

    def _restyle(self) -> None:
        font = theme().font("label", weight=600 if self._lit else 500)
        if self._lit:
            font.setPixelSize(theme().px(_LIT_FONT_SIZE))
        self.setFont(font)
