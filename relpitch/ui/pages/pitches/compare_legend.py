"""The foot of the comparison: what struck and marked words mean, and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.ui.theme import theme
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label


class CompareLegend(QWidget):
    """Struck through: the base until then. Marked: the base now. Lighter: nothing to decide."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._then, self._now = DifferenceLabel("small"), DifferenceLabel("small")
        self._back = Label("", "small", "3")
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(6)
        for legend in (self._then, self._now):
            legend.setWordWrap(False)
            legend.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            legend.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            row.addWidget(legend)
            row.addSpacing(14)
        row.addWidget(Label("Lighter: nothing to decide", "small", "3"))
        row.addStretch()
        for widget in (Keycap("Alt Up"), Keycap("Alt Down"), Label("Part by part", "small", "3")):
            row.addWidget(widget)
        row.addSpacing(14)
        row.addWidget(Keycap("Esc"))
        row.addWidget(self._back)
        self._then.show_runs(
            (DiffRun(DiffStatus.GONE, "Struck through"), DiffRun(DiffStatus.SAME, ": the base until then")),
            quiet=True,
        )
        self._now.show_runs(
            (DiffRun(DiffStatus.NEW, "Marked"), DiffRun(DiffStatus.SAME, ": the base now")), quiet=True
        )
        self._dress()
        theme().changed.connect(self._dress)

    def show_legend(self, name: str, *, waits: bool) -> None:
        """Say where Esc goes; name only what is there."""
        self._back.setText(f"Back to {name}")
        self._then.setVisible(waits)
        self._now.setVisible(waits)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(40))
