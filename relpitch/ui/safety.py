"""What keeps a person's words when something fails: crash dialog, unsaved words, the end of a run."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from relpitch import paths
from relpitch.failure.drafts import Drafts
from relpitch.failure.last_run import RunRecord, left_behind
from relpitch.failure.typed import TypedFile
from relpitch.ui.changes import Changes
from relpitch.ui.comeback import come_back
from relpitch.ui.crash import Crash
from relpitch.ui.main_window import MainWindow
from relpitch.ui.page_set import PageSet
from relpitch.ui.unsaved import Unsaved


class Safety(QObject):
    """One for the life of the window. It follows each library that is opened in it, until that is left."""

    def __init__(self, window: MainWindow, save: Callable[[], bool], restart: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._save = window, save
        self._untold = left_behind(paths.runs())
        self._run = RunRecord(paths.runs())
        self._unsaved: Unsaved | None = None
        self._drafts: Drafts | None = None
        self.crash = Crash(
            window,
            tell=window.tell,
            keep=self._save_all,
            unsaved=self.unsaved_words,
            is_kept=lambda: self._unsaved is not None and self._unsaved.is_kept,
            note=self._run.note,
            restart=restart,
        )

    def follow(
        self,
        file: TypedFile | None,
        drafts: Drafts,
        pages: PageSet,
        changes: Changes,
        stored: Callable[[str], bool],
    ) -> None:
        """Put back what an earlier run left of a library, and keep what is typed, where there is a file."""
        self._drafts = drafts
        report, self._untold = self._untold, ""
        come_back(pages, file.read() if file else [], report, stored, self._window)
        if file is not None:
            self._unsaved = Unsaved(file, pages, self._window)
            self._unsaved.note()
            changes.happened.connect(self._unsaved.note)

    def _save_all(self) -> bool:
        """Save what can be saved. Whether nothing is left that would be lost."""
        drafts = self._drafts
        return self._save() and (drafts is None or drafts.is_safe or not drafts.owners())

    def unsaved_words(self) -> str:
        """What is typed and not stored, to be copied; drafts that are in their file are safe."""
        typed = [each.words for each in self._unsaved.words()] if self._unsaved else []
        unsafe = [] if self._drafts is None or self._drafts.is_safe else self._drafts.words()
        return "\n\n".join([*typed, *unsafe])

    def leave(self) -> None:
        """The library is closed. What its pages could not save comes back with it."""
        if self._unsaved is not None:
            self._unsaved.end()
            self._unsaved = None

    def end(self) -> None:
        """The window is gone."""
        self.leave()
        self._run.end(well=not self.crash.untold)
        self.crash.unwatch()
