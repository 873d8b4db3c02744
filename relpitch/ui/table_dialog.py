"""The columns of a table of contacts: what is in each, and what it becomes. Nothing is brought in yet."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.reach import Way
from relpitch.formatting import whole_number
from relpitch.interchange.dates import words_of_day
from relpitch.interchange.table import PeopleTable
from relpitch.interchange.table_columns import LABELS, Becomes
from relpitch.interchange.table_people import contacts_in
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_75,
    SPACE_100,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_250,
    SPACE_300,
    SPACE_350,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet

_SHOWN_WITHOUT_SCROLLING = 8
_ROWS_LOOKED_AT = 200


class TableDialog(DialogSheet):
    """Asks what each column becomes, and shows the first person at once. `go_on` takes what was chosen."""

    def __init__(self, table: PeopleTable, go_on: Callable[[PeopleTable], None], parent: QWidget) -> None:
        super().__init__(parent, 640)
        self._table, self._go_on = table, go_on
        self.setWindowTitle(_("Bring people in"))
        count = len(table.rows)
        words = ngettext("{count} person in “{file}”", "{count} people in “{file}”", count)
        title = words.format(count=whole_number(count), file=table.name)
        nothing = _("Nothing has been brought in yet.")
        if table.maker:
            nothing = f"{_('It looks like {maker}’s list.').format(maker=table.maker)} {nothing}"
        self._avatar = Avatar(side=32)
        self._name, self._about = OneLine("", "label", weight=600), OneLine("", "small", "2")
        self.button = Button(_("See the people"), kind="primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        not_now = Button(_("Not now"))
        not_now.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_350, SPACE_300, SPACE_350, SPACE_250)
        column.setSpacing(0)
        column.addWidget(Label(title, "title", weight=500, size=20, wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(Label(nothing, tone="2"))
        column.addSpacing(SPACE_175)
        column.addWidget(self._columns(), 1)
        column.addWidget(rule())
        column.addLayout(self._first_person())
        column.addWidget(rule())
        column.addSpacing(SPACE_175)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_100)
        foot.addWidget(Label("\n".join(self._remarks()), "small", "2", wrap=True), 1)
        foot.addWidget(not_now)
        foot.addWidget(self.button)
        column.addLayout(foot)
        self._show_first()

    def accept(self) -> None:
        super().accept()
        self._go_on(self._table)

    def choose(self, number: int, becomes: Becomes) -> None:
        """Say what a column becomes."""
        chosen = [*self._table.becomes]
        chosen[number] = becomes
        self._table = self._table.with_columns(chosen)
        self._show_first()

    def _show_first(self) -> None:
        some = PeopleTable(
            self._table.name, self._table.header, self._table.rows[:_ROWS_LOOKED_AT], self._table.becomes
        )
        first = next(iter(contacts_in(some, datetime.now(UTC)).contacts), None)
        self.button.setEnabled(first is not None)
        if first is None:
            self._avatar.show_initials("?")
            self._name.setText(_("Nobody: no column becomes a name"))
            self._about.setText("")
            return
        self._avatar.show_initials(first.person.initials)
        self._name.setText(first.person.name)
        way = first.reach.first(Way.MAIL) or first.reach.first(Way.PHONE)
        ways = (way, words_of_day(first.reach.birthday))
        self._about.setText(". ".join(filter(None, (first.person.about, *ways))))

    def _remarks(self) -> list[str]:
        remarks = [*self._table.how_it_was_read]
        if self._table.maker == "LinkedIn":
            remarks.append(_("A connection is not a meeting, so no meeting is made."))
        return remarks or [_("Change what is not right; the first person shows it at once.")]

    def _first_person(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_175, 0, SPACE_175)
        row.setSpacing(SPACE_150)
        row.addWidget(Label(_("So the first one is"), "label", "2", weight=600))
        row.addSpacing(SPACE_200)
        row.addWidget(self._avatar)
        words = QVBoxLayout()
        words.setSpacing(HAIRLINE)
        words.addWidget(self._name)
        words.addWidget(self._about)
        row.addLayout(words, 1)
        return row

    def _columns(self) -> QWidget:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_200)
        grid.setVerticalSpacing(SPACE_75)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, words in enumerate(
            (_("Column in the file"), _("What is in it"), pgettext("what a column becomes", "Becomes"))
        ):
            grid.addWidget(Label(words, "small", "2", weight=600, wrap=True), 0, number)
        for number, heading in enumerate(self._table.header):
            row = 2 * number + 1
            grid.addWidget(rule(), row, 0, 1, 3)
            grid.addWidget(OneLine(heading or _("Without a heading"), "label", weight=600), row + 1, 0)
            grid.addWidget(OneLine(", ".join(self._table.samples(number)), "small", "2"), row + 1, 1)
            grid.addWidget(self._choice(number, heading), row + 1, 2)
        scroll = Scroll(place)
        shown = min(len(self._table.header), _SHOWN_WITHOUT_SCROLLING)
        scroll.setMinimumHeight(theme().px(36 + 44 * shown))
        return scroll

    def _choice(self, number: int, heading: str) -> Chooser:
        chooser = Chooser(_("{column} becomes").format(column=heading), 28)
        choices = {each.value: _(LABELS[each]) for each in Becomes}

        def chosen(key: str) -> None:
            chooser.show_choices(choices, key)
            self.choose(number, Becomes(key))

        chooser.show_choices(choices, self._table.becomes[number].value)
        chooser.chosen.connect(chosen)
        return chooser
