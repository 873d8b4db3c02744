"""One picture of a handful."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from relpitch.ui.icons import icon, icon_size
from relpitch.ui.theme import theme


class IconChoice(QWidget):
    """Icons in rows, one of them chosen; the arrow keys move."""

    def __init__(self, names: Sequence[str], *, name: str, in_a_row: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for number, each in enumerate(names):
            button = QPushButton()
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {each.replace('-', ' ')}")
            self._group.addButton(button)
            self._buttons[each] = button
            grid.addWidget(button, number // in_a_row, number % in_a_row)
        grid.setColumnStretch(in_a_row, 1)
        self._dress()
        theme().changed.connect(self._dress)

    def choose(self, name: str) -> None:
        """Show one as chosen; the first, where there is no such icon."""
        self._buttons.get(name, next(iter(self._buttons.values()))).setChecked(True)

    def chosen(self) -> str:
        """The icon that is chosen."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def take_focus(self) -> None:
        """Put the keyboard on the chosen one."""
        self._buttons[self.chosen()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        side = theme().px(36)
        for name, button in self._buttons.items():
            button.setIcon(icon(name, "ink-2", "accent"))
            button.setIconSize(icon_size())
            button.setFixedSize(side, side)
