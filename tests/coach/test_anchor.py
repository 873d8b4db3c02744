"""A pattern is looked up by words that it cannot do without, and is never wrong unseen."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from relpitch import paths
from relpitch.coach.anchor import Anchors
from relpitch.coach.language import read_language
from relpitch.coach.notation import Notation

ENGLISH = read_language(paths.resources() / "coach" / "en")
NOTATION = Notation(ENGLISH)

MARKS = ("[", "]", "/", " ", " ", "?", "(2)", "^", "~", "*", "#", "<job>", "<nobody>", "{help}")
WORDS = (
    "brain",
    "the",
    "is",
    "i'm",
    "gonna",
    "win-win",
    "9,5",
    "--",
    ",",
    "_",
    "café",
    "[the/a]",
    "[a b/tea]",
)
patterns = st.lists(st.sampled_from(MARKS + WORDS), min_size=1, max_size=9).map("".join)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("pick your brain", {"pick"}),
        ("[i/we] [would/will] [love/like] to (3) meet", {"meet"}),
        ("the [big picture/low hanging fruit]", {"big", "low"}),
        ("[a lot/all] [of the]? [mango/[ripe/green] plum]", {"mango", "ripe", "green", "plum"}),
        ("is it", {"it"}),
        ("[juggle (3) balls/win-win]", {"juggle", "win"}),
        ("for # mangoes?", {"#"}),
    ],
)
def test_a_pattern_is_looked_up_by(pattern: str, words: set[str]) -> None:
    found, _ = Anchors(ENGLISH, Notation(ENGLISH)).find(pattern)
    assert set(found) == words


@example("]brain[")
@example("[the/a]]brain[")
@example("[_[the/a]]")
@example("[/<job>]")
@given(patterns)
def test_what_is_taken_can_be_made_ready(pattern: str) -> None:
    try:
        words, place = Anchors(ENGLISH, NOTATION).find(pattern)
    except ValueError:
        return
    assert words
    assert NOTATION.phrase(pattern, place)


@given(patterns)
def test_what_can_be_made_ready_is_taken(pattern: str) -> None:
    try:
        NOTATION.phrase(pattern)
    except ValueError:
        return
    assert Anchors(ENGLISH, NOTATION).find(pattern)
