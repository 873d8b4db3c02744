"""What a first revision says of where its words are from, in every language."""

import pytest

from relpitch import paths, translation
from relpitch.services.pitch_words import BLANK_PAGE, FIRST_WORDS, MADE_FROM, note_now

IN_GERMAN = {
    FIRST_WORDS: "Erste Worte",
    BLANK_PAGE: "Eine leere Seite",
    MADE_FROM.format(name="Gym"): "Aus „Fitnessstudio“ gemacht",
    MADE_FROM.format(name="Anyone, anywhere"): "Aus „Für alle, überall“ gemacht",
}


@pytest.mark.parametrize(("stored", "german"), IN_GERMAN.items())
def test_what_is_stored_in_english_is_told_in_the_language_that_is_set(stored: str, german: str) -> None:
    assert note_now(stored) == stored
    translation.use("de", paths.translations())
    assert note_now(stored) == german


@pytest.mark.parametrize(("stored", "german"), IN_GERMAN.items())
def test_what_was_stored_in_another_language_before_is_known_again(stored: str, german: str) -> None:
    assert note_now(german) == stored
    translation.use("es", paths.translations())
    assert note_now(german) == note_now(stored)


def test_a_name_once_stood_without_quotation_marks() -> None:
    assert note_now("Aus Für alle, überall gemacht") == "Made from Anyone, anywhere"


@pytest.mark.parametrize("stored", ["", "Something of an earlier version", "Aus der Zeitung"])
def test_what_is_not_known_stays_as_it_is(stored: str) -> None:
    translation.use("de", paths.translations())
    assert note_now(stored) == stored
