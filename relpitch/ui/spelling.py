"""Spelling while one writes: which words nobody knows, in whatever prose has the keyboard."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from relpitch.preferences import Preferences, PreferencesFile
from relpitch.translation import _
from relpitch.ui.prose_language import language_in
from relpitch.ui.spelling_lines import ProseEdit
from relpitch.ui.spelling_marks import SpellingMarks

if TYPE_CHECKING:
    from relpitch.services.acts import Act
    from relpitch.spelling import Dictionary
    from relpitch.ui.background import Work

NamesNow = Callable[[], Iterable[str]]


class Spelling(QObject):
    """Follows the keyboard while a library is open. A field gets its lines once somebody is in it.

    `notify` is given a sentence and the act that it offers to undo. Dictionaries are read in the background.
    """

    def __init__(
        self, preferences: PreferencesFile, notify: Callable[[str, "Act | None"], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences, self._notify = preferences, notify
        self._names: NamesNow = tuple
        self._own: frozenset[str] | None = None
        self._ignored: set[str] = set()
        self._dictionaries: dict[str, Dictionary | None] = {}
        self._read: dict[str, Work] = {}
        self._fields: list[SpellingMarks] = []
        self._follows = False
        preferences.watch(self._preferences_changed, always=True)
        self._asked = self._wishes()

    def follow(self, names: NamesNow) -> None:
        """Know the names of a library that is open now: of its people, places and settings."""
        self._names, self._own = names, None
        if not self._follows:
            self._follows = True
            _application().focusChanged.connect(self._moved)
            self._moved(None, QApplication.focusWidget())

    def leave(self) -> None:
        """The library is closed. No dictionary is being read any more: the program may end next."""
        for work in self._read.values():
            work.finish()
        self._read.clear()
        self._names, self._own = tuple, None
        if self._follows:
            self._follows = False
            _application().focusChanged.disconnect(self._moved)

    def dictionary(self, field: QWidget) -> "Dictionary | None":
        """Of the language of a field, once it is read; None where there is none, or nobody wants it."""
        if not self._preferences.current.coach.spelling:
            return None
        code = language_in(field)
        if code not in self._dictionaries:
            self._dictionaries[code] = None
            self._begin_to_read(code)
        return self._dictionaries[code]

    def names_are_large(self, field: QWidget) -> bool:
        """Whether only names begin with a capital in the language of a field."""
        return not language_in(field).startswith("de")

    def own(self) -> frozenset[str]:
        """Words that need no dictionary, in small letters: names, the person's own terms, ignored ones."""
        if self._own is None:
            terms = self._preferences.current.coach_lists.terms
            words = (word for each in (*self._names(), *terms) for word in each.replace("-", " ").split())
            self._own = frozenset(word.strip(".,()“”\"'").lower().replace("’", "'") for word in words)
        return self._own | self._ignored

    def add(self, word: str) -> None:
        """Make a word one of the person's own terms."""
        glossary = (*self._preferences.current.coach_lists.glossary, word)
        act = self._preferences.choose("coach_lists", "glossary", glossary, lambda: _("Your own terms"))
        self._notify(_("“{word}” is one of your own terms now").format(word=word), act)

    def ignore(self, word: str) -> None:
        """Leave a word alone until the program ends."""
        self._ignored.add(word.lower().replace("’", "'"))
        self._look_again()

    def _moved(self, left: QWidget | None, entered: QWidget | None) -> None:
        if isinstance(left, QTextEdit | QPlainTextEdit):
            for marks in _marks_of(left):
                marks.rest()
        if isinstance(entered, QTextEdit | QPlainTextEdit) and not entered.isReadOnly():
            self._own = None  # who was met meanwhile is known now
            self._marks(entered).look_soon()

    def _marks(self, field: ProseEdit) -> SpellingMarks:
        found = _marks_of(field)
        if found:
            return found[0]
        made = SpellingMarks(field, self)
        self._fields.append(made)
        return made

    def _begin_to_read(self, code: str) -> None:
        from relpitch.spelling import Dictionary, has_dictionary  # noqa: PLC0415  # once somebody writes
        from relpitch.ui.background import Work  # noqa: PLC0415  # once somebody writes

        if has_dictionary(code):
            work = self._read[code] = Work(lambda _progress: Dictionary(code), self)
            work.done.connect(partial(self._dictionary_read, code))

    def _dictionary_read(self, code: str, dictionary: "Dictionary") -> None:
        self._dictionaries[code] = dictionary
        self._look_again()

    def _look_again(self) -> None:
        self._fields = [each for each in self._fields if isValid(each)]  # some went with their dialogs
        for marks in self._fields:
            marks.look_soon()

    def _wishes(self) -> tuple[object, ...]:
        current = self._preferences.current
        return current.coach.spelling, current.coach_lists.glossary

    def _preferences_changed(self, _preferences: Preferences) -> None:
        wishes = self._wishes()
        if wishes != self._asked:
            self._asked, self._own = wishes, None
            self._look_again()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _marks_of(field: QWidget) -> list[SpellingMarks]:
    return field.findChildren(SpellingMarks)
