"""Buttons of which one is chosen, each known by a key."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_KEY = "key"


class KeyedButtons(QButtonGroup):
    """A group of buttons. `chosen` carries the key of one that was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttonClicked.connect(self._clicked)

    def add(self, key: str, button: QAbstractButton) -> None:
        """Let a button be one of them."""
        button.setProperty(_KEY, key)
        self.addButton(button)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property(_KEY))
