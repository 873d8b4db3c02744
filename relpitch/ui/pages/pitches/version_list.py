"""The list column: the statement, and its versions by setting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.list_model import VALUE
from relpitch.ui.spaces import SPACE_25, SPACE_100, SPACE_150, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.row_list import RowList
from relpitch.ui.widgets.two_line_delegate import TwoLineDelegate, TwoLines


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version as the list shows it; without an id, a heading.

    `measure`, at the right, tells how long it is. `notice` stands in place of `preview`, its first words.
    """

    id: str
    name: str
    icon: str = ""
    measure: str = ""
    preview: str = ""
    notice: str = ""

    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(each for each in (self.name, self.measure, self.notice or self.preview) if each)


class VersionList(ListColumn):
    """The list column of a statement's versions.

    `chosen` carries a version's id; `moved` an id and by how many rows that version goes down, or up where
    the number is negative: it was dragged, or moved by Alt Shift Up or Down.

    The three menus are asked for at a point on the screen: `statement_menu`, `version_menu` with a version's
    id, `new_variant_menu`.
    """

    chosen = Signal(str)
    statement_menu = Signal(QPoint)
    version_menu = Signal(str, QPoint)
    new_variant_menu = Signal(QPoint)
    moved = Signal(str, int)

    def __init__(self) -> None:
        self._view: RowList[VersionRow] = RowList(_("Versions"), VersionRow.spoken, lambda row: not row.id)
        super().__init__(248, self._view)
        self._title = _Title()
        self._title.pressed.connect(self._ask_statement)
        self._view.setItemDelegate(TwoLineDelegate(_look, self._view))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._ask_version)
        self._dragged: object = None
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)
        self._view.chosen.connect(self._choose)
        self._new = Button(_("New variant"), kind="quiet", icon_name="plus")
        self._new.clicked.connect(self.ask_variant)
        set_margins(self.above, SPACE_200, SPACE_200, SPACE_100, SPACE_150)
        self.above.setSpacing(SPACE_25)
        self.above.addWidget(Label(_("Statement"), "small", "3"))
        self.above.addWidget(self._title)
        self.below.addWidget(self._new)
        self.below.addStretch()

    def show_statement(self, title: str, rows: Sequence[VersionRow], current: str, *, writable: bool) -> None:
        """Show a statement's versions with one of them chosen, and say nothing of it."""
        self._title.show_title(title)
        self._new.setVisible(writable)
        self._view.show_rows(rows, lambda row: row.id == current)

    def _dropped(self, at: QPoint) -> None:
        """A row was let go: where it lies on another, it takes that one's place."""
        row, to = self._dragged, self._view.indexAt(at).data(VALUE)
        self._dragged = None
        self._view.unsetCursor()
        if isinstance(row, VersionRow) and isinstance(to, VersionRow) and to.id and row.id != to.id:
            ids = [each.id for each in self._view.rows.rows()]
            self.moved.emit(row.id, ids.index(to.id) - ids.index(row.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view.viewport() and isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    self._dragged = self._view.indexAt(event.position().toPoint()).data(VALUE)
                case QEvent.Type.MouseMove if self._dragged is not None and event.buttons():
                    self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
                    return True  # else the list would choose each row that is dragged over
                case QEvent.Type.MouseButtonRelease:
                    self._dropped(event.position().toPoint())
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            row = self._view.currentIndex().data(VALUE)
            if step and event.modifiers() & held == held and isinstance(row, VersionRow):
                self.moved.emit(row.id, step)
                return True
            if event.key() == Qt.Key.Key_Menu and isinstance(row, VersionRow):
                self._ask_version(self._view.visualRect(self._view.currentIndex()).center())
                return True
        return False

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._view.take_focus()

    def ask_variant(self) -> None:
        """Open the menu of settings, as its button does."""
        self.new_variant_menu.emit(self._new.mapToGlobal(QPoint(0, 0)))

    def _choose(self, row: VersionRow) -> None:
        self.chosen.emit(row.id)

    def _ask_statement(self) -> None:
        self.statement_menu.emit(self._title.mapToGlobal(QPoint(0, self._title.height() + 4)))

    def _ask_version(self, at: QPoint) -> None:
        row = self._view.indexAt(at).data(VALUE)
        if isinstance(row, VersionRow) and row.id:
            self.version_menu.emit(row.id, self._view.viewport().mapToGlobal(at))


class _Title(Button):
    """The statement's title with two small arrows; it opens the list of statements."""

    def __init__(self) -> None:
        super().__init__("", kind="title", name=_("Statement"))
        self._title = ""

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self.setAccessibleName(_("Statement: {title}").format(title=title))
        self.setToolTip(_("{title}: other statements, or another title").format(title=title))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme().px(28))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        font = theme().font("title")
        font.setPixelSize(theme().px(18))
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        side = theme().px(14)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - side - 10)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        left = metrics.horizontalAdvance(shown) + theme().px(6)
        rect = QRectF(left, (self.height() - side) // 2, side, side)
        place = seen_in(self, rect)
        icons.paint(painter, place, "chevrons-up-down", theme().colour("ink-3"))


def _look(row: VersionRow) -> TwoLines:
    return TwoLines(
        row.name,
        row.measure,
        row.notice or row.preview,
        row.icon,
        is_heading=not row.id,
        is_notice=bool(row.notice),
    )
