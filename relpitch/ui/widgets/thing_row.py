"""One thing of a list in a dialog: its name, a line below it, and a button."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_50, SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import OneLine
from relpitch.ui.widgets.mirroring import set_margins


class ThingRow(QWidget):
    """A thing with one button.

    `act` is what that does. What is called `named` there is told to a screen reader.
    """

    def __init__(self, name: str, below: str, verb: str, act: Callable[[], object], named: str = "") -> None:
        super().__init__()
        self._act = act
        button = Button(verb, height=COMPACT, name=named or f"{verb} {name}")
        button.clicked.connect(self._pressed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(OneLine(name, "label"))
        words.addWidget(OneLine(below, "small", "3"))
        row = QHBoxLayout(self)
        set_margins(row, 0, SPACE_100, SPACE_50, SPACE_100)
        row.addLayout(words, 1)
        row.addWidget(button)

    def _pressed(self) -> None:
        self._act()
