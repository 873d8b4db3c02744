"""A card: a raised frame with one column."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from relpitch.ui.spaces import SPACE_100, SPACE_175, SPACE_200, SPACE_250
from relpitch.ui.widgets.mirroring import set_margins


class CardFrame(QFrame):
    """What is added to `column` stands one below the other; `margins` are left, top, right and bottom."""

    def __init__(
        self,
        *,
        margins: tuple[int, int, int, int] = (SPACE_250, SPACE_200, SPACE_250, SPACE_175),
        spacing: int = SPACE_100,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        set_margins(self.column, *margins)
        self.column.setSpacing(spacing)
