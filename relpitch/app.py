"""Where everything is put together: preferences, window, (painted), library, and what looks after both."""

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from relpitch import __version__, paths
from relpitch.domain.destination import PageName
from relpitch.domain.errors import RelpitchError
from relpitch.library_switch import LibrarySwitch
from relpitch.preferences import PreferencesFile, library_to_open
from relpitch.translation import _
from relpitch.ui.application import Application, make_known
from relpitch.ui.desktop import Desktop
from relpitch.ui.end_signals import has_ended
from relpitch.ui.ending import start_again, take_windows_away, take_windows_away_at_exit
from relpitch.ui.given_files import GivenFiles
from relpitch.ui.main_window import MainWindow
from relpitch.ui.own_language import speak_it_in_qt
from relpitch.ui.page_set import PageSet
from relpitch.ui.safety import Safety
from relpitch.ui.theme import theme

if TYPE_CHECKING:
    from relpitch.open_library import OpenLibrary


class Quit(Enum):
    """When the app quits by itself, for measuring."""

    NEVER = "never"
    FIRST_PAINT = "first paint"
    FIRST_CONTENT = "first content"


class App(QObject):
    """One window on one library. `filled` once, when the library's text is on the page."""

    filled = Signal()

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        library: str | None = None,
        sample: bool = False,
        quit_after: Quit = Quit.NEVER,
        watched: bool = False,
    ) -> None:
        running = QApplication.instance()
        # The style is asked for in words: setStyle would make QStyle known to Python, which takes 8 ms.
        self.application = (
            running if isinstance(running, QApplication) else Application([*arguments, "-style", "Fusion"])
        )
        super().__init__()
        make_known(self.application)
        speak_it_in_qt()
        self._chosen = library
        self._quit_after = quit_after
        self._starts_with_sample = sample
        self._watched = watched
        self._restarting = False
        self.preferences = PreferencesFile(None if sample else paths.preferences_file())
        self._preferences_trouble = self.preferences.trouble
        theme().apply(self.preferences.current.looks)
        take_windows_away_at_exit()
        self.window = MainWindow()
        self.window.restore_place(self.preferences.current.remembered.window)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._closing)
        self.window.another_asked_for.connect(self._open_another)
        self.window.minute_asked_for.connect(self.show_minute)
        self.window.went.connect(self._went)
        self.window.someone_met.connect(self.meet_someone)
        self.application.aboutToQuit.connect(self._closing)
        self.libraries = LibrarySwitch(self.window, self.preferences, self)
        self.libraries.opened.connect(self._follow)
        self.libraries.leaving.connect(self._leave)
        self._followed: OpenLibrary | None = None
        self.safety = Safety(self.window, self.libraries.save_all, self.restart, watched=watched)
        self.given = GivenFiles(self.libraries.open_file, self)
        self.desktop = Desktop(
            self.window, self.preferences, self.meet_someone, self.show_minute, self.given.give, self
        )
        if isinstance(self.application, Application):
            self.application.file_asked_for.connect(self.given.give)

    @property
    def here(self) -> "OpenLibrary | None":
        """The library that is open."""
        return self.libraries.here

    @property
    def pages(self) -> PageSet:
        """The pages of the library that is open."""
        return self.libraries.pages

    def run(self) -> int:
        """Show the window until it closes."""
        self.window.show()
        try:
            return self.application.exec()
        finally:
            path = self.here.library.path if self.here and not self._starts_with_sample else None
            self.close()
            take_windows_away()
            if self._restarting:
                start_again(path)

    def restart(self) -> None:
        """Close, and start again with the library that is open."""
        self._restarting = True
        self.application.quit()

    def open_library(self) -> None:
        """Open the library, fill the pages, and look after what is typed from then on."""
        self._show_library()
        self._look_after()

    def _show_library(self) -> None:
        """Open the library and show its text. Slow imports wait until here; what shows nothing, longer."""
        self.libraries.begin(
            None if self._starts_with_sample else library_to_open(self._chosen, self.preferences.current)
        )

    def _look_after(self) -> None:
        """Keep what is typed, whatever fails, and say what there is to say of this start."""
        self.safety.begin()
        if self.here is not None:
            self._follow(self.here)
        self._tell_once()
        self.desktop.begin()
        self.given.begin(self.window)

    def _follow(self, here: "OpenLibrary") -> None:
        """Look after a library that was opened, once that can be: the first one when its text is painted."""
        if not self.safety.is_begun or self._followed is here:
            return
        self._followed = here
        self.safety.follow(here.typed_file, here.drafts, here.pages, here.changes, here.services.upkeep.holds)
        self.window.undo_with(here.services.history, here.changes)
        here.library.prepare_writing()
        lasts = self._watched and here.writable and not here.is_sample
        self.desktop.follow(here.services, here.library.path if lasts else None)

    def _leave(self) -> None:
        """The library is about to be closed."""
        self.desktop.leave()
        if self.safety.is_begun:
            self.libraries.save_all()
            self.safety.leave()
        self._followed = None

    def _tell_once(self) -> None:
        """Say what there is to say of this start."""
        from relpitch import news

        trouble = self._preferences_trouble or theme().trouble
        if trouble:
            self.window.notify(trouble)
            self._preferences_trouble = theme().trouble = ""
        elif news.is_news(self.preferences.current.remembered.seen):
            self.window.tell_news(_("This is relpitch {version} now").format(version=__version__))
        self.preferences.remember(seen=__version__)

    def meet_someone(self) -> None:
        """Open what someone met is written down in."""
        if self.here is not None:
            self.here.meeting.meet_someone()

    def show_minute(self) -> None:
        """Open the one-minute window, or bring it to the front."""
        from relpitch.ui.one_minute import OneMinute

        if self.here is None:
            return
        there = next((each for each in self.window.findChildren(OneMinute) if each.isVisible()), None)
        (there or OneMinute(self.here.services.minutes.minute, self.window)).to_front()

    def close(self) -> None:
        """Save what was typed and close the library. Each step is taken, whatever fails before it."""
        with ExitStack() as steps:
            steps.callback(self._let_go_of_files)
            steps.callback(self.libraries.pages.rest)
            steps.callback(self.window.hide)  # pages that go later would save into a closed library
            self._closing()

    def _let_go_of_files(self) -> None:
        with ExitStack() as steps:
            steps.callback(self.safety.end)
            steps.callback(self.libraries.end)
            steps.callback(self.desktop.leave)
        self._followed = None

    def _painted(self) -> None:
        if self._quit_after is Quit.FIRST_PAINT:
            QTimer.singleShot(0, self.application.quit)
        elif self.here is None:
            QTimer.singleShot(0, self._fill)
        else:
            QTimer.singleShot(0, self._filled)

    def _fill(self) -> None:
        try:
            self._show_library()
        except RelpitchError as error:
            self.safety.begin()
            self.libraries.show_why_not_opened(error)
            sys.stderr.write(f"{error}\n")
            if self._quit_after is Quit.FIRST_CONTENT:
                self.application.exit(2)
            return
        except BaseException:
            self.safety.begin()
            # Qt swallows what a slot raises: without this, a bug here leaves an empty window for ever.
            if not self.safety.shows_failures:
                self.application.exit(1)
            raise
        finally:
            gc.freeze()  # what is here stays: it is never looked through again, nor at the end
            gc.enable()
        if not has_ended():
            self.window.tell_when_painted()

    def _filled(self) -> None:
        if self._quit_after is Quit.FIRST_CONTENT:
            self.application.quit()
        elif self.here is not None:  # not closed meanwhile
            self._look_after()
            self.filled.emit()

    def _open_another(self) -> None:
        from relpitch.ui.given_files import choose_library

        if path := choose_library(self.window):
            self._chosen = path
            self._fill()

    def _went(self, page: PageName) -> None:
        self.preferences.remember(page=page.value)

    def _closing(self) -> None:
        if self.here is None:
            return
        self.preferences.remember(window=self.window.place())
        self.libraries.save_all()
