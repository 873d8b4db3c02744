"""A day, typed in any usual form or chosen from a calendar; always written out, so that none is misread."""

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject

from relpitch.domain.day import day_month_year, whole_day_short
from relpitch.domain.errors import FieldError
from relpitch.domain.typed_day import typed_day
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.day_calendar import DayCalendar
from relpitch.ui.widgets.typed_field import TypedField


class DateField(TypedField):
    """A field for a day, which shows a calendar. `changed`, `trouble_changed`: as of any `TypedField`."""

    def __init__(self, name: str, day: date, today: date) -> None:
        self._today, self._day = today, day
        calendar = _("{name}: calendar").format(name=name)
        super().__init__(
            name, _("26 November, thu, in 3 days"), longest=60, icon_name="calendar", choices=calendar
        )
        self.line.setMinimumWidth(theme().px(150))
        self.setFocusProxy(self.line)
        self.show_day(day)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def show_day(self, day: date) -> None:
        """Let a day stand in it, written out with its weekday and the month in words."""
        self._day = day
        self._write_out()
        self._mark("")

    def day(self) -> date:
        """The day that is typed. FieldError where that is not surely one."""
        day = self._read()
        if day is None:
            raise FieldError(self.trouble(), self.line.accessibleName())
        return day

    def trouble(self) -> str:
        if self._read() is not None:
            return ""
        typed = self.line.text().strip()
        trouble = _("“{typed}” is no day that is surely meant.") if typed else _("Say which day.")
        return f"{trouble.format(typed=typed)} {_('26 November, thu or in 3 days will do.')}"

    def show_calendar(self) -> DayCalendar:
        """Open the calendar at the day that is typed."""
        calendar = DayCalendar(self._read() or self._day, self._today, self)
        calendar.taken.connect(self._take)
        calendar.open_below(self)
        return calendar

    def _show_choices(self) -> None:
        self.show_calendar()

    def _fit(self) -> None:
        if self.line.text() in (whole_day_short(self._day), day_month_year(self._day)):
            self._write_out()

    def _write_out(self) -> None:
        """The day with its weekday; without where a language has no room for it."""
        whole = whole_day_short(self._day)
        fits = self.line.room() >= self.line.fontMetrics().horizontalAdvance(whole)
        self.line.setText(whole if fits or not self.line.isVisible() else day_month_year(self._day))
        self.line.setCursorPosition(0)  # its beginning is seen where all of it is not

    def _take(self, day: date) -> None:
        self.show_day(day)
        self.line.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        day = self._read()
        if day is None:
            self._mark(self.trouble())
        elif day != self._day or self.line.property("trouble"):
            self.show_day(day)
            self.changed.emit()
        else:
            self.show_day(day)

    def _read(self) -> date | None:
        order = QLocale.system().dateFormat(QLocale.FormatType.ShortFormat).casefold()
        return typed_day(self.line.text(), self._today, month_first=order.startswith("m"))
