"""What an event is called, when and where it is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import available_timezones

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from relpitch.domain.clock_place import town_of
from relpitch.domain.errors import FieldError
from relpitch.domain.event import SOME_DAY, Event, is_zone, local, moment_of
from relpitch.domain.setting import Setting
from relpitch.translation import _, pgettext
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.pair import Pair
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.time_field import TimeField

_ANY = 0xFFFFFF  # of a width


class EventDialog(Asking):
    """Asks for the name, the day and times, the place and its clock, the setting, and notes."""

    def __init__(self, title: str, event: Event, settings: list[Setting], parent: QWidget) -> None:
        super().__init__(title, _("When and where. What you say and bring comes next."), parent, 520)
        self._event = event
        self._setting_id = event.setting_id
        self._settings = {"": _("Anywhere"), **{each.id: each.name for each in settings}}
        shown = event if event.has_day else replace(event, starts=_next_week(event.created_at, event.zone))
        begins, ends = shown.begins, shown.finishes
        self._title = _line(pgettext("field", "Name"), event.title, _("A meetup, an interview, a first day"))
        today = datetime.now().astimezone().date()
        self._day = DateField(pgettext("field", "Day"), begins.date(), today)
        self._last = DateField(_("Last day"), shown.last_day, today)
        self._from = TimeField(pgettext("field", "Begins"), begins.time())
        self._to = TimeField(pgettext("field", "Ends"), ends.time())
        for field in (self._day, self._last, self._from, self._to):
            field.setFixedHeight(theme().px(36))
        self._all_day = TickBox(_("Whole days"))
        self._all_day.setChecked(event.all_day)
        self._some_day = TickBox(_("I do not know the day yet"))
        self._some_day.setChecked(not event.has_day)
        for box in (self._all_day, self._some_day):
            box.toggled.connect(self._show_times)
        self._place = _line(pgettext("field", "Place"), event.place, _("Where it is"))
        self._zone = _line(_("Time zone"), town_of(event.zone), _("As here. Elsewhere a town: London"))
        self._setting = Chooser(pgettext("place and people", "Setting"))
        self._setting.show_choices(self._settings, self._setting_id)
        self._setting.chosen.connect(self._choose_setting)
        self._notes = AnswerField(
            pgettext("field", "Notes"), size=14, line_height=21, least_height=72, grows=False
        )
        self._notes.setPlainText(event.notes)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self._build()
        self._show_times()

    def event_as_typed(self) -> Event:
        """The event with what was typed. FieldError where it cannot be."""
        zone = self._typed_zone()
        starts, ends = self._typed_times(zone)
        return replace(
            self._event,
            title=self._title.text(),
            starts=starts,
            ends=ends,
            zone=zone,
            all_day=self._all_day.isChecked() and not self._some_day.isChecked(),
            place=self._place.text(),
            setting_id=self._setting_id,
            notes=self._notes.words(),
        )

    def _typed_times(self, zone: str) -> tuple[datetime, datetime | None]:
        if self._some_day.isChecked():
            return SOME_DAY, None
        day = self._day.day()
        if self._all_day.isChecked():
            ends = datetime.combine(max(day, self._last.day()), time()) + timedelta(days=1)
            return moment_of(datetime.combine(day, time()), zone), moment_of(ends, zone)
        begins = datetime.combine(day, self._from.at())
        finishes = datetime.combine(day, self._to.at())
        if finishes <= begins:
            finishes += timedelta(days=1)  # past midnight
        return moment_of(begins, zone), moment_of(finishes, zone)

    def beside(self) -> dict[str, str]:
        """The setting."""
        return {"setting": self._setting_id or ""}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Choose it again."""
        if kept["setting"] in self._settings:
            self._choose_setting(kept["setting"])

    def accept(self) -> None:
        try:
            event = self.event_as_typed()
            if not event.title.strip():
                raise FieldError(_("Give it a name, so you can find it again."), "name")
        except FieldError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            fields: tuple[DateField | TimeField, ...] = (self._day, self._last, self._from, self._to)
            places: dict[str, QWidget] = {
                "zone": self._zone,
                **{each.line.accessibleName(): each for each in fields},
            }
            places.get(error.field, self._title).setFocus()
            return
        super().accept()

    def _typed_zone(self) -> str:
        typed = self._zone.text().strip()
        if typed == town_of(self._event.zone):
            return self._event.zone
        if not typed or is_zone(typed):
            return typed
        wanted = typed.casefold().replace(" ", "_")
        found = sorted(each for each in available_timezones() if each.casefold().endswith(f"/{wanted}"))
        if not found:
            raise FieldError(
                _(
                    "The clock of “{typed}” is not known here. A large town nearby will do, like London."
                ).format(typed=typed),
                "zone",
            )
        return found[0]

    def _choose_setting(self, key: str) -> None:
        self._setting_id = key
        self._setting.show_choices(self._settings, key)

    def _show_times(self) -> None:
        whole, day = self._all_day.isChecked(), not self._some_day.isChecked()
        times: tuple[QWidget, ...] = (self._from, self._to, self._until)
        days: tuple[QWidget, ...] = (self._last, self._to_day)
        for widget in times:
            widget.setVisible(day and not whole)
        for widget in days:
            widget.setVisible(day and whole)
        for widget in (self._day, self._all_day):
            widget.setVisible(day)
        self._ends.setMaximumWidth(_ANY if whole else self._ends.sizeHint().width())

    def _build(self) -> None:
        self._until, self._to_day = (
            Label(pgettext("from one time to another", "to"), tone="2") for _field in range(2)
        )
        self._ends = QWidget()
        row = QHBoxLayout(self._ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._to_day, self._last, self._from, self._until, self._to):
            row.addWidget(widget, 1 if isinstance(widget, DateField) else 0)
        self.body.addWidget(Label(pgettext("field", "Name"), "label", "2"))
        self.body.addWidget(self._title)
        self.body.addWidget(Label(pgettext("field", "When"), "label", "2"))
        self.body.addLayout(Pair(self._day, self._ends, 8))
        self.body.addWidget(self._all_day)
        self.body.addWidget(self._some_day)
        self.body.addWidget(Label(pgettext("field", "Place"), "label", "2"))
        self.body.addWidget(self._place)
        self.body.addWidget(Label(_("Time zone"), "label", "2"))
        self.body.addWidget(self._zone)
        self.body.addWidget(Label(pgettext("place and people", "Setting"), "label", "2"))
        self.body.addWidget(self._setting)
        self.body.addWidget(Label(pgettext("field", "Notes"), "label", "2"))
        self.body.addWidget(self._notes)
        self.body.addWidget(self._trouble)


def new_event(now: datetime, zone: str) -> Event:
    """What a new event begins as: a week from now in the evening, here."""
    starts = _next_week(now, zone)
    return Event("", starts, now, zone=zone, ends=starts + timedelta(hours=2))


def _next_week(now: datetime, zone: str) -> datetime:
    day = (local(now, zone) + timedelta(days=7)).replace(hour=18, minute=30, second=0, microsecond=0)
    return moment_of(day.replace(tzinfo=None), zone)


def _line(name: str, words: str, example: str) -> QLineEdit:
    field = TextField(words)
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    field.setFont(theme().font("body"))
    field.setFixedHeight(theme().px(36))
    field.setMaxLength(200)
    return field
