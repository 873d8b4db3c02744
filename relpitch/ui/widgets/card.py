"""A card: a raised frame with one column."""

from PySide6.QtWidgets import QFrame, QVBoxLayout


class CardFrame(QFrame):
    """What is added to `column` stands one below the other; `margins` are left, top, right and bottom."""

    def __init__(self, margins: tuple[int, int, int, int] = (20, 16, 20, 14), spacing: int = 8) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(spacing)
