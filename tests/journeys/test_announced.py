"""What who listens to the screen is told on their way: the page, the coach's note, why a library is shut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui.announcing import announcer
from relpitch.ui.pages.pitches import PitchesPage
from tests.journeys.conftest import Start


@pytest.fixture
def heard() -> Iterator[list[str]]:
    told: list[str] = []
    announcer().announced.connect(told.append)
    yield told
    announcer().announced.disconnect(told.append)


def test_the_page_that_one_comes_to_is_said_once(start: Start, heard: list[str]) -> None:
    app = start(sample=True)
    heard.clear()
    for page in (PageName.PEOPLE, PageName.PEOPLE, PageName.LIBRARY):
        app.window.go(Destination(page))
    assert heard == ["People", "Library"]


def test_a_note_of_the_coach_is_said_with_the_keys_for_it(start: Start, heard: list[str]) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.PITCHES))
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    edit = page.editor.edit(Part.PROOF)
    edit.setFocus()
    edit.put_caret(at_end=True)
    QTest.keyClicks(edit, " We leverage synergies.")
    heard.clear()
    QTest.keyClick(edit, Qt.Key.Key_F8)
    assert heard[-1].startswith("Note 1 of ")
    assert heard[-1].endswith("keeps yours.")


def test_that_a_library_did_not_open_is_said_at_once(start: Start, heard: list[str]) -> None:
    app = start(sample=True)
    heard.clear()
    app.window.show_library("Mine", "This library is open in another window.")
    app.window.show_trouble("Its disk is not there.")
    assert heard == [
        "This library is open in another window.",
        "This library did not open. Its disk is not there.",
    ]


def test_the_pages_are_tabs_of_which_one_is_selected(start: Start) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.PEOPLE))
    rows = [each for each in app.window.findChildren(QPushButton) if each.objectName().startswith("nav-")]
    found = [each for row in rows if (each := QAccessible.queryAccessibleInterface(row))]
    assert {each.role() for each in found} == {QAccessible.Role.PageTab}
    assert [each.text(QAccessible.Text.Name) for each in found if each.state().selected] == ["People"]
