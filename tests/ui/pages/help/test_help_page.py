"""The Help page, read, searched and walked by links."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from relpitch.ui.pages.help import HelpPage
from relpitch.ui.pages.help.chapters import chapters
from relpitch.ui.pages.help.contents import Contents
from relpitch.ui.theme import theme
from tests.journeys.cutting import cut


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    page = HelpPage()
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def test_a_chapter_opens_by_its_name_or_by_what_it_is_about(page: HelpPage) -> None:
    page.open("history")
    assert page.chapter.title == "Going back"
    assert page.view.toPlainText().startswith("Help, Write it\nGoing back\nYou can try anything.")
    page.open("breaths")
    assert page.chapter.title == "Breaths, stress and cue words"


def test_coming_back_finds_the_chapter_that_was_open(page: HelpPage) -> None:
    page.open("breaths")
    page.open("")
    assert page.chapter.id == "breaths"


def test_typing_finds_chapters_marks_the_words_and_opens_the_first(page: HelpPage, qtbot: QtBot) -> None:
    page.list.take_focus()
    qtbot.keyClicks(page.list.field, "pause")
    assert page.list.summary.text() == "Found on 5 pages"
    assert page.chapter.id == "breaths"
    marked = [each.cursor.selectedText() for each in page.view.extraSelections()]
    assert marked
    assert {each.lower() for each in marked} == {"pause"}
    ids = [row.id for row in page.list.rows()]
    assert set(ids) - {""} == {each.id for each in chapters()}
    qtbot.keyClick(page.list.field, Qt.Key.Key_Down)
    assert page.chapter.id == "stage"
    qtbot.keyClick(page.list.field, Qt.Key.Key_Escape)
    assert page.list.field.text() == ""
    assert page.view.extraSelections() == []
    assert page.chapter.id == "stage"


def test_nothing_found_is_told_kindly_and_the_page_stays(page: HelpPage) -> None:
    page.open("cards")
    page.list.field.setText("zzz")
    assert page.list.summary.text() == "Not found. Try one word of it."
    assert page.chapter.id == "cards"


def test_a_chapter_is_chosen_in_the_list(page: HelpPage) -> None:
    rows = page.list.rows()
    place = next(i for i, row in enumerate(rows) if row.id == "cards")
    page.list.view.setCurrentIndex(page.list.view.model().index(place, 0))
    assert page.chapter.id == "cards"


def test_links_lead_from_chapter_to_chapter_and_to_headings(page: HelpPage) -> None:
    page.view.anchorClicked.emit(QUrl("bridges.md"))
    assert page.chapter.id == "bridges"
    page.view.anchorClicked.emit(QUrl("all-keys.md#while-you-write"))
    assert page.chapter.id == "all-keys"
    assert page.view.verticalScrollBar().value() > 0
    assert page.view.headings()[page.view.heading_at_top()] == "While you write"


def test_the_headings_of_a_page_scroll_it(page: HelpPage) -> None:
    page.open("all-keys")
    page.contents.chosen.emit("On the Cards page")
    assert page.view.verticalScrollBar().value() > 0


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.id)
def test_every_chapter_fits_its_column(page: HelpPage, chapter: object, qtbot: QtBot) -> None:
    page.open(chapter.id)  # type: ignore[attr-defined]  # a Chapter
    page.view.setFixedWidth(560)
    qtbot.waitUntil(
        lambda: page.view.horizontalScrollBar().maximum() == 0
    )  # Qt lays long pages out in pieces
    assert page.view.cursorForPosition(QPoint(60, 60)).block().isValid()


def test_a_chapter_opens_at_its_title(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    page.resize(1100, 500)
    page.show()
    qtbot.waitExposed(page)
    page.open("")
    page.view.setFocus()
    assert page.view.verticalScrollBar().value() == 0


def test_a_long_heading_stands_on_more_lines_at_its_size(page: HelpPage, qtbot: QtBot) -> None:
    long = "Was auf einem Blatt steht, wenn man es auf den Kopf dreht und noch einmal liest"
    page.contents.show_headings(["Kurz", long])
    QApplication.processEvents()
    short, wrapped = page.contents.findChildren(QAbstractButton)[-2:]
    assert wrapped.height() > 2 * short.height() - short.height() // 2
    assert wrapped.font().pixelSize() == short.font().pixelSize() == theme().font("small").pixelSize()
    assert not cut(page.contents)


def test_a_heading_at_the_side_is_broken_between_its_words(qtbot: QtBot) -> None:
    contents = Contents()
    qtbot.addWidget(contents)
    contents.show_headings(["relpitch speichert von selbst und zeigt, was sich geändert hat"])
    row = contents._rows[0]
    for width in range(140, 240, 7):
        lines = row._lines(width, weight=500)
        ends = [line.textStart() + line.textLength() for line in map(lines.lineAt, range(lines.lineCount()))]
        assert all(row.text()[end - 1] == " " for end in ends[:-1])
