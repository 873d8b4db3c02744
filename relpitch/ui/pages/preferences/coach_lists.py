"""What the coach was told: words kept as they are, kinds that are not mentioned, terms with plain words."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.kept_note import KeptNote
from relpitch.formatting import quoted, single_spaced
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.coaching import Coaching
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT, CONTROL, FIELD
from relpitch.ui.spaces import SPACE_25, SPACE_75, SPACE_100, SPACE_150, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.keyboard_stays import keyboard_stays
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.text_field import TextField


class CoachListsForm(QWidget):
    """Three lists, each line with its way back. `notice` carries a sentence and the act that it undoes."""

    notice = Signal(str, object)

    def __init__(
        self,
        coaching: Coaching,
        preferences: PreferencesFile,
        titles: Callable[[], Mapping[str, str]],
        rules: Callable[[], Mapping[str, str]],
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._coaching, self._preferences = coaching, preferences
        self._titles, self._rules = titles, rules
        self._writable = writable
        self._shown: tuple[object, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def refresh(self) -> None:
        """Show what is kept now; what is equal is left alone."""
        kept, lists = tuple(self._coaching.kept()), self._preferences.current.coach_lists
        titles = dict(self._titles())
        if (kept, lists, titles) == self._shown:
            return
        self._shown = (kept, lists, titles)
        with keyboard_stays(self):
            while (item := self._column.takeAt(0)) is not None:
                if widget := item.widget():
                    widget.hide()
                    widget.deleteLater()
            self._add_kept(kept, titles)
            self._add_rules(lists.rules_off)
            self._add_terms(lists.glossary)

    def _add_kept(self, kept: Sequence[KeptNote], titles: Mapping[str, str]) -> None:
        self._heading(
            _("Kept as they are"),
            _("Words you told the coach to leave alone.") if kept else _("Nothing yet."),
        )
        for each in kept:
            where = pgettext("the coach leaves it alone", "everywhere")
            if each.statement_id is not None:
                where = _("in {statement}").format(statement=titles.get(each.statement_id, "…"))
            button = Button(
                _("Mention again"),
                kind="quiet",
                height=COMPACT,
                name=_("Mention “{words}” again").format(words=each.words),
            )
            button.setEnabled(self._writable)
            button.clicked.connect(partial(self._mention_again, each))
            self._line(quoted(each.words), where, button)

    def _add_rules(self, off: Sequence[str]) -> None:
        if not off:
            return
        whys = self._rules()
        self._heading(_("Kinds not mentioned"), _("Everything else is."))
        for each in off:
            words = whys.get(each) or each
            button = Button(
                _("Mention again"),
                kind="quiet",
                height=COMPACT,
                name=_("Mention again: {words}").format(words=words),
            )
            button.clicked.connect(partial(self._set_rules, tuple(rule for rule in off if rule != each)))
            self._line(words, "", button)

    def _add_terms(self, glossary: Sequence[str]) -> None:
        self._heading(
            _("Your own terms"),
            _("A term that listeners may not know, and plain words for it; without any, it stands."),
        )
        for each in glossary:
            term, _equals, plain = (part.strip() for part in each.partition("="))
            button = Button(
                kind="quiet", icon_name="x", height=COMPACT, name=_("Remove {term}").format(term=term)
            )
            button.clicked.connect(partial(self._remove_term, each))
            self._line(term, plain or _("stands as it is"), button)
        self._column.addWidget(self._new_term())

    def _new_term(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, SPACE_75, 0, SPACE_175)
        row.setSpacing(SPACE_100)
        term, plain = (
            _WordsField(_("Term"), _("physio")),
            _WordsField(_("Plain words for it"), _("help to move again")),
        )
        add = Button(pgettext("a term", "Add"), height=CONTROL, name=_("Add the term"))
        add.clicked.connect(partial(self._add_term, term, plain))
        for field in (term, plain):
            field.returnPressed.connect(add.click)
            row.addWidget(field, 1)
        row.addWidget(add)
        return place

    def _heading(self, words: str, help_: str) -> None:
        self._column.addWidget(rule())
        heading = Label(words, "label")
        heading.setContentsMargins(0, SPACE_175, 0, 0)
        line = Label(help_, "small", "3", wrap=True)
        line.setContentsMargins(0, SPACE_25, 0, SPACE_100)
        self._column.addWidget(heading)
        self._column.addWidget(line)

    def _line(self, words: str, small: str, button: Button) -> None:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, SPACE_25, 0, SPACE_75)
        row.setSpacing(SPACE_150)
        row.addWidget(Label(words, "note", wrap=True), 1)
        if small:
            row.addWidget(Label(small, "small", "3"))
        row.addWidget(button)
        self._column.addWidget(place)

    # what the person does

    def _mention_again(self, note: KeptNote) -> None:
        act = self._coaching.mention_again(note.id)
        self.refresh()
        self.notice.emit(_("“{words}” is mentioned again").format(words=note.words), act)

    def _set_rules(self, rules: tuple[str, ...]) -> None:
        act = self._preferences.choose(
            "coach_lists", "rules_off", rules, lambda: _("Kinds of notes that are not given")
        )
        self.refresh()
        self.notice.emit(_("Mentioned again"), act)

    def _add_term(self, term: QLineEdit, plain: QLineEdit) -> None:
        words = single_spaced(term.text().replace("=", " "))
        if not words:
            term.setFocus()
            return
        entry = f"{words} = {single_spaced(plain.text().replace('=', ' '))}".rstrip("= ")
        others = (
            each
            for each in self._preferences.current.coach_lists.glossary
            if each.partition("=")[0].strip().casefold() != words.casefold()
        )
        self._set_terms((*others, entry))

    def _remove_term(self, entry: str) -> None:
        before = self._preferences.current.coach_lists.glossary
        self.notice.emit(
            pgettext("a term", "Removed"), self._set_terms(tuple(each for each in before if each != entry))
        )

    def _set_terms(self, glossary: tuple[str, ...]) -> Act | None:
        act: Act | None = self._preferences.choose(
            "coach_lists", "glossary", glossary, lambda: _("Your own terms")
        )
        self.refresh()
        return act


class _WordsField(TextField):
    """A line of the person's words, at the person's text size."""

    def __init__(self, name: str, example: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setMaxLength(80)
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.setFixedHeight(theme().px(FIELD))
        self.setMinimumWidth(theme().px(120))
