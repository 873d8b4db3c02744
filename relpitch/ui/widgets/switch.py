"""On or off, at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import mirrored


class Switch(QAbstractButton):
    """A switch, 32 x 18."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(32), theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = float(theme().px(18))
        box = QRectF(0, (self.height() - height) / 2, theme().px(32), height)
        painter.setBrush(theme().colour("accent" if self.isChecked() else "field-line"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        knob = height - 4
        left = box.right() - knob - 2 if self.isChecked() else box.left() + 2
        painter.setBrush(theme().colour("raised"))
        place = QRectF(left, box.top() + 2, knob, knob)
        painter.drawEllipse(mirrored(self.layoutDirection(), box, place))
