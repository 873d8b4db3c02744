"""The editor shows its tools: a part's menu, the bar over selected words, the card where the base changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.part_actions import ANOTHER, KEEP, TAKE
from relpitch.ui.pages.pitches.part_menu import part_menu
from relpitch.ui.pages.pitches.part_row import PartRow
from relpitch.ui.pages.pitches.presentation import Presentation
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.words_edit import WordsEdit

NOW = datetime(2026, 11, 29, tzinfo=UTC)
OFFER = "I help desks. Most need a chair. ((And time.))"


def own(words: str, then: str = OFFER) -> PartText:
    return PartText(PartRule.OWN, (Phrasing(words),), (Phrasing(then),))


@pytest.fixture
def base() -> Version:
    made = new_base("s", NOW)
    made = made.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing(OFFER),)))
    return made.with_part(
        Part.PROOF, PartText(PartRule.OWN, (Phrasing("Twelve came back."), Phrasing("Ten did.")))
    )


def variant(length: Length = Length.FULL) -> Version:
    return Version("s", "Bank", NOW, setting_id="bank", length=length, position=1)


Show = Callable[[Version], Editor]


@pytest.fixture
def show(base: Version, qtbot: QtBot) -> Show:
    editor = Editor()
    qtbot.addWidget(editor)
    editor.resize(700, 700)

    def shown(version: Version) -> Editor:
        parts = Presentation({}, 150, "en").parts(version, [base, version])
        editor.show_parts(parts, writable=True)
        with qtbot.waitExposed(editor):
            editor.show()
        return editor

    return shown


def menu_of(version: Version, base: Version, part: Part, editor: Editor) -> QMenu:
    return part_menu(editor, part, Presentation({}, 150, "en").parts(version, [base, version])[part])


def test_the_menu_of_a_part_ticks_whose_words_are_said(base: Version, show: Show) -> None:
    version = variant()
    menu = menu_of(version, base, Part.OFFER, show(version))
    ticked = [each.text() for each in menu.actions() if each.property("ticked")]
    assert ticked == ["The base’s words"]
    assert [each.text() for each in menu.actions() if each.data() is not None] == [
        "My own words",
        "Leave it out here",
    ]


def test_other_wordings_are_a_submenu_with_the_said_one_ticked(base: Version, show: Show) -> None:
    menu = menu_of(base, base, Part.PROOF, show(base))
    wordings = next(each.menu() for each in menu.actions() if each.menu() is not None)
    assert isinstance(wordings, QMenu)
    rows = [(each.text(), each.property("ticked"), each.data()) for each in wordings.actions() if each.text()]
    assert rows == [
        ("Twelve came back.", True, None),
        ("Ten did.", False, 1),
        ("Another wording", False, ANOTHER),
    ]


def test_line_dims_what_is_not_said_and_the_label_tells_so(base: Version, show: Show) -> None:
    version = variant(Length.LINE)
    parts = Presentation({}, 150, "en").parts(version, [base, version])
    assert parts[Part.PROOF].measure == "not in Line"
    assert parts[Part.PROOF].unsaid == ((0, len("Twelve came back.")),)
    first = len("I help desks.")
    assert parts[Part.OFFER].unsaid == ((first, len(OFFER)),)
    assert not show(version).edit(Part.OFFER).hasFocus()


def test_short_dims_the_extras_only(base: Version) -> None:
    parts = Presentation({}, 150, "en").parts(variant(Length.SHORT), [base])
    assert "".join(OFFER[a:b] for a, b in parts[Part.OFFER].unsaid or ()) == "((And time.))"
    assert parts[Part.PROOF].unsaid == ()


def test_where_the_base_changed_its_part_says_so_with_the_new_words_marked(
    base: Version, show: Show, qtbot: QtBot
) -> None:
    version = variant().with_part(Part.OFFER, own("I help banks.", then="I help desks."))
    editor = show(version)
    asked: list[tuple[Part, str]] = []
    editor.action_chosen.connect(lambda part, key: asked.append((part, key)))
    for words in ("Use the new words", "Keep mine"):
        button = next(
            each for each in editor.findChildren(Button) if each.text() == words and each.isVisible()
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [(Part.OFFER, TAKE), (Part.OFFER, KEEP)]
    told = Presentation({}, 150, "en").parts(version, [base, version])[Part.OFFER].changed
    assert told is not None
    assert (
        "".join(run.text for run in told.runs if run.status.value == "new").strip()
        == "Most need a chair. And time."
    )


def test_a_tag_and_a_right_press_open_the_menu_too(show: Show, qtbot: QtBot) -> None:
    editor = show(variant())
    row = editor.findChild(PartRow, "part-offer")
    assert row is not None
    opened: list[str] = []
    row._name.asked.connect(lambda: opened.append("name"))
    row._tag.asked.disconnect()
    row._tag.asked.connect(lambda: opened.append("tag"))
    qtbot.mouseClick(row._tag, Qt.MouseButton.LeftButton)
    assert opened == ["tag"]


def select(edit: WordsEdit, start: int, end: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setFocus()
    edit.setTextCursor(cursor)


def test_a_finished_selection_brings_the_bar_and_its_buttons_mark_the_words(show: Show, qtbot: QtBot) -> None:
    editor = show(variant())
    editor.activateWindow()
    edit = editor.edit(Part.OFFER)
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    select(edit, 2, 6)
    qtbot.waitUntil(editor.bar.isVisible)
    cue = next(each for each in editor.bar.findChildren(Button) if each.text() == "Cue")
    qtbot.mouseClick(cue, Qt.MouseButton.LeftButton)
    assert edit.words().startswith("I **help** desks.")
    assert not editor.bar.isVisible()
    edit.forget_selection()
    select(edit, 2, 6)
    qtbot.waitUntil(editor.bar.isVisible)
    assert cue.isChecked()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not editor.bar.isVisible()


def test_a_selection_is_forgotten_with_its_version(show: Show) -> None:
    editor = show(variant())
    select(editor.edit(Part.OFFER), 0, 6)
    editor.close_lists()
    assert not editor.edit(Part.OFFER).textCursor().hasSelection()


def test_the_context_menu_offers_marks_and_wordings(show: Show) -> None:
    edit = show(variant()).edit(Part.OFFER)
    words = [
        each.text().partition("\t")[0] for each in edit.createStandardContextMenu(QPoint(0, 0)).actions()
    ]
    for expected in ("Cue words", "Stress", "A full pause", "Other wordings"):
        assert expected in words
    assert any(each.startswith("Extra") for each in words)


def test_a_press_on_the_paper_below_goes_to_the_end_of_the_words(show: Show, qtbot: QtBot) -> None:
    editor = show(variant())
    editor.activateWindow()
    inner, last = editor.widget(), editor.findChild(QWidget, "part-invitation")
    assert last is not None
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton, pos=last.geometry().bottomLeft() + QPoint(200, 20))
    qtbot.waitUntil(editor.edit(Part.INVITATION).hasFocus)


def test_a_shorter_length_is_advised_only_where_it_leaves_something_out() -> None:
    long = "I help people who sit all day to move without pain, one small stretch at a time. " * 4
    version, base = replace(variant(Length.FULL), target=20), variant(Length.FULL)

    def advice(words: str) -> str:
        said = version.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing(words),)))
        return Presentation({}, 0.25, "en").glance(said, base).verdict

    assert "choose" not in advice(long)
    assert advice(f"{long} ((And more of it.))").endswith("or choose a shorter length.")
