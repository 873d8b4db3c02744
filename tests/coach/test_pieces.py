"""A text as numbers of word pieces, in stretches of whole sentences."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.coach.pieces import (
    BEGINS,
    ENDS,
    KINDS,
    MOST_PIECES,
    NOWHERE,
    UNKNOWN,
    WordPieces,
    without_accents,
)
from tests.coach.votes import sentences_of

VOCABULARY = (BEGINS, ENDS, UNKNOWN, *KINDS.values(), "soup", "for", "you", "##s", ".", "cafe", "'")
NUMBERS = {piece: number for number, piece in enumerate(VOCABULARY)}


def said(text: str, kind: str = "pitch") -> list[list[str]]:
    """Each stretch of a text in words."""
    found = WordPieces(VOCABULARY).stretches(text, kind, sentences_of(text))
    return [[VOCABULARY[number] for number in stretch.pieces] for stretch in found]


def test_words_become_their_longest_pieces_between_a_beginning_and_an_end() -> None:
    assert said("Soups for you.") == [[BEGINS, "speech", "soup", "##s", "for", "you", ".", ENDS]]


def test_a_word_that_nobody_would_write_is_unknown_and_not_split() -> None:
    assert said("s" * 100_000) == [[BEGINS, "speech", UNKNOWN, ENDS]]


def test_the_kind_of_text_is_told() -> None:
    assert said("Soup.", "message")[0][1] == "letter"


def test_accents_and_curly_quotes_are_folded() -> None:
    assert without_accents("CAFÉ") == "cafe"
    assert said("Café’.")[0][2:4] == ["cafe", "'"]


def test_a_word_of_which_no_piece_is_known_is_unknown() -> None:
    assert said("Soup 🙂.")[0][2:4] == ["soup", UNKNOWN]


def test_each_piece_knows_its_sentence() -> None:
    text = "Soup for you. You."
    stretch = next(WordPieces(VOCABULARY).stretches(text, "pitch", sentences_of(text)))
    assert stretch.sentence_of == (NOWHERE, NOWHERE, 0, 0, 0, 0, 1, 1, NOWHERE)
    assert stretch.sentences == 2


def test_a_long_text_is_read_in_stretches_of_whole_sentences() -> None:
    text = "Soup for you. " * 200
    stretches = list(WordPieces(VOCABULARY).stretches(text, "pitch", sentences_of(text)))
    assert len(stretches) > 1
    assert sum(stretch.sentences for stretch in stretches) == len(sentences_of(text))
    assert all(stretch.pieces[-2] == NUMBERS["."] for stretch in stretches)


@given(st.text(max_size=400))
def test_no_stretch_is_too_long_and_no_sentence_is_lost(text: str) -> None:
    sentences = sentences_of(text)
    stretches = list(WordPieces(VOCABULARY).stretches(text, "pitch", sentences))
    assert sum(stretch.sentences for stretch in stretches) == len(sentences)
    for stretch in stretches:
        assert len(stretch.pieces) == len(stretch.sentence_of) <= MOST_PIECES
