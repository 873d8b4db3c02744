"""One library in the aside: pressed, it opens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from relpitch.ui.icons import paint
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import mirrored


class LibraryRow(QAbstractButton):
    """An icon, a name, and one line about it. The open one, and one that is chosen, are marked."""

    def __init__(self, name: str, about: str, icon_name: str = "library", *, is_open: bool = False) -> None:
        super().__init__()
        self._about, self._icon_name, self._is_open = about, icon_name, is_open
        self.setText(name)
        self.setAccessibleName(f"{name}. {about}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(54))

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
        way, whole = self.layoutDirection(), self.rect().toRectF()
        place = mirrored(way, whole, QRectF(px(10), px(11), px(16), px(16)))
        paint(painter, place, self._icon_name, ink)
        left = px(38)
        room = self.width() - left - px(10)
        for words, top, font, tone in (
            (self.text(), 9, theme().font("label", weight=600 if chosen else 500), "ink"),
            (self._about, 28, theme().font("small"), "ink-2" if marked else "ink-3"),
        ):
            painter.setFont(font)
            painter.setPen(colour(tone))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            line = mirrored(way, whole, QRectF(left, px(top), room, px(18)))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
