"""What the person is asked before something is done with a library: which file, which folder."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.services.library_upkeep import SUFFIX, with_suffix

_FILES = f"Libraries (*{SUFFIX})"
_BROUGHT_IN = (
    "Contacts, calendars, scripts, documents, recordings, exports (*.vcf *.vcard *.csv *.tsv *.ics *.vcs *.md"
    " *.txt *.docx *.odt *.rtf *.pdf *.html *.htm *.wav *.flac *.mp3 *.m4a *.ogg library.json)"
)


def library(parent: QWidget, question: str, folder: Path) -> Path | None:
    """A library that is there; None where none was chosen."""
    path, _ = QFileDialog.getOpenFileName(parent, question, str(folder), _FILES)
    return Path(path) if path else None


def new_library(parent: QWidget, folder: Path) -> Path | None:
    """Where a new library shall be."""
    path, _ = QFileDialog.getSaveFileName(parent, "New library", str(folder / f"New library{SUFFIX}"), _FILES)
    return with_suffix(Path(path)) if path else None


def file_to_bring_in(parent: QWidget) -> Path | None:
    """A file of another program, or an export."""
    path, _ = QFileDialog.getOpenFileName(parent, "Bring something in", str(Path.home()), _BROUGHT_IN)
    return Path(path) if path else None


def folder(parent: QWidget, question: str, begin: Path) -> Path | None:
    """A folder."""
    chosen = QFileDialog.getExistingDirectory(parent, question, str(begin))
    return Path(chosen) if chosen else None
