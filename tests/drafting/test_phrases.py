"""Phrases: what a line of a data file finds."""

import pytest

from relpitch.drafting.english.phrases import Phrases, words

LISTS = {"verb": frozenset({"help", "teach"})}


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("so that", "so that they sleep", 2),
        ("i {verb}", "I teach chess", 2),
        ("[may/shall] i", "Shall I?", 2),
        ("i'm", "I’m Maya", 1),
        ("0 people", "1,200 people", 0),
        ("0 people", "40 people", 2),
        ("not -ing", "not worrying", 2),
        ("-ing", "king of pain", 0),
        ("so that", "so they sleep", 0),
        ("so that", "so", 0),
        ("so", "", 0),
    ],
)
def test_a_phrase_begins_where_its_words_stand(phrase: str, text: str, found: int) -> None:
    assert Phrases([phrase], LISTS).begin([word.plain for word in words(text)]) == found


def test_the_longest_phrase_counts() -> None:
    assert Phrases(["good", "good morning", "[good/bad]"], {}).begin(["good", "morning"]) == 2


def test_the_first_place_of_a_phrase_is_found() -> None:
    assert Phrases(["you", "your"], {}).first(["i", "like", "your", "and", "you"]) == 2
    assert Phrases(["you"], {}).first(["me"]) is None


def test_words_know_where_they_stand() -> None:
    text = "“Ten-minute” habits, 2 of them"
    assert [text[word.start : word.end] for word in words(text)] == [
        "Ten-minute",
        "habits",
        "2",
        "of",
        "them",
    ]


@pytest.mark.parametrize("phrase", ["", "{noun}", "I help", "[a/b", "a*", "n/a", "-ng"])
def test_a_phrase_that_could_find_nothing_is_a_mistake(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"phrase is empty|there is no list|no word in small letters"):
        Phrases([phrase], LISTS)
