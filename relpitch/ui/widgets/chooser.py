"""One of a list, shown with an arrow; pressing opens the list."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from relpitch.ui import icons
from relpitch.ui.heights import CONTROL
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.fitting import fitted

_WIDEST_MINIMUM = 230  # what `minimumSizeHint` asks for at most: words that need more end in …


class Chooser(QAbstractButton):
    """A combo box that looks like one of ours. `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(self, name: str, height: int = CONTROL) -> None:
        super().__init__()
        self._name = name
        self._height = height
        self._choices: dict[str, str] = {}
        self._icons: Mapping[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pressed.connect(self._open)
        theme().changed.connect(self.updateGeometry)

    def show_choices(
        self, choices: Mapping[str, str], chosen: str, icons: Mapping[str, str] | None = None
    ) -> None:
        """Show what there is to choose, each with its icon if it has one, and what is chosen; silent."""
        self._choices, self._icons = dict(choices), icons or {}
        self.setText(self._choices.get(chosen, ""))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("label" if self._height >= 32 else "small", weight=500))
        longest = max(map(metrics.horizontalAdvance, self._choices.values()), default=0)
        return QSize(max(theme().px(120), longest + theme().px(48)), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        font = theme().font("label" if self._height >= 32 else "small", weight=500)
        words = QFontMetrics(font).horizontalAdvance(self.text()) + theme().px(44)
        return QSize(min(words, theme().px(_WIDEST_MINIMUM)), theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().px
        painter.setPen(QPen(theme().colour("line-strong"), 1))
        painter.setBrush(theme().colour("hover" if self.underMouse() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        side = px(14)
        arrow = QRect(self.width() - side - px(8), (self.height() - side) // 2, side, side)
        room = QRect(px(12), 0, arrow.left() - px(18), self.height())
        direction = self.layoutDirection()
        arrow, room = (QStyle.visualRect(direction, self.rect(), each) for each in (arrow, room))
        icons.paint(painter, arrow.toRectF(), "chevron-down", theme().colour("ink-3"))
        font = theme().font("label" if self._height >= 32 else "small", weight=500)
        painter.setFont(fitted(font, self.text(), room.width()))
        painter.setPen(theme().colour("ink"))
        words = elided(self, self.text(), room.width(), painter.fontMetrics())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _open(self) -> None:
        menu = self.menu()
        chosen = menu.exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.setDown(False)
        if chosen is not None:
            self.chosen.emit(chosen.data())

    def menu(self) -> ChoiceMenu:
        """What pressing opens."""
        menu = ChoiceMenu(self)
        for key, words in self._choices.items():
            action = menu.add(words)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(words == self.text())
            if key in self._icons:
                action.setIcon(icons.icon(self._icons[key], "accent" if action.isChecked() else "ink-2"))
        menu.setMinimumWidth(self.width())
        return menu
