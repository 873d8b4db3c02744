"""Choices a line or two high, one of them chosen; arrow keys move and choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from relpitch.ui import icons
from relpitch.ui.theme import theme

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class RowChoice:
    """One row: its key, its name, a few more words, an icon, and what stands at its end."""

    key: str
    title: str
    words: str = ""
    icon: str = ""
    end: str = ""


class Rows(QWidget):
    """An exclusive group of rows. `chosen` tells the key of one that was chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, *, tiles: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name, self._tiles = name, tiles
        self._rows: dict[str, _Row] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8 if tiles else 2)

    def show_choices(self, choices: Sequence[RowChoice], chosen: str) -> None:
        """Show these, one of them chosen; silent."""
        if [each.key for each in choices] != list(self._rows):
            self._fill(choices)
        for each in choices:
            self._rows[each.key].show_choice(each)
        self._group.setExclusive(False)  # else the last one chosen could not be let go
        for key, row in self._rows.items():
            row.setChecked(key == chosen)
        self._group.setExclusive(True)
        reached = chosen if chosen in self._rows else next(iter(self._rows), "")
        for key, row in self._rows.items():
            on = Qt.FocusPolicy.StrongFocus if key == reached or row.hasFocus() else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(on)

    def _fill(self, choices: Sequence[RowChoice]) -> None:
        for row in self._rows.values():
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {each.key: _Row(each, self._name, tile=self._tiles) for each in choices}
        for row in self._rows.values():
            self._group.addButton(row)
            self._column.addWidget(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = list(self._rows.values())
        at = next((number for number, row in enumerate(rows) if row.hasFocus()), -1)
        place = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(rows) - 1}.get(Qt.Key(event.key()), -1)
        if step := _STEPS.get(Qt.Key(event.key()), 0):
            place = (at + step) % len(rows)
        if at < 0 or place < 0:
            super().keyPressEvent(event)
            return
        rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        rows[place].click()

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, row in self._rows.items() if row is button))


class _Row(QAbstractButton):
    """A row, or a tile with a border."""

    def __init__(self, choice: RowChoice, of: str, *, tile: bool) -> None:
        super().__init__()
        self._of, self._tile = of, tile
        self.setCheckable(True)
        self.show_choice(choice)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def show_choice(self, choice: RowChoice) -> None:
        """Say what it is for."""
        self._choice = choice
        said = ", ".join(filter(None, (choice.title, choice.words, choice.end)))
        self.setAccessibleName(f"{self._of}: {said}")
        self.setToolTip(choice.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._tile:
            return QSize(theme().px(200), theme().px(58))
        return QSize(theme().px(200), theme().px(44 if self._choice.words else 32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        px, colour, choice = theme().px, theme().colour, self._choice
        left = px(12 if self._tile else 8)
        if choice.icon:
            side = px(16)
            top = (self.height() - side) // 2 if not choice.words else px(12 if self._tile else 7)
            icons.paint(
                painter,
                QRectF(left, top, side, side),
                choice.icon,
                colour("accent" if self.isChecked() else "ink-2"),
            )
            left += px(28 if self._tile else 26)
        right = self.width() - px(10)
        if choice.end:
            painter.setFont(theme().font("small", tabular=True))
            painter.setPen(colour("ink-2"))
            painter.drawText(QRect(left, 0, right - left, self.height()), _VCENTRE | _RIGHT, choice.end)
            right -= painter.fontMetrics().horizontalAdvance(choice.end) + px(8)
        half = self.height() // 2
        painter.setFont(theme().font("label", weight=600 if self.isChecked() or self._tile else 500))
        painter.setPen(colour("ink"))
        title = QRect(left, 0, right - left, self.height())
        if choice.words:
            title = QRect(left, px(5), right - left, half - px(5))
        self._draw(painter, title, choice.title)
        if choice.words:
            painter.setFont(theme().font("small"))
            painter.setPen(colour("ink-2"))
            self._draw(painter, QRect(left, half, right - left, half - px(5)), choice.words)

    def _ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colour = theme().colour
        if self._tile:
            on = self.isChecked()
            painter.setPen(QPen(colour("accent" if on else "line-strong"), 2 if on else 1))
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(box, 8, 8)
        elif self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus() and not (self._tile and self.isChecked()):
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)

    def _draw(self, painter: QPainter, room: QRect, words: str) -> None:
        line = " ".join(words.split())
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _VCENTRE, shown)


_VCENTRE, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
