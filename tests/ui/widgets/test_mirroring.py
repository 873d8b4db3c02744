"""What is painted by hand is mirrored where one reads from the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.ui import icons
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.mirroring import mirrored

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
