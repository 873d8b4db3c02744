"""The one-minute window."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.services.one_minute import Minute, Minutes
from relpitch.services.preparing import Preparing
from relpitch.services.rehearsing import Rehearsing
from relpitch.services.services import Services
from relpitch.ui.one_minute import OneMinute
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from tests.ui.conftest import Shop

PAGES = (
    Minute("I help people move.", "What would make your week lighter?", "A stretch.", "Thursday, Meetup"),
    Minute("", "Who taught you that?", "A hello."),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[OneMinute]:
    theme().apply(Looks(less_movement=True))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = OneMinute(lambda number: PAGES[number % 2], parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.to_front()
    yield made
    parent.close()


def test_it_stays_on_top_and_shows_one_of_each(window: OneMinute) -> None:
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window._line.text() == "I help people move."
    assert window._question.text() == "What would make your week lighter?"
    assert window._about.text() == "Thursday, Meetup"


def test_another_shows_others_and_an_empty_library_a_kind_word(window: OneMinute) -> None:
    window.show_another()
    assert window._question.text() == "Who taught you that?"
    assert window._line.text() == "Write what you offer first. Then it stands here."


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_opens_with_the_keyboard_in_it_and_a_key_closes_it(
    window: OneMinute, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    qtbot.waitUntil(window.another.hasFocus)
    qtbot.keyClick(window.another, key, held)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_unpinned_it_may_go_behind_others(window: OneMinute, qtbot: QtBot) -> None:
    window.pin.click()
    assert not window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.isVisible()
    window.pin.click()
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    window.leave.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_without_an_event_it_takes_the_base_and_a_question_for_anywhere(shop: Shop) -> None:
    library, told = shop.library, shop.changes.announce
    events = Services(library, told, lambda: shop.at).events
    settings, takes = (
        Services(library, told, lambda: shop.at).settings,
        Services(library, told, lambda: shop.at).takes,
    )
    people = Services(library, told, lambda: shop.at).people
    rehearsing = Rehearsing(shop.pitches, settings, takes, events.next)
    preparing = Preparing(events, shop.pitches, rehearsing, takes, people, lambda: shop.at)
    minute = Minutes(events, preparing, shop.pitches, lambda: 0.25).minute()
    assert minute.line == "I help people move."
    assert minute.question.endswith("?")
    assert minute.gift == "A hello, and a name they can use."
    assert minute.about == ""


def test_a_minute_of_many_words_is_taller_and_nothing_lies_over_another(qtbot: QtBot) -> None:
    theme().apply(Looks(less_movement=True))
    parent = QWidget()
    qtbot.addWidget(parent)
    words = "Ich helfe Menschen, die den ganzen Tag sitzen, sich ohne Schmerzen zu bewegen. " * 2
    long = OneMinute(lambda _number: Minute(words, words, words, words), parent)
    long.to_front()
    rows = sorted((each.geometry() for each in long.findChildren(Label)), key=lambda each: each.top())
    ring = long._breath.geometry()
    assert long._line.geometry().top() > ring.bottom()
    below = [each for each in rows if each.top() > ring.bottom() and each.left() < long.width() // 2]
    assert all(upper.bottom() <= lower.top() for upper, lower in pairwise(below))
    assert long.height() > theme().px(560)


def test_in_large_text_its_foot_is_still_on_the_screen(window: OneMinute) -> None:
    theme().apply(Looks(less_movement=True, text_size=150))
    window.show_another()
    screen = window.screen().availableGeometry().height()
    assert theme().px(560) > screen >= window.height()
    theme().apply(Looks())
