"""What keeps a person's words when something fails: crash dialog, unsaved words, the end of a run."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from relpitch import paths
from relpitch.ui.changes import Changes
from relpitch.ui.end_signals import EndSignals
from relpitch.ui.main_window import MainWindow
from relpitch.ui.page_set import PageSet

if TYPE_CHECKING:
    from relpitch.failure.drafts import Drafts
    from relpitch.failure.last_run import RunRecord
    from relpitch.failure.typed import TypedFile
    from relpitch.ui.crash import Crash
    from relpitch.ui.unsaved import Unsaved


class Safety(QObject):
    """One for the life of the window. It follows each library that is opened in it, until that is left.

    What it needs is loaded as it begins: once the library's text is painted, or something failed before.
    """

    def __init__(
        self, window: MainWindow, save: Callable[[], bool], restart: Callable[[], None], *, watched: bool
    ) -> None:
        super().__init__(window)
        self._window, self._save, self._restart, self._watched = window, save, restart, watched
        self._unreported = ""
        self._run: RunRecord | None = None
        self._crash: Crash | None = None
        self._unsaved: Unsaved | None = None
        self._drafts: Drafts | None = None
        if watched:
            sys.excepthook = self._failed_early
            EndSignals(self)

    @property
    def is_begun(self) -> bool:
        """Whether looking after what fails has begun."""
        return self._crash is not None

    @property
    def shows_failures(self) -> bool:
        """Whether what is raised from now on is told to the person."""
        return self._crash is not None and self._crash.is_watching

    def begin(self) -> None:
        """Log, and show what fails from now on."""
        if self._crash is not None:
            return
        from relpitch import log  # noqa: PLC0415  # not before the first content
        from relpitch.failure.last_run import RunRecord, left_behind  # noqa: PLC0415  # not before the first content
        from relpitch.private_files import close_all_to_others  # noqa: PLC0415  # not before the first content
        from relpitch.ui.crash import Crash  # noqa: PLC0415  # not before the first content

        log.start(paths.log_file())
        for folder in paths.own_folders():
            close_all_to_others(folder)
        self._unreported = left_behind(paths.runs())
        self._run = RunRecord(paths.runs())
        self._crash = Crash(
            self._window,
            notify=self._window.notify,
            save_typed=self._save_all,
            unsaved=self.unsaved_words,
            comes_back=lambda: self._unsaved is not None and self._unsaved.can_be_written,
            leave_report=self._run.note,
            restart=self._restart,
        )
        if self._watched:
            self._crash.watch()

    def _failed_early(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What fails before all is looked after, in painting perhaps, makes that begin, and is told there."""
        sys.excepthook = sys.__excepthook__
        self.begin()
        sys.excepthook(kind, error, trace)

    def follow(
        self,
        file: "TypedFile | None",
        drafts: "Drafts",
        pages: PageSet,
        changes: Changes,
        stored: Callable[[str], bool],
    ) -> None:
        """Put back what an earlier run left of a library, and keep what is typed, where there is a file."""
        from relpitch.ui.comeback import come_back  # noqa: PLC0415  # after the first paint
        from relpitch.ui.unsaved import Unsaved  # noqa: PLC0415  # after the first paint

        self._drafts = drafts
        report, self._unreported = self._unreported, ""
        come_back(pages, file.read() if file else [], report, stored, self._window)
        if file is not None:
            self._unsaved = Unsaved(file, pages, self._window)
            self._unsaved.write()
            changes.happened.connect(self._unsaved.write)

    def _save_all(self) -> bool:
        """Save what can be saved. Whether nothing is left that would be lost."""
        drafts = self._drafts
        return self._save() and (drafts is None or drafts.is_safe or not drafts.owners())

    def unsaved_words(self) -> str:
        """What is typed and not stored, to be copied; drafts that are in their file are safe."""
        typed = [each.words for each in self._unsaved.typed()] if self._unsaved else []
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
        if self._crash is not None and self._run is not None:
            self._run.end(well=not self._crash.unreported)
            self._crash.unwatch()
            self._crash = None
