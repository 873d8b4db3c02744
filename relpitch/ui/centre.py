"""The centre of the window, which tells when it painted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Centre(QWidget):
    """The widget in the middle of the window.

    `painted` after each paint: what is in it stands on the screen by then.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()
