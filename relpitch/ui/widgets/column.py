"""A column beside the page."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.ui.theme import theme


class Column(QWidget):
    """A column as wide as the design has it at this text size, or wider where its words need it."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__()
        self._width = width
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self.updateGeometry)

    def set_width(self, width: int) -> None:
        """Take another width of the design."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._wide(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._wide(super().minimumSizeHint())

    def _wide(self, hint: QSize) -> QSize:
        return QSize(max(theme().column(self._width), super().minimumSizeHint().width()), hint.height())
