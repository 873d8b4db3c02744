"""Where failures end that nobody expected: what was typed is kept, and one dialog tells of it."""

import logging
import re
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from relpitch.domain.errors import RelpitchError
from relpitch.failure.report import place_of, report_of
from relpitch.ui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)
_WAY = re.compile(r"^(Error calling Python override of [\w:]+\(\): )+")  # PySide puts it before the sentence

_SAVED = "Something in it failed. Everything you typed is saved."
_KEPT = "Something in it failed. What you typed is kept, and comes back when relpitch starts again."
_UNSAVED = "Something in it failed, and what you typed could not be saved. Copy it before you go on."


class Crash(QObject):
    """Catches what a slot, a thread, or an object on its way out raises, once `watch` was called.

    `untold` while the person was not told of the last one.
    `keep` saves what was typed and tells whether all of it is safe; `unsaved` is what is not, as one text;
    `is_kept` whether that comes back by itself; `note` keeps the report for the next start.
    """

    _failed = Signal(str, str)
    _told = Signal(str)

    def __init__(
        self,
        window: QWidget,
        *,
        tell: Callable[[str], None],
        keep: Callable[[], bool],
        unsaved: Callable[[], str],
        is_kept: Callable[[], bool],
        note: Callable[[str], None],
        restart: Callable[[], None],
    ) -> None:
        super().__init__()
        self._window, self._tell, self._keep = window, tell, keep
        self._unsaved, self._is_kept, self._note, self._restart = unsaved, is_kept, note, restart
        self._seen: set[str] = set()
        self._dialog: CrashDialog | None = None
        self._closing = False
        self._watching = False
        self.untold = False
        # Queued: a dialog does not open within the painting or the thread that failed.
        self._failed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_watching(self) -> bool:
        """Whether failures end here."""
        return self._watching

    def watch(self) -> None:
        """From now on, catch what nobody else does."""
        self._watching = True
        sys.excepthook = self._hook
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._unraisable

    def unwatch(self) -> None:
        """Leave failures to Python again."""
        if not self._watching:
            return
        self._watching = False
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def close(self) -> None:
        """The window goes: from now on failures are kept for the next start and shown no more."""
        self._closing = True

    def caught(self, error: BaseException) -> None:
        """Take in one failure, from any thread."""
        if isinstance(error, RelpitchError):
            if isValid(self) and not self._closing:
                self._told.emit(_WAY.sub("", str(error)))
            return
        place, report = place_of(error), report_of(error)
        if place in self._seen:
            return
        self._seen.add(place)
        _log.error("failed\n%s", report)
        self._note(report)
        self.untold = True
        if isValid(self) and not self._closing:
            self._failed.emit(report, place)

    def _hook(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        error = (error or kind()).with_traceback(trace)
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        self.caught(error)

    def _in_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_type is not SystemExit:
            self._hook(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _unraisable(self, failed: "sys.UnraisableHookArgs") -> None:
        self._hook(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _show(self, report: str, _place: str) -> None:
        if self._dialog is not None or self._closing:
            return  # the first tells enough; the others are in the log
        words, sentence = "", _SAVED
        if not self._is_saved():
            words = self._unsaved()
            sentence = _KEPT if self._is_kept() else _UNSAVED
        parent = QApplication.activeModalWidget() or self._window
        title = "Restart relpitch?"
        self._dialog = CrashDialog(title, sentence, report, parent, words=words, again=True)
        self._dialog.finished.connect(self._closed)
        self._dialog.restart_asked_for.connect(self._restart_asked)
        self._dialog.open()

    def _is_saved(self) -> bool:
        try:
            return self._keep()
        except Exception as error:  # whatever fails now, the person must hear of what failed before
            self.caught(error)
            return False

    def _restart_asked(self) -> None:
        self.untold = True
        self._restart()

    def _closed(self) -> None:
        self.untold = False
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
