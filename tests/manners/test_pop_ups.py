"""A list of choices, a calendar and a menu stand on the raised colour, and their words can be read."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Appearance, Looks
from relpitch.ui.theme import theme
from tests.ui.test_contrast import contrast_of

LOOKS = {
    "light": Looks(appearance=Appearance.LIGHT),
    "dark": Looks(appearance=Appearance.DARK),
    "contrast": Looks(appearance=Appearance.LIGHT, more_contrast=True),
}
NAMES = ("Amara Lindqvist", "Sam Dlamini", "Priya Raman")


def stand(place: QWidget, widget: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)


def combo(place: QWidget, _qtbot: QtBot) -> QWidget:
    box = QComboBox()
    box.addItems(NAMES)
    stand(place, box)
    box.showPopup()
    shown = box.view()
    assert shown is not None
    return shown


def calendar(place: QWidget, _qtbot: QtBot) -> QWidget:
    field = QDateEdit(QDate(2026, 11, 26))
    field.setCalendarPopup(True)
    stand(place, field)
    shown = field.calendarWidget()
    shown.setWindowFlag(Qt.WindowType.Popup)
    shown.show()
    return shown


def menu(place: QWidget, _qtbot: QtBot) -> QWidget:
    made = QMenu(place)
    for name in NAMES:
        made.addAction(name)
    made.popup(place.mapToGlobal(place.rect().topLeft()))
    return made


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    yield made
    theme().apply(Looks())


@pytest.mark.parametrize("looks", LOOKS)
@pytest.mark.parametrize("pop_up", [combo, calendar, menu])
def test_a_pop_up_stands_on_the_raised_colour_and_can_be_read(
    looks: str, pop_up: Callable[[QWidget, QtBot], QWidget], place: QWidget, qtbot: QtBot
) -> None:
    theme().apply(LOOKS[looks])
    shown = pop_up(place, qtbot)
    qtbot.waitUntil(shown.isVisible)
    QApplication.processEvents()
    ground, strongest = read(shown.grab().toImage())
    shown.close()
    assert ground == theme().colour("raised").name()
    assert strongest >= 4.5


def read(image: QImage) -> tuple[str, float]:
    """What colour most of a picture has, and the contrast of what stands out most from it."""
    colours = Counter(
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    ground = colours.most_common(1)[0][0]
    return ground, max(contrast_of(QColor(each), QColor(ground)) for each in colours)
