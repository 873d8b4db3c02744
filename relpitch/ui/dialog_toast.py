"""What is told while a dialog asks stands in the dialog: behind it nobody would see it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from relpitch.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from relpitch.services.acts import Act


def dialog_toast(undo: "Callable[[Act], None]") -> Toast | None:
    """The toast of the dialog of ours that asks; None where none does. `undo` undoes what it tells of."""
    dialog = QApplication.activeModalWidget()
    if dialog is None or not dialog.windowFlags() & Qt.WindowType.FramelessWindowHint:
        return None
    toast = dialog.findChild(Toast)
    if not isinstance(toast, Toast):
        toast = Toast(dialog)
        toast.undo_wanted.connect(undo)
    return toast
