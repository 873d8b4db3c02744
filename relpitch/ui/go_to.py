"""Go to anything: a field and a list, over the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from relpitch.ui import icons
from relpitch.ui.anything import Place, search
from relpitch.ui.list_model import VALUE, ListModel
from relpitch.ui.theme import theme
from relpitch.ui.widgets.icon_row_delegate import IconRow, IconRowDelegate
from relpitch.ui.widgets.label import Label

_ROW = 36
_SHOWN = 60


class GoTo(QDialog):
    """Filters places as one types. `chosen` is the place that was taken, or None."""

    def __init__(self, places: Sequence[Place], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle("Go to anything")
        self.chosen: Place | None = None
        self._places = places
        self.field = QLineEdit()
        self.field.setAccessibleName("Go to anything")
        self.field.setPlaceholderText("Go to a statement, a version, a page, or do something")
        self.field.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setFont(theme().font("body"))
        self.field.setFixedHeight(theme().px(40))
        self.field.setMaxLength(100)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._model: ListModel[Place] = ListModel(Place.spoken)
        self.view = QListView()
        self.view.setAccessibleName("Places")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setModel(self._model)
        self.view.setItemDelegate(IconRowDelegate(_row, self.view, height=_ROW))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._take)
        self._nothing = Label("Nothing is called that. Try the beginning of a word.", "body", "3")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        frame = QFrame()
        frame.setObjectName("dialog")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.setSpacing(6)
        for widget in (self.field, self._nothing, self.view):
            inner.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setFixedWidth(theme().px(560))
        self._typed("")
        top = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, theme().px(64)))
        self.move(top)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[Place]:
        """What is listed."""
        return self._model.rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
            step = steps.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return False

    def _typed(self, wanted: str) -> None:
        self._model.show(search(self._places, wanted)[:_SHOWN])
        self.view.setCurrentIndex(self._model.index(0))
        self.view.scrollToTop()
        count = len(self.rows())
        self._nothing.setVisible(not count)
        self.view.setVisible(bool(count))
        self.view.setFixedHeight(theme().px(_ROW) * min(count, 10))
        self.adjustSize()

    def _step(self, step: int) -> None:
        if count := len(self.rows()):
            number = self.view.currentIndex().row() + step
            number = number % count if abs(step) == 1 else min(max(number, 0), count - 1)
            self.view.setCurrentIndex(self._model.index(number))

    def _take(self) -> None:
        place = self.view.currentIndex().data(VALUE)
        if isinstance(place, Place):
            self.chosen = place
            self.accept()


def _row(place: Place) -> IconRow:
    return IconRow(place.name, place.icon, place.keys or place.context)
