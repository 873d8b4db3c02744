"""The frames that the Library page is made of: facts in rows, and cards with something to do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_150, SPACE_175, SPACE_200, SPACE_225, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine


def card(title: str, words: str, button: Button) -> QFrame:
    """Something to do with a library: what, a line about it, and the button below."""
    frame = QFrame()
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_225)
    column.setSpacing(0)
    column.addWidget(Label(title, "title", weight=500, size=17))
    column.addSpacing(SPACE_50)
    label = Label(words, tone="2", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addWidget(label, 1)
    column.addSpacing(SPACE_175)
    column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
    return frame


def wide_card(title: str, words: str, button: Button) -> QFrame:
    """A card in one row, its button at the right."""
    frame = QFrame()
    frame.setObjectName("card")
    column = QVBoxLayout()
    column.setSpacing(SPACE_50)
    column.addWidget(Label(title, "title", weight=500, size=17))
    column.addWidget(Label(words, tone="2", wrap=True))
    row = QHBoxLayout(frame)
    row.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_200)
    row.setSpacing(SPACE_200)
    row.addLayout(column, 1)
    row.addWidget(button)
    return frame


def fact(name: str, value: tuple[QWidget, ...], buttons: tuple[QWidget, ...]) -> QHBoxLayout:
    """What is so, by its name, and what can be done about it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, SPACE_150, 0, SPACE_150)
    row.setSpacing(SPACE_100)
    row.addWidget(_FactName(name))
    stretches = isinstance(value[0], OneLine)
    for each in value:
        row.addWidget(each, int(stretches))
    if not stretches:
        row.addStretch()
    for each in buttons:
        row.addWidget(each)
    return row


class _FactName(Label):
    """The name of a fact; all are as wide."""

    def __init__(self, name: str) -> None:
        super().__init__(name, tone="3")

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(theme().px(120), 0))
