"""A calendar to choose a day from, over the window."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import ahead_at_start, month_year, near_at_start, weekday_column, whole_day
from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import HAIRLINE, SPACE_25, SPACE_50, SPACE_75, SPACE_100, SPACE_125
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.popping_up import move_to, round_corners
from relpitch.ui.widgets.rule import rule

_CELL_WIDTH, _ROW_HEIGHT, _HEAD_HEIGHT, _WEEKS_SHOWN = 31, 28, 22, 6
_FIRST, _LAST = date(1900, 1, 1), date(2200, 12, 31)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayCalendar(QFrame):
    """A calendar of one month, in which a day is chosen.

    `taken` carries the day. Arrows move a day or a week, PgUp and PgDn a month, with Shift a year, Home
    and End to the week's ends; Enter takes, Esc leaves.
    """

    taken = Signal(object)

    def __init__(self, chosen: date, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("A day"))
        round_corners(self, parent)
        self._today = today
        self.grid = _Grid(chosen, today)
        self.grid.taken.connect(self._take)
        self.grid.moved.connect(self._show)
        self._month = Label("", "title", weight=500, size=15)
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        back = Button(kind="quiet", icon_name="chevron-left", height=COMPACT, name=_("The month before"))
        on = Button(kind="quiet", icon_name="chevron-right", height=COMPACT, name=_("The month after"))
        back.clicked.connect(lambda: self.grid.go_months(-1))
        on.clicked.connect(lambda: self.grid.go_months(1))
        self._far = Label("", "small", "3")
        now = Button(_("Today"), kind="link", height=COMPACT)
        now.clicked.connect(lambda: self._take(self._today))
        head = QHBoxLayout()
        head.setSpacing(SPACE_25)
        head.addWidget(back)
        head.addWidget(self._month, 1)
        head.addWidget(on)
        middle = QVBoxLayout()
        middle.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
        middle.setSpacing(SPACE_25)
        middle.addLayout(head)
        middle.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignHCenter)
        foot = QHBoxLayout()
        set_margins(foot, SPACE_125, 0, SPACE_100, 0)
        foot.addWidget(self._far, 1)
        foot.addWidget(now)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            HAIRLINE, SPACE_100, HAIRLINE, SPACE_50
        )  # the line over the foot goes from edge to edge
        column.setSpacing(0)
        column.addLayout(middle)
        column.addSpacing(SPACE_75)
        column.addWidget(rule())
        column.addSpacing(SPACE_25)
        column.addLayout(foot)
        self._show(chosen)

    def open_below(self, widget: QWidget) -> None:
        """Open the calendar under a widget, or over it where there is no room."""
        self.adjustSize()
        move_to(self, widget)
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: date) -> None:
        self.taken.emit(day)
        self.close()

    def _show(self, day: date) -> None:
        self._month.setText(month_year(day))
        is_ahead = day >= self._today
        self._far.setText(ahead_at_start(day, self._today) if is_ahead else near_at_start(day, self._today))


class _Grid(QWidget):
    """A grid of six weeks of days, painted."""

    taken = Signal(object)
    moved = Signal(object)

    def __init__(self, chosen: date, today: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._chosen = self.day = min(max(chosen, _FIRST), _LAST)
        self._today = today
        self._under: date | None = None
        self._week_begins = QLocale.system().firstDayOfWeek().value - 1
        self.setFixedSize(self.sizeHint())
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(
            theme().px(_CELL_WIDTH) * 7, theme().px(_HEAD_HEIGHT) + theme().px(_ROW_HEIGHT) * _WEEKS_SHOWN
        )

    def go(self, day: date) -> None:
        """Let the keys be on another day."""
        self.day = min(max(day, _FIRST), _LAST)
        self._say()
        self.moved.emit(self.day)
        self.update()

    def go_months(self, months: int) -> None:
        """So many months on, to the same day of it or its last."""
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + months, 12)
        if _FIRST.year <= year <= _LAST.year:
            self.go(date(year, month + 1, min(self.day.day, _length(year, month + 1))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        since = (self.day.weekday() - self._week_begins) % 7
        if key in _STEPS:
            turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and abs(_STEPS[key]) == 1
            self.go(self.day + timedelta(days=-_STEPS[key] if turned else _STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_months((-1 if key is Qt.Key.Key_PageUp else 1) * (12 if held else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(self.day + timedelta(days=-since if key is Qt.Key.Key_Home else 6 - since))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._at(event)
        if day is not None:
            self.taken.emit(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        painter.setFont(theme().font("caption"))
        painter.setPen(colour("ink-3"))
        for column in range(7):
            name = weekday_column((self._week_begins + column) % 7)
            place = seen_in(self, QRectF(column * px(_CELL_WIDTH), 0, px(_CELL_WIDTH), px(_HEAD_HEIGHT)))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        for number in range(7 * _WEEKS_SHOWN):
            day = self._begins() + timedelta(days=number)
            self._paint_day(painter, day, self._cell(number % 7, number // 7).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        colour = theme().colour
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._chosen:
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(box, 6, 6)
        elif day in (self.day, self._under):
            painter.setBrush(colour("pop-up"))
            painter.drawRoundedRect(box, 6, 6)
        if day == self.day and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(box, 6, 6)
        elif day == self._today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("line-strong"), 1))
            painter.drawRoundedRect(box, 6, 6)
        ink = "on-accent" if day == self._chosen else "ink" if day.month == self.day.month else "ink-3"
        painter.setPen(colour(ink))
        weight = 600 if day in (self._today, self._chosen) else 400
        painter.setFont(theme().font("body", weight=weight, tabular=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _begins(self) -> date:
        first = self.day.replace(day=1)
        return first - timedelta(days=(first.weekday() - self._week_begins) % 7)

    def _cell(self, column: int, row: int) -> QRectF:
        wide, high = theme().px(_CELL_WIDTH), theme().px(_ROW_HEIGHT)
        return seen_in(self, QRectF(column * wide, theme().px(_HEAD_HEIGHT) + row * high, wide, high))

    def _at(self, event: QMouseEvent) -> date | None:
        at = seen_in(self, QRectF(event.position(), QSizeF(0, 0))).left()
        column = int(at // theme().px(_CELL_WIDTH))
        row = int((event.position().y() - theme().px(_HEAD_HEIGHT)) // theme().px(_ROW_HEIGHT))
        inside = 0 <= column < 7 and 0 <= row < _WEEKS_SHOWN  # days of a week
        return self._begins() + timedelta(days=7 * row + column) if inside else None

    def _say(self) -> None:
        self.setAccessibleName(whole_day(self.day))


def _length(year: int, month: int) -> int:
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(days=1)).day
