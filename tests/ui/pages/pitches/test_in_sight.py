"""What is written stays in sight, and a press beside the words goes to the nearest part."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.editing import added, with_words
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.part_row import PartRow
from relpitch.ui.pages.pitches.presentation import Presentation
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.words_edit import WordsEdit

LINE = "One more line of words that is as wide as the paper on which it stands, or a little wider."
WORDS = dict(
    zip(Part, ("A neck?", "I help desks.", "Twelve came back.", "Does it hurt?", "A stretch?"), strict=True)
)


class Paper:
    """An editor that keeps what is typed in it, as the page does."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.version: Version = new_base("s", datetime(2026, 11, 29, tzinfo=UTC))
        for part, words in WORDS.items():
            text = PartText(PartRule.OWN, (Phrasing(words),))
            self.version = self.version.with_part(part, text)
        editor.typed.connect(self._typed)
        editor.asked_for_another.connect(self._another)
        self.show()

    def show(self) -> None:
        parts = Presentation({}, 150, "en").parts(self.version, [self.version])
        self.editor.show_parts(parts, writable=True)

    def row(self, part: Part) -> PartRow:
        found = self.editor.findChild(PartRow, f"part-{part.value}")
        assert found is not None
        return found

    def seen(self, widget: QWidget) -> bool:
        """Whether all of it is within what the paper shows."""
        place = QRect(widget.mapTo(self.editor.viewport(), QPoint(0, 0)), widget.size())
        return self.editor.viewport().rect().contains(place)

    def caret_is_seen(self) -> bool:
        edit = QApplication.focusWidget()
        assert isinstance(edit, WordsEdit)
        place = edit.cursorRect()
        corner = edit.mapTo(self.editor.viewport(), place.topLeft())
        return self.editor.viewport().rect().contains(QRect(corner, place.size()))

    def button(self, words: str) -> Button:
        found = [each for each in self.editor.findChildren(Button) if each.text().strip() == words]
        return next(each for each in found if each.isVisibleTo(self.editor))

    def _typed(self, part: Part, place: int, words: str) -> None:
        self._take(part, with_words(self.version, self.version, part, words, place))

    def _another(self, part: Part) -> None:
        self._take(part, added(self.version, self.version, part, Phrasing("")))
        self.editor.open_list(part, is_open=True, place=-1)

    def _take(self, part: Part, text: PartText) -> None:
        self.version = self.version.with_part(part, text)
        self.show()


@pytest.fixture
def paper(qtbot: QtBot) -> Callable[[int], Paper]:
    editor = Editor()
    qtbot.addWidget(editor)

    def shown(height: int) -> Paper:
        editor.resize(560, height)
        made = Paper(editor)
        editor.show()
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        return made

    return shown


def type_words(words: str, qtbot: QtBot) -> None:
    """Key by key, to whatever has the keyboard."""
    for letter in words:
        edit = QApplication.focusWidget()
        assert isinstance(edit, WordsEdit)
        qtbot.keyClicks(edit, letter)


def test_the_words_of_the_last_part_stay_in_sight_as_they_grow(
    paper: Callable[[int], Paper], qtbot: QtBot
) -> None:
    made = paper(320)
    made.editor.go(len(Part) - 1, at_end=True)
    type_words(LINE, qtbot)
    qtbot.waitUntil(made.caret_is_seen)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(made.caret_is_seen)


def test_a_bridge_grows_and_its_card_is_seen_down_to_its_verbs(
    paper: Callable[[int], Paper], qtbot: QtBot
) -> None:
    made = paper(420)
    made.editor.open_list(Part.RELEVANCE, is_open=True)
    for _ in range(3):
        made.button("Another bridge").click()
        qtbot.waitUntil(lambda: made.seen(made.button("Done")))
        made.row(Part.RELEVANCE)._list._rows[-1].words.put_caret(at_end=True)
        type_words(LINE, qtbot)
        qtbot.waitUntil(lambda: made.caret_is_seen() and made.seen(made.button("Another bridge")))
        assert made.seen(made.button("Done"))


def test_where_there_is_no_room_for_the_verbs_the_caret_comes_first(
    paper: Callable[[int], Paper], qtbot: QtBot
) -> None:
    made = paper(420)
    made.editor.open_list(Part.RELEVANCE, is_open=True)
    for _ in range(8):
        made.button("Another bridge").click()
    made.row(Part.RELEVANCE)._list._rows[0].words.put_caret(at_end=True)
    type_words(LINE, qtbot)
    qtbot.waitUntil(made.caret_is_seen)


def press(made: Paper, part: Part, below: int, qtbot: QtBot) -> None:
    """Press the paper so far below what stands of a part."""
    row, inner = made.row(part), made.editor.widget()
    assert inner is not None
    words = row._list if row._list.isVisible() else row.edit
    foot = words.mapTo(inner, words.rect().bottomLeft()).y()
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton, pos=QPoint(8, foot + below))


@pytest.mark.parametrize("part", list(Part))
def test_a_press_on_the_paper_goes_to_the_end_of_the_nearest_part(
    paper: Callable[[int], Paper], part: Part, qtbot: QtBot
) -> None:
    made = paper(900)
    press(made, part, 4, qtbot)
    edit = made.editor.edit(part)
    assert edit.hasFocus()
    assert edit.caret() == len(WORDS[part])


def test_over_the_first_part_it_goes_to_the_first_and_far_below_to_the_last(
    paper: Callable[[int], Paper], qtbot: QtBot
) -> None:
    made = paper(900)
    qtbot.mouseClick(made.editor.widget(), Qt.MouseButton.LeftButton, pos=QPoint(8, 2))
    assert made.editor.edit(Part.OPENING).hasFocus()
    press(made, Part.INVITATION, 200, qtbot)
    assert made.editor.edit(Part.INVITATION).hasFocus()


def test_just_above_a_part_it_goes_to_that_one(paper: Callable[[int], Paper], qtbot: QtBot) -> None:
    made = paper(900)
    inner = made.editor.widget()
    assert inner is not None
    top = made.editor.edit(Part.INVITATION).mapTo(inner, QPoint(0, 0)).y()
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton, pos=QPoint(8, top - 3))
    assert made.editor.edit(Part.INVITATION).hasFocus()


def test_in_an_open_list_it_goes_to_the_nearest_of_its_rows(
    paper: Callable[[int], Paper], qtbot: QtBot
) -> None:
    made = paper(900)
    made.editor.open_list(Part.RELEVANCE, is_open=True)
    made.button("Another bridge").click()
    QApplication.processEvents()
    press(made, Part.RELEVANCE, -3, qtbot)
    assert made.editor.focused() is Part.RELEVANCE
    rows = made.row(Part.RELEVANCE)._list._rows
    assert [row.has_focus() for row in rows] == [False, True]


def test_the_chip_goes_on_saying_what_it_opens(paper: Callable[[int], Paper]) -> None:
    made = paper(900)

    def chips() -> list[str]:
        return [made.row(part)._place.text() for part in Part if made.row(part)._place.isVisible()]

    assert chips() == ["Bridges"]
    for part in (Part.PROOF, Part.RELEVANCE):
        made.editor.asked_for_another.emit(part)
    made.editor.close_lists()
    assert chips() == ["1 of 2", "Bridges, 1 of 2"]
