"""The five parts as rows of a table: a label, one or two texts, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun
from relpitch.domain.part import Part
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scroll import Scroll


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row. `quiet` for what is unchanged or inherited; `when` the bridge's caption."""

    runs: tuple[DiffRun, ...]
    when: tuple[DiffRun, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class PartTableRow:
    """One part: its texts, a badge under its name, a remark or actions (key, words) at the right."""

    part: Part
    cells: tuple[Cell, ...]
    badge: str = ""
    remark: str = ""
    tag: bool = False
    actions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide a table's columns are; its words' size and line height. Lengths of the design."""

    left: int
    label: int
    gap: int
    side: int
    right: int
    size: int
    line: int
    widest: int = 10_000
    labels_right: bool = False


class PartsTable(Scroll):
    """Rows with a line between them. `acted` tells a part and the key of what was chosen."""

    acted = Signal(object, str)

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self._columns = columns
        self._rows: tuple[PartTableRow, ...] = ()

    def show_rows(self, rows: Sequence[PartTableRow]) -> None:
        """Show other rows; equal ones change nothing."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
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
        later = (
            [top for top in tops if top > bar.value()] if step > 0 else [t for t in tops if t < bar.value()]
        )
        if later:
            bar.setValue(later[0] if step > 0 else later[-1])

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

    def _build(self, row: PartTableRow, *, last: bool) -> QWidget:
        band = _Band(marked=bool(row.actions), lined=not last)
        grid = QGridLayout(band)
        px, columns = theme().px, self._columns
        grid.setContentsMargins(px(columns.left), px(17), px(columns.right), px(18))
        grid.setHorizontalSpacing(px(columns.gap))
        margin = QVBoxLayout()
        margin.setContentsMargins(0, px(5), 0, 0)
        margin.setSpacing(6)
        name = Label(
            row.part.label.replace("to you", "to\N{NO-BREAK SPACE}you"), "small", "2", weight=500, wrap=True
        )
        name.setFixedWidth(px(columns.label))
        if columns.labels_right:
            name.setAlignment(Qt.AlignmentFlag.AlignRight)
        margin.addWidget(name)
        if row.badge:
            badge = Label(row.badge, "caption", "badge")
            badge.setFixedHeight(px(20))
            margin.addWidget(badge, alignment=Qt.AlignmentFlag.AlignLeft)
        margin.addStretch()
        grid.addLayout(margin, 0, 0)
        for number, cell in enumerate(row.cells, start=1):
            grid.addLayout(self._words(cell), 0, number)
            grid.setColumnStretch(number, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 4, 0, 0)
        side.setSpacing(6)
        for number, (key, words) in enumerate(row.actions):
            button = Button(words, kind="quiet" if number else "primary", height=28)
            button.setProperty("row", row.part)
            button.setProperty("key", key)
            button.clicked.connect(self._clicked)
            side.addWidget(button)
        if row.remark:
            remark = Label(
                row.remark, "caption" if row.tag else "small", "tag" if row.tag else "2", wrap=not row.tag
            )
            if row.tag:
                remark.setFixedHeight(px(18))
            side.addWidget(remark, alignment=Qt.AlignmentFlag.AlignLeft)
        side.addStretch()
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 4, 0, 0)
        holder.setFixedWidth(px(columns.side))
        grid.addWidget(holder, 0, len(row.cells) + 1)
        rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)  # takes the room that `widest` leaves
        grid.addItem(rest, 0, len(row.cells) + 2)
        return band

    def _words(self, cell: Cell) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
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
