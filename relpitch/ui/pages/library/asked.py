"""What the person is asked before something is done with a library: which file, which folder."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.services.library_upkeep import SUFFIX, with_suffix
from relpitch.translation import _
from relpitch.ui.file_kind import file_kind

_BROUGHT_IN = (
    *("vcf", "vcard", "csv", "tsv", "ics", "vcs", "md", "txt", "docx", "odt", "rtf", "pdf", "html", "htm"),
    *("wav", "flac", "mp3", "m4a", "ogg", "library.json"),
)


def library_files() -> str:
    """The line of a file dialog that says it shows libraries."""
    return file_kind(_("Libraries"), SUFFIX.removeprefix("."))


def library(parent: QWidget, question: str, folder: Path) -> Path | None:
    """A library that is there; None where none was chosen."""
    path, _filter = QFileDialog.getOpenFileName(parent, question, str(folder), library_files())
    return Path(path) if path else None


def new_library(parent: QWidget, folder: Path) -> Path | None:
    """Where a new library shall be."""
    path, _filter = QFileDialog.getSaveFileName(
        parent, _("New library"), str(folder / f"{_('New library')}{SUFFIX}"), library_files()
    )
    return with_suffix(Path(path)) if path else None


def file_to_import(parent: QWidget) -> Path | None:
    """A file of another program, or an export."""
    words = _("Contacts, calendars, scripts, documents, recordings, exports")
    path, _filter = QFileDialog.getOpenFileName(
        parent, _("Bring something in"), str(Path.home()), file_kind(words, *_BROUGHT_IN)
    )
    return Path(path) if path else None


def folder(parent: QWidget, question: str, begin: Path) -> Path | None:
    """A folder."""
    chosen = QFileDialog.getExistingDirectory(parent, question, str(begin))
    return Path(chosen) if chosen else None
