"""One library in the aside: pressed, it opens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from relpitch.ui.icons import paint
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in
from relpitch.ui.widgets.wrapping_button import WrappingButton

_ROW_HEIGHT, _LINE_HEIGHT = 54, 18
_LEFT, _RIGHT = 38, 10  # of the words


class LibraryRow(WrappingButton):
    """An icon, a name, and what is so with it, on two lines where one has no room for it.

    The open one, and one that is chosen, are marked.
    """

    def __init__(self, name: str, about: str, icon_name: str = "library", *, is_open: bool = False) -> None:
        super().__init__(wide=QSizePolicy.Policy.Ignored)
        self._about, self._icon_name, self._is_open = about, icon_name, is_open
        self.setText(name)
        self.setAccessibleName(f"{name}. {about}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        px = theme().px
        needed = QFontMetrics(theme().font("small")).horizontalAdvance(self._about)
        return px(_ROW_HEIGHT) if needed <= width - px(_LEFT) - px(_RIGHT) else px(_ROW_HEIGHT + _LINE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        chosen = self._is_open or self.isChecked()
        marked = chosen or self.underMouse()
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        ink = colour("accent" if chosen else "ink-2" if marked else "ink-3")
        place = seen_in(self, QRectF(px(10), px(11), px(16), px(16)))
        paint(painter, place, self._icon_name, ink)
        left = px(_LEFT)
        room = self.width() - left - px(_RIGHT)
        font = theme().font("label", weight=600 if chosen else 500)
        painter.setFont(font)
        painter.setPen(colour("ink"))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        line = seen_in(self, QRectF(left, px(9), room, px(18)))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(theme().font("small"))
        painter.setPen(colour("ink-2" if marked else "ink-3"))
        below = seen_in(self, QRectF(left, px(28), room, self.height() - px(28)))
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._about)
