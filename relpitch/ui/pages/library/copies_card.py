"""Second copies beside the library: what each has that is not here, and what can be done about it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import clock, near
from relpitch.services.acts import Act
from relpitch.services.copies_beside import CopiesBeside, FoundCopy
from relpitch.translation import _
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_150, SPACE_200, SPACE_250
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label


class CopiesCard(QWidget):
    """One card a copy; nothing where there is none. `merge_asked_for` carries the path of a copy."""

    merge_asked_for = Signal(object)

    def __init__(self, copies: CopiesBeside, notify: Callable[[str, Act | None], None]) -> None:
        super().__init__()
        self._copies, self._acts = copies, ReportedActs(notify)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_200, 0, 0)
        self._column.setSpacing(SPACE_150)
        self._shown: Sequence[FoundCopy] = ()
        self.hide()
        copies.on_found = self.show_copies

    def show_copies(self) -> None:
        """Show those that were found."""
        copies, now = self._copies.found, datetime.now(UTC).astimezone()
        if copies != self._shown:
            self._shown = copies
            while item := self._column.takeAt(0):
                if card := item.widget():
                    card.hide()
                    card.deleteLater()
            for each in copies:
                self._column.addWidget(self._card(each, now))
        self.setVisible(bool(copies))

    def _put_away(self, path: Path) -> None:
        self._acts.do(lambda: self._copies.put_away(path), _("It lies with the backups for 60 days"))
        self.show_copies()

    def _card(self, copied: FoundCopy, now: datetime) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        if copied.has_news:
            merge = Button(_("Merge it"), kind="primary", icon_name="git-merge")
            merge.clicked.connect(partial(self.merge_asked_for.emit, copied.path))
            row.addWidget(merge)
        elif copied.is_readable:
            away = Button(_("Put it with the backups"))
            away.clicked.connect(partial(self._put_away, copied.path))
            row.addWidget(away)
        row.addStretch()
        column = QVBoxLayout(frame)
        column.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_200)
        column.setSpacing(SPACE_50)
        column.addWidget(Label(_("A copy beside this library"), "title", weight=500, size=17))
        column.addWidget(Label(f"{copied.path.name}, {_written(copied, now)}", tone="2", wrap=True))
        column.addWidget(Label(copied.words, tone="2", wrap=True))
        if row.count() > 1:
            column.addSpacing(SPACE_100)
            column.addLayout(row)
        return frame


def _written(copied: FoundCopy, now: datetime) -> str:
    then = datetime.fromtimestamp(copied.written, UTC).astimezone()
    return _("written {day} at {clock}").format(day=near(then.date(), now.date()), clock=clock(then))
