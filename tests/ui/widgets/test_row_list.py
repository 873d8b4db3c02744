"""Rows, one of them chosen: what the person comes to is told, what the app chooses is not."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.row_list import RowList

_ROWS = ["HERE", "Gym", "THERE", "Bank", "Pool"]


@pytest.fixture
def rows(qtbot: QtBot) -> RowList[str]:
    rows: RowList[str] = RowList("Places", str.capitalize, str.isupper)
    qtbot.addWidget(rows)
    rows.show_rows(_ROWS)
    return rows


@pytest.fixture
def told(rows: RowList[str]) -> list[str]:
    told: list[str] = []
    rows.chosen.connect(told.append)
    return told


def test_a_row_that_a_key_leads_to_is_told(rows: RowList[str], told: list[str], qtbot: QtBot) -> None:
    rows.choose("Gym".__eq__)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert told == ["Bank"]
    assert rows.current == "Bank"


def test_what_the_app_chooses_is_not_told(rows: RowList[str], told: list[str]) -> None:
    rows.choose("Bank".__eq__)
    rows.show_rows(["Gym", "Pool"], "Pool".__eq__)
    assert rows.current == "Pool"
    assert told == []


def test_a_heading_is_never_chosen(rows: RowList[str], told: list[str]) -> None:
    rows.choose("THERE".__eq__)
    assert rows.current is None
    rows.choose("Gym".__eq__)
    rows.step(1)
    rows.step(-1)
    rows.step(-1)
    assert told == ["Bank", "Gym"]


def test_a_step_ends_at_the_last_row(rows: RowList[str], told: list[str]) -> None:
    rows.choose("Pool".__eq__)
    rows.step(1)
    assert rows.current == "Pool"
    assert told == []


def test_rows_that_are_the_same_keep_what_is_chosen(rows: RowList[str]) -> None:
    rows.choose("Bank".__eq__)
    rows.show_rows([*_ROWS[:-1], "Lake"])
    assert rows.current == "Bank"
    assert rows.rows.rows()[-1] == "Lake"


def test_nothing_is_chosen_where_nothing_is_wanted(rows: RowList[str]) -> None:
    rows.choose("Bank".__eq__)
    rows.choose("Lake".__eq__)
    assert rows.current is None


def test_a_column_holds_its_list_between_what_is_above_and_below(qtbot: QtBot) -> None:
    rows: RowList[str] = RowList("Places", str.capitalize)
    column = ListColumn(280, rows)
    qtbot.addWidget(column)
    column.resize(280, 600)
    column.show()
    assert rows.x() == 8
    assert rows.width() == 280 - 8 - 8 - 1
    column.set_width(248)
    assert column.minimumWidth() == 248
