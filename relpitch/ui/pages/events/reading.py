"""A calendar that takes a while to read: how far it is, and a way to stop."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from relpitch.services.calendar import Calendar
from relpitch.translation import _, pgettext
from relpitch.ui.background import Work
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_150
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet

if TYPE_CHECKING:
    from relpitch.interchange.ical import ReadCalendar


class ReadingDialog(DialogSheet):
    """A dialog that shows how far reading a calendar is.

    Once accepted, `read` is what stands in the file, or `trouble` why nothing does; stopped, it is rejected.
    """

    def __init__(self, calendar: Calendar, path: Path, parent: QWidget) -> None:
        super().__init__(parent, 400)
        self.read: ReadCalendar | None = None
        self.trouble = ""
        self.setWindowTitle(_("Reading the calendar"))
        self._bar = QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("How much is read"))
        stop = Button(pgettext("button", "Stop"))
        stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("Reading the calendar"), "title", size=19))
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(stop)
        column.addLayout(foot)
        self._work = Work(lambda progress: calendar.parse(path, progress), self)
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self.rejected.connect(self._work.cancel)

    def _show_progress(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    def _done(self, read: "ReadCalendar") -> None:
        self.read = read
        self.accept()

    def _failed(self, sentence: str) -> None:
        self.trouble = sentence
        self.accept()
