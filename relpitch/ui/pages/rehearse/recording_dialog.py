"""A recording made elsewhere: which version it says, and how it was said."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from relpitch.domain.mode import Mode
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import Sheet

_HOW = {
    Mode.READ: "Read",
    Mode.CUE_WORDS: "From cue words",
    Mode.FIRST_LETTERS: "From first letters",
    Mode.FROM_MEMORY: "From memory",
    Mode.KEY_POINTS: "In my own words",
}


class RecordingDialog(Sheet):
    """Accepted, the recording is a take of `version_id`, said as `mode`."""

    def __init__(
        self, name: str, when: str, versions: Mapping[str, str], first: str, parent: QWidget
    ) -> None:
        super().__init__(parent, 440)
        self.version_id, self.mode = first, Mode.FROM_MEMORY
        self.setWindowTitle("Bring a recording in")
        self._versions = dict(versions)
        self._version, self._how = Chooser("What is said"), Chooser("How it was said")
        self._show()
        self._version.chosen.connect(self._choose_version)
        self._how.chosen.connect(self._choose_mode)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for row, (words, chooser) in enumerate(
            (("What is said", self._version), ("How it was said", self._how))
        ):
            grid.addWidget(Label(words, "label", "2"), row, 0)
            grid.addWidget(chooser, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addWidget(Label(f"Bring “{name}” in as a take?", "title", wrap=True))
        words = f"Its file is from {when.removeprefix('on ')}. It is measured as your takes are."
        column.addWidget(Label(words, wrap=True))
        column.addLayout(grid)
        column.addSpacing(8)
        column.addLayout(DialogButtons(self, "Bring it in"))

    def _choose_version(self, key: str) -> None:
        self.version_id = key
        self._show()

    def _choose_mode(self, key: str) -> None:
        self.mode = Mode(key)
        self._show()

    def _show(self) -> None:
        self._version.show_choices(self._versions, self.version_id)
        self._how.show_choices({each.value: words for each, words in _HOW.items()}, self.mode.value)
