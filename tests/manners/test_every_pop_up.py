"""Each pop-up that a press, a right press or a dialog's field opens stands on the theme's colours."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
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
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.day_calendar import DayCalendar
from tests.journeys.by_key import said
from tests.journeys.conftest import Start
from tests.manners.coming_up import ComingUp, press_each
from tests.manners.showing import settle
from tests.ui.test_contrast import contrast_of

LOOKS = {
    "light": Looks(appearance=Appearance.LIGHT),
    "dark": Looks(appearance=Appearance.DARK),
    "contrast": Looks(appearance=Appearance.LIGHT, more_contrast=True),
}
_WITH_A_MENU = (QAbstractItemView, QTextEdit, QLineEdit)
_MUCH = 0.04  # of a pop-up in one colour is a ground, and that is a token's


class PopUps(ComingUp):
    """Looks at each pop-up that comes up, and at those of each dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()
        self.faults: list[str] = []

    def pop_up(self, popup: QWidget) -> None:
        self.see(popup)

    def dialog(self, asking: QDialog) -> None:
        self._open_within(asking)

    def _open_within(self, place: QWidget) -> None:
        for box in place.findChildren(Combo):
            if box.isVisible():
                box.showPopup()
                view = box.view()
                assert view is not None
                self.see(view)
                box.hidePopup()
        for field in place.findChildren(DateField):
            if field.isVisible():
                calendar = field.show_calendar()
                self.see(calendar)
                calendar.close()

    def see(self, popup: QWidget) -> None:
        """Note what grounds it has, and whether its words stand out."""
        self.kinds[type(popup).__name__] += 1
        tokens = [QColor(each) for each in theme()._colours().values() if each.startswith("#")]
        colours = counted(popup.grab().toImage())
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


@pytest.mark.parametrize("looks", LOOKS)
def test_every_pop_up_stands_on_the_themes_colours(
    looks: str, start: Start, pop_ups: PopUps, qtbot: QtBot
) -> None:
    app = start(sample=True)
    app.window.setMinimumSize(1280, 800)
    app.preferences.keep(looks=LOOKS[looks])
    with pop_ups.watching():
        for name in (each for each in app.pages if each not in (PageName.WELCOME, PageName.PREFERENCES)):
            press_each(app, name, lambda button: press(button, qtbot))
            app.window.go(Destination(name))
            settle()
            for each in app.pages[name].findChildren(QWidget):
                if isValid(each) and isinstance(each, _WITH_A_MENU) and each.isVisible():
                    ask_for_menu(each)
    assert not pop_ups.faults, "\n".join(dict.fromkeys(pop_ups.faults))
    assert {QMenu.__name__, DayCalendar.__name__} <= set(pop_ups.kinds), pop_ups.kinds


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
