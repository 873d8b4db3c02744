"""Lines end where a phrase ends."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.printing import line_ends

SIT = "I help people who sit all day move without pain."


def _set(text: str, rows: int, room: float = 99.0) -> list[str]:
    words = text.split(" ")
    starts = line_ends.best(words, [float(len(each)) for each in words], 1.0, room, rows)
    return [" ".join(words[a:b]) for a, b in pairwise([0, *starts, len(words)])]


@pytest.mark.parametrize(
    "lines",
    [
        ["I help people", "who sit all day", "move without pain."],
        ["I help people who sit all day", "move without pain."],
        ["I teach parents of twins", "to sleep again."],
        ["I fix the bicycles of people", "who ride to work."],
        ["without pain,", "with ten-minute habits"],
        ["Before you stand,", "push the floor away", "with both feet.", "Then let the chair", "push you up."],
    ],
)
def test_a_line_ends_where_a_phrase_does(lines: list[str]) -> None:
    assert _set(" ".join(lines), len(lines)) == lines


def test_a_word_that_leans_on_the_next_costs_more_at_the_end() -> None:
    words = SIT.split(" ")
    assert line_ends.cost_of_break(words, words.index("day")) > line_ends.cost_of_break(
        words, words.index("move")
    )


def test_the_first_word_of_a_sentence_is_not_left_behind() -> None:
    words = ["Sit", "tall.", "Three", "slow", "breaths"]
    assert line_ends.cost_of_break(words, 2) == 0
    assert line_ends.cost_of_break(words, 3) > line_ends.cost_of_break(words, 4)


def test_what_cannot_be_set_so_is_not_set() -> None:
    assert line_ends.best(["a", "b"], [1, 1], 1, 9, 3) == []
    assert line_ends.best(["long", "b"], [4, 1], 1, 3, 2) == []


@given(st.lists(st.text("abcde.,", min_size=1, max_size=9), min_size=2, max_size=20), st.integers(2, 6))
def test_every_word_is_set_once_and_no_row_is_too_wide(words: list[str], rows: int) -> None:
    room = 24.0
    found = line_ends.best(words, [float(len(each)) for each in words], 1.0, room, rows)
    if found:
        lines = [" ".join(words[a:b]) for a, b in pairwise([0, *found, len(words)])]
        assert len(lines) == rows
        assert " ".join(lines) == " ".join(words)
        assert all(0 < len(line) <= room for line in lines)


def test_a_word_of_two_kinds_is_told_with_its_line(tmp_path: Path) -> None:
    text = (paths.resources() / "line_ends.toml").read_text(encoding="utf-8")
    path = tmp_path / "line_ends.toml"
    path.write_text(
        text + '[[kind]]\nname = "x"\nwords = "who"\nat_end = 1.0\nat_start = 0.0\n', encoding="utf-8"
    )
    with pytest.raises(DataFileError, match=r"line_ends.toml, line \d+: “who” is here twice"):
        line_ends.read(path)
