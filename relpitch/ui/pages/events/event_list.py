"""The column of events: what is coming up, and what has been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from relpitch.domain.event import Event
from relpitch.domain.event_words import day_tile, soon
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _, pgettext
from relpitch.ui.list_model import VALUE
from relpitch.ui.spaces import SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import mirrored_row
from relpitch.ui.widgets.row_list import RowList

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class EventRow:
    """A heading, or an event with the line below its name."""

    title: str
    below: str = ""
    day: str = ""
    month: str = ""
    event_id: str = ""
    been: bool = False

    def spoken(self) -> str:
        """The row in words."""
        dated = pgettext("a date, short", "{day} {month}").format(day=self.day, month=self.month)
        return ", ".join(filter(None, (self.title, dated if self.day else "", self.below)))


class EventList(ListColumn):
    """The list column of the events.

    `chosen` carries an event's id, `new_asked_for` that something is coming up.
    """

    chosen = Signal(str)
    new_asked_for = Signal()
    bin_asked_for = Signal()

    def __init__(self) -> None:
        self.view: RowList[EventRow] = RowList(_("Events"), EventRow.spoken, lambda row: not row.event_id)
        super().__init__(280, self.view)
        self._coming: Sequence[Event] = ()
        self._been: Sequence[Event] = ()
        self._today = date.min
        find = _("Find an event or a place")
        self.field = Field(find, placeholder=find, icon_name="search")
        self.field.edited.connect(self._filter)
        self.field.entered.connect(self._take_first)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setVerticalScrollMode(RowList.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(self._take)
        self.view.activated.connect(self._take)
        self.new = Button(_("Something coming up"), kind="quiet", icon_name="plus")
        self.new.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.new.clicked.connect(self.new_asked_for)
        self.bin = Button(kind="quiet", icon_name="trash-2", name=pgettext("button", "Bin"))
        self.bin.clicked.connect(self.bin_asked_for)
        self.above.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, 0)
        self.above.addWidget(self.field)
        self.below.addWidget(self.new)
        self.below.addStretch()
        self.below.addWidget(self.bin)

    def show_events(self, coming: Sequence[Event], been: Sequence[Event], today: date) -> None:
        """Show what is coming up, and what has been."""
        self._coming, self._been, self._today = coming, been, today
        self._filter()

    def _filter(self) -> None:
        wanted = folded(self.field.line.text())
        rows: list[EventRow] = []
        for heading, events, been in (
            (_("Coming up"), self._coming, False),
            (pgettext("events that are over", "Been"), self._been, True),
        ):
            found = [each for each in events if begins_words(wanted, folded(f"{each.title} {each.place}"))]
            if found:
                rows.append(EventRow(heading))
                rows.extend(self._row(each, been) for each in found)
        self.view.show_rows(rows)

    def _row(self, event: Event, been: bool) -> EventRow:
        day, month = day_tile(event)
        if been:
            below = pgettext("event", "Cancelled.") if event.cancelled_at else event.line or event.place
        else:
            below = soon(event, self._today)
        return EventRow(event.title, below, day, month, event.id, been)

    def _take(self, index: QModelIndex) -> None:
        row: EventRow | None = index.data(VALUE)
        if row is not None and row.event_id:
            self.chosen.emit(row.event_id)

    def _take_first(self) -> None:
        first = next((row for row in self.view.rows.rows() if row.event_id), None)
        if first is not None:
            self.chosen.emit(first.event_id)


class _Delegate(QStyledItemDelegate):
    """Paints a day's tile, the name, and a line below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: EventRow = index.data(VALUE)
        return QSize(100, theme().px(62 if row.event_id else 38))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: EventRow = index.data(VALUE)
        box: QRect = option.rect
        px, seen = theme().px, partial(mirrored_row, option.direction, box)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.event_id:
            painter.setFont(theme().font("section"))
            painter.setPen(theme().colour("ink-2"))
            painter.drawText(seen(box.adjusted(px(12), px(14), 0, -px(4))), _LEFT, row.title)
            painter.restore()
            return
        lit = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(box, 8, 8)
        words = QRect(box.left() + px(64), box.top() + px(10), 0, px(20))
        words.setRight(box.right() - px(10))
        words = seen(words)
        tile = seen(QRect(box.left() + px(12), box.top() + px(10), px(40), px(42)))
        ground = theme().colour("page" if lit else "sunken")
        if row.been and not lit:
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(tile, 8, 8)
        font = theme().font("title", weight=500)
        font.setPixelSize(px(18))
        painter.setFont(font)
        painter.setPen(theme().colour("ink-2" if row.been else "ink"))
        figures = tile.adjusted(0, px(3), 0, -px(17)) if row.day else tile
        painter.drawText(figures, _CENTRE, row.day or "…")
        painter.setFont(theme().font("caption", weight=400))
        painter.setPen(theme().colour("ink-2"))
        painter.drawText(tile.adjusted(0, px(23), 0, -px(4)), _CENTRE, row.month)
        painter.setFont(theme().font("label"))
        painter.setPen(theme().colour("ink-2" if row.been else "ink"))
        _elided(painter, words, row.title)
        painter.setFont(theme().font("small", tabular=True))
        painter.setPen(theme().colour("ink-2" if lit else "ink-3"))
        _elided(painter, words.translated(0, px(21)), row.below)
        painter.restore()


def _elided(painter: QPainter, box: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)
