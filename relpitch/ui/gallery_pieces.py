"""What the gallery puts around components: headings, lines, lists and cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from relpitch.ui.heights import CONTROL
from relpitch.ui.list_model import AnyIndex, ListModel
from relpitch.ui.spaces import SPACE_100, SPACE_150, SPACE_200, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.icon_row_delegate import IconRowDelegate
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.stage_button import StageButton
from relpitch.ui.widgets.words_edit import WordsEdit


class Hovered(IconRowDelegate):
    """A list whose second row looks as if the pointer were over it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.row() == 1:
            option.state |= QStyle.StateFlag.State_MouseOver
        super().paint(painter, option, index)


class Swatch(QWidget):
    """A colour."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedHeight(theme().px(CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(theme().colour(self._token))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def stage_floor() -> QFrame:
    """A piece of the dim room, with its two buttons."""
    floor = QFrame()
    floor.setObjectName("hero")
    row = QHBoxLayout(floor)
    row.setContentsMargins(SPACE_150, SPACE_100, SPACE_150, SPACE_100)
    row.addWidget(StageButton("Begin", "play", lit=True))
    row.addWidget(StageButton("Start over", "rotate-ccw"))
    return floor


def part_card() -> QFrame:
    """Two parts as the editor has them: one from the base, one that is written in."""
    card = QFrame()
    card.setObjectName("written")
    grid = QGridLayout(card)
    grid.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_200)
    grid.setHorizontalSpacing(SPACE_100)
    grid.setVerticalSpacing(SPACE_150)
    grid.setColumnStretch(2, 1)
    top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
    inherited, own = WordsEdit("Proof"), WordsEdit("Invitation")
    inherited.show_words("Twelve accountants went from nine sore backs to two.")
    inherited.show_inherited(True)
    own.show_words("Shall I **show you** now? // It only takes a *minute*, {name}.")
    tag = Label("from base", "caption", "tag")
    tag.setFixedHeight(theme().px(18))
    margin = QVBoxLayout()
    margin.setContentsMargins(0, SPACE_100, 0, 0)
    margin.addWidget(Label("Proof", "small", "2", weight=500), 0, top_right)
    margin.addWidget(tag, 0, top_right)
    margin.addStretch()
    grid.addLayout(margin, 0, 0)
    grid.addWidget(inherited, 0, 2)
    bar = QFrame()
    bar.setObjectName("caret")
    bar.setFixedWidth(2)
    grid.addWidget(bar, 1, 1)
    name = Label("Invitation", "small", "accent", weight=600)
    name.setContentsMargins(0, SPACE_100, 0, 0)
    grid.addWidget(name, 1, 0, top_right)
    grid.addWidget(own, 1, 2)
    return card


def listed(rows: Sequence[object], delegate: QStyledItemDelegate, *, height: int) -> QListView:
    """A list without a scroll bar, its last but one chosen where there are two, else its last."""
    model: ListModel[object] = ListModel(str)
    model.show(rows)
    view = QListView()
    view.setObjectName("rows")
    view.setAccessibleName("List row")
    view.setModel(model)
    model.setParent(view)
    view.setItemDelegate(delegate)
    view.setCurrentIndex(model.index(0 if len(rows) == 2 else len(rows) - 1))
    view.setFixedHeight(theme().px(height) + 2)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def headed(words: str) -> QVBoxLayout:
    """A column below its heading."""
    column = QVBoxLayout()
    column.setSpacing(SPACE_100)
    column.addWidget(heading(words))
    return column


def heading(words: str) -> Label:
    """What the next components are."""
    label = Label(words, "section", "2")
    label.setContentsMargins(0, SPACE_100, 0, 0)
    return label


def in_line(*widgets: QWidget) -> QHBoxLayout:
    """Components beside one another."""
    line = QHBoxLayout()
    line.setSpacing(SPACE_100)
    for widget in widgets:
        line.addWidget(widget)
    if widgets:
        line.addStretch()
    return line
