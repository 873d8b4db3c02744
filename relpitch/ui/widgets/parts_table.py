"""The five parts as rows of a table: a label, one or two texts, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun
from relpitch.domain.part import Part
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import HAIRLINE, SPACE_25, SPACE_50, SPACE_75, SPACE_100, SPACE_225
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import TAG_MARGIN, Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll

_LEAST_TEXT_WIDTH = 180  # a text is no narrower than this
_TO_BASELINE = 5  # how much lower a part's name begins than its words, so that both stand on one line


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row. `quiet` for what is unchanged or inherited; `when` the bridge's caption.

    `name` says whose it is where the texts of a row stand over each other.
    """

    runs: tuple[DiffRun, ...]
    when: tuple[DiffRun, ...] = ()
    quiet: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class PartTableRow:
    """One part: its texts, a badge under its name, a remark or actions (key, words) at the right.

    With `tag`, the remark is shown as a tag.
    """

    part: Part
    cells: tuple[Cell, ...]
    badge: str = ""
    remark: str = ""
    tag: bool = False
    actions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide a table's columns are; its words' size and line height. Lengths of the design.

    `left` and `right` are margins, `label` is the column of parts' names, `side` that of what can be done,
    `gap` is between columns, `widest` holds for a text. With `labels_right`, names end where texts begin.
    """

    left: int
    label: int
    gap: int
    side: int
    right: int
    size: int
    line: int
    widest: int = 10_000
    labels_right: bool = False


class Arrangement(Enum):
    """Where a row's actions stand: beside its texts, under the last, or all of the row one below another."""

    BESIDE, UNDER, OVER = range(3)


