"""Words in several styles, set in lines."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from relpitch.printing.rich import RichBlock, set_rich
from relpitch.printing.text import Style

PLAIN = Style("Literata", 11, 14.4)
KEY = replace(PLAIN, weight=600)
OFFER = (("Sit all day", KEY), (" move ", PLAIN), ("without pain,", KEY), (" with ten-minute habits", PLAIN))


def _rows(block: RichBlock) -> list[str]:
    rows: dict[float, list[str]] = {}
    for line in block.lines:
        rows.setdefault(line.baseline_mm, []).append(line.text)
    return [" ".join(each) for each in rows.values()]


def test_a_line_ends_after_the_comma_and_not_after_the_next_word() -> None:
    assert _rows(set_rich(OFFER, 66)) == ["Sit all day move without pain,", "with ten-minute habits"]


def test_an_article_does_not_hang_at_the_end_of_a_line() -> None:
    words = (("There is a stretch that fits a red light.", PLAIN),)
    assert _rows(set_rich(words, 60)) == ["There is a stretch", "that fits a red light."]


def test_no_more_rows_than_the_words_need() -> None:
    assert set_rich(OFFER, 200).rows == 1


@given(st.lists(st.text("abcde", min_size=1, max_size=9), min_size=1, max_size=30), st.floats(60, 90))
def test_every_word_is_printed_as_it_was_written(words: list[str], width_mm: float) -> None:
    block = set_rich(((" ".join(words), PLAIN),), width_mm)
    assert " ".join(_rows(block)).split() == words
    assert not block.overflows
