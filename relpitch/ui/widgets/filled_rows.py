"""A layout that is put into another one when it is filled already: Python must not keep the items in it.

As a layout is put into another, PySide makes a Python object for each of its items (`QLayoutItem`) and keeps
it as long as the outer layout. Qt deletes an item with its widget and tells nobody; what Qt makes at the same
address next is then taken for that item: suddenly a widget is no widget and has no `rect`.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import createdByPython, invalidate, isValid


def let_go_of_items() -> None:
    """Make Qt's layouts let go of the items of each layout that is put into them from now on."""
    for kind, name in (
        (QBoxLayout, "addLayout"),
        (QBoxLayout, "insertLayout"),
        (QGridLayout, "addLayout"),
    ):
        setattr(kind, name, _letting_go(getattr(kind, name)))


def _letting_go(put_in: Callable[..., None]) -> Callable[..., None]:
    # Without functools.wraps: it asks for the docstring, for which PySide loads all its signatures.

    def put(into: QLayout, *what: Any, **how: Any) -> None:
        put_in(into, *what, **how)
        for each in what:
            if isinstance(each, QLayout):
                _let_go(each)

    return put


def _let_go(layout: QLayout) -> None:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if isinstance(item, QLayout):
            _let_go(item)
        elif item is not None and isValid(item) and not createdByPython(item):
            invalidate(item)  # the Python object; Qt's own stays
