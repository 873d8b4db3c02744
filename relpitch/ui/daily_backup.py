"""The day's backup, made by itself off the window's thread. It says something only where it fails."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from relpitch.domain.errors import Progress
from relpitch.translation import _
from relpitch.ui.background import Work

_FIRST_MS, _NEXT_MS = 5_000, 3_600_000


class DailyBackup(QObject):
    """Asks `back_up` for one soon, and then every hour, while `wanted`; `notify` says why there is none."""

    def __init__(
        self,
        back_up: Callable[[Progress], Any],
        wanted: Callable[[], bool],
        notify: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._do, self._wanted, self._notify = back_up, wanted, notify
        self._work: Work | None = None
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self.back_up)
        self._timer.start()

    def back_up(self) -> None:
        """Make the day's backup now, where it is wanted."""
        self._timer.setInterval(_NEXT_MS)
        if self._wanted():
            self._work = Work(self._do, self)
            self._work.failed.connect(self._failed)

    def stop(self) -> None:
        """Make no more, and give up the one that is being made."""
        self._timer.stop()
        if self._work is not None:
            self._work.cancel()
            self._work.finish()
        self.deleteLater()

    def _failed(self, sentence: str) -> None:
        self._timer.stop()  # once is enough; the Library page says when the last one was
        self._notify(_("There is no backup of today yet. {sentence}").format(sentence=sentence))
