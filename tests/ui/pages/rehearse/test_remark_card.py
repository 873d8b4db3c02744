"""One to keep, or one to try next: what a card offers follows from what there is."""

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.remarks import Remark
from relpitch.failure.drafts import Drafts
from relpitch.ui.pages.rehearse.remark_card import RemarkCard


@pytest.mark.parametrize(
    ("at", "can_hear", "offered"), [(11.0, True, True), (11.0, False, False), (None, True, False)]
)
def test_a_place_is_to_be_heard_where_there_is_one_and_a_recording(
    at: float | None, can_hear: bool, offered: bool, qtbot: QtBot
) -> None:
    card = RemarkCard("keep", Drafts())
    qtbot.addWidget(card)
    card.show_remark(Remark("The pause was left standing.", at=at), "1", can_hear=can_hear)
    assert card.hear.isHidden() is not offered
