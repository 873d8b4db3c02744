"""What is seen of a version: its words, its difference from the base, or what it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.part import Part
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.ui.pages.pitches.open_statement import OpenStatement
from relpitch.ui.pages.pitches.version_views import VersionViews
from tests.ui.conftest import WORDS, Shop

OTHER = "I help people stand up again."


class Seen:
    """The views of a statement, and what they told."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.opened = OpenStatement(
            shop.pitches, shop.services.settings, PreferencesFile(None), writable=True
        )
        shop.changes.happened.connect(self.opened.follow)
        self.opened.show(shop.statement, shop.gym_id)
        self.words = QWidget()
        self.views = VersionViews(self.words, self.opened, shop.revisions, writable=True)
        qtbot.addWidget(self.views)
        self.views.resize(900, 700)
        self.views.show()
        self.closed: list[bool] = []
        self.notices: list[tuple[str, Act]] = []
        self.views.closed.connect(lambda: self.closed.append(True))
        self.views.notice.connect(lambda words, act: self.notices.append((words, act)))

    @property
    def topic(self) -> str:
        return self.views.topic


@pytest.fixture
def seen(shop: Shop, qtbot: QtBot) -> Iterator[Seen]:
    seen = Seen(shop, qtbot)
    yield seen
    seen.opened.keep()


def test_the_words_are_seen_first(seen: Seen) -> None:
    assert seen.views.currentWidget() is seen.words
    assert seen.topic == ""
    assert not seen.views.step(1)


def test_a_variant_is_compared_and_the_same_again_goes_back(seen: Seen) -> None:
    seen.views.show_compare()
    assert seen.topic == "compare"
    assert seen.views.step(1)
    assert seen.closed == []
    seen.views.show_compare()
    assert seen.topic == ""
    assert seen.closed == [True]


def test_the_base_is_compared_with_nothing(shop: Shop, seen: Seen) -> None:
    seen.opened.choose(shop.base_id)
    seen.views.show_compare()
    assert seen.topic == ""


def test_typing_is_stored_before_another_view_is_seen(shop: Shop, seen: Seen) -> None:
    seen.opened.choose(shop.base_id)
    seen.opened.draft.type(Part.OFFER, 0, OTHER)
    switched: list[bool] = []
    seen.views.switched.connect(switched.append)
    seen.views.show_history()
    assert shop.words(shop.base_id) == [OTHER]
    assert seen.topic == "history"
    assert switched == [False]
    seen.views.show_words()
    assert switched == [False, True]


def test_a_state_of_before_comes_back_as_an_act(shop: Shop, seen: Seen) -> None:
    seen.opened.choose(shop.base_id)
    first = shop.revisions.revisions(shop.base_id)[-1]
    seen.opened.draft.type(Part.OFFER, 0, OTHER)
    seen.views.show_history()
    seen.views.history.restore.emit(first)
    assert shop.words(shop.base_id) == [WORDS[Part.OFFER]]
    [(words, act)] = seen.notices
    assert words.endswith("is as it was")
    shop.history.undo(act)
    assert shop.words(shop.base_id) == [OTHER]


def test_nothing_fails_while_no_statement_is_open(seen: Seen) -> None:
    seen.opened.show(None)
    seen.views.refresh()
    seen.views.show_compare()
    assert seen.topic == ""


def test_the_names_over_the_columns_of_the_comparison_make_no_page_wider(seen: Seen) -> None:
    seen.views.show_compare()
    shown = seen.views.currentWidget()
    assert shown is not None
    others = [shown.findChild(QWidget, each) for each in ("header", "status")]
    assert shown.minimumSizeHint().width() == max(each.minimumSizeHint().width() for each in others if each)
