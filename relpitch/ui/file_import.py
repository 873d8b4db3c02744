"""A file that is no library, given to the open one: it goes to the page that shows what is in it."""

from pathlib import Path

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.interchange.file_kind import BYTES_LOOKED_AT, FileKind, kind_of
from relpitch.interchange.given_file import first_bytes
from relpitch.ui.export_import_dialog import ExportImporting
from relpitch.ui.main_window import MainWindow
from relpitch.ui.meeting import Meeting
from relpitch.ui.page_set import PageSet


def import_file(
    path: Path, window: MainWindow, pages: PageSet, meeting: Meeting, export_importing: ExportImporting
) -> None:
    """Bring in contacts, a calendar, a script, a recording or an export, once it was looked at."""
    try:
        kind = FileKind.EXPORT if path.is_dir() else kind_of(path.name, first_bytes(path, BYTES_LOOKED_AT))
    except RelpitchError as error:
        window.notify(str(error))
        return
    match kind:
        case FileKind.CONTACTS | FileKind.TABLE:
            meeting.import_file(path)
        case FileKind.EXPORT:
            export_importing.import_file(path)
        case FileKind.TAKE:
            window.go(Destination(PageName.REHEARSE))
            pages.made[PageName.REHEARSE].take_file(path)
        case FileKind.CALENDAR:
            window.go(Destination(PageName.EVENTS))
            pages.made[PageName.EVENTS].take_file(path)
        case _:
            window.go(Destination(PageName.WELCOME))
            pages.made[PageName.WELCOME].take_file(path)
