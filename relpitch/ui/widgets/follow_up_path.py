"""Met, Follow up, One nudge, Let it rest: four steps, of which the last is an ending."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.translation import pgettext
from relpitch.ui import icons
from relpitch.ui.theme import theme


class FollowUpPath(QWidget):
    """The stages of following up as a path.

    `step` is 0 to 3, and -1 where nothing has begun; what lies behind is green, but for *Met* where nobody
    was `met`. An answer turns the path green: In touch.
    """

    ROLE = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._step, self._answered, self._met = 0, False, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_step(self, step: int, *, answered: bool = False, met: bool = True) -> None:
        """Show how far it has come."""
        self._step, self._answered, self._met = step, answered, met
        self.updateGeometry()
        come_to = _in_touch() if answered else ", ".join(_steps()) if step < 0 else _steps()[step]
        self.setAccessibleName(come_to)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, theme().px(62 if self._in_two_rows() else 48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px = theme().colour, theme().px
        radius, y = px(8), px(16)
        places = self._places()
        for number in range(3):
            behind = self._answered or number < self._step
            painter.setPen(QPen(colour("give" if behind else "track"), 2))
            start, end = sorted(places[number : number + 2])
            painter.drawLine(QPointF(start + radius, y), QPointF(end - radius, y))
        for number, (x, words, room) in enumerate(zip(places, self._words(), self.labels(), strict=True)):
            done = (self._answered or number < self._step) and (self._met or number > 0)
            here = not self._answered and number == self._step
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            painter.setPen(QPen(colour("give" if done else "accent" if here else "line-strong"), 2))
            painter.setBrush(colour("give" if done else "raised"))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if done:
                icons.paint(painter, box.adjusted(4, 4, -4, -4), "check", colour("page"), 3)
            elif here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("accent"))
                painter.drawEllipse(box.adjusted(5, 5, -5, -5))
            painter.setFont(theme().font("caption", weight=600 if here else 400))
            painter.setPen(colour("ink" if here else "ink-2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def labels(self) -> list[QRectF]:
        """Where the words of the steps stand: in one row, or where they would touch in two."""
        px, two = theme().px, self._in_two_rows()
        boxes = []
        for number, (x, width) in enumerate(zip(self._places(), self._widths(), strict=True)):
            left = max(min(x - width / 2, self.width() - width), 0)
            top = px(30) + (px(15) if two and number % 2 else 0)
            boxes.append(QRectF(left, top, width, px(15 if two else 18)))
        return boxes

    def _in_two_rows(self) -> bool:
        places = [
            (max(min(x - wide / 2, self.width() - wide), 0), wide)
            for x, wide in zip(self._places(), self._widths(), strict=True)
        ]
        return any(left + wide > next_left for (left, wide), (next_left, _) in pairwise(sorted(places)))

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(theme().font("caption", weight=600))
        return [metrics.horizontalAdvance(each) + theme().px(4) for each in self._words()]

    def _places(self) -> list[float]:
        """The middle of each step, from where one begins to read."""
        first, last = self._margins()
        places = [first + number * (self.width() - first - last) / 3 for number in range(4)]
        to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return [self.width() - x for x in places] if to_left else places

    def _margins(self) -> tuple[float, float]:
        """The room left and right of the path; where there is little, only what the words there need."""
        if self.width() >= theme().px(250):
            return theme().px(30), theme().px(30)
        metrics = QFontMetricsF(theme().font("caption", weight=600))
        words = self._words()
        first, last = (metrics.horizontalAdvance(each) / 2 for each in (words[0], words[-1]))
        return max(first, theme().px(10)) + theme().px(8), last + theme().px(2)

    def _words(self) -> tuple[str, ...]:
        return (*_steps()[:3], _in_touch()) if self._answered else _steps()


def _steps() -> tuple[str, ...]:
    return (
        pgettext("a step of following up", "Met"),
        pgettext("a step of following up", "Follow up"),
        pgettext("a step of following up", "One nudge"),
        pgettext("a step of following up", "Let it rest"),
    )


def _in_touch() -> str:
    return pgettext("a step of following up", "In touch")
