"""A number says of what it is."""

import re

import pytest

from tests.architecture.test_names import modules

_MEASURES = frozenset(
    """
    above ahead alike any apart around at_first at_most at_once before below beside deepest earliest early
    enough far far_enough few fewest high highest largest latest least less lone long long_enough longer
    longest looked_at looked_through low lowest more most mostly named narrow narrowest near nearest quietest
    remembered seen short shortest shown smallest tall tallest tight wide widest
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Words that say how much, and not of what."""

_NUMBERS = re.compile(r"^([A-Z_]+(?:, [A-Z_]+)*) = [-\d][-\d_., x*<]*(?:  #.*)?$", re.MULTILINE)


def is_only_a_measure(name: str) -> bool:
    """Whether a name says how much, and not of what: in one word of those, or in several."""
    plain = name.strip("_").casefold()
    return plain in _MEASURES or _MEASURES.issuperset(plain.split("_"))


def numbers(source: str) -> list[str]:
    """The names of a module's numbers."""
    return [name for names in _NUMBERS.findall(source) for name in names.split(", ")]


def test_a_number_says_of_what_it_is() -> None:
    """Its name says it, as in `_MOST_WORDS = 18`: where it is used, no comment stands beside it."""
    found = [
        f"{path.as_posix()} {name}"
        for path, source, _nodes in modules()
        for name in numbers(source)
        if is_only_a_measure(name)
    ]
    assert found == []


@pytest.mark.parametrize("name", ["_MOST", "LOOKED_AT", "_MOST_SHOWN", "_LONG_ENOUGH"])
def test_two_words_that_say_how_much_do_not_say_of_what(name: str) -> None:
    assert is_only_a_measure(name)
    assert not is_only_a_measure(f"{name}_WORDS")


def test_a_number_is_one_with_a_comment_too() -> None:
    assert numbers("_FEW = 5  # words\n_MOST, _LEAST = 9, -1.5\n_LONG = 1 << 20\n_NEAR = 'near'\n") == [
        *("_FEW", "_MOST", "_LEAST", "_LONG"),
    ]


_SCALES = frozenset({"cache_sizes.py", "ui/heights.py", "ui/spaces.py"})
"""Modules of numbers of one kind, which the module says."""

_NOT_LOOKED_AT_YET = ("coach/", "drafting/")

_ONE_WORD = re.compile(r"^(?P<names>[A-Z_]+(?:, [A-Z_]+)*) = [-\d][-\d_., x*<]*\n(?!\"\"\")", re.MULTILINE)


def numbers_of_one_word(source: str) -> list[str]:
    """Those of a module's numbers whose name is a single word, and beside which nothing says more."""
    names = [name for found in _ONE_WORD.finditer(source) for name in found["names"].split(", ")]
    return [name for name in names if "_" not in name.strip("_")]


def test_a_number_of_one_word_says_more_beside_it() -> None:
    """`_WAIT = 0.5` may be seconds, or a share of a take: `_WAIT_SHARE` says it."""
    found = [
        f"{path.as_posix()} {name}"
        for path, source, _nodes in modules()
        if path.as_posix() not in _SCALES and not path.as_posix().startswith(_NOT_LOOKED_AT_YET)
        for name in numbers_of_one_word(source)
    ]
    assert found == []


def test_a_comment_or_a_second_word_says_more_of_a_number() -> None:
    source = (
        '_WAIT = 0.5\n_LAST = 101  # after every other\n_GAP_MM, _HAIR = 4.0, 0.2\nRING = 2\n"""Pixels."""\n'
    )
    assert numbers_of_one_word(source) == ["_WAIT", "_HAIR"]
