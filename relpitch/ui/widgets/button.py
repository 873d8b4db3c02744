"""Buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from relpitch.ui.heights import COMPACT, CONTROL, LARGE, SMALL
from relpitch.ui.icons import icon, icon_size
from relpitch.ui.theme import theme
from relpitch.ui.widgets.eliding import elided
from relpitch.ui.widgets.fitting import fitted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionButton

_INK = {"primary": "on-accent", "toast": "page", "stage": "stage.label", "go": "stage.floor", "play": "page"}
_WEIGHT = {"primary": 600, "go": 600, "toast": 600, "nav": 500, "title": 500}
_WIDEST_MINIMUM = 200  # what `minimumSizeHint` asks for at most: words that need more end in …


class Button(QPushButton):
    """A push button: primary, secondary, quiet, link. 28, 32 or 40 high; without `text` the icon alone.

    `icon_after`: the icon stands after the words.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "secondary",
        icon_name: str = "",
        height: int = CONTROL,
        name: str = "",
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = "chevron-down" if kind == "switch" else icon_name
        self._side = 12 if kind == "switch" else 16
        self._icon_after = kind == "switch" or icon_after
        self._height = height
        self._words = text
        if text and icon_name:  # Qt leaves 4 px beside an icon, the design 8
            self._words = f"{text} " if icon_after else f" {text}"
        self.setText(self._words)
        self.setProperty("kind", kind)
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)  # else Return in a dialog's field presses the first of its buttons
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_kind(self, kind: str) -> None:
        """Be another kind: what is the next step may change."""
        if self.property("kind") != kind:
            self._look("kind", kind)
            self._restyle()

    def set_waiting(self, waiting: bool) -> None:
        """Look as what is not to be pressed yet; pressed anyway, it says why."""
        if bool(self.property("waits")) is not waiting:
            self._look("waits", waiting)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setText(words)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._restyle()

    def show_words(self, shown: bool) -> None:
        """Show the text, or the icon alone with the text as its tooltip."""
        self.setText(self._words if shown else "")
        self.setToolTip("" if shown else self._words.strip())
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # as Space does: the button where the keyboard is, not another one
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) if self.text() else 0
        width = words + self._beside() if words else theme().px(self._height)
        return QSize(width + 2, theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_WIDEST_MINIMUM)), hint.height())

    def initStyleOption(self, option: "QStyleOptionButton") -> None:
        super().initStyleOption(option)
        if self._icon_after:  # drawn as where one reads from the other side; its place in a row is not
            left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
            option.direction = left if self.layoutDirection() is right else right
        if self.text():
            likes = self.sizeHint().width()
            room = self.width() - 2 - self._beside() if self.width() < likes else likes
            metrics = QFontMetrics(self._drawn())
            option.fontMetrics = metrics
            option.text = elided(self, self.text(), room, metrics)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import (  # noqa: PLC0415  # naming QStyle takes 7 ms, not before the first paint
            QStyle,
            QStyleOptionButton,
            QStylePainter,
        )

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.setFont(self._drawn())
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _drawn(self) -> QFont:
        """The font, a little smaller where the words have too little room."""
        if self.width() >= self.sizeHint().width():
            return self.font()
        return fitted(self.font(), self.text(), self.width() - 2 - self._beside())

    def _beside(self) -> int:
        """What stands beside the words: room at both ends, the icon."""
        pad = theme().px(18 if self._height >= LARGE else 12 if self._height > COMPACT else 10)
        if self.property("kind") in ("link", "switch"):
            pad = 2 if self.property("kind") == "link" else theme().px(7)
        side = theme().px(self._side) if self._icon_name else 0
        return 2 * pad + side + (4 if side else 0)

    def _look(self, name: str, value: object) -> None:
        """Set what the style sheet goes by; it is asked again."""
        self.setProperty(name, value)
        self.style().unpolish(self)
        self.style().polish(self)

    def _restyle(self) -> None:
        kind = self.property("kind")
        role = "caption" if self._height <= SMALL else "small" if self._height <= COMPACT else "body"
        if kind == "link":
            role = "small"
        font = theme().font(role, weight=_WEIGHT.get(kind, 500))
        if self._height >= LARGE:
            font.setPixelSize(theme().px(14))
        if kind == "go":
            self.setStyleSheet(f"border-radius: {theme().px(self._height) // 2}px")
        self.setFont(font)
        if self._icon_name:
            self.setIcon(icon(self._icon_name, _INK.get(kind, "ink-2"), size=self._side))
            self.setIconSize(icon_size(self._side))
        self.updateGeometry()
