"""The places used lately, below a field while one is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from relpitch.translation import _
from relpitch.ui.widgets.choice_rows import ChoiceRows
from relpitch.ui.widgets.popping_up import dress_list

UsedPlaces = Callable[[], Sequence[str]]
"""Returns the places used lately, the latest first."""
_PLACES_SHOWN = 5


def nowhere() -> Sequence[str]:
    """The used places where there are none, or where that is not asked."""
    return ()


class PlaceCompleter(QObject):
    """Follows a field. Down goes to the places; Enter takes the lit one, else goes on with what was typed."""

    def __init__(self, field: QLineEdit, places: UsedPlaces) -> None:
        super().__init__(field)
        self._field, self._places = field, places
        self._model: QStringListModel | None = None
        self.completer = QCompleter(self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setMaxVisibleItems(_PLACES_SHOWN)
        popup = self.completer.popup()
        assert popup is not None
        self.popup = popup
        dress_list(popup, field, _("Places used lately"))
        popup.setItemDelegate(ChoiceRows(popup, lambda: -1))
        popup.installEventFilter(self)
        field.textEdited.connect(self._ready)
        field.setCompleter(self.completer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = getattr(self, "popup", None)  # Qt asks once more where Python has let go of it already
        if watched is popup and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not self.popup.currentIndex().isValid():
                self.popup.hide()
                again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
                QCoreApplication.postEvent(self._field, again)
                return True
        if watched is popup and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._fit)  # once the rows have their place in it
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Make the list as high as its rows: Qt leaves out what is round them."""
        rows = range(min(self.completer.completionModel().rowCount(), _PLACES_SHOWN))
        frame = self.popup.height() - self.popup.viewport().height()
        high = sum(map(self.popup.sizeHintForRow, rows)) + frame
        if high == self.popup.height():
            return
        is_over = self.popup.y() < self._field.mapToGlobal(QPoint(0, 0)).y()
        if is_over:
            self.popup.move(self.popup.x(), self.popup.y() + self.popup.height() - high)
        self.popup.resize(self.popup.width(), high)

    def _ready(self) -> None:
        """Read the places once, when the first is typed."""
        if self._model is None:
            self._model = QStringListModel(list(self._places()), self)
            self.completer.setModel(self._model)
            self.completer.setCompletionPrefix(self._field.text())
            self.completer.complete()
