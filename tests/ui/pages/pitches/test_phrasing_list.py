"""Bridges opened in place: the keyboard goes from a *when* to its words, and what is said has words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch import translation
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.preferences import Looks
from relpitch.ui.pages.pitches.phrasing_list import PhrasingList, without_when
from relpitch.ui.theme import theme
from tests.manners.painted import painted


def shown(qtbot: QtBot, *phrasings: Phrasing) -> PhrasingList:
    bridges = PhrasingList(Part.RELEVANCE)
    qtbot.addWidget(bridges)
    bridges.show_phrasings(phrasings, writable=True)
    bridges.resize(700, 300)
    bridges.show()
    bridges.activateWindow()
    qtbot.waitUntil(bridges.isActiveWindow)
    return bridges


def test_tab_goes_from_when_to_words_whatever_the_mouse_is_over(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("say 1", "a"), Phrasing("", ""), Phrasing("say 3", "c"))
    for row in bridges._rows:
        row._show_actions(shown=True)
    bridges.take_focus(1)
    assert QApplication.focusWidget() is bridges._rows[1]._when
    reached = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())
    assert reached == ["Bridge 2: what I say", "Remove Bridge 2", "Bridge 3: when", "Bridge 3: what I say"]


def test_return_goes_from_when_to_what_is_said(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("say 1", "a"), Phrasing("", ""))
    bridges.take_focus(1)
    when = QApplication.focusWidget()
    assert when is not None
    qtbot.keyClicks(when, "they moan")
    qtbot.keyClick(when, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is bridges.words()[1]


def test_a_bridge_without_words_is_not_offered_to_be_said_first(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("", "a"), Phrasing("say 2", "b"), Phrasing("say 3", "c"))
    for row in bridges._rows:
        row._show_actions(shown=True)
    assert [row._badge.isVisible() for row in bridges._rows] == [False, True, False]
    assert [row._first.isVisible() for row in bridges._rows] == [False, False, True]


def test_the_one_in_the_text_without_a_when_says_so_and_asks_who_writes_in_it(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("say 1"), Phrasing("say 2"), Phrasing("", ""))
    bridges.take_focus(1)
    nothing, asked = "when nothing else fits", "when I hear or notice …"
    whens = [row._when for row in bridges._rows]
    assert [each.placeholderText() for each in whens] == [nothing, asked, asked]
    whens[0].setFocus()
    assert whens[0].placeholderText() == asked
    whens[1].setFocus()
    assert whens[0].placeholderText() == nothing


def test_before_there_are_words_the_first_asks_for_its_when_too(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing(""))
    bridges._rows[0]._words.setFocus()
    assert bridges._rows[0]._when.placeholderText() == "when I hear or notice …"


def typed_and_left(bridges: PhrasingList, words: str, qtbot: QtBot) -> None:
    when = bridges._rows[0]._when
    when.setFocus()
    when.selectAll()
    qtbot.keyClicks(when, words)
    qtbot.keyClick(when, Qt.Key.Key_Tab)


def test_what_somebody_says_is_put_into_quotation_marks_once(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("say 1"))
    kept: list[str] = []
    bridges.when_typed.connect(lambda _place, when: kept.append(when))
    typed_and_left(bridges, "its just me now", qtbot)
    assert kept[-1] == "they say “its just me now”"
    assert bridges._rows[0]._when.text() == "when they say “its just me now”"
    typed_and_left(bridges, "its just me now", qtbot)
    assert kept[-1] == "its just me now"  # taken away again by hand


def test_what_is_noticed_stays_as_it_was_typed(qtbot: QtBot) -> None:
    bridges = shown(qtbot, Phrasing("say 1"))
    kept: list[str] = []
    bridges.when_typed.connect(lambda _place, when: kept.append(when))
    typed_and_left(bridges, "when they yawn", qtbot)
    assert kept[-1] == "they yawn"


@pytest.fixture
def another_language(tmp_path: Path) -> Iterator[None]:
    translation.use("en-XA", tmp_path)  # it has words before what is noticed, and signs behind it
    yield
    translation.use(translation.ENGLISH, tmp_path)


@pytest.mark.parametrize("typed", ["when they yawn", "When they yawn", "they yawn"])
def test_when_is_not_part_of_what_one_notices(typed: str) -> None:
    assert without_when(typed) == "they yawn"


@pytest.mark.usefixtures("another_language")
def test_what_another_language_says_around_it_is_not_part_of_it_either() -> None:
    shown = translation._("when {heard}").format(heard="they yawn")
    assert shown != "when they yawn"
    assert without_when(shown) == "they yawn"


def test_a_when_is_in_the_italics_of_a_caption_also_where_it_comes_later(qtbot: QtBot) -> None:
    theme().apply(Looks())
    bridges = shown(qtbot, Phrasing("say 1", "a"))
    bridges.show_phrasings((Phrasing("say 1", "a"), Phrasing("say 2", "b")), writable=True)
    captions = [row._when.font() for row in bridges._rows]
    assert [(each.family(), each.italic()) for each in captions] == [("Literata", True)] * 2


def test_what_is_noticed_ends_in_dots_where_it_has_no_room(qtbot: QtBot) -> None:
    place = PhrasingList(Part.RELEVANCE)
    qtbot.addWidget(place)
    when = "they ask what I do and why I do it at all"
    place.show_phrasings((Phrasing("What does your day do to you?", when),), writable=True)
    place.resize(260, 200)
    place.show()
    field = place._rows[0]._when
    assert painted(field)[-1].words.endswith("…")
    place.resize(900, 200)
    QApplication.processEvents()
    assert painted(field)[-1].words == f"when {when}"
