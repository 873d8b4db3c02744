"""The parts of Today beside the drill: people, the next event, promises, what was given, what was said."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.formatting import as_object, whole_number
from relpitch.services.today import ComeBack, NextEvent, OpenPromise, RecentTake, ShownToday
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.heights import CHIP, COMPACT, CONTROL
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_25,
    SPACE_50,
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_275,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.tick_box import TickBox

_TOP = Qt.AlignmentFlag.AlignTop
_PROMISES_AT_FIRST = 3
"""How many are shown before one asks for the others."""


class PeopleToComeBackTo(QWidget):
    """People to come back to, at most two. `rested` and `written` tell whom."""

    rested = Signal(str)
    written = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_people(self, people: tuple[ComeBack, ...]) -> None:
        """Show people, or nothing where there are none."""
        _empty(self._column)
        self.setVisible(bool(people))
        if not people:
            return
        words = (
            _("Two people you meant to come back to") if len(people) == 2 else _("Someone to come back to")
        )
        heading = Label(words, "section", "2")
        heading.setContentsMargins(0, 0, 0, SPACE_150)
        self._column.addWidget(heading)
        for each in people:
            self._column.addWidget(rule())
            self._column.addWidget(self._row(each))
        self._column.addWidget(rule())

    def _row(self, someone: ComeBack) -> QWidget:
        row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(HAIRLINE)
        words.addWidget(Label(someone.name, "body", weight=600, wrap=True))
        words.addWidget(Label(someone.words, "body", "2", wrap=True))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, SPACE_175, 0, SPACE_175)
        line.setSpacing(SPACE_175)
        line.addWidget(Avatar(someone.initials, side=32))
        line.addLayout(words, 1)
        if self._writable:
            rest = Button(
                _("Let it rest"),
                kind="quiet",
                height=COMPACT,
                name=_("Let it rest with {name}").format(name=as_object(someone.name)),
            )
            rest.clicked.connect(partial(self.rested.emit, someone.person_id))
            write = Button(
                _("Write it"), height=COMPACT, name=_("Write to {name}").format(name=as_object(someone.name))
            )
            write.clicked.connect(partial(self.written.emit, someone.person_id))
            line.addWidget(rest)
            line.addWidget(write)
        return row


class RightColumn(QWidget):
    """The right column. `opened`, `take_opened` and `keep_wanted` carry whose id: event, take or promise."""

    opened = Signal(str)
    new_asked_for = Signal()
    keep_wanted = Signal(str)
    take_opened = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self._shows_all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_day(self, day: ShownToday) -> None:
        """Show what there is; what there is not takes no room."""
        _empty(self._column)
        parts: list[Callable[[], QWidget]] = [partial(self._next, day.next)]
        if day.promises:
            parts.append(partial(self._promises, day.promises))
        if day.gave:
            parts.append(partial(self._gave, day.gave))
        if day.takes:
            parts.append(partial(self._takes, day.takes))
        for number, part in enumerate(parts):
            if number:
                self._column.addSpacing(theme().px(SPACE_275))
                self._column.addWidget(rule())
                self._column.addSpacing(theme().px(SPACE_275))
            self._column.addWidget(part())
        self._column.addStretch()

    def _next(self, event: NextEvent | None) -> QWidget:
        box, column = _section(pgettext("event", "Next"))
        if event is None:
            column.addWidget(
                Label(_("Nothing with a date. Most good conversations have none."), "body", "2", wrap=True)
            )
            if self._writable:
                new = Button(_("Something coming up"), icon_name="plus", height=CONTROL)
                new.clicked.connect(self.new_asked_for)
                column.addSpacing(SPACE_125)
                column.addWidget(new)
            return box
        column.addWidget(Label(event.title, "title", weight=500, size=19, wrap=True))
        column.addSpacing(SPACE_25)
        column.addWidget(Label(event.when, "body", "2", wrap=True))
        column.addSpacing(SPACE_175)
        column.addWidget(Label(event.readiness, "body", "2", wrap=True))
        column.addSpacing(SPACE_200)
        about = _("Open prep for {event}").format(event=event.title)
        prep = Button(_("Open prep"), icon_name="arrow-right", icon_after=True, name=about)
        prep.clicked.connect(partial(self.opened.emit, event.id))
        column.addWidget(prep, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _promises(self, promises: tuple[OpenPromise, ...]) -> QWidget:
        box, column = _section(pgettext("heading", "Promises"))
        at_first = len(promises) if self._shows_all else _PROMISES_AT_FIRST
        self._add_promises(column, promises[:at_first])
        if rest := promises[at_first:]:
            words = ngettext("{count} more promise", "{count} more promises", len(rest))
            more = Button(words.format(count=whole_number(len(rest))), kind="link", height=CHIP)
            more.clicked.connect(partial(self._show_rest, column, rest, more))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _show_rest(self, column: QVBoxLayout, rest: tuple[OpenPromise, ...], more: Button) -> None:
        """Show the other promises too, from now on, with the keyboard on the first of them."""
        self._shows_all = True
        more.hide()
        ticks = self._add_promises(column, rest)
        ticks[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_promises(self, column: QVBoxLayout, promises: tuple[OpenPromise, ...]) -> list[TickBox]:
        ticks = []
        for each in promises:
            tick = TickBox("")
            tick.setAccessibleName(_("Kept: {promise}").format(promise=each.words))
            tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            tick.setEnabled(self._writable)
            tick.clicked.connect(partial(self.keep_wanted.emit, each.id))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(each.words, wrap=True))
            if each.by:
                words.addWidget(Label(each.by, "small", "3", wrap=True))
            row = QHBoxLayout()
            row.setContentsMargins(0, SPACE_50, 0, SPACE_50)
            row.setSpacing(0)
            row.addWidget(tick, 0, _TOP)
            row.addLayout(words, 1)
            column.addLayout(row)
            ticks.append(tick)
        return ticks

    def _gave(self, words: str) -> QWidget:
        box, column = _section(_("Last thing you gave"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_125)
        row.addWidget(IconLabel("sprout", "give"), 0, _TOP)
        row.addWidget(Label(words, "body", "2", wrap=True), 1)
        column.addLayout(row)
        return box

    def _takes(self, takes: tuple[RecentTake, ...]) -> QWidget:
        box, column = _section(_("Last takes"))
        for each in takes:
            row = QHBoxLayout()
            row.setSpacing(SPACE_100)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(each.words, wrap=True))
            words.addWidget(Label(each.below, "small", "3", tabular=True))
            row.addLayout(words, 1)
            look = Button(
                pgettext("button", "Listen") if each.recorded else pgettext("button", "Look"),
                kind="link",
                height=CHIP,
                name=_("Look at the take of {version}").format(version=each.words),
            )
            look.clicked.connect(partial(self.take_opened.emit, each.take_id))
            row.addWidget(look, 0, _TOP)
            column.addLayout(row)
            column.addSpacing(SPACE_75)
        return box


def _section(words: str) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_25)
    heading = Label(words, "section", "2")
    heading.setContentsMargins(0, 0, 0, SPACE_75)
    column.addWidget(heading)
    return box, column


def _empty(column: QVBoxLayout) -> None:
    while item := column.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
