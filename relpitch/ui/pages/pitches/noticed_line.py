"""One thing that may be heard or seen: a press begins a bridge for it, or leads to the one there is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.phrasing import is_about
from relpitch.formatting import noticed_when
from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_50
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_CORNER_RADIUS = 6


class NoticedLine(QWidget):
    """A + that begins a bridge, or a tick that leads to it; a press on the words does the same.

    `chosen` carries the *when* of the bridge to begin, `wanted` says the place of the one there is.
    """

    chosen = Signal(str)
    wanted = Signal(int)

    def __init__(self, line: str, when: str) -> None:
        super().__init__()
        self._line, self._when = line, when
        self._place: int | None = None
        self._words = Label(line, "note", wrap=True)
        self._button = Button(kind="quiet", icon_name="plus", height=COMPACT, name=self._asks())
        self._button.clicked.connect(self._pressed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_50, 0, SPACE_50)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)

    def show_bridges(self, whens: Sequence[str]) -> None:
        """Show whether one of them is about this line."""
        about = (
            n for n, when in enumerate(whens) if is_about(when, self._when) or is_about(when, self._line)
        )
        self._place = next(about, None)
        self._words.set_tone("" if self._place is None else "2")
        self._button.set_icon("plus" if self._place is None else "check")
        self._button.setAccessibleName(self._asks())
        for widget in (self, self._button):
            widget.setToolTip(self._asks())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._pressed()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), _CORNER_RADIUS, _CORNER_RADIUS)

    def _asks(self) -> str:
        asked = _("A bridge for: {line}") if self._place is None else _("To the bridge for: {line}")
        return asked.format(line=self._line)

    def _pressed(self) -> None:
        if self._place is None:
            self.chosen.emit(self._when)
        else:
            self.wanted.emit(self._place)


def when_of(line: str, seen: str = "") -> str:
    """The *when* of a bridge for a line: what is `seen`, or that they say it."""
    return noticed_when(seen) if seen else _("they say {line}").format(line=line)
