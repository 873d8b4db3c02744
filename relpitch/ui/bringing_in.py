"""A file that is no library, given to the open one: it goes to the page that shows what is in it."""

from pathlib import Path

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.interchange.file_kind import LOOKED_AT, FileKind, kind_of
from relpitch.interchange.given_file import first_bytes
from relpitch.ui.main_window import MainWindow
from relpitch.ui.meeting import Meeting
from relpitch.ui.page_set import PageSet


def bring_in(path: Path, window: MainWindow, pages: PageSet, meeting: Meeting) -> None:
    """Bring in contacts, a calendar, or a script, once it was looked at."""
    try:
        kind = kind_of(path.name, first_bytes(path, LOOKED_AT))
    except RelpitchError as error:
        window.tell(str(error))
        return
    match kind:
        case FileKind.CONTACTS | FileKind.TABLE:
            meeting.bring_in(path)
        case FileKind.EXPORT:
            window.tell(f"{path.name} is a whole export: “relpitch library import” takes it in.")
        case FileKind.TAKE:
            window.tell(f"{path.name} is a recording: “relpitch listen” measures it.")
        case FileKind.CALENDAR:
            window.go(Destination(PageName.EVENTS))
            pages.made[PageName.EVENTS].take_file(path)
        case _:
            window.go(Destination(PageName.WELCOME))
            pages.made[PageName.WELCOME].take_file(path)
