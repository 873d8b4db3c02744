"""The prep sheet of an event, printed or saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.domain.event import Event
from relpitch.preferences import PreferencesFile
from relpitch.printing import pdf, prep_sheet
from relpitch.printing.paper import paper_of
from relpitch.services.prep_sheets import sheet_of
from relpitch.services.preparing import Prepared
from relpitch.translation import _
from relpitch.ui.print_dialog import ask_printer


class PrepSheetOutput:
    """Puts the sheet of an event, one page, on the person's paper or into a PDF.

    `put_out` is called with the event, sentences about its sheet, and whether it went to a printer.
    """

    def __init__(
        self,
        preferences: PreferencesFile,
        window: QWidget,
        put_out: Callable[[Event, tuple[str, ...], bool], None],
    ) -> None:
        self._preferences, self._window, self._put_out = preferences, window, put_out

    def print(self, prepared: Prepared) -> None:
        """Print it on a printer that is asked for."""
        laid_out = self._laid_out(prepared)
        printer = ask_printer(self._window, laid_out.page, prepared.event.title, None)
        if printer is not None:
            pdf.paint_page(laid_out.face, laid_out.page, printer)
            file = printer.outputFileName()  # a printer that writes a PDF has printed nothing
            sentence = (
                _("Saved as {file}.").format(file=Path(file).name) if file else _("Sent to the printer.")
            )
            self._put_out(prepared.event, (sentence, *laid_out.left_out), not file)

    def save(self, prepared: Prepared, path: Path) -> None:
        """Write it to a PDF. RelpitchError where that cannot be."""
        laid_out = self._laid_out(prepared)
        pdf.save_page(laid_out.face, laid_out.page, prepared.event.title, path)
        self._put_out(
            prepared.event, (_("Saved as {file}.").format(file=path.name), *laid_out.left_out), False
        )

    def ask_where(self, event: Event) -> Path | None:
        """Where to save the PDF."""
        name = "".join(each if each.isalnum() or each in " -" else " " for each in event.title)[:80].strip()
        name = name or _("Prep sheet")
        path, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save PDF"), str(Path.home() / f"{name}.pdf"), _("PDF (*.pdf)")
        )
        return Path(path) if path else None

    def _laid_out(self, prepared: Prepared) -> prep_sheet.LaidOut:
        preferred = self._preferences.current
        return prep_sheet.lay_out(sheet_of(prepared, preferred.about.name), paper_of(preferred.events.paper))
