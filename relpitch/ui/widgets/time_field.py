"""A time of day, typed in any usual form; always written out, so that none is misread."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.day import clock, tells_half_days
from relpitch.domain.errors import FieldError
from relpitch.domain.typed_time import typed_time
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.trouble import show_trouble

_STEP = timedelta(minutes=15)
_ANY_DAY = date(2026, 1, 1)


class TimeField(QWidget):
    """`changed` when another time stands in it. Up and Down go by quarters of an hour."""

    changed = Signal()

    def __init__(self, name: str, at: time) -> None:
        super().__init__()
        self._time = at
        self.line = TextField()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(_("19:30, 7pm"))
        self.line.setMaxLength(40)
        self.line.setFixedHeight(theme().px(36))
        self.line.setFixedWidth(theme().px(84))
        self.line.editingFinished.connect(self._typed)
        self.line.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.show_time(at)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To its line. As a proxy of this it would be a second stop of Tab, wherever this stands."""
        self.line.setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}.get(event.key(), 0)
            if steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._step(steps)
                return True
        return super().eventFilter(watched, event)

    def show_time(self, at: time) -> None:
        """Let a time stand in it, written out."""
        self._time = at
        moment = datetime.combine(_ANY_DAY, at)
        self.line.setText(clock(moment) if tells_half_days() else f"{at:%H:%M}")
        show_trouble(self.line, False)

    def at(self) -> time:
        """The time that is typed. FieldError where that is not surely one."""
        at = self._read()
        if at is None:
            typed = self.line.text().strip()
            trouble = _("“{typed}” is no time that is surely meant.") if typed else _("Say at what time.")
            raise FieldError(
                f"{trouble.format(typed=typed)} {_('19:30 or 7pm will do.')}", self.line.accessibleName()
            )
        return at

    def _step(self, steps: int) -> None:
        at = self._read()
        if at is not None:
            self.show_time((datetime.combine(_ANY_DAY, at) + steps * _STEP).time())
            self.changed.emit()

    def _typed(self) -> None:
        at = self._read()
        if at is None:
            show_trouble(self.line, True)
            return
        is_new = at != self._time or bool(self.line.property("trouble"))
        self.show_time(at)
        if is_new:
            self.changed.emit()

    def _read(self) -> time | None:
        return typed_time(self.line.text(), half_days=tells_half_days())
