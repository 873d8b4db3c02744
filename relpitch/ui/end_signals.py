"""Where the system ends the program by a signal (a log-out, a shutdown, `kill`), it saves first."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGHUP")


class Ended(BaseException):
    """The system ends the program while a library is being opened."""


class EndSignals(QObject):
    """Ends the main loop at a signal to end; what follows that saves. To be made in the main thread.

    A handler of Python alone would wait until Python runs again, which in a resting window is never: the
    number of the signal is written to a pipe, and Qt wakes up by that. Windows sends no such signals.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if os.name != "posix":
            return
        self._read, write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(write, False)  # the interpreter writes to it from within a handler
        notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._arrived)
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), _handle)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)

    def _arrived(self) -> None:
        numbers = os.read(self._read, 64)
        if {getattr(signal, name) for name in _SIGNALS} & set(numbers):
            QCoreApplication.exit(0)  # `quit` asks every window, and one that asks back would stay


class _Opening:
    """Whether a library is being opened now, and whether a signal broke that off."""

    is_on = is_broken_off = False


@contextmanager
def opening() -> Iterator[None]:
    """While a library is opened, which may take long, a signal to end breaks that off, and ends the loop."""
    _Opening.is_on = True
    try:
        yield
    except BaseException:  # SQLite makes errors of its own of what is raised within it
        if not _Opening.is_broken_off:
            raise
        QCoreApplication.exit(0)
    finally:
        _Opening.is_on = False


def has_ended() -> bool:
    """Whether the system ended the program while a library was being opened."""
    return _Opening.is_broken_off


def _handle(_number: int, _frame: object) -> None:
    """Without a handler the signal would end the process at once."""
    if _Opening.is_on:
        _Opening.is_broken_off = True
        raise Ended
