"""A key to press, drawn as one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_75
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label


class Keycap(Label):
    """The key's name in a small frame."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys, "caption", "2")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(SPACE_75, 0, SPACE_75, 0)
        self._fit()
        theme().changed.connect(self._fit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("line-strong"), 1))
        painter.setBrush(theme().colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(CHIP))
