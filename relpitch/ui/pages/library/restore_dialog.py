"""Which backup to go back to."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QVBoxLayout, QWidget

from relpitch.formatting import file_size
from relpitch.services.library_upkeep import Backup
from relpitch.translation import _
from relpitch.ui.pages.library import words
from relpitch.ui.pages.library.asked import library_files
from relpitch.ui.pages.library.library_row import LibraryRow
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_25, SPACE_50, SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet


class RestoreDialog(DialogSheet):
    """A dialog to choose a backup to go back to.

    Once accepted, `backup` is the file to go back to.
    """

    def __init__(self, backups: Sequence[Backup], now: datetime, parent: QWidget) -> None:
        super().__init__(parent, 480, 420)
        self.backup = backups[0].path if backups else Path()
        self.setWindowTitle(_("Go back to a backup"))
        self._rows = QButtonGroup(self)
        inner = QWidget()
        listed = QVBoxLayout(inner)
        set_margins(listed, SPACE_50, SPACE_50, SPACE_100, SPACE_50)
        listed.setSpacing(SPACE_25)
        moments = words.all_backed_up([each.at for each in backups], now)
        for backup, made in zip(backups, moments, strict=True):
            row = LibraryRow(made, file_size(backup.size), "history")
            row.setCheckable(True)
            row.setChecked(backup.path == self.backup)
            row.toggled.connect(lambda on, path=backup.path: self._choose(path, on))
            self._rows.addButton(row)
            listed.addWidget(row)
        listed.addStretch()
        another = Button(_("Another file"), kind="quiet")
        another.clicked.connect(self._ask)
        keep = Button(_("Keep what is here"))
        keep.clicked.connect(self.reject)
        self._go = Button(_("Go back"), kind="primary")
        self._go.setDefault(True)
        self._go.setEnabled(bool(backups))
        self._go.clicked.connect(self.accept)
        actions = Flow(SPACE_100, at_end=2)
        for button in (another, keep, self._go):
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("Go back to a backup"), "title", size=19))
        column.addWidget(
            Label(
                _("What is here now is backed up first, so you can come back to it."), "body", "2", wrap=True
            )
        )
        column.addSpacing(SPACE_50)
        column.addWidget(Scroll(inner), 1)
        column.addLayout(actions)

    def _choose(self, path: Path, on: bool) -> None:
        if on:
            self.backup = path

    def _ask(self) -> None:
        folder = str(self.backup.parent if self.backup.name else Path.home())
        path, _filter = QFileDialog.getOpenFileName(self, _("A backup"), folder, library_files())
        if path:
            self.backup = Path(path)
            self.accept()
