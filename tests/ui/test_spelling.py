"""Spelling while one writes: lines at a rest, never under the word that is being typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import PreferencesFile
from relpitch.ui.prose_language import LANGUAGE
from relpitch.ui.spelling import Spelling
from relpitch.ui.spelling_marks import SpellingMarks
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.words_edit import WordsEdit

pytest.importorskip("hunspell", reason="chunspell has no wheel for this Python")


class Desk:
    """A window with prose in it, and who looks after its spelling."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.preferences = PreferencesFile(None)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.words, self.answer, self.plain = WordsEdit("Offer"), AnswerField("Who"), QPlainTextEdit()
        column = QVBoxLayout(self.window)
        for each in (self.words, self.answer, self.plain):
            column.addWidget(each)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.told: list[str] = []
        self.spelling = Spelling(
            self.preferences, lambda sentence, _act: self.told.append(sentence), self.window
        )
        self.spelling.follow(tuple)

    def enter(self, field: QTextEdit | QPlainTextEdit) -> None:
        field.setFocus()
        self._qtbot.waitUntil(field.hasFocus)

    def marked(self, field: QTextEdit | QPlainTextEdit) -> list[str]:
        return [word for marks in field.findChildren(SpellingMarks) for word in marks.marked]

    def wait_for(self, field: QTextEdit | QPlainTextEdit, *words: str) -> None:
        self._qtbot.waitUntil(lambda: self.marked(field) == list(words), timeout=60_000)

    def type(self, field: QTextEdit | QPlainTextEdit, words: str) -> None:
        self.enter(field)
        self._qtbot.keyClicks(field, words)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.spelling.leave()


def test_every_kind_of_prose_has_its_lines(desk: Desk) -> None:
    for field in (desk.words, desk.answer, desk.plain):
        desk.type(field, "I recieve poeple. ")
        desk.wait_for(field, "recieve", "poeple")


def test_the_word_that_is_being_typed_has_none_until_it_is_left(desk: Desk) -> None:
    desk.type(desk.answer, "I recieve poeple")
    desk.wait_for(desk.answer, "recieve")
    desk.enter(desk.plain)
    desk.wait_for(desk.answer, "recieve", "poeple")


def test_the_menu_offers_what_was_meant_and_puts_it_there(desk: Desk) -> None:
    desk.words.show_words("*We* ")
    desk.words.put_caret(at_end=True)
    desk.type(desk.words, "recieve you today. ")
    desk.wait_for(desk.words, "recieve")
    marks = desk.words.findChildren(SpellingMarks)[0]
    cursor = QTextCursor(desk.words.document())
    cursor.setPosition(4)
    menu = marks.menu_at(cursor)
    assert menu is not None
    next(each for each in menu.actions() if each.text() == "receive").trigger()
    assert desk.words.words() == "*We* receive you today. "
    desk.wait_for(desk.words)
    assert marks.menu_at(cursor) is None


def test_a_term_of_ones_own_is_known_from_then_on_and_kept(desk: Desk) -> None:
    desk.type(desk.answer, "My zorbfit works. ")
    desk.wait_for(desk.answer, "zorbfit")
    desk.spelling.add("zorbfit")
    assert desk.told == ["“zorbfit” is one of your own terms now"]
    desk.wait_for(desk.answer)
    assert desk.preferences.current.coach_lists.glossary == ("zorbfit",)
    desk.preferences.set("coach_lists", "glossary", ())
    desk.wait_for(desk.answer, "zorbfit")


def test_an_ignored_word_is_left_alone_and_not_kept(desk: Desk) -> None:
    desk.type(desk.answer, "My zorbfit works. ")
    desk.wait_for(desk.answer, "zorbfit")
    desk.spelling.ignore("zorbfit")
    desk.wait_for(desk.answer)
    assert desk.preferences.current.coach_lists.glossary == ()


def test_names_of_ones_own_people_are_known(desk: Desk) -> None:
    desk.spelling.follow(lambda: ["Zorbella Quintfax"])
    desk.type(desk.answer, "zorbella and quintfax's frend. ")
    desk.wait_for(desk.answer, "frend")


def test_words_are_looked_up_in_the_language_of_the_statement(desk: Desk) -> None:
    desk.window.setProperty(LANGUAGE, "es")
    desk.type(desk.words, "el corazom and ")
    desk.wait_for(desk.words, "corazom", "and")


def test_who_wants_no_spelling_has_no_lines(desk: Desk) -> None:
    desk.type(desk.answer, "I recieve you. ")
    desk.wait_for(desk.answer, "recieve")
    desk.preferences.set("coach", "spelling", False)
    desk.wait_for(desk.answer)


def test_a_field_that_is_gone_is_looked_at_no_more(desk: Desk, qtbot: QtBot) -> None:
    desk.enter(desk.plain)
    desk.plain.deleteLater()
    with qtbot.waitSignal(desk.plain.destroyed):
        pass
    desk.spelling.ignore("anything")
    desk.enter(desk.answer)
    desk.spelling.ignore("anything else")


def test_who_left_the_library_looks_at_no_field_any_more(desk: Desk, qtbot: QtBot) -> None:
    desk.spelling.leave()
    desk.enter(desk.plain)
    assert desk.plain.findChildren(SpellingMarks) == []
    desk.spelling.follow(tuple)
    assert len(desk.plain.findChildren(SpellingMarks)) == 1
