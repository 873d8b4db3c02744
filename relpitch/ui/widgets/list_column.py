"""The list at the left of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.ui.spaces import HAIRLINE, SPACE_75, SPACE_100, SPACE_125, SPACE_150, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import as_column


class ListColumn(QWidget):
    """What stands `above`, such as a field to search by; the list; and what can be done, `below`."""

    def __init__(self, width: int, view: QWidget) -> None:
        super().__init__()
        self._width = width
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.above = QVBoxLayout()
        self.above.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, SPACE_75)
        self.above.setSpacing(SPACE_125)
        rows = QVBoxLayout()
        rows.setContentsMargins(SPACE_100, 0, SPACE_100, 0)
        rows.addWidget(view)
        self.below = QHBoxLayout()
        self.below.setContentsMargins(SPACE_100, SPACE_100, SPACE_100, SPACE_150)
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, HAIRLINE, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addLayout(rows, 1)
        column.addLayout(self.below)
        self._fit()
        theme().changed.connect(self._fit)

    def set_width(self, width: int) -> None:
        """Take another width of the design."""
        self._width = width
        self._fit()

    def _fit(self) -> None:
        as_column(self, self._width)
