"""A part's name in the margin, which is plainly a menu, and the tag under it that opens the same."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from relpitch.domain.part import Part
from relpitch.translation import N_, _
from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted, widest
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in

_CHEVRON_WIDTH = 12
_GAP_BEFORE_CHEVRON = 5
_ROOM = NAME_INSET = 4  # so much the name stands in from the right

# Translators: the name of a part where it has two lines, the longer one no longer than 15 letters.
_IN_LINES = {Part.RELEVANCE: N_("How it relates\nto\N{NO-BREAK SPACE}you")}


class PartName(QPushButton):
    """The name, right-aligned; a chevron stands left of it while it is pointed at, focused or lit.

    `asked` on a press, a right press, Enter or Space.
    """

    asked = Signal()

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._words = _(_IN_LINES[part]) if part in _IN_LINES else part.label
        self._lit = False
        self._open = False
        self.setProperty("kind", "title")
        self.setAccessibleName(_("{part}: menu").format(part=part.label))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.asked)
        theme().changed.connect(self.updateGeometry)

    def show_lit(self, lit: bool) -> None:
        """In accent while the part is written in."""
        self._lit = lit
        self.update()

    def show_open(self, is_open: bool) -> None:
        """On a ground of its own while its menu is open."""
        self._open = is_open
        self.update()

    def has_chevron(self) -> bool:
        """Whether the name shows that it is a menu."""
        return self.isEnabled() and (self._lit or self._open or self.underMouse() or self.hasFocus())

    def sizeHint(self) -> QSize:
        lines = theme().px(16) * (1 + self._words.count("\n"))
        return QSize(theme().px(96), lines + 2 * theme().px(_ROOM))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.isEnabled():
            self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme().font("small", weight=600 if self._lit else 500)
        px, seen = theme().px, partial(seen_in, self)
        right = self.width() - px(_ROOM)
        font = fitted(font, self._words, right, 0.6)
        wide = widest(font, self._words)
        words = seen(QRectF(0, px(_ROOM), right, self.height() - px(_ROOM)))
        left = max(0, right - wide - px(_CHEVRON_WIDTH + _GAP_BEFORE_CHEVRON))
        if self._open or self.hasFocus():
            ground = seen(QRectF(left - px(_ROOM), 0, self.width() - left + px(_ROOM), self.height()))
            painter.setPen(Qt.PenStyle.NoPen if self._open else theme().colour("accent"))
            painter.setBrush(theme().colour("hover") if self._open else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 5, 5)
        ink = theme().colour("accent" if self._lit else "ink-2")
        if self.has_chevron():
            top = px(_ROOM) + (px(16) - px(_CHEVRON_WIDTH)) / 2
            box = seen(QRectF(left, top, px(_CHEVRON_WIDTH), px(_CHEVRON_WIDTH)))
            icons.paint(painter, box, "chevron-down", ink)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._words)


class PartTag(Label):
    """A word under the name; a press, right or left, opens the part's menu."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__("", "caption", "tag")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.asked.emit()
