"""What buttons share whose words take as many lines as they need."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from relpitch.ui.theme import theme

_PREFERRED = QSizePolicy.Policy.Preferred


class WrappingButton(QAbstractButton):
    """A button as high as its words need at its width: `heightForWidth` says how high.

    Its `sizeHint` is that high too, at the width that it has: a layout makes it no higher.
    """

    def __init__(self, parent: QWidget | None = None, *, wide: QSizePolicy.Policy = _PREFERRED) -> None:
        super().__init__(parent)
        policy = QSizePolicy(wide, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
