"""Saved states: the newest open for ten minutes, then kept as they were."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.change import Change
from relpitch.domain.editing import inherited, with_words
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.revision import Revision, changed_parts
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartText, Version
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Desk:
    """A base and a gym variant, and a clock to turn."""

    def __init__(self, library: Library) -> None:
        self.at = NOON
        self.changed: list[Change] = []
        self.library = library
        self.services = Services(library, self.changed.append, lambda: self.at)
        self.pitches, self.history = self.services.pitches, self.services.revisions
        self.statement: Statement = self.pitches.new_statement(
            "Moving", words={Part.OFFER: (Phrasing("I bake."),)}
        )
        gym = find("gym")
        assert gym is not None
        self.gym_id = self.pitches.new_variant(self.statement.id, gym, 0.21).id
        self.base_id = self.base().id

    def base(self) -> Version:
        return self.pitches.versions(self.statement.id)[0]

    def gym(self) -> Version:
        return self.pitches.versions(self.statement.id)[1]

    def type(self, version: Version, words: str, part: Part = Part.OFFER) -> None:
        self.write(version, part, with_words(version, self.base(), part, words))

    def write(self, version: Version, part: Part, after: PartText) -> None:
        self.pitches.write_parts(version.id, {part: version.parts[part]}, {part: after})

    def revisions(self, version_id: str) -> list[Revision]:
        return self.history.revisions(version_id)

    def offers(self, version_id: str) -> list[str]:
        """What the offer said in each saved state, the newest first."""
        return [each.shown[Part.OFFER][0].words for each in self.revisions(version_id)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A library with one statement and one variant."""
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Desk(library)


