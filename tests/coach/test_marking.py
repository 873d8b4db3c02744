"""Where the marks of notes begin and end."""

import re

import pytest

from relpitch.coach import review
from tests.coach.scoring import texts
from tests.coach.test_review import ruled
from tests.coach.test_texts import TEXTS


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Anyhow, I'm open for work with old things.", "I'm open for work with old things"),
        ("I'd be grateful for a word.", "I'd be grateful for a word"),
        ("And I have lost my job, as it goes.", "I have lost my job"),
        ("So I badly need a hand on Friday, in the rain.", "I badly need a hand on Friday"),
    ],
)
def test_what_asks_or_begs_is_marked_as_a_whole_clause(text: str, marked: str) -> None:
    assert [note.text for note in ruled(text, "message").notes] == [marked]


def test_a_phrase_that_many_use_is_marked_up_to_its_noun() -> None:
    assert "passion for old clocks" in [note.text for note in ruled("A passion for old clocks.").notes]


def test_a_word_with_a_plainer_one_is_marked_alone() -> None:
    assert [note.text for note in ruled("I utilise clay.").notes] == ["utilise"]


@pytest.mark.parametrize("name", ["develop", "everyday", "later", "regression"])
def test_no_mark_begins_or_ends_within_a_word(name: str) -> None:
    cut = []
    for text in texts(TEXTS / f"{name}.jsonl"):
        words = text["text"]
        for note in review(words, closely=False).notes:
            assert words[note.start : note.end] == note.text
            around = words[max(0, note.start - 1) : note.start + 1], words[note.end - 1 : note.end + 1]
            cut += [note.text for each in around if re.fullmatch(r"[\w'’]{2}", each)]
    assert cut == []
