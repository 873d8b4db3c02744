"""A pattern is looked up by words that it cannot do without, and is never wrong unseen."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from relpitch import paths
from relpitch.coach.anchor import FILE, Anchors, anchors_text, read_anchors
from relpitch.coach.language import read_language
from relpitch.coach.notation import Notation
from relpitch.coach.pack import patterns as patterns_of

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


def test_the_anchors_that_are_kept_are_those_that_would_be_found() -> None:
    folder = paths.resources() / "coach" / "en"
    language = read_language(folder)
    anchors = Anchors(language, Notation(language))
    made = anchors_text(folder, anchors, patterns_of(folder))
    assert (folder / FILE).read_text(encoding="utf-8") == made, "python -m benchmarks.coach_train"


def test_kept_anchors_go_unused_when_the_words_have_changed(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("a = 1\n", encoding="utf-8")
    (tmp_path / FILE).write_text("words.toml 00000000\n0\ttea\ttea\n", encoding="utf-8")
    assert read_anchors(tmp_path) == {}
