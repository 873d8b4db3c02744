"""Two widgets beside or above each other, by the room there is."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.pair import WidgetPair


class Box(QFrame):
    """At least 100 wide and 40 tall."""

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 40)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    return place


def boxes(place: QWidget) -> tuple[Box, Box]:
    first, second = Box(), Box()
    place.setLayout(WidgetPair(first, second, gap=20))
    place.show()
    return first, second


def test_with_room_they_share_the_line(place: QWidget) -> None:
    first, second = boxes(place)
    place.resize(420, 60)
    assert first.geometry().getRect() == (0, 0, 200, 60)
    assert second.geometry().getRect() == (220, 0, 200, 60)


def test_the_second_is_no_wider_than_it_may_be_and_the_first_takes_the_rest(place: QWidget) -> None:
    first, second = boxes(place)
    second.setMaximumWidth(120)
    place.resize(420, 60)
    assert (first.width(), second.x(), second.width()) == (280, 300, 120)


def test_the_second_may_have_more_than_half(place: QWidget) -> None:
    first, second = Box(), Box()
    place.setLayout(WidgetPair(first, second, gap=20, share=0.6))
    place.show()
    place.resize(420, 60)
    assert (first.width(), second.width()) == (160, 240)


def test_without_room_for_both_one_is_above_the_other(place: QWidget) -> None:
    first, second = boxes(place)
    place.resize(219, 200)
    assert first.geometry().getRect() == (0, 0, 219, 40)
    assert second.geometry().getRect() == (0, 60, 219, 40)
    assert place.minimumSizeHint().width() == 100
    assert place.heightForWidth(219) == 100
    assert place.heightForWidth(220) == 40


def test_alone_one_has_all_the_room(place: QWidget) -> None:
    first, second = boxes(place)
    second.hide()
    place.resize(420, 60)
    assert (first.width(), place.heightForWidth(420)) == (420, 40)
    first.hide()
    assert place.heightForWidth(420) <= 0


def test_words_that_wrap_have_the_height_they_need(place: QWidget) -> None:
    first, second = Label("A few words that take some lines. " * 5, wrap=True), Box()
    place.setLayout(WidgetPair(first, second, gap=20))
    place.show()
    assert place.heightForWidth(300) > place.heightForWidth(900) >= 40


def test_above_each_other_words_have_the_height_of_the_width_they_may_have(place: QWidget) -> None:
    first, second = Box(), Label("A few words that take some lines. " * 5, wrap=True)
    second.setMinimumWidth(120)
    second.setMaximumWidth(150)
    place.setLayout(WidgetPair(first, second, gap=20))
    place.show()
    place.resize(200, 400)
    assert second.width() == 150
    assert second.height() >= second.heightForWidth(150)
