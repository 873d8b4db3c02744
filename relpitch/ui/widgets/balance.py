"""Two counts against each other: giving and taking, you and me."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.ui.spaces import SPACE_50, SPACE_75
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in


class Balance(QWidget):
    """A bar in two colours under "Give 4 - 1 Take"; no number is a score."""

    ROLE = QAccessible.Role.Graphic

    def __init__(self, left: str, right: str, *, tokens: tuple[str, str], tones: tuple[str, str]) -> None:
        super().__init__()
        self._names = (left, right)
        self._bar = _BalanceBar(tokens)
        self._left = Label(left, "small", tones[0], weight=600)
        self._left_count = Label("", "small", tones[0], tabular=True)
        self._right_count = Label("", "small", tones[1], tabular=True)
        self._right = Label(right, "small", tones[1], weight=600)
        words = QHBoxLayout()
        words.setSpacing(SPACE_50)
        words.addWidget(self._left)
        words.addWidget(self._left_count)
        words.addStretch()
        words.addWidget(self._right_count)
        words.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_75)
        column.addLayout(words)
        column.addWidget(self._bar)
        self.show_counts(0, 0)

    def show_counts(self, left: int, right: int) -> None:
        """Show two counts."""
        self._left_count.setText(str(left))
        self._right_count.setText(str(right))
        self.setAccessibleName(f"{self._names[0]} {left}, {self._names[1]} {right}")
        self._bar.show_share(left, right)


class _BalanceBar(QWidget):
    """A bar of 8 px in two colours with a gap of 2."""

    def __init__(self, tokens: tuple[str, str]) -> None:
        super().__init__()
        self._tokens = tokens
        self._counts = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_share(self, left: int, right: int) -> None:
        """Show the two counts as lengths."""
        self._counts = (left, right)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height, all_ = float(self.height()), sum(self._counts)
        if not all_:
            painter.setBrush(theme().colour("track"))
            painter.drawRoundedRect(self.rect().toRectF(), height / 2, height / 2)
            return
        left = (self.width() - 2) * self._counts[0] / all_
        for start, width, token in (
            (0.0, left, self._tokens[0]),
            (left + 2, self.width() - left - 2, self._tokens[1]),
        ):
            if width > 1:
                place = seen_in(self, QRectF(start, 0, width, height))
                painter.setBrush(theme().colour(token))
                painter.drawRoundedRect(place, height / 2, height / 2)
