"""Esc leaves what was opened last, one layer at a time, and then nothing more."""

from collections.abc import Callable, Iterator
from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.preferences import Looks
from relpitch.ui.one_minute import OneMinute
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.welcome import WelcomePage
from relpitch.ui.theme import theme
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.time_field import TimeField
from tests.journeys.conftest import Start
from tests.manners.dialogs import every_dialog, open_each
from tests.manners.layers import CTRL, SHIFT, esc, every_layer, keyboard_is_lost, opened, press
from tests.manners.showing import restyle, settle
from tests.manners.sizes import Look

NARROW = Look((1024, 680), 100, "light", Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def app(start: Start) -> Iterator[App]:
    yield start(sample=True)
    theme().apply(Looks())


def over_it(app: App) -> Iterator[tuple[str, Callable[[], None]]]:
    """What can be opened over any page, again and again."""

    def toast() -> None:
        app.window.offer("There is more of it", "Show", Destination(PageName.HELP, "news"))
        settle()
        press(app, Qt.Key.Key_F6)

    return cycle(
        (
            ("go to", lambda: press(app, Qt.Key.Key_K, CTRL)),
            ("someone I met", lambda: press(app, Qt.Key.Key_N, CTRL | SHIFT)),
            ("toast", toast),
        )
    )


def test_each_layer_of_each_page_goes_alone_and_leaves_the_keyboard_where_one_goes_on(app: App) -> None:
    app.window.setMinimumSize(1280, 800)
    faults = []
    over = over_it(app)
    for layer in every_layer(app):
        app.window.go(Destination(layer.page, layer.thing))
        settle()
        before = opened(app)
        layer.open()
        settle()
        if len(opened(app)) != len(before) + 1:
            faults.append(f"{layer.page}, {layer.name}: {before} is {opened(app)}")
        where, count = f"{layer.page}, {layer.name}", len(before) + 1
        if not layer.goes_by_itself:
            name, cover = next(over)
            where, count = f"{where}, {name} over it", count + 1
            cover()
        faults += left_one_by_one(app, where, count)
        if not app.window.is_on(layer.page):
            faults.append(f"{where}: on {app.window.seen()}")
    assert not faults, "\n".join(faults)


def left_one_by_one(app: App, where: str, count: int) -> Iterator[str]:
    """What is wrong as Esc leaves so many layers, and is pressed once more."""
    there = opened(app)
    if len(there) != count:
        yield f"{where}: {there}"
    for _layer in range(len(there)):
        left = [*there]
        esc(app)
        there = opened(app)
        if len(there) != len(left) - 1 or any(each not in left for each in there):
            yield f"{where}: Esc left {there} of {left}"
        if lost := keyboard_is_lost(app):
            yield f"{where}: {there} is open, and the keyboard is on {lost}"
    focused = QApplication.focusWidget()
    esc(app)
    if opened(app) or QApplication.focusWidget() is not focused or not app.window.isVisible():
        yield f"{where}: once more Esc did something"


@pytest.mark.parametrize("page", [PageName.PITCHES, PageName.PEOPLE])
def test_an_aside_that_was_asked_for_goes_after_what_the_keyboard_is_in(app: App, page: PageName) -> None:
    restyle(app, NARROW if page is PageName.PITCHES else NARROW._replace(text=150))
    app.window.go(Destination(page))
    settle()
    if page is PageName.PITCHES:
        pitches = app.pages[page]
        assert isinstance(pitches, PitchesPage)
        pitches.editor.open_list(Part.RELEVANCE, is_open=True)
    else:
        people = app.pages[page]
        assert isinstance(people, PeoplePage)
        people.list.field.line.setFocus()
        people.list.field.line.insert("wo")
    settle()
    press(app, Qt.Key.Key_Period, CTRL)
    assert not list(left_one_by_one(app, page.value, 2))


def test_the_aside_of_an_event_is_left_before_the_event(app: App) -> None:
    restyle(app, NARROW)
    assert app.here is not None
    with app.here.library.reading() as shelves:
        app.window.go(Destination(PageName.EVENTS, shelves.events.all()[0].id))
    settle()
    page = app.pages[PageName.EVENTS]
    assert page.aside_switch is not None
    event, aside = page.shown(), page.findChild(QWidget, "aside")
    assert aside is not None
    press(app, Qt.Key.Key_Period, CTRL)
    assert aside.isVisible()
    esc(app)
    assert not aside.isVisible()
    assert page.shown() == event != ""
    esc(app)
    assert page.shown() == ""


def test_a_pitch_that_is_pasted_is_left_for_the_questions_and_they_for_the_pitches(app: App) -> None:
    app.window.go(Destination(PageName.WELCOME))
    page = app.pages[PageName.WELCOME]
    assert isinstance(page, WelcomePage)
    page.show_paste()
    settle()
    esc(app)
    assert page.questions.isVisible()
    assert not keyboard_is_lost(app)
    esc(app)
    assert app.window.is_on(PageName.PITCHES)
    assert not keyboard_is_lost(app)


def test_esc_from_a_note_keeps_it_and_puts_the_keyboard_on_the_people(app: App, qtbot: QtBot) -> None:
    app.window.go(Destination(PageName.PEOPLE))
    page = app.pages[PageName.PEOPLE]
    assert isinstance(page, PeoplePage)
    press(app, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(page.composer.text, "half a w")
    esc(app)
    assert QApplication.focusWidget() is page.list.view
    assert page.composer.text.toPlainText() == "half a w"


def test_one_minute_over_the_history_of_a_pitch(app: App, qtbot: QtBot) -> None:
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    app.window.go(Destination(PageName.PITCHES))
    settle()
    press(app, Qt.Key.Key_H, CTRL)
    assert page.views.history.isVisible()
    press(app, Qt.Key.Key_M, CTRL)
    minute = app.window.findChild(OneMinute)
    assert minute is not None
    assert minute.isVisible()
    minute.activateWindow()
    settle()
    qtbot.keyClick(minute, Qt.Key.Key_Escape)
    settle()
    assert not isValid(minute) or not minute.isVisible()
    assert page.views.history.isVisible()
    app.window.activateWindow()
    settle()
    esc(app)
    assert not page.views.history.isVisible()
    assert app.window.isVisible()


def test_what_a_field_of_a_dialog_opens_goes_before_the_dialog(app: App) -> None:
    seen: set[str] = set()
    kinds: set[str] = set()
    faults: list[str] = []

    def leave(dialog: QWidget) -> None:
        name = type(dialog).__name__
        seen.add(name)
        for popup in popping_up(dialog):
            kind = type(popup).__name__
            kinds.add(kind)
            esc(app)
            if isValid(popup) and popup.isVisible():
                faults.append(f"{kind} of {name} stays")
            if not dialog.isVisible():
                faults.append(f"{name} goes with {kind}")
            dialog.activateWindow()
            settle()
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)  # taken apart once it was read
        if isValid(dialog) and dialog.isVisible():
            faults.append(f"{name} stays")

    open_each(app, leave)
    assert not faults, "\n".join(faults)
    assert every_dialog() - seen == set()
    assert kinds >= {"DayCalendar", "TimeList", "QListView"}


def popping_up(dialog: QWidget) -> Iterator[QWidget]:
    """Each list, calendar and choice of names of a dialog, opened."""
    for box in dialog.findChildren(Combo):
        if box.isVisible():
            box.setFocus()
            box.showPopup()
            settle()
            view = box.view()
            assert view is not None
            yield view
    for field in dialog.findChildren(DateField):
        if field.isVisible():
            field.setFocus()
            yield field.show_calendar()
    for at in dialog.findChildren(TimeField):
        if at.isVisible():
            at.setFocus()
            yield at.show_times()
    for completer in dialog.findChildren(QCompleter):
        line, names = completer.widget(), completer.popup()
        if isinstance(line, QLineEdit) and line.isVisible() and names is not None:
            line.setFocus()
            line.clear()
            QTest.keyClicks(line, "pri")
            settle()
            if names.isVisible():
                yield names
