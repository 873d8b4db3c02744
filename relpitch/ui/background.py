"""Long work off the window's thread, with progress and a way to give up."""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from relpitch.domain.errors import Cancelled, LibraryClosed, Progress, RelpitchError
from relpitch.translation import _

_LONGEST_WAIT_S = 20.0


class Work(QObject):
    """One piece of work. `done` carries its result, `failed` a sentence; after `cancel` neither comes.

    `progressed` carries how far it is and how far it goes; `ended` comes in any case, once nothing of it runs
    any more.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = Event()
        self._has_news = False
        self._runner = _Runner(work, self._cancelled)
        self._runner.signals.progressed.connect(self._progressed)
        self._runner.signals.done.connect(self._done)
        self._runner.signals.failed.connect(self._failed)
        self._runner.signals.ended.connect(self.ended)
        self.destroyed.connect(self._cancelled.set)
        QThreadPool.globalInstance().start(self._runner)

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was given up."""
        return self._cancelled.is_set()

    def finish(self) -> None:
        """Wait for the end, and tell of it now."""
        self._runner.ended.wait(_LONGEST_WAIT_S)
        if self._runner.sentence is not None:
            self._failed(self._runner.sentence)
        elif self._runner.ended.is_set():
            self._done(self._runner.result)

    @property
    def has_ended(self) -> bool:
        """Whether nothing of it runs any more."""
        return self._runner.ended.is_set()

    def result(self) -> Any:
        """What the work came to, waited for. RelpitchError where it failed, Cancelled if given up."""
        self._runner.ended.wait()
        if self._runner.sentence is not None:
            raise RelpitchError(self._runner.sentence)
        if self._runner.gave_up:
            raise Cancelled
        if self._runner.broke:  # told where it broke
            raise RelpitchError(_("It could not be finished."))
        return self._runner.result

    def cancel(self) -> None:
        """Give up, as soon as the work asks or tells how far it is."""
        self._cancelled.set()

    def _progressed(self, done: int, whole: int) -> None:
        if not self.is_cancelled:
            self.progressed.emit(done, whole)

    def _done(self, result: object) -> None:
        if not self.is_cancelled and self._is_news():
            self.done.emit(result)

    def _failed(self, sentence: str) -> None:
        if not self.is_cancelled and self._is_news():
            self.failed.emit(sentence)

    def _is_news(self) -> bool:
        news, self._has_news = not self._has_news, True
        return news


class _Signals(QObject):
    """What the thread tells; its signals cross to the window's thread."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    ended = Signal()


class _Runner(QRunnable):
    def __init__(self, work: Callable[[Progress], Any], cancelled: Event) -> None:
        super().__init__()
        self._work = work
        self._cancelled = cancelled
        self.signals = _Signals()
        self.ended = Event()
        self.result: object = None
        self.sentence: str | None = None
        self.gave_up = self.broke = False
        self.setAutoDelete(False)

    def run(self) -> None:
        try:
            self._do()
        finally:
            self.ended.set()
            self._tell("ended")

    def _do(self) -> None:
        try:
            self.result = self._work(self._progress)
        except RelpitchError as error:
            self.sentence = str(error)
            self._tell("failed", self.sentence)
        except (Cancelled, LibraryClosed):  # the window may close while this waits for its turn
            self.gave_up = True
        except BaseException:
            self.broke = True
            raise
        else:
            self._tell("done", self.result)

    def _progress(self, done: int, whole: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        if not self._tell("progressed", done, whole):
            raise Cancelled

    def _tell(self, signal: str, *what: object) -> bool:
        """Emit a signal, while there is a window to hear it: Qt takes all apart where the program ends."""
        try:
            getattr(self.signals, signal).emit(*what)
        except RuntimeError:
            if isValid(self.signals):
                raise
            return False
        return True
