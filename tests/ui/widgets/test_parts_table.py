"""Rows of parts: as tall as their words, whatever the window's width."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.domain.difference import DiffRun, DiffStatus, difference
from relpitch.domain.part import Part
from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.parts_table import Arrangement, Cell, Columns, PartsTable, PartTableRow, _Band

COLUMNS = Columns(left=24, label=96, gap=24, side=80, right=32, size=18, line=29, widest=544)
LONG = "I saw you rub your neck between sets. One stretch on that bench often eases it."


def same(text: str) -> tuple[DiffRun, ...]:
    return (DiffRun(DiffStatus.SAME, text),)


@pytest.mark.parametrize("width", [560, 824, 1220, 2400])
def test_a_row_is_as_tall_as_its_words_and_no_taller(qtbot: QtBot, width: int) -> None:
    theme().apply(Looks())
    table = PartsTable(COLUMNS)
    qtbot.addWidget(table)
    table.resize(width, 900)
    table.show()
    table.show_rows(
        [
            PartTableRow(Part.OPENING, (Cell(same("Hello.")),)),
            PartTableRow(Part.RELEVANCE, (Cell(same(LONG), same("when they rub their neck")),)),
            PartTableRow(Part.INVITATION, (Cell(same("Shall we?")),), remark="from base", tag=True),
        ]
    )
    QApplication.processEvents()
    labels = table.findChildren(DifferenceLabel)
    assert len(labels) == 4
    for label in labels:
        assert label.width() <= 544
        assert label.height() == label.heightForWidth(label.width())
    rows = [each.height() for each in table.findChildren(_Band)]
    assert rows == [17 + 29 + 18, 17 + 20 + 2 + labels[2].height() + 18, 17 + 29 + 18]


def test_a_word_that_went_does_not_run_into_the_one_that_came(qtbot: QtBot) -> None:
    label = DifferenceLabel()
    qtbot.addWidget(label)
    label.show_runs(difference("They rub their shoulder", "They rub their neck"))
    assert label.toPlainText() == "They rub their shoulder neck"
    label.show_runs(difference("Shall we?", "Shall we."))
    assert label.toPlainText() == "Shall we?."


def test_with_less_room_actions_go_under_the_words_and_then_all_stands_over_each_other(qtbot: QtBot) -> None:
    theme().apply(Looks())
    table = PartsTable(COLUMNS)
    qtbot.addWidget(table)
    table.show()
    table.show_rows(
        [PartTableRow(Part.OFFER, (Cell(same(LONG), name="Gym"),), actions=(("keep", "Keep mine"),))]
    )
    found = []
    for width in (824, 400, 300):
        table.resize(width, 900)
        QApplication.processEvents()
        found.append(table.arrangement)
    assert found == [Arrangement.BESIDE, Arrangement.UNDER, Arrangement.OVER]
    assert [each.text() for each in table.findChildren(Label)] == ["Offer", "Gym"]


def test_larger_text_in_the_same_room_is_less_room(qtbot: QtBot) -> None:
    theme().apply(Looks())
    table = PartsTable(COLUMNS)
    qtbot.addWidget(table)
    table.resize(600, 900)
    table.show()
    table.show_rows([PartTableRow(Part.OFFER, (Cell(same(LONG)),), actions=(("keep", "Keep mine"),))])
    found = []
    for text_size in (100, 150, 200):
        theme().apply(Looks(text_size=text_size))
        found.append(table.arrangement)
    theme().apply(Looks())
    assert found == [Arrangement.BESIDE, Arrangement.UNDER, Arrangement.OVER]


@pytest.mark.parametrize("words", ["aus der Basis", "taken over from the base"])
def test_a_tag_is_seen_whole_however_long_a_language_makes_it(words: str, qtbot: QtBot) -> None:
    theme().apply(Looks())
    table = PartsTable(COLUMNS)
    qtbot.addWidget(table)
    table.resize(1220, 900)
    table.show()
    table.show_rows([PartTableRow(Part.OFFER, (Cell(same("Hello.")),), remark=words, tag=True)])
    QApplication.processEvents()
    tag = next(each for each in table.findChildren(Label) if each.text() == words)
    assert tag.width() >= tag.sizeHint().width()
