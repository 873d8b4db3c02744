"""The word that stands for a name that was taken out, in the language of the text."""

import pytest

from relpitch.script.language import languages
from relpitch.script.standing_in import someone_in, standing_in


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ich habe Priya am Samstag getroffen.", "jemand"),
        ("Kaffee und Kuchen, Priya", "jemand"),
        ("Le prometí a Priya el dibujo de los tres estiramientos.", "alguien"),
        ("She laughed with Priya Raman.", "someone"),
        ("J’ai rencontré Priya chez nous.", "quelqu’un"),
        ("Spotkanie z Priya, bo się śmiała", "ktoś"),
        ("和王小明见面", "某人"),
        ("Kaffee mit Priya", "iemand"),  # "mit" is a word of Danish and Hungarian too
        ("Priya Raman", "iemand"),
        ("jemand, Priya Raman", "iemand"),
        ("", "iemand"),
    ],
)
def test_it_is_in_the_language_of_the_text_where_that_is_told(text: str, word: str) -> None:
    assert standing_in("iemand")(text) == word


def test_every_language_has_its_word() -> None:
    words = {each.code: each.someone for each in languages()}
    assert all(words.values())
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("code", "word"), [("de", "jemand"), ("de_AT", "jemand"), ("en_XA", "someone"), ("xx", "someone")]
)
def test_a_language_that_is_not_known_takes_the_english_word(code: str, word: str) -> None:
    assert someone_in(code) == word
