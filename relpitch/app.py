"""Where everything is put together: preferences, window, (painted), library, services, pages."""

import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from relpitch import log, paths
from relpitch.domain.errors import RelpitchError
from relpitch.preferences import PreferencesFile, Voice, library_to_open
from relpitch.ui.changes import Changes
from relpitch.ui.main_window import MainWindow
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.theme import theme
from relpitch.ui.undo import UndoStacks

if TYPE_CHECKING:
    from relpitch.storage.library import Library


class Quit(Enum):
    """When to quit by itself, for measuring."""

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
    ) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication(list(arguments))
        super().__init__()
        self.application.setApplicationName("relpitch")
        self.application.setDesktopFileName("relpitch")
        self.application.setStyle("Fusion")
        self._chosen = library
        self._quit_after = quit_after
        self._sample = tempfile.TemporaryDirectory(prefix="relpitch-") if sample else None
        self.preferences = PreferencesFile(None if sample else paths.preferences_file())
        theme().apply(self.preferences.current.looks)
        self.application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self._stacks = UndoStacks()
        self._changes = Changes()
        self.window = MainWindow(self._stacks)
        self.window.restore_place(self.preferences.current.remembered.window)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._closing)
        self.window.another_asked_for.connect(self._open_another)
        self.pages: dict[PageName, Page] = {}
        self._library: Library | None = None

    def run(self) -> int:
        """Show the window until it closes."""
        self.window.show()
        try:
            return self.application.exec()
        finally:
            self.close()

    def open_library(self) -> None:
        """Open the library and fill the pages. Slow imports wait until here."""
        from relpitch.services import sample
        from relpitch.services.history import History
        from relpitch.services.pitches import Pitches
        from relpitch.services.settings import Settings
        from relpitch.storage.device import this_device
        from relpitch.storage.library import Library
        from relpitch.ui.pages.cards import CardsPage
        from relpitch.ui.pages.help import HelpPage
        from relpitch.ui.pages.pitches import PitchesPage
        from relpitch.ui.pages.welcome import WelcomePage

        log.start(paths.log_file())
        device = this_device(paths.device_file())
        now = datetime.now(UTC)
        if self._sample is not None:
            library = Library.create(Path(self._sample.name) / "Sample library.relpitch", device=device)
            sample.fill(library, now)
            maya = sample.maya(now)
            self.preferences.keep(about=maya.contact, voice=Voice(maya.pace))
        else:
            path = self._library_path()
            library = (
                Library.open(path, device=device) if path.exists() else Library.create(path, device=device)
            )
            self.preferences.remember(library=str(library.path))
        self._library = library
        self.application.aboutToQuit.connect(self._closing)
        pitches = Pitches(library, self._changes.announce, lambda: datetime.now(UTC))
        self.pages = {
            PageName.PITCHES: PitchesPage(
                pitches,
                History(library),
                Settings(library, self._changes.announce, lambda: datetime.now(UTC)),
                self.preferences,
                self._changes,
                self._stacks,
                writable=not library.read_only,
            ),
            PageName.WELCOME: WelcomePage(pitches, self.preferences),
            PageName.CARDS: CardsPage(pitches, self.preferences, self._changes),
            PageName.HELP: HelpPage(),
        }
        self.window.set_pages(self.pages)
        self.window.show_library(library.name, library.trouble or "")
        self.window.went.connect(self._went)
        if pitches.statements() or library.read_only:
            self.window.go(Destination(PageName.PITCHES, self.preferences.current.remembered.version))
        else:
            self.window.go(Destination(PageName.WELCOME))

    @property
    def library_path(self) -> Path:
        """The file of the library that is open."""
        assert self._library is not None
        return self._library.path

    def close(self) -> None:
        """Save what was typed and let go of the library."""
        self._closing()
        if self._library is not None:
            self._library.close()
            self._library = None
        if self._sample is not None:
            self._sample.cleanup()

    def _library_path(self) -> Path:
        return library_to_open(self._chosen, self.preferences.current)

    def _painted(self) -> None:
        if self._quit_after is Quit.FIRST_PAINT:
            QTimer.singleShot(0, self.application.quit)
        else:
            QTimer.singleShot(0, self._fill)

    def _fill(self) -> None:
        try:
            self.open_library()
        except RelpitchError as error:
            self.window.show_trouble(str(error))
            sys.stderr.write(f"{error}\n")
            if self._quit_after is Quit.FIRST_CONTENT:
                self.application.exit(2)
            return
        except BaseException:
            # Qt swallows what a slot raises: without this, a bug here leaves an empty window for ever.
            self.application.exit(1)
            raise
        self.filled.emit()
        if self._quit_after is Quit.FIRST_CONTENT:
            self.window.repaint()
            QTimer.singleShot(0, self.application.quit)

    def _open_another(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self.window, "Open a library", "", "Libraries (*.relpitch)")
        if path:
            self._chosen = path
            self._fill()

    def _went(self, page: PageName) -> None:
        self.preferences.remember(page=page.value)

    def _scheme_changed(self) -> None:
        theme().apply(self.preferences.current.looks)

    def _closing(self) -> None:
        if self._library is None:
            return
        for page in self.pages.values():
            page.flush()
        self.preferences.remember(window=self.window.place())
