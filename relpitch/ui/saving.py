"""Where something is saved: an ending is added where none is typed, and the folder is told."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from relpitch.translation import _
from relpitch.ui.file_kind import file_kind
from relpitch.ui.widgets.toast import Toast

FileType = tuple[str, str]
"""What a kind of file is called, and its ending without the dot."""


def ask_where(parent: QWidget, title: str, name: str, kinds: Sequence[FileType]) -> Path | None:
    """Where to save a file of this name, at first in the home folder. None where the person gave up.

    A file that is there is asked about by the dialog; again where an ending that was added names one.
    """
    safe = "".join(" " if each in '/\\:*?"<>|' else each for each in name).strip()
    endings = {file_kind(words, ending): f".{ending}" for words, ending in kinds}
    place = Path.home() / safe
    while True:
        typed, kind = QFileDialog.getSaveFileName(parent, title, str(place), ";;".join(endings))
        if not typed:
            return None
        place = Path(typed)
        if place.suffix.lower() in endings.values():
            return place
        place = place.with_name(place.name + endings.get(kind, next(iter(endings.values()))))
        if not place.exists():
            return place


def where_words(path: Path) -> str:
    """A file and its folder: "cards.pdf in Documents"."""
    folder = _("your home folder") if path.parent == Path.home() else path.parent.name or str(path.parent)
    return _("{file} in {folder}").format(file=path.name, folder=folder)


def tell_saved(toast: Toast, sentence: str, path: Path) -> None:
    """Say that a file is saved, with a button that shows its folder."""
    toast.offer(sentence, _("Show"), partial(show_folder, toast, path.parent))


def show_folder(toast: Toast, folder: Path) -> None:
    """Open a folder in the system's own window, or say which it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        toast.notify(_("It is in {folder}").format(folder=folder))
