"""Rows that are filled before they are put into a column that is shown: no item of theirs stays with Python.

PySide makes one for each item then, and keeps it with the column. Qt takes an item away with its widget, and
Python goes on taking whatever is next at its address for that item: a widget that has no `rect`.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import createdByPython, invalidate, isValid


def let_go_of_items() -> None:
    """Let go of the items of a layout whenever, from now on, it is put into another."""
    for kind, name in (
        (QBoxLayout, "addLayout"),
        (QBoxLayout, "insertLayout"),
        (QGridLayout, "addLayout"),
    ):
        setattr(kind, name, _letting_go(getattr(kind, name)))


def _letting_go(put_in: Callable[..., None]) -> Callable[..., None]:
    # functools.wraps would copy what Qt's own says of itself, which loads much before the first paint.

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
            invalidate(item)
