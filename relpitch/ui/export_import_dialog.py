"""A whole export is brought back in: what is not here yet is told first."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.services.acts import Act
from relpitch.services.export_import import ExportImport, ExportPreview
from relpitch.translation import _
from relpitch.ui.background import Work
from relpitch.ui.main_window import MainWindow
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100, SPACE_125
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.work_dialog import WorkDialog


class ExportImportDialog(DialogSheet):
    """A dialog that shows what an export would add, and asks.

    Once accepted, what is not here yet is to be brought in.
    """

    def __init__(self, preview: ExportPreview, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(_("Bring back what was exported"))
        foot = DialogButtons(self, _("Bring it in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_125)
        column.addWidget(
            Label(_("Bring in what “{file}” holds?").format(file=preview.name), "title", wrap=True)
        )
        column.addWidget(Label(_("Not here yet: {things}.").format(things=preview.words), wrap=True))
        column.addWidget(Label(_("What is here stays as it is."), tone="2", wrap=True))
        column.addSpacing(SPACE_100)
        column.addLayout(foot)
        foot.do.setFocus(Qt.FocusReason.OtherFocusReason)


class ExportImporting(QObject):
    """Reads an export in the background, asks in a dialog over the window, and notifies how it went."""

    def __init__(self, service: ExportImport, window: MainWindow) -> None:
        super().__init__(window)
        self._service, self._window = service, window

    def import_file(self, path: Path) -> None:
        """Show what an export would bring in, and bring it in as one act."""
        work = Work(lambda _progress: self._service.look_at(path))
        self._working = WorkDialog(_("Reading “{file}”").format(file=path.name), work, self._window)
        self._working.done_with.connect(self._ask)
        self._working.failed.connect(self._window.notify)

    def _ask(self, preview: ExportPreview) -> None:
        if not preview.new:
            self._service.import_preview(preview)  # a recording may be missing beside the library
            self._window.notify(_("All of “{file}” is here already").format(file=preview.name))
            return

        def keep() -> None:
            work = Work(lambda _progress: self._service.import_preview(preview))
            self._working = WorkDialog(_("Bringing it in"), work, self._window)
            self._working.done_with.connect(self._imported)
            self._working.failed.connect(self._window.notify)

        dialog = ExportImportDialog(preview, self._window)
        dialog.accepted.connect(keep)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _imported(self, act: Act) -> None:
        self._window.notify(act.words, act)
