"""What our own layouts have in common."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

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
