"""A note as it reads: people mentioned are links, everything else is words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.note_view import NoteView

KNOWN = {"priya": "p-1", "elaine": "e-1"}


@pytest.fixture
def view(qtbot: QtBot) -> NoteView:
    view = NoteView("Note")
    qtbot.addWidget(view)
    view.resize(400, 100)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def links(view: NoteView) -> list[tuple[str, str]]:
    """The links in the document: words and where they go."""
    found = []
    block = view.document().begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            if fragment.charFormat().isAnchor():
                found.append((fragment.text(), fragment.charFormat().anchorHref()))
            it += 1
        block = block.next()
    return found


def test_someone_mentioned_is_a_link_to_them_also_after_a_letter_of_two_units(view: NoteView) -> None:
    view.show_note("🎂 Ask **@Priya**, not @Paul.", people=KNOWN)
    assert links(view) == [("@Priya", "person:p-1")]


@pytest.mark.parametrize(
    "note",
    [
        "[here](person:p-1)",
        "[menu](https://bakery.example)",
        "<https://bakery.example>",
        "<a href='person:p-1'>Priya</a>",
        "<script>alert()</script>",
        "[run](javascript:alert())",
    ],
)
def test_nothing_else_is_a_link(view: NoteView, note: str) -> None:
    view.show_note(note, people=KNOWN)
    assert links(view) == []
    assert view.toPlainText() != ""


def test_a_click_tells_who(view: NoteView, qtbot: QtBot) -> None:
    view.show_note("@Priya came.", people=KNOWN)
    cursor = QTextCursor(view.document())
    cursor.setPosition(3)
    place = view.cursorRect(cursor).center()
    with qtbot.waitSignal(view.person_chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert told.args == ["p-1"]


def test_tab_and_enter_tell_who(view: NoteView, qtbot: QtBot) -> None:
    view.show_note("@Priya and @Elaine came.", people=KNOWN)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    told: list[str] = []
    view.person_chosen.connect(told.append)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told == ["p-1", "e-1"]


def test_the_words_looked_for_are_marked_in_a_link_too(view: NoteView) -> None:
    view.show_note("@Priya came.", "priya", KNOWN)
    assert bold(view) == ["Priya"]
    view.show_note("@Priya came.", "", KNOWN)
    assert bold(view) == []


def bold(view: NoteView) -> list[str]:
    """The stretches in bold."""
    found, block = list[str](), view.document().begin()
    while block.isValid():
        pieces = (each.fragment() for each in block)  # type: ignore[attr-defined]  # PySide iterates it
        found += [each.text() for each in pieces if each.charFormat().fontWeight() >= QFont.Weight.DemiBold]
        block = block.next()
    return found


def test_its_words_have_all_of_its_height_at_any_width(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    note = NoteView("Note")
    note.show_note("A long note, with a few words more. " * 40)
    column = QVBoxLayout(window)
    column.addWidget(note)
    column.addStretch()
    window.show()
    for width in (300, 900, 420, 1200, 240):
        window.resize(width, 600)
        QApplication.processEvents()
        assert note.viewport().height() == note.height(), width
        assert note.height() == note.sizeHint().height(), width