def test_the_beginning_is_kept_whatever_comes_at_once(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    assert desk.offers(desk.base_id) == ["I bake rye.", "I bake."]
    assert [(each.note, each.sealed) for each in desk.revisions(desk.base_id)] == [
        ("", False),
        ("First words", True),
    ]


def test_the_newest_state_is_overwritten_for_ten_minutes(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    desk.at += 10 * MINUTE - timedelta(microseconds=1)
    desk.type(desk.base(), "I bake rye bread.")
    newest, begun = desk.revisions(desk.base_id)
    assert newest.shown[Part.OFFER][0].words == "I bake rye bread."
    assert (newest.begun_at, newest.saved_at) == (NOON, desk.at)
    assert begun.note == "First words"


def test_after_ten_minutes_another_begins_however_busy_they_were(desk: Desk) -> None:
    for minute in range(0, 31, 3):
        desk.at = NOON + minute * MINUTE
        desk.type(desk.base(), f"{minute} loaves")
    assert desk.offers(desk.base_id) == ["30 loaves", "21 loaves", "9 loaves", "I bake."]
    desk.at += 10 * MINUTE
    desk.type(desk.base(), "40 loaves")
    assert desk.offers(desk.base_id)[:2] == ["40 loaves", "30 loaves"]


def test_a_sealed_state_is_never_overwritten(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    desk.history.seal(desk.base_id)
    desk.history.seal(desk.base_id)
    desk.type(desk.base(), "I bake spelt.")
    assert desk.offers(desk.base_id) == ["I bake spelt.", "I bake rye.", "I bake."]


def test_sealing_is_no_change_of_words_and_told_to_nobody(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    told, before = len(desk.changed), desk.base()
    desk.history.seal(desk.base_id)
    desk.history.seal("nobody")
    assert len(desk.changed) == told
    assert desk.base() == before


def test_each_version_has_a_history_of_its_own(desk: Desk) -> None:
    desk.type(desk.gym(), "I spot.")
    assert desk.offers(desk.base_id) == ["I bake."]
    assert desk.offers(desk.gym_id) == ["I spot.", "I bake."]
    assert [each.note for each in desk.revisions(desk.gym_id)] == ["", "Made from Anyone, anywhere"]


def test_a_base_that_changed_is_in_what_a_variant_was_next(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    desk.at += 20 * MINUTE
    desk.type(desk.gym(), "Nine to two.", Part.PROOF)
    newest, begun = desk.revisions(desk.gym_id)
    assert newest.shown[Part.OFFER][0].words == "I bake rye."
    assert newest.shown[Part.PROOF][0].words == "Nine to two."
    assert begun.shown[Part.OFFER][0].words == "I bake."
    assert changed_parts(begun, newest) == (Part.OFFER, Part.PROOF)


def test_the_state_now_stands_on_top_though_only_the_base_changed(desk: Desk) -> None:
    desk.at += 20 * MINUTE
    desk.type(desk.base(), "I bake rye.")
    now, begun = desk.revisions(desk.gym_id)
    assert (now.shown[Part.OFFER][0].words, begun.shown[Part.OFFER][0].words) == ("I bake rye.", "I bake.")
    assert now.parts == begun.parts == desk.gym().parts
    assert [each.sealed for each in (now, begun)] == [False, True]


def test_the_state_now_is_from_when_the_base_changed(desk: Desk) -> None:
    desk.at += 20 * MINUTE
    desk.type(desk.base(), "I bake rye.")
    assert desk.revisions(desk.gym_id)[0].saved_at == desk.at


def test_looking_back_writes_nothing(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    first = desk.revisions(desk.gym_id)
    assert [each.id for each in desk.revisions(desk.gym_id)[1:]] == [each.id for each in first[1:]]
    assert len(desk.revisions(desk.gym_id)) == len(first) == 2


def test_a_name_or_a_length_is_no_change_of_words(desk: Desk) -> None:
    before = desk.revisions(desk.gym_id)
    desk.pitches.rename_version(desk.gym_id, "Boxing gym")
    desk.pitches.move_version(desk.gym_id, 1)
    desk.pitches.discard_version(desk.gym_id)
    desk.pitches.bring_version_back(desk.gym_id)
    assert desk.revisions(desk.gym_id) == before


def restore(desk: Desk, version_id: str, revision: Revision) -> Callable[[], object]:
    """Go back to a saved state as the page does; answers with the undo of it."""
    version = desk.pitches.version(version_id)
    assert version is not None
    before, after = version.parts, revision.parts
    desk.history.seal(version_id)
    desk.pitches.write_parts(version_id, before, after)
    desk.history.seal(version_id)
    return desk.services.history.undo


def test_restoring_and_undoing_it_is_as_if_nothing_had_happened(desk: Desk) -> None:
    desk.type(desk.gym(), "I spot.")
    desk.type(desk.gym(), "Nine to two.", Part.PROOF)
    desk.type(desk.base(), "I bake rye.")
    before = desk.gym()
    begun = desk.revisions(desk.gym_id)[-1]
    undo = restore(desk, desk.gym_id, begun)
    assert desk.gym().parts == begun.parts
    undo()
    assert desk.gym() == before


def test_restoring_adds_a_state_and_loses_none(desk: Desk) -> None:
    desk.type(desk.gym(), "I spot.")
    restore(desk, desk.gym_id, desk.revisions(desk.gym_id)[-1])
    assert desk.offers(desk.gym_id) == ["I bake.", "I spot.", "I bake."]
    desk.type(desk.gym(), "I lift.")  # a restored state is not written over
    assert desk.offers(desk.gym_id)[:2] == ["I lift.", "I bake."]


def test_what_was_typed_a_moment_before_restoring_is_kept(desk: Desk) -> None:
    desk.type(desk.base(), "I bake rye.")
    begun = desk.revisions(desk.base_id)[-1]
    desk.type(desk.base(), "I bake spelt.")
    restore(desk, desk.base_id, begun)
    desk.type(desk.base(), "I bake oats.")
    assert desk.offers(desk.base_id) == ["I bake oats.", "I bake.", "I bake spelt.", "I bake."]


def test_using_the_bases_words_keeps_ones_own_in_the_past_and_in_the_part(desk: Desk) -> None:
    desk.type(desk.gym(), "I spot.")
    desk.history.seal(desk.gym_id)
    desk.write(desk.gym(), Part.OFFER, inherited(desk.gym(), Part.OFFER))
    assert desk.offers(desk.gym_id) == ["I bake.", "I spot.", "I bake."]
    assert desk.gym().parts[Part.OFFER].phrasings[0].words == "I spot."


def test_a_clock_that_was_put_back_loses_nothing(desk: Desk) -> None:
    desk.at += 60 * MINUTE
    desk.type(desk.base(), "I bake rye.")
    desk.history.seal(desk.base_id)
    desk.at -= 60 * MINUTE
    desk.type(desk.base(), "I bake spelt.")
    assert desk.offers(desk.base_id) == ["I bake spelt.", "I bake rye.", "I bake."]


def test_what_is_not_there_has_no_past(desk: Desk) -> None:
    assert desk.revisions("nobody") == []
    desk.history.seal("nobody")


def test_a_discarded_version_can_be_looked_back_at(desk: Desk) -> None:
    desk.type(desk.gym(), "I spot.")
    desk.pitches.discard_version(desk.gym_id)
    assert desk.offers(desk.gym_id) == ["I spot.", "I bake."]
