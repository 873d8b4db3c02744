"""Long work with how far it is, and a way to give up; short work is over before it shows."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.background import Work
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.sheet import Sheet

_SHOWN_AFTER_MS = 300


class WorkDialog(Sheet):
    """`done_with` carries the result, `failed` a sentence; given up, neither comes."""

    done_with = Signal(object)
    failed = Signal(str)

    def __init__(self, words: str, work: Work, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = work
        work.setParent(self)
        self.setWindowTitle(words)
        self._meter = Meter(words)
        self.leave = Button(_("Not now"))
        self.leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(words, "title", wrap=True))
        column.addWidget(self._meter)
        column.addLayout(foot)
        self._soon = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._soon.timeout.connect(self.open)
        self._soon.start()
        work.progressed.connect(self._progressed)
        work.done.connect(self._done)
        work.failed.connect(self._failed)

    def reject(self) -> None:
        self._work.cancel()
        super().reject()

    def _progressed(self, done: int, whole: int) -> None:
        self._meter.show_value(done, whole)

    def _done(self, result: object) -> None:
        self._end()
        self.done_with.emit(result)

    def _failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        self._soon.stop()
        self.hide()
        self.deleteLater()
