"""A bridge to choose in a drill."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from relpitch.domain.phrasing import Phrasing
from relpitch.script.plain import plain, tidy
from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import mirrored, seen_in
from relpitch.ui.widgets.wrapping_button import WrappingButton

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class BridgeCard(WrappingButton):
    """One bridge to choose: its key, when it fits, what to say."""

    def __init__(self, number: int) -> None:
        super().__init__(wide=QSizePolicy.Policy.Expanding)
        self._number = number
        self._when = self._words = ""
        self.setCheckable(True)
        theme().changed.connect(self._make_room)

    def show_bridge(self, bridge: Phrasing, *, chosen: bool) -> None:
        """Show another bridge."""
        self._when, self._words = _("when {heard}").format(heard=bridge.when), tidy(plain(bridge.words))
        self.setChecked(chosen)
        self.setAccessibleName(f"{self._number}, {self._when}: {self._words}")
        self._make_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """All its words, however narrow it is: what scrolls asks only for the least height."""
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Chosen by whoever shows it."""

    def heightForWidth(self, width: int) -> int:
        self.setFont(theme().font("script"))
        room = min(width, theme().px(744)) - theme().px(90)
        words = self.fontMetrics().boundingRect(0, 0, room, 2000, _WRAP, self._words).height()
        return theme().px(49) + max(words, theme().px(29))

    def sizeHint(self) -> QSize:
        width = theme().px(744)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        direction = self.layoutDirection()
        box = seen_in(self, QRectF(1, 1, min(self.width(), px(744)) - 2, self.height() - 2))
        painter.setPen(QPen(colour("stage.accent" if on else "stage.line"), 2 if on else 1))
        painter.setBrush(colour("stage.panel"))
        painter.drawRoundedRect(box, px(10), px(10))
        key = seen_in(self, QRectF(px(20), (self.height() - px(28)) / 2, px(28), px(28)))
        painter.setPen(QPen(colour("stage.accent" if on else "stage.line"), 1))
        painter.setBrush(colour("stage.accent" if on else "stage.panel"))
        painter.drawRoundedRect(key, px(6), px(6))
        painter.setFont(theme().font("label", weight=600))
        painter.setPen(colour("stage.floor" if on else "stage.label"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self._number))
        words = mirrored(direction, box, box.adjusted(px(66), px(12), -px(20), -px(8)))
        when = theme().font("note", italic=True)
        when.setPixelSize(px(14))
        painter.setFont(when)
        painter.setPen(colour("stage.label"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._when)
        if on:
            painter.setFont(theme().font("small", weight=500))
            painter.setPen(colour("stage.accent"))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _("Say it now"))
            side = painter.fontMetrics().horizontalAdvance(_("Say it now"))
            mic = QRectF(words.right() - side - px(20), words.top(), px(14), px(14))
            mic = mirrored(direction, words, mic)
            icons.paint(painter, mic, "mic", colour("stage.accent"))
        painter.setFont(theme().font("script"))
        painter.setPen(colour("stage.lit" if on else "stage.said"))
        painter.drawText(words.adjusted(0, px(22), 0, 0), _WRAP, self._words)
