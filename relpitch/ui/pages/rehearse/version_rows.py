"""The versions of a statement, each with its time and how its takes went."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.list_model import VALUE
from relpitch.ui.theme import theme
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.mirroring import mirrored

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_POINTS_SHOWN = 10
_SMALLEST_SHARE = 0.7  # beside the day of an event


@dataclass(frozen=True, slots=True)
class RehearsedVersion:
    """One version: its `target`, the seconds of its `last` take and `when` that was, the seconds of all."""

    version_id: str
    name: str
    icon: str
    badge: str
    target: str
    last: str
    when: str
    trend: tuple[float, ...]

    @property
    def words(self) -> str:
        """What a screen reader hears."""
        last_time = (
            _("said {day}, {seconds}").format(day=self.when, seconds=self.last)
            if self.last
            else _("not said yet")
        )
        return ", ".join(filter(None, (self.name, self.badge, self.target, last_time)))


def _has_trend(box: QRectF) -> bool:
    return box.width() > theme().px(560)


def _for_name(box: QRectF) -> float:
    """How much of a row is for its name: less where the trend leaves no more."""
    is_close = _has_trend(box) and box.width() < theme().px(720)
    return box.width() * (0.40 if is_close else 0.46)


class VersionDelegate(QStyledItemDelegate):
    """Paints rows of 44 px with a line between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, theme().px(44))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(VALUE)
        px, colour = theme().px, theme().colour
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and bool(
            state & QStyle.StateFlag.State_Selected
        )
        lit = bool(state & QStyle.StateFlag.State_MouseOver) or focused
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.setBrush(colour("selected" if focused else "hover"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, 0), px(6), px(6))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), colour("line"))
        quiet = colour("ink-2" if lit else "ink-3")

        def seen(left: float, width: float, height: float = box.height()) -> QRectF:
            place = QRectF(left, box.center().y() - height / 2, width, height)
            return mirrored(option.direction, box, place)

        icons.paint(painter, seen(box.left() + px(4), px(16), px(16)), row.icon, quiet)
        self._paint_name(painter, box, row, option.direction)
        painter.setFont(theme().font("body", tabular=True))
        painter.setPen(quiet)
        left = box.left() + _for_name(box)
        painter.drawText(seen(left, px(56)), _MIDDLE, row.target)
        left += px(66)
        if row.last:
            painter.setPen(colour("ink"))
            painter.setFont(theme().font("label", tabular=True))
            painter.drawText(seen(left, px(48)), _MIDDLE, row.last)
            painter.setFont(theme().font("body", tabular=True))
            painter.setPen(quiet)
            painter.drawText(seen(left + px(46), px(140)), _MIDDLE, row.when)
        else:
            painter.setPen(quiet)
            painter.drawText(seen(left, px(140)), _MIDDLE, _("Not said yet"))
        right = box.right() - px(10)
        icons.paint(painter, seen(right - px(16), px(16), px(16)), "mic", colour("ink-2"))
        if _has_trend(box):
            self._paint_trend(painter, seen(right - px(138), px(80), px(20)), row)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, box: QRectF, row: RehearsedVersion, direction: Qt.LayoutDirection
    ) -> None:
        px, colour = theme().px, theme().colour
        painter.setFont(theme().font("label"))
        painter.setPen(colour("ink"))
        room = _for_name(box) - px(40)
        badge = 0
        if row.badge:
            painter.setFont(theme().font("caption"))
            badge = painter.fontMetrics().horizontalAdvance(row.badge) + px(16)
            painter.setFont(theme().font("label"))
        painter.setFont(fitted(painter.font(), row.name, room - badge - px(10), _SMALLEST_SHARE))
        name = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(room - badge - px(10))
        )
        words = QRectF(box.left() + px(34), box.top(), room, box.height())
        painter.drawText(mirrored(direction, box, words), _MIDDLE, name)
        if row.badge:
            left = words.left() + painter.fontMetrics().horizontalAdvance(name) + px(10)
            place = mirrored(direction, box, QRectF(left, box.center().y() - px(10), badge, px(20)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(place, px(10), px(10))
            painter.setFont(theme().font("caption"))
            painter.setPen(colour("ink-2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.badge)

    def _paint_trend(self, painter: QPainter, box: QRectF, row: RehearsedVersion) -> None:
        trend = row.trend[-_POINTS_SHOWN:]
        if not trend:
            return
        least, most = min(trend), max(trend)
        step = box.width() / max(len(trend) - 1, 1)
        points = [
            QPointF(
                box.left() + number * step if len(trend) > 1 else box.right(),
                box.bottom() - (value - least) / (most - least) * box.height()
                if most > least
                else box.center().y(),
            )
            for number, value in enumerate(trend)
        ]
        painter.setPen(QPen(theme().colour("accent-line"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        painter.drawEllipse(points[-1], 3, 3)
