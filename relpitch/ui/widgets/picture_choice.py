"""A choice of a few, each a small picture with its word below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from relpitch.ui.spaces import SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.keyed_buttons import KeyedButtons

PaintInBox = Callable[[QPainter, QRectF], None]


class PictureChoice(QWidget):
    """Pictures of 72 x 44; `pictures` paint each inside its frame. `chosen` carries the new one's key."""

    chosen = Signal(str)

    def __init__(self, words: Mapping[str, str], pictures: Mapping[str, PaintInBox], *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = KeyedButtons(self)
        self._group.chosen.connect(self.chosen)
        self._buttons = {key: _PictureButton(each, pictures[key], name) for key, each in words.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_150)
        for key, button in self._buttons.items():
            self._group.add(key, button)
            row.addWidget(button)

    def choose(self, key: str) -> None:
        """Show one as chosen, without telling."""
        self._buttons[key].setChecked(True)


class _PictureButton(QAbstractButton):
    """One picture; the arrow keys choose the one beside it."""

    def __init__(self, words: str, picture: PaintInBox, group: str) -> None:
        super().__init__()
        self._picture = picture
        self.setText(words)
        self.setAccessibleName(f"{group}: {words}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("small", weight=600))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(theme().px(76), words + 4), theme().px(48) + theme().line("small") + theme().px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.group().checkedButton() if self.group() else None
        super().keyPressEvent(event)
        after = self.group().checkedButton() if self.group() else None
        if after is not None and after is not before:
            self.group().buttonClicked.emit(after)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        on = self.isChecked()
        box = QRectF((self.width() - px(72)) / 2, px(2), px(72), px(44))
        self._picture(painter, box)
        line = "accent" if on else "field-line" if self.underMouse() else "line-strong"
        painter.setPen(QPen(colour(line), 2.5 if on else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(theme().font("small", weight=600 if on else 400))
        painter.setPen(colour("ink" if on else "ink-2"))
        words = QRectF(0, px(50), self.width(), theme().line("small"))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text())
