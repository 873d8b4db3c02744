"""After an event: one line about each person."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from relpitch.domain.event import Event
from relpitch.failure.drafts import Drafts
from relpitch.formatting import single_spaced
from relpitch.services.afterwards import PersonLine
from relpitch.translation import N_, _
from relpitch.ui.already_known import AlreadyKnown
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.heights import COMPACT, CONTROL
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_150, SPACE_200, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_completer import KnownPeople, KnownPerson, nobody
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.tick_box import TickBox

# Translators: the headings of four columns; a line of them reads as a sentence about one person.
_COLUMNS = (N_("I met"), N_("they care about"), N_("I promised"), N_("follow up"))
_ROWS_AT_FIRST = 3


class AfterCard(QFrame):
    """Asks once how an event went. `keep_wanted` carries the lines, `left` that there is nothing to tell."""

    keep_wanted = Signal(object)
    left = Signal()

    def __init__(self, drafts: Drafts, known: KnownPeople = nobody) -> None:
        super().__init__()
        self.setObjectName("card")
        self._drafts, self._known = drafts, known
        self._known_ones: Sequence[KnownPerson] | None = None
        self._draft: DraftForm | None = None
        self._rows: list[_Row] = []
        self._event_id = ""
        self._title = Label("", "title", weight=500, size=19, wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_150)
        self._grid.setVerticalSpacing(SPACE_100)
        for place, stretch in ((0, 3), (1, 4), (2, 4), (3, 0)):
            self._grid.setColumnStretch(place, stretch)
        another = Button(_("Another person"), kind="quiet", icon_name="plus", height=COMPACT)
        another.clicked.connect(self._add_one)
        leave = Button(_("Nothing to tell"), kind="quiet", height=COMPACT)
        leave.clicked.connect(self.left)
        keep = Button(_("Keep it"), kind="primary", height=COMPACT)
        keep.clicked.connect(self._keep)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_100)
        foot.addWidget(another)
        foot.addStretch()
        foot.addWidget(leave)
        foot.addWidget(keep)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_200)
        column.setSpacing(SPACE_125)
        column.addWidget(self._title)
        column.addWidget(Label(_("One line about each person. A name is enough."), "body", "2", wrap=True))
        column.addLayout(self._grid)
        column.addLayout(foot)

    def show_event(self, event: Event, expected: Sequence[tuple[str, str]]) -> None:
        """Ask about an event; those one meant to meet (person's id, name) stand there already, unticked."""
        if event.id == self._event_id:
            return
        self._event_id = event.id
        self._title.setText(_("Whom did you meet at {event}?").format(event=event.title))
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.setParent(None)  # what is deleted later would be found as a field until then
                widget.deleteLater()
        self._rows, self._known_ones = [], None
        for place, words in enumerate(_COLUMNS):
            self._grid.addWidget(Label(_(words), "small", "3"), 0, place)
        for person_id, name in expected:
            self._add(person_id, name)
        while len(self._rows) < max(_ROWS_AT_FIRST, len(expected)):
            self._add("", "")
        self._follow()

    def end(self) -> None:
        """The lines are kept for good, or there are none to tell."""
        if self._draft is not None:
            self._draft.end()

    def beside(self) -> dict[str, str]:
        """How many people there are lines for, and who of those known is meant in each."""
        meant = [row.already.person.id if row.already.person else "" for row in self._rows]
        return {"lines": str(len(self._rows)), "people": ",".join(meant)}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Have as many lines again, about the same people."""
        while len(self._rows) < int(kept["lines"]):
            self._add("", "")
        for row, person_id in zip(self._rows, kept.get("people", "").split(","), strict=False):
            if person_id:
                row.already.take(person_id)

    def lines(self) -> list[PersonLine]:
        """What was written: rows with a name typed, or with anything beside a name that stood there."""
        return [line for row in self._rows if (line := row.line()) is not None]

    def _add_one(self) -> None:
        row = self._add("", "")
        if self._draft is not None:
            self._draft.take_in()
        row.who.setFocus()

    def _follow(self) -> None:
        """Take the draft of this event, whose fields are new."""
        if self._draft is not None:
            self._draft.release()
        self._draft = DraftForm(self, self._drafts, f"event/{self._event_id}/after")
        self._draft.place_line(self._column, 2)

    def _add(self, person_id: str, name: str) -> "_Row":
        row = _Row(person_id, name, len(self._rows) + 1, self._acquaintances)
        line = 2 * len(self._rows) + 1
        for place, field in enumerate((row.who, row.care, row.promised, row.follow_up)):
            self._grid.addWidget(field, line, place)
        self._grid.addWidget(row.already, line + 1, 0, 1, len(_COLUMNS))
        row.already.asks.connect(lambda: self._answer_by_key(row))
        row.already.changed.connect(self._note)
        self._rows.append(row)
        return row

    def _acquaintances(self) -> Sequence[KnownPerson]:
        if self._known_ones is None:
            self._known_ones = self._known()
        return self._known_ones

    def _answer_by_key(self, asking: "_Row") -> None:
        for row in self._rows:
            row.already.answer_by_key(row is asking)

    def _note(self) -> None:
        if self._draft is not None:
            self._draft.note()

    def _keep(self) -> None:
        lines = self.lines()
        if lines:
            self.keep_wanted.emit(lines)
        else:
            self.left.emit()


class _Row:
    """The fields for one person."""

    def __init__(self, person_id: str, name: str, number: int, known: KnownPeople) -> None:
        self._person_id, self._name = person_id, name
        self.who = _field(_("I met, {number}").format(number=number), name)
        self.already = AlreadyKnown(self.who, known)
        self.already.settle()
        self.care = _field(_("They care about, {number}").format(number=number))
        self.promised = _field(_("I promised, {number}").format(number=number))
        self.follow_up = TickBox("")
        self.follow_up.setAccessibleName(_("Follow up, {number}").format(number=number))

    def line(self) -> PersonLine | None:
        """What was written, or None where nothing was."""
        who = single_spaced(self.who.text())
        wrote = self.care.text().strip() or self.promised.text().strip() or self.follow_up.isChecked()
        if not who or (who == self._name and not wrote):
            return None
        meant = self.already.person.id if self.already.person else ""
        known = self._person_id if who == self._name else meant
        return PersonLine(
            who, known, self.care.text(), self.promised.text(), follow_up=self.follow_up.isChecked()
        )


def _field(name: str, words: str = "") -> QLineEdit:
    field = TextField(words)
    field.setAccessibleName(name)
    field.setFont(theme().font("body"))
    field.setFixedHeight(theme().px(CONTROL))
    field.setMaxLength(200)
    return field
