"""When an event is: its day, from when until when, or whole days, or some day."""

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import at_clock, with_weekday
from relpitch.domain.errors import FieldError
from relpitch.domain.event import SOME_DAY, Event, moment_of
from relpitch.translation import _, pgettext
from relpitch.ui.heights import FIELD
from relpitch.ui.spaces import SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.time_field import TimeField
from relpitch.ui.widgets.trouble_line import TroubleLine

_ANY_WIDTH = 0xFFFFFF  # of a width
_LONG = timedelta(hours=12)


class TimesField(QWidget):
    """The end is read as what comes next after the beginning; one that is far after it is asked about."""

    def __init__(self, shown: Event, event: Event) -> None:
        super().__init__()
        begins, ends = shown.begins, shown.finishes
        self._today = datetime.now().astimezone().date()
        self.day = DateField(pgettext("field", "Day"), begins.date(), self._today)
        self.last = DateField(_("Last day"), shown.last_day, self._today)
        self.begins = TimeField(pgettext("field", "Begins"), begins.time())
        self.ends = TimeField(pgettext("field", "Ends"), ends.time(), after=self._begin)
        self._began, self._asked = begins.time(), ""
        for field in (self.day, self.last, self.begins, self.ends):
            field.setFixedHeight(theme().px(FIELD))
        self.all_day = TickBox(_("Whole days"))
        self.all_day.setChecked(event.all_day)
        self.some_day = TickBox(_("I do not know the day yet"))
        self.some_day.setChecked(not event.has_day)
        for box in (self.all_day, self.some_day):
            box.toggled.connect(self._show_fields)
        self._trouble = TroubleLine(self.day, self.last, self.begins, self.ends)
        self._note = Label("", "small", "2", wrap=True)
        self._note.hide()
        self._build()
        self.begins.changed.connect(self._move_end)
        for changed in (self.day.changed, self.begins.changed, self.ends.changed):
            changed.connect(self._show_night)
        self._show_fields()

    def typed(self, zone: str) -> tuple[datetime, datetime | None]:
        """From when until when, by the clock of a zone. FieldError where that is not sure."""
        if self.some_day.isChecked():
            return SOME_DAY, None
        day = self.day.day()
        if self.all_day.isChecked():
            ends = datetime.combine(max(day, self.last.day()), time()) + timedelta(days=1)
            return moment_of(datetime.combine(day, time()), zone), moment_of(ends, zone)
        begins = datetime.combine(day, self.begins.at())
        return moment_of(begins, zone), moment_of(begins + self._lasts(), zone)

    def refused(self) -> list[QWidget]:
        """The fields that cannot be kept as they are, each told below them."""
        refused: list[QWidget] = [field for field in self._fields() if field.refuses()]
        if not refused and (question := self._question()) and question != self._asked:
            self._asked = question
            self._trouble.tell(None, question)
            refused.append(self.ends)
        return refused

    def _fields(self) -> tuple[DateField | TimeField, ...]:
        if self.some_day.isChecked():
            return ()
        return (self.day, self.last) if self.all_day.isChecked() else (self.day, self.begins, self.ends)

    def _begin(self) -> time | None:
        try:
            return self.begins.at()
        except FieldError:
            return None

    def _lasts(self) -> timedelta:
        """From the beginning to the next time the clock shows the end."""
        day = date.min
        lasts = datetime.combine(day, self.ends.at()) - datetime.combine(day, self.begins.at())
        return lasts if lasts > timedelta() else lasts + timedelta(days=1)

    def _move_end(self) -> None:
        """What was typed is read again, after the new beginning; an end nobody typed keeps its distance."""
        began, self._began = self._began, self.begins.at()
        if self.ends.was_typed:
            self.ends.read_again()
            return
        day = date(2026, 1, 2)
        later = datetime.combine(day, self._began) - datetime.combine(day, began)
        self.ends.show_time((datetime.combine(day, self.ends.at()) + later).time())

    def _question(self) -> str:
        """A question whether the event really lasts that long; nothing where nothing is to be asked."""
        if not self._is_of_hours() or self._lasts() <= _LONG:
            return ""
        begins = datetime.combine(self.day.day(), self.begins.at())
        ends = begins + self._lasts()
        end = at_clock(with_weekday(ends.date(), self._today), ends)
        return _("It would end on the next day: {end}. If that is so, keep it once more.").format(end=end)

    def _show_night(self) -> None:
        if any(field.trouble() for field in self._fields()):
            return
        self._trouble.tell(None, self._question())
        self._asked = self._question()
        begins = datetime.combine(self.day.day(), self.begins.at()) if self._is_of_hours() else None
        ends = begins + self._lasts() if begins else None
        past = begins and ends and ends.date() > begins.date() and not self._asked
        if past and ends:
            end = at_clock(with_weekday(ends.date(), self._today), ends)
            self._note.setText(_("It ends after midnight: {end}.").format(end=end))
        self._note.setVisible(bool(past))

    def _is_of_hours(self) -> bool:
        return not self.all_day.isChecked() and not self.some_day.isChecked()

    def _show_fields(self) -> None:
        whole, day = self.all_day.isChecked(), not self.some_day.isChecked()
        hours: tuple[QWidget, ...] = (self.begins, self.ends, self._until)
        days: tuple[QWidget, ...] = (self.last, self._to_day)
        for widgets, shown in ((hours, day and not whole), (days, day and whole)):
            for widget in widgets:
                widget.setVisible(shown)
        self.day.setVisible(day)
        self.all_day.setVisible(day)
        self._row.setMaximumWidth(_ANY_WIDTH if whole else self._row.sizeHint().width())
        for field in (self.day, self.last, self.begins, self.ends):
            self._trouble.tell(field, "")
        self._trouble.tell(None, "")
        self._note.hide()

    def _build(self) -> None:
        self._until, self._to_day = (
            Label(pgettext("from one time to another", "to"), tone="2") for _field in range(2)
        )
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_100)
        for widget in (self._to_day, self.last, self.begins, self._until, self.ends):
            row.addWidget(widget, 1 if isinstance(widget, DateField) else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_100)
        column.addLayout(WidgetPair(self.day, self._row, 8))
        for below in (self._trouble, self._note, self.all_day, self.some_day):
            column.addWidget(below)
