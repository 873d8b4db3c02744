"""A variant and its base, part by part, and what to do where the base changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun, DiffStatus, difference
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, Version, base_changed, first_spoken, spoken_phrasings
from relpitch.script.display import displayed
from relpitch.ui.icons import icon, icon_size
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.parts_table import Cell, Columns, PartRow, PartsTable
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.segmented import Segmented

TAKE, KEEP, EDIT, RESET = "take", "keep", "edit", "reset"

_COLUMNS = Columns(left=32, label=128, gap=32, side=176, right=40, size=17, line=27)


class Compare(QWidget):
    """`acted` tells a part and take, keep, edit or reset; `closed` when the person goes back."""

    acted = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = Button(kind="quiet", icon_name="arrow-left", name="Back to the words")
        self._back.clicked.connect(self.closed)
        self._ways = Segmented({"all": "Side by side", "changed": "Only what changed"}, name="Show")
        self._ways.choose("all")
        self._way = "all"
        self._ways.chosen.connect(self._way_chosen)
        self._header = PageHeader(self._ways, before=self._back)
        self._base_name, self._base_measure = Label("", "label", weight=600), Label("", "small", "3")
        self._name, self._measure = Label("", "label", weight=600), Label("", "small", "3")
        self._base_icon, self._icon = Label(), Label()
        self._table = PartsTable(_COLUMNS)
        self._table.acted.connect(self.acted)
        self._version: Version | None = None
        self._base: Version | None = None
        self._writable = True
        heads = QHBoxLayout()
        before = _COLUMNS.left + _COLUMNS.label + _COLUMNS.gap
        heads.setContentsMargins(before, 18, _COLUMNS.gap + _COLUMNS.side + _COLUMNS.right, 18)
        heads.setSpacing(_COLUMNS.gap)
        for widgets in (
            (self._base_icon, self._base_name, self._base_measure),
            (self._icon, self._name, self._measure),
        ):
            head = QHBoxLayout()
            head.setSpacing(8)
            for widget in widgets:
                head.addWidget(widget)
            head.addStretch()
            heads.addLayout(head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(heads)
        column.addWidget(rule())
        column.addWidget(self._table, 1)

    def show_pair(
        self,
        version: Version,
        base: Version,
        *,
        notice: str,
        measures: tuple[str, str],
        icon_name: str,
        writable: bool,
    ) -> None:
        """Show a variant beside its base."""
        self._version, self._base, self._writable = version, base, writable
        self._header.show_title(f"{version.name} and its base", notice)
        self._base_name.setText(base.name)
        self._name.setText(version.name)
        self._base_measure.setText(measures[0])
        self._measure.setText(measures[1])
        for label, name in ((self._base_icon, "feather"), (self._icon, icon_name)):
            label.setPixmap(icon(name, "ink-3").pixmap(icon_size()))
        self._show()

    def step(self, way: int) -> None:
        """Go to the next or previous part."""
        self._table.go(way)

    def _way_chosen(self, way: str) -> None:
        self._way = way
        self._show()

    def _show(self) -> None:
        if self._version is not None and self._base is not None:
            rows = [compared(self._version, self._base, part, writable=self._writable) for part in Part]
            if self._way == "changed":
                rows = [row for row in rows if not row.tag]
            self._table.show_rows(rows)


def compared(version: Version, base: Version, part: Part, *, writable: bool) -> PartRow:
    """One part of a variant beside its base's."""
    text = version.parts[part]
    theirs, mine = first_spoken(base, base, part), first_spoken(version, base, part)
    if base_changed(version, base, part):
        if theirs and mine and theirs.says_the_same(mine):
            runs = difference(
                _all(spoken_phrasings(version, base, part)), _all(spoken_phrasings(base, base, part))
            )
        else:
            runs = difference(_words(mine), _words(theirs))
        return PartRow(
            part,
            (_cell(theirs, runs, DiffStatus.NEW), _cell(mine, runs, DiffStatus.GONE)),
            badge="Base changed",
            remark="" if writable else f"{version.name}’s own",
            actions=((TAKE, "Use the new words"), (KEEP, f"Keep {version.name}’s"), (EDIT, "Edit"))
            if writable
            else (),
        )
    remark = {
        PartRule.INHERIT: "from base",
        PartRule.OWN: f"{version.name}’s own",
        PartRule.LEFT_OUT: "left out",
    }[text.rule]
    cells = (_plain(theirs, quiet=True), _plain(mine, quiet=text.rule is PartRule.INHERIT))
    return PartRow(part, cells, remark=remark, tag=text.rule is PartRule.INHERIT)


def _words(phrasing: Phrasing | None) -> str:
    return displayed(phrasing.words).text if phrasing else ""


def _all(phrasings: tuple[Phrasing, ...]) -> str:
    """Every phrasing, a line each: what is compared where only one behind the first changed."""
    return "\n".join(f"{f'when {each.when}: ' if each.when else ''}{_words(each)}" for each in phrasings)


def _cell(phrasing: Phrasing | None, runs: tuple[DiffRun, ...], keep: DiffStatus) -> Cell:
    return Cell(tuple(run for run in runs if run.mark in (DiffStatus.SAME, keep)), _when(phrasing))


def _plain(phrasing: Phrasing | None, *, quiet: bool) -> Cell:
    words = _words(phrasing)
    return Cell((DiffRun(DiffStatus.SAME, words),) if words else (), _when(phrasing), quiet)


def _when(phrasing: Phrasing | None) -> tuple[DiffRun, ...]:
    return (DiffRun(DiffStatus.SAME, f"when {phrasing.when}"),) if phrasing and phrasing.when else ()
