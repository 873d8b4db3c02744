"""The grammar has a way through for everything that happens to a script, each at its price."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.voice.grammar import BACK, JUMP, LEFT_OUT, arcs, named, place_of

WORDS = ["you", "sit", "all", "day", "shall", "i", "show", "you"]
STARTS = [0, 4]


def price(start: int, end: int, word: str) -> float | None:
    found = [
        each.price for each in arcs(WORDS, STARTS) if (each.start, each.end, each.word) == (start, end, word)
    ]
    return min(found, default=None)


def jump(start: int, word: str) -> float | None:
    """By way of the state that the end of every sentence leads to."""
    between = len(WORDS) + 1
    there, on = price(start, between, ""), price(between, int(word.partition("#")[2]) + 1, word)
    return None if there is None or on is None else there + on


def test_reading_straight_on_is_free_and_all_else_has_its_price() -> None:
    assert price(0, 1, "you#0") == 0
    assert price(1, 3, "all#2") == LEFT_OUT
    assert price(1, 1, "you#0") == BACK
    assert jump(0, "shall#4") == JUMP, "a sentence skipped"
    assert jump(4, "you#0") == JUMP, "a sentence said again"
    assert jump(8, "you#0") == JUMP, "all of it said again"
    assert price(2, 1, "you#0") == JUMP, "begun again in its middle"
    assert price(3, 8, "") is not None, "stopped early"


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.data())
def test_every_word_can_be_said_and_no_arc_leads_out(words: list[str], data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(words) - 1), max_size=4))
    found = list(arcs(words, starts))
    between = len(words) + 1
    assert all(0 <= each.start <= between and 0 <= each.end <= between for each in found)
    straight = {
        (each.start, each.end, each.word) for each in found if each.price == 0 and each.start != between
    }
    assert straight == {(place, place + 1, named(word, place)) for place, word in enumerate(words)}
    assert all(each.start != each.end or each.word for each in found), "nothing goes round for nothing"
    assert len(found) <= 10 * (len(words) + 1), "a long script has no more arcs a word than a short one"


def test_a_word_is_known_by_its_place_however_it_is_pronounced() -> None:
    assert place_of(named("you", 7)) == 7
    assert place_of("you#7(2)") == 7
    assert place_of("um") is None
