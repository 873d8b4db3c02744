"""What Rehearse shows before anything is said."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.domain.event import Event
from relpitch.domain.mode import Mode
from relpitch.domain.take import Drill
from relpitch.ui.pages.rehearse.drill_card import DrillCard
from relpitch.ui.pages.rehearse.home import Home
from tests.ui.pages.rehearse.conftest import Room


def names(home: Home) -> list[str]:
    return [row.name for row in home.model.rows()]


def test_the_next_events_version_comes_first_and_says_why(room: Room) -> None:
    room.event = Event(
        "Open day", room.shop.at + timedelta(days=2), room.shop.at, version_ids=(room.shop.gym_id,)
    )
    room.page.show_home()
    view = room.page.home._view
    assert names(room.page.home)[0] == "Gym"
    assert view.why.startswith("It is for Open day on ")
    assert view.rows[0].badge
    assert view.steps[0].words == "Today or tomorrow"


def test_an_event_of_today_is_told_in_whole_sentences(room: Room) -> None:
    """In German “heute” has no capital within one."""
    room.event = Event("Open day", room.shop.at, room.shop.at, version_ids=(room.shop.gym_id,))
    room.page.show_home()
    assert room.page.home._order.text() == "Today’s first, then the longest unsaid"
    assert room.page.home._view.until == "Until today"


def test_without_an_event_the_longest_unsaid_is_first(room: Room) -> None:
    room.page.show_home()
    assert room.page.home._order.text() == "The longest unsaid first"
    assert room.page.home._view.mode is Mode.READ


def test_a_version_is_taken_on_stage_by_key(room: Room, qtbot: QtBot) -> None:
    room.page.home.list.setFocus()
    room.page.home.list.setCurrentIndex(room.page.home.model.index(1))
    qtbot.keyClick(room.page.home.list, Qt.Key.Key_Return)
    assert room.page.stage.isVisible()


def test_the_button_begins_the_mode_it_names(room: Room) -> None:
    room.page.home.hero.go.click()
    assert room.page.stage.isVisible()
    assert room.page.stage.mode is Mode.READ


def test_a_drill_begins_from_its_card(room: Room) -> None:
    card = room.page.home.findChild(DrillCard, Drill.CONVERSATION.value)
    assert isinstance(card, DrillCard)
    card.click()
    assert room.page.drill.isVisible()
    assert room.page.drill.drill is Drill.CONVERSATION


def test_a_microphone_that_comes_or_goes_is_said_at_once(room: Room) -> None:
    said = [room.page.home._microphone.text()]
    for there in ({"one": "Headset"}, {}):
        room.microphones.plug(**there)
        said.append(room.page.home._microphone.text())
    none = "No microphone here. This is a stopwatch."
    assert said == [none, "Headset, ready.\nWithout one, this is a stopwatch.", none]


def test_where_there_is_no_voice_it_says_how_to_get_one(room: Room) -> None:
    room.page._reading._asked = True  # as if there had been none
    room.page.home.listen.click()
    assert room.page.home._listen_words.text().startswith("This computer has no voice")


def test_an_empty_library_says_so(room: Room) -> None:
    room.shop.pitches.discard_statement(room.shop.statement.id)
    assert room.page.home._empty.isVisible()
    assert not room.page.home.hero.isVisible()
