"""Folding: capitals and accents aside, every letter where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.folding import begins_words, folded


@given(st.text())
def test_every_letter_stays_where_it_was(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_capitals_and_accents_do_not_matter() -> None:
    assert folded("Élan, ÉCOLE, Straße") == "elan, ecole, straße"


@pytest.mark.parametrize(
    ("wanted", "there"), [("mov pa", True), ("pain mov", True), ("ain", False), ("", True)]
)
def test_words_are_found_by_their_beginnings_in_any_order(wanted: str, there: bool) -> None:
    assert begins_words(wanted, "moving without pain") is there
