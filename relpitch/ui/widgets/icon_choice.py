"""One picture of a handful."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from relpitch.translation import pgettext
from relpitch.ui.icons import icon, icon_size
from relpitch.ui.spaces import SPACE_50
from relpitch.ui.theme import theme
from relpitch.ui.widgets.flow import Flow


class IconChoice(QWidget):
    """Icons in as many rows as they need, one of them chosen; the arrow keys move."""

    def __init__(self, names: Sequence[str], *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = Flow(SPACE_50, self)
        for each in names:
            button = QPushButton()
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {pgettext('a picture', each.replace('-', ' '))}")
            self._group.addButton(button)
            self._buttons[each] = button
            row.addWidget(button)
        self._restyle()
        theme().changed.connect(self._restyle)

    def choose(self, name: str) -> None:
        """Show one as chosen; the first, where there is no such icon."""
        self._buttons.get(name, next(iter(self._buttons.values()))).setChecked(True)

    def chosen(self) -> str:
        """The icon that is chosen."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def take_focus(self) -> None:
        """Put the keyboard on the chosen one."""
        self._buttons[self.chosen()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        side = theme().px(36)
        for name, button in self._buttons.items():
            button.setIcon(icon(name, "ink-2", "accent"))
            button.setIconSize(icon_size())
            button.setFixedSize(side, side)
