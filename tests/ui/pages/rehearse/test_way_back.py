"""The stage, a drill and a review lead back to where one came from."""

import pytest
from PySide6.QtCore import Qt

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.mode import Mode
from relpitch.ui.widgets.keyboard_stays import has_keyboard
from tests.ui.pages.rehearse.conftest import Room

EVENT = Destination(PageName.EVENTS, "thursday")


@pytest.fixture
def went(room: Room) -> list[Destination]:
    """Where the page asked the window to go."""
    found: list[Destination] = []
    room.page.asked_for.connect(found.append)
    return found


def come_from(room: Room, where: Destination | None, thing: str) -> None:
    """As the window does it."""
    room.page.came_from = where
    room.page.open(thing)


def test_from_an_event_the_stage_leads_back_to_it(room: Room, went: list[Destination]) -> None:
    come_from(room, EVENT, room.shop.gym_id)
    assert room.page.stage.back.text().strip() == "Back to Events"
    assert room.page.stage.back.accessibleName() == "Back to Events"
    room.press(Qt.Key.Key_Escape)
    assert went == [EVENT]
    assert room.page.home.isVisible()


def test_so_does_the_review_of_what_was_said_meanwhile(room: Room, went: list[Destination]) -> None:
    come_from(room, EVENT, room.shop.gym_id)
    room.begin(room.page.stage.session)
    room.pass_time(9)
    room.press(Qt.Key.Key_Escape)
    assert room.page.review.isVisible()
    assert went == []
    assert room.page.review._back.toolTip() == "Back to Events"
    room.page.review.again.click()
    assert room.page.stage.back.accessibleName() == "Back to Events"
    room.press(Qt.Key.Key_Escape)
    assert went == [EVENT]


def test_a_drill_leads_back_too(room: Room, went: list[Destination]) -> None:
    come_from(room, Destination(PageName.TODAY), "any-moment")
    assert room.page.drill.back.accessibleName() == "Back to Today"
    room.page.drill.back.click()
    assert went == [Destination(PageName.TODAY)]


def test_from_its_words_the_way_back_has_the_name_of_the_version(room: Room, went: list[Destination]) -> None:
    words = Destination(PageName.PITCHES, room.shop.gym_id)
    come_from(room, words, room.shop.gym_id)
    assert room.page.stage.back.accessibleName() == "Back to Gym"
    room.page.stage.back.click()
    assert went == [words]


def test_what_is_begun_at_home_leads_home(room: Room, went: list[Destination]) -> None:
    come_from(room, EVENT, "")
    room.page.take_stage(room.shop.gym_id, Mode.READ, None)
    assert room.page.stage.back.accessibleName() == "Back to Rehearse"
    room.page.stage.back.click()
    assert room.page.home.isVisible()
    assert went == []


@pytest.mark.parametrize("page", PageName)
def test_every_page_has_its_words(room: Room, page: PageName) -> None:
    come_from(room, Destination(page), room.shop.gym_id)
    assert room.page.stage.back.accessibleName() == f"Back to {page.label}"


def test_left_for_home_the_keyboard_is_on_what_is_next(room: Room) -> None:
    come_from(room, None, room.shop.gym_id)
    room.press(Qt.Key.Key_Escape)
    assert room.page.home.isVisible()
    assert has_keyboard(room.page.home)
