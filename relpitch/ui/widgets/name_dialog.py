"""One short question with one line for the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.formatting import single_spaced
from relpitch.translation import _
from relpitch.ui.heights import FIELD
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField


class NameDialog(DialogSheet):
    """Asks for a name: the question as title, verbs on the buttons."""

    def __init__(self, question: str, sentence: str, verb: str, parent: QWidget, name: str = "") -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(question)
        title = Label(question, "title", size=19, wrap=True)
        self._field = TextField(name)
        self._field.setAccessibleName(question)
        self._field.setFont(theme().font("note"))
        self._field.setFixedHeight(theme().px(FIELD))
        self._field.setMaxLength(200)
        self._field.setSelection(len(self._field.text()), -len(self._field.text()))  # its beginning is seen
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_75)
        column.addWidget(title)
        column.addWidget(Label(sentence, "body", "2", wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(self._field)
        column.addWidget(self._trouble)
        column.addSpacing(SPACE_150)
        column.addLayout(DialogButtons(self, verb))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        if self.name():
            super().accept()
            return
        self._trouble.setText(_("Give it a name, so you can find it again."))
        self._trouble.show()

    def name(self) -> str:
        """What was typed, without spaces around it."""
        return single_spaced(self._field.text())
