"""What our own layouts have in common."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayoutItem,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython, getAllValidWrappers, isValid

from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.item_layout import ItemLayout
from relpitch.ui.widgets.page_columns import PageColumns


@pytest.mark.parametrize("kind", [Flow, PageColumns])
def test_an_item_whose_widget_is_gone_is_no_longer_valid(kind: type[ItemLayout], qtbot: QtBot) -> None:
    """Python takes what is next at its address for it otherwise: a widget that is an item."""
    box = QWidget()
    qtbot.addWidget(box)
    layout = kind(parent=box)
    first, second = QLabel("first"), QLabel("second")
    layout.addWidget(first)
    layout.addWidget(second)
    item = layout.itemAt(0)
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert item is not None
    assert not isValid(item)
    assert layout.count() == 1
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is second


def test_python_keeps_no_item_of_a_filled_row(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column, row, within, grid = QVBoxLayout(box), QHBoxLayout(), QHBoxLayout(), QGridLayout()
    within.addWidget(QLabel("within"))
    row.addWidget(QLabel("in a row"))
    row.addLayout(within)
    grid.addWidget(QLabel("in a grid"), 0, 0)
    before = set(map(id, items()))
    column.addLayout(row)
    column.insertLayout(0, grid, 1)
    grid.addLayout(QHBoxLayout(), 1, 0)
    assert not [each for each in items() if id(each) not in before]
    assert [row.count(), within.count(), grid.count()] == [2, 1, 2]


def items() -> list[QLayoutItem]:
    """Those that Python has, and did not make."""
    there = (each for each in getAllValidWrappers() if isinstance(each, QWidgetItem | QSpacerItem))
    return [each for each in there if not createdByPython(each)]
