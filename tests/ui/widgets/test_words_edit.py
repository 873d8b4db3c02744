"""The editor of words: grows, shows only what differs, has no undo of its own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.script.display import Mark
from relpitch.ui.theme import theme
from relpitch.ui.widgets.words_edit import WordsEdit

_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufdd0\ufdd1\ufffc")
)
_LINES = st.lists(_TEXT, max_size=4).map("\n".join)


@pytest.fixture
def edit(qtbot: QtBot) -> WordsEdit:
    theme().apply(Looks())
    edit = WordsEdit("Offer")
    qtbot.addWidget(edit)
    edit.resize(300, 40)
    edit.show()
    return edit


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(first=_LINES, second=_LINES)
def test_any_words_are_shown_as_they_are(edit: WordsEdit, first: str, second: str) -> None:
    edit.show_words(first)
    assert edit.words() == first
    edit.show_words(second)
    assert edit.words() == second


def test_showing_words_is_silent_and_typing_is_told(edit: WordsEdit, qtbot: QtBot) -> None:
    told: list[str] = []
    edit.edited.connect(told.append)
    edit.show_words("I help 👩🏽‍🌾 move")
    assert told == []
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, "!?")
    assert told == ["I help 👩🏽‍🌾 move!", "I help 👩🏽‍🌾 move!?"]


def test_a_space_that_must_not_break_stays_one(edit: WordsEdit) -> None:
    edit.show_words("eases\u00a0it")
    assert edit.words() == "eases\u00a0it"


def test_it_grows_with_its_words(edit: WordsEdit) -> None:
    assert edit.height() == theme().line("script")
    edit.show_words("one\ntwo\nthree")
    assert edit.height() == 3 * theme().line("script")


def test_undo_keys_are_left_to_the_window(edit: WordsEdit) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.accept()
    edit.event(event)
    assert not event.isAccepted()
    assert not edit.document().isUndoRedoEnabled()


def test_arrows_leave_at_the_edges_only(edit: WordsEdit, qtbot: QtBot) -> None:
    crossed: list[int] = []
    edit.crossed.connect(crossed.append)
    edit.show_words("one\ntwo")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert crossed == []
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert crossed == [1, -1]


def test_pasting_brings_plain_words(edit: WordsEdit) -> None:
    source = QMimeData()
    source.setHtml("<b>bold</b>")
    source.setText("one\r\ntwo\0")
    edit.insertFromMimeData(source)
    assert edit.words() == "one\ntwo"


def test_the_caret_stays_with_its_words_when_others_change(edit: WordsEdit) -> None:
    edit.show_words("I help people")
    edit.put_caret(at_end=True)
    edit.show_words("I really help people")
    assert edit.textCursor().position() == len("I really ")


def test_marks_are_drawn_and_not_shown(edit: WordsEdit) -> None:
    edit.show_words("I **really** help ((some)) people // now")
    assert edit.toPlainText() == "I really help some people // now"
    assert edit.words() == "I **really** help ((some)) people // now"


def test_typing_between_marks_keeps_them(edit: WordsEdit, qtbot: QtBot) -> None:
    edit.show_words("👋 I **help** you")
    cursor = edit.textCursor()
    cursor.setPosition(len("👋 I help".encode("utf-16-le")) // 2)
    edit.setTextCursor(cursor)
    qtbot.keyClicks(edit, "ed")
    assert edit.words() == "👋 I **helped** you"
    for _ in range(6):
        qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.words() == "👋 I  you"


def test_a_mark_is_put_on_the_chosen_words_and_taken_off_again(edit: WordsEdit) -> None:
    told: list[str] = []
    edit.edited.connect(told.append)
    edit.show_words("I help you")
    cursor = edit.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.toggle(Mark.CUE)
    edit.toggle(Mark.CUE)
    assert told == ["I **help** you", "I help you"]
    assert edit.toPlainText() == "I help you"


def test_a_pause_comes_with_its_spaces(edit: WordsEdit) -> None:
    edit.show_words("Really?")
    edit.put_caret(at_end=True)
    edit.insert_pause("//")
    assert edit.words() == "Really? // "


def test_the_plain_source_is_one_switch_away(edit: WordsEdit, qtbot: QtBot) -> None:
    edit.show_words("I **help** you")
    edit.show_source(plain=True)
    assert edit.toPlainText() == "I **help** you"
    edit.put_caret(at_end=True)
    qtbot.keyClicks(edit, "!")
    edit.show_source(plain=False)
    assert edit.words() == "I **help** you!"
    assert edit.toPlainText() == "I help you!"
