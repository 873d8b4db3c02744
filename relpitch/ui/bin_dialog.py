"""The bin: what was put aside, each thing with a way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.bins import Bin, InBin
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.sure_button import SureButton
from relpitch.ui.widgets.thing_row import ThingRow


class BinDialog(DialogSheet):
    """Lists what lies in some bins. Emptying them is for good, so it is asked."""

    def __init__(self, bins: Sequence[Bin], parent: QWidget) -> None:
        super().__init__(parent, 480, 420)
        self._bins = bins
        self.setWindowTitle(_("Bin"))
        self.list = Scroll()
        done = Button(_("Done"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        self.empty = SureButton(_("Empty the bin"))
        self.empty.confirmed.connect(self._empty_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("Bin"), "title", size=19))
        column.addWidget(
            Label(_("What you put aside waits here until you empty it."), "body", "2", wrap=True)
        )
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.empty)
        row.addStretch()
        row.addWidget(done)
        column.addLayout(row)
        self._show()

    def _show(self) -> None:
        things = [thing for each in self._bins for thing in each.contents()]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not things:
            column.addWidget(Label(_("Nothing in it."), "note", "3"), alignment=Qt.AlignmentFlag.AlignCenter)
        for thing in things:
            column.addWidget(
                ThingRow(thing.name, thing.words, _("Bring back"), partial(self._bring_back, thing))
            )
            column.addWidget(rule())
        column.addStretch()
        self.list.setWidget(inner)
        self.empty.setVisible(any(not thing.stays for thing in things))

    def _bring_back(self, thing: InBin) -> None:
        thing.bring_back()
        self._show()

    def _empty_all(self) -> None:
        for each in self._bins:
            each.empty()
        self._show()
