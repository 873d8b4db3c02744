"""Whom an @ in a note means: their names below it while they are typed."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from relpitch.ui.theme import theme
from relpitch.ui.widgets.name_completer import KnownPeople, KnownPerson, NamePopup, those_meant

_BEGUN = re.compile(r"(?<![\w@.])@(\w[\w .’'-]{0,60})$")
_POPUP_WIDTH = 280


class MentionCompleter(QObject):
    """Follows a field of notes. Enter puts the lit name after the @; Esc closes the list only."""

    def __init__(self, text: QPlainTextEdit, known: KnownPeople) -> None:
        super().__init__(text)
        self._text, self._known = text, known
        self._people: dict[str, KnownPerson] = {}
        self._names = NamePopup(text)
        self._names.picked.connect(self._take)
        text.textChanged.connect(self._typed)

    def _typed(self) -> None:
        begun = self._begun()
        if not begun or not self._text.hasFocus():
            self._people = {}
            self._names.show_found(())
            return
        self._people = self._people or {each.id: each for each in self._known()}
        found = those_meant(begun, self._people)
        if [each.name for each in found] == [begun.strip()]:
            found = []  # it is typed to its end
        place = self._text.cursorRect()
        place.setWidth(theme().px(_POPUP_WIDTH))
        self._names.show_found(found, place)

    def _begun(self) -> str:
        """What is typed of a name after an @, up to the caret."""
        cursor = self._text.textCursor()
        found = _BEGUN.search(cursor.block().text()[: cursor.positionInBlock()])
        return found[1] if found else ""

    def _take(self, person: KnownPerson) -> None:
        begun = self._begun()
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun))
        cursor.insertText(f"{person.name} ")
