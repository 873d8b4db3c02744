"""Whether there is a screen to open a window on. Qt aborts where there is none, so it is asked first."""

import os
import sys
from pathlib import Path

from relpitch.domain.errors import RelpitchError
from relpitch.translation import _


def trouble_with_display() -> str | None:
    """Why no window can open here, in one sentence; None where one can."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / wayland).exists():
        return None
    if not os.environ.get("DISPLAY"):
        return _(
            "There is no screen here to open a window on. The commands work without one: relpitch --help"
        )
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        library = str(error).partition(":")[0]
        return _(
            "The window needs {library}, which is not installed. relpitch doctor names the package."
        ).format(library=library)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if broken:
        return _("The screen {environ} does not answer. Is its desktop running?").format(
            environ=os.environ["DISPLAY"]
        )
    return None


def require_display() -> None:
    """Raise the sentence, where there is one."""
    trouble = trouble_with_display()
    if trouble:
        raise RelpitchError(trouble)
