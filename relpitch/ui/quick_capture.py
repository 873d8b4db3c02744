"""Someone I met: four short lines now, the rest later. From anywhere, by one key."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import by_date, by_weekday, day_month
from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.domain.promised_day import promised_day
from relpitch.services.capturing import Capture
from relpitch.translation import N_, _, pgettext
from relpitch.ui import keys
from relpitch.ui.already_known import AlreadyKnown
from relpitch.ui.day_menu import days_ahead, days_behind
from relpitch.ui.heights import COMPACT, LARGE
from relpitch.ui.person_fields import CAPTURED
from relpitch.ui.spaces import (
    SPACE_25,
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_225,
    SPACE_275,
    SPACE_300,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.day_calendar import DayCalendar
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_completer import KnownPeople, nobody
from relpitch.ui.widgets.place_completer import PlaceCompleter, UsedPlaces, nowhere
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField, line_field

KeepCapture = Callable[[Capture], None]
_DAYS_OF_A_WEEK = 7


class QuickCapture(DialogSheet):
    """Who, where, what they care about, what I promised. Where `keep` says why not, it stays open."""

    kept = Signal()
    promised_by = Signal()

    def __init__(
        self,
        keep: KeepCapture,
        now: datetime,
        parent: QWidget,
        *,
        known: KnownPeople = nobody,
        places: UsedPlaces = nowhere,
    ) -> None:
        super().__init__(parent, 480)
        self._keep = keep
        self._today = now.date()
        self._by: date | None = None
        self._is_by_chosen = False
        self._day: date | None = None
        self.setWindowTitle(_("Someone I met"))
        self.fields = {name: _line(_(words)) for name, words in _FIELDS.items()}
        self._asking = {name: Chip(_(chip), icon) for name, chip, icon in _LATER}
        for name, chip in self._asking.items():
            chip.clicked.connect(partial(self._ask, name))
        self._already = AlreadyKnown(self.fields["who"], known)
        self._already.changed.connect(self.promised_by)
        self._met_on = Button(_("Today"), icon_name="calendar", height=COMPACT, name=_("When it was"))
        self._met_on.clicked.connect(self._ask_when)
        self._when = Chip(_("any day"), "calendar")
        self._when.clicked.connect(self._ask_day)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self._labels = {name: Label(_(words), "label") for name, words in _FIELDS.items()}
        for name in self._asking:
            self._labels[name].hide()
            self.fields[name].hide()
        self.button = Button(_("Keep it"), kind="primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._build(now)
        keys.bind(self, {"keep": self.accept})
        PlaceCompleter(self.fields["where"], places)
        self.fields["promised"].textChanged.connect(self._read_day)
        for name in self._asking:
            self.fields[name].textChanged.connect(partial(self._show, name))
        self.fields["who"].setFocus(Qt.FocusReason.OtherFocusReason)

    def capture(self) -> Capture:
        """What was typed."""
        words = {name: field.text() for name, field in self.fields.items()}
        more = {each.name: words[each.name] for each in CAPTURED if words[each.name]}
        person = self._already.person
        return Capture(
            words["who"],
            words["where"],
            words["care"],
            words["promised"],
            self._by,
            words["gave"],
            more,
            person.id if person else "",
            self._day,
        )

    def accept(self) -> None:
        try:
            self._keep(self.capture())
        except RelpitchError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            field = self.fields.get(error.field if isinstance(error, FieldError) else "")
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit()
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.is_enter(event):
            names = [name for name, field in self.fields.items() if field.isVisible()]
            here = next((name for name in names if self.fields[name].hasFocus()), "")
            if here and here != names[-1]:
                self.fields[names[names.index(here) + 1]].setFocus(Qt.FocusReason.TabFocusReason)
                return
        super().keyPressEvent(event)

    def beside(self) -> dict[str, str]:
        """The day of the promise, and of the meeting; whom it was with, where they are known."""
        person = self._already.person
        return {
            "by": self._by.isoformat() if self._by else "",
            "day": self._day.isoformat() if self._day else "",
            "person": person.id if person else "",
        }

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Set the days and the person again."""
        self.met_on(date.fromisoformat(kept["day"]) if kept.get("day") else None)
        by = date.fromisoformat(kept["by"]) if kept["by"] else None
        if by != self._by:
            self.promise_by(by)
        if kept.get("person"):
            self._already.take(kept["person"])

    def promise_by(self, day: date | None) -> None:
        """Set the day of the promise; from now on the words of it do not."""
        self._is_by_chosen = True
        self._show_day(day)

    def _read_day(self, _words: str = "") -> None:
        """Take the day that the words of the promise name, until another is chosen."""
        if self._is_by_chosen:
            return
        day = promised_day(self.fields["promised"].text(), self._day or self._today)
        if day is not None and day < self._today:
            day = None
        if day != self._by:
            self._show_day(day)

    def _show_day(self, day: date | None) -> None:
        self._by = day
        self._when.setText(_by_words(day, self._today))
        self._when.updateGeometry()
        self.promised_by.emit()

    def met_on(self, day: date | None) -> None:
        """Set the day of the meeting; None is today."""
        self._day = None if day == self._today else day
        named = {day: words for words, day in days_behind(self._today)}
        self._met_on.set_words(f" {named.get(day, day_month(day)) if day else _('Today')}")
        self._read_day()
        self.promised_by.emit()

    def _ask_when(self) -> None:
        menu = ChoiceMenu(self)
        for words, day in days_behind(self._today):
            menu.addAction(words).triggered.connect(lambda _on=False, day=day: self.met_on(day))
        menu.addAction(_("Another day…")).triggered.connect(
            lambda: self.choose_day(self._met_on, self._day, self.met_on)
        )
        menu.exec(self._met_on.mapToGlobal(self._met_on.rect().bottomLeft()))

    def choose_day(self, below: QWidget, day: date | None, take: Callable[[date], None]) -> DayCalendar:
        """Let any day be chosen from a calendar."""
        calendar = DayCalendar(day or self._today, self._today, self)
        calendar.taken.connect(take)
        calendar.open_below(below)
        return calendar

    def _show(self, name: str, _text: str = "") -> None:
        self._labels[name].show()
        self.fields[name].show()

    def _ask(self, name: str, _checked: object = None) -> None:
        self._show(name)
        self.fields[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_day(self) -> None:
        menu = ChoiceMenu(self)
        for words, day in days_ahead(self._today):
            menu.addAction(words).triggered.connect(lambda _on=False, day=day: self.promise_by(day))
        menu.addAction(_("Another day…")).triggered.connect(
            lambda: self.choose_day(self._when, self._by, self.promise_by)
        )
        menu.exec(self._when.mapToGlobal(self._when.rect().bottomLeft()))

    def _build(self, now: datetime) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(_("Someone I met"), "title", weight=500, size=18), 1)
        self._met_on.setShortcut(QKeySequence("Alt+D"))
        self._met_on.setToolTip(keys.key_name("Alt+D"))
        head.addWidget(self._met_on)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_150)
        grid.setVerticalSpacing(SPACE_125)
        grid.setColumnMinimumWidth(0, theme().px(108))
        for number, (name, field) in enumerate(self.fields.items()):
            row = number + (number > 0)  # the question stands below the name
            label = self._labels[name]
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._already, 1, 1)
        chips = Flow(SPACE_75)
        for chip in self._asking.values():
            chips.addWidget(chip)
        chips.addWidget(self._when)
        grid.addLayout(chips, len(self.fields) + 1, 1)
        about_keys = QWidget()
        key_row = QHBoxLayout(about_keys)
        key_row.setContentsMargins(0, 0, 0, 0)
        key_row.setSpacing(SPACE_75)
        for key, words in (
            (keys.key_name("Tab"), pgettext("what a key does", "next")),
            (keys.key_name("Esc"), pgettext("what a key does", "leave")),
        ):
            key_row.addWidget(Keycap(key))
            key_row.addWidget(Label(words, "small", "3"))
            key_row.addSpacing(SPACE_100)
        foot = Flow(SPACE_75, at_end=2)
        foot.addWidget(about_keys)
        foot.addWidget(Label(keys.key("keep").shown[0], "small", "3"))
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_300, SPACE_275, SPACE_300, SPACE_225)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(SPACE_25)
        column.addWidget(Label(_("Four short lines now. The rest can wait."), tone="2"))
        column.addSpacing(SPACE_200)
        column.addLayout(grid)
        column.addSpacing(SPACE_75)
        column.addWidget(self._trouble)
        column.addSpacing(SPACE_150)
        column.addWidget(rule())
        column.addSpacing(SPACE_175)
        column.addLayout(foot)


_FIELDS = {
    "who": N_("Who"),
    "where": N_("Where"),
    "care": N_("They care about"),
    "promised": N_("I promised"),
    "gave": N_("I gave"),
    **{each.name: each.words for each in CAPTURED},
}
_LATER = (
    ("gave", N_("I gave something"), "sprout"),
    *((each.name, each.chip, each.icon) for each in CAPTURED),
)
"""Asked for by a chip, not at first."""


def _by_words(day: date | None, today: date) -> str:
    if day is None:
        return _("any day")
    return by_weekday(day) if (day - today).days <= _DAYS_OF_A_WEEK else by_date(day)


def _line(name: str) -> TextField:
    font = theme().font("note")
    font.setPixelSize(theme().px(14))
    return line_field(name, font=font, height=LARGE)
