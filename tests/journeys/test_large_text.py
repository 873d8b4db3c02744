"""Text at any size, on any window: nothing is cut off."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.preferences import Looks
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.theme import theme
from relpitch.ui.widgets.scroll import ScrolledPages
from tests.journeys.conftest import Start, picture
from tests.journeys.cutting import cut


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def views(app: App) -> list[str]:
    """Show every page and view in turn, and tell what is cut off on each."""
    found = []
    for name, page in app.pages.items():
        app.window.go(Destination(name))
        settle()
        picture(app, f"text_{app.preferences.current.looks.text_size}_{app.window.width()}_{name}")
        found += [f"{name}: {each}" for each in cut(app.window)]
        if isinstance(page, PitchesPage):
            page.editor.open_list(Part.RELEVANCE, is_open=True)
            settle()
            found += [f"bridges: {each}" for each in cut(app.window)]
            page.editor.open_list(Part.RELEVANCE, is_open=False)
    return found


def test_no_page_cuts_text_off_at_any_size_on_any_window(start: Start, qtbot: QtBot) -> None:
    app = start(sample=True)
    found: list[str] = []
    try:
        for size, width, height in ((100, 1024, 600), (150, 1024, 680), (200, 1280, 800), (200, 1024, 680)):
            app.window.setMinimumSize(width, height)
            app.window.resize(width, height)
            app.preferences.keep(looks=Looks(text_size=size))
            found += [f"{size} % on {width} x {height}, {each}" for each in views(app)]
        assert not found, "\n".join(["what is cut off:", *dict.fromkeys(found)])
    finally:
        theme().apply(Looks())


@pytest.mark.parametrize(("size", "wider"), [(125, set()), (150, {PageName.CARDS})])
def test_no_page_scrolls_sideways_in_a_small_window(start: Start, size: int, wider: set[PageName]) -> None:
    app = start(sample=True)
    try:
        app.window.setMinimumSize(1024, 680)
        app.window.resize(1024, 680)
        app.preferences.keep(looks=Looks(text_size=size))
        for name in {*PageName} - wider:
            app.window.go(Destination(name))
            settle()
            pages = app.window.findChild(ScrolledPages)
            assert pages is not None
            assert pages.horizontalScrollBar().maximum() == 0, name
    finally:
        theme().apply(Looks())
