"""From keys to the draft: on the page at once, counted a moment later."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.part import Part
from relpitch.preferences import PreferencesFile
from relpitch.ui.pages.pitches.coach import Coach
from relpitch.ui.pages.pitches.draft import VersionDraft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.typing import Typing
from tests.ui.conftest import WORDS, Shop

OTHER = "I help people stand up again."


class Written:
    """An editor on the base, its draft, and how often the page was to be shown anew."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.draft, self.editor, self.glance = VersionDraft(shop.pitches), Editor(), Glance()
        for each in (self.editor, self.glance):
            qtbot.addWidget(each)
        coach = Coach(self.draft, self.editor, self.glance, shop.services.coaching, PreferencesFile(None))
        self.draft.open(shop.base, shop.base)
        self.typing = Typing(self.draft, self.editor, coach)
        self.coach = coach
        self.counted = 0
        self.typing.counted.connect(self._count)

    def _count(self) -> None:
        self.counted += 1

    def type(self, words: str) -> None:
        self.editor.typed.emit(Part.OFFER, 0, words)

    @property
    def words(self) -> str:
        assert self.draft.version is not None
        return self.draft.version.parts[Part.OFFER].phrasings[0].words


@pytest.fixture
def written(shop: Shop, qtbot: QtBot) -> Iterator[Written]:
    written = Written(shop, qtbot)
    yield written
    written.draft.flush()


def test_what_is_typed_is_in_the_draft_at_once_and_counted_once_for_several_keys(
    written: Written, qtbot: QtBot
) -> None:
    for end in range(len(OTHER) - 3, len(OTHER) + 1):
        written.type(OTHER[:end])
    assert written.words == OTHER
    assert written.counted == 0
    qtbot.waitUntil(lambda: written.counted == 1)


def test_what_waits_is_counted_when_it_is_needed_and_not_once_more(written: Written) -> None:
    written.type(OTHER)
    written.typing.catch_up()
    written.typing.catch_up()
    assert written.counted == 1


def test_what_was_not_typed_is_counted_at_once(shop: Shop, written: Written) -> None:
    written.type(OTHER)
    written.draft.change({Part.OFFER: shop.base.parts[Part.OFFER]}, lambda: "Go back")
    assert written.words == WORDS[Part.OFFER]
    assert written.counted >= 1
    before = written.counted
    written.typing.catch_up()
    assert written.counted == before


def test_a_when_is_typed_too(written: Written) -> None:
    written.editor.when_typed.emit(Part.RELEVANCE, 0, "they rub their neck")
    assert written.draft.version is not None
    assert written.draft.version.parts[Part.RELEVANCE].phrasings[0].when == "they rub their neck"


def test_leaving_the_words_stores_them(shop: Shop, written: Written) -> None:
    written.type(OTHER)
    assert shop.words(shop.base_id) == [WORDS[Part.OFFER]]
    written.editor.focus_left.emit()
    assert shop.words(shop.base_id) == [OTHER]
