"""The text field for the person's own words on a card's back."""

from PySide6.QtCore import Signal

from relpitch.formatting import single_spaced
from relpitch.ui.widgets.answer_field import AnswerField


class BackTextField(AnswerField):
    """The field for a person's own words on a card's back.

    `focus_left` carries the text once the person goes on to something else and it is a new one.
    """

    focus_left = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, size=14, line_height=20, least_height=64)
        self._last_emitted = ""

    def show_words(self, words: str) -> None:
        """Show what is stored. A text that is being written stays; leaving emits it if it differs."""
        self._last_emitted = words
        if not self.hasFocus() and words != self.words():
            self.setPlainText(words)

    def unsent(self) -> str:
        """The text that was typed and not emitted yet; empty where there is none, or all was deleted."""
        words = self._text()
        return words if words != self._last_emitted else ""

    def emit_if_changed(self) -> None:
        """Emit the text, also an empty one, if it is not the one last emitted or shown."""
        words = self._text()
        if words != self._last_emitted:
            self._last_emitted = words
            self.focus_left.emit(words)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's
        self.emit_if_changed()

    def _text(self) -> str:
        return single_spaced(self.words())
