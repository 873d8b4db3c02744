"""The People page with little room: nothing is cut off."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.storage.library import Library
from relpitch.ui.pages.people.timeline import _FactLabel
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from tests.ui.pages.people.test_people_page import library, page_on

__all__ = ["library"]


def test_the_page_needs_no_more_than_the_smallest_window_gives(library: Library, qtbot: QtBot) -> None:
    page = page_on(library, qtbot)
    page.show_narrow(True)
    page.header.beside.click()
    assert page.aside.isVisible()
    page.resize(968, 680)
    assert page.minimumSizeHint().width() <= 968


def test_a_fact_without_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = Flow(8, place)
    for words in ("Used Gym", "When they shake their hands out while they talk, they leaned in"):
        flow.addWidget(_FactLabel(words, "tag"))
    place.resize(500, 100)
    place.show()
    used, bridge = place.findChildren(_FactLabel)
    assert used.height() == bridge.height() == 20
    place.resize(200, 100)
    qtbot.waitUntil(lambda: bridge.width() == 200)
    assert used.height() == 20
    assert bridge.height() > 30


def test_the_steps_of_the_path_keep_apart_where_there_is_little_room(qtbot: QtBot) -> None:
    path = FollowUpPath()
    qtbot.addWidget(path)
    path.resize(400, 48)
    assert path._margins() == (30, 30)
    path.resize(226, 48)
    assert path._margins()[0] < 20
