"""Words as names are compared: what a word is in any alphabet, how it is folded, what stands between two."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.name_spellings import (
    IN_ORDER,
    REVERSED,
    folded,
    foldings,
    gap_between,
    is_cased,
    letters_of,
    may_stand_in,
    runs_of,
    tokens_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Priya met Anand-Raman, twice.", ["Priya", "met", "Anand", "Raman", "twice"]),
        ("@Priya and #Raman_2", ["@Priya", "and", "#Raman", "2"]),
        ("", []),
        ("प्रिया रमन", ["प्रिया", "रमन"]),
        ("Pri\u00adya José", ["Pri\u00adya", "José"]),
        ("علی\u200cرضا", ["علی\u200cرضا"]),
        ("がくせい は", ["がくせい", "は"]),
        ("か\u3099く", ["か\u3099く"]),
        ("e\u0301té", ["e\u0301té"]),
        ("한국 사람", ["한국", "사람"]),
        ("ꙮ꙯ x", ["ꙮ꙯", "x"]),
        ("a\ufe0fb", ["a\ufe0fb"]),
        ("𑀓𑀸𑀓", ["𑀓𑀸𑀓"]),
        ("a\u20e3b", ["a", "b"]),  # what frames a letter is no part of a word
    ],
)
def test_a_word_has_its_vowel_signs_and_what_stands_in_it_unseen(text: str, words: list[str]) -> None:
    found = tokens_of(text)
    assert [word for _, _, word in found] == words
    assert [text[start:end] for start, end, _ in found] == words


@given(st.text())
def test_words_follow_each_other_and_lie_in_their_text(text: str) -> None:
    end = 0
    for begins, ends, word in tokens_of(text):
        assert end <= begins < ends <= len(text)
        assert text[begins:ends] == word
        end = ends


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_make_the_same_words_as_any_alphabet_does(text: str) -> None:
    beside = tokens_of(f"{text} é")
    assert tokens_of(text) == beside[:-1]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("PRIYA", "priya"),
        ("José", "jose"),
        ("ＦＵＬＬ", "full"),
        ("Straße", "strasse"),
        ("Pri\u00adya", "priya"),
        ("a\u200bb\u200fc\u2060d\u2064e\ufefff\u202eg", "abcdefg"),
        ("प्रिया", "परिया"),
    ],
)
def test_folded_a_text_has_no_capitals_accents_or_unseen_signs(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("May", ("may", "may", "may")),
        ("Müller", ("muller", "muller", "mueller")),
        ("Jäger", ("jager", "jager", "jaeger")),
        ("Øre", ("øre", "ore", "oere")),
        ("Åse", ("ase", "ase", "aase")),
        ("Köln", ("koln", "koln", "koeln")),
        ("Łukasz", ("łukasz", "lukasz", "lukasz")),
        ("Đặng", ("đang", "dang", "dang")),
        ("Þór", ("þor", "thor", "thor")),
        ("Ægir", ("ægir", "aegir", "aegir")),
        ("Cœur", ("cœur", "coeur", "coeur")),
        ("Sıla", ("sıla", "sila", "sila")),
        ("Ħal Ŧaðe", ("ħal ŧaðe", "hal tade", "hal tade")),
        ("u\u0308ber", ("uber", "uber", "ueber")),
    ],
)
def test_a_text_is_folded_in_three_ways(text: str, ways: tuple[str, str, str]) -> None:
    assert foldings(text) == ways


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_each_folding_is_as_plain_as_it_gets(text: str) -> None:
    assert len(foldings(text)) == 3
    assert foldings(text)[0] == folded(text)
    assert not any(unicodedata.combining(sign) for way in foldings(text) for sign in way)


@pytest.mark.parametrize(
    ("word", "cased"), [("may", True), ("MAY", True), ("王", False), ("علي", False), ("9", False)]
)
def test_an_alphabet_has_capitals_or_not(word: str, cased: bool) -> None:
    assert is_cased(word) is cased


def runs(text: str) -> list[list[str]]:
    return [[word for _, _, word in run] for run in runs_of(text, tokens_of(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Priya met Raman", []),
        ("علي كريم", [["علي"], ["كريم"]]),
        ("王 小明", [["王", "小明"]]),
        ("マリア・ガルシア", [["マリア", "ガルシア"]]),
        ("王。小明", [["王"], ["小明"]]),
        ("王 May 小明", [["王"], ["小明"]]),
        ("王     小明", [["王"], ["小明"]]),
        ("王 علي", [["王"], ["علي"]]),
        ("علي 王", [["علي"], ["王"]]),
        ("김 민준", [["김"], ["민준"]]),
    ],
)
def test_words_are_joined_where_no_spaces_part_words(text: str, words: list[list[str]]) -> None:
    assert runs(text) == words


def test_a_letter_is_folded_with_its_marks_and_knows_its_place() -> None:
    assert letters_of((5, 9, "Jo\u0301e")) == [("j", 5, 6), ("o", 6, 8), ("e", 8, 9)]
    assert letters_of((0, 2, "ßa")) == [("ss", 0, 1), ("a", 1, 2)]


@pytest.mark.parametrize(
    ("word", "name", "may"),
    [
        ("王小明见面", "王小明", True),
        ("见王小明面", "王小明", True),
        ("สมชายมา", "สมชาย", True),
        ("김민준은", "김민준", True),
        ("김민준님께서", "김민준", True),
        ("김민준", "김민준", True),
        ("김민준호", "김민준", False),
        ("옛김민준", "김민준", False),
        ("@김민준", "김민준", True),
        ("#김민준", "김민준", True),
        ("عليهم", "علي", False),
        ("علي", "علي", True),
        ("وعلي", "علي", False),
    ],
)
def test_a_name_is_part_of_a_word_only_as_its_language_writes(word: str, name: str, may: bool) -> None:
    start = 10 + word.index(name)
    assert may_stand_in([(10, 10 + len(word), word)], start, start + len(name)) is may


def test_in_a_run_of_words_without_spaces_a_name_may_begin_anywhere() -> None:
    run = tokens_of("王 小明")
    assert may_stand_in(run, 2, 4)


@pytest.mark.parametrize(
    ("between", "before", "gap"),
    [
        (" ", "Priya", IN_ORDER),
        ("-", "Priya", IN_ORDER),
        ("’", "Priya", IN_ORDER),
        ("_", "priya", IN_ORDER),
        (".", "priya", IN_ORDER),
        ("    ", "Priya", IN_ORDER),
        ("     ", "Priya", 0),
        (". ", "J", IN_ORDER),
        (". ", "@J", IN_ORDER),
        (". ", "Jo", 0),
        (".  ", "J", 0),
        (", ", "Raman", REVERSED),
        (" , ", "Raman", REVERSED),
        (",", "J", REVERSED),
        (" and ", "Raman", 0),
        ("; ", "Raman", 0),
        ("\n", "Raman", IN_ORDER),
    ],
)
def test_what_two_words_are_to_each_other_is_told_by_what_stands_between(
    between: str, before: str, gap: int
) -> None:
    assert gap_between(between, before) == gap


def test_one_gap_is_told_from_another() -> None:
    assert IN_ORDER & REVERSED == 0
