"""All takes: to look at, to bring back, and how much room their recordings take."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.take import Take
from relpitch.formatting import file_size
from relpitch.services.takes import Takes
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_50, SPACE_100, SPACE_200
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.sure_button import SureButton
from relpitch.ui.widgets.thing_row import ThingRow

_MOST_TAKES = 200


class TakesDialog(DialogSheet):
    """A dialog that lists all takes, the newest first, then those in the bin. `chosen` is one to look at."""

    chosen = Signal(str)

    def __init__(self, takes: Takes, words_for: Callable[[Take], tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent, 560, 520)
        self._takes, self._words_for = takes, words_for
        self.setWindowTitle(_("All takes"))
        self._list = Scroll()
        self._size = Label("", "small", "2", wrap=True)
        self.tidy = SureButton(_("Delete recordings older than three months"), height=COMPACT)
        self.tidy.confirmed.connect(self._tidy)
        self.empty = SureButton(_("Empty the bin"), height=COMPACT)
        self.empty.confirmed.connect(self._empty)
        done = Button(pgettext("button", "Done"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("All takes"), "title"))
        column.addWidget(self._size)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self.tidy)
        row.addWidget(self.empty)
        row.addStretch()
        row.addWidget(done)
        column.addLayout(row)
        self._show()

    def _show(self) -> None:
        kept, gone = self._takes.all()[::-1], self._takes.bin()[::-1]
        inner = QWidget()
        column = QVBoxLayout(inner)
        set_margins(column, 0, 0, SPACE_50, 0)
        column.setSpacing(0)
        if not kept:
            column.addWidget(
                Label(_("Nothing said yet."), "note", "3"), alignment=Qt.AlignmentFlag.AlignCenter
            )
        for take in kept[:_MOST_TAKES]:
            column.addWidget(self._row(take, pgettext("button", "Look"), self._look))
            column.addWidget(rule())
        if gone:
            column.addSpacing(SPACE_200)
            column.addWidget(Label(_("In the bin"), "section", "2"))
        for take in gone[:_MOST_TAKES]:
            column.addWidget(self._row(take, _("Bring back"), self._bring_back))
            column.addWidget(rule())
        column.addStretch()
        self._list.setWidget(inner)
        size = self._takes.size()
        room = _("Recordings take up {size} on this computer.").format(size=file_size(size))
        self._size.setText(room if size else _("Recordings take up no room on this computer."))
        self.tidy.setVisible(self._takes.writable and bool(self._takes.old()))
        self.empty.setVisible(self._takes.writable and bool(gone))

    def _row(self, take: Take, verb: str, action: Callable[[str], None]) -> QWidget:
        title, below = self._words_for(take)
        return ThingRow(
            title,
            below,
            verb,
            partial(action, take.id),
            _("{verb}: {take}, {moment}").format(verb=verb, take=title, moment=below),
        )

    def _look(self, take_id: str) -> None:
        self.chosen.emit(take_id)
        self.accept()

    def _bring_back(self, take_id: str) -> None:
        self._takes.bring_back(take_id)
        self._show()

    def _tidy(self) -> None:
        self._takes.drop_recordings(self._takes.old())
        self._show()

    def _empty(self) -> None:
        self._takes.empty_bin()
        self._show()
