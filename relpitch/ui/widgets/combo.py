"""A combo box that looks like one of ours."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyle

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_rows import ChoiceRows
from relpitch.ui.widgets.popping_up import GAP_BELOW, round_corners

_MOVES_THE_FIELD = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Polish,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
)
_ARROW_SIDE = 14


class Combo(QComboBox):
    """A combo box drawn as a chooser is. One that is written in has its field over the drawn words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)  # however long its choices are
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + theme().px(20), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme().px(32))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        field = self.lineEdit() if event.type() in _MOVES_THE_FIELD else None
        if field is not None:  # Qt lets it lie over the frame and the arrow: they are not its own style's
            px = theme().px
            place = QRect(px(10), 2, self.width() - px(_ARROW_SIDE) - px(26), self.height() - 4)
            field.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        return done

    def showPopup(self) -> None:
        if not isinstance(self.itemDelegate(), ChoiceRows):
            self.setItemDelegate(ChoiceRows(self, self.currentIndex))
        view = self.view()
        assert view is not None
        shown = view.window()
        if shown is not self.window():
            round_corners(shown, self)
        super().showPopup()
        if shown.y() >= self.mapToGlobal(self.rect().bottomLeft()).y():
            shown.move(shown.x(), shown.y() + GAP_BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        written_in = self.hasFocus() and self.isEditable()
        line = "accent" if written_in else "field-line" if self.isEditable() else "line-strong"
        painter.setPen(QPen(colour(line), 2 if written_in else 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        side = px(_ARROW_SIDE)
        before = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = px(8) if before else self.width() - side - px(8)
        arrow = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, arrow, "chevron-down", colour("ink-3"))
        if self.isEditable():
            return
        painter.setFont(theme().font("label", weight=500))
        painter.setPen(colour("ink"))
        room = self.rect().adjusted(px(12), 0, -px(12), 0)
        room.adjust(side + px(4) if before else 0, 0, 0 if before else -side - px(4), 0)
        words = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
