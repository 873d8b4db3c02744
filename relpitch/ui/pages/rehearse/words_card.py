"""The card of a take's words: those of the script, and the fillers among them."""

from PySide6.QtWidgets import QHBoxLayout

from relpitch.domain.take import Take
from relpitch.translation import _
from relpitch.ui.pages.rehearse.said_words import SaidWords
from relpitch.ui.widgets.card import CardFrame
from relpitch.ui.widgets.label import Label


class WordsCard(CardFrame):
    """What was not heard is struck through, once the words were listened for."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._note = Label(_("What you said"), "section", "2"), Label("", "small", "3")
        self.words = SaidWords()
        self.nothing = Label(
            _("Nothing was heard, so nothing is struck through."), "note", "3", size=17, wrap=True
        )
        self.marked = Label("", "small", "2", wrap=True)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(self._note)
        self.column.addLayout(top)
        for widget in (self.words, self.nothing, self.marked):
            self.column.addWidget(widget)
        self.column.addStretch()

    def show_take(self, take: Take) -> None:
        """Show another take, or what changed of it."""
        heard = take.measures.words_heard is not None
        self._title.setText(_("What you said") if heard or take.is_silent else _("The words"))
        self.words.show_take(take)
        self._note.setText(self._legend(take) if not take.is_silent else "")
        self.words.setVisible(not take.is_silent)
        self.nothing.setVisible(take.is_silent)
        marked = " · ".join(
            _("{word} {seconds} s").format(word=each.word, seconds=int(each.at)) for each in take.fillers
        )
        self.marked.setText(_("Marked by you: {words}").format(words=marked) if marked else "")
        self.marked.setVisible(bool(marked) and not self.words.has_tags)

    def _legend(self, take: Take) -> str:
        """What the look of the words means; only what is there is named."""
        if take.measures.words_heard is None:
            return _("As they were then")
        struck = _("Struck through: not heard") if take.measures.skipped else ""
        dotted = _("Dotted: not sure") if self.words.has_unsure else ""
        return "   ".join(filter(None, (struck, dotted)))
