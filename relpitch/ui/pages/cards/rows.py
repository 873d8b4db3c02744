"""Choices a line or two high, one of them chosen; arrow keys move and choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from relpitch.formatting import single_spaced
from relpitch.ui import icons
from relpitch.ui.spaces import SPACE_25, SPACE_100
from relpitch.ui.theme import theme
from relpitch.ui.widgets.keyed_buttons import KeyedButtons
from relpitch.ui.widgets.wrapping_button import WrappingButton

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
    """An exclusive group of rows. `chosen` carries the key of one that was chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, *, tiles: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name, self._tiles = name, tiles
        self._rows: dict[str, _Row] = {}
        self._group = KeyedButtons(self)
        self._group.chosen.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_100 if tiles else SPACE_25)

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
        for key, row in self._rows.items():
            self._group.add(key, row)
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


class _Row(WrappingButton):
    """A row, or a tile with a border."""

    def __init__(self, choice: RowChoice, of: str, *, tile: bool) -> None:
        super().__init__(wide=QSizePolicy.Policy.Expanding)
        self.setCheckable(True)
        self._of, self._tile = of, tile
        self.show_choice(choice)

    def show_choice(self, choice: RowChoice) -> None:
        """Say what it is for."""
        self._choice = choice
        summary = ", ".join(filter(None, (choice.title, choice.words, choice.end)))
        self.setAccessibleName(f"{self._of}: {summary}")
        self.setToolTip(choice.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme().px(200)
        return QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        px = theme().px
        title, words = self._lines(width)
        if not words:
            return max(px(58 if self._tile else 32), title + px(12))
        return max(px(58 if self._tile else 44), title + words + px(16 if self._tile else 8))

    def _room(self, width: int) -> tuple[int, int]:
        """Where the words begin, and how wide they may be."""
        px, choice = theme().px, self._choice
        left = px(12 if self._tile else 8)
        if choice.icon:
            left += px(28 if self._tile else 26)
        right = width - px(10)
        if choice.end:
            end = QFontMetrics(theme().font("small", tabular=True)).horizontalAdvance(choice.end)
            right -= end + px(8)
        return left, right - left

    def _fonts(self) -> tuple[QFont, QFont]:
        weight = 600 if self._tile or self.isChecked() else 500
        return theme().font("label", weight=weight), theme().font("small")

    def _lines(self, width: int) -> tuple[int, int]:
        """How high the name is, and the words below it."""
        room = QRect(0, 0, max(self._room(width)[1], 1), 10_000)
        fonts = (theme().font("label", weight=600), theme().font("small"))  # as wide as once it is chosen
        line = (self._choice.title, self._choice.words)
        name, words = (
            QFontMetrics(font).boundingRect(room, _WRAPS, single_spaced(each)).height() if each else 0
            for font, each in zip(fonts, line, strict=True)
        )
        return name, words

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
        direction = self.layoutDirection()

        def at(left: int, top: int, width: int, height: int) -> QRect:
            return QStyle.visualRect(direction, self.rect(), QRect(left, top, width, height))

        left, room = self._room(self.width())
        if choice.icon:
            side = px(16)
            top = (self.height() - side) // 2 if not choice.words else px(12 if self._tile else 7)
            shade = colour("accent" if self.isChecked() else "ink-2")
            place = at(px(12 if self._tile else 8), top, side, side).toRectF()
            icons.paint(painter, place, choice.icon, shade)
        if choice.end:
            painter.setFont(theme().font("small", tabular=True))
            painter.setPen(colour("ink-2"))
            end = at(left, 0, self.width() - px(10) - left, self.height())
            painter.drawText(end, _VCENTRE | Qt.AlignmentFlag.AlignRight, choice.end)
        name, words = self._lines(self.width())
        spare = (self.height() - name - words) // 2
        tops = (spare, self.height() - spare - words)
        for font, line, ink, top, high in zip(
            self._fonts(), (choice.title, choice.words), ("ink", "ink-2"), tops, (name, words), strict=True
        ):
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(at(left, top, room, high), _VCENTRE | _WRAPS, single_spaced(line))

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


_VCENTRE, _WRAPS = Qt.AlignmentFlag.AlignVCenter, Qt.TextFlag.TextWordWrap
