"""A button for what cannot be undone: it asks on itself, and acts at the second press."""

from PySide6.QtCore import Signal

from relpitch.translation import N_, _
from relpitch.ui.heights import CONTROL
from relpitch.ui.widgets.button import Button

_SURE = N_("Sure? This cannot be undone")


class SureButton(Button):
    """A button that asks once before it acts.

    `confirmed` once the person is sure.
    """

    confirmed = Signal()

    def __init__(self, words: str, height: int = CONTROL) -> None:
        super().__init__(words, kind="quiet", height=height)
        self._question = words
        self.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        if self.text() == _(_SURE):
            self.set_words(self._question)
            self.confirmed.emit()
        else:
            self.set_words(_(_SURE))
