"""The foot of the comparison: what struck and marked words mean, and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label, OneLine


class CompareLegend(QWidget):
    """Struck through: the base until then. Marked: the base now. Lighter: nothing to decide."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._then, self._now = DifferenceLabel("small", wrap=False), DifferenceLabel("small", wrap=False)
        self._back = OneLine("", "small", "3", hugs=True)
        row = Flow(12, self, at_end=5)
        row.setContentsMargins(32, 10, 32, 10)
        row.addWidget(self._then)
        row.addWidget(self._now)
        row.addWidget(Label("Lighter: nothing to decide", "small", "3"))
        for widget in (Keycap("Alt Up"), Keycap("Alt Down"), Label("Part by part", "small", "3")):
            row.addWidget(widget)
        row.addWidget(Keycap("Esc"))
        row.addWidget(self._back)
        self._then.show_runs(
            (DiffRun(DiffStatus.GONE, "Struck through"), DiffRun(DiffStatus.SAME, ": the base until then")),
            quiet=True,
        )
        self._now.show_runs(
            (DiffRun(DiffStatus.NEW, "Marked"), DiffRun(DiffStatus.SAME, ": the base now")), quiet=True
        )

    def show_legend(self, name: str, *, waits: bool) -> None:
        """Say where Esc goes; name only what is there."""
        self._back.setText(f"Back to {name}")
        self._then.setVisible(waits)
        self._now.setVisible(waits)
