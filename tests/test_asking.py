"""What a preferences file may say, whatever it says: each kind of control takes what it could have set."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.preferences.asking import Ask, Number, OneOf, Slide, TextLine, Toggle, ask, group, groups

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.lists(st.integers())
)


@pytest.mark.parametrize(
    ("value", "taken"), [(True, True), (False, False), (1, True), ("no", True), (None, True)]
)
def test_a_toggle_takes_true_and_false(value: object, taken: bool) -> None:
    assert Toggle().fitting(value, True) is taken


PACE = OneOf({0.25: "calm", 0.21: "easy"}, within=(0.08, 0.6), other="mine")


@pytest.mark.parametrize(
    ("value", "taken"),
    [
        (0.25, 0.25),
        (0.3, 0.3),
        (0.08, 0.08),
        (0.6, 0.6),
        (0.61, 0.21),
        (0.07, 0.21),
        ("0.3", 0.21),
        (True, 0.21),
        (None, 0.21),
    ],
)
def test_one_of_a_few_takes_those_and_numbers_within_its_bounds(value: object, taken: float) -> None:
    assert PACE.fitting(value, 0.21) == taken


def test_one_of_a_few_words_takes_no_other() -> None:
    looks = OneOf({"light": "Light", "dark": "Dark"})
    assert looks.fitting("dark", "light") == "dark"
    assert looks.fitting("pink", "light") == "light"
    assert looks.fitting(1, "light") == "light"
    assert OneOf({1: "One"}).fitting(True, 2) == 2


@pytest.mark.parametrize("control", [Slide(80, 200, 10), Number(80, 200)])
@pytest.mark.parametrize(
    ("value", "taken"),
    [(80, 80), (200, 200), (130, 130), (79, 80), (201, 200), (True, 100), (120.0, 100), ("120", 100)],
)
def test_a_whole_number_is_brought_within_its_bounds(
    control: Slide | Number, value: object, taken: int
) -> None:
    assert control.fitting(value, 100) == taken


@pytest.mark.parametrize(
    ("value", "taken"),
    [("Maya", "Maya"), ("  Maya \n Ray ", "Maya Ray"), ("x" * 11, "x" * 10), (7, ""), ("\ud800", "?")],
)
def test_a_line_is_one_line_of_letters_that_can_be_written(value: object, taken: str) -> None:
    assert TextLine(longest=10).fitting(value, "") == taken


@given(ANYTHING)
def test_whatever_a_file_says_a_control_ends_with_what_it_could_have_set(value: object) -> None:
    for control, default in (
        (Slide(1, 9), 5),
        (Number(1, 9), 5),
        (PACE, 0.21),
        (Toggle(), False),
        (TextLine(), ""),
    ):
        once = control.fitting(value, default)
        assert control.fitting(once, default) == once
        assert type(once) is type(default)


LEVEL = Ask("Level", "Which.", Number(1, 9))


@dataclass(frozen=True)
class Sounds:
    """A group of a tree."""

    loud: bool = ask(False, "Loud", "How loud it is.", Toggle())
    level: int = 3
    hidden: int = 0


@dataclass(frozen=True)
class Tree:
    """Groups, and what the page does not show."""

    sounds: Sounds = group(Sounds, "Sounds", "mic", {"level": LEVEL})  # noqa: RUF009  # as in tree.py
    remembered: str = ""


def test_the_groups_of_a_tree_are_those_that_it_asks_for_in_order() -> None:
    (found,) = groups(Tree)
    assert (found.id, found.words, found.icon) == ("sounds", "Sounds", "mic")
    assert list(found.asks) == ["loud", "level"]
    assert found.asks["loud"] == Ask("Loud", "How loud it is.", Toggle())
    assert Tree().sounds == Sounds()
    assert Tree().sounds.loud is False
