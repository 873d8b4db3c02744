"""Where errors end that nothing else caught: an expected one is told as a sentence, any other by a dialog."""

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
from relpitch.translation import N_, _
from relpitch.ui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)
# PySide puts this before the own words of an error that was raised where Qt calls Python.
_PYSIDE_PREFIX = re.compile(r"^(Error calling Python override of [\w:]+\(\): )+")

_SAVED = N_("Something in relpitch failed. Everything you typed is saved.")
_KEPT = N_("Something in relpitch failed. What you typed is kept, and comes back when relpitch starts again.")
_UNSAVED = N_(
    "Something in relpitch failed, and what you typed could not be saved. Copy it before you go on."
)


class Crash(QObject):
    """Catches what a slot, a thread, or a `__del__` raises, once `watch` was called.

    `notify` shows the sentence of an expected error. Of any other, `leave_report` keeps the report for the
    next start, and a dialog says what became of the typed words: `save_typed` saves them and tells whether
    all are safe, `unsaved` is what is not, as one text, and `comes_back` says whether the next start puts
    that back.

    `unreported`: whether the next start is to tell of the last failure. So it does where no dialog was seen,
    and after a restart, to say that all words are there; not where the person went on from the dialog.
    """

    _to_show = Signal(str)
    _to_tell = Signal(str)

    def __init__(
        self,
        window: QWidget,
        *,
        notify: Callable[[str], None],
        save_typed: Callable[[], bool],
        unsaved: Callable[[], str],
        comes_back: Callable[[], bool],
        leave_report: Callable[[str], None],
        restart: Callable[[], None],
    ) -> None:
        super().__init__()
        self._window, self._notify, self._restart = window, notify, restart
        self._save_typed, self._unsaved, self._comes_back = save_typed, unsaved, comes_back
        self._leave_report = leave_report
        self._seen: set[str] = set()
        self._dialog: CrashDialog | None = None
        self._closing = False
        self._watching = False
        self.unreported = False
        # Queued: a dialog must not open while a widget paints, or in another thread.
        self._to_show.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._to_tell.connect(self._notify, Qt.ConnectionType.QueuedConnection)

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
            if self._can_show():
                self._to_tell.emit(_PYSIDE_PREFIX.sub("", str(error)))
            return
        place, report = place_of(error), report_of(error)
        if place in self._seen:
            return  # a timer or a painting that fails would be logged, and shown, for ever
        self._seen.add(place)
        _log.error("failed\n%s", report)
        self._leave_report(report)
        self.unreported = True
        if self._can_show():
            self._to_show.emit(report)

    def _can_show(self) -> bool:
        # Python's hooks may call this after Qt has deleted it with the application.
        return isValid(self) and not self._closing

    def _hook(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        error = (error or kind()).with_traceback(trace)
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)  # for whoever started it from a terminal
        self.caught(error)

    def _in_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_type is not SystemExit:
            self._hook(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _unraisable(self, failed: "sys.UnraisableHookArgs") -> None:
        self._hook(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _show(self, report: str) -> None:
        if self._dialog is not None or self._closing:
            return  # one dialog at a time; those of other places are in the log
        words, sentence, lost = "", _SAVED, False
        if not self._save_safely():
            words, lost = self._unsaved(), not self._comes_back()
            sentence = _UNSAVED if lost else _KEPT
        parent = QApplication.activeModalWidget() or self._window
        title = _("Restart relpitch?")
        self._dialog = CrashDialog(
            title, _(sentence), report, parent, words=words, kept_nowhere=lost, offers_restart=True
        )
        self._dialog.finished.connect(self._closed)
        self._dialog.restart_asked_for.connect(self._restart_asked)
        self._dialog.open()

    def _save_safely(self) -> bool:
        """Save what was typed. Whether all of it is safe."""
        try:
            return self._save_typed()
        except Exception as error:  # whatever fails now, the person must hear of what failed before
            self.caught(error)
            return False

    def _restart_asked(self) -> None:
        self.unreported = True  # after `finished`, which had set it False
        self._restart()

    def _closed(self) -> None:
        self.unreported = False
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
