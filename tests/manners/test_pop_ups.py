"""A list of choices, a calendar and a menu stand on the raised colour, and their words can be read."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Appearance, Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.name_completer import KnownPerson, NameCompleter
from relpitch.ui.widgets.place_completer import PlaceCompleter
from relpitch.ui.widgets.shadow import Shadow
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.ticked_rows import TickedRows
from relpitch.ui.widgets.time_field import TimeField
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
    box = Combo("Who")
    box.addItems(NAMES)
    stand(place, box)
    box.showPopup()
    shown = box.view()
    assert shown is not None
    return shown


def calendar(place: QWidget, _qtbot: QtBot) -> QWidget:
    field = DateField("Day", date(2026, 11, 26), date(2026, 11, 24))
    stand(place, field)
    return field.show_calendar()


def completer(place: QWidget, qtbot: QtBot) -> QWidget:
    field = TextField()
    stand(place, field)
    NameCompleter(field, lambda: [KnownPerson(name, name) for name in NAMES], offers_new=True)
    field.setFocus()
    qtbot.keyClicks(field, "am")
    found = field.findChild(QCompleter)
    assert isinstance(found, QCompleter)
    shown = found.popup()
    assert shown is not None
    return shown


def places(place: QWidget, qtbot: QtBot) -> QWidget:
    field = TextField()
    stand(place, field)
    names = PlaceCompleter(field, lambda: ["Bank", "School gate"])
    field.setFocus()
    qtbot.keyClicks(field, "an")
    return names.popup


def times(place: QWidget, _qtbot: QtBot) -> QWidget:
    field = TimeField("Time", time(18, 30))
    stand(place, field)
    return field.show_times()


def menu(place: QWidget, _qtbot: QtBot) -> QWidget:
    made = QMenu(place)
    for name in NAMES:
        made.addAction(name)
    made.popup(place.mapToGlobal(place.rect().topLeft()))
    return made


def our_menu(place: QWidget, _qtbot: QtBot) -> QWidget:
    made = ChoiceMenu(place)
    for name in NAMES:
        made.add(name)
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
@pytest.mark.parametrize("pop_up", [combo, calendar, completer, places, times, menu])
def test_a_pop_up_stands_on_the_raised_colour_and_can_be_read(
    looks: str, pop_up: Callable[[QWidget, QtBot], QWidget], place: QWidget, qtbot: QtBot
) -> None:
    theme().apply(LOOKS[looks])
    shown = pop_up(place, qtbot)
    qtbot.waitUntil(shown.isVisible)
    QApplication.processEvents()
    ground, strongest = read(shown.window().grab().toImage())
    shown.close()
    assert ground == theme().colour("raised").name()
    assert strongest >= 4.5


@pytest.mark.parametrize("pop_up", [combo, calendar, completer, times])
def test_nothing_is_behind_its_round_corners(
    pop_up: Callable[[QWidget, QtBot], QWidget], place: QWidget, qtbot: QtBot
) -> None:
    theme().apply(Looks())
    window = pop_up(place, qtbot).window()
    qtbot.waitUntil(window.isVisible)
    image = window.grab().toImage()
    window.close()
    corners = [(x, y) for x in (0, image.width() - 1) for y in (0, image.height() - 1)]
    assert [image.pixelColor(*each).alpha() for each in corners] == [0] * 4


@pytest.mark.parametrize("pop_up", [combo, calendar, completer, times, our_menu])
def test_its_shadow_lies_on_the_window_as_long_as_it_is_shown(
    pop_up: Callable[[QWidget, QtBot], QWidget], place: QWidget, qtbot: QtBot
) -> None:
    theme().apply(Looks())
    place.resize(600, 600)
    window = pop_up(place, qtbot).window()
    qtbot.waitUntil(window.isVisible)
    (shadow,) = place.findChildren(Shadow)
    top_left = place.mapFromGlobal(window.mapToGlobal(QPoint(0, 0)))
    beside = QRect(top_left, window.size()).adjusted(-1, 0, 1, 1).intersected(place.rect())
    assert shadow.geometry().contains(beside)
    window.hide()
    assert not shadow.isVisible()


def read(image: QImage) -> tuple[str, float]:
    """What colour most of a picture has, and the contrast of what stands out most from it."""
    colours = Counter(
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    ground = colours.most_common(1)[0][0]
    return ground, max(contrast_of(QColor(each), QColor(ground)) for each in colours)


@pytest.mark.parametrize("looks", LOOKS)
def test_a_row_that_can_be_ticked_has_the_box_of_the_theme(looks: str, place: QWidget, qtbot: QtBot) -> None:
    theme().apply(LOOKS[looks])
    model = QStandardItemModel()
    for name, state in ((NAMES[0], Qt.CheckState.Unchecked), (NAMES[1], Qt.CheckState.Checked)):
        item = QStandardItem(name)
        item.setCheckable(True)
        item.setCheckState(state)
        model.appendRow(item)
    view = QListView()
    view.setObjectName("rows")
    view.setModel(model)
    view.setItemDelegate(TickedRows(view))
    stand(place, view)
    QApplication.processEvents()
    rows = [view.visualRect(model.index(number, 0)) for number in (0, 1)]
    bare, ticked = (colours_of(view.viewport().grab(row).toImage()) for row in rows)
    assert theme().colour("raised").name() in bare
    assert theme().colour("give").name() in ticked
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rows[0].topLeft() + QPoint(4, 4))
    assert model.item(0).checkState() is Qt.CheckState.Checked


def colours_of(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
