"""One box over rows with boxes: ticked, empty, or a dash where some are ticked."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.ticked_rows import TickAll, TickedModel


@pytest.fixture
def model() -> TickedModel[str]:
    return TickedModel({"a": ("Ada", ""), "b": ("Ben", ""), "c": ("Cy", "")}, ["a"])


@pytest.fixture
def box(model: TickedModel[str], qtbot: QtBot) -> TickAll:
    made = TickAll("Tick all", model)
    qtbot.addWidget(made)
    return made


def test_some_are_shown_and_said_and_a_press_ticks_the_rest_and_then_none(
    box: TickAll, model: TickedModel[str]
) -> None:
    assert (box.isChecked(), box.accessibleDescription()) == (False, "Some are ticked.")
    some = box.grab().toImage()
    box.click()
    assert model.ticked == {"a", "b", "c"}
    assert (box.isChecked(), box.accessibleDescription()) == (True, "")
    assert box.grab().toImage() != some
    box.click()
    assert model.ticked == set()
    assert (box.isChecked(), box.accessibleDescription()) == (False, "")
    assert box.grab().toImage() != some


def test_it_follows_the_rows_and_what_is_shown_of_them(box: TickAll, model: TickedModel[str]) -> None:
    model.show_only(["a"])
    assert box.isChecked()
    model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not box.isChecked()
    model.show_only([])
    assert not box.isChecked()
    assert not box.accessibleDescription()
