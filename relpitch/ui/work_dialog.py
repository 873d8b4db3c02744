"""Long work with how far it is, and a way to give up; short work is over before it shows."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.errors import Progress
from relpitch.translation import _
from relpitch.ui.announcing import announce
from relpitch.ui.background import Work
from relpitch.ui.spaces import SPACE_150, SPACE_250, SPACE_300
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.sheet import DialogSheet

_SHOWN_AFTER_MS = 300


class WorkDialog(DialogSheet):
    """A dialog that shows how far long work is.

    `done_with` carries the result, `failed` a sentence; given up, neither comes.
    """

    done_with = Signal(object)
    failed = Signal(str)

    def __init__(self, words: str, work: Work, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = work
        self._is_waited_for = False
        work.setParent(self)
        self.setWindowTitle(words)
        self._meter = Meter(words)
        self.leave = Button(_("Not now"))
        self.leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_300, SPACE_300, SPACE_300, SPACE_250)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(words, "title", wrap=True))
        column.addWidget(self._meter)
        column.addLayout(foot)
        self._comes_up = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._comes_up.timeout.connect(self.open)
        self._comes_up.start()
        work.progressed.connect(self._progressed)
        work.done.connect(self._done)
        work.failed.connect(self._failed)

    def reject(self) -> None:
        self._work.cancel()
        if not self._is_waited_for:
            super().reject()
        elif self.leave.isEnabled():  # it stays until nothing of the work runs any more, and says so
            self.leave.setEnabled(False)
            self.leave.set_words(_("Stopping …"))
            announce(_("Stopping …"), self)

    def wait(self) -> Any:
        """The result of the work; until then nothing else can be done in the window.

        RelpitchError where it failed, Cancelled where it was given up and left everything as it was.
        """
        self._is_waited_for = True
        loop = QEventLoop()
        self._work.ended.connect(loop.quit)
        self._comes_up.timeout.connect(loop.quit)
        if not self._work.has_ended:  # keys and clicks wait for the dialog, or for the end
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not self._work.has_ended:
            loop.exec()
        if not self._work.has_ended:  # the program is asked to end
            self._work.cancel()
        try:
            return self._work.result()
        finally:
            self._end()

    def _progressed(self, done: int, whole: int) -> None:
        self._meter.show_value(done, whole)

    def _done(self, result: object) -> None:
        if not self._is_waited_for:  # its loop must not see it deleted
            self._end()
            self.done_with.emit(result)

    def _failed(self, sentence: str) -> None:
        if not self._is_waited_for:
            self._end()
            self.failed.emit(sentence)

    def _end(self) -> None:
        self._comes_up.stop()
        self.hide()
        self.deleteLater()


def waited_for(words: str, work: Callable[[Progress], Any], parent: QWidget) -> Any:
    """The result of long work, done in the background while nothing else can be done in it.

    RelpitchError where it failed, Cancelled where it was given up.
    """
    return WorkDialog(words, Work(work), parent).wait()
