"""The end of the program: its windows go while Python is whole, and it may start again."""

import atexit
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import delete, isValid

from relpitch import paths


def take_windows_away() -> None:
    """Delete every window with all that is in it, from the outside in.

    Left to PySide's end, which takes objects in any order, filters and layouts of ours are called while parts
    of them are gone already, and each says so in a trace.
    """
    for window in QApplication.topLevelWidgets():
        if isValid(window) and window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            delete(window)  # a completer whose list, a popup, went before it takes the program down
    for window in QApplication.topLevelWidgets():
        if isValid(window):
            delete(window)


def take_windows_away_at_exit() -> None:
    """However the process ends: what is asked for last comes first then, so before PySide's own end."""
    atexit.unregister(take_windows_away)
    atexit.register(take_windows_away)


def start_again(library: Path | None) -> None:
    """Start this program again, with a library, or with what it was started with."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415  # the first paint needs none

    program, *arguments = paths.this_program()
    QProcess.startDetached(program, [*arguments, *(["--library", str(library)] if library else sys.argv[1:])])
