"""The system's print dialog, with the right paper asked for; and what came of it."""

from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from relpitch.domain.card import Size
from relpitch.domain.errors import RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.domain.turn import Turn
from relpitch.printing.pdf import full_page
from relpitch.translation import _
from relpitch.ui.saving import tell_saved, where_words
from relpitch.ui.widgets.toast import Toast

_END_OF_PDF = b"%%EOF"
_DUPLEX = {
    Turn.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Turn.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
    None: QPrinter.DuplexMode.DuplexNone,
}


def ask_printer(parent: QWidget, page: Size, title: str, turn: Turn | None) -> QPrinter | None:
    """A printer set to a page size without margins, or None when the person thinks better of it.

    With `turn` both sides are asked for. "Fit to page" would spoil the grid: the dialog's title says so.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    ready(printer, page, turn)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print at 100 %, not “fit to page”"))
    try:
        return printer if dialog.exec() else None
    finally:
        if isValid(dialog):  # left to the page, it would outlive the printer that it points to, and crash
            delete(dialog)


def ready(printer: QPrinter, page: Size, turn: Turn | None) -> None:
    """Ask a printer for a paper, edge to edge, and for both sides where the paper is turned."""
    printer.setFullPage(True)
    printer.setPageLayout(full_page(page))
    printer.setDuplex(_DUPLEX[turn])


def printed_file(printer: QPrinter) -> Path | None:
    """The PDF that was written in place of paper; None where a printer has it.

    RelpitchError where it is not whole: Qt says nothing of a disk that is full.
    """
    name = printer.outputFileName()
    if not name:
        return None
    path = Path(name)
    try:
        is_whole = path.read_bytes().rstrip().endswith(_END_OF_PDF)
    except OSError as error:
        raise RelpitchError(
            _("“{path}” cannot be written: {reason}.").format(path=path, reason=reason(error))
        ) from error
    if not is_whole:
        raise RelpitchError(
            _("“{path}” is not whole. See whether its disk has room, then print again.").format(path=path)
        )
    return path


def tell_printed(toast: Toast, printer: QPrinter) -> None:
    """Say what came of printing: sent to a printer, or saved as a file."""
    try:
        path = printed_file(printer)
    except RelpitchError as error:
        toast.notify(str(error))
        return
    if path:
        tell_saved(toast, _("Saved as {file}").format(file=where_words(path)), path)
    else:
        toast.notify(_("Sent to the printer"))


def paper_chosen(printer: QPrinter) -> Size:
    """The paper that was chosen in the dialog, as it lies in the printer."""
    page = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return Size(page.width(), page.height())
