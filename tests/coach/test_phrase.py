"""The phrase notation finds what a person would take it to mean."""

import re

import pytest

from relpitch import paths
from relpitch.coach.language import read_language
from relpitch.coach.notation import Notation
from relpitch.coach.reading import read

ENGLISH = read_language(paths.resources() / "coach" / "en")


def found(pattern: str, text: str) -> str | None:
    """The first words of a text that a pattern is about."""
    phrase = Notation(ENGLISH).phrase(pattern)
    reading = read(text, ENGLISH)
    for start in range(1, len(reading.words)):
        after = phrase.after(reading, start)
        if after > start:
            return text[reading.starts[start] : reading.ends[after - 1]]
    return None


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("pick your brain", "May I PICK your brain?", "PICK your brain"),
        ("pick your brain", "Pick, if I may, your brain.", None),
        ("i am here", "Well, I'm here.", "I'm here"),
        ("i'm here", "Well, I am here.", "I am here"),
        ("do not know", "We don’t know.", "don’t know"),
        ("can not", "I cannot come.", "cannot"),
        ("it has been", "It's been long.", "It's been"),
        ("it is long", "It's long.", "It's long"),
        ("follow-up", "A follow up call.", "follow up"),
        ("follow up", "A follow-up call.", "follow-up"),
        ("going to", "I'm gonna try.", "gonna"),
        ("a nice? dog", "a dog", "a dog"),
        ("a nice? dog", "a nice dog", "a nice dog"),
        ("a [nice/very old]? dog", "a very old dog", "a very old dog"),
        ("[pick your/borrow a] [brain/ladder]", "borrow a ladder", "borrow a ladder"),
        ("[for [a/the] walk/home]", "Come for the walk.", "for the walk"),
        ("{help} people", "He helped people.", "helped people"),
        ("{carry} it", "She carries it.", "carries it"),
        ("{write} it", "I wrote it.", "wrote it"),
        ("{stop} it", "Stopping it now.", "Stopping it"),
        ("<job>", "A traineeship, please.", "traineeship"),
        ("look (2) job", "look for a job", "look for a job"),
        ("look (2) job", "look for a new job", None),
        ("look (2) job", "I look. A job comes.", None),
        ("for # minutes", "for 15 minutes", "for 15 minutes"),
        ("^ well", "Well, I said all is well.", "Well"),
        ("^ well", "All is well.", None),
        ("i fix ~", "I fix old boilers, and I sing.", "I fix old boilers"),
        ("i fix *", "I fix boilers, and I sing. Really.", "I fix boilers, and I sing"),
        ("give 110", "I give 110 here.", "give 110"),
        ("35 percent", "up 35% since", "35%"),
    ],
)
def test_a_pattern_finds_these_words(pattern: str, text: str, words: str | None) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("[a/b", "not of the notation"),
        ("a]", "not of the notation"),
        ("a/b", "a bracket or a slash too many"),
        ("[a//b]", "is not a word"),
        ("? a", "a ? stands after nothing"),
        ("<nobody>", "no list nobody"),
        ("a (two) b", "not of the notation"),
        ("(3) *", "no word that must be there"),
        ("nice?", "no word that must be there"),
        ("--", "is not a word"),
    ],
)
def test_a_pattern_that_is_wrong_is_told_so(pattern: str, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        Notation(ENGLISH).phrase(pattern)
