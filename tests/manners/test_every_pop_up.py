"""Each pop-up that a press, a right press or a dialog's field opens stands on the theme's colours."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Appearance, Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.time_field import TimeField
from tests.journeys.by_key import said
from tests.journeys.conftest import Start
from tests.manners.coming_up import ComingUp, press_each
from tests.manners.showing import settle
from tests.ui.test_contrast import contrast_of

LOOKS = {
    "light": Looks(appearance=Appearance.LIGHT),
    "dark": Looks(appearance=Appearance.DARK),
    "contrast": Looks(appearance=Appearance.LIGHT, more_contrast=True),
    "dark contrast": Looks(appearance=Appearance.DARK, more_contrast=True),
}
_SLOW = pytest.mark.slow
_WITH_A_MENU = (QAbstractItemView, QTextEdit, QLineEdit)
_AT_MOST = 60  # presses on one page
_KINDS = {"QMenu", "ChoiceMenu", "menu of a menu", "DayCalendar", "TimeList", "list of a box", "names"}
_MUCH = 0.04  # of a pop-up in one colour is a ground, and that is a token's


class PopUps(ComingUp):
    """Looks at each pop-up that comes up, and at those of each dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()
        self.faults: list[str] = []

    def pop_up(self, popup: QWidget) -> None:
        self.see(popup)
        if isinstance(popup, QMenu):
            self._open_below(popup)

    def dialog(self, asking: QDialog) -> None:
        self.open_within(asking)

    def _open_below(self, menu: QMenu) -> None:
        """The menus of a menu."""
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu) and action.isEnabled():
                below.popup(menu.mapToGlobal(menu.actionGeometry(action).topRight()))
                self.kinds["menu of a menu"] += 1
                self.see(below)
                below.close()

    def open_within(self, place: QWidget) -> None:
        """What fields of a page or dialog open: lists, calendars, names to choose from."""
        for completer in place.findChildren(QCompleter):
            field, names = completer.widget(), completer.popup()
            if isinstance(field, QLineEdit) and field.isVisible() and names is not None:
                field.setFocus()
                QTest.keyClicks(field, "pri")
                if names.isVisible():
                    self.kinds["names"] += 1
                    self.see(names)
                    names.hide()
                field.clear()
        for box in place.findChildren(Combo):
            if box.isVisible():
                box.showPopup()
                view = box.view()
                assert view is not None
                self.kinds["list of a box"] += 1
                self.see(view)
                box.hidePopup()
        for field in place.findChildren(DateField):
            if field.isVisible():
                calendar = field.show_calendar()
                self.see(calendar)
                calendar.close()
        for at in place.findChildren(TimeField):
            if at.isVisible():
                times = at.show_times()
                self.see(times)
                times.close()

    def see(self, popup: QWidget) -> None:
        """Note what grounds it has, and whether its words stand out."""
        self.kinds[type(popup).__name__] += 1
        tokens = [QColor(each) for each in theme()._colours().values() if each.startswith("#")]
        colours = counted(popup.window().grab().toImage())
        ground = colours.most_common(1)[0][0]
        grounds = [each for each, count in colours.items() if count > _MUCH * colours.total()]
        strongest = max(contrast_of(QColor(each), QColor(ground)) for each in colours)
        name = f"{type(popup).__name__} “{said(popup) or popup.objectName()}”"
        self.faults += [
            f"{name} has {each}" for each in grounds if not any(near(each, token) for token in tokens)
        ]
        if ground != theme().colour("raised").name() or strongest < 4.5:
            self.faults.append(f"{name} is on {ground}, its words stand out {strongest:.1f} : 1")


def near(colour: str, token: QColor) -> bool:
    """Whether they are the same, but for what drawing rounds."""
    one = QColor(colour)
    channels = ((one.red(), token.red()), (one.green(), token.green()), (one.blue(), token.blue()))
    return all(abs(a - b) <= 2 for a, b in channels)


def counted(image: QImage) -> Counter[str]:
    """How much of a picture each colour is."""
    at = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return Counter(QColor(image.pixel(*each)).name() for each in at)


@pytest.fixture
def pop_ups() -> Iterator[PopUps]:
    yield PopUps()
    theme().apply(Looks())


@pytest.mark.parametrize(
    "looks", ["light", "dark contrast", *(pytest.param(each, marks=_SLOW) for each in ("dark", "contrast"))]
)
def test_every_pop_up_stands_on_the_themes_colours(
    looks: str, start: Start, pop_ups: PopUps, qtbot: QtBot
) -> None:
    app = start(sample=True)
    app.window.setMinimumSize(1280, 800)
    app.preferences.keep(looks=LOOKS[looks])
    with pop_ups.watching():
        for name in app.pages:
            if name in (PageName.WELCOME, PageName.PREFERENCES):  # where a press makes or changes something
                app.window.go(Destination(name))
                open_choosers(app.pages[name], qtbot)
            else:
                press_each(app, name, lambda button: press(button, qtbot), most=_AT_MOST)
            app.window.go(Destination(name))
            settle()
            pop_ups.open_within(app.pages[name])
            for each in app.pages[name].findChildren(QWidget):
                if isValid(each) and isinstance(each, _WITH_A_MENU) and each.isVisible():
                    ask_for_menu(each)
    assert not pop_ups.faults, "\n".join(dict.fromkeys(pop_ups.faults))
    assert set(pop_ups.kinds) >= _KINDS, pop_ups.kinds


def open_choosers(page: QWidget, qtbot: QtBot) -> None:
    """Open the menu of each chooser of a page; nothing is chosen."""
    for chooser in page.findChildren(Chooser):
        if chooser.isVisible():
            press(chooser, qtbot)


def press(button: QAbstractButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def ask_for_menu(widget: QWidget) -> None:
    """Press with the right button."""
    inner = widget.viewport() if isinstance(widget, QAbstractItemView | QTextEdit) else widget
    at = QPoint(24, 16)
    QApplication.sendEvent(
        inner, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, inner.mapToGlobal(at))
    )
    settle()
