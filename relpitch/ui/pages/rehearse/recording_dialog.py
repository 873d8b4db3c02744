"""A recording made elsewhere: which version it says, and how it was said."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from relpitch.domain.mode import Mode
from relpitch.translation import NC_, _, pgettext
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100, SPACE_125, SPACE_200
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet

_HOW = {
    Mode.READ: NC_("how it was said", "Read"),
    Mode.CUE_WORDS: NC_("how it was said", "From cue words"),
    Mode.FIRST_LETTERS: NC_("how it was said", "From first letters"),
    Mode.FROM_MEMORY: NC_("how it was said", "From memory"),
    Mode.KEY_POINTS: NC_("how it was said", "In my own words"),
}


class RecordingDialog(DialogSheet):
    """A dialog that asks what is said in a recording made elsewhere.

    Once accepted, the recording is a take of `version_id`, said as `mode`.
    """

    def __init__(
        self, name: str, when: str, versions: Mapping[str, str], first: str, parent: QWidget
    ) -> None:
        super().__init__(parent, 440)
        self.version_id, self.mode = first, Mode.FROM_MEMORY
        self.setWindowTitle(_("Bring a recording in"))
        self._versions = dict(versions)
        self._version, self._how = Chooser(_("What is said")), Chooser(_("How it was said"))
        self._show()
        self._version.chosen.connect(self._choose_version)
        self._how.chosen.connect(self._choose_mode)
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_100)
        grid.setHorizontalSpacing(SPACE_200)
        grid.setColumnStretch(1, 1)
        for row, (words, chooser) in enumerate(
            ((_("What is said"), self._version), (_("How it was said"), self._how))
        ):
            grid.addWidget(Label(words, "label", "2", wrap=True), row, 0)
            grid.addWidget(chooser, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_125)
        column.addWidget(Label(_("Bring “{file}” in as a take?").format(file=name), "title", wrap=True))
        words = _("Its file is from {day_and_time}. It is measured as your takes are.").format(
            day_and_time=when
        )
        column.addWidget(Label(words, wrap=True))
        column.addLayout(grid)
        column.addSpacing(SPACE_100)
        column.addLayout(DialogButtons(self, _("Bring it in")))

    def _choose_version(self, key: str) -> None:
        self.version_id = key
        self._show()

    def _choose_mode(self, key: str) -> None:
        self.mode = Mode(key)
        self._show()

    def _show(self) -> None:
        self._version.show_choices(self._versions, self.version_id)
        self._how.show_choices(
            {each.value: pgettext("how it was said", words) for each, words in _HOW.items()}, self.mode.value
        )
