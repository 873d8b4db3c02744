"""Go to anything: a field and a list, over the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from relpitch.translation import _
from relpitch.ui import icons
from relpitch.ui.anything import GoToPlace, search
from relpitch.ui.list_model import VALUE, ListModel
from relpitch.ui.spaces import SPACE_75, SPACE_100, SPACE_150, SPACE_300, SPACE_800
from relpitch.ui.theme import theme
from relpitch.ui.widgets.field import SEARCH
from relpitch.ui.widgets.icon_row_delegate import IconRow, IconRowDelegate
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.shadow import paint_shadow
from relpitch.ui.widgets.text_field import TextField

_ROW_HEIGHT, _MOST_ROWS = 36, 10
_FIELD_HEIGHT, _WIDEST_FRAME = 40, 560
_MOST_LETTERS = 100
_PLACES_SHOWN = 60
_ROWS_OF_A_PAGE = 8
_TOP_MARGIN, _SIDE_MARGIN, _CORNER_RADIUS = SPACE_800, SPACE_300, 14
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_PageUp: -_ROWS_OF_A_PAGE,
    Qt.Key.Key_PageDown: _ROWS_OF_A_PAGE,
}


class GoTo(QWidget):
    """A list of places over a dimmed window, filtered as one types.

    `taken` carries the place that was chosen. The list closes then, and when the keyboard leaves it.
    """

    taken = Signal(object)

    def __init__(self, places: Sequence[GoToPlace], window: QWidget) -> None:
        super().__init__(window)
        self._places = places
        self._focus_before = QApplication.focusWidget()
        self.field = TextField()
        self.field.setAccessibleName(_("Go to anything"))
        self.field.setPlaceholderText(_("Go to a statement, a version, a page, or do something"))
        self.field.setProperty(SEARCH, True)
        self.field.setMaxLength(_MOST_LETTERS)
        self._glass = self.field.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._model: ListModel[GoToPlace] = ListModel(GoToPlace.spoken)
        self.view = QListView()
        self.view.setObjectName("rows")
        self.view.setAccessibleName(_("Places"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setModel(self._model)
        self.view.setItemDelegate(IconRowDelegate(_row, self.view, height=_ROW_HEIGHT))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._take)
        self._nothing = Label(
            _("Nothing is called that. Try the beginning of a word."), "body", "3", wrap=True
        )
        self._nothing.setContentsMargins(SPACE_150, SPACE_100, SPACE_150, SPACE_100)
        self._frame = QFrame()
        self._frame.setObjectName("dialog")
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(SPACE_100, SPACE_100, SPACE_100, SPACE_100)
        inner.setSpacing(SPACE_75)
        for widget in (self.field, self._nothing, self.view):
            inner.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        window.installEventFilter(self)
        self._frame.installEventFilter(self)
        theme().changed.connect(self._fit)
        self._fit()

    def open(self) -> None:
        """Show the list, with the keyboard in its field."""
        self._typed("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the list and give the keyboard back."""
        if self.isHidden():
            return
        inside = self.field.hasFocus()
        self.hide()
        self.deleteLater()
        before = self._focus_before
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[GoToPlace]:
        """What is listed."""
        return self._model.rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self.update()  # its shadow lies around it
            return False
        if watched is not self.field:
            if event.type() is QEvent.Type.Resize:
                self._fit()
            return False
        if event.type() is QEvent.Type.FocusOut and self.window().isActiveWindow():
            self.leave()
        return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("scrim"))
        paint_shadow(painter, self._frame.geometry().toRectF(), _CORNER_RADIUS)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _typed(self, wanted: str) -> None:
        self._model.show(search(self._places, wanted)[:_PLACES_SHOWN])
        self.view.setCurrentIndex(self._model.index(0))
        self.view.scrollToTop()
        self._show_rows()

    def _show_rows(self) -> None:
        count = len(self.rows())
        self._nothing.setVisible(not count)
        self.view.setVisible(bool(count))
        room = (self.height() - theme().px(_TOP_MARGIN) * 2 - theme().px(_FIELD_HEIGHT)) // theme().px(
            _ROW_HEIGHT
        )
        self.view.setFixedHeight(theme().px(_ROW_HEIGHT) * max(min(count, _MOST_ROWS, room), 1))

    def _step(self, step: int) -> None:
        if count := len(self.rows()):
            number = self.view.currentIndex().row() + step
            # A single step goes round from the last row to the first; a page stops at either end.
            number = number % count if abs(step) == 1 else min(max(number, 0), count - 1)
            self.view.setCurrentIndex(self._model.index(number))

    def _take(self) -> None:
        place = self.view.currentIndex().data(VALUE)
        if isinstance(place, GoToPlace):
            self.leave()
            self.taken.emit(place)

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        px = theme().px
        self.setGeometry(window.rect())
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, px(_TOP_MARGIN), 0, 0)
        self._frame.setFixedWidth(min(px(_WIDEST_FRAME), self.width() - 2 * _SIDE_MARGIN))
        self.field.setFont(theme().font("body"))
        self.field.setFixedHeight(px(_FIELD_HEIGHT))
        self._glass.setIcon(icons.icon("search"))
        self._show_rows()


def _row(place: GoToPlace) -> IconRow:
    return IconRow(place.name, place.icon, place.keys or place.context)
