"""A time of day, typed in any usual form; always written out, so that none is misread."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.day import clock, tells_half_days
from relpitch.domain.errors import FieldError
from relpitch.formatting import either
from relpitch.script.typed_time import times_meant, typed_time
from relpitch.translation import _
from relpitch.ui.heights import COMPACT, FIELD
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.time_list import TimeList
from relpitch.ui.widgets.trouble import show_trouble

_STEP = timedelta(minutes=15)
_ANY_DAY = date(2026, 1, 1)


class TimeField(QWidget):
    """A field for a time of day.

    `changed` when another time stands in it; `trouble_changed` when it is understood or not.

    Up and Down go by quarters of an hour; Alt Down, or the icon, opens the list of them. `after`: the time it
    follows, if it follows one, so that of two times half a day apart the one that comes next is meant.
    """

    changed = Signal()
    trouble_changed = Signal(str)

    def __init__(self, name: str, at: time, after: Callable[[], time | None] = lambda: None) -> None:
        super().__init__()
        self._time = at
        self._after = after
        self._as_typed = ""
        self.line = TextField()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(_("19:30, 7pm"))
        self.line.setMaxLength(40)
        self.line.setFixedHeight(theme().px(FIELD))
        self.line.setFixedWidth(theme().px(100))
        # Translators: a button: "Begins: times".
        self.open = Button(
            kind="quiet", icon_name="clock", height=COMPACT, name=_("{name}: times").format(name=name)
        )
        self.open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key does it from the line
        self.open.clicked.connect(self.show_times)
        self.line.hold(self.open)
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
            held = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if held and event.key() == Qt.Key.Key_Down:
                self.show_times()
                return True
            steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}.get(event.key(), 0)
            if steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._step(steps)
                return True
        return super().eventFilter(watched, event)

    def show_time(self, at: time) -> None:
        """Let a time stand in it, written out."""
        self._time = at
        self._as_typed = ""
        self._write(at)

    def show_times(self) -> TimeList:
        """Open the list at the time that is typed."""
        times = TimeList(self._read() or self._time, _written, self)
        times.taken.connect(self._take)
        times.open_below(self.line)
        return times

    def _take(self, at: time) -> None:
        self._stand(_written(at), at)
        self.line.setFocus()

    def at(self) -> time:
        """The time that is typed. FieldError where that is not surely one."""
        at = self._read()
        if at is None:
            raise FieldError(self.trouble(), self.line.accessibleName())
        return at

    def trouble(self) -> str:
        """What is not understood, in a sentence; nothing where all is well."""
        if self._read() is not None:
            return ""
        typed = self.line.text().strip()
        will_do = _("19:30 or 7pm will do.")
        if not typed:
            return f"{_('Say at what time.')} {will_do}"
        meant = times_meant(typed, half_days=tells_half_days(), after=self._after())
        if len(meant) < 2:
            return f"{_('“{typed}” is not understood as a time.').format(typed=typed)} {will_do}"
        times = either([_written(each) for each in meant])
        return _("“{typed}” may be {times}. Which one?").format(typed=typed, times=times)

    def refuses(self) -> bool:
        """Whether what is typed cannot be kept as it is; told if so."""
        trouble = self.trouble()
        self._mark(trouble)
        return bool(trouble)

    @property
    def was_typed(self) -> bool:
        """Whether what stands in it was typed here."""
        return bool(self._as_typed)

    def read_again(self) -> None:
        """Read what was typed once more, as the time it follows is another now."""
        if self._as_typed:
            self.line.setText(self._as_typed)
            self._typed()

    def _write(self, at: time) -> None:
        self.line.setText(_written(at))
        self._mark("")

    def _mark(self, trouble: str) -> None:
        show_trouble(self.line, bool(trouble))
        self.line.setAccessibleDescription(trouble)
        self.trouble_changed.emit(trouble)

    def _step(self, steps: int) -> None:
        at = self._read()
        if at is not None:
            later = (datetime.combine(_ANY_DAY, at) + steps * _STEP).time()
            self._stand(_written(later), later)

    def _typed(self) -> None:
        at = self._read()
        if at is None:
            self._mark(self.trouble())
            return
        typed = self.line.text()
        self._stand(self._as_typed if typed == _written(self._time) else typed, at)

    def _stand(self, typed: str, at: time) -> None:
        is_new = at != self._time or bool(self.line.property("trouble"))
        self._time, self._as_typed = at, typed
        self._write(at)
        if is_new:
            self.changed.emit()

    def _read(self) -> time | None:
        typed = self.line.text()
        if typed == _written(self._time):
            return self._time
        return typed_time(typed, half_days=tells_half_days(), after=self._after())


def _written(at: time) -> str:
    """A time as it stands in a field: 7:30 pm, 19:30."""
    return clock(datetime.combine(_ANY_DAY, at)) if tells_half_days() else f"{at:%H:%M}"
