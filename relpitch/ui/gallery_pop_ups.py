"""The pop-ups in the gallery, each beside what opens it; also rows to tick and a place that scrolls."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from relpitch.ui.gallery_pieces import headed, heading
from relpitch.ui.heights import FIELD
from relpitch.ui.spaces import SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.day_calendar import DayCalendar
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_completer import KnownPerson, NamePopup
from relpitch.ui.widgets.passphrase_field import PassphraseField
from relpitch.ui.widgets.scroll import ScrolledPages
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.ticked_rows import TickedRows
from relpitch.ui.widgets.time_field import TimeField
from relpitch.ui.widgets.time_list import TimeList
from relpitch.ui.widgets.trouble_line import TroubleLine

_DAY, _TODAY = date(2026, 11, 26), date(2026, 11, 23)
_SETTINGS = {
    "School gate": "backpack",
    "Bank": "landmark",
    "Conference": "presentation",
    "Interview": "messages-square",
}
_KNOWN = (
    KnownPerson("a", "Amara Lindqvist", "Physio in Practice, on Tuesday", ((0, 2),)),
    KnownPerson("s", "Sam Amadi", "Gym, on 17 November", ((4, 6),)),
)
_SCROLLED_HEIGHT = 120


class PopUps(QWidget):
    """Four columns: a day and time, lists, a name and a menu, and rows to tick in a place that scrolls.

    What a pop-up opens below is resized first: nothing is laid out yet, and its width is the pop-up's.
    """

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_400)
        for column in (self._day(), self._list(), self._name(), self._ticked()):
            column.addStretch()
            row.addLayout(column, 1)
        for popup in (self._calendar, self._menu):
            popup.setWindowFlags(Qt.WindowType.Widget)  # a part of this page
            popup.show()

    def _day(self) -> QVBoxLayout:
        column = headed("Day and time")
        day = DateField("Day", _DAY, _TODAY)
        column.addWidget(day)
        self._calendar = DayCalendar(_DAY, _TODAY, self)
        column.addWidget(self._calendar, alignment=Qt.AlignmentFlag.AlignLeft)
        at = TimeField("Time", time(18, 30))
        column.addWidget(at, alignment=Qt.AlignmentFlag.AlignLeft)
        at.line.resize(at.line.minimumSize())
        times = TimeList(time(18, 30), lambda each: f"{each:%H:%M}", self)
        times.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        times.open_below(at.line)
        column.addWidget(picture_of(times, times.close), alignment=Qt.AlignmentFlag.AlignLeft)
        trouble = TroubleLine(at)
        column.addWidget(trouble)
        trouble.tell(at, "“7” may be 07:00 or 19:00. Which one?")
        return column

    def _list(self) -> QVBoxLayout:
        column = headed("List to choose from")
        box = Combo("Setting")
        box.addItems(list(_SETTINGS))
        box.setCurrentIndex(2)
        column.addWidget(box)
        box.resize(theme().px(200), theme().px(32))
        view = box.view()
        assert view is not None
        view.window().setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        box.showPopup()
        column.addWidget(picture_of(view, box.hidePopup))
        column.addWidget(heading("Settings to choose from"))
        chooser = Chooser("Setting")
        chooser.show_choices({each: each for each in _SETTINGS}, "Conference", _SETTINGS)
        column.addWidget(chooser)
        chooser.resize(theme().px(200), theme().px(32))
        menu = chooser.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        menu.popup(QPoint(0, 0))
        menu.setActiveAction(menu.actions()[1])
        column.addWidget(picture_of(menu, menu.close))
        column.addWidget(heading("List one can write in"))
        written = Combo("The bridge")
        written.setEditable(True)
        written.setCurrentText("they rub their neck")
        column.addWidget(written)
        column.addWidget(heading("Passphrase"))
        passphrase = PassphraseField("Passphrase")
        passphrase.line.setText("five plain words")
        column.addWidget(passphrase)
        return column

    def _name(self) -> QVBoxLayout:
        column = headed("Name of someone known")
        field = TextField("am")
        field.setAccessibleName("Who")
        field.setFixedHeight(theme().px(FIELD))
        column.addWidget(field)
        names = NamePopup(field, offers_new=True)
        field.resize(theme().px(280), field.height())
        names.popup.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        names.show_found(_KNOWN)
        names.fit_to_rows()
        column.addWidget(picture_of(names.popup, names.popup.hide))
        column.addWidget(heading("Menu"))
        menu = self._menu = ChoiceMenu(self)
        for words in ("Replace", "Keep mine"):
            menu.add(words)
        menu.addSeparator()
        menu.addAction("Not yet").setEnabled(False)
        menu.setActiveAction(menu.actions()[0])
        column.addWidget(menu, alignment=Qt.AlignmentFlag.AlignLeft)
        return column

    def _ticked(self) -> QVBoxLayout:
        column = headed("Rows to tick")
        rows = QListView()
        rows.setObjectName("rows")
        rows.setAccessibleName("Rows to tick")
        model = QStandardItemModel(rows)
        for words, state in (
            ("Noor Haddad", Qt.CheckState.Checked),
            ("Joe Brennan", Qt.CheckState.Unchecked),
        ):
            item = QStandardItem(words)
            item.setCheckable(True)
            item.setSizeHint(QSize(0, theme().px(22)))
            item.setCheckState(state)
            model.appendRow(item)
        rows.setModel(model)
        rows.setItemDelegate(TickedRows(rows))
        rows.setCurrentIndex(model.index(1, 0))
        rows.setFixedHeight(theme().px(46))
        column.addWidget(rows)
        column.addWidget(heading("Room that scrolls both ways"))
        room = ScrolledPages("page")
        room.setFixedHeight(theme().px(_SCROLLED_HEIGHT))
        large = Label("More than there is room for", "greeting")
        large.setFixedSize(theme().px(900), theme().px(300))
        room.stack.addWidget(large)
        column.addWidget(room)
        return column


def picture_of(popup: QWidget, close: Callable[[], object]) -> Label:
    """A picture of an open pop-up, which is closed then: left open, it would lie over the others."""
    picture = Label()
    picture.setPixmap(popup.window().grab())
    close()
    return picture
