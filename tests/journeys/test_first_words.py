"""First words: three rough answers, a gap in sight, the words for it taken and given back, a draft kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.welcome.questions import Questions
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from tests.journeys.conftest import picture

Start = Callable[..., App]
DEPENDS = "to be honest it depends, mostly office people who sit all day"


def test_rough_answers_end_in_a_draft_with_what_is_sure(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    questions = app.pages[PageName.WELCOME].findChild(Questions)
    assert isinstance(questions, Questions)
    app.window.resize(1280, 800)
    who, change, touch = questions.findChildren(AnswerField)
    qtbot.waitUntil(who.hasFocus)
    picture(app, "welcome_first")
    assert "For example: people on the first bus" in shown(questions)

    type_in(qtbot, DEPENDS)
    key(qtbot, Qt.Key.Key_Return)
    assert change.hasFocus()
    assert "not in the draft yet" in shown(questions)
    type_in(qtbot, "they move without pain, and stop dreading four o'clock")
    key(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "if your shoulders are up by your ears right now, i know a stretch")
    assert touch.hasFocus()
    qtbot.waitUntil(lambda: "Just who, in a few words." in shown(questions))
    QApplication.processEvents()
    picture(app, "welcome_gap")
    assert "I help [who, in a few words] move without pain" in questions._draft.text

    # the words that were asked for are taken, and given back by Ctrl Z
    press(questions, "Use that")
    assert "I help people who sit all day, so that they move without pain" in questions._draft.text
    assert who.words() == DEPENDS
    assert "not in the draft yet" not in shown(questions)
    key(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert questions._draft.gaps == ("who",)
    assert who.words() == DEPENDS

    # kept with its gap, the answer stands in it as a note to self
    press(questions, "Keep this draft")
    statement = app.here.services.pitches.statements()[0] if app.here else None
    assert statement is not None
    assert statement.title == "They move without pain"
    base = app.here.services.pitches.versions(statement.id)[0] if app.here else None
    assert base is not None
    assert f"> {DEPENDS}" in base.parts[Part.OFFER].phrasings[0].words
    assert app.window.is_on(PageName.PITCHES)


def test_shift_return_breaks_the_line_and_nothing_typed_is_not_kept(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    questions = app.pages[PageName.WELCOME].findChild(Questions)
    assert isinstance(questions, Questions)
    who = questions.findChildren(AnswerField)[0]
    qtbot.waitUntil(who.hasFocus)
    press(questions, "Keep this draft")
    assert "One answer is enough to begin." in shown(questions)
    type_in(qtbot, "kids")
    key(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_in(qtbot, "teachers")
    assert who.words() == "kids\nteachers"
    press(questions, "Someone else’s answers")
    press(questions, "Someone else’s answers")
    assert "What a nurse made of it" in shown(questions)
    assert who.words() == "kids\nteachers"


def shown(questions: Questions) -> str:
    return "\n".join(each.text() for each in questions.findChildren(QLabel) if each.isVisible())


def press(questions: Questions, words: str) -> None:
    next(
        each for each in questions.findChildren(Button) if each.text().strip() == words and each.isVisible()
    ).click()


def type_in(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def key(qtbot: QtBot, pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), pressed, held)


def test_after_the_last_question_tab_comes_to_keeping_the_draft(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    questions = app.pages[PageName.WELCOME].findChild(Questions)
    assert isinstance(questions, Questions)
    qtbot.waitUntil(questions.findChildren(AnswerField)[0].hasFocus)
    named = []
    for _each in range(4):
        key(qtbot, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        named.append(here.text() if isinstance(here, Button) else "a question")
    assert named == ["a question", "a question", "Keep this draft", "I already have one: paste it"]
    for _each in range(4):
        key(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    key(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    back = QApplication.focusWidget()
    assert isinstance(back, Button)
    assert back.text() == "I have a library"
