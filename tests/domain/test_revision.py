"""Saved states of a version: which changes belong to one, and what it said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.revision import changed_parts, revision_of
from relpitch.domain.version import PartRule, PartText, Version, new_base

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BASE = new_base("s", AT).with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I fix taps."),)))
GYM = Version("s", "Gym", AT, setting_id="gym")


def test_a_revision_has_what_is_inherited_too() -> None:
    revision = revision_of(GYM, BASE, AT, "Made from Anyone, anywhere")
    assert (revision.version_id, revision.note) == (GYM.id, "Made from Anyone, anywhere")
    assert (revision.begun_at, revision.saved_at) == (AT, AT)
    assert revision.parts == GYM.parts
    assert revision.shown[Part.OFFER] == BASE.parts[Part.OFFER].phrasings
    assert set(revision.shown) == set(Part)
    assert not revision.sealed


@pytest.mark.parametrize(("minutes", "belongs"), [(0, True), (9.9, True), (10, False), (60, False)])
def test_changes_of_ten_minutes_belong_to_one_revision(minutes: float, belongs: bool) -> None:
    revision = revision_of(BASE, BASE, AT)
    assert revision.takes_in(AT + timedelta(minutes=minutes)) is belongs
    assert not revision.as_sealed().takes_in(AT + timedelta(minutes=minutes))


def test_a_later_state_overwrites_what_a_revision_held_and_not_when_it_began() -> None:
    later = AT + timedelta(minutes=5)
    changed = BASE.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I mend taps."),)))
    before = revision_of(BASE, BASE, AT, "note")
    after = before.with_state(revision_of(changed, changed, later))
    assert (after.id, after.begun_at, after.note) == (before.id, AT, "note")
    assert (after.saved_at, after.parts) == (later, changed.parts)
    assert after.shown[Part.OFFER][0].words == "I mend taps."


def test_sealing_changes_nothing_else() -> None:
    revision = revision_of(BASE, BASE, AT)
    assert revision.as_sealed() == replace(revision, sealed=True)


def test_parts_changed_where_they_read_otherwise() -> None:
    changed = BASE.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I mend taps."),))).with_part(
        Part.INVITATION, PartText(PartRule.OWN, (Phrasing("Shall I?"),))
    )
    before, after = revision_of(BASE, BASE, AT), revision_of(changed, changed, AT)
    assert changed_parts(before, after) == (Part.OFFER, Part.INVITATION)
    assert changed_parts(before, before) == ()
    same = BASE.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I fix taps."),)))
    assert changed_parts(before, revision_of(same, same, AT)) == ()
