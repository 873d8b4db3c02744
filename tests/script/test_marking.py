import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.marking import asked, places_of_words, snippet


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("Two words", (("two",), ("words",))),
        ('"in a row" then', (("in", "a", "row"), ("then",))),
        ('"not closed', (("not", "closed"),)),
        ("crème brûlée", (("creme",), ("brulee",))),
        ("don't *", (("don",), ("t",))),
        ("", ()),
    ],
)
def test_what_is_asked_for(typed: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    assert asked(typed) == phrases


def test_marks_stand_at_the_beginning_of_words_whatever_their_accents() -> None:
    text = "Crème at the scream shop"
    assert [text[start:end] for start, end in places_of_words(text, "crem")] == ["Crèm"]


def test_a_snippet_begins_at_a_word_shortly_before() -> None:
    text = "A long way before it comes to the point. " * 4 + "**Her wrist** aches."
    words, found = snippet(text, "wrist")
    assert words.startswith("…")
    assert [words[start:end] for start, end in found] == ["wrist"]
    assert "*" not in words


@given(st.text(), st.text())
def test_marks_are_always_inside_the_snippet(text: str, typed: str) -> None:
    words, found = snippet(text, typed)
    assert all(0 <= start < end <= len(words) for start, end in found)
