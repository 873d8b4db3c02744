"""What an event is called, when and where it is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from relpitch.domain.event import Event, local, moment_of
from relpitch.domain.setting import Setting
from relpitch.translation import _, pgettext
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.pages.events.times_field import TimesField
from relpitch.ui.pages.events.zone_field import ZoneField
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.text_field import line_field
from relpitch.ui.widgets.trouble_line import TroubleLine


class EventDialog(Asking):
    """Asks for the name, the day and times, the place and its clock, the setting, and notes."""

    def __init__(self, title: str, event: Event, settings: list[Setting], parent: QWidget) -> None:
        super().__init__(title, _("When and where. What you say and bring comes next."), parent, 520)
        self._event = event
        self._setting_id = event.setting_id
        self._settings = {"": _("Anywhere"), **{each.id: each.name for each in settings}}
        self._icons = {"": "feather", **{each.id: each.icon for each in settings}}
        shown = event if event.has_day else replace(event, starts=_next_week(event.created_at, event.zone))
        self._title = line_field(
            pgettext("field", "Name"), event.title, _("A meetup, an interview, a first day")
        )
        self._nameless = TroubleLine()
        self._times = TimesField(shown, event)
        self._place = line_field(pgettext("field", "Place"), event.place, _("Where it is"))
        self._zone = ZoneField(event.zone)
        self._setting = Chooser(pgettext("place and people", "Setting"))
        self._setting.show_choices(self._settings, self._setting_id, self._icons)
        self._setting.chosen.connect(self._choose_setting)
        self._notes = AnswerField(
            pgettext("field", "Notes"), size=14, line_height=21, least_height=72, grows=False
        )
        self._notes.setPlainText(event.notes)
        self._build()

    def event_as_typed(self) -> Event:
        """The event with what was typed. FieldError where it cannot be."""
        zone = self._zone.zone()
        starts, ends = self._times.typed(zone)
        return replace(
            self._event,
            title=self._title.text(),
            starts=starts,
            ends=ends,
            zone=zone,
            all_day=self._times.all_day.isChecked() and not self._times.some_day.isChecked(),
            place=self._place.text(),
            setting_id=self._setting_id,
            notes=self._notes.words(),
        )

    def beside(self) -> dict[str, str]:
        """The setting."""
        return {"setting": self._setting_id or ""}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Choose again the setting that was chosen beside a draft."""
        if kept["setting"] in self._settings:
            self._choose_setting(kept["setting"])

    def accept(self) -> None:
        """Leave with an event; all that keeps it from being one is told at once, each below its field."""
        named = bool(self._title.text().strip())
        self._nameless.tell(self._title, "" if named else _("Give it a name, so you can find it again."))
        refused = [*([] if named else [self._title]), *self._times.refused()]
        if not self._zone.may_be_kept():
            refused.append(self._zone.line)
        if refused:
            refused[0].setFocus()
            return
        super().accept()

    def _choose_setting(self, key: str) -> None:
        self._setting_id = key
        self._setting.show_choices(self._settings, key, self._icons)

    def _build(self) -> None:
        for name, *widgets in (
            (pgettext("field", "Name"), self._title, self._nameless),
            (pgettext("field", "When"), self._times),
            (pgettext("field", "Place"), self._place),
            (_("Time zone"), self._zone),
            (pgettext("place and people", "Setting"), self._setting),
            (pgettext("field", "Notes"), self._notes),
        ):
            self.body.addWidget(Label(name, "label", "2"))
            for widget in widgets:
                self.body.addWidget(widget)


def new_event(now: datetime, zone: str) -> Event:
    """What a new event begins as: a week from now in the evening, here."""
    starts = _next_week(now, zone)
    return Event("", starts, now, zone=zone, ends=starts + timedelta(hours=2))


def _next_week(now: datetime, zone: str) -> datetime:
    day = (local(now, zone) + timedelta(days=7)).replace(hour=18, minute=30, second=0, microsecond=0)
    return moment_of(day.replace(tzinfo=None), zone)
