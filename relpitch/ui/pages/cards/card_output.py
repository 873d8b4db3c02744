"""Where cards come out: on paper, in a PDF, as a picture, as a code on the screen."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.domain.calibration import correction_for
from relpitch.domain.card import Card, PrintRun, Sides
from relpitch.domain.errors import RelpitchError
from relpitch.domain.pocket_book import PocketBook
from relpitch.interchange import epub
from relpitch.preferences import PreferencesFile
from relpitch.printing import own_picture, pdf, picture, pocket_pages
from relpitch.services.pocket_books import BookContents
from relpitch.translation import _
from relpitch.ui.file_kind import file_kind
from relpitch.ui.pages.cards.book_dialog import BookDialog
from relpitch.ui.pages.cards.deck_list import Versions
from relpitch.ui.pages.cards.hand_over import CodeDialog
from relpitch.ui.print_dialog import ask_printer, tell_printed
from relpitch.ui.saving import ask_where, tell_saved, where_words
from relpitch.ui.widgets.toast import Toast


class CardOutput:
    """Asks where to, and tells in one sentence how it went."""

    def __init__(self, page: QWidget, preferences: PreferencesFile, toast: Toast) -> None:
        self._page, self._preferences, self._toast, self._notify = page, preferences, toast, toast.notify

    def save(self, run: PrintRun, title: str) -> None:
        """Save the sheets where the person says."""
        path = ask_where(self._page, _("Save PDF"), f"{title}.pdf", [("PDF", "pdf")])
        if path:
            self.save_to(run, path)

    def save_to(self, run: PrintRun, path: Path) -> None:
        """Write the sheets to a PDF, or say why not."""
        self._saved(path, lambda: pdf.save(run, path))

    def print(self, run: PrintRun, title: str) -> None:
        """Print the sheets, each side corrected for what was measured of the printer."""
        turn = run.turn if run.sides is Sides.BOTH else None
        printer = ask_printer(self._page, run.stock.page, title, turn)
        if printer is None:
            return
        kept, name = self._preferences.current.printing.calibrations, printer.printerName()
        front, back = (
            correction_for(kept, name, run.stock.page_name, is_back=is_back) for is_back in (False, True)
        )
        pdf.paint(run, printer, front, back)
        tell_printed(self._toast, printer)

    def save_picture(self, card: Card) -> None:
        """Save a card for a phone where the person says."""
        path = ask_where(self._page, _("Save a picture"), f"{card.name}.png", [("PNG", "png")])
        if path:
            self._saved(path, lambda: picture.save_phone(card, path))

    def ask_picture(self) -> Path | None:
        """Which picture goes on a back; None where none was chosen, or one that cannot be printed."""
        kind = file_kind(_("Pictures"), *own_picture.ENDINGS)
        path, _filter = QFileDialog.getOpenFileName(
            self._page, _("A picture for the back"), str(Path.home()), kind
        )
        try:
            if path:
                own_picture.read(Path(path))
        except RelpitchError as error:
            self._notify(str(error))
            return None
        return Path(path) if path else None

    def show_code(self, card: Card) -> None:
        """Show a code that hands the words over."""
        try:
            dialog = CodeDialog(card, self._page)
        except RelpitchError as error:
            self._notify(str(error))
        else:
            dialog.exec()

    def save_book(
        self, versions: Versions, ticked: Collection[str], make: Callable[[BookContents], PocketBook]
    ) -> None:
        """Ask what goes into a pocket book, and save it where the person says."""
        dialog = BookDialog(versions(), ticked, self._page)
        is_wanted, wanted = dialog.exec(), dialog.wanted()
        if not is_wanted:
            return
        book = make(wanted)
        kinds = [("EPUB", "epub"), ("PDF", "pdf")]
        path = ask_where(self._page, _("Save the pocket book"), f"{book.title}.epub", kinds)
        if path and path.suffix.lower() == ".pdf":
            self._saved(path, lambda: pocket_pages.save(book, path))
        elif path:
            self._saved(path, lambda: epub.save(book, path))

    def _saved(self, path: Path, save: Callable[[], None]) -> None:
        try:
            save()
        except RelpitchError as error:
            self._notify(str(error))
        else:
            tell_saved(self._toast, _("Saved as {file}").format(file=where_words(path)), path)
