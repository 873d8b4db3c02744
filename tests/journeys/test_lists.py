"""On each page with a list: searched by the letter, cleared, scrolled, changed; no row lies on another."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Looks
from relpitch.ui.page import Page
from relpitch.ui.pages.events import EventsPage
from relpitch.ui.pages.help import HelpPage
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.pages.pitches import PitchesPage
from tests.journeys.conftest import Start
from tests.people import add_person

SEARCHES = ("wrist", "a", "zzz", "b r", "o")


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


def view_of(page: Page) -> QAbstractItemView:
    match page:
        case PeoplePage() | EventsPage() | HelpPage():
            return _list(page)
        case PitchesPage():
            return page.list._view
    raise AssertionError(page)


def _list(page: PeoplePage | EventsPage | HelpPage) -> QAbstractItemView:
    return page._list.view if isinstance(page, EventsPage) else page.list.view


def field_of(page: Page) -> QLineEdit:
    assert isinstance(page, PeoplePage | EventsPage | HelpPage)
    if isinstance(page, HelpPage):
        return page.list.field
    return page._list.field.line if isinstance(page, EventsPage) else page.list.field.line


def apart(view: QAbstractItemView) -> None:
    """Each row stands below the one before it, at its own height, as wide as the list at most."""
    model, bottom = view.model(), None
    QApplication.processEvents()
    view.doItemsLayout()
    for number in range(model.rowCount()):
        place = view.visualRect(model.index(number, 0))
        assert place.height() > 0, number
        assert bottom is None or place.top() > bottom, number
        assert place.width() <= view.viewport().width(), number
        bottom = place.bottom()


def shown(app: App, name: PageName) -> Page:
    app.window.go(Destination(name))
    page = app.pages[name]
    assert isinstance(page, Page)
    return page


def settled(page: Page, qtbot: QtBot) -> None:
    """What was typed is looked for."""
    if isinstance(page, PeoplePage):
        soon = page.listing._soon
        qtbot.waitUntil(lambda: not soon.isActive(), timeout=20_000)
    QApplication.processEvents()


@pytest.mark.parametrize("name", [PageName.PEOPLE, PageName.EVENTS, PageName.HELP])
def test_searched_and_cleared_a_key_at_a_time(name: PageName, app: App, qtbot: QtBot) -> None:
    page = shown(app, name)
    view, field = view_of(page), field_of(page)
    whole = view.model().rowCount()
    assert whole > 3
    apart(view)
    for words in SEARCHES:
        field.setFocus()
        for letter in words:
            qtbot.keyClicks(field, letter)
            settled(page, qtbot)
            apart(view)
        for _ in words:
            qtbot.keyClick(field, Qt.Key.Key_Backspace)
            settled(page, qtbot)
            apart(view)
        assert view.model().rowCount() == whole
        qtbot.keyClicks(field, words)
        settled(page, qtbot)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        settled(page, qtbot)
        assert view.model().rowCount() == whole
        apart(view)


@pytest.mark.parametrize("name", [PageName.PEOPLE, PageName.EVENTS, PageName.HELP, PageName.PITCHES])
def test_scrolled_at_every_size_of_text(name: PageName, app: App, qtbot: QtBot) -> None:
    page = shown(app, name)
    view = view_of(page)
    for size in (100, 150, 200, 100):
        app.preferences.keep(looks=Looks(text_size=size))
        QApplication.processEvents()
        apart(view)
        bar = view.verticalScrollBar()
        for at in (bar.maximum(), bar.maximum() // 2, 0):
            bar.setValue(at)
            apart(view)


def test_people_are_met_renamed_archived_and_brought_back_among_those_found(app: App, qtbot: QtBot) -> None:
    page = shown(app, PageName.PEOPLE)
    assert isinstance(page, PeoplePage)
    view, people = view_of(page), page._people
    qtbot.keyClicks(field_of(page), "wrist")
    settled(page, qtbot)
    first = page.list.model.ids()[0]
    steps: list[Callable[[], object]] = [
        lambda: add_person(people, "Wrist Watcher"),
        lambda: people.change_person(first, name="A name that does not end " * 7),
        lambda: people.archive(first),
        lambda: people.bring_back(first),
    ]
    for step in steps:
        step()
        settled(page, qtbot)
        apart(view)
    field_of(page).clear()
    settled(page, qtbot)
    apart(view)


def test_events_are_begun_put_off_and_put_in_the_bin_among_those_found(app: App, qtbot: QtBot) -> None:
    page = shown(app, PageName.EVENTS)
    assert isinstance(page, EventsPage)
    view, events = view_of(page), page._events
    qtbot.keyClicks(field_of(page), "e")
    for event in events.all():
        for step in (
            lambda event=event: events.again(event, 7),
            lambda event=event: events.cancel(event.id),
            lambda event=event: events.discard(event.id),
        ):
            step()
            apart(view)
    field_of(page).clear()
    apart(view)
