"""What was heard of each word of a take, and where the fillers stand among them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Filler, Measures, Take, WordMark
from relpitch.services.said_words import FillerTag, surely_heard, taken_words

WORDS = {
    Part.RELEVANCE: "One stretch on that bench often eases it.",
    Part.INVITATION: "Shall I show you — now? It only takes a minute.",
}
COUNT = 8 + 5 + 5


def take(measures: Measures, *fillers: Filler) -> Take:
    at = datetime(2026, 11, 29, tzinfo=UTC)
    return Take("v", at, Mode.READ, Length.FULL, 20.0, words=WORDS, measures=measures, fillers=fillers)


def struck(said: Take) -> list[str]:
    return [each.text for paragraph in taken_words(said) for each in paragraph if each.is_struck]


def timed(marks: str, start: float = 1.0) -> str:
    """Half a second for each word that was heard."""
    heard = [mark for mark in marks if mark in "suc"]
    return "\n".join(f"{start + n / 2:.2f} {start + n / 2 + 0.4:.2f} w" for n in range(len(heard)))


def test_a_word_that_was_said_before_those_left_out_is_not_struck_for_them() -> None:
    left_out = ("It", "only", "takes", "a", "minute")
    assert struck(take(Measures(skipped=left_out))) == ["It", "only", "takes", "a", "minute."]


def test_a_word_is_struck_where_its_mark_says_so_and_a_dash_has_none() -> None:
    marks = "-" * 8 + "s" * 10
    assert struck(take(Measures(marks=marks))) == WORDS[Part.RELEVANCE].split()
    assert struck(take(Measures(marks="s" * 8 + "sssss" + "-" * 5)))[0] == "It"


@pytest.mark.parametrize(("marks", "unsure"), [("uuuuuuuu", True), ("ssssuuuu", False), ("--------", False)])
def test_a_sentence_of_which_little_is_sure_is_unsure_and_never_struck(marks: str, unsure: bool) -> None:
    said = take(Measures(marks=marks + "s" * 10, words_heard=18 - marks.count("-")))
    first, second = taken_words(said)
    assert {each.is_unsure for each in first} == {unsure}
    assert not any(each.is_unsure for each in second)
    assert surely_heard(said) == ((10, True) if unsure else (said.measures.words_heard, False))


def test_fillers_stand_before_the_word_that_was_said_next() -> None:
    marks = "s" * COUNT
    measures = Measures(marks=marks, timing=timed(marks), perhaps=(Filler(5.2, "uh"), Filler(99.0, "um")))
    first, second = taken_words(take(measures, Filler(1.6, "so")))
    assert [(each.text, each.before) for each in first if each.before] == [
        ("on", (FillerTag("so", 1.6, True),))
    ]
    assert [(each.text, each.before) for each in second if each.before] == [
        ("I", (FillerTag("uh", 5.2, False),)),
        ("", (FillerTag("um", 99.0, False),)),
    ]


def test_without_the_times_of_words_no_filler_is_among_them() -> None:
    paragraphs = taken_words(take(Measures(marks="s" * COUNT), Filler(1.6, "so")))
    assert not any(each.before for paragraph in paragraphs for each in paragraph)


@given(
    st.text("".join(WordMark), max_size=COUNT + 2),
    st.lists(st.sampled_from(["One", "it", "It", "a", "stretch", "x"])),
)
def test_every_word_is_there_whatever_was_measured(marks: str, skipped: list[str]) -> None:
    said = take(
        Measures(marks=marks, timing=timed(marks), skipped=tuple(skipped), perhaps=(Filler(2.0, "um"),))
    )
    paragraphs = taken_words(said)
    assert [" ".join(each.text for each in some if each.text) for some in paragraphs] == list(WORDS.values())
    assert len(struck(said)) <= max(len(skipped), marks.count(WordMark.LEFT_OUT))
    assert not any(each.is_struck and each.is_unsure for some in paragraphs for each in some if not marks)
