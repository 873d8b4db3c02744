"""A walk over all that is shown: what lies outside, is cut off, covered, too small to hit or to read."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from relpitch.ui.widgets.focus_ring import FieldRing, FocusRing
from relpitch.ui.widgets.scrim import Scrim
from relpitch.ui.widgets.toast import Toast
from tests.journeys.by_key import said
from tests.journeys.cutting import cut
from tests.manners.naming import name
from tests.manners.readable import faint

_LEAST = 24  # of a target, WCAG 2.5.8
_A_LITTLE = 1
_OVER = (FocusRing, FieldRing, Scrim, Toast)
_TARGETS = (QAbstractButton, QAbstractSlider, QLineEdit, QAbstractSpinBox, QComboBox)


def faults(root: QWidget, *, in_full: bool = True) -> list[str]:
    """What is wrong with what a window shows, each in a line; in full, whether it can be read, too."""
    shown = list(visible(root))
    placed = [
        *outside(shown),
        *sideways(shown),
        *nested(shown),
        *overlaps(shown),
        *cut(root),
        *small(shown, root),
        *blank(shown),
    ]
    return [*placed, *(faint(root, shown) if in_full else ())]


def visible(root: QWidget) -> Iterator[QWidget]:
    """Every widget of a window that is shown and has some room."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root and widget.width() and widget.height():
            yield widget


def outside(shown: list[QWidget]) -> Iterator[str]:
    """What goes beyond its parent, where it cannot be scrolled to."""
    for widget in shown:
        parent = widget.parentWidget()
        if parent is None or isinstance(widget, _OVER):
            continue
        room = parent.rect().adjusted(-_A_LITTLE, -_A_LITTLE, _A_LITTLE, _A_LITTLE)
        place = widget.geometry()
        area = parent.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and (
            parent is area.viewport()
            and area.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if scrolls:
            room.setTop(min(place.top(), 0))
            room.setBottom(max(place.bottom(), room.bottom()))
        if not room.contains(place):
            size = parent.size().toTuple()
            yield f"{name(widget)} at {place.getRect()} is outside of {name(parent)}, {size}"


def sideways(shown: list[QWidget]) -> Iterator[str]:
    """What has to be scrolled sideways."""
    for bar in shown:
        if isinstance(bar, QScrollBar) and bar.orientation() is Qt.Orientation.Horizontal and bar.maximum():
            holder = bar.parentWidget()
            area = holder.parentWidget() if holder is not None else None
            yield f"{name(area or bar)} scrolls sideways by {bar.maximum()}"


def nested(shown: list[QWidget]) -> Iterator[str]:
    """What scrolls down within what scrolls down: one bar moves all.

    A field to write in may, and a list to choose from that leaves half of the room for the other bar.
    """
    for area in shown:
        if not isinstance(area, QAbstractScrollArea) or not _scrolls(area):
            continue
        around = area.parentWidget()
        while around is not None and not (isinstance(around, QAbstractScrollArea) and _scrolls(around)):
            around = around.parentWidget() if not around.isWindow() else None
        if not isinstance(around, QAbstractScrollArea):
            continue
        is_low = isinstance(area, QAbstractItemView) and area.height() <= around.viewport().height() / 2
        if not is_low and not isinstance(area, QTextEdit | QPlainTextEdit):
            yield f"{name(area)} scrolls within {name(around)}, which scrolls, too"


def _scrolls(area: QAbstractScrollArea) -> bool:
    is_shown = area.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return is_shown and area.verticalScrollBar().maximum() > 0


def overlaps(shown: list[QWidget]) -> Iterator[str]:
    """Siblings that lie over each other."""
    families: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        see_through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent = widget.parentWidget()
        if not isinstance(widget, _OVER) and not see_through and parent is not None:
            families.setdefault(parent, []).append(widget)
    for family in families.values():
        for one, other in combinations(family, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > _A_LITTLE and both.height() > _A_LITTLE:
                yield f"{name(one)} and {name(other)} overlap by {both.size().toTuple()}"


def small(shown: list[QWidget], root: QWidget) -> Iterator[str]:
    """Targets below 24 px that are not spaced: a circle of 24 px round one touches another target.

    Of what is scrolled half out of sight, only what is seen is a target, and how low that is tells nothing.
    """
    seen = [each for each in shown if is_target(each) and not each.visibleRegion().isEmpty()]
    targets = [(each, _seen(each, root)) for each in seen]
    for widget, box in targets:
        is_whole = box.height() == widget.height()
        if (box.width() >= _LEAST and box.height() >= _LEAST) or not is_whole:
            continue
        round_it = QRect(0, 0, _LEAST, _LEAST)
        round_it.moveCenter(box.center())
        near = next((each for each, its in targets if each is not widget and its.intersects(round_it)), None)
        if near is not None:
            yield f"{name(widget)} is {box.size().toTuple()}, and {name(near)} is near"


def blank(shown: list[QWidget]) -> Iterator[str]:
    """Buttons with nothing on them that nobody could name: what waits for its words is not shown yet."""
    for widget in shown:
        if isinstance(widget, QAbstractButton) and not said(widget) and widget.icon().isNull():
            yield f"{name(widget)} at {widget.geometry().getRect()} in {name(parent(widget))} is blank"


def parent(widget: QWidget) -> QWidget:
    """What a widget is in."""
    return widget.parentWidget() or widget


def is_target(widget: QWidget) -> bool:
    """Whether one presses it; a number's own field is a part of it."""
    within = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return (
        isinstance(widget, _TARGETS)
        and not isinstance(widget, QScrollBar)
        and widget.isEnabled()
        and not within
    )


def _seen(widget: QWidget, root: QWidget) -> QRect:
    """Where in the window what is seen of a widget lies."""
    place = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(root, place.topLeft()), place.size())
