"""What is painted by hand is mirrored where one reads from the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from relpitch.ui import icons
from relpitch.ui.list_model import ListModel
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.icon_row_delegate import IconRow, IconRowDelegate
from relpitch.ui.widgets.mirroring import mirrored
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
