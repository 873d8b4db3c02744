"""The start after a run that failed: words are put back, and what happened is said once."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from relpitch.domain.destination import PageName
from relpitch.failure.typed import Typed
from relpitch.translation import N_, _
from relpitch.ui.crash_dialog import CrashDialog
from relpitch.ui.page import Page

_TITLE = N_("relpitch is back")
_ALL_HERE = N_("It stopped unexpectedly. All your words are here.")
_PUT_BACK = N_("It stopped unexpectedly. Your last words were put back, and all are here.")
_LOOSE = N_("It stopped unexpectedly. These words had no place yet: copy them, so that they are not lost.")


def come_back(
    pages: Mapping[PageName, Page],
    typed: Sequence[Typed],
    report: str,
    stored: Callable[[str], bool],
    window: QWidget,
) -> CrashDialog | None:
    """Put words back, and return the dialog that tells of it, opened; None where all was well.

    Words without a place are shown to be copied, unless they are `stored` by now.
    """
    lost = [each for each in typed if each.place or not stored(each.words)]
    loose = [each for each in lost if not _put_back(pages, each)]
    if not report and not lost:
        return None
    sentence = _LOOSE if loose else _PUT_BACK if lost else _ALL_HERE
    words = "\n\n".join(each.words for each in loose)
    dialog = CrashDialog(
        _(_TITLE), _(sentence), report, window, words=words, kept_nowhere=bool(loose), offers_restart=False
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _put_back(pages: Mapping[PageName, Page], typed: Typed) -> bool:
    name = next((name for name in pages if name.value == typed.page), None)
    return name is not None and bool(typed.place) and pages[name].put_back(typed.place, typed.words)
