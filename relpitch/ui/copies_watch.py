"""Notices second copies beside the library, left by a program which keeps a folder on several computers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from relpitch.domain.destination import Destination, PageName
from relpitch.services.copies_beside import CopiesBeside, FoundCopy
from relpitch.translation import _, ngettext
from relpitch.ui.background import Work

_SOON_MS = 1500


class CopiesWatch(QObject):
    """Looks after opening, when something comes or goes in the folder, and when the window is come back to.

    `offer` is called once with each copy that has something new.
    """

    def __init__(
        self,
        copies: CopiesBeside,
        path: Path,
        offer: Callable[[str, str, Destination], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._copies, self._offer = copies, offer
        self._work: Work | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.look)
        self._folder = QFileSystemWatcher([str(path.parent)], self)
        self._folder.directoryChanged.connect(self._soon.start)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._come_back)
        self._soon.start()

    def look(self) -> None:
        """Look now, where there is anything to look into."""
        if self._work is None and not self._copies.is_quiet():
            self._work = Work(self._copies.look, self)
            self._work.done.connect(self._looked)
            self._work.failed.connect(self._give_up)

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        if self._work is not None:
            self._work.cancel()
            self._work.finish()
            self._work = None
        self.deleteLater()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._soon.start()

    def _looked(self, new: tuple[FoundCopy, ...]) -> None:
        self._work = None
        self._copies.on_found()
        news = [each for each in new if each.has_news]
        if news:
            self._offer(_news_in_words(news), _("Look at it"), Destination(PageName.LIBRARY))

    def _give_up(self, _sentence: str) -> None:
        self._work = None


def _news_in_words(news: list[FoundCopy]) -> str:
    return ngettext(
        "A copy of this library lies beside it, with words that are not here",
        "{count} copies of this library lie beside it, with words that are not here",
        len(news),
    ).format(count=len(news))
