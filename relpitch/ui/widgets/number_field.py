"""A whole number that is typed, with its unit."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QStyle

from relpitch.ui.theme import theme

_MOVES_THE_NUMBER = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Polish,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
)


class NumberField(QSpinBox):
    """A number to type, 36 high, the unit at its right.

    Up and Down count. The wheel scrolls the page, not the number.
    """

    def __init__(self, name: str, low: int, high: int, unit: str = "") -> None:
        super().__init__()
        self._unit = unit
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        number = self.fontMetrics().horizontalAdvance("0" * len(str(self.maximum())))
        unit = self.fontMetrics().horizontalAdvance(self._unit)
        return QSize(max(theme().px(104), number + unit + theme().px(48)), theme().px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _MOVES_THE_NUMBER:
            self._place()
        return done

    def _place(self) -> None:
        # With a style sheet and no buttons, Qt leaves the number one pixel of room.
        unit = QFontMetrics(theme().font("small")).horizontalAdvance(self._unit)
        left, right = theme().px(10), theme().px(16) + unit
        place = QRect(left, 2, self.width() - left - right, self.height() - 4)
        self.lineEdit().setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every field: Qt's own for numbers counts, too (“Inkrementieren”)."""
        menu = self.lineEdit().createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().colour("ink-3"))
        place = self.rect().adjusted(theme().px(10), 0, -theme().px(10), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)

    def _restyle(self) -> None:
        for each in (self, self.lineEdit()):  # a style sheet leaves the number's own line a step behind
            each.setFont(theme().font("body", tabular=True))
        self.updateGeometry()
        self._place()
