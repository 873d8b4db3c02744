"""A time of day, typed in any usual form; always written out, so that none is misread."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from relpitch.domain.day import clock, tells_half_days
from relpitch.domain.errors import FieldError
from relpitch.formatting import either
from relpitch.script.typed_time import times_meant, typed_time
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.time_list import TimeList
from relpitch.ui.widgets.typed_field import TypedField

_STEP = timedelta(minutes=15)
_ANY_DAY = date(2026, 1, 1)


class TimeField(TypedField):
    """A field for a time of day, which shows a list of them. Up and Down go by quarters of an hour.

    `after`: the time it follows, if it follows one, so that of two times half a day apart the one that comes
    next is meant. `changed`, `trouble_changed`: as of any `TypedField`.
    """

    def __init__(self, name: str, at: time, after: Callable[[], time | None] = lambda: None) -> None:
        self._time = at
        self._after = after
        self._as_typed = ""
        # Translators: a button: "Begins: times".
        times = _("{name}: times").format(name=name)
        super().__init__(name, _("19:30, 7pm"), longest=40, icon_name="clock", choices=times)
        self.line.setFixedWidth(theme().px(100))
        self.open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key does it from the line
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
        self._as_typed = ""
        self._write(at)

    def show_times(self) -> TimeList:
        """Open the list at the time that is typed."""
        times = TimeList(self._read() or self._time, _written, self)
        times.taken.connect(self._take)
        times.open_below(self.line)
        return times

    def _show_choices(self) -> None:
        self.show_times()

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
