"""In place of the pages: a library that is damaged, and its newest good backup."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import moment
from relpitch.services.mending import GoodBackup
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.card import Card
from relpitch.ui.widgets.label import Label

_WIDTH = 560


class BackupOffer(QWidget):
    """`mend_wanted` asks for a new file of the backup and what can be read; `read_wanted` for the old one.

    `new_name` is what the new file would be called.
    """

    mend_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, path: Path, backup: GoodBackup | None, new_name: str, now: datetime) -> None:
        super().__init__()
        self.mend = Button("Open this backup" if backup else "Save what can be read", kind="primary")
        self.mend.clicked.connect(self.mend_wanted)
        self.read = Button("Read the old one", kind="quiet")
        self.read.clicked.connect(self.read_wanted)
        inner = QWidget()
        inner.setFixedWidth(theme().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(8)
        column.addWidget(Label(f"Part of {path.stem} can’t be read", "title", weight=500, size=28, wrap=True))
        column.addWidget(
            Label(
                "Something has changed a piece of the file. It was noticed on opening, and nothing has been "
                "written to it since. The damaged file stays where it is, as it is.",
                tone="2",
                wrap=True,
            )
        )
        column.addSpacing(16)
        column.addWidget(Label("The newest good backup", "label"))
        column.addWidget(_card(backup, now))
        column.addWidget(
            Label(
                f"It opens as a new file, “{new_name}”, beside the old one, with all that can be read of "
                "what was written since. If this happens again, the disk may be ageing: keep a copy "
                "elsewhere.",
                "small",
                "3",
                wrap=True,
            )
        )
        column.addSpacing(16)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.mend)
        foot.addWidget(self.read)
        foot.addStretch()
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.addWidget(inner, alignment=Qt.AlignmentFlag.AlignCenter)


def _card(backup: GoodBackup | None, now: datetime) -> Card:
    card = Card()
    if backup is None:
        card.column.addWidget(Label("No backup could be read in full.", tone="2"))
        return card
    card.column.addWidget(Label(moment(backup.at, now.astimezone().replace(tzinfo=None)), "title", size=20))
    card.column.addWidget(Label("read back and whole", "caption", "give"))
    counts = QGridLayout()
    for place, (count, one, several) in enumerate(
        (
            (backup.statements, "statement", "statements"),
            (backup.people, "person", "people"),
            (backup.takes, "take", "takes"),
        )
    ):
        counts.addWidget(Label(f"{count:,}", "title", size=20, tabular=True), 0, place)
        counts.addWidget(Label(one if count == 1 else several, "small", "2"), 1, place)
    card.column.addLayout(counts)
    return card
