"""The drills, by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.take import Drill
from relpitch.domain.version import PartRule, PartText
from relpitch.ui.pages.rehearse.bridge_card import BridgeCard
from tests.ui.conftest import setting
from tests.ui.pages.rehearse.conftest import Room

BRIDGES = tuple(Phrasing(f"Then try this, {n}.", when=f"they rub it {n}") for n in ("once", "twice", "often"))


@pytest.fixture
def bridged(room: Room) -> Room:
    """The gym's version has three bridges."""
    gym = room.shop.gym
    after = PartText(PartRule.OWN, BRIDGES)
    room.shop.pitches.write_parts(
        gym.id, {Part.RELEVANCE: gym.parts[Part.RELEVANCE]}, {Part.RELEVANCE: after}
    )
    return room


def test_any_moment_deals_a_place_a_line_and_three_bridges(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    drill = bridged.page.drill
    assert drill.moment is not None
    assert drill.moment.setting.id == "gym"
    assert drill.body.line.text() == f"“{drill.moment.line}”"
    assert [card.isVisible() for card in drill.cards] == [True, True, True]


def test_a_bridge_is_chosen_by_its_key_and_said_within_twenty_seconds(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    drill = bridged.page.drill
    assert drill.moment is not None
    moment = drill.moment
    bridged.press(Qt.Key.Key_2)
    bridged.fed.feed()
    bridged.pass_time(7)
    assert drill.cards[1].isChecked()
    assert (drill.ring.number, drill.ring.words) == ("13", "Plenty of time")
    bridged.pass_time(14)
    assert drill.ring.words == "A breath over"
    bridged.press(Qt.Key.Key_Space)
    take = bridged.last()
    assert (take.drill, take.line) == (Drill.ANY_MOMENT, moment.line)
    assert take.words == {Part.RELEVANCE: moment.bridges[1].words}
    assert take.seconds == 21
    assert bridged.takes.of(take.version_id) == []


def test_a_bridge_is_as_tall_as_its_words_on_a_small_screen(qtbot: QtBot) -> None:
    card = BridgeCard(1)
    qtbot.addWidget(card)
    card.show_bridge(Phrasing("Each form is a free exercise. " * 4, when="they stand up"), chosen=False)
    card.resize(360, 40)
    card.show()
    assert card.height() >= card.heightForWidth(360)


def test_another_moment_is_a_key_away_and_what_was_said_waits_in_the_bin(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    first = bridged.page.drill.moment
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed(1)
    bridged.pass_time(5)
    bridged.press(Qt.Key.Key_N)
    assert bridged.page.drill.moment != first
    assert not bridged.page.drill.session.is_on
    assert bridged.takes.all() == []
    (take,) = bridged.takes.bin()
    assert (take.drill, take.seconds) == (Drill.ANY_MOMENT, 5)
    assert bridged.takes.recording(take) is not None
    assert bridged.page._toast._words.text() == "What you said for 5 s is in the bin, under All takes"
    bridged.press(Qt.Key.Key_N)
    assert len(bridged.takes.bin()) == 1, "nothing was begun"


def test_where_nothing_was_written_one_says_what_one_notices(room: Room) -> None:
    room.page.begin_drill(Drill.ANY_MOMENT)
    assert "No bridge for this place yet" in room.page.drill.body.turn.text()
    room.press(Qt.Key.Key_2)
    assert not room.page.drill.session.is_on


def test_an_interruption_comes_and_eight_seconds_are_left_for_the_invitation(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.INTERRUPTION)
    drill = bridged.page.drill
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed()
    bridged.pass_time(drill.interrupted_at - 0.5)
    before = drill.is_interrupted
    bridged.pass_time(1.5)
    assert (before, drill.is_interrupted) == (False, True)
    assert drill.body.line.text().endswith("8 seconds left.")
    assert drill.body.turn.text() == "Shall I show you?"
    assert drill.ring.number == "7"
    bridged.press(Qt.Key.Key_Space)
    assert bridged.last().drill is Drill.INTERRUPTION


def test_an_interruption_has_the_picture_of_where_its_version_is_said(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.INTERRUPTION)
    drill = bridged.page.drill
    script = drill._script
    assert script is not None
    drill.body.show_moment(replace(drill.moment, setting=setting("bank")) if drill.moment else None)
    drill.body.show_interruption(script, "", is_interrupted=False)
    shown, name = drill.body._icon.pixmap(), script.icon
    drill.body._show_icon(name)
    assert shown.toImage() == drill.body._icon.pixmap().toImage()
    drill.body._show_icon(setting("bank").icon)
    assert shown.toImage() != drill.body._icon.pixmap().toImage()


def test_a_conversation_keeps_its_silence(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.CONVERSATION)
    drill = bridged.page.drill
    drill._silence.setInterval(60_000)
    bridged.press(Qt.Key.Key_Space)
    turns = [drill.body.turn.text()]
    for _ in range(3):
        bridged.pass_time(5)
        bridged.press(Qt.Key.Key_Space)
        turns.append(drill.body.turn.text())
    assert turns == [
        "They say it. Read it, or hear it.",
        "Your answer.",
        "Your question.",
        "Now say nothing. 3",
    ]
    bridged.press(Qt.Key.Key_Space)
    kept = drill.session.is_on
    for _ in range(3):
        drill._silence_passed()
    assert (kept, drill.session.is_on) == (True, False)
    assert bridged.last().drill is Drill.CONVERSATION


def test_drills_follow_each_other_by_key(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    bridged.press(Qt.Key.Key_D)
    assert bridged.page.drill.drill is Drill.INTERRUPTION


@pytest.mark.parametrize("key", [Qt.Key.Key_D, None])
def test_another_drill_keeps_what_was_said_in_this_one(bridged: Room, key: Qt.Key | None) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed(1)
    bridged.pass_time(7)
    if key is not None:
        bridged.press(key)
    else:
        bridged.page.open(Drill.INTERRUPTION)
    drill = bridged.page.drill
    assert (drill.drill, drill.isVisible(), drill.session.is_on) == (Drill.INTERRUPTION, True, False)
    assert drill.session.recorder.is_listening
    take = bridged.last()
    assert (take.drill, take.seconds) == (Drill.ANY_MOMENT, 7)
    assert bridged.takes.recording(take) is not None
    assert bridged.page._toast._words.text() == "Your take of 7 s is kept, under All takes"


@pytest.mark.parametrize("drill", list(Drill))
def test_closing_keeps_a_drill_that_is_under_way(bridged: Room, drill: Drill) -> None:
    bridged.page.begin_drill(drill)
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed(1)
    bridged.pass_time(7)
    assert bridged.page.flush()
    take = bridged.last()
    assert (take.drill, take.seconds) == (drill, 7)
    assert take.measures.waveform, "what is measured is waited for"


@pytest.mark.parametrize("drill", list(Drill))
def test_going_elsewhere_keeps_a_drill_that_is_under_way(bridged: Room, drill: Drill) -> None:
    told: list[str] = []
    bridged.page.notice.connect(told.append)
    bridged.page.begin_drill(drill)
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed(1)
    bridged.pass_time(7)
    bridged.page.hide()
    take = bridged.last()
    assert (take.drill, take.seconds) == (drill, 7)
    assert bridged.takes.recording(take) is not None
    assert told == ["Your take of 7 s is kept, under All takes"]
    bridged.page.show()
    assert not bridged.page.drill.session.recorder.is_listening


def test_the_silence_of_a_conversation_left_early_keeps_what_was_said(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.CONVERSATION)
    drill = bridged.page.drill
    drill._silence.setInterval(60_000)
    for _ in range(4):
        bridged.press(Qt.Key.Key_Space)
        bridged.fed.feed()
        bridged.pass_time(2)
    assert drill._silence.isActive()
    bridged.press(Qt.Key.Key_Escape)
    assert bridged.last().drill is Drill.CONVERSATION
    assert bridged.page.review.isVisible()
    assert not drill._silence.isActive()


def test_a_drill_that_was_over_before_it_began_says_so(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    bridged.press(Qt.Key.Key_Space)
    bridged.fed.feed()
    bridged.pass_time(1)
    bridged.press(Qt.Key.Key_Space)
    assert bridged.page.drill.line.text() == "That was over before it began. Nothing was kept."
    assert bridged.takes.all() == []


def test_a_moment_without_a_bridge_belongs_to_the_words_there_are(room: Room) -> None:
    room.page.begin_drill(Drill.ANY_MOMENT)
    drill = room.page.drill
    assert drill.moment is not None
    assert not drill.moment.version_id
    room.press(Qt.Key.Key_Space)
    room.fed.feed()
    room.pass_time(7)
    room.press(Qt.Key.Key_Space)
    take = room.last()
    assert take.version_id in room.page._rehearsing.names()
    assert take.words == {}


def test_where_there_are_no_words_yet_it_is_said_before_one_speaks_and_nothing_is_recorded(
    room: Room,
) -> None:
    room.page.begin_drill(Drill.ANY_MOMENT)
    drill = room.page.drill
    drill._scripts, drill._script = [], None
    room.press(Qt.Key.Key_Space)
    room.fed.feed()
    assert drill.line.text() == "Not kept: you have no words yet that it would belong to."
    assert drill.session.is_on
    assert not drill.session.is_recording
    room.pass_time(7)
    room.press(Qt.Key.Key_Space)
    assert room.takes.all() == []
    assert not room.takes._library.recordings.folder.exists()


def test_leaving_goes_home(bridged: Room) -> None:
    bridged.page.begin_drill(Drill.ANY_MOMENT)
    bridged.press(Qt.Key.Key_Escape)
    assert bridged.page.home.isVisible()
