"""A length that is typed, with its unit at the right."""

import math

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.units import MM_PER_INCH
from relpitch.formatting import figures
from relpitch.translation import pgettext
from relpitch.ui.heights import FIELD
from relpitch.ui.spaces import SPACE_50, SPACE_125
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.text_field import TextField


class LengthField(QWidget):
    """A length to type, 36 high.

    `changed` says that another number was typed, `entered` that the keyboard came to it.

    What is no number counts as NaN, so that whoever checks it says so. A comma is as good as a point.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, *, is_count: bool = False) -> None:
        super().__init__()
        self._is_count = is_count
        self._in_inches = False
        self.line = TextField()
        self.line.setAccessibleName(name)
        self.line.setProperty("bare", "field")
        self.line.setMaxLength(12)
        self.line.textEdited.connect(self.changed)
        self.line.installEventFilter(self)
        self._unit = Label("" if is_count else "mm", "small", "3")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
        row.setSpacing(SPACE_50)
        row.addWidget(self.line, 1)
        row.addWidget(self._unit)
        self.setFocusProxy(self.line)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_inches(self, inches: bool) -> None:
        """Tell the same length in inches, or in millimetres."""
        value = self.value
        self._in_inches = inches
        self._unit.setText("" if self._is_count else pgettext("inches", "in") if inches else "mm")
        self.show_value(value)

    def show_value(self, value: float) -> None:
        """Show a number of millimetres, or of things; silent."""
        if self.value != value and not math.isnan(value):
            shown = value / MM_PER_INCH if self._in_inches and not self._is_count else value
            self.line.setText(figures(round(shown, 4), 6))

    @property
    def value(self) -> float:
        """What is typed: millimetres, or a whole number of things."""
        try:
            number = float(self.line.text().replace(",", ".").strip())
        except ValueError:
            return math.nan
        if not math.isfinite(number):
            return math.nan
        if self._is_count:
            return number if number == int(number) else math.nan
        return round(number * MM_PER_INCH, 3) if self._in_inches else number

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.line.hasFocus()
        painter.setPen(QPen(theme().colour("accent" if focused else "field-line"), 2 if focused else 1))
        painter.setBrush(theme().colour("raised"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(FIELD))
        self.setMinimumWidth(theme().px(84))
        self.line.setFont(theme().font("body", tabular=True))
        self._unit.setAlignment(Qt.AlignmentFlag.AlignVCenter)
