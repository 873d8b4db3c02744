"""The stage's clock, as a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui.theme import theme

_USUAL, _CLOSE = (
    (166, 42),
    (151, 34),
)  # from the top to the words, and the height of their two lines


class Ring(QWidget):
    """A ring of time, 152 across: whole seconds in the middle, a share of the ring lit, a few words below."""

    ROLE = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._share, self._number, self._unit, self._words, self._token = 0.0, "0", "", "", "lit"
        self._room = _USUAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_time(self, share: float, number: str, unit: str, words: str, token: str = "lit") -> None:
        """Show a share (0 to 1) of the ring in a stage colour, a number with its unit, and words below."""
        shown = (min(max(share, 0.0), 1.0), number, unit, words, token)
        if shown != (self._share, self._number, self._unit, self._words, self._token):
            self._share, self._number, self._unit, self._words, self._token = shown
            self.setAccessibleName(f"{number} {unit}. {words}")
            self.update()

    @property
    def words(self) -> str:
        """The words below the ring."""
        return self._words

    @property
    def number(self) -> str:
        """The number in the middle."""
        return self._number

    def sizeHint(self) -> QSize:
        return QSize(theme().px(152), theme().px(sum(self._room)))

    def move_words_close(self, close: bool) -> None:
        """Put the words close below the ring, or as far as the design does."""
        if (_CLOSE if close else _USUAL) != self._room:
            self._room = _CLOSE if close else _USUAL
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = px(6)
        box = QRectF(px(6), px(6), px(140), px(140))
        painter.setPen(QPen(colour("stage.line"), width))
        painter.drawEllipse(box)
        if self._share > 0:
            pen = QPen(colour(f"stage.{self._token}"), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(self._share * 360 * 16))
        number = theme().font("number", tabular=True)
        number.setPixelSize(px(38))
        number.setWeight(QFont.Weight.Normal)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(number)
        painter.setPen(colour("stage.lit"))
        painter.drawText(QRectF(0, px(46), px(152), px(48)), middle, self._number)
        painter.setFont(theme().font("small", tabular=True))
        painter.setPen(colour("stage.label"))
        painter.drawText(QRectF(0, px(94), px(152), px(18)), middle, self._unit)
        painter.setFont(theme().font("label"))
        painter.setPen(colour("stage.lit"))
        top, high = self._room
        room = QRectF(0, px(top), px(152), px(high))  # two lines, where one is too short for a language
        painter.drawText(room, middle | Qt.TextFlag.TextWordWrap, self._words)
