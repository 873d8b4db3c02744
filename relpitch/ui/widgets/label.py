"""Words of the app: labels in a type token and a tone."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from relpitch.ui.spaces import SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.line_height import height_of, lay_out
from relpitch.ui.widgets.mirroring import set_margins

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
_DOT_SIDE, _GAP_AFTER_DOT = 6, 5
TAG_MARGIN = SPACE_100
"""Between the words of a tag or a badge and the end of their ground."""
_HEADINGS = ("title", "section", "greeting")
_WIDEST_MINIMUM = 120  # what `minimumSizeHint` asks for at most: words that need more end in …


class Label(QLabel):
    """Plain words in a type token. `tone` names ink by meaning, and for tags and badges a ground behind.
    With `dotted`, a dot is before the words on such a ground: something waits there.

    Words that wrap have the line height of their token; one line is as tall as its letters. However long a
    person's words are, they set no width: what wraps breaks within a word, one line ends in … and has the
    whole as its tooltip.
    """

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
        dotted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._dotted = dotted
        self._role, self._weight, self._tabular, self._italic = role, weight, tabular, italic
        self._tone, self._size = tone, size
        self.is_heading = role in _HEADINGS and not tabular and tone not in _GROUNDS
        self._heights: dict[tuple[str, int, str], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_tone(self, tone: str) -> None:
        """Change the colour by meaning."""
        if self._tone != tone:
            self._tone = tone
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = _GROUNDS.get(self._tone)
        if ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(ground[0]))
            painter.drawRoundedRect(self.rect(), ground[1], ground[1])
            if self._dotted:
                side = theme().px(_DOT_SIDE)
                dot = QRect(TAG_MARGIN, (self.height() - side + 1) // 2, side, side)
                painter.setBrush(theme().colour(_INKS[self._tone]))
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    dot.moveRight(self.width() - 1 - dot.left())
                painter.drawEllipse(dot)
        if self.wordWrap():
            self._paint_lines()
        elif self.pixmap().isNull() and "\n" not in self.text():
            self._paint_line()
        else:
            super().paintEvent(event)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        one_line = "\n" not in self.text() or self.wordWrap()
        return QSize(min(hint.width(), theme().px(_WIDEST_MINIMUM)), hint.height()) if one_line else hint

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self.wordWrap() else hint

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        width = min(width, self.maximumWidth())  # a layout asks for its own width
        room = width - margins.left() - margins.right()
        asked = (self.text(), room, self.font().key())  # a layout asks for the same again and again
        if asked not in self._heights:
            self._heights[asked] = ceil(height_of(self._lines(room)))
        return self._heights[asked] + margins.top() + margins.bottom()

    def _lines(self, width: int) -> QTextLayout:
        line = theme().line(self._role, self._size)
        return lay_out(
            self.text(), self.font(), width, line, self.layoutDirection(), _sideways(self.alignment())
        )

    def _paint_lines(self) -> None:
        room = self.contentsRect()
        layout = self._lines(room.width())
        spare = room.height() - height_of(layout)
        top = 0.0 if self.alignment() & Qt.AlignmentFlag.AlignTop else spare / 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout.draw(painter, QPointF(room.left(), room.top() + max(top, 0.0)))

    def _paint_line(self) -> None:
        room = self.contentsRect()
        shown = elided(self, self.text(), room.width())
        shown = shown if shown == self.text() else self._in_short() or shown
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        painter.drawText(
            room, (upright or Qt.AlignmentFlag.AlignVCenter) | _sideways(self.alignment()), shown
        )

    def _in_short(self) -> str:
        """What is shown in place of the words where they have no room; the beginning of them else."""
        return ""

    def _restyle(self) -> None:
        font = theme().font(self._role, weight=self._weight, tabular=self._tabular, italic=self._italic)
        if self._size:
            font.setPixelSize(theme().px(self._size))
        self.setFont(font)
        if self._dotted or (self._tone in _GROUNDS and self.contentsMargins().isNull()):
            before = TAG_MARGIN + (theme().px(_DOT_SIDE) + _GAP_AFTER_DOT if self._dotted else 0)
            set_margins(self, before, 0, TAG_MARGIN, 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(_INKS[self._tone]))
        self.setPalette(palette)


class OneLine(Label):
    """A label that ends in … where there is no room, or is `shorter`; the whole text is its tooltip then.

    It takes all the room there is, or with `hugs` as much as its words need; never so little that no word
    is seen.
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
        shorter: str = "",
    ) -> None:
        super().__init__(text, role, tone, weight=weight, size=size)
        self._hugs, self._shorter = hugs, shorter
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _in_short(self) -> str:
        return self._shorter

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self._hugs else self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(72)), hint.height())


def _sideways(alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    for each in (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter):
        if alignment & each:
            return each
    return Qt.AlignmentFlag.AlignLeft
