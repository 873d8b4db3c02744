"""The places used lately are offered below a field, and taken only where one goes to them."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.place_completer import PlaceCompleter

PLACES = ["Trade fair, Hall 3", "Gym", "Old trade hall"]


class Sheet(QWidget):
    """A field with its places, in a window that counts what Enter asks of it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.entered = 0
        self.field.returnPressed.connect(self._enter)
        self.places = PlaceCompleter(self.field, lambda: PLACES)

    def _enter(self) -> None:
        self.entered += 1

    def offered(self) -> list[str]:
        model = self.places.popup.model()
        if not self.places.popup.isVisible():
            return []
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.activateWindow()
    sheet.field.setFocus()
    yield sheet
    sheet.places.popup.hide()


def test_what_is_typed_finds_places_the_latest_first(sheet: Sheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.field, "t")
    qtbot.keyClicks(sheet.field, "ra")
    assert sheet.offered() == ["Trade fair, Hall 3", "Old trade hall"]
    qtbot.keyClick(sheet.places.popup, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.places.popup, Qt.Key.Key_Return)
    assert sheet.field.text() == "Trade fair, Hall 3"


def test_enter_goes_on_with_what_was_typed(sheet: Sheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.field, "gy")
    assert sheet.offered() == ["Gym"]
    qtbot.keyClick(sheet.places.popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.entered == 1)
    assert sheet.field.text() == "gy"
    assert sheet.offered() == []


def test_each_place_is_seen_whole(sheet: Sheet, qtbot: QtBot) -> None:
    for typed, count in (("t", 2), ("ra", 2), ("de f", 1)):
        qtbot.keyClicks(sheet.field, typed)
        popup, model = sheet.places.popup, sheet.places.popup.model()
        assert model.rowCount() == count
        assert isinstance(popup, QListView)
        whole = count * popup.sizeHintForRow(0)
        qtbot.waitUntil(partial(is_high, popup, whole))


def is_high(popup: QListView, whole: int) -> bool:
    return popup.viewport().height() == whole
