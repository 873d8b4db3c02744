"""A choice of a few, side by side."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from relpitch.ui.heights import COMPACT, CONTROL
from relpitch.ui.spaces import HAIRLINE, SPACE_25
from relpitch.ui.theme import theme
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keyed_buttons import KeyedButtons


class Segmented(QFrame):
    """A sunken trough with one raised segment. Arrow keys move; `chosen` carries the key of the new one.

    With `wraps` the segments take a second line where there is no room for all.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Mapping[str, str], *, name: str, height: int = CONTROL, wraps: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("trough")
        self.setAccessibleName(name)
        self._height = height
        self._buttons: dict[str, _SegmentButton] = {}
        self._group = KeyedButtons(self)
        self._group.chosen.connect(self.chosen)
        self._wraps = wraps
        row = self._row = Flow(SPACE_25, self) if wraps else QHBoxLayout(self)
        row.setContentsMargins(HAIRLINE, HAIRLINE, HAIRLINE, HAIRLINE)
        row.setSpacing(SPACE_25)
        for key, words in choices.items():
            button = _SegmentButton(words)
            button.setAccessibleName(f"{name}: {words}")
            self._group.add(key, button)
            self._buttons[key] = button
            row.addWidget(button)
        self._restyle()
        theme().changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        if not self._wraps:
            return super().sizeHint()
        around, border = self._row.contentsMargins(), self.contentsMargins()
        beside = around.left() + around.right() + border.left() + border.right()
        gaps = self._row.spacing() * (len(self._buttons) - 1)
        return QSize(
            sum(each.width() for each in self._buttons.values()) + gaps + beside, theme().px(self._height)
        )

    def choose(self, key: str) -> None:
        """Show one as chosen, without telling."""
        self._buttons[key].setChecked(True)

    def rename(self, key: str, words: str) -> None:
        """Call a segment something else."""
        if self._buttons[key].text() != words:
            self._buttons[key].setText(words)
            self._buttons[key].setAccessibleName(f"{self.accessibleName()}: {words}")
            self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = list(self._buttons.values())
        focused = next((i for i, button in enumerate(buttons) if button.hasFocus()), -1)
        if not step or focused < 0:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def _restyle(self) -> None:
        if not self._wraps:
            self.setFixedHeight(theme().px(self._height))
        for button in self._buttons.values():
            button.setFont(theme().font("small", weight=600))
            words = button.fontMetrics().horizontalAdvance(button.text())
            button.restyle()
            button.setFixedSize(
                words + theme().px(24 if self._height > COMPACT else 22), theme().px(self._height) - 4
            )


class _SegmentButton(QPushButton):
    """One segment; the arrow keys go to the trough."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # its group sees to that; a screen reader then hears a radio button
        self.setProperty("kind", "segment")
        self.toggled.connect(self.restyle)

    def restyle(self) -> None:
        """Make the words of the segment stronger while it is chosen."""
        self.setFont(theme().font("small", weight=600 if self.isChecked() else 500))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
