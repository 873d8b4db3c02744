"""The right column: other libraries, the last backups, and a promise."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import day_month, moment
from relpitch.formatting import file_size
from relpitch.services.library_upkeep import Backup
from relpitch.translation import _
from relpitch.ui.pages.library import words
from relpitch.ui.pages.library.library_row import LibraryRow
from relpitch.ui.spaces import HAIRLINE, SPACE_50, SPACE_75, SPACE_100, SPACE_125, SPACE_200, SPACE_250
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll


class LibraryAside(Column):
    """The right column of the library's page.

    `other_asked_for` carries a library's path.
    """

    other_asked_for = Signal(object)
    sample_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__("aside", 320)
        self._libraries, self._backups = QVBoxLayout(), QVBoxLayout()
        self._backups_heading = Label(_("Backups, the last of each day"), "section", "2")
        self._backups_rule = rule()
        self._build()

    def show_libraries(self, name: str, recent: Sequence[Path], now: datetime, *, is_sample: bool) -> None:
        """Show the one that is open, by its name, those opened lately, and the sample."""
        rows = [LibraryRow(name, _("Open now"), "leaf" if is_sample else "library", is_open=True)]
        for path in recent:
            row = LibraryRow(path.stem, words.changed(path, now))
            row.setToolTip(str(path))
            row.clicked.connect(partial(self.other_asked_for.emit, path))
            rows.append(row)
        if not is_sample:
            sample = LibraryRow(_("Sample library"), _("To look around. Nothing in it is kept."), "leaf")
            sample.clicked.connect(self.sample_asked_for)
            rows.append(sample)
        _fill(self._libraries, rows)

    def show_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """Show the last backup of each day, newest first; without one, nothing."""
        rows: list[QWidget] = []
        for backup in backups:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, SPACE_50, 0, SPACE_50)
            local = backup.at.astimezone()
            recent = (now.date() - local.date()).days < 7
            line.addWidget(
                Label(moment(local, now) if recent else day_month(local), tone="2", tabular=True), 1
            )
            line.addWidget(Label(file_size(backup.size), "small", "3", tabular=True))
            rows.append(row)
        self._backups_heading.setVisible(bool(rows))
        self._backups_rule.setVisible(bool(rows))
        _fill(self._backups, rows)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_125, SPACE_250, SPACE_125, SPACE_250)
        column.setSpacing(0)
        column.addWidget(_indented(Label(_("Libraries"), "section", "2")))
        column.addSpacing(SPACE_100)
        self._libraries.setSpacing(0)
        column.addLayout(self._libraries)
        column.addSpacing(SPACE_250)
        column.addWidget(self._backups_rule)
        column.addSpacing(SPACE_250)
        column.addWidget(_indented(self._backups_heading))
        column.addSpacing(SPACE_75)
        self._backups.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
        self._backups.setSpacing(0)
        column.addLayout(self._backups)
        column.addStretch()
        column.addSpacing(SPACE_200)
        column.addLayout(_promise())
        around = QVBoxLayout(self)
        set_margins(around, HAIRLINE, 0, 0, 0)
        around.addWidget(Scroll(inner))


def _promise() -> QHBoxLayout:
    promise = Label(_("Nothing is ever sent anywhere. relpitch has no way to."), "small", "2", wrap=True)
    row = QHBoxLayout()
    row.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
    row.setSpacing(SPACE_100)
    row.addWidget(IconLabel("lock", size=14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(promise, 1)
    return row


def _indented(label: Label) -> Label:
    label.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
    return label


def _fill(column: QVBoxLayout, rows: Sequence[QWidget]) -> None:
    while item := column.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
    for row in rows:
        column.addWidget(row)
