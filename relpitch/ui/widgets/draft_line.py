"""The quiet line over words that were typed before and not kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.translation import N_, _
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_FROM_BEFORE = (N_("Your words from before"), N_("Begin again"))
_SET_ASIDE = (N_("Your words are set aside"), N_("Bring them back"))


class DraftLine(QWidget):
    """A line that tells of words typed before.

    `pressed` asks to begin again, or to bring back what was there.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "small", "3")
        self._link = Button(_(_FROM_BEFORE[1]), kind="link", height=CHIP)
        self._link.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_100)
        row.addWidget(self._words)
        row.addWidget(self._link)
        row.addStretch()
        self.hide()

    def show_from_before(self) -> None:
        """Say that the words are from before."""
        self._say(*map(_, _FROM_BEFORE))

    def show_set_aside(self) -> None:
        """Say that they are set aside, and can come back."""
        self._say(*map(_, _SET_ASIDE))

    @property
    def words(self) -> str:
        """What the line says; nothing where it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def _say(self, words: str, link: str) -> None:
        self._words.setText(words)
        self._link.set_words(link)
        self._link.setAccessibleName(f"{words}. {link}")
        self.show()
