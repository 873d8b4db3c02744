"""The prep sheet of an event, printed or saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from relpitch.domain.event import Event
from relpitch.preferences import PreferencesFile
from relpitch.printing import pdf, prep_sheet
from relpitch.printing.paper import paper_of
from relpitch.services.prep_sheets import sheet_of
from relpitch.services.preparing import Prepared
from relpitch.translation import _
from relpitch.ui.print_dialog import ask_printer, printed_file
from relpitch.ui.saving import ask_where, where_words


class PrepSheetOutput:
    """Puts the sheet of an event, one page, on the person's paper or into a PDF.

    `put_out` is called with the event, sentences about its sheet, and the file; None where it is on paper.
    """

    def __init__(
        self,
        preferences: PreferencesFile,
        window: QWidget,
        put_out: Callable[[Event, tuple[str, ...], Path | None], None],
    ) -> None:
        self._preferences, self._window, self._put_out = preferences, window, put_out

    def print(self, prepared: Prepared) -> None:
        """Print the sheet on a printer that is asked for. RelpitchError where its file cannot be written."""
        laid_out = self._laid_out(prepared)
        printer = ask_printer(self._window, laid_out.page, prepared.event.title, None)
        if printer is not None:
            pdf.paint_page(laid_out.face, laid_out.page, printer)
            saved = printed_file(printer)  # a printer that writes a PDF has printed nothing
            sentence = _saved(saved) if saved else _("Sent to the printer.")
            self._put_out(prepared.event, (sentence, *laid_out.left_out), saved)

    def save(self, prepared: Prepared, path: Path) -> None:
        """Write the sheet to a PDF. RelpitchError where that cannot be."""
        laid_out = self._laid_out(prepared)
        pdf.save_page(laid_out.face, laid_out.page, prepared.event.title, path)
        self._put_out(prepared.event, (_saved(path), *laid_out.left_out), path)

    def ask_where(self, event: Event) -> Path | None:
        """Where to save the PDF."""
        name = "".join(each if each.isalnum() or each in " -" else " " for each in event.title)[:80].strip()
        name = name or _("Prep sheet")
        return ask_where(self._window, _("Save PDF"), f"{name}.pdf", [("PDF", "pdf")])

    def _laid_out(self, prepared: Prepared) -> prep_sheet.LaidOut:
        preferred = self._preferences.current
        return prep_sheet.lay_out(sheet_of(prepared, preferred.about.name), paper_of(preferred.events.paper))


def _saved(path: Path) -> str:
    return _("Saved as {file}.").format(file=where_words(path))
