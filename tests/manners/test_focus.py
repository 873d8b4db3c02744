"""The keyboard is in one place, and it is the page's."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Looks
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.focus_ring import DIM, FieldRing, FocusRing, ringed
from relpitch.ui.widgets.last_input import last_input
from relpitch.ui.widgets.number_field import NumberField
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.journeys.by_key import said
from tests.journeys.conftest import Start
from tests.manners.showing import restyle, settle
from tests.manners.sizes import Look
from tests.ui.test_contrast import contrast_of

LTR = Qt.LayoutDirection.LeftToRight

BY_KEY = {
    Qt.Key.Key_1: PageName.TODAY,
    Qt.Key.Key_2: PageName.PITCHES,
    Qt.Key.Key_3: PageName.REHEARSE,
    Qt.Key.Key_4: PageName.PEOPLE,
    Qt.Key.Key_5: PageName.EVENTS,
    Qt.Key.Key_6: PageName.CARDS,
}


@pytest.fixture
def app(start: Start) -> Iterator[App]:
    yield start(sample=True)
    theme().apply(Looks())


def test_after_going_by_key_the_keyboard_is_on_the_page_even_from_the_sidebar(app: App, qtbot: QtBot) -> None:
    rows = {each.objectName(): each for each in app.window.findChildren(QAbstractButton)}
    for key, name in BY_KEY.items():
        row = rows["nav-help"]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(row, key, Qt.KeyboardModifier.ControlModifier)
        settle()
        focused = QApplication.focusWidget()
        assert app.window.is_on(name)
        assert focused is not None, name
        assert app.pages[name].isAncestorOf(focused), name
        if name is PageName.REHEARSE:
            assert isinstance(focused, QAbstractButton)
            assert focused.property("kind") == "go"
        if name is PageName.PITCHES:
            assert isinstance(focused, WordsEdit)


def test_a_ring_is_round_a_button_for_the_keyboard_only(app: App, qtbot: QtBot) -> None:
    ring = app.window.findChild(FocusRing)
    page = app.pages[PageName.EVENTS]
    app.window.go(Destination(PageName.EVENTS))
    settle()
    assert ring is not None
    shown = page.findChild(QListView)
    assert isinstance(shown, QListView)
    press(app.window, shown.viewport(), shown.visualRect(shown.model().index(1, 0)).center())
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton), "an event is open, and the keyboard is on the way back"
    assert not ring.isVisible()
    key(app.window, Qt.Key.Key_Tab)
    settle()
    assert QApplication.focusWidget() is not focused
    assert ring.isVisible()
    press(app.window, page, QPoint(3, 3))
    assert not ring.isVisible()
    key(app.window, Qt.Key.Key_Shift)
    assert not ring.isVisible(), "that may be to select with the mouse"
    key(app.window, Qt.Key.Key_Tab)
    settle()
    assert ring.isVisible()


@pytest.mark.parametrize("look", [Look((1024, 680), 200, "light", LTR), Look((1179, 720), 150, "dark", LTR)])
def test_tab_comes_to_what_is_seen_whole_with_its_ring_on_every_page(app: App, look: Look) -> None:
    restyle(app, look)
    ring = app.window.findChild(FocusRing)
    assert ring is not None
    missed = []
    for name in app.pages:
        app.window.go(Destination(name))
        settle()
        for focused in tabbed_through(app.window):
            place = ringed(focused).translated(focused.mapTo(app.window, QPoint(0, 0)))
            seen = focused.visibleRegion().boundingRect().size()
            if isinstance(focused, QAbstractButton):
                if seen != focused.size() or not ring.isVisible() or not ring.geometry().contains(place):
                    missed.append(f"{name}: {said(focused)} at {place.getRect()}, {seen.toTuple()} is seen")
            elif seen.isEmpty():
                missed.append(f"{name}: {said(focused)} is out of sight")
    assert not missed, "\n".join(missed)


def combo() -> Combo:
    box = Combo("What I said")
    box.setEditable(True)
    return box


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(300, 200)
    FocusRing(made)
    made.show()
    qtbot.waitActive(made)
    return made


def stand(place: QWidget, widget: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)
    settle()


def test_of_a_box_with_words_only_the_box_is_ringed(place: QWidget) -> None:
    tick = TickBox("Still to do, and many words more")
    stand(place, tick)
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    ring = place.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    box = tick.ring_place().translated(tick.mapTo(place, QPoint(0, 0)))
    assert ring.geometry() == box.adjusted(-4, -4, 4, 4)


@pytest.mark.parametrize("made", [lambda: Field("Who"), lambda: NumberField("How many", 0, 9), combo])
def test_what_is_written_in_has_a_soft_ring_however_one_came_to_it(
    made: Callable[[], QWidget], place: QWidget
) -> None:
    field = made()
    stand(place, field)
    last_input().is_key = False
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    soft, ring = place.findChild(FieldRing), place.findChild(FocusRing)
    assert soft is not None
    assert ring is not None
    assert soft.isVisible()
    assert not ring.isVisible()
    frame = field.line.parentWidget() if isinstance(field, Field) else field
    assert frame is not None
    assert soft.geometry().adjusted(2, 2, -2, -2).size() == frame.size()


def test_the_soft_ring_goes_along_where_something_above_its_field_grows(place: QWidget) -> None:
    above, around = QWidget(), QWidget()
    above.setFixedHeight(20)
    QVBoxLayout(around).addWidget(field := Field("Who"))
    stand(place, above)
    stand(place, around)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    settle()
    soft, frame = place.findChild(FieldRing), field.line.parentWidget()
    assert soft is not None
    assert frame is not None
    above.setFixedHeight(60)
    settle()
    assert soft.geometry().adjusted(2, 2, -2, -2).topLeft() == frame.mapTo(place, QPoint(0, 0))


def test_a_list_to_choose_from_is_ringed_as_a_button_is(place: QWidget) -> None:
    box = Combo("What I said")
    stand(place, box)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    ring, soft = place.findChild(FocusRing), place.findChild(FieldRing)
    assert ring is not None
    assert soft is not None
    assert ring.isVisible()
    assert not soft.isVisible()


@pytest.mark.parametrize("dim", [True, False])
def test_a_ring_stands_out_from_what_is_under_it_in_the_dim_room_too(dim: bool, place: QWidget) -> None:
    theme().apply(Looks())
    place.setProperty(DIM, dim)
    button = Button("Begin", kind="go")
    stand(place, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = place.findChild(FocusRing)
    assert ring is not None
    ground = theme().colour("stage.floor" if dim else "page")
    assert contrast_of(theme().colour(ring.token), ground) >= 3


def test_a_ring_ends_where_its_button_is_scrolled_out_of_sight(place: QWidget) -> None:
    inner, button = QWidget(), Button("Print")
    column = QVBoxLayout(inner)
    column.addWidget(button)
    column.addSpacing(600)
    scroll = Scroll(inner)
    stand(place, scroll)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    ring = place.findChild(FocusRing)
    assert ring is not None
    assert ring.mask().isEmpty()
    scroll.verticalScrollBar().setValue(button.y() + button.height() // 2)
    settle()
    top = scroll.viewport().mapTo(place, QPoint(0, 0)).y()
    assert not ring.mask().isEmpty()
    assert ring.mask().boundingRect().translated(ring.pos()).top() >= top


def tabbed_through(window: QWidget) -> Iterator[QWidget]:
    """What Tab comes to, until it comes round."""
    seen: set[QWidget] = set()
    while True:
        key(window, Qt.Key.Key_Tab)
        settle()
        focused = QApplication.focusWidget()
        assert focused is not None, f"nowhere after {len(seen)} presses"
        if focused in seen:
            return
        seen.add(focused)
        yield focused


def press(window: QWidget, widget: QWidget, where: QPoint) -> None:
    """As a mouse does, by way of the window."""
    handle = window.windowHandle()
    assert handle is not None
    at = widget.mapTo(window, where)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def key(window: QWidget, which: Qt.Key) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, which)


def test_ctrl_q_quits(app: App, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.window.closing):
        qtbot.keyClick(app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not app.window.isVisible()


@pytest.mark.parametrize("look", [Look((1024, 680), 200, "light", LTR), Look((1280, 800), 100, "light", LTR)])
def test_a_note_is_written_in_sight_of_its_person_however_long_their_encounters_are(
    app: App, look: Look, qtbot: QtBot
) -> None:
    restyle(app, look)
    app.window.go(Destination(PageName.PEOPLE))
    page = app.pages[PageName.PEOPLE]
    assert isinstance(page, PeoplePage)
    settle()
    stacked = look.text == 200
    assert (page.composer.y() < page.timeline.y()) is stacked
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    for each in (page.header, page.composer.text, page.composer.keep):
        assert each.visibleRegion().boundingRect().size() == each.size(), each


@pytest.mark.parametrize("time", ["first", "again"])
def test_a_mouse_that_was_used_in_another_test_is_forgotten(time: str, place: QWidget) -> None:
    assert last_input().is_key, f"{time}: whatever ran before"
    last_input().is_key = False
