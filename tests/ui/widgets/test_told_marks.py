"""Marks and notes as attributes of the text: what Qt tells a screen reader of the formats in the document."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QTextCharFormat
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.script.display import displayed
from relpitch.ui.theme import theme
from relpitch.ui.widgets.underlines import Underline
from relpitch.ui.widgets.words_edit import WordsEdit

Line = QTextCharFormat.UnderlineStyle


@pytest.fixture
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def edit(qtbot: QtBot, listening: None) -> WordsEdit:
    theme().apply(Looks())
    edit = WordsEdit("Offer")
    qtbot.addWidget(edit)
    edit.resize(400, 40)
    edit.show()
    return edit


def told(edit: WordsEdit) -> list[tuple[str, set[str]]]:
    """The words in runs, and what is told of them."""
    found = []
    block = edit.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            found.append((part.fragment().text(), set(_of(part.fragment().charFormat()))))
            part += 1
        block = block.next()
    return found


def _of(look: QTextCharFormat) -> Iterator[str]:
    if look.fontWeight() > QFont.Weight.Normal:
        yield "bold"
    if look.fontItalic():
        yield "italic"
    if look.underlineStyle() is not Line.NoUnderline:
        yield "dotted" if look.underlineStyle() is Line.DotLine else "line"
    for name in ("ink-3", "accent"):
        if (
            look.foreground().style() is not Qt.BrushStyle.NoBrush
            and look.foreground().color() == theme().colour(name)
        ):
            yield name


def drawn_lines(edit: WordsEdit) -> set[Line]:
    """The lines that are drawn over those of the document."""
    formats = edit.document().begin().layout().formats()
    return {each.format.underlineStyle() for each in formats if each.format.hasProperty(0x2023)}


def test_marks_are_told_as_weight_slant_and_colour(edit: WordsEdit) -> None:
    edit.show_words("I **help** *you* ((a **lot**)) // now / 👩🏽‍🌾 **so** {name}")
    assert [each for each in told(edit) if each[1]] == [
        ("help", {"bold"}),
        ("you", {"italic"}),
        ("a ", {"ink-3"}),
        ("lot", {"bold", "ink-3"}),
        (" //", {"accent"}),
        (" /", {"accent"}),
        ("so", {"bold"}),
        ("{name}", {"accent"}),
    ]


def test_notes_of_the_coach_are_told_as_lines_and_not_drawn_twice(edit: WordsEdit) -> None:
    source = "I just **leverage** it ((again))"
    edit.show_words(source)
    edit.show_underlines([Underline(2, 6), Underline(7, 19, "take"), Underline(23, 32)])
    assert [each for each in told(edit) if each[1]] == [
        ("just", {"dotted"}),
        ("leverage", {"bold", "line"}),
        ("again", {"ink-3", "dotted"}),
    ]
    assert drawn_lines(edit) == {Line.NoUnderline, Line.DashUnderline}
    edit.show_underlines([])
    assert [each for each in told(edit) if each[1]] == [("leverage", {"bold"}), ("again", {"ink-3"})]


def test_what_is_typed_beside_a_mark_is_told_as_it_is(edit: WordsEdit, qtbot: QtBot) -> None:
    edit.show_words("**help**")
    edit.put_caret(at_end=True)
    qtbot.keyClicks(edit, " you")
    assert told(edit) == [("help", {"bold"}), (" you", set())]


def test_telling_is_no_change_of_the_words(edit: WordsEdit) -> None:
    changes: list[str] = []
    edit.textChanged.connect(lambda: changes.append(edit.toPlainText()))
    edit.document().contentsChange.connect(lambda *_what: changes.append(edit.toPlainText()))
    edit.show_words("I help you")
    before = len(changes)
    edit.show_underlines([Underline(2, 6)])
    assert len(changes) == before


def test_where_nobody_listens_the_words_are_plain(edit: WordsEdit) -> None:
    QAccessible.setActive(False)
    edit.show_words("I **help** you")
    assert told(edit) == [("I help you", set())]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    source=st.text(alphabet="ab* /(){}\n\\>é👩", max_size=40),
    other=st.text(alphabet="ab* ()/\n", max_size=20),
)
def test_any_words_are_whole_however_they_are_marked(edit: WordsEdit, source: str, other: str) -> None:
    for each in (source, other):
        edit.show_words(each)
        assert edit.words() == each
        assert "".join(text for text, _ in told(edit)) == displayed(each).text.replace("\n", "")
