"""relpitch: the window."""

import argparse
import gc
import sys
from pathlib import Path

from relpitch import paths
from relpitch.cli.pyside_import import quick_pyside_import
from relpitch.domain.errors import RelpitchError
from relpitch.speaking import chosen_language, speak
from relpitch.translation import _


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the window."""
    opened = parser.add_argument_group(_("what is opened"))
    opened.add_argument(
        "file",
        metavar=_("FILE"),
        nargs="?",
        help=_("a library to open, or contacts, a calendar, a script or a recording to bring in"),
    )
    parser.add_argument("--sample", action="store_true", help=_("look around in a throw-away sample library"))
    begins = parser.add_mutually_exclusive_group()
    begins.add_argument("--someone", action="store_true", help=_("begin with someone you met"))
    begins.add_argument("--minute", action="store_true", help=_("begin with one minute before you go in"))
    measuring = parser.add_argument_group(_("for measuring"))
    when = measuring.add_mutually_exclusive_group()
    when.add_argument(
        "--quit-after-first-paint", action="store_true", help=_("quit once the window is painted")
    )
    when.add_argument(
        "--quit-after-first-content", action="store_true", help=_("quit once the library's text is painted")
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it closes."""
    from relpitch.cli.display import require_display

    file = given(arguments.file)
    require_display()
    gc.disable()  # until the library's text is painted: nothing that is loaded becomes garbage
    with quick_pyside_import():
        from PySide6.QtCore import Qt
    from relpitch.app import App, Quit
    from relpitch.ui.own_language import systems_languages

    speak(arguments.spoken, chosen_language(paths.preferences_file()), systems_languages())

    quit_after = Quit.NEVER
    if arguments.quit_after_first_paint:
        quit_after = Quit.FIRST_PAINT
    elif arguments.quit_after_first_content:
        quit_after = Quit.FIRST_CONTENT
    is_library = file is not None and _is_library(file)
    library = str(file) if is_library else arguments.library
    asked = "someone" if arguments.someone else "minute" if arguments.minute else ""
    asked = asked if is_library or file is None else str(file)
    hands_over = not arguments.sample and quit_after is Quit.NEVER
    if hands_over and _is_done(library, asked):
        return 0
    app = App(
        sys.argv[:1],
        library=library,
        sample=arguments.sample and not is_library,
        quit_after=quit_after,
        watched=quit_after is Quit.NEVER,
    )
    if file is not None and not is_library:
        app.given.give(file)
    if arguments.someone:
        app.filled.connect(app.meet_someone, Qt.ConnectionType.SingleShotConnection)
    elif arguments.minute:
        app.filled.connect(app.show_minute, Qt.ConnectionType.SingleShotConnection)
    return app.run()


def given(name: str | None) -> Path | None:
    """The file that was named; one that is not there is told before a window opens."""
    if name is None:
        return None
    path = Path(name).expanduser().absolute()
    if path.is_file() or path.is_dir():
        return path
    if path.exists():
        raise RelpitchError(_("{path} is no file that can be read.").format(path=path))
    raise RelpitchError(
        _("There is no file {name}, and no command of that name. See relpitch --help").format(name=name)
    )


def _is_done(library: str | None, asked: str) -> bool:
    """Whether the window that has the library open does what is asked, or comes to the front for nothing."""
    from relpitch.ui.handing_over import hand_over, is_any_open

    if not is_any_open():
        return False
    from relpitch.preferences import library_to_open, load

    return hand_over(library_to_open(library, load(paths.preferences_file())), asked)


def _is_library(path: Path) -> bool:
    from relpitch.storage.file import is_library

    is_export = path.is_dir() and (path / "library.json").is_file()
    return is_library(path) or (path.is_dir() and not is_export)  # what a folder is, opening it says
