"""Choosing people by name."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.heights import CONTROL
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_completer import KnownPerson, NameCompleter
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

NamesById = Sequence[tuple[str, str]]
ToldApart = Callable[[], Mapping[str, str]]
"""Returns what tells people apart, by id; asked once a name is typed."""


class NameField(TextField):
    """A field that finishes names as they are typed; `picked` carries an id, `chosen_id` says whose it is.

    In its list `told_apart` stands below each name.
    """

    picked = Signal(str)

    def __init__(self, names: NamesById, words: str, told_apart: ToldApart = dict) -> None:
        super().__init__()
        self._names, self._told_apart = names, told_apart
        self._picked = ""
        self.setAccessibleName(words)
        self.setPlaceholderText(_("A name"))
        self.setFixedHeight(theme().px(CONTROL))
        completer = NameCompleter(self, self._known)
        completer.picked.connect(self._take_one)
        self.textEdited.connect(self._forget)
        self.returnPressed.connect(self._take)

    def chosen_id(self) -> str:
        """The id of the person whose name stands in the field; nothing where it is nobody's.

        Of several with one name it is the one picked from the list, and without that nobody.
        """
        called = [self._picked] if self._picked else self.called_so()
        return called[0] if len(called) == 1 else ""

    def called_so(self) -> list[str]:
        """The ids of those who have the name that stands in the field."""
        typed = self.text().strip().casefold()
        return [identity for identity, name in self._names if name.casefold() == typed]

    def empty(self) -> None:
        """Let nobody's name stand in it."""
        self._picked = ""
        self.clear()

    def _known(self) -> Sequence[KnownPerson]:
        below = self._told_apart()
        return [KnownPerson(each, name, below.get(each, "")) for each, name in self._names]

    def _take_one(self, person: KnownPerson) -> None:
        self._picked = person.id
        self._take()

    def _forget(self) -> None:
        self._picked = ""

    def _take(self) -> None:
        if identity := self.chosen_id():
            self.picked.emit(identity)


class PeopleField(QWidget):
    """Several people as chips, each pressed away, and a field to add one."""

    def __init__(self, names: NamesById, chosen: Sequence[str], told_apart: ToldApart = dict) -> None:
        super().__init__()
        self._names = dict(names)
        self._chosen = list(chosen)
        self._field = NameField(names, _("Someone else who was there"), told_apart)
        self._field.picked.connect(self._add)
        self._chips = QWidget()
        self._flow = Flow(SPACE_75, self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self._field)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Who was there."""
        return tuple(self._chosen)

    def choose(self, identities: Sequence[str]) -> None:
        """Let others have been there; who is not known any more is left out."""
        self._chosen = [each for each in identities if each in self._names] or self._chosen
        self._show()

    def _add(self, identity: str) -> None:
        if identity not in self._chosen:
            self._chosen.append(identity)
            self._show()
        self._field.empty()

    def _drop(self, identity: str) -> None:
        if len(self._chosen) > 1:
            self._chosen.remove(identity)
            self._show()

    def _show(self) -> None:
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for identity in self._chosen:
            chip = Chip(self._names.get(identity, _("Someone")), "x" if len(self._chosen) > 1 else "user")
            chip.clicked.connect(lambda _on=False, identity=identity: self._drop(identity))
            self._flow.addWidget(chip)
        self._chips.setMinimumHeight(self._flow.heightForWidth(theme().px(420)))


class ChooseDialog(DialogSheet):
    """Asks for one person, and perhaps a few words.

    Enter takes the lit name of the list; with a name chosen, Enter does what is asked about.
    """

    def __init__(
        self,
        question: str,
        sentence: str,
        verb: str,
        names: NamesById,
        parent: QWidget,
        words: str = "",
        told_apart: ToldApart = dict,
    ) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(question)
        self._field = NameField(names, question, told_apart)
        self._words = TextField()
        self._words.setAccessibleName(words or _("Why"))
        self._words.setPlaceholderText(words)
        self._words.setMaxLength(200)
        self._words.setFixedHeight(theme().px(CONTROL))
        if not words:
            self._words.hide()
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(question, "title", wrap=True))
        column.addWidget(Label(sentence, tone="2", wrap=True))
        column.addWidget(self._field)
        column.addWidget(self._words)
        column.addWidget(self._trouble)
        column.addSpacing(SPACE_100)
        column.addLayout(DialogButtons(self, verb))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        if self.chosen():
            super().accept()
        else:
            self._trouble.setText(
                _("More than one is called that. Type the name again and choose one in the list.")
                if self._field.called_so()
                else _("Nobody here is called that. Type a few letters of a name and choose it.")
            )
            self._trouble.show()

    def chosen(self) -> str:
        """Whose name stands in the field."""
        return self._field.chosen_id()

    def words(self) -> str:
        """The few words."""
        return self._words.text()
