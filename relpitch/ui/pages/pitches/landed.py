"""How the bridges landed, in words: who leaned in, and which were not said yet."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.bridge_outcome import BridgeOutcome
from relpitch.domain.day import short_day
from relpitch.domain.encounter import Landed
from relpitch.translation import _
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_150
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label


class HowTheyLanded(QWidget):
    """One row a outcome, and a sentence about the rest."""

    def __init__(self, outcomes: Sequence[BridgeOutcome], rest: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("How they landed"), "section", "2"))
        now = datetime.now(UTC)
        for each in outcomes:
            column.addWidget(_Row(each, now))
        if rest:
            column.addWidget(Label(rest, "small", "3", wrap=True))


class _Row(QWidget):
    """Who it was said to and when, above the bridge."""

    def __init__(self, outcome: BridgeOutcome, now: datetime) -> None:
        super().__init__()
        leaned = outcome.landed is Landed.LEANED_IN
        head = QHBoxLayout()
        head.setSpacing(SPACE_100)
        head.addWidget(Label(outcome.words, "label", weight=600, wrap=len(outcome.who) > 1), 1)
        head.addWidget(Label(short_day(outcome.at, now), "small", "3", tabular=True))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_125)
        grid.setVerticalSpacing(0)
        icon = IconLabel("sprout" if leaned else "circle", "give" if leaned else "ink-3", 14)
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(head, 0, 1)
        when = _("when {heard}").format(heard=outcome.bridge)
        grid.addWidget(Label(when, "note", "3", italic=True, wrap=True), 1, 1)
        grid.setColumnStretch(1, 1)
