"""The new people of a contact file, each with a box to leave them out by."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.reach import Way
from relpitch.interchange.vcard import VCard
from relpitch.translation import _, npgettext
from relpitch.ui.spaces import SPACE_50
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.ticked_rows import TickAll, TickedModel, ticked_list

_GREATEST_HEIGHT = 220
_ROW_HEIGHT = 44


class NewPeople(QWidget):
    """All of them are ticked at first. `changed` when one is left out, or is not any more."""

    changed = Signal()

    def __init__(self, people: Sequence[VCard]) -> None:
        super().__init__()
        rows = {number: _lines(each) for number, each in enumerate(people)}
        self._model = TickedModel(rows, rows)
        self._model.dataChanged.connect(self.changed)
        view = ticked_list(_("New people in the file"), self._model)
        view.setMinimumHeight(theme().px(min(_ROW_HEIGHT * len(people) + 8, _GREATEST_HEIGHT)))
        head = QHBoxLayout()
        heading = npgettext("over people in a file", "New", "New", len(people))
        head.addWidget(Label(heading, "label"))
        head.addStretch()
        head.addWidget(TickAll(_("Tick all"), self._model))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_50)
        column.addLayout(head)
        column.addWidget(view, 1)

    def left_out(self) -> frozenset[int]:
        """The numbers of those that are not ticked."""
        return frozenset(range(self._model.rowCount())) - self._model.ticked


def _lines(card: VCard) -> tuple[str, str]:
    about = card.person.about or card.reach.first(Way.PHONE) or card.reach.first(Way.MAIL)
    return card.person.name, about or ""
