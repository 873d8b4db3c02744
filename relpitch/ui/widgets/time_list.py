"""The quarters of an hour to choose a time from, over the window."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_rows import ChoiceRows
from relpitch.ui.widgets.popping_up import dress_list, move_to

_QUARTERS = tuple(time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45))
_ROWS_SHOWN, _LIST_WIDTH = 7, 122
_PAD = 6  # as the style sheet has it


class TimeList(QListView):
    """A list of times, a quarter of an hour apart.

    `taken` carries the time; `written` tells how one is written. Enter takes, Esc leaves.
    """

    taken = Signal(object)

    def __init__(self, at: time, written: Callable[[time], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress_list(self, parent, _("A time"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        model = QStringListModel([written(each) for each in _QUARTERS], self)
        self.setModel(model)
        chosen = _QUARTERS.index(at) if at in _QUARTERS else -1
        self.setItemDelegate(ChoiceRows(self, lambda: chosen))
        self._near = model.index(sum(each <= at for each in _QUARTERS) - 1)
        self.setCurrentIndex(self._near)
        self.clicked.connect(self._take)

    def open_below(self, widget: QWidget) -> None:
        """Open the list under a widget, or over it where there is no room, at the time that is near."""
        self.resize(
            max(widget.width(), theme().px(_LIST_WIDTH)), _ROWS_SHOWN * self.sizeHintForRow(0) + 2 * _PAD
        )
        move_to(self, widget)
        self.show()
        self.scrollTo(self._near, QListView.ScrollHint.PositionAtCenter)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(_QUARTERS[index.row()])
        self.close()
