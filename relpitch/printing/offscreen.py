"""Qt for the command line: fonts and painters, no widgets, no display."""

import sys

from PySide6.QtGui import QGuiApplication


def application() -> QGuiApplication:
    """The running application, or one that needs no display. Keep it as long as Qt is in use.

    Windows and macOS always have a display, and only with their own plug-in do they lend their fonts.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    native = sys.platform in ("win32", "darwin")
    return QGuiApplication(["relpitch"] if native else ["relpitch", "-platform", "offscreen"])
