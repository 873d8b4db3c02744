"""Slots are found, filled, and visible until then."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch import paths, translation
from relpitch.domain.event import Event
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.lengths import tokens_at
from relpitch.script.plain import plain
from relpitch.script.slots import _FILLED, fill, in_brackets, slots
from relpitch.script.spoken_text import measure
from relpitch.script.tokens import TokenKind
from tests.script.texts import ANY_TEXT

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_slots_are_listed_once_in_order() -> None:
    assert slots("{place}, {name}! {place}?") == ("place", "name")


def test_a_slot_that_is_not_said_does_not_count() -> None:
    source = "> ask {them}\nHi {name} ((from {place}))."
    assert slots(source) == ("name", "place")
    assert slots(source, Length.SHORT) == ("name",)


def test_what_nobody_filled_is_read_in_brackets() -> None:
    assert (
        plain(in_brackets("Here at {place}, {name}: ((and {mood}))."))
        == "Here at (place), (name): and (mood)."
    )
    assert plain(in_brackets("((Here {a}{b}))"), Length.SHORT) == ""


@pytest.mark.parametrize(("language", "shown"), [("de", "(Ort)"), ("es", "(lugar)"), ("en", "(place)")])
def test_what_an_event_fills_is_read_in_the_language_in_use_and_written_the_same_in_all(
    language: str, shown: str
) -> None:
    translation.use(language, paths.translations())
    assert plain(in_brackets("{place}")) == shown
    assert plain(in_brackets("{mood}")) == "(mood)"
    assert slots("{place}") == ("place",)
    assert set(Event("Fair", NOW, NOW, place="Hall").slots(["Ada"])) == set(_FILLED)


@pytest.mark.parametrize("written", ["{Ort}", "{ort}", "{lugar}", "{Place}", "{place}"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_an_event_fills_is_written_in_any_language(written: str, language: str) -> None:
    translation.use(language, paths.translations())
    assert fill(f"Here at {written}.", {"place": "the gym"}) == "Here at the gym."
    assert fill("{Ort}", {"place": "the gym", "Ort": "das Studio"}) == "das Studio", (
        "as one filled it oneself"
    )
    assert fill("{Ortschaft}", {"place": "the gym"}) == "{Ortschaft}"


def test_filled_slots_are_words_and_others_stay() -> None:
    source = "**{name}** at { place}, {place} / {when}"
    assert fill(source, {"name": "Ann *B*", "place": "((the)) {gym}", "when": " "}) == (
        r"**Ann \*B\*** at { place}, \(\(the\)\) \{gym} / {when}"
    )
    assert plain(fill(source, {"name": "Ann *B*"})) == "Ann *B* at { place}, {place} {when}"


@given(ANY_TEXT, st.from_regex(r"[^\W_](?:.*\S)?", fullmatch=True))
def test_filling_changes_nothing_but_the_slots(source: str, words: str) -> None:
    once = " ".join(words.split())
    filled = fill(source, {"name": words})
    expected = "".join(
        once if t.kind is TokenKind.SLOT and t.text == "{name}" else t.text for t in tokens_at(source)
    )
    assert plain(filled) == expected
    assert "name" not in slots(filled)


def test_what_waits_in_a_gap_is_not_counted_as_said() -> None:
    with_gap = measure({Part.OFFER: "I help {who, in a few words} move."})
    without = measure({Part.OFFER: "I help move."})
    assert (with_gap.word_count, with_gap.seconds) == (without.word_count, without.seconds) != (0, 0)
    only = measure({Part.OFFER: "{what you do, in a few words}"})
    assert (only.word_count, only.seconds) == (0, 0)
    filled = measure({Part.OFFER: "I help {who} move."}, filled={"who": "old dogs"})
    assert filled.word_count == 5
