"""The fillers to mark while one listens, a chip and a key each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.label import Label

_DIGIT_KEYS = 9


class FillerChips(QWidget):
    """A row of chips, one for each filler that can be marked.

    `marked` carries the number of the word, from 0.
    """

    marked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_words(self, words: Sequence[str]) -> None:
        """Show other words."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row.addWidget(Label(_("While you listen:"), "small", "3"))
        for number, word in enumerate(words[:_DIGIT_KEYS]):
            chip = Chip(f"{number + 1}  {word}")
            chip.setCheckable(False)
            chip.setAccessibleName(_("Mark “{word}” here, key {key}").format(word=word, key=number + 1))
            chip.clicked.connect(partial(self.marked.emit, number))
            self._row.addWidget(chip)
        self._row.addStretch()
