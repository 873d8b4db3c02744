"""When a bridge is about what one hears or notices."""

import pytest

from relpitch.domain.phrasing import is_about


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
