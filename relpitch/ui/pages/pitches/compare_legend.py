"""The foot of the comparison: what struck and marked words mean, and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.spaces import SPACE_125, SPACE_150, SPACE_400
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label, OneLine


class CompareLegend(QWidget):
    """The legend of a comparison: what struck, marked and lighter words are, and the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._then, self._now = DifferenceLabel("small", wrap=False), DifferenceLabel("small", wrap=False)
        self._back = OneLine("", "small", "3", hugs=True)
        row = Flow(SPACE_150, self, at_end=5)
        row.setContentsMargins(SPACE_400, SPACE_125, SPACE_400, SPACE_125)
        row.addWidget(self._then)
        row.addWidget(self._now)
        row.addWidget(Label(_("Lighter: nothing to decide"), "small", "3"))
        for widget in (
            Keycap(keys.key_name("Alt+Up")),
            Keycap(keys.key_name("Alt+Down")),
            Label(_("Part by part"), "small", "3"),
        ):
            row.addWidget(widget)
        row.addWidget(Keycap(keys.key_name("Esc")))
        row.addWidget(self._back)
        # Translators: what stands in [brackets] is shown so, struck through or marked.
        gone, new = _("[Struck through]: the base until then"), _("[Marked]: the base now")
        self._then.show_runs(legend(gone, DiffStatus.GONE), quiet=True)
        self._now.show_runs(legend(new, DiffStatus.NEW), quiet=True)

    def show_legend(self, name: str, *, waits: bool) -> None:
        """Say where Esc goes; name only what is there."""
        self._back.setText(_("Back to {version}").format(version=name))
        self._then.setVisible(waits)
        self._now.setVisible(waits)


def legend(sentence: str, mark: DiffStatus) -> tuple[DiffRun, ...]:
    """A sentence whose words in [brackets] are shown as they are meant."""
    before, _bracket, rest = sentence.partition("[")
    shown, _bracket, after = rest.partition("]")
    runs = ((DiffStatus.SAME, before), (mark, shown), (DiffStatus.SAME, after))
    return tuple(DiffRun(status, words) for status, words in runs if words)
