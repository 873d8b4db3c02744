"""Who acts, in what form, and to whom."""

import pytest

from relpitch.coach.clause import Clause, ClauseReader
from relpitch.coach.pack import pack
from relpitch.coach.reading import END, read


def clauses(sentence: str) -> list[tuple[str, Clause]]:
    """The clauses of a sentence with their words."""
    rules = pack("en")
    assert rules is not None
    reading = read(sentence, rules.language)
    after = reading.words.index(END, 1)
    reader = ClauseReader(rules.clause_words, rules.classes)
    return [
        (" ".join(reading.words[each.first : each.after]), each)
        for each in reader.clauses(reading, 1, after, asks=sentence.endswith("?"))
    ]


def test_a_sentence_falls_into_its_clauses() -> None:
    words = [words for words, _ in clauses("If the tap drips, I bring the washer and you hold the lamp.")]
    assert words == ["if the tap drips", "i bring the washer", "and you hold the lamp"]


@pytest.mark.parametrize(
    ("sentence", "actor", "form", "modal", "negated", "verb", "to"),
    [
        ("I'll lend you the long ladder.", "I", "state", "will", False, "giving", "you"),
        ("Could you lend me the long ladder?", "you", "ask", "could", False, "giving", "me"),
        ("My sister cooks for them.", "own", "state", "", False, "giving", "them"),
        ("Bring a cup.", "none", "order", "", False, "giving", ""),
        ("We don't want a stage.", "I", "state", "", True, "wanting", ""),
        ("Did they thank you?", "they", "ask", "", False, "thanking", "you"),
        ("Who waits outside?", "who", "ask", "", False, "waiting", ""),
    ],
)
def test_each_clause_says_who_does_what_to_whom(
    sentence: str, actor: str, form: str, modal: str, negated: bool, verb: str, to: str
) -> None:
    ((_, clause),) = clauses(sentence)
    found = (clause.actor, clause.form, clause.modal, clause.negated, clause.verb, clause.to)
    assert found == (actor, form, modal, negated, verb, to)


def test_a_condition_is_a_form_of_its_own() -> None:
    (_, condition), (_, offer) = clauses("If you get stuck, I can show you.")
    assert (condition.form, offer.form) == ("if", "state")
