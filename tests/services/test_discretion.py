"""What tells of somebody, and so is not for everybody's eyes."""

from datetime import UTC, datetime

import pytest

from relpitch.domain.giving import Gift
from relpitch.services.discretion import for_anyone, tells_of, words_of_names

KNOWN = words_of_names(["Priya Raman", "Bo Li", "José"])


def test_short_words_of_names_tell_nobody() -> None:
    assert sorted(KNOWN) == ["jose", "priya", "raman"]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Priya’s oven", True),
        ("PRIYA", True),
        ("for Jose", True),
        ("ramanesque", False),
        ("Bo", False),
        ("", False),
    ],
)
def test_a_text_tells_of_somebody_by_a_whole_word_of_their_name(text: str, tells: bool) -> None:
    assert tells_of(text, KNOWN) is tells


@pytest.mark.parametrize(
    ("what", "anyone"),
    [
        ("A stretch for tired backs", True),
        ("The recipe for Priya", False),
        ("The stretch she asked for", False),
        ("Their favourite tea", False),
        ("A theme for a party", True),
        ("HIS shoes", False),
    ],
)
def test_a_gift_for_one_person_is_not_for_anyone(what: str, anyone: bool) -> None:
    gift = Gift("p", what, datetime(2026, 11, 23, tzinfo=UTC))
    assert for_anyone([gift], KNOWN) == ([gift] if anyone else [])
