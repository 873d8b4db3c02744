"""Versions inherit, override or leave out each part of their base."""

from dataclasses import replace
from datetime import UTC, datetime

from relpitch.domain.editing import with_words
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import (
    PartRule,
    PartText,
    Version,
    base_changed,
    first_spoken,
    new_base,
    spoken_phrasings,
    words_of,
)

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BASE = new_base("s", NOW).with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I help people move."),)))
GYM = Version("s", "Gym", NOW, setting_id="gym")


def test_a_variant_says_what_its_base_says() -> None:
    assert words_of(GYM, BASE) == {Part.OFFER: "I help people move."}


def test_editing_the_base_changes_every_inheriting_part() -> None:
    edited = BASE.with_part(Part.OFFER, with_words(BASE, BASE, Part.OFFER, "I help backs."))
    assert words_of(GYM, edited) == {Part.OFFER: "I help backs."}


def test_typing_in_an_inherited_part_makes_it_the_variants_own() -> None:
    own = with_words(GYM, BASE, Part.OFFER, "I spot you.")
    gym = GYM.with_part(Part.OFFER, own)
    assert own.rule is PartRule.OWN
    assert words_of(gym, BASE) == {Part.OFFER: "I spot you."}
    assert words_of(BASE, BASE) == {Part.OFFER: "I help people move."}


def test_typing_over_one_bridge_keeps_the_others_and_every_when() -> None:
    bridges = (
        Phrasing("There is a stretch.", when="they rub their neck"),
        Phrasing("Ninety minutes?", when="they drive"),
    )
    base = BASE.with_part(Part.RELEVANCE, PartText(PartRule.OWN, bridges))
    own = with_words(GYM, base, Part.RELEVANCE, "One stretch eases it.")
    assert [(each.when, each.words) for each in own.phrasings] == [
        ("they rub their neck", "One stretch eases it."),
        ("they drive", "Ninety minutes?"),
    ]
    assert own.base_then == bridges


def test_a_part_that_is_left_out_is_not_said() -> None:
    gym = GYM.with_part(Part.OFFER, PartText(PartRule.LEFT_OUT))
    assert spoken_phrasings(gym, BASE, Part.OFFER) == ()
    assert first_spoken(gym, BASE, Part.OFFER) is None
    assert words_of(gym, BASE) == {}


def test_a_change_of_the_base_under_an_override_is_known() -> None:
    gym = GYM.with_part(Part.OFFER, with_words(GYM, BASE, Part.OFFER, "I spot you."))
    assert not base_changed(gym, BASE, Part.OFFER)
    edited = BASE.with_part(Part.OFFER, with_words(BASE, BASE, Part.OFFER, "I help backs."))
    assert base_changed(gym, edited, Part.OFFER)
    assert not base_changed(gym, edited, Part.PROOF)
    assert not base_changed(edited, edited, Part.OFFER)


def test_inheriting_again_keeps_the_own_words_for_later() -> None:
    own = with_words(GYM, BASE, Part.OFFER, "I spot you.")
    gym = GYM.with_part(Part.OFFER, replace(own, rule=PartRule.INHERIT))
    assert words_of(gym, BASE) == {Part.OFFER: "I help people move."}
    assert gym.parts[Part.OFFER].phrasings[0].words == "I spot you."


def test_when_words_changed_takes_no_part_in_whether_they_are_equal() -> None:
    assert PartText(changed_at=NOW) == PartText()
