"""Every page can be used without a mouse: Tab reaches each control, and each has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.pitches import PitchesPage
from tests.journeys.by_key import Dialogs, controls, faults, is_reached, said, use, walked
from tests.journeys.conftest import Start

_AT_MOST = 200


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


@pytest.fixture
def dialogs(app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dialogs]:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: True)  # no other program opens
    made = Dialogs(app.window, qtbot)
    yield made
    made.stop()


def show(app: App, page: PageName) -> None:
    app.window.go(Destination(page))
    app.window.activateWindow()
    for _ in range(3):
        QApplication.processEvents()


def test_tab_reaches_every_control_of_every_page_and_each_has_a_name(app: App, qtbot: QtBot) -> None:
    found = []
    for page in app.pages:
        show(app, page)
        assert len(list(controls(app.pages[page]))) > 1
        found += [f"{page}: {each}" for each in faults(app.window, qtbot)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_every_control_of_every_page_is_used_by_key_and_every_dialog_walked(
    app: App, dialogs: Dialogs, qtbot: QtBot
) -> None:
    """What a control does may take others away; each that is still there is used once."""
    for page in tuple(app.pages):
        show(app, page)
        used: set[tuple[str, str]] = set()
        turns = 0
        while True:
            show(app, page)
            there = {(type(each).__name__, said(each)): each for each in controls(app.pages[page])}
            key = next((each for each in there if each not in used), None)
            if key is None or turns > _AT_MOST:
                break
            there[key].setFocus(Qt.FocusReason.TabFocusReason)
            dialogs.more = False
            use(there[key], qtbot)
            turns += 1
            if not dialogs.more or turns > _AT_MOST:
                used.add(key)
        assert len(used) > 1, page
        assert app.libraries.save_all(), page
    assert not dialogs.faults, "\n".join(dialogs.faults)
    assert len(dialogs.seen) > 3
    assert len(dialogs.taken) > 10


@pytest.mark.parametrize("view", ["words", "bridges", "compare", "history"])
def test_every_view_of_the_pitches_page_is_reached_and_left_by_key(
    view: str, start: Start, qtbot: QtBot
) -> None:
    app = start(sample=True)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    gym = next(each for each in page.opened.versions if each.name == "Gym")
    app.window.go(Destination(PageName.PITCHES, gym.id))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    match view:
        case "bridges":
            page.editor.open_list(Part.RELEVANCE, is_open=True)
        case "compare":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            assert page.views.compare.isVisible()
        case "history":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
            assert page.views.history.isVisible()
    reached = set(walked(app.window, qtbot))
    for widget in controls(page):
        reachable = is_reached(widget, reached)
        assert reachable, f"{widget.metaObject().className()} “{widget.accessibleName()}”"
        assert widget.accessibleName(), widget.metaObject().className()


@pytest.mark.parametrize("room", ["stock", "calibrate"])
def test_every_room_beside_the_cards_is_reached_by_key(room: str, start: Start, qtbot: QtBot) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.CARDS))
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    if room == "stock":
        page._measuring.edit_stock(page.stock, is_new=True)
    else:
        page._measuring.measure(page.stock, page.choices.turn)
    assert page.topic() == room
    reached = set(walked(app.window, qtbot))
    there = list(controls(page))
    assert len(there) > 6
    for widget in there:
        assert is_reached(widget, reached), f"{widget.metaObject().className()} “{widget.accessibleName()}”"
        assert widget.accessibleName(), widget.metaObject().className()


def test_tab_goes_through_the_parts_as_the_eye_does(start: Start, qtbot: QtBot) -> None:
    app = start(sample=True)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    words = [each for each in walked(app.window, qtbot) if isinstance(each, QTextEdit)]
    heights = [each.mapTo(app.window, QPoint(0, 0)).y() for each in words]
    first = heights.index(min(heights))
    assert len(words) == 5
    assert heights[first:] + heights[:first] == sorted(heights)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_presses_whatever_button_the_keyboard_is_on(app: App, key: Qt.Key, qtbot: QtBot) -> None:
    show(app, PageName.PITCHES)
    rows = {each.accessibleName(): each for each in app.window.findChildren(QAbstractButton)}
    events = next(each for name, each in rows.items() if name.startswith("Events"))
    events.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(events, key)
    assert app.window.is_on(PageName.EVENTS)
