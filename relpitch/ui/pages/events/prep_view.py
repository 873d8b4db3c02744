"""An event made ready: what to say, whom one may meet, what to ask, and a kind way out."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.services.preparing import Expected, Prepared, ReadyVersion
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.heights import CHIP, COMPACT
from relpitch.ui.pages.events.met_view import MetView
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
    SPACE_250,
    SPACE_450,
    SPACE_500,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_TOP = Qt.AlignmentFlag.AlignTop


class PrepView(Scroll):
    """The view of one event and what is made ready for it.

    `asked` says what to change: "versions", "questions", "bridges", "way out", "meet" and whom, or
    "a version" and which.

    An event that has been begins with whom one met there; nothing is made ready for it any more.
    `person_chosen` says whose page is wanted.
    """

    asked = Signal(str, str)
    person_chosen = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self._writable = self._may_change = writable
        self._shown: Prepared | None = None
        theme().changed.connect(self._again)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show another event, or this one as it is now; equal ones are left alone."""
        if self._shown is not None and _of_this_view(self._shown) == _of_this_view(prepared):
            return
        at = self.verticalScrollBar().value() if self._shown else 0
        same = self._shown is not None and self._shown.event.id == prepared.event.id
        self._shown = prepared
        self.setWidget(self._page(prepared))
        if same:
            self.verticalScrollBar().setValue(at)

    def _again(self) -> None:
        if self._shown is not None:
            self.setWidget(self._page(self._shown))

    def _page(self, prepared: Prepared) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE_500, SPACE_250, SPACE_500, SPACE_250)
        column.setSpacing(SPACE_250)
        self._may_change = self._writable and not prepared.has_been
        if prepared.has_been:
            met = MetView(prepared.met)
            met.chosen.connect(self.person_chosen)
            column.addWidget(met)
        column.addLayout(self._says(prepared))
        column.addLayout(self._meet(prepared))
        two = QHBoxLayout()
        two.setSpacing(SPACE_450)
        two.addLayout(self._questions(prepared), 1)
        two.addLayout(self._bridges(prepared), 1)
        column.addLayout(two)
        column.addLayout(self._way_out(prepared))
        if prepared.event.notes:
            column.addWidget(rule())
            column.addWidget(Label(pgettext("field", "Notes"), "section", "2"))
            column.addWidget(Label(prepared.event.notes, "note", "2", wrap=True))
        column.addStretch()
        return page

    def _heading(self, words: str, link: str, what: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Label(words, "section", "2", wrap=True), 1)
        if self._may_change:
            row.addWidget(self._link(link, what, _("{heading}: {verb}").format(heading=words, verb=link)))
        return row

    def _link(self, words: str, what: str, name: str, thing: str = "") -> Button:
        link = Button(words, kind="link", height=CHIP, name=name)
        link.clicked.connect(lambda: self.asked.emit(what, thing))
        return link

    def _says(self, prepared: Prepared) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_100)
        words = _("What I had ready to say") if prepared.has_been else _("What I’ll say")
        column.addLayout(self._heading(words, _("Choose others"), "versions"))
        grid = QGridLayout()
        grid.setSpacing(SPACE_150)
        for place, version in enumerate(prepared.versions):
            grid.addWidget(self._say(version), place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        if not prepared.versions:
            none = (
                _("Nothing was chosen.")
                if prepared.has_been
                else _("Nothing chosen yet. One version is plenty.")
            )
            column.addWidget(Label(none, "note", "3", wrap=True))
        if prepared.fitting and self._may_change:
            column.addLayout(self._fitting(*prepared.fitting))
        if prepared.missing:
            words = (
                _("One version is no longer there.")
                if len(prepared.missing) == 1
                else (
                    ngettext(
                        "{count} version is no longer there.",
                        "{count} versions are no longer there.",
                        len(prepared.missing),
                    ).format(count=len(prepared.missing))
                )
            )
            column.addWidget(Label(words, "small", "take"))
        return column

    def _fitting(self, version_id: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        words = _("“{name}” is written for this setting.").format(name=name)
        row.addWidget(Label(words, "note", "2", wrap=True), 1)
        take = _("Take: {line}").format(line=name)
        row.addWidget(self._link(pgettext("a version", "Take it"), "a version", take, version_id))
        return row

    def _say(self, version: ReadyVersion) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_200, SPACE_150, SPACE_200, SPACE_150)
        column.setSpacing(SPACE_25)
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        row.addWidget(IconLabel(version.icon, "ink-3"))
        row.addWidget(OneLine(version.name, "label", weight=600), 1)
        row.addWidget(
            Label(_("{seconds} s").format(seconds=f"{version.seconds:.0f}"), "small", "3", tabular=True)
        )
        column.addLayout(row)
        column.addWidget(OneLine(version.text(), "note", "2", size=15))
        if version.unfilled:
            words = _("In brackets, to say as it fits: {slots}").format(slots=", ".join(version.unfilled))
            column.addWidget(Label(words, "small", "take", wrap=True))
        return card

    def _meet(self, prepared: Prepared) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        words = _("Who I hoped to meet") if prepared.has_been else _("Who I may meet")
        column.addLayout(self._heading(words, _("Add someone"), "meet"))
        column.addSpacing(SPACE_100)
        for someone in prepared.meet:
            column.addWidget(rule())
            column.addLayout(self._expected(someone))
        if not prepared.meet and not prepared.has_been:
            column.addWidget(
                Label(_("Nobody yet. “Whoever stands alone” is someone too."), "note", "3", wrap=True)
            )
        return column

    def _expected(self, someone: Expected) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_125, 0, SPACE_125)
        row.setSpacing(SPACE_175)
        row.addWidget(Avatar(someone.initials, side=32), 0, _TOP)
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(Label(someone.name, "body", weight=600, wrap=True))
        if someone.about:
            who.addWidget(Label(someone.about, "body", "2", wrap=True))
        row.addLayout(who, 1)
        give = QHBoxLayout()
        give.setSpacing(SPACE_100)
        if someone.give:
            give.addWidget(IconLabel("sprout", "give"), 0, _TOP)
        words = Label(someone.give, "body", "give", wrap=True)
        words.setFixedWidth(theme().px(190))
        give.addWidget(words, 0, _TOP)
        row.addLayout(give)
        if self._may_change:
            edit = Button(
                kind="quiet",
                icon_name="pencil",
                height=COMPACT,
                name=_("Edit {name}").format(name=someone.name),
            )
            edit.clicked.connect(lambda: self.asked.emit("meet", someone.id))
            row.addWidget(edit, 0, _TOP)
        return row

    def _questions(self, prepared: Prepared) -> QVBoxLayout:
        questions = prepared.event.questions
        column = QVBoxLayout()
        column.setSpacing(0)
        words = _("Three questions to ask") if len(questions) in (0, 3) else _("Questions to ask")
        column.addLayout(self._heading(words, pgettext("button", "Choose"), "questions"))
        for number, question in enumerate(questions, start=1):
            row = QHBoxLayout()
            row.setContentsMargins(0, SPACE_100, 0, SPACE_50)
            row.setSpacing(SPACE_125)
            figure = Label(str(number), "note", "accent", weight=500, size=16)
            figure.setFixedWidth(theme().px(16))
            row.addWidget(figure, 0, _TOP)
            row.addWidget(Label(question, "note", size=16, wrap=True), 1)
            column.addLayout(row)
        if not questions:
            column.addWidget(Label(_("None yet. Three are plenty."), "note", "3", wrap=True))
        column.addStretch()
        return column

    def _bridges(self, prepared: Prepared) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        words = _("Three bridges") if len(prepared.bridges) in (0, 3) else _("Bridges")
        column.addLayout(self._heading(words, pgettext("button", "Choose"), "bridges"))
        for bridge in prepared.bridges:
            both = QVBoxLayout()
            both.setContentsMargins(0, SPACE_75, 0, SPACE_50)
            both.setSpacing(HAIRLINE)
            if bridge.when:
                when = _("when {heard}").format(heard=bridge.when)
                both.addWidget(Label(when, "note", "3", italic=True, size=14, wrap=True))
            both.addWidget(Label(bridge.words, "note", size=16, wrap=True))
            column.addLayout(both)
        if not prepared.bridges:
            column.addWidget(
                Label(_("None chosen yet. They are written in your versions."), "note", "3", wrap=True)
            )
        column.addStretch()
        return column

    def _way_out(self, prepared: Prepared) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_175)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(SPACE_150)
        row.addWidget(IconLabel("door-open", "ink-3"), 0, _TOP)
        heading = Label(_("A kind way out"), "section", "2", wrap=True)
        heading.setFixedWidth(theme().px(96))
        row.addWidget(heading, 0, _TOP)
        words = prepared.event.way_out
        row.addWidget(Label(words or _("Not yet."), "note", "" if words else "3", size=16, wrap=True), 1)
        if self._may_change:
            row.addWidget(
                self._link(pgettext("button", "Edit"), "way out", _("A kind way out: Edit")), 0, _TOP
            )
        column.addLayout(row)
        return column


def _of_this_view(prepared: Prepared) -> Prepared:
    """All but what the aside shows alone: a tick there leaves this view, and where one is in it, as it is."""
    event = replace(prepared.event, bring=(), before=(), printed_at=None, read_at=None)
    return replace(prepared, event=event, readiness="", next_step="")
