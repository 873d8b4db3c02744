"""The draft of a version: on the page at once, stored a moment later, and never over other words."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText
from relpitch.services.acts import Act
from relpitch.ui.pages.pitches.draft import VersionDraft
from tests.ui.conftest import WORDS, Shop

OTHER = "I help people stand up again."


class Told:
    """What a draft tells while it is written."""

    def __init__(self, draft: VersionDraft) -> None:
        self.changes = 0
        self.written: list[Act] = []
        self.notices: list[str] = []
        self.acts: list[Act | None] = []
        draft.changed.connect(self._count)
        draft.written.connect(self.written.append)
        draft.notice.connect(self._notice)

    def _count(self) -> None:
        self.changes += 1

    def _notice(self, sentence: str, act: Act | None) -> None:
        self.notices.append(sentence)
        self.acts.append(act)


@pytest.fixture
def draft(shop: Shop) -> Iterator[VersionDraft]:
    draft = VersionDraft(shop.pitches)
    draft.open(shop.base, shop.base)
    yield draft
    draft.flush()


def text(words: str) -> PartText:
    return PartText(PartRule.OWN, (Phrasing(words),))


def words_on_page(draft: VersionDraft, part: Part = Part.OFFER) -> str:
    assert draft.version is not None
    return draft.version.parts[part].phrasings[0].words


def test_before_anything_is_open_there_is_nothing_to_write(shop: Shop) -> None:
    draft = VersionDraft(shop.pitches)
    draft.type(Part.OFFER, 0, OTHER)
    draft.type_when(Part.RELEVANCE, 0, "they yawn")
    draft.refresh(shop.base, shop.base)
    assert draft.version is None
    assert draft.base is None
    assert draft.change({Part.OFFER: text(OTHER)}, lambda: "Change") is None
    assert draft.change_base({Part.OFFER: text(OTHER)}, lambda: "Change") is None
    assert draft.unsaved() == {}
    assert not draft.is_writing
    assert draft.flush()


def test_what_is_open_is_told_with_its_base(shop: Shop, draft: VersionDraft) -> None:
    assert draft.version == draft.base == shop.base
    told = Told(draft)
    draft.open(shop.gym, shop.base)
    assert draft.version == shop.gym
    assert draft.base == shop.base
    assert told.changes == 1


def test_the_base_of_the_base_is_itself_as_it_is_typed(draft: VersionDraft) -> None:
    draft.type(Part.OFFER, 0, OTHER)
    assert draft.base is draft.version
    assert words_on_page(draft) == OTHER


def test_typing_is_on_the_page_at_once_and_in_the_library_after_a_flush(
    shop: Shop, draft: VersionDraft
) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    assert (words_on_page(draft), told.changes, told.written) == (OTHER, 1, [])
    assert shop.words(shop.base_id) == [WORDS[Part.OFFER]]
    assert draft.flush()
    assert shop.words(shop.base_id) == [OTHER]
    assert [act.words for act in told.written] == ["Write in Offer"]
    assert draft.flush()
    assert len(told.written) == 1


def test_typing_what_is_there_already_changes_nothing(draft: VersionDraft) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, WORDS[Part.OFFER])
    draft.flush()
    assert (told.changes, told.written) == (0, [])


def test_each_part_is_a_burst_of_its_own(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    draft.type(Part.OFFER, 0, OTHER + " Soon.")
    assert told.written == []
    draft.type(Part.PROOF, 0, "Nine of ten.")
    assert [act.words for act in told.written] == ["Write in Offer"]
    draft.flush()
    assert [act.words for act in told.written] == ["Write in Offer", "Write in Proof"]
    assert shop.words(shop.base_id, Part.PROOF) == ["Nine of ten."]


def test_typing_into_an_inherited_part_makes_it_the_versions_own_and_says_so(
    shop: Shop, draft: VersionDraft
) -> None:
    draft.open(shop.gym, shop.base)
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    assert told.notices == [f"“Offer” is now {shop.gym.name}’s own"]
    assert told.acts == told.written
    assert shop.gym.parts[Part.OFFER].rule is PartRule.OWN
    draft.type(Part.OFFER, 0, OTHER + " Soon.")
    assert len(told.notices) == 1
    assert shop.words(shop.gym_id) == [OTHER]


def test_typing_under_a_changed_base_keeps_yours(shop: Shop, draft: VersionDraft) -> None:
    draft.open(shop.gym, shop.base)
    draft.type(Part.OFFER, 0, "Mine.")
    draft.open(shop.base, shop.base)
    draft.type(Part.OFFER, 0, OTHER)
    draft.flush()
    draft.open(shop.gym, shop.base)
    told = Told(draft)
    draft.type(Part.OFFER, 0, "Mine, too.")
    assert told.notices == ["Kept yours"]
    assert shop.gym.parts[Part.OFFER].base_then == shop.base.parts[Part.OFFER].phrasings
    draft.type(Part.OFFER, 0, "Mine, too. Really.")
    assert told.notices == ["Kept yours"]


def test_a_when_is_typed_without_its_words(shop: Shop, draft: VersionDraft) -> None:
    draft.type_when(Part.RELEVANCE, 0, "they yawn")
    assert draft.unsaved() == {f"{shop.base_id} relevance 0 when": "they yawn"}
    draft.flush()
    stored = shop.base.parts[Part.RELEVANCE].phrasings[0]
    assert (stored.when, stored.words) == ("they yawn", WORDS[Part.RELEVANCE])


def test_what_is_not_stored_is_told_by_version_part_and_place(shop: Shop, draft: VersionDraft) -> None:
    assert draft.unsaved() == {}
    draft.type(Part.OFFER, 0, OTHER)
    assert draft.unsaved() == {f"{shop.base_id} offer 0": OTHER}
    draft.flush()
    assert draft.unsaved() == {}


def test_what_is_typed_changed_when_it_was_typed_stored_or_not(shop: Shop, draft: VersionDraft) -> None:
    refused: list[bool] = []
    draft.refused.connect(lambda: refused.append(True))
    before = datetime.now(UTC)
    shop.fill_disk()
    draft.type(Part.OFFER, 0, OTHER)
    assert not draft.flush()
    assert refused == [True]
    assert draft.version is not None
    changed = draft.version.parts[Part.OFFER].changed_at
    assert changed is not None
    assert changed >= before
    shop.clear_disk()
    assert draft.flush()


def test_a_new_bridge_that_is_not_stored_is_told_with_its_when(shop: Shop, draft: VersionDraft) -> None:
    old = shop.base.parts[Part.RELEVANCE]
    shop.fill_disk()
    both = PartText(PartRule.OWN, (*old.phrasings, Phrasing("Stretch.", "they yawn")))
    assert draft.change({Part.RELEVANCE: both}, lambda: "Add") is None
    assert draft.unsaved() == {
        f"{shop.base_id} relevance 1": "Stretch.",
        f"{shop.base_id} relevance 1 when": "they yawn",
    }
    shop.clear_disk()
    assert draft.flush()


def test_a_change_is_one_act_with_its_words(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    both = {Part.OFFER: text("One."), Part.PROOF: text("Two.")}
    act = draft.change(both, lambda: "Take both")
    assert act is not None
    assert (act.words, told.written) == ("Take both", [act])
    assert (shop.words(shop.base_id), shop.words(shop.base_id, Part.PROOF)) == (["One."], ["Two."])
    shop.history.undo(act)
    assert shop.words(shop.base_id) == [WORDS[Part.OFFER]]


def test_a_change_to_what_is_there_is_no_act(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    assert draft.change({Part.OFFER: shop.base.parts[Part.OFFER]}, lambda: "Nothing") is None
    assert (told.changes, told.written) == (0, [])


def test_what_was_typed_before_a_change_is_an_act_before_it(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    draft.change({Part.PROOF: text("Two.")}, lambda: "Change Proof")
    assert [act.words for act in told.written] == ["Write in Offer", "Change Proof"]


def test_the_base_is_changed_from_a_variant(shop: Shop, draft: VersionDraft) -> None:
    draft.open(shop.gym, shop.base)
    act = draft.change_base({Part.OFFER: text(OTHER)}, lambda: "Change the base")
    assert act is not None
    assert act.words == "Change the base"
    assert shop.words(shop.base_id) == [OTHER]
    assert shop.gym.parts[Part.OFFER].rule is PartRule.INHERIT


def test_the_base_is_changed_from_itself(shop: Shop, draft: VersionDraft) -> None:
    assert draft.change_base({Part.OFFER: text(OTHER)}, lambda: "Change") is not None
    assert words_on_page(draft) == OTHER
    assert shop.words(shop.base_id) == [OTHER]


def test_what_is_stored_meanwhile_is_taken_but_where_it_was_typed(shop: Shop, draft: VersionDraft) -> None:
    draft.type(Part.OFFER, 0, OTHER)
    before, after = shop.base.parts[Part.PROOF], text("Ten of ten.")
    shop.someone_else().write_parts(shop.base_id, {Part.PROOF: before}, {Part.PROOF: after})
    told = Told(draft)
    draft.refresh(shop.base, shop.base)
    assert told.changes == 1
    assert (words_on_page(draft), words_on_page(draft, Part.PROOF)) == (OTHER, "Ten of ten.")
    assert [each.split()[1] for each in draft.unsaved()] == [Part.OFFER.value]
    draft.refresh(shop.base, shop.base)
    assert told.changes == 1
    assert draft.flush()
    assert shop.words(shop.base_id) == [OTHER]
    assert shop.words(shop.base_id, Part.PROOF) == ["Ten of ten."]


def test_another_version_than_the_one_open_is_not_taken(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    draft.refresh(shop.gym, shop.base)
    assert draft.version == shop.base
    assert told.changes == 0


def test_words_that_somebody_else_wrote_are_left_as_they_are(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    before = {Part.OFFER: shop.base.parts[Part.OFFER]}
    shop.someone_else().write_parts(shop.base_id, before, {Part.OFFER: text("Theirs.")})
    assert not draft.flush()
    assert shop.words(shop.base_id) == ["Theirs."]
    assert told.notices == ["These words have changed since. They were left as they are now."]
    assert told.acts == [None]
    assert draft.unsaved() == {f"{shop.base_id} offer 0": OTHER}


def test_what_cannot_be_stored_waits_and_is_stored_later_whatever_is_open(
    shop: Shop, draft: VersionDraft
) -> None:
    draft.type(Part.OFFER, 0, OTHER)
    shop.fill_disk()
    assert not draft.flush()
    draft.open(shop.gym, shop.base)
    assert draft.unsaved() == {f"{shop.base_id} offer 0": OTHER}
    assert not draft.flush()
    shop.clear_disk()
    assert draft.flush()
    assert shop.words(shop.base_id) == [OTHER]
    assert draft.unsaved() == {}


def test_what_waits_is_on_the_page_when_its_version_is_opened_again(shop: Shop, draft: VersionDraft) -> None:
    draft.type(Part.OFFER, 0, OTHER)
    shop.fill_disk()
    draft.open(shop.gym, shop.base)
    draft.open(shop.base, shop.base)
    assert words_on_page(draft) == OTHER
    assert draft.unsaved() == {f"{shop.base_id} offer 0": OTHER}
    shop.clear_disk()
    assert draft.flush()
    assert shop.words(shop.base_id) == [OTHER]


def test_while_it_stores_what_is_announced_is_its_own(shop: Shop, draft: VersionDraft) -> None:
    seen: list[bool] = []
    shop.changes.happened.connect(lambda _change: seen.append(draft.is_writing))
    draft.type(Part.OFFER, 0, OTHER)
    draft.flush()
    assert set(seen) == {True}
    assert not draft.is_writing


def test_keys_in_a_row_are_undone_at_once(shop: Shop, draft: VersionDraft) -> None:
    told = Told(draft)
    draft.type(Part.OFFER, 0, OTHER)
    draft.flush()
    draft.type(Part.OFFER, 0, OTHER + " Now.")
    draft.flush()
    assert len(told.written) == 2
    shop.history.undo(told.written[-1])
    assert shop.words(shop.base_id) == [OTHER]
