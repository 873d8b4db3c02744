"""What the coach found, as a person reads it."""

from collections.abc import Iterator

import pytest

from relpitch import paths, translation
from relpitch.coach import Review, review, rule_words
from relpitch.domain.part import Part
from relpitch.ui.pages.pitches.coached import Coached, PartNote, card


@pytest.fixture
def german() -> Iterator[None]:
    translation.use("de", paths.translations())
    yield
    translation.use(translation.ENGLISH, paths.translations())


def coached(words: str) -> Coached:
    reviewed = review(words)
    notes = tuple(PartNote(Part.INVITATION, each) for each in reviewed.notes)
    return Coached({Part.INVITATION: words}, reviewed, notes)


@pytest.mark.usefixtures("german")
def test_a_reason_is_in_the_language_of_the_window_and_an_example_in_that_of_the_words() -> None:
    found = coached("Sorry to bother you. I'm looking for a job.")
    told = [card(found, each, inherited=False) for each in found.notes]
    assert "„Sorry to bother you“ Ist eine Entschuldigung nötig?" in told[0].reason
    assert any(each.suggestion.startswith("Zum Beispiel: What ") for each in told)


@pytest.mark.usefixtures("german")
def test_so_is_praise() -> None:
    words = coached("No rush, and no need to reply.").praise()
    assert words.startswith("„No rush“ Hier fällt ein Nein leicht. ")


@pytest.mark.usefixtures("german")
def test_no_reason_of_a_rule_is_left_in_english() -> None:
    told = rule_words()
    translation.use(translation.ENGLISH, paths.translations())
    assert [each for each, why in rule_words().items() if why and told[each] == why] == []


def test_what_a_pitch_does_not_do_yet_is_offered_two_at_a_time() -> None:
    words = dict.fromkeys(Part, "We aim to be the best.")
    lacking = Coached(words, Review(worth_adding=("offer", "relevance", "proof", "invitation")), ())
    assert len(lacking.lacks()) == 2
    assert all(each.startswith("You might add ") for each in lacking.lacks())
