"""The path of following up, in few and in many words."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from relpitch import translation
from relpitch.ui.theme import theme
from relpitch.ui.widgets.follow_up_path import FollowUpPath


@pytest.fixture
def long_words(tmp_path: Path) -> Iterator[None]:
    translation.use("en-XA", tmp_path)
    yield
    translation.use(translation.ENGLISH, tmp_path)


def path(qtbot: QtBot) -> FollowUpPath:
    made = FollowUpPath()
    qtbot.addWidget(made)
    made.resize(theme().px(250), made.sizeHint().height())
    made.show_step(1)
    return made


def test_short_words_stand_in_one_row(qtbot: QtBot) -> None:
    made = path(qtbot)
    assert len({each.top() for each in made.labels()}) == 1
    assert made.sizeHint().height() == theme().px(48)


@pytest.mark.usefixtures("long_words")
def test_long_words_do_not_touch_and_stay_inside(qtbot: QtBot) -> None:
    made = path(qtbot)
    for one, other in combinations(made.labels(), 2):
        assert not one.intersects(other)
    assert all(each.left() >= 0 and each.right() <= made.width() for each in made.labels())
    assert max(each.bottom() for each in made.labels()) <= made.sizeHint().height()


def test_nobody_is_said_to_have_been_met_who_was_not(qtbot: QtBot) -> None:
    made = path(qtbot)
    first = made.labels()[0].center().toPoint() - QPoint(0, theme().px(23))
    made.show_step(1)
    met = made.grab().toImage().pixelColor(first)
    made.show_step(1, met=False)
    assert made.grab().toImage().pixelColor(first) != met
    made.show_step(-1)
    assert made.accessibleName() == "Met, Follow up, One nudge, Let it rest"
