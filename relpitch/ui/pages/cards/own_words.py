"""The field of one's own words for a card's back."""

from PySide6.QtCore import Signal

from relpitch.ui.widgets.answer_field import AnswerField


class OwnWords(AnswerField):
    """Words for the back; `left` tells them when the person goes on to something else."""

    left = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, size=14, line=20, least=64)
        self._passed_on = ""

    def show_words(self, words: str) -> None:
        """Show what is kept, unless it is being written."""
        self._passed_on = words
        if not self.hasFocus() and words != self.words():
            self.setPlainText(words)

    def untold(self) -> str:
        """The words, where they are others than before."""
        words = " ".join(self.words().split())
        return words if words != self._passed_on else ""

    def leave(self) -> None:
        """Tell the words, where they are others than before."""
        words = " ".join(self.words().split())
        if words != self._passed_on:
            self._passed_on = words
            self.left.emit(words)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's
        self.leave()
