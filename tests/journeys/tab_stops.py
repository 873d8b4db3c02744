"""What Tab comes to: whether the eye finds it there, and in the order in which one reads."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from relpitch.ui.widgets.focus_ring import FocusRing, ringed

_COLUMNS = ("sidebar", "list", "page", "aside", "options", "header")
_ENOUGH = 16  # so much of it is seen


def unseen(focused: QWidget, window: QWidget) -> Iterator[str]:
    """Why one does not see where the keyboard is: out of sight, or a button without its ring."""
    QApplication.processEvents()
    shown = focused.visibleRegion().boundingRect()
    if shown.height() < min(focused.height(), _ENOUGH) or shown.width() < min(focused.width(), _ENOUGH):
        yield "has the keyboard out of sight"
    ring = window.findChild(FocusRing)
    if isinstance(focused, QAbstractButton) and ring is not None:
        place = ringed(focused).translated(focused.mapTo(window, QPoint(0, 0)))
        if not ring.isVisible() or not ring.geometry().contains(place):
            yield "has the keyboard and no ring"


def out_of_order(stops: list[QWidget], window: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Stops, and those before them that Tab came to first; once round, each column begins anew."""
    begun: set[QWidget] = set()
    for one, other in pairwise(each for each in stops if window.isAncestorOf(each)):
        column = _column(one, window)
        if column is not _column(other, window) or not _is_back(_in(column, one), _in(column, other)):
            continue
        if column in begun:
            yield one, other
        begun.add(column)


def _is_back(one: QRect, other: QRect) -> bool:
    """Whether the other stands above, or at the left in its row; what is beside begins another column."""
    above = other.bottom() <= one.top() and other.left() < one.right()
    in_row = abs(one.center().y() - other.center().y()) < _ENOUGH
    return above or (in_row and other.right() <= one.left())


def _column(widget: QWidget, window: QWidget) -> QWidget:
    """What scrolls as a whole, or a column of the window, that a widget stands in."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea) or parent.objectName() in _COLUMNS:
            return parent
        parent = parent.parentWidget()
    return window


def _in(column: QWidget, widget: QWidget) -> QRect:
    """Where it stands in its column, however far that is scrolled."""
    inner = column.widget() if isinstance(column, QScrollArea) else None
    return QRect(widget.mapTo(inner or column, QPoint(0, 0)), widget.size())
