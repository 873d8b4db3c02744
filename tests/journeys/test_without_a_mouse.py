"""Every page can be used without a mouse: Tab reaches each control, and each has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.part import Part
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.pages.pitches import PitchesPage
from tests.journeys.conftest import Start

_CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QAbstractItemView, QAbstractSlider, QAbstractSpinBox)
_AT_MOST = 250


def controls(of: QWidget) -> Iterator[QWidget]:
    """What a person can use on what is shown; a scroll bar follows its view, a segment its choice.

    A number's line is part of its field.
    """
    for widget in of.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or isinstance(widget.parent(), QAbstractSpinBox)
        if isinstance(widget, _CONTROLS) and not inner:
            by_key_alone = widget.focusPolicy() is Qt.FocusPolicy.NoFocus
            if widget.isVisible() and widget.isEnabled() and not by_key_alone:
                yield widget


def walked(app: App, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads, once round."""
    seen: list[QWidget] = []
    for _ in range(_AT_MOST):
        qtbot.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in seen[:1]:
            break
        seen.append(focused)
    return seen


def is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether Tab came to a control, or to another of its group, in which the arrow keys move."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return widget in reached or (group is not None and any(each in reached for each in group.buttons()))


@pytest.mark.parametrize("page", [PageName.PITCHES, PageName.CARDS, PageName.WELCOME])
def test_tab_reaches_every_control_of_a_page_and_each_has_a_name(
    page: PageName, start: Start, qtbot: QtBot
) -> None:
    app = start(sample=True)
    assert page in app.pages
    app.window.go(Destination(page))
    reached = set(walked(app, qtbot))
    there = list(controls(app.window))
    assert len(there) > 3
    for widget in there:
        reachable = is_reached(widget, reached)
        place = widget.mapTo(app.window, QPoint(0, 0))
        assert reachable, f"{widget.metaObject().className()} “{widget.accessibleName()}” at {place}"
    for widget in there:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name), f"{widget.metaObject().className()} has no name"


@pytest.mark.parametrize("view", ["words", "bridges", "compare", "history"])
def test_every_view_of_the_pitches_page_is_reached_and_left_by_key(
    view: str, start: Start, qtbot: QtBot
) -> None:
    app = start(sample=True)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    gym = next(each for each in page._versions if each.name == "Gym")
    app.window.go(Destination(PageName.PITCHES, gym.id))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    match view:
        case "bridges":
            page.editor.open_list(Part.RELEVANCE, is_open=True)
        case "compare":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            assert page.compare.isVisible()
        case "history":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
            assert page.history.isVisible()
    reached = set(walked(app, qtbot))
    for widget in controls(page):
        reachable = is_reached(widget, reached)
        assert reachable, f"{widget.metaObject().className()} “{widget.accessibleName()}”"
        assert widget.accessibleName(), widget.metaObject().className()


def test_tab_goes_through_the_parts_as_the_eye_does(start: Start, qtbot: QtBot) -> None:
    app = start(sample=True)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    words = [each for each in walked(app, qtbot) if isinstance(each, QTextEdit)]
    heights = [each.mapTo(app.window, QPoint(0, 0)).y() for each in words]
    first = heights.index(min(heights))
    assert len(words) == 5
    assert heights[first:] + heights[:first] == sorted(heights)
