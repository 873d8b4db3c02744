"""The question that stays in a form when a typed name is a known one's: “The Priya you know?”."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from relpitch.domain.known_names import people_named
from relpitch.domain.person import called
from relpitch.formatting import as_object
from relpitch.services.people import People
from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_75
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.name_completer import KnownPeople, KnownPerson, NameCompleter, asked
from relpitch.ui.widgets.once_released import OnceReleased


class AlreadyKnown(QWidget):
    """Follows the field of a name, and never blocks: without an answer it is someone new.

    `changed` when whom it means is another one; `asks` when it begins to ask. `taken` is what it says of
    the one who is meant, with {name} for their first name.
    """

    changed = Signal()
    asks = Signal()

    def __init__(self, field: QLineEdit, known: KnownPeople, taken: str = "") -> None:
        super().__init__()
        self._field, self._known = field, known
        self._taken = taken
        self._all: Sequence[KnownPerson] | None = None
        self._asked: KnownPerson | None = None
        self._denied = ""
        self.person: KnownPerson | None = None
        self._question = Label("", "small", weight=600)
        self._below = OneLine("", "small", "2")
        self.yes = Button(_("Yes"), height=COMPACT, name=_("Yes, it is the one I know"))
        self.new = Button(_("Someone new"), kind="quiet", height=COMPACT)
        self.yes.clicked.connect(self._agree)
        self.new.clicked.connect(self._deny)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._question)
        words.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_75)
        row.addLayout(words, 1)
        row.addWidget(self.yes)
        row.addWidget(self.new)
        keys = (("Alt+Y", self.yes.click), ("Alt+N", self.new.click))
        self._shortcuts = [QShortcut(QKeySequence(key), self, do) for key, do in keys]
        completer = NameCompleter(field, self._known_ones, offers_new=True)
        completer.picked.connect(self._take_known)
        completer.new.connect(self._deny)
        field.textEdited.connect(self._forget)
        field.editingFinished.connect(self._ask)
        self._soon = OnceReleased(self._show_question, self)
        self.hide()

    def _known_ones(self) -> Sequence[KnownPerson]:
        if self._all is None:
            self._all = self._known()
        return self._all

    def _ask(self) -> None:
        """Where the typed name is a known one's, or the beginning of it: ask."""
        if self.person is not None or self._denied == self._field.text():
            return
        named = people_named(self._field.text(), ((each.id, each.name) for each in self._known_ones()))
        found = [each for each in self._known_ones() if named and each.id == named[0][0]]
        self._asked = found[0] if found else None
        if self._asked is not None:
            self._say(asked([self._asked]), self._asked.below, asks=True)
        self._soon.ask()
        if self._asked is not None:
            self.answer_by_key(True)
            self.asks.emit()

    def _show_question(self) -> None:
        if self.person is None:
            self.setVisible(self._asked is not None and self._denied != self._field.text())

    def answer_by_key(self, by_key: bool) -> None:
        """Whether Alt Y and Alt N answer this question; of several in one window only the last one asked."""
        for each in self._shortcuts:
            each.setEnabled(by_key)

    def settle(self) -> None:
        """What stands in the field is no question: it was there before anything was typed."""
        self._denied = self._field.text()

    def _take_known(self, person: KnownPerson) -> None:
        self.person = person
        name = called(person.name)
        met = _("A new meeting with {name}").format(name=as_object(name))
        self._say(self._taken.format(name=name) or met, person.below, asks=False)
        self.show()
        self.changed.emit()

    def take(self, identity: str) -> None:
        """Let the name be that of this one, where they are still known."""
        person = next((each for each in self._known_ones() if each.id == identity), None)
        if person is not None:
            self._take_known(person)

    def _agree(self) -> None:
        if self._asked is not None:
            self._field.setText(self._asked.name)
            self._take_known(self._asked)

    def _deny(self) -> None:
        self.person, self._denied = None, self._field.text()
        self.hide()
        self.changed.emit()

    def _forget(self) -> None:
        if self.person is not None:
            self.person = None
            self.changed.emit()
        self.hide()

    def _say(self, question: str, below: str, *, asks: bool) -> None:
        self._question.setText(question)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.yes.setVisible(asks)
        self.new.setVisible(asks)


def those_known(people: People) -> list[KnownPerson]:
    """Those whom a typed name may mean, the one met last first."""
    return [KnownPerson(person.id, person.name, below) for person, below in people.acquaintances()]
