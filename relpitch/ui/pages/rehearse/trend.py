"""The times of a version's takes, as a line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.take import Take
from relpitch.translation import _
from relpitch.ui.theme import theme

MOST_TAKES = 10


class Trend(QWidget):
    """A hollow dot a take, the one looked at solid; the target dashed."""

    def __init__(self) -> None:
        super().__init__()
        self._takes: tuple[Take, ...] = ()
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_takes(self, takes: Sequence[Take], shown: str) -> None:
        """Show takes, the oldest first; `shown` is the id of the one looked at."""
        self._takes, self._shown = tuple(takes)[-MOST_TAKES:], shown
        self.setAccessibleName(", ".join(_in_seconds(each.speech) for each in self._takes))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(190), theme().px(128))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._takes:
            return
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("caption", tabular=True, weight=400))
        target = self._takes[-1].target or self._takes[-1].speech
        values = [each.speech for each in self._takes]
        most, least = max(*values, target) + 1, min(*values, target) - 1
        box = QRectF(px(5), px(24), self.width() - px(10), self.height() - px(36))  # words stand above

        def y(value: float) -> float:
            return box.bottom() - (value - least) / (most - least) * box.height()

        dashed = QPen(colour("line-strong"), 1)
        dashed.setDashPattern([3, 4])
        painter.setPen(dashed)
        painter.drawLine(QPointF(0, y(target)), QPointF(self.width(), y(target)))
        painter.setPen(colour("ink-3"))
        painter.drawText(QPointF(0, y(target) - px(4)), _in_seconds(target))
        step = box.width() / max(len(values) - 1, 1)
        points = [QPointF(box.left() + number * step, y(value)) for number, value in enumerate(values)]
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawPolyline(QPolygonF(points))
        for take, point in zip(self._takes, points, strict=True):
            solid = take.id == self._shown
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.setBrush(colour("accent" if solid else "raised"))
            painter.drawEllipse(point, px(4 if solid else 3), px(4 if solid else 3))
            if solid:
                painter.setFont(theme().font("caption", tabular=True, weight=600))
                painter.setPen(colour("ink"))
                highest = min(each.y() for each in points[-2:])
                words = QRectF(point.x() - px(24), min(point.y(), highest) - px(24), px(48), px(16))
                words.moveRight(min(words.right(), self.width()))
                words.moveLeft(max(words.left(), 0))
                painter.drawText(words, Qt.AlignmentFlag.AlignCenter, _in_seconds(take.speech))


def _in_seconds(seconds: float) -> str:
    return _("{seconds} s").format(seconds=round(seconds))
