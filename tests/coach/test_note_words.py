"""The words of a note where they depend on the text, and which notes are shown first."""

from dataclasses import replace

import pytest

from relpitch import paths
from relpitch.coach import foremost, review
from relpitch.coach.note_words import NoteWords
from relpitch.coach.pack import load, pack
from relpitch.coach.reading import fold
from relpitch.coach.review import Reviewer
from relpitch.coach.weights import Weights

PACK = load(paths.resources() / "coach" / "en")
FAVOUR = "Could you do me a favour?"
OWED = "You did not pay us for February."


def whys(text: str, kind: str) -> list[str]:
    """Why each note speaks, where rules alone decide."""
    rules = pack("en")
    assert rules is not None
    judged = replace(rules.weights, decisions={}, lines={})
    read = Reviewer(replace(rules, weights=judged)).review(text, kind)
    return [note.why for note in read.notes]


def test_a_favour_asked_in_a_letter_is_told_in_other_words_than_one_asked_aloud() -> None:
    aloud, written = whys(FAVOUR, "pitch"), whys(FAVOUR, "message")
    assert len(aloud) == len(written) == 1
    assert aloud != written
    rules = pack("en")
    assert rules is not None
    assert written[0] == rules.rules["take.help"].in_a_message[0]  # type: ignore[index]  # it has such words


def test_a_rule_without_words_for_a_letter_says_the_same_there() -> None:
    asked = "I'm looking for a job."
    assert whys(asked, "pitch") == whys(asked, "message") != []


@pytest.mark.parametrize(
    "owed",
    [
        OWED,
        "We still haven't seen a penny for the chairs.",
        "My invoice of May is still unpaid.",
        "They owe me for two Saturdays.",
        "The heating has not been repaired since the third.",
        "I have rung twice and nobody has come.",
        "My order never arrived.",
    ],
)
def test_who_is_owed_something_is_not_asked_what_they_give(owed: str) -> None:
    notes = review(f"{owed} This is my third letter about it. Please send me the money.", "message").notes
    assert notes
    for note in notes:
        assert "give" not in note.why
        assert "in it for them" not in note.why
        assert not any("No need to answer" in each for each in note.suggestions)


def test_who_owes_something_themselves_is_told_what_anybody_is() -> None:
    mine = review("I have not paid for the chairs yet. This is my third letter about it.", "message").notes
    assert mine
    assert not any(note.why.startswith("What is owed") for note in mine)


def test_a_sentence_is_told_once_that_it_asks() -> None:
    notes = review("Please send me the list, lend me your ladder and do me a favour.", "message").notes
    assert [note.category for note in notes].count("take") == 1


def test_the_foremost_notes_give_each_reason_once() -> None:
    text = "We leverage synergies. We optimise touchpoints. We go above and beyond."
    notes = review(text, "pitch").notes
    assert len({note.why for note in notes}) < len(notes)
    shown = foremost(notes, 2)
    assert len(shown) == len({note.why for note in shown}) == 2


def test_the_foremost_of_the_notes_are_those_that_matter_most() -> None:
    notes = review("We leverage synergies. Could you lend me twenty pounds?", "pitch").notes
    assert [note.category for note in notes][-1] == "take"
    assert foremost(notes, 1)[0].category == "take"


def test_without_weights_nobody_is_taken_to_be_owed_something() -> None:
    rules = pack("en")
    assert rules is not None
    read = Reviewer(replace(rules, weights=Weights())).review(f"{OWED} {FAVOUR}", "message")
    assert [note.category for note in read.notes].count("take") == 1


def test_of_the_foremost_notes_only_one_says_that_something_is_asked() -> None:
    notes = review("I need a job. Could you lend me twenty pounds? I am a team player.", "pitch").notes
    assert [note.category for note in notes].count("take") == 2
    assert [note.category for note in foremost(notes, 2)] == ["take", "cliche"]


def test_what_is_owed_is_said_once_of_an_ask_and_of_what_presses() -> None:
    text = "Per my last email, the invoice is 45 days late. Kindly settle it by the 15th."
    notes = review(text, "message").notes
    assert {note.category for note in notes} >= {"take", "pushy"}
    assert len(foremost(notes, 2)) == len({note.why for note in notes})


def test_the_example_of_a_text_that_never_says_i_does_not_either() -> None:
    words, rule = NoteWords(PACK), PACK.rules["hedge.just"]
    assert words.worded(rule, "pitch", owed=False, says_me=True).suggestions == ("I wanted to ….",)
    assert words.worded(rule, "pitch", owed=False, says_me=False).suggestions == ()


def test_an_example_of_what_many_say_suits_a_team_as_well() -> None:
    for words in ("I am a passionate baker.", "We have a passionate team.", "Simon is a passionate baker."):
        assert [note.suggestions for note in review(words).notes] == [("One day last week ….",)]


def test_no_example_speaks_of_a_room_where_nobody_may_stand_together() -> None:
    examples = {fold(each).rstrip("?.") for rule in PACK.rules.values() for each in rule.suggestions}
    assert [each for each in examples if each.startswith("who here") or each.endswith(" here")] == []
