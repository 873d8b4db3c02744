"""A listener's three answers."""

from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from relpitch.domain.take import ListenerAnswers
from relpitch.translation import N_, _, pgettext
from relpitch.ui import keys
from relpitch.ui.heights import FIELD
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

QUESTIONS = {
    "heard": N_("What did you hear?"),
    "would_ask": N_("What would you ask me?"),
    "came_to_mind": N_("Who came to mind?"),
}


class FriendDialog(DialogSheet):
    """Three questions for whoever listened. `answers` is what was written."""

    def __init__(self, answers: ListenerAnswers, parent: QWidget) -> None:
        super().__init__(parent, 480)
        self.setWindowTitle(_("Ask a friend"))
        self._who = TextField(answers.who)
        self._who.setAccessibleName(_("Who listened"))
        self._who.setPlaceholderText(_("Who listened"))
        self._who.setMinimumHeight(theme().px(FIELD))
        self._fields: dict[str, QTextEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("Ask someone who listened"), "title"))
        column.addWidget(Label(_("Three questions. None is “was it good?”"), "body", "2", wrap=True))
        column.addWidget(self._who)
        for name, question in QUESTIONS.items():
            field = QTextEdit()
            field.setProperty("framed", True)
            field.setPlainText(getattr(answers, name))
            field.setAccessibleName(_(question))
            field.setTabChangesFocus(True)
            field.setFixedHeight(theme().px(64))
            self._fields[name] = field
            column.addWidget(Label(_(question), "label"))
            column.addWidget(field)
        column.addSpacing(SPACE_100)
        column.addLayout(DialogButtons(self, pgettext("button", "Keep")))
        keys.bind(self, {"keep": self.accept})

    def answers(self) -> ListenerAnswers:
        """What was written."""
        written = {name: field.toPlainText().strip() for name, field in self._fields.items()}
        return ListenerAnswers(who=self._who.text().strip(), **written)
