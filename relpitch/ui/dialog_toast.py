"""What is told while a dialog asks stands in the dialog: behind it nobody would see it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
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
    if toast is None:
        toast = Toast(dialog, over_rows=True)
        toast.undo_wanted.connect(undo)
    return toast


def tell_in_front(own: Toast, undo: "Callable[[Act], None]", tell: Callable[[Toast], None]) -> None:
    """Tell by the window's own toast, or by that of a dialog that goes on asking after what is done now."""
    if dialog_toast(undo) is None:
        tell(own)
    else:
        QTimer.singleShot(0, own, lambda: tell(dialog_toast(undo) or own))
