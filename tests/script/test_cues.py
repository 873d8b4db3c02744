"""Cue words and first letters."""

import pytest
from hypothesis import given

from relpitch.domain.length import Length
from relpitch.script.cues import cue_words, first_letters
from relpitch.script.plain import escape, plain
from tests.script.texts import ANY_TEXT


@pytest.mark.parametrize(
    ("source", "cues"),
    [
        ("You know that **stiff neck** people bring to the **squat rack**?", ("stiff neck", "squat rack")),
        ("**one *two* three** and **four**", ("one two three", "four")),
        ("**over\ntwo lines**", ("over two lines",)),
        ("**a ((b)) c**", ("a b c",)),
        (
            "I help people who sit all day move without pain.",
            ("help", "people", "sit", "day", "move", "pain"),
        ),
        ("You don't know I'm Maya's friend, you'd say!", ("Maya's", "friend")),
        ("It’s a ten-minute habit—really.", ("ten-minute", "habit")),
        ("Twelve backs went from 9 to 2.", ("Twelve", "backs", "9", "2")),
        ("> **note**\nMove.", ("Move",)),
        ("我帮助人，真的。", ("我帮助人", "真的")),
        ("**मदद** करता", ("मदद",)),
        ("(“Backs”, £20 - 35%!)", ("Backs", "£20", "35%")),
        ("", ()),
        ("and so on", ()),
    ],
)
def test_cue_words(source: str, cues: tuple[str, ...]) -> None:
    assert cue_words(source) == cues


def test_a_cue_in_an_extra_is_a_cue_only_in_full() -> None:
    source = "I fix **backs** ((and **necks**))."
    assert cue_words(source) == ("backs", "necks")
    assert cue_words(source, length=Length.SHORT) == ("backs",)
    assert cue_words("I fix ((**backs**)).", length=Length.SHORT) == ("fix",)


def test_without_a_pack_every_word_is_a_content_word() -> None:
    assert cue_words("Kutot villasukkia.", "xx") == ("Kutot", "villasukkia")


@pytest.mark.parametrize(
    ("code", "source", "cues"),
    [
        (
            "de",
            "Ich helfe Menschen, die den ganzen Tag sitzen.",
            ("helfe", "Menschen", "ganzen", "Tag", "sitzen"),
        ),
        ("es", "Ayudo a la gente que está todo el día sentada.", ("Ayudo", "gente", "día", "sentada")),
        ("fr", "J’aide l’enfant qu’on oublie.", ("aide", "enfant", "oublie")),
        ("it", "Aiuto un’amica dell’ufficio.", ("Aiuto", "amica", "ufficio")),
        ("nl", "Ik help mensen die de hele dag zitten.", ("help", "mensen", "hele", "dag", "zitten")),
        ("pl", "Pomagam ludziom, którzy siedzą.", ("Pomagam", "ludziom", "siedzą")),
        ("ru", "Я помогаю людям, которые сидят.", ("помогаю", "людям", "сидят")),
    ],
)
def test_cue_words_leave_out_the_small_words_of_their_language(
    code: str, source: str, cues: tuple[str, ...]
) -> None:
    assert cue_words(source, code) == cues


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("I help people who sit all day move without pain.", "I h p w s a d m w p."),
        ("You don't, ten-minute “habits”?", "Y d, t-m “h”?"),
        ("un*believ*able **stuff**", "u s"),
        ("Hello {name}, at 9:30 for 4,000 B2B people", "H {name}, a 9:30 f 4,000 B p"),
        ("One / two //\n> note\nthree ((four))", "O t\nt f"),
        ("e\u0301cole नमस्ते 你好", "e\u0301 न 你"),
        ("👋🏽 Hi", "👋🏽 H"),
    ],
)
def test_first_letters(source: str, letters: str) -> None:
    assert first_letters(source) == letters


@given(ANY_TEXT)
def test_cue_words_and_first_letters_are_in_the_words(source: str) -> None:
    spaceless = "".join(plain(source).split())
    assert all("".join(cue.split()) in spaceless for cue in cue_words(source))
    rest = iter(plain(source))
    assert all(letter in rest for letter in first_letters(source))


@given(ANY_TEXT)
def test_first_letters_keep_all_space(words: str) -> None:
    letters = first_letters(escape(words))
    assert [each for each in letters if each.isspace()] == [each for each in words if each.isspace()]
