"""The round beside someone one may meet: initials, or a figure for someone new."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui import icons
from relpitch.ui.theme import theme


class Round(QWidget):
    """32 wide; it only repeats the name beside it."""

    def __init__(self, initials: str) -> None:
        super().__init__()
        self._initials = initials
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(32), theme().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("selected"))
        box = self.rect().toRectF()
        painter.drawEllipse(box)
        if self._initials:
            painter.setFont(theme().font("caption", weight=600))
            painter.setPen(theme().colour("ink-2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._initials)
        else:
            inset = box.width() / 4
            icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), "user", theme().colour("ink-2"))
