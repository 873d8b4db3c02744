"""A toast stands in the window, over the column of text: over no aside, list or composer beside it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Looks
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.theme import theme
from relpitch.ui.widgets.toast import Toast
from tests.journeys.conftest import Start
from tests.manners.showing import restyle, settle
from tests.manners.sizes import Look

LTR = Qt.LayoutDirection.LeftToRight
BESIDE = ("aside", "list", "composer")


@pytest.fixture
def app(start: Start) -> Iterator[App]:
    yield start(sample=True)
    theme().apply(Looks())


def told(app: App, look: Look) -> Iterator[tuple[PageName, QRect]]:
    """Where the window's toast stands on each page."""
    restyle(app, look)
    for name in (each for each in app.pages if each is not PageName.WELCOME):
        app.window.go(Destination(name))
        settle()
        app.window.notify("Now Gym’s own words, as they were before")
        settle()
        for toast in app.window.findChildren(Toast):
            if toast.isVisible():
                yield name, on(toast, toast.rect(), app.window)
                toast.hide()


def on(widget: QWidget, part: QRect, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, part.topLeft()), part.size())


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_it_is_seen_whole_on_every_page(app: App, size: tuple[int, int], text: int) -> None:
    places = list(told(app, Look(size, text, "light", LTR)))
    assert len(places) >= len(app.pages) - 1
    missed = [f"{name}: {place.getRect()}" for name, place in places if not app.window.rect().contains(place)]
    assert not missed, "\n".join(missed)


def test_it_covers_nothing_beside_the_column(app: App) -> None:
    covered = []
    for name, place in told(app, Look((1280, 800), 100, "light", LTR)):
        for each in app.pages[name].findChildren(QWidget):
            seen = each.visibleRegion().boundingRect()
            if each.objectName() in BESIDE and on(each, seen, app.window).intersects(place):
                covered.append(f"{name}: {each.objectName()}")
    assert not covered, "\n".join(covered)


@pytest.mark.parametrize("text", [100, 150, 200])
def test_it_is_not_in_the_way_of_a_note_that_is_written(app: App, text: int, qtbot: QtBot) -> None:
    restyle(app, Look((1024, 680), text, "light", LTR))
    app.window.go(Destination(PageName.PEOPLE))
    page = app.pages[PageName.PEOPLE]
    assert isinstance(page, PeoplePage)
    app.window.notify("Text size, as it is now")
    settle()
    page.composer.take_focus()
    settle()
    toast = next(each for each in app.window.findChildren(Toast) if each.isVisible())
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)  # it has come to where it is
    assert app.window.rect().contains(on(toast, toast.rect(), app.window))
    assert not on(toast, toast.rect(), app.window).intersects(
        on(page.composer, page.composer.rect(), app.window)
    )
