"""What goes into a pocket book: versions, the next event, and people only where that is wished."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.services.pocket_books import BookContents
from relpitch.translation import _
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.tick_box import TickBox

_LIST_AT_MOST = 300


class BookDialog(DialogSheet):
    """A dialog to choose what goes into a pocket book.

    `versions` are pairs of id and name by their statement's title; those of the deck are ticked.
    """

    def __init__(
        self,
        versions: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        ticked: Collection[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(_("Pocket book"))
        self._versions: dict[str, TickBox] = {}
        inside = QWidget()
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(SPACE_100)
        for title, names in versions:
            listed.addWidget(Label(title, "section", "2"))
            for version_id, name in names:
                self._versions[version_id] = _ticked(name, on=version_id in ticked)
                listed.addWidget(self._versions[version_id])
        listed.addStretch()
        scroll = Scroll(inside)
        scroll.setMaximumHeight(theme().px(_LIST_AT_MOST))
        self._event = _ticked(_("The next event’s minute, and its questions"), on=True)
        self._people = _ticked(_("People I may meet there"), on=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_175)
        column.addWidget(Label(_("Make a pocket book"), "title", size=19))
        words = _("To read on your phone, without relpitch. You take it there yourself; nothing is sent.")
        column.addWidget(Label(words, "body", "2", wrap=True))
        column.addWidget(scroll)
        column.addWidget(self._event)
        column.addWidget(self._people)
        foot = DialogButtons(self, _("Make it"))
        column.addLayout(foot)
        foot.come_last()

    def wanted(self) -> BookContents:
        """What was ticked."""
        ids = tuple(version_id for version_id, box in self._versions.items() if box.isChecked())
        return BookContents(ids, event=self._event.isChecked(), people=self._people.isChecked())


def _ticked(words: str, *, on: bool) -> TickBox:
    box = TickBox(words)
    box.setChecked(on)
    return box
