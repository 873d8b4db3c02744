"""Reads words off the window's thread, so that none waits for it while typing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Signal


class ReadingBeside(QObject):
    """One reading at a time: what the last one asked for found goes to `then`, in the window's thread."""

    def __init__(self, then: Callable[[Any], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then = then
        self._asked = 0
        self._relay = _Relay()
        self._relay.read.connect(self._arrived)

    def ask(self, reading: Callable[[], object]) -> None:
        """Read, and tell of nothing that was asked for before."""
        self._asked += 1
        asked, relay = self._asked, self._relay
        _thread().submit(lambda: relay.read.emit(asked, reading()))

    def drop(self) -> None:
        """Tell of nothing that was asked for."""
        self._asked += 1

    def _arrived(self, asked: int, found: object) -> None:
        if asked == self._asked:
            self._then(found)


class _Relay(QObject):
    """What the thread tells. It has no parent, so that it outlives a window that closes meanwhile."""

    read = Signal(int, object)


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
