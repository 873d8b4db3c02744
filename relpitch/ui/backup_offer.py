"""In place of the pages: a library that is damaged, and its newest good backup."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import moment
from relpitch.formatting import whole_number
from relpitch.services.mending import Damage, GoodBackup
from relpitch.translation import _, ngettext
from relpitch.ui.heights import LARGE
from relpitch.ui.spaces import (
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_200,
    SPACE_300,
    SPACE_500,
    SPACE_700,
    SPACE_900,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.card import CardFrame
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_MARGINS = (SPACE_900, SPACE_500, SPACE_700, SPACE_500)


class BackupOffer(QWidget):
    """What stands in place of the pages where a library is damaged.

    `mend_wanted` asks for a new file of the backup and what can be read; `read_wanted` for the old one.

    `other_wanted` carries the path of another backup to look at. `new` is where the new file would be.
    """

    mend_wanted = Signal()
    read_wanted = Signal()
    other_wanted = Signal(object)

    def __init__(
        self,
        path: Path,
        backup: GoodBackup | None,
        damage: Damage,
        others: Sequence[tuple[Path, datetime]],
        new: Path,
        now: datetime,
    ) -> None:
        super().__init__()
        self._now = now
        self.mend = Button(
            _("Open this backup") if backup else _("Save what can be read"), kind="primary", height=LARGE
        )
        self.mend.clicked.connect(self.mend_wanted)
        self.other = Button(_("Another backup"), kind="quiet", height=LARGE)
        if not others:
            self.other.hide()
        self.menu = self._menu(others)
        self.other.clicked.connect(self._show_menu)
        self.read = Button(_("Read the old one"), kind="quiet", height=LARGE)
        self.read.clicked.connect(self.read_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Scroll(self._damaged(path, damage)), 1)
        row.addWidget(Scroll(_beside(backup, damage, new, now, any_other=bool(others))), 1)
        self.setTabOrder(self.mend, self.other)
        self.setTabOrder(self.other, self.read)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.mend.setFocus)  # once it stands in its place, for its ring

    def _damaged(self, path: Path, damage: Damage) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        set_margins(column, *_MARGINS)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(
            Label(
                _("Part of {library} can’t be read").format(library=path.stem),
                "title",
                weight=400,
                size=28,
                wrap=True,
            )
        )
        column.addSpacing(SPACE_75)
        why = _(
            "A piece of the file is not as it was written. It was noticed on opening, and nothing has been "
            "written to it since."
        )
        column.addWidget(Label(why, tone="2", wrap=True))
        column.addSpacing(SPACE_300)
        for name, value in (
            (_("File"), " / ".join(path.parts[-2:])),
            (_("Can’t be read"), damage.lost),
            (
                _("Can be read"),
                _("all the rest: {things}").format(things=damage.readable) if damage.readable else "",
            ),
            (_("Recordings"), damage.recordings),
        ):
            if value:
                column.addWidget(rule())
                column.addLayout(_fact(name, value))
        column.addWidget(rule())
        column.addSpacing(SPACE_200)
        column.addWidget(Label(_("The damaged file stays where it is, as it is."), "small", "2"))
        column.addStretch(2)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_100)
        for each in (self.mend, self.other, self.read):
            foot.addWidget(each)
        foot.addStretch()
        column.addLayout(foot)
        return inner

    def _menu(self, others: Sequence[tuple[Path, datetime]]) -> ChoiceMenu:
        menu = ChoiceMenu(self)
        for path, at in others:
            menu.addAction(_moment(at, self._now)).triggered.connect(partial(self.other_wanted.emit, path))
        return menu

    def _show_menu(self) -> None:
        self.menu.popup(self.other.mapToGlobal(self.other.rect().topLeft()))


def _fact(name: str, value: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, SPACE_150, 0, SPACE_150)
    label = Label(name, tone="3")
    label.setFixedWidth(theme().px(140))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(value, wrap=True), 1)
    return row


def _beside(
    backup: GoodBackup | None, damage: Damage, new: Path, now: datetime, *, any_other: bool
) -> QWidget:
    inner = Column("aside", 0)
    column = QVBoxLayout(inner)
    set_margins(column, *_MARGINS)
    column.setSpacing(SPACE_125)
    column.addStretch(1)
    column.addWidget(Label(_("The newest good backup") if backup else _("No backup"), "label"))
    column.addWidget(_card(backup, damage, now) if backup else _no_backup(any_other=any_other))
    column.addSpacing(SPACE_100)
    opens = (
        _(
            "It opens as a new file, “{file}”, beside the old one. If this happens again, the disk may be "
            "ageing; keep a copy elsewhere."
        )
        if backup
        else _(
            "What can be read opens as a new file, “{file}”, beside the old one. If this happens again, the "
            "disk may be ageing; keep a copy elsewhere."
        )
    )
    column.addWidget(Label(opens.format(file=new.name), "small", "2", wrap=True))
    column.addStretch(2)
    return inner


def _moment(at: datetime, now: datetime) -> str:
    return moment(at, now.astimezone().replace(tzinfo=None))


def _no_backup(*, any_other: bool) -> CardFrame:
    words = _("No backup could be read in full.") if any_other else _("There is no backup of this library.")
    card = CardFrame()
    card.column.addWidget(Label(words, tone="2", wrap=True))
    return card


def _card(backup: GoodBackup, damage: Damage, now: datetime) -> CardFrame:
    card = CardFrame()
    card.column.addWidget(Label(_moment(backup.at, now), "title", size=20))
    card.column.addWidget(Label(_("read back and whole"), "caption", "give"))
    counts = QGridLayout()
    for place, (count, words) in enumerate(
        (
            (backup.statements, ngettext("statement", "statements", backup.statements)),
            (backup.people, ngettext("person", "people", backup.people)),
            (backup.takes, ngettext("take", "takes", backup.takes)),
        )
    ):
        counts.addWidget(Label(whole_number(count), "title", size=20, tabular=True), 0, place)
        counts.addWidget(Label(words, "small", "2"), 1, place)
    card.column.addLayout(counts)
    if damage.kept:
        card.column.addLayout(_tick(_("What can’t be read now is in it, as it was then.")))
    if damage.newer:
        words = ngettext(
            "What can be read and is newer comes too: {count} thing.",
            "What can be read and is newer comes too: {count} things.",
            damage.newer,
        )
        card.column.addLayout(_tick(words.format(count=whole_number(damage.newer))))
    return card


def _tick(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_125)
    row.addWidget(IconLabel("check", size=14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, wrap=True), 1)
    return row