class PartsTable(Scroll):
    """Rows with a line between them. `acted` carries a part and the key of what was chosen.

    With less room, actions go under the last text; with less than that, all of a row is one below another.
    `rearranged` tells that this changed.
    """

    acted = Signal(object, str)
    rearranged = Signal()

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self._columns = columns
        self._rows: tuple[PartTableRow, ...] = ()
        self.arrangement = Arrangement.BESIDE
        theme().changed.connect(self._restyled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def needed_width(self) -> int:
        return theme().px(_LEAST_TEXT_WIDTH)

    def show_rows(self, rows: Sequence[PartTableRow]) -> None:
        """Show other rows; equal ones change nothing."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._fill()

    def _fill(self) -> None:
        rows = self._rows
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(self._build(row, last=row is rows[-1]))
        column.addStretch(1)  # else the rows, which can grow too, share what is left
        self.setWidget(inner)

    def go(self, step: int) -> None:
        """Scroll to the next or previous row."""
        bar = self.verticalScrollBar()
        inner = self.widget()
        tops = [child.y() for child in inner.findChildren(_Band)] if inner else []
        if step > 0:
            bar.setValue(next((top for top in tops if top > bar.value()), bar.value()))
        else:
            bar.setValue(next((top for top in reversed(tops) if top < bar.value()), bar.value()))

    def focus_action(self) -> bool:
        """Put the keyboard on the first thing that can be done. Whether there is one."""
        first = next(iter(self._actions()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(first)
        return first is not None

    def has_focused_action(self) -> bool:
        """Whether the keyboard is on something that can be done."""
        return any(each.hasFocus() for each in self._actions())

    def _actions(self) -> list[Button]:
        inner = self.widget()
        return [each for each in inner.findChildren(Button) if each.property("key")] if inner else []

    def _restyled(self) -> None:
        """Arrange the rows anew: in larger text the same room holds less."""
        if not self._arrange():
            self._rearrange()

    def _arrange(self) -> bool:
        """Put the rows together again where they have room for another arrangement. Whether they have."""
        px, columns = theme().px, self._columns
        texts = max((len(row.cells) for row in self._rows), default=1)
        around = columns.left + columns.label + columns.right + texts * (columns.gap + _LEAST_TEXT_WIDTH)
        room = self.viewport().width()
        if room >= px(around + columns.gap) + self._side_width():
            arrangement = Arrangement.BESIDE
        else:
            arrangement = Arrangement.UNDER if room >= px(around) else Arrangement.OVER
        if arrangement is self.arrangement:
            return False
        self.arrangement = arrangement
        self._rearrange()
        self.rearranged.emit()
        return True

    def _rearrange(self) -> None:
        if self._rows:
            self._fill()

    def _build(self, row: PartTableRow, *, last: bool) -> QWidget:
        band = _Band(marked=bool(row.actions), lined=not last)
        grid = QGridLayout(band)
        px, columns = theme().px, self._columns
        set_margins(grid, px(columns.left), px(SPACE_225 - HAIRLINE), px(columns.right), px(SPACE_225))
        texts = len(row.cells)
        side = self._side(row)
        if self.arrangement is Arrangement.OVER:
            grid.setVerticalSpacing(px(SPACE_100))
            grid.addLayout(self._name_column(row), 0, 0)
            for number, cell in enumerate(row.cells, start=1):
                grid.addLayout(self._text_column(cell), number, 0)
            grid.addWidget(side, texts + 1, 0)
            return band
        grid.setHorizontalSpacing(px(columns.gap))
        grid.addLayout(self._name_column(row), 0, 0)
        for number, cell in enumerate(row.cells, start=1):
            grid.addLayout(self._text_column(cell), 0, number)
            grid.setColumnStretch(number, 1)
        if self.arrangement is Arrangement.UNDER:
            grid.addWidget(side, 1, texts)
            return band
        side.setFixedWidth(self._side_width())
        grid.addWidget(side, 0, texts + 1)
        rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)  # takes the room that `widest` leaves
        grid.addItem(rest, 0, texts + 2)
        return band

    def _side_width(self) -> int:
        """As wide as it was drawn, or as the longest tag, which does not wrap."""
        tags = [each.remark for each in self._rows if each.tag]
        letters = QFontMetricsF(theme().font("caption"))
        widest = max(map(letters.horizontalAdvance, tags), default=0)
        return max(theme().px(self._columns.side), ceil(widest) + 2 * TAG_MARGIN)

    def _name_column(self, row: PartTableRow) -> QVBoxLayout:
        """The part's name, and the badge under it."""
        px, columns = theme().px, self._columns
        over = self.arrangement is Arrangement.OVER
        margin = QVBoxLayout()
        margin.setContentsMargins(0, px(_TO_BASELINE), 0, 0)
        margin.setSpacing(SPACE_75)
        # “How it relates to you” breaks into two lines, and not before its last word alone
        name = Label(
            row.part.label.replace("to you", "to\N{NO-BREAK SPACE}you"), "small", "2", weight=500, wrap=True
        )
        if not over:
            name.setFixedWidth(px(columns.label))
        if columns.labels_right and not over:
            name.setAlignment(Qt.AlignmentFlag.AlignRight)
        margin.addWidget(name)
        if row.badge:
            badge = Label(row.badge, "caption", "badge", dotted=True)
            badge.setFixedHeight(px(20))
            margin.addWidget(badge, alignment=Qt.AlignmentFlag.AlignLeft)
        margin.addStretch()
        return margin

    def _side(self, row: PartTableRow) -> QWidget:
        """What can be done, and a remark."""
        holder = QWidget()
        beside = self.arrangement is Arrangement.BESIDE
        side = QVBoxLayout(holder) if beside else Flow(SPACE_75, holder)
        side.setContentsMargins(0, SPACE_50, 0, 0)
        for number, (key, words) in enumerate(row.actions):
            button = Button(words, kind="quiet" if number else "primary", height=COMPACT)
            button.setProperty("row", row.part)
            button.setProperty("key", key)
            button.clicked.connect(self._clicked)
            side.addWidget(button)
        if row.remark:
            remark = Label(
                row.remark, "caption" if row.tag else "small", "tag" if row.tag else "2", wrap=not row.tag
            )
            if row.tag:
                remark.setFixedHeight(theme().px(18))
            side.addWidget(remark)
            side.setAlignment(remark, Qt.AlignmentFlag.AlignLeft)
        if isinstance(side, QVBoxLayout):
            side.setSpacing(SPACE_75)
            side.addStretch()
        return holder

    def _text_column(self, cell: Cell) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_25)
        if cell.name and self.arrangement is Arrangement.OVER:
            column.addWidget(Label(cell.name, "small", "3", weight=500, wrap=True))
        if cell.when:
            caption = DifferenceLabel("note", size=14, line=20, italic=True)
            caption.show_runs(cell.when, quiet=True)
            caption.setMaximumWidth(theme().px(self._columns.widest))
            column.addWidget(caption)
        words = DifferenceLabel(size=self._columns.size, line=self._columns.line)
        words.show_runs(cell.runs, quiet=cell.quiet)
        words.setMaximumWidth(theme().px(self._columns.widest))
        column.addWidget(words)
        column.addStretch()
        return column

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.acted.emit(Part(button.property("row")), button.property("key"))


class _Band(QWidget):
    """One row's ground, and the line between it and the next."""

    def __init__(self, *, marked: bool, lined: bool) -> None:
        super().__init__()
        self._marked, self._lined = marked, lined

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._marked:
            painter.fillRect(self.rect(), theme().colour("window"))
        if self._lined:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme().colour("line"))
