"""Who someone is, and how to reach them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.interchange.dates import day_of, words_of_day
from relpitch.services.known import Known
from relpitch.translation import N_, _
from relpitch.ui import keys
from relpitch.ui.heights import CONTROL
from relpitch.ui.person_fields import PERSON_FIELDS
from relpitch.ui.spaces import SPACE_100, SPACE_150, SPACE_225, SPACE_275, SPACE_300
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

# Translators: ways to reach somebody.
_WAYS = {Way.PHONE: N_("Phone"), Way.MAIL: N_("Mail"), Way.LINK: N_("Link"), Way.ADDRESS: N_("Address")}


class PersonDialog(DialogSheet):
    """The name, who they are, what they care about, and the first phone, mail, link and address.

    Further ones, and what a contact file brought along, stay as they are.
    """

    def __init__(self, known: Known, parent: QWidget) -> None:
        super().__init__(parent, 480)
        self._known = known
        person = known.person
        self.setWindowTitle(person.name)
        self.lines = {
            each.name: _line(_(each.words), getattr(person, each.name), each.hint) for each in PERSON_FIELDS
        }
        self.name, self.about = self.lines["name"], self.lines["about"]
        self.care = QPlainTextEdit("\n".join(person.care))
        self.care.setAccessibleName(_("They care about, a line each"))
        self.care.setTabChangesFocus(True)
        self.care.setProperty("framed", True)
        self.care.setFixedHeight(theme().px(64))
        self.birthday = _line(_("Birthday"), words_of_day(known.reach.birthday))
        self.ways = {way: _line(_(words), _one_line(known.reach.first(way))) for way, words in _WAYS.items()}
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_150)
        form.setVerticalSpacing(SPACE_100)
        for words, widget in (
            *((_(each.words), self.lines[each.name]) for each in PERSON_FIELDS),
            (_("They care about"), self.care),
            *((_(_WAYS[way]), line) for way, line in self.ways.items()),
            (_("Birthday"), self.birthday),
        ):
            form.addRow(Label(words, "label"), widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_300, SPACE_275, SPACE_300, SPACE_225)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("About this person"), "title", weight=500, size=18))
        column.addLayout(form)
        kept = len(known.reach.kept) + sum(1 for each in known.reach.ways if each.value)
        shown = sum(1 for line in self.ways.values() if line.text())
        if kept > shown:
            column.addWidget(
                Label(
                    _("More came from a contact file. It is kept, and goes out with it."),
                    "small",
                    "3",
                    wrap=True,
                )
            )
        column.addLayout(DialogButtons(self, by_return=False))
        keys.bind(self, {"keep": self.accept})
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def fields(self) -> dict[str, object]:
        """The person's fields as they are now."""
        care = self.care.toPlainText().splitlines()
        return {**{name: line.text() for name, line in self.lines.items()}, "care": tuple(care)}

    def reach(self) -> Reach:
        """How they can be reached now."""
        ways = list(self._known.reach.ways)
        for way, line in self.ways.items():
            typed = line.text().strip()
            number = next((number for number, each in enumerate(ways) if each.way is way), None)
            if number is None:
                if typed:
                    ways.append(Contactable(way, typed))
            elif not typed:
                del ways[number]
            elif typed != _one_line(ways[number].value):
                ways[number] = Contactable(way, typed, ways[number].label)
        reach = self._known.reach
        typed = self.birthday.text().strip()
        birthday = reach.birthday if typed == words_of_day(reach.birthday).strip() else day_of(typed)
        return Reach(reach.person_id, tuple(ways), birthday, reach.kept, reach.id)


def _line(name: str, text: str, hint: str = "") -> QLineEdit:
    line = TextField(text)
    line.setPlaceholderText(_(hint) if hint else "")
    line.setAccessibleName(name)
    line.setFixedHeight(theme().px(CONTROL))
    line.setMaxLength(500)
    line.setCursorPosition(0)  # a long one shows how it begins
    return line


def _one_line(text: str) -> str:
    return ", ".join(filter(None, (each.strip() for each in text.splitlines())))
