"""What can be opened on each page, one thing over another, and what of it is open."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.take import Drill
from relpitch.ui.pages.pitches.mark_bar import MarkBar
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.toast import Toast
from relpitch.ui.widgets.way_back import ways_back
from tests.journeys.by_key import said
from tests.manners.showing import settle

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Layer(NamedTuple):
    """One thing to open on a page, that shows a thing."""

    name: str
    page: PageName
    open: Callable[[], object]
    thing: str = ""
    goes_by_itself: bool = False  # once the keyboard is elsewhere


def press(app: App, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, where the keyboard is."""
    there = QApplication.activePopupWidget() or QApplication.focusWidget() or app.window
    QTest.keyClick(there, key, held)
    settle()


def esc(app: App) -> None:
    """Leave what was opened last; the window has the keyboard then, as a window manager gives it."""
    press(app, Qt.Key.Key_Escape)
    if QApplication.activeWindow() is None:
        app.window.activateWindow()
        settle()


def opened(app: App) -> list[str]:
    """All that is open over the page or on it, each by its name."""
    return [*_over(app.window), *_on(app.window)]


def _over(window: QWidget) -> Iterator[str]:
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each is not window:
            yield type(each).__name__
    for toast in window.findChildren(Toast):
        focused = QApplication.focusWidget()
        if toast.isVisible() and focused is not None and toast.isAncestorOf(focused):
            yield "toast"


def _on(window: QWidget) -> Iterator[str]:
    going = cast("Any", window).going.shown
    if going is not None and isValid(going) and going.isVisible():
        yield "go to anything"
    for bar in window.findChildren(MarkBar):
        if bar.isVisible():
            yield "mark bar"
    for button in ways_back(window):
        yield said(button)


def every_layer(app: App) -> list[Layer]:
    """Each thing that a page can open on itself."""
    assert app.here is not None
    pages: dict[PageName, Any] = cast("Any", app.pages)
    pitches, cards, rehearse = pages[PageName.PITCHES], pages[PageName.CARDS], pages[PageName.REHEARSE]
    services = app.here.services
    base, variant, *_others = (
        each.id for each in services.pitches.versions(services.pitches.statements()[0].id)
    )
    event = services.events.named()[0][0]

    def look_for(page: PageName) -> Callable[[], None]:
        def type_word() -> None:
            field = next(each for each in pages[page].findChildren(Field) if each.looks_for)
            field.line.setFocus()
            QTest.keyClicks(field.line, "wo")

        return type_word

    def select() -> None:
        edit = pitches.editor.edit(Part.OFFER)
        edit.setFocus()
        edit.selectAll()
        pitches.editor.bar._finished()

    def bridges() -> None:
        pitches.editor.open_list(Part.RELEVANCE, is_open=True)

    return [
        Layer("bridges", PageName.PITCHES, bridges, variant),
        Layer("compare", PageName.PITCHES, pitches.views.show_compare, variant),
        Layer("history", PageName.PITCHES, pitches.views.show_history, variant),
        Layer("mark bar", PageName.PITCHES, select, variant, goes_by_itself=True),
        Layer("search", PageName.PEOPLE, look_for(PageName.PEOPLE)),
        Layer("search", PageName.EVENTS, look_for(PageName.EVENTS)),
        Layer("search", PageName.HELP, look_for(PageName.HELP)),
        Layer("event", PageName.EVENTS, lambda: app.window.go(Destination(PageName.EVENTS, event))),
        Layer("stock", PageName.CARDS, lambda: cards._measuring.edit_stock(cards.stock, is_new=True)),
        Layer(
            "calibration",
            PageName.CARDS,
            lambda: cards._measuring.measure(cards.stock, cards.choices.turn),
        ),
        Layer("stage", PageName.REHEARSE, lambda: rehearse.take_stage(base, None, None)),
        *(Layer(each.value, PageName.REHEARSE, partial(rehearse.begin_drill, each)) for each in Drill),
        Layer("take", PageName.REHEARSE, lambda: rehearse.look_at(rehearse._takes.all()[0].id)),
    ]


def keyboard_is_lost(app: App) -> str:
    """Where the keyboard is, if it is not on something that is seen in the window in front."""
    focused = QApplication.focusWidget()
    if focused is None:
        return "nowhere"
    is_seen = focused.isVisible() and not focused.visibleRegion().isEmpty()
    if not is_seen or focused is app.window.centralWidget():
        return said(focused) or type(focused).__name__
    return ""
