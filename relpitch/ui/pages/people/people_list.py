"""The list column: a search field, those found, and everyone else."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.list_model import VALUE, AnyIndex
from relpitch.ui.pages.people.people_model import Fetch, PeopleModel, PersonRow
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import paint_avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.found_words import found_formats
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import mirrored_row, words_option

_ROW_HEIGHT, _HEADING_HEIGHT = 73, 44


class PeopleList(ListColumn):
    """The list column of the people.

    `chosen` carries a person's id, `searched` what is looked for, `someone_met` that one was met.

    `archive_switched` asks for those who are archived, or for everyone again.
    """

    chosen = Signal(str)
    searched = Signal(str)
    someone_met = Signal()
    archive_switched = Signal()

    def __init__(self, fetch: Fetch) -> None:
        self.view = QTableView()  # 10,000 rows: a list would ask each for its height
        self.view.setObjectName("rows")
        super().__init__(280, self.view)
        self.field = Field(
            _("Find a person or a word"), placeholder=_("Find a person or a word"), icon_name="search"
        )
        self.field.line.textChanged.connect(self.searched)
        self._summary = Label("", "small", "3", wrap=True)
        self.model = PeopleModel(fetch, self)
        self._heading = -1
        self.view.setAccessibleName(_("People"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._new = Button(_("Someone I met"), kind="quiet", icon_name="plus")
        self._new.clicked.connect(self.someone_met)
        self._archive = Button(pgettext("people", "Archived"), kind="quiet", height=COMPACT)
        self._archive.clicked.connect(self.archive_switched)
        self._archive.hide()
        self.above.addWidget(self.field)
        self.above.addWidget(self._summary)
        self.below.addWidget(self._new)
        self.below.addStretch()
        self.below.addWidget(self._archive)
        self._size_rows()
        theme().changed.connect(self._size_rows)

    def show_people(self, found: Sequence[str], others: Sequence[str], summary: str) -> None:
        """Show those found and the others, and one line about it; silent."""
        current = self.current()
        blocked = self.view.selectionModel().blockSignals(True)
        self.model.show(found, others)
        self._size_rows()
        self._select(current)
        self.view.selectionModel().blockSignals(blocked)
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))

    def show_writable(self, writable: bool) -> None:
        """Whether someone can be added."""
        self._new.setVisible(writable)

    def show_archive(self, count: int, *, is_on: bool) -> None:
        """Offer those who are archived, where there are any, or the way back to everyone."""
        self._archive.set_words(
            pgettext("the list of people", "Everyone")
            if is_on
            else pgettext("people", "Archived {count}").format(count=count)
        )
        self._archive.setVisible(count > 0)

    def choose(self, person_id: str) -> None:
        """Choose someone, silently."""
        blocked = self.view.selectionModel().blockSignals(True)
        self._select(person_id)
        self.view.selectionModel().blockSignals(blocked)
        self.view.viewport().update()

    def take_focus(self) -> None:
        """Put the keyboard on the rows."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> str:
        """Who is chosen."""
        row = self.view.currentIndex().data(VALUE)
        return row.id if isinstance(row, PersonRow) else ""

    def _select(self, person_id: str) -> None:
        number = self.model.number(person_id) if person_id else -1
        if number >= 0:
            index = self.model.index(number, 0)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(VALUE)
        if isinstance(row, PersonRow) and row.id:
            self.chosen.emit(row.id)

    def _size_rows(self) -> None:
        rows = self.view.verticalHeader()
        rows.setDefaultSectionSize(theme().px(_ROW_HEIGHT))
        if 0 <= self._heading < rows.count():
            rows.resizeSection(self._heading, theme().px(_ROW_HEIGHT))  # what was the heading is a person now
        self._heading = self.model.heading
        if self._heading >= 0:
            rows.resizeSection(self._heading, theme().px(_HEADING_HEIGHT))


class _Delegate(QStyledItemDelegate):
    """Initials, name, day, and two lines about them with what was found marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, theme().px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PersonRow = index.data(VALUE)
        box: QRect = option.rect
        px = theme().px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.id:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().colour("ink-3"))
            place = box.adjusted(px(12), 0, 0, -px(8))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.name)
        else:
            self._paint_row(painter, box, row, option)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRect, row: PersonRow, option: QStyleOptionViewItem) -> None:
        px, colour = theme().px, theme().colour
        seen = partial(mirrored_row, option.direction, box)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        side = px(32)
        round_ = seen(QRect(box.left() + px(12), box.top() + px(12), side, side))
        paint_avatar(painter, round_.toRectF(), row.initials, colour("page" if lit else "selected"))
        left = box.left() + px(56)
        line = seen(QRect(left, box.top() + px(10), box.right() - left - px(10), px(20)))
        painter.setFont(theme().font("small", tabular=True))
        quiet = colour("ink-2" if lit else "ink-3")
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.right)
        room = line.width() - painter.fontMetrics().horizontalAdvance(row.right) - px(8)
        painter.setFont(theme().font("label", weight=600 if chosen else 500))
        painter.setPen(colour("ink"))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(quiet)
        _paint_words(painter, QRectF(line.left(), line.bottom() + px(1), line.width(), px(34)), row)


def _cut(words: str, begins: int, font: QFont, room: float) -> str:
    """The words up to a second line that begins so far in them, which ends in … where its room does."""
    last = QFontMetricsF(font).elidedText(words[begins:], Qt.TextElideMode.ElideRight, room - 1)
    return words[:begins] + last


def _paint_words(painter: QPainter, box: QRectF, row: PersonRow) -> None:
    """Two lines at most, the second ending in … where there is more."""
    font = theme().font("small")
    layout = QTextLayout(row.below, font)
    layout.setTextOption(words_option(painter.layoutDirection()))
    layout.setFormats(found_formats(row.marks))
    layout.beginLayout()
    height = theme().px(17)
    begins = shown = 0
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, number * height))
        begins, shown = line.textStart(), line.textStart() + line.textLength()
    layout.endLayout()
    if shown < len(row.below):
        cut = _cut(row.below, begins, font, box.width())
        marks = tuple(each for each in row.marks if each[1] < len(cut))
        _paint_words(painter, box, replace(row, below=cut, marks=marks))
    else:
        layout.draw(painter, box.topLeft())
