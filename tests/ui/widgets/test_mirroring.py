"""What is painted by hand is mirrored where one reads from the right."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui import icons
from relpitch.ui.list_model import ListModel
from relpitch.ui.spaces import SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.day_calendar import _Grid
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.found_words import paint_found
from relpitch.ui.widgets.icon_row_delegate import IconRow, IconRowDelegate
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import mirrored, set_margins, way_of
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.slider import Slider
from relpitch.ui.widgets.stage_button import StageButton
from relpitch.ui.widgets.two_line_delegate import TwoLineDelegate, TwoLines

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def from_the_right(qtbot: QtBot) -> Iterator[None]:
    QApplication.setLayoutDirection(RIGHT)
    yield
    QApplication.setLayoutDirection(LEFT)


def test_a_place_is_as_far_from_the_other_side() -> None:
    within, place = QRectF(100, 0, 200, 20), QRectF(110, 5, 30, 10)
    assert mirrored(LEFT, within, place) == place
    assert mirrored(RIGHT, within, place) == QRectF(260, 5, 30, 10)
    assert mirrored(RIGHT, within, mirrored(RIGHT, within, place)) == place


def test_margins_are_at_the_other_side_too(qtbot: QtBot, from_the_right: None) -> None:
    row, header = QWidget(), PageHeader()
    for each in (row, header):
        qtbot.addWidget(each)
    column = QVBoxLayout(row)
    set_margins(column, 8, 2, 30, 4)
    assert column.contentsMargins() == QMargins(30, 2, 8, 4)
    header.show_title("Today", "")
    header.resize(800, 80)
    header.show()
    title = header.findChildren(Label)[0]
    assert header.width() - title.geometry().right() - 1 == SPACE_400, "as far from where one begins to read"


@pytest.mark.parametrize(
    ("text", "way"), [("Hello שלום", LEFT), ("שלום Hello", RIGHT), ("1. مرحبا", RIGHT), ("", LEFT)]
)
def test_hebrew_and_arabic_go_to_the_left(text: str, way: Qt.LayoutDirection) -> None:
    assert way_of(text) is way


@pytest.mark.usefixtures("from_the_right")
def test_words_that_wrap_begin_at_the_right(qtbot: QtBot) -> None:
    label = Label("Good morning", "greeting", wrap=True)
    qtbot.addWidget(label)
    label.resize(600, 60)
    assert min(columns(label.grab().toImage())) > 200
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    assert max(columns(label.grab().toImage())) < 400


@pytest.mark.usefixtures("from_the_right")
def test_words_in_which_something_was_found_begin_at_the_right(qtbot: QtBot) -> None:
    class Found(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            paint_found(QPainter(self), self.rect(), "A row", [(0, 1)])

    found = Found()
    qtbot.addWidget(found)
    found.resize(300, 30)
    assert min(columns(found.grab().toImage())) > 150


@pytest.mark.usefixtures("from_the_right")
def test_an_icon_after_the_words_is_at_their_left_and_its_button_where_reading_begins(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    button = Button("Open prep", icon_name="arrow-right", icon_after=True)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    place.resize(400, 60)
    place.show()
    assert button.geometry().right() > 360
    wide = button.width() // 2
    icon_at_left = button.grab().toImage().copy(0, 0, wide, button.height())
    QApplication.setLayoutDirection(LEFT)
    QApplication.processEvents()
    assert button.geometry().left() < 40
    assert icon_at_left != button.grab().toImage().copy(0, 0, wide, button.height())


def test_an_arrow_back_points_to_where_one_came_from(qtbot: QtBot) -> None:
    back = icons.pixmap("arrow-left", 16, QColor("black")).toImage()
    QApplication.setLayoutDirection(RIGHT)
    try:
        assert icons.pixmap("arrow-right", 16, QColor("black")).toImage() == back
        assert icons.pixmap("mic", 16, QColor("black")).toImage() != back
    finally:
        QApplication.setLayoutDirection(LEFT)


@pytest.mark.usefixtures("from_the_right")
def test_the_path_goes_to_the_left(qtbot: QtBot) -> None:
    path = FollowUpPath()
    qtbot.addWidget(path)
    path.resize(400, 60)
    starts = [room.center().x() for room in path.labels()]
    assert starts == sorted(starts, reverse=True)


@pytest.mark.usefixtures("from_the_right")
@pytest.mark.parametrize(
    ("row", "delegate"),
    [(IconRow("", "sun"), IconRowDelegate), (TwoLines("", icon="sun"), TwoLineDelegate)],
)
def test_the_icon_of_a_row_is_at_its_right(
    row: object, delegate: type[IconRowDelegate | TwoLineDelegate], qtbot: QtBot
) -> None:
    view, model = QListView(), ListModel[object](lambda _row: "A row")
    qtbot.addWidget(view)
    model.show([row])
    view.setModel(model)
    view.setItemDelegate(delegate(lambda look: look, view))
    view.resize(300, 100)
    view.show()
    marked = columns(view.viewport().grab(view.visualRect(model.index(0, 0))).toImage())
    assert marked
    assert min(marked) > 150


@pytest.mark.usefixtures("from_the_right")
def test_a_quiet_button_of_the_stage_ends_where_it_begins_else(qtbot: QtBot) -> None:
    button = StageButton("Go on", "mic")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    mirrored_now = columns(button.grab().toImage())
    QApplication.setLayoutDirection(LEFT)
    assert min(columns(button.grab().toImage())) <= 3
    assert max(mirrored_now) >= button.width() - 4
    assert min(mirrored_now) >= 1


def columns(image: QImage) -> list[int]:
    """Those in which something is painted."""
    ground = image.pixel(0, 0)
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sorted({x for x, y in places if image.pixel(x, y) != ground})


@pytest.mark.usefixtures("from_the_right")
def test_the_knob_of_a_slider_is_where_it_is_taken_hold_of(qtbot: QtBot) -> None:
    slider = Slider("Pace", 0, 100)
    qtbot.addWidget(slider)
    slider.resize(200, 24)
    slider.setValue(0)
    knob = slider.grab().toImage().copy(160, 0, 40, 24)
    slider.setValue(100)
    assert knob != slider.grab().toImage().copy(160, 0, 40, 24)
    assert len(columns(knob)) > len(columns(slider.grab().toImage().copy(60, 0, 40, 24))) / 2


@pytest.mark.usefixtures("from_the_right")
def test_a_week_begins_at_the_right_and_a_press_takes_the_day_that_is_seen(qtbot: QtBot) -> None:
    day = date(2026, 11, 26)
    grid = _Grid(day, day)
    qtbot.addWidget(grid)
    grid.show()
    first, second = grid._cell(0, 1), grid._cell(1, 1)
    assert first.left() > second.left()
    taken: list[date] = []
    grid.taken.connect(taken.append)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert taken == [grid._begins() + timedelta(days=7)]
    grid.go(day)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.day == day + timedelta(days=1)


@pytest.mark.usefixtures("from_the_right")
def test_the_line_of_a_column_is_on_its_other_side(qtbot: QtBot) -> None:
    sheet = theme().filled("#list { border-right: 1px; padding-left: 2px } ChoiceMenu::right-arrow {}")
    assert sheet == "#list { border-left: 1px; padding-right: 2px } ChoiceMenu::right-arrow {}"
    QApplication.setLayoutDirection(LEFT)
    assert theme().filled("#list { border-right: 1px }") == "#list { border-right: 1px }"
