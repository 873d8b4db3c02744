"""The writer's own words beside a message: to be read, and said in other words.

A note of the coach is another thing: the person reads "Your notes" over their own."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from relpitch.drafting.messages.drafted import Beside
from relpitch.script.markdown import render
from relpitch.translation import N_, _
from relpitch.ui.spaces import SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.note_view import STRONG

_HINT = N_("None of this is in the message. Use what fits, in your own words.")
_MOST_CHARACTERS = 20_000  # characters shown of each; a longer one is read whole where it is kept


class YourNotes(QWidget):
    """The writer's own words: read-only and selectable, they scroll by themselves.

    There is no button that inserts any of it, on purpose.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = QTextBrowser()
        self._words.setObjectName("plain")
        self._words.setAccessibleName(_("Your notes"))
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("Your notes"), role="small", weight=600))
        column.addWidget(self._words, 1)
        column.addWidget(Label(_(_HINT), role="small", tone="3", wrap=True))
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_words(self, beside: Sequence[Beside]) -> None:
        """Show what stands beside the message; hidden where there is nothing."""
        self._words.setHtml("".join(map(_html, beside)))
        self.setVisible(bool(beside))

    def _restyle(self) -> None:
        font = theme().font("note")
        font.setPixelSize(theme().px(14))  # a little smaller than a note, to stand behind the message
        self._words.setFont(font)
        self._words.document().setDefaultFont(font)
        self._words.document().setDefaultStyleSheet(STRONG)


def _html(beside: Beside) -> str:
    """What stands beside, after its label; the marks of a note as what they mean."""
    words, label = beside.words[:_MOST_CHARACTERS], escape(beside.label)
    if beside.is_note:
        note = render(words)
        begins = note.startswith("<p>")
        return f"<p>{label}: {note.removeprefix('<p>')}" if begins else f"<p>{label}:</p>{note}"
    lines = escape(words).replace("\n", "<br>")
    return f"<p>{label}: {lines}</p>"
