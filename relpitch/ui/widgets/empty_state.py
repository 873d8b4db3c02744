"""What a page shows before there is anything."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_200, SPACE_300, SPACE_450, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label

_TEXT_WIDTH = 432
EMPTY_STATE_MARGIN = SPACE_200
"""Between the frame and what it stands in: it never touches the edges of a narrow pane."""
_WITHIN, _LEAST_WITHIN = SPACE_300, SPACE_100
"""Between the frame and its words, and where there is little room."""
_DASHES = (4.0, 3.0)


class EmptyState(QFrame):
    """A dashed frame: one icon, one line, one sentence, one action.

    With a `key`, it stands beside the action, which is then what the page is for.
    """

    acted = Signal()

    def __init__(
        self,
        icon_name: str,
        line: str,
        sentence: str,
        action: str,
        action_icon: str = "plus",
        *,
        key: str = "",
        width: int = _TEXT_WIDTH,
    ) -> None:
        super().__init__()
        self._width = width
        self.setObjectName("empty")
        self._icon_name = icon_name
        self._icon = Label()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = self._line = Label(line, "title", weight=400, size=20, wrap=True)
        words = self._sentence = Label(sentence, "body", "2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = Button(action, kind="primary" if key else "secondary", icon_name=action_icon)
        button.clicked.connect(self.acted)
        act = QHBoxLayout()
        act.setSpacing(SPACE_125)
        act.addStretch()
        act.addWidget(button)
        if key:
            act.addWidget(Keycap(key))
        act.addStretch()
        column = QVBoxLayout(self)
        side = EMPTY_STATE_MARGIN + _LEAST_WITHIN
        column.setContentsMargins(side, SPACE_500, side, SPACE_450)
        column.setSpacing(SPACE_100)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._icon)
        for each in (title, words):
            in_the_middle = QHBoxLayout()  # a column would put what has a greatest width at its start
            in_the_middle.addStretch()
            in_the_middle.addWidget(each, 1)
            in_the_middle.addStretch()
            column.addLayout(in_the_middle)
        column.addSpacing(SPACE_100)
        column.addLayout(act)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_words(self, line: str, sentence: str) -> None:
        """Say something else."""
        self._line.setText(line)
        self._sentence.setText(sentence)

    def sizeHint(self) -> QSize:
        width = self._widest()
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().colour("line-strong"), 1)
        pen.setDashPattern(_DASHES)  # those of a style sheet are dots
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        frame = self.rect().adjusted(EMPTY_STATE_MARGIN, 0, -EMPTY_STATE_MARGIN, 0).toRectF()
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _widest(self) -> int:
        return theme().px(self._width) + 2 * EMPTY_STATE_MARGIN

    def _restyle(self) -> None:
        self.setMaximumWidth(self._widest())
        for words in (self._line, self._sentence):
            words.setMaximumWidth(theme().px(self._width) - 2 * _WITHIN)
        side = theme().px(24)
        self._icon.setPixmap(pixmap(self._icon_name, side, theme().colour("give"), self.devicePixelRatioF()))
