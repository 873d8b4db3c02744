"""What stands in place of remarks on a take: that no voice was heard in it, or another script."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.spaces import SPACE_25, SPACE_150, SPACE_175, SPACE_250, SPACE_300
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label


class HeardCard(QFrame):
    """One sentence, and a line below it. Hidden where there is nothing to tell.

    Beside them is what mends it: another microphone, or which version was said; `version_named` has its id.
    """

    version_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = Label("", "note", size=17, wrap=True)
        self._below = Label("", "small", "2", wrap=True)
        self.versions = Chooser(_("What you said"))
        self.versions.chosen.connect(self.version_named)
        self._check: QWidget | None = None
        column = QVBoxLayout()
        column.setSpacing(SPACE_25)
        column.addWidget(self._words)
        column.addWidget(self._below)
        column.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_250, SPACE_150, SPACE_250, SPACE_175)
        self._row.setSpacing(SPACE_300)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.versions, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.show_heard("", "")

    def take_in(self, check: QWidget) -> None:
        """Take in what tries a microphone."""
        self._check = check
        self._row.addWidget(check)
        check.hide()

    def show_heard(
        self, words: str, below: str, *, checks: bool = False, versions: Mapping[str, str] | None = None
    ) -> None:
        """Tell something else, or nothing; offer to try a microphone, or to say which version it was."""
        self._words.setText(words)
        asked = _("Was it another version?")
        self._below.setText(f"{below} {asked}" if versions else below)
        self._below.setVisible(bool(below))
        self.versions.show_choices({"": _("Another version"), **(versions or {})}, "")
        self.versions.setVisible(bool(versions))
        if self._check is not None:
            self._check.setVisible(checks)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What the card tells."""
        return self._words.text()
