"""What is typed about a person, as it is kept; and how long a pitch may be said in a setting."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.version import PartRule, PartText, new_base
from relpitch.services.fitting_length import longest_that_fits
from relpitch.services.met_there import unmarked
from relpitch.services.person_words import cleaned, distinct, note_of


def test_words_about_a_person_are_kept_in_one_line_and_lists_without_doubles() -> None:
    assert cleaned(
        {"name": " Priya \n Raman ", "about": "bakes\nbread", "care": [" tea ", "", "tea", "cake"]}
    ) == {
        "name": "Priya Raman",
        "about": "bakes bread",
        "care": ("tea", "cake"),
    }


def test_a_name_has_to_say_something() -> None:
    with pytest.raises(RelpitchError):
        cleaned({"name": "  "})


def test_a_note_is_kept_as_it_is_but_for_what_cannot_be_stored() -> None:
    assert note_of("  two\n\nlines \0") == "two\n\nlines"
    assert note_of("a\ud800b") == "a?b"


def test_a_note_has_a_million_characters_at_most() -> None:
    assert len(note_of("x" * 1_000_000)) == 1_000_000
    with pytest.raises(RelpitchError, match="longer than a book"):
        note_of("x" * 1_000_001)


@given(st.lists(st.text()))
def test_what_is_kept_of_a_list_is_kept_the_same_again(words: list[str]) -> None:
    once = distinct(words)
    assert distinct(once) == once
    assert len(set(once)) == len(once)


@pytest.mark.parametrize(
    ("note", "line"),
    [("## Hi\n\n- *so* `it` is_", "Hi - so it is"), ("> said", "said"), ("", ""), ("a  b\nc", "a b c")],
)
def test_a_note_as_one_line_has_no_marks(note: str, line: str) -> None:
    assert unmarked(note) == line


QUEUE = Setting("queue", "Queue", "in a queue", "users", Channel.SPOKEN, 10, "Calm", ())
WORDS = "I fix taps ((for people who are patient and have a free afternoon for it))."


def longest(words: str, setting: Setting) -> Length:
    base = new_base("s", datetime(2026, 11, 23, tzinfo=UTC))
    base = base.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing(words),)))
    return longest_that_fits(base, setting, 0.21, "en")


def test_the_longest_length_that_fits_a_setting_is_taken() -> None:
    assert longest(WORDS, QUEUE) is Length.FULL
    assert longest(WORDS, replace(QUEUE, target=2)) is Length.SHORT
    assert longest("One two three four five six seven. " * 9, replace(QUEUE, target=2)) is Length.LINE


def test_what_is_written_is_measured_in_characters() -> None:
    message = replace(QUEUE, channel=Channel.WRITTEN)
    exact = "I fix taps."
    assert longest(exact, replace(message, target=len(exact))) is Length.FULL
    assert longest(exact, replace(message, target=len(exact) - 1)) is Length.LINE
    assert longest(WORDS, replace(message, target=12)) is Length.SHORT
