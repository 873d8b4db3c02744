"""What a page shows before there is anything, in a pane of any width."""

import pytest
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EMPTY_STATE_MARGIN, EmptyState
from relpitch.ui.widgets.label import Label


@pytest.mark.parametrize("width", [240, 320, 900])
def test_its_frame_never_touches_the_edges_and_its_words_never_the_frame(width: int, qtbot: QtBot) -> None:
    state = EmptyState(
        "calendar", "Choose an event", "Or write down what else is coming, a fair or so.", "New"
    )
    qtbot.addWidget(state)
    state.resize(min(width, state.maximumWidth()), 400)
    state.show()
    image = state.grab().toImage()
    ground = image.pixel(0, 200)
    assert all(image.pixel(x, y) == ground for y in range(400) for x in range(EMPTY_STATE_MARGIN))
    lefts = [each.x() for each in state.findChildren(Label)]
    assert min(lefts) >= EMPTY_STATE_MARGIN + 8
    assert state.minimumSizeHint().width() <= 240


@pytest.mark.parametrize("width", [240, 320, 900])
def test_icon_words_and_action_are_each_in_the_middle(width: int, qtbot: QtBot) -> None:
    state = EmptyState("calendar", "Nothing to prepare here yet", "Write down what is coming.", "New")
    qtbot.addWidget(state)
    state.resize(min(width, state.maximumWidth()), 400)
    state.show()
    pieces = [*state.findChildren(Label), *state.findChildren(Button)]
    assert len(pieces) == 4
    for each in pieces:
        assert abs(each.x() + each.width() / 2 - state.width() / 2) <= 1
