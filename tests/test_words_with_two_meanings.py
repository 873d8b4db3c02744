"""What is one word in English and several in other languages has a context, or words of its own."""

from collections.abc import Iterator

import pytest

from relpitch import paths, translation
from relpitch.domain.part import Part
from relpitch.preferences import GROUPS
from relpitch.preferences.asking import OneOf
from tests.test_catalogs import LANGUAGES, texts


def choices() -> Iterator[tuple[str, str]]:
    """Whatever a person may choose, behind the words of its preference."""
    for group in GROUPS:
        for ask in group.asks.values():
            if isinstance(ask.control, OneOf):
                yield from ((ask.words, each) for each in ask.control.words.values())


def test_a_word_that_two_preferences_offer_means_the_same_in_both() -> None:
    asked: dict[str, set[str]] = {}
    for ask, words in choices():
        asked.setdefault(words, set()).add(ask)
    assert {words for words, asks in asked.items() if len(asks) > 1} == {"Automatic", "Never"}, (
        "“None” of the recordings is “No grabar” in Spanish, which no weekend is"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_may_be_chosen_begins_as_a_line_does(language: str) -> None:
    translation.use(language, paths.translations())
    said = [translation._(words) for _ask, words in choices()]
    translation.use(translation.ENGLISH, paths.translations())
    assert len(said) > 15
    assert [each for each in said if each[0].islower()] == [], "“Solo domingo” beside “Sábado, domingo”"


def test_what_a_part_is_called_is_said_of_nothing_else() -> None:
    named = {each.label for each in Part}
    said_in = {
        each.id: {file for file, _line in each.locations}
        for each in texts()
        if each.id in named and not each.context
    }
    assert said_in == {each: {"relpitch/domain/part.py"} for each in named}, (
        "“Apertura” is a part; a library at which relpitch is opening is “Abriendo”"
    )
