"""The Today page and its card after an event."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.drill import Moment
from relpitch.domain.event import Event
from relpitch.failure.drafts import Drafts
from relpitch.services.today import ComeBack, NextEvent, OpenPromise, RecentTake, ShownToday
from relpitch.ui.pages.today.after_card import AfterCard
from relpitch.ui.pages.today.drill_card import MomentCard
from relpitch.ui.pages.today.sections import PeopleToComeBackTo, RightColumn
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.tick_box import TickBox
from tests.ui.conftest import setting

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = ShownToday(
    NextEvent("e1", "Meetup", "Thursday, 18:30. In 3 days.", "Versions ready."),
    (ComeBack("p1", "Priya Raman", "PR", "You promised: a drawing. Any day is fine."),),
    (OpenPromise("m1", "A drawing, for Priya", "by Thursday"),),
    "One stretch, to Priya, on Wednesday.",
    (RecentTake("t1", "Gym", "Today, 28 s"),),
)


def words(widget: RightColumn | PeopleToComeBackTo) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if not label.isHidden()]


def press(widget: RightColumn | PeopleToComeBackTo, name: str) -> None:
    next(each for each in widget.findChildren(Button) if each.accessibleName() == name).click()


def test_what_there_is_stands_beside_and_can_be_opened(qtbot: QtBot) -> None:
    beside = RightColumn(writable=True)
    qtbot.addWidget(beside)
    beside.show_day(DAY)
    assert words(beside)[:4] == ["Next", "Meetup", "Thursday, 18:30. In 3 days.", "Versions ready."]
    with qtbot.waitSignal(beside.opened) as opened:
        press(beside, "Open prep for Meetup")
    assert opened.args == ["e1"]
    with qtbot.waitSignal(beside.keep_wanted) as kept:
        beside.findChildren(TickBox)[0].click()
    assert kept.args == ["m1"]
    with qtbot.waitSignal(beside.take_opened) as taken:
        press(beside, "Look at the take of Gym")
    assert taken.args == ["t1"]


def test_promises_beyond_the_first_three_are_one_press_away_and_stay(qtbot: QtBot) -> None:
    beside = RightColumn(writable=True)
    qtbot.addWidget(beside)
    day = ShownToday(promises=tuple(OpenPromise(f"m{each}", f"Thing {each}", "") for each in range(5)))
    beside.show_day(day)
    assert "Thing 3" not in words(beside)
    next(each for each in beside.findChildren(Button) if each.text() == "2 more promises").click()
    assert "Thing 4" in words(beside)
    beside.show_day(day)
    assert "Thing 4" in words(beside)


def test_a_take_is_listened_to_only_where_it_was_recorded(qtbot: QtBot) -> None:
    beside = RightColumn(writable=True)
    qtbot.addWidget(beside)
    takes = (RecentTake("t1", "Gym", "Today, 28 s"), RecentTake("t2", "Bank", "Today, 9 s", recorded=False))
    beside.show_day(ShownToday(takes=takes))
    offered = [each.text() for each in beside.findChildren(Button) if "take" in each.accessibleName()]
    assert offered == ["Listen", "Look"]


def test_a_new_person_finds_a_calm_page(qtbot: QtBot) -> None:
    beside, people = RightColumn(writable=True), PeopleToComeBackTo(writable=True)
    qtbot.addWidget(beside)
    qtbot.addWidget(people)
    beside.show_day(ShownToday())
    people.show_people(())
    assert words(beside) == ["Next", "Nothing with a date. Most good conversations have none."]
    assert people.isHidden()
    with qtbot.waitSignal(beside.new_asked_for):
        press(beside, "Something coming up")


def test_people_can_be_written_to_or_left_to_rest(qtbot: QtBot) -> None:
    people = PeopleToComeBackTo(writable=True)
    qtbot.addWidget(people)
    people.show_people(DAY.come_back)
    with qtbot.waitSignal(people.rested) as rested:
        press(people, "Let it rest with Priya Raman")
    with qtbot.waitSignal(people.written) as written:
        press(people, "Write to Priya Raman")
    assert (rested.args, written.args) == (["p1"], ["p1"])


def test_a_line_from_a_listener_is_shown_as_it_is(qtbot: QtBot) -> None:
    card = MomentCard()
    qtbot.addWidget(card)
    card.show_moment(Moment(setting("school-gate"), "So, <b>what</b> do you do?", "", ()))
    assert "&lt;b&gt;" in card._moment.text()
    for button, signal in ((card.go, card.went), (card.another, card.another_asked_for)):
        with qtbot.waitSignal(signal):
            button.click()


@pytest.fixture
def card(qtbot: QtBot) -> AfterCard:
    made = AfterCard(Drafts())
    qtbot.addWidget(made)
    made.show_event(Event("Meetup", NOW, NOW), [("p1", "Hana"), ("p2", "Amara")])
    return made


def test_only_rows_with_something_written_are_kept(card: AfterCard) -> None:
    card._rows[0].care.setText("sleep")
    card._rows[2].who.setText("The one at the door")
    kept = card.lines()
    assert [(each.who, each.person_id, each.care) for each in kept] == [
        ("Hana", "p1", "sleep"),
        ("The one at the door", "", ""),
    ]


def test_a_name_written_over_is_someone_else(card: AfterCard) -> None:
    card._rows[0].who.setText("Hanna")
    assert [(each.who, each.person_id) for each in card.lines()] == [("Hanna", "")]


def test_what_was_typed_stays_when_the_page_is_shown_again(card: AfterCard) -> None:
    event_id = card._event_id
    card._rows[0].care.setText("sleep")
    card.show_event(Event("Meetup", NOW, NOW, id=event_id), [("p1", "Hana")])
    assert card._rows[0].care.text() == "sleep"


def test_keeping_nothing_is_nothing_to_tell(card: AfterCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.left):
        card._keep()
