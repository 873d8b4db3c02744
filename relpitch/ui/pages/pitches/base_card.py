"""What changed in the base, told at the part it changed in."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.translation import _, pgettext
from relpitch.ui.heights import CHIP, COMPACT
from relpitch.ui.pages.pitches.part_view import BaseChange
from relpitch.ui.spaces import SPACE_75, SPACE_100, SPACE_150, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in, set_margins

_KEPT = 4  # words of what is the same, before and after what is new


class BaseCard(QFrame):
    """A card that tells what changed in the base of a part.

    `taken`: use the new words; `keep_wanted`: keep mine; `compared`: see both whole.
    """

    taken = Signal()
    keep_wanted = Signal()
    compared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._label = Label("", "small", "accent", weight=600)
        set_margins(self._label, SPACE_150, 0, 0, 0)
        self._words = DifferenceLabel("note", size=15, line=22)
        compare = Button(pgettext("button", "Compare"), kind="link", height=CHIP)
        take = Button(_("Use the new words"), height=COMPACT)
        keep = Button(_("Keep mine"), kind="quiet", height=COMPACT)
        compare.clicked.connect(self.compared)
        take.clicked.connect(self.taken)
        keep.clicked.connect(self.keep_wanted)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(compare)
        row = QHBoxLayout()
        row.setSpacing(SPACE_75)
        row.addWidget(take)
        row.addWidget(keep)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_175, SPACE_100, SPACE_175, SPACE_150)
        column.setSpacing(SPACE_75)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addLayout(row)

    def show_change(self, change: BaseChange, *, name: str) -> None:
        """Show when the base changed, and what is new in it."""
        self._label.setText(change.sentence)
        runs = shortened(change.runs)
        self._words.show_runs(runs)
        self._words.setVisible(bool(runs))
        self.setAccessibleName(f"{name}: {change.sentence}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        middle = self._label.geometry().center().y()
        dot = seen_in(self, QRectF(14, middle - 2, 6, 6))
        painter.drawEllipse(dot)


def shortened(runs: tuple[DiffRun, ...]) -> tuple[DiffRun, ...]:
    """The words that are there now, the new ones marked; of what is the same only what stands beside them."""
    now = [run for run in runs if run.status is not DiffStatus.GONE]
    found = []
    for at, run in enumerate(now):
        words = run.text.split()
        if run.status is DiffStatus.SAME and len(words) > 2 * _KEPT:
            before = f"{' '.join(words[:_KEPT])} " if at else ""
            after = f" {' '.join(words[-_KEPT:])} " if at < len(now) - 1 else ""
            found.append(DiffRun(run.status, f"{before}…{after}"))
        else:
            found.append(run)
    return tuple(found)
