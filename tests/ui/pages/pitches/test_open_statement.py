"""The statement that is open: its versions as they are stored, and the chosen one as it is typed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from relpitch.domain.change import Change
from relpitch.domain.part import Part
from relpitch.domain.setting import Setting
from relpitch.preferences import PreferencesFile
from relpitch.ui.pages.pitches.open_statement import OpenStatement
from tests.ui.conftest import WORDS, Shop

OTHER = "I help people stand up again."


@pytest.fixture
def preferences() -> PreferencesFile:
    return PreferencesFile(None)


@pytest.fixture
def opened(shop: Shop, preferences: PreferencesFile) -> Iterator[OpenStatement]:
    opened = OpenStatement(shop.pitches, shop.services.settings, preferences, writable=True)
    shop.changes.happened.connect(opened.follow)
    opened.show(shop.statement)
    yield opened
    opened.keep()


def test_it_opens_at_the_base_or_where_it_is_told(
    shop: Shop, opened: OpenStatement, preferences: PreferencesFile
) -> None:
    assert opened.chosen.is_base
    opened.show(shop.statement, shop.gym_id)
    assert opened.chosen.id == shop.gym_id
    assert preferences.current.remembered.version == shop.gym_id
    assert opened.setting is not None
    assert opened.setting.id == "gym"
    assert opened.pair is not None
    assert opened.pair[1].id == shop.base_id


def test_a_version_that_is_not_there_gives_way_to_the_base(opened: OpenStatement) -> None:
    opened.choose("nowhere")
    assert opened.chosen.is_base


def test_nothing_is_open_after_it_was_closed(opened: OpenStatement) -> None:
    opened.show(None)
    assert opened.statement is None
    assert opened.pair is None


def test_what_is_typed_is_seen_at_once_and_stored_when_another_is_chosen(
    shop: Shop, opened: OpenStatement
) -> None:
    left: list[bool] = []
    opened.closing.connect(lambda: left.append(True))
    opened.draft.type(Part.OFFER, 0, OTHER)
    assert opened.shown_versions[0].parts[Part.OFFER].phrasings[0].words == OTHER
    assert shop.words(shop.base_id) == [WORDS[Part.OFFER]]
    opened.choose(shop.gym_id)
    assert shop.words(shop.base_id) == [OTHER]
    assert left == [True]


def test_choosing_the_same_version_leaves_nothing(shop: Shop, opened: OpenStatement) -> None:
    opened.closing.connect(lambda: pytest.fail("nothing was left"))
    opened.choose(shop.base_id)


def test_it_does_not_read_again_what_it_wrote(
    shop: Shop, opened: OpenStatement, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop.pitches, "versions", lambda _: pytest.fail("it was read again"))
    opened.draft.type(Part.OFFER, 0, OTHER)
    assert opened.keep()
    stored = opened.find(shop.base_id)
    assert stored is not None
    assert stored.parts[Part.OFFER].phrasings[0].words == OTHER


def test_what_others_stored_is_taken_and_typing_stays(shop: Shop, opened: OpenStatement) -> None:
    opened.draft.type(Part.OFFER, 0, OTHER)
    shop.pitches.rename_version(shop.gym_id, "Boxing")
    renamed = opened.find(shop.gym_id)
    assert renamed is not None
    assert renamed.name == "Boxing"
    assert opened.chosen.parts[Part.OFFER].phrasings[0].words == OTHER


def test_a_version_that_was_put_in_the_bin_gives_way_to_the_base(shop: Shop, opened: OpenStatement) -> None:
    opened.choose(shop.gym_id)
    shop.pitches.discard_version(shop.gym_id)
    assert opened.chosen.is_base
    assert opened.find(shop.gym_id) is None


def test_a_statement_in_the_bin_is_told_as_none_of_its_versions(shop: Shop, opened: OpenStatement) -> None:
    shop.pitches.discard_statement(shop.statement.id)
    assert not opened.follow(Change(shop.changed[-1].kinds, shop.changed[-1].ids))


def test_what_follows_from_settings_and_pace_is_told(
    shop: Shop, opened: OpenStatement, preferences: PreferencesFile
) -> None:
    told: list[bool] = []
    opened.changed.connect(lambda: told.append(True))
    first = opened.presentation
    assert opened.presentation is first
    preferences.set("voice", "pace", 0.3)
    assert len(told) == 1
    assert opened.presentation is not first
    second, gym = opened.presentation, shop.services.settings.get("gym")
    assert gym is not None
    shop.services.settings.new(_own(gym))
    assert len(told) == 2
    assert opened.presentation is not second


def _own(gym: Setting) -> Setting:
    return replace(gym, id="pool", name="Pool")
