"""Words on one line, beside others."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.page_header import PageHeader
from tests.manners.painted import painted


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_line_beside_a_long_title_still_shows_a_word(text_size: int, qtbot: QtBot) -> None:
    theme().apply(Looks(text_size=text_size))
    place = QWidget()
    qtbot.addWidget(place)
    row = QHBoxLayout(place)
    day = OneLine("Friday 27 November", "small")
    row.addWidget(Label("A title of many words " * 9))
    row.addWidget(day, 1)
    place.resize(theme().px(360), 60)
    place.show()
    theme().apply(Looks())
    assert day.width() >= day.fontMetrics().horizontalAdvance("Friday")


def test_a_header_leaves_its_context_out_where_no_word_of_it_fits(qtbot: QtBot) -> None:
    header = PageHeader(Button("Print this"), Button("Rehearse this", kind="primary"))
    qtbot.addWidget(header)
    header.show_title("The grocery line", "Maya’s pitch, rehearsed on Saturday")
    header.show()
    context = header._context
    seen = []
    for width in range(900, 300, -7):
        header.setFixedWidth(width)
        QApplication.processEvents()
        seen.append((context.isVisible(), context.width() >= context.minimumSizeHint().width()))
    assert (True, False) not in seen
    assert seen[0][0]
    assert not seen[-1][0]
    assert sum(one[0] is not other[0] for one, other in pairwise(seen)) == 1


def test_a_line_without_room_is_shorter_where_it_can_be(qtbot: QtBot) -> None:
    day = OneLine("Friday 13 November", "small", shorter="13 Nov")
    qtbot.addWidget(day)
    day.resize(400, 20)
    assert [each.words for each in painted(day)] == ["Friday 13 November"]
    day.resize(80, 20)
    assert [each.words for each in painted(day)] == ["13 Nov"]
    assert day.toolTip() == "Friday 13 November"


def test_a_header_leaves_its_context_out_where_less_than_half_of_it_fits(qtbot: QtBot) -> None:
    header = PageHeader(Button("Rehearse this", kind="primary"))
    qtbot.addWidget(header)
    header.show_title("Message", "a variant of a pitch of a very long title")
    header.show()
    context = header._context
    whole = context.fontMetrics().horizontalAdvance(context.text())
    for width in range(700, 300, -9):
        header.setFixedWidth(width)
        QApplication.processEvents()
        assert context.isHidden() or context.width() >= whole / 2
    assert context.isHidden()
