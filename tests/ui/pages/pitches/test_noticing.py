"""What is heard and seen in a setting, each line the beginning of a bridge."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from relpitch.domain.bridge_outcome import BridgeOutcome
from relpitch.domain.encounter import Landed
from relpitch.domain.part import Part
from relpitch.domain.setting import Channel, Setting
from relpitch.ui.pages.pitches.noticed_line import NoticedLine
from relpitch.ui.pages.pitches.noticing import NoticedLines
from relpitch.ui.widgets.button import Button
from tests.manners.painted import cut_words
from tests.manners.showing import settle
from tests.ui.conftest import Shop
from tests.ui.pages.pitches.test_coach import Desk

HALL = Setting(
    "hall", "Hall", "in the hall", "trees", Channel.SPOKEN, 20, "", ("On next?",), ("their hands shake",)
)


def lines(aside: NoticedLines) -> list[str]:
    """The lines shown."""
    inner = aside._scroll.widget()
    return [label.text() for label in inner.findChildren(QLabel)] if inner else []


def test_lines_are_made_when_they_are_first_looked_at(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    assert lines(aside) == []
    aside.show()
    assert lines(aside) == ["Their hands shake", "“On next?”"]
    aside.show_setting(replace(HALL, seen=()))
    assert lines(aside) == ["“On next?”"]
    aside.show_setting(None)
    assert lines(aside) == ["“So what do you do?”"]


def test_a_line_begins_a_bridge_in_the_words_it_was_written_in(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    aside.show()
    whens: list[str] = []
    aside.bridge_chosen.connect(whens.append)
    for button in aside.findChildren(Button):
        button.click()
    assert whens == ["their hands shake", "they say “On next?”"]


def test_a_press_on_the_words_does_what_the_button_does(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    aside.show()
    whens: list[str] = []
    aside.bridge_chosen.connect(whens.append)
    qtbot.mouseClick(aside.findChildren(NoticedLine)[1], Qt.MouseButton.LeftButton)
    assert whens == ["they say “On next?”"]


def test_what_may_be_heard_begins_a_bridge_beside_the_words_too(shop: Shop, qtbot: QtBot) -> None:
    page = Desk(shop, qtbot).page
    page.open(shop.gym_id)
    line = page.glance.findChildren(NoticedLine)[0]
    assert line.findChildren(Button)[0].accessibleName().startswith("A bridge for: “")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    version = page.opened.chosen
    whens = [each.when for each in version.parts[Part.RELEVANCE].phrasings]
    assert whens[-1].startswith("they say “")
    assert page.words.notices


def test_a_bridge_that_makes_a_part_its_own_says_so(shop: Shop, qtbot: QtBot) -> None:
    page = Desk(shop, qtbot).page
    page.open(shop.gym_id)
    page.wordings.bridge_for("they yawn")
    assert page._toast._words.text() == "“How it relates to you” is now Gym’s own"


def test_a_line_that_has_its_bridge_is_ticked_and_leads_to_it(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    aside.show()
    whens: list[str] = []
    places: list[int] = []
    aside.bridge_chosen.connect(whens.append)
    aside.bridge_wanted.connect(places.append)
    aside.show_bridges(["", "they drop a hold", "their hands shake."])
    buttons = aside.findChildren(Button)
    assert [each.accessibleName() for each in buttons] == [
        "To the bridge for: Their hands shake",
        "A bridge for: “On next?”",
    ]
    buttons[0].click()
    assert (whens, places) == ([], [2])
    aside.show_bridges(["they say “On next?”"])
    for each in buttons:
        each.click()
    assert (whens, places) == (["their hands shake"], [2, 0])


def test_lines_that_are_shown_later_are_ticked_too(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_bridges(["their hands shake"])
    aside.show_setting(HALL)
    aside.show()
    assert [each._place for each in aside._lines] == [0, None]


def test_many_lines_begin_with_a_few_and_all_of_them_are_one_press_away(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    many = replace(HALL, seen=tuple("abcdefg"), heard=tuple("tuvwxyz"))
    aside.show_setting(many)
    aside.show()
    assert lines(aside) == ["A", "B", "C", "“t”", "“u”"]
    next(each for each in aside.findChildren(Button) if each.text() == "All 14").click()
    assert len(lines(aside)) == 14
    aside.show_setting(replace(many, heard=("t",)))
    assert lines(aside) == ["A", "B", "C", "D", "“t”"]


def test_below_it_stands_how_the_bridges_landed(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.show_setting(replace(HALL, heard=()))
    aside.show()
    at = datetime(2020, 10, 29, 12, tzinfo=UTC)
    aside.show_outcomes(
        [BridgeOutcome(("Tomás",), at, "their hands shake", Landed.LEANED_IN)], "One is left."
    )
    assert lines(aside)[1:] == [
        "How they landed",
        "Tomás leaned in",
        "29 Oct 2020",
        "when their hands shake",
        "One is left.",
    ]


def test_a_place_of_many_words_is_named_to_its_end(qtbot: QtBot) -> None:
    aside = NoticedLines()
    qtbot.addWidget(aside)
    aside.resize(300, 600)
    aside.show_setting(replace(HALL, at="over coffee after the service, where everyone stands"))
    aside.show()
    settle()
    assert list(cut_words(aside, [aside._heading.text()])) == []
