"""Over the page: the passphrase of another file that is wanted, a backup or a copy that is locked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui.background import Work
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.passphrase_field import PassphraseField
from relpitch.ui.widgets.sheet import DialogSheet


class PassphraseDialog(DialogSheet):
    """A dialog that asks for the passphrase of another file.

    Accepted once `unlock` took the passphrase; it raises where that was another one.
    """

    def __init__(self, name: str, unlock: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent, 440)
        self._unlock = unlock
        self._work: Work | None = None
        question = _("{library} is locked").format(library=name)
        self.setWindowTitle(question)
        self.field = PassphraseField(_("Its passphrase"))
        self.field.edited.connect(self._soon.start)
        self._buttons = DialogButtons(self, pgettext("a locked file", "Open"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(question, "title", size=19, wrap=True))
        column.addWidget(
            Label(_("Its own passphrase opens it, which may be another than here."), tone="2", wrap=True)
        )
        column.addWidget(self.field)
        column.addSpacing(SPACE_100)
        column.addLayout(self._buttons)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Try what was typed, off the window's thread; the dialog ends once it was right."""
        words = self.field.words
        if words and self._work is None:
            self._buttons.do.setEnabled(False)
            self._work = Work(lambda _progress: self._unlock(words), self)
            self._work.done.connect(self._done)
            self._work.failed.connect(self._failed)

    def _done(self) -> None:
        super().accept()

    def _failed(self, sentence: str) -> None:
        self._work = None
        self._buttons.do.setEnabled(True)
        self.field.show_trouble(sentence)
        self.field.select()
        self._soon.start()
