"""The way to the coach where there is no room for it: its name, and how many notes it has."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from relpitch.translation import _, npgettext, pgettext
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import seen_in


class CoachButton(AsideButton):
    """The button "Coach", with a round count after it; none where there are no notes."""

    def __init__(self) -> None:
        super().__init__(pgettext("panel", "Coach"))
        self._count = 0

    def show_count(self, count: int) -> None:
        """Show how many notes there are."""
        if count != self._count:
            self._count = count
            notes = npgettext("of the coach", "{count} note", "{count} notes", count).format(count=count)
            name = _("Coach, {notes}").format(notes=notes) if count else pgettext("panel", "Coach")
            self.setAccessibleName(name)
            end = "left" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "right"
            self.setStyleSheet(f"padding-{end}: {self._room()}px;")  # the words keep their place
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + self._room(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        pill = QRectF(self.width() - px(8) - self._pill(), (self.height() - px(20)) / 2, self._pill(), px(20))
        pill = seen_in(self, pill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(pill, px(10), px(10))
        painter.setFont(theme().font("caption", tabular=True))
        painter.setPen(colour("ink-2"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _pill(self) -> int:
        return theme().px(20 if self._count < 10 else 28)

    def _room(self) -> int:
        return self._pill() + theme().px(4) if self._count else 0
