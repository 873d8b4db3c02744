"""A form whose words are kept as a draft with every key, and stand there again when it is opened again."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDialog, QLineEdit, QWidget

from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft
from relpitch.ui.form_fields import (
    ChoiceField,
    WordField,
    choices,
    choose,
    chosen,
    let_fields_come_first,
    put_words,
    word_fields,
    words_in,
)
from relpitch.ui.widgets.draft_line import DraftLine
from relpitch.ui.widgets.label import Label

OWNER = "draft"  # the property of a field that names whose draft its words are
WORDS_BEFORE = "words before"  # beside the fields: the person's words that gave way to others

_ENDED = FormDraft({})  # what stands in the form is not noted any more: the next owner's words take its place


@runtime_checkable
class Besides(Protocol):
    """A form with more to it than its fields: what was chosen some other way, where it was at all."""

    def beside(self) -> Mapping[str, str]: ...

    def put_beside(self, kept: Mapping[str, str]) -> None: ...


class DraftForm(QObject):
    """Follows every field for words in a form, found by walking it, for one owner after another.

    What stands in the fields when it is made is where the form begins. `line` is to be shown in the form.
    `end` says that the words are kept for good. `note` is for what a form chooses beside its fields.
    """

    def __init__(
        self, form: QWidget, drafts: Drafts, owner: str = "", *, apart: tuple[QWidget, ...] = ()
    ) -> None:
        super().__init__(form)
        self._form, self._drafts = form, drafts
        self._owner = ""
        self._noted: FormDraft | None = None
        self._aside: FormDraft | None = None
        self._is_set_aside = False
        self._silent = False
        self._apart = apart
        self._fields: dict[str, WordField] = {}
        self._choices: dict[str, ChoiceField] = {}
        self._begun: dict[str, str] = {}
        self._begun_beside = dict(form.beside()) if isinstance(form, Besides) else {}
        self.line = DraftLine()
        self.line.pressed.connect(self._pressed)
        self.take_in()
        if owner:
            self.show_owner(owner)

    def take_in(self) -> None:
        """Follow the fields that came since; what stands in them is where they begin."""
        for name, field in word_fields(self._form).items():
            if name not in self._fields and field not in self._apart:
                self._fields[name], self._begun[name] = field, words_in(field)
                field.setProperty(OWNER, self._owner)
                field.textChanged.connect(self.note)
        for name, choice in choices(self._form).items():
            if name not in self._choices:
                self._choices[name], self._begun_beside[name] = choice, chosen(choice)
                _changed(choice).connect(self.note)
        let_fields_come_first(self._form, self.line)

    def release(self) -> None:
        """Follow the form no longer."""
        self._owner = ""
        self.line.hide()
        self.line.deleteLater()
        self.deleteLater()

    def place_line(self, column: QBoxLayout, place: int) -> None:
        """Put the line that tells of the draft into a layout; the keyboard comes to it after the fields."""
        column.insertWidget(place, self.line)
        let_fields_come_first(self._form, self.line)

    @property
    def owner(self) -> str:
        """Whose draft its words are."""
        return self._owner

    def show_owner(self, owner: str) -> None:
        """Show the draft of an owner, or where the form begins; those of others are kept for them."""
        draft = self._drafts.get(owner)
        if owner == self._owner and draft == self._noted:
            return
        for field in self._fields.values():
            field.setProperty(OWNER, owner)
        self._owner, self._aside, self._is_set_aside = owner, None, False
        self._show(draft)

    def follow_history(self) -> None:
        """Show the draft that its owner has now, where Undo or Redo brought one back or took it away."""
        draft = self._drafts.get(self._owner) if self._owner else self._noted
        if draft != self._noted and not (draft is None and self._noted is _ENDED):
            self.show_owner(self._owner)

    def begins_with(self, name: str, words: str) -> None:
        """One field begins with other words from now on: what the form wrote into it is nobody's draft."""
        self._begun[name] = words
        self.note()

    def end(self) -> None:
        """The words are kept for good: there is no draft any more."""
        if self._owner:
            self._drafts.end(self._owner)
        self._noted, self._aside = _ENDED, None
        self._is_set_aside = False
        self.line.hide()

    def note(self, *_: object) -> None:
        """Keep what stands in the form now."""
        if self._silent or not self._owner:
            return
        self._noted = self._now()
        self._drafts.put(self._owner, self._noted)

    def _now(self) -> FormDraft | None:
        """The draft that the form holds; None where no words are other than it began with."""
        texts = {
            name: words
            for name, field in self._fields.items()
            if (words := words_in(field)) != self._begun[name]
        }
        if isinstance(
            self._noted, FormDraft
        ):  # of fields that this form does not have, or has in other words
            texts |= {name: words for name, words in self._noted.texts.items() if name not in self._fields}
        begun = self._begun_beside
        beside = {key: kept for key, kept in self._beside().items() if kept != begun.get(key, "")}
        return FormDraft(texts, beside) if texts or beside.get(WORDS_BEFORE) else None

    def _beside(self) -> dict[str, str]:
        more = self._form.beside() if isinstance(self._form, Besides) else {}
        return {**{name: chosen(each) for name, each in self._choices.items()}, **more}

    def _show(self, draft: FormDraft | None) -> None:
        """Show a draft, or where the form begins."""
        beside = {**self._begun_beside, **(draft.beside if draft else {})}
        self._silent = True
        try:
            if isinstance(self._form, Besides):
                self._form.put_beside({key: kept for key, kept in beside.items() if key not in self._choices})
                self.take_in()
            for name, field in self._fields.items():
                put_words(field, self._begun[name])
            for name, choice in self._choices.items():
                choose(choice, beside.get(name, self._begun_beside[name]))
            for name, words in (draft.texts if draft else {}).items():
                if name in self._fields:
                    put_words(self._fields[name], words)
        finally:
            self._silent = False
        self._noted = draft
        if draft is not None:
            self.line.show_from_before()
            QTimer.singleShot(0, self, self._unselect)
        else:
            self.line.hide()

    def _unselect(self) -> None:
        """A dialog selects all of the line it begins at: the first key would take the place of its words."""
        field = self._form.focusWidget()
        if isinstance(field, QLineEdit) and field in self._fields.values():
            field.end(False)

    def _pressed(self) -> None:
        """Set aside what stands here and begin again, which is an act; or the other way round."""
        here, there, self._is_set_aside = self._now(), self._aside, not self._is_set_aside
        self._aside = here
        if there is None:
            self._drafts.discard(self._owner)
        else:
            self._drafts.put(self._owner, there)
        self._show(there)
        if self._is_set_aside:
            self.line.show_set_aside()
        else:
            self.line.show_from_before()


def with_draft(
    dialog: QDialog, drafts: Drafts, owner: str, *, place: int = -1, apart: tuple[QWidget, ...] = ()
) -> DraftForm:
    """Let the words of a dialog be a draft. Its line stands at a place, else below title and sentence."""
    form = DraftForm(dialog, drafts, owner, apart=apart)
    column = dialog.layout()
    assert isinstance(column, QBoxLayout)
    labels = dialog.findChildren(Label, options=Qt.FindChildOption.FindDirectChildrenOnly)
    heads = {column.indexOf(each) for each in labels}
    below = next(n for n in range(column.count() + 1) if n not in heads)
    form.place_line(column, below if place < 0 else place)
    return form


def _changed(choice: ChoiceField) -> SignalInstance:
    match choice:
        case QComboBox():
            return choice.currentTextChanged
        case _:
            return choice.toggled
