"""What the coach noticed in a message, under it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.coach import Review, foremost, reason_words, review
from relpitch.formatting import quoted
from relpitch.translation import _
from relpitch.ui.reading_beside import ReadingBeside
from relpitch.ui.widgets.note_card import NoteCard

_SOON_MS = 500
_NOTES_AT_ONCE = 2


class MessageCoach(QVBoxLayout):
    """Reads a field a moment after each key. `replace` lets other words stand in the field."""

    def __init__(self, field: QPlainTextEdit, replace: Callable[[str], None], dialog: QWidget) -> None:
        super().__init__()
        self._field, self._type_over = field, replace
        self._kept: set[tuple[str, str]] = set()
        self._timer = QTimer(dialog, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.read)
        self._beside = ReadingBeside(self._show_notes, dialog)
        field.textChanged.connect(self._timer.start)

    def read(self) -> None:
        """Read the message now."""
        words = self._field.toPlainText()
        self._beside.ask(partial(review, words, "message", dismissed=frozenset(self._kept)))

    def _show_notes(self, reviewed: Review) -> None:
        notes = [each for each in reviewed.notes if each.category != "graceful"]
        while item := self.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for note in foremost(notes, _NOTES_AT_ONCE):
            suggestion = note.suggestions[0] if note.suggestions else ""
            card = NoteCard(
                quoted(note.text),
                reason_words(note.why),
                suggestion,
                tone="take",
                replace=_("Replace") if note.replace else "",
            )
            card.keep_wanted.connect(lambda note=note: self._keep_mine(note.rule, note.phrase))
            if note.replace:
                card.replaced.connect(lambda note=note: self._replace(note.replace, note.suggestions[0]))
            self.addWidget(card)

    def _keep_mine(self, rule: str, phrase: str) -> None:
        self._kept.add((rule, phrase))
        self.read()

    def _replace(self, place: tuple[int, int] | None, words: str) -> None:
        if place:
            text = self._field.toPlainText()
            self._type_over(text[: place[0]] + words + text[place[1] :])
            self.read()
