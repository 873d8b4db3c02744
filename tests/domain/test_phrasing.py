"""When a bridge is about what one hears or notices."""

import pytest

from relpitch.domain.phrasing import Phrasing, first_with_words, is_about, same_words, words_before_none


@pytest.mark.parametrize(
    ("when", "noticed"),
    [
        ("they rub their neck", "They rub their neck"),
        ("they say “So what do you do?”", "they say “So what do you do?”"),
        ("they ask, so what do you do", "“So what do you do?”"),
        ("sie „Und was machst du?“ sagen", "„Und was machst du?“"),
    ],
)
def test_it_is_whatever_stands_around_the_words(when: str, noticed: str) -> None:
    assert is_about(when, noticed)


@pytest.mark.parametrize(
    ("when", "noticed"),
    [
        ("", "They rub their neck"),
        ("", ""),
        ("they rub their necks", "They rub their neck"),
        ("they say no to it", "“No.”"),
        ("they rub", "They rub their neck"),
    ],
)
def test_it_is_not_where_other_words_are_meant(when: str, noticed: str) -> None:
    assert not is_about(when, noticed)


def several(*words: str) -> tuple[Phrasing, ...]:
    return tuple(Phrasing(each) for each in words)


def test_the_first_with_words_is_the_one_said() -> None:
    some = several("", " ", "said", "other")
    assert first_with_words(some) == some[2]
    assert first_with_words(some[:2]) == some[0]
    assert first_with_words(()) is None


def test_the_one_said_goes_on_top_and_the_others_keep_their_order() -> None:
    some = several("", "said", " ", "other")
    assert words_before_none(some) == (some[1], some[0], some[2], some[3])
    assert words_before_none(some[1:]) == some[1:]
    assert words_before_none(()) == ()


def test_phrasings_read_alike_whatever_their_ids() -> None:
    assert same_words(several("a", "b"), several("a", "b"))
    assert not same_words(several("a", "b"), several("b", "a"))
    assert not same_words(several("a"), several("a", "b"))
    assert not same_words((Phrasing("a", "when"),), several("a"))
    assert same_words((), ())
