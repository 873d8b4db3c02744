"""What words mean for decisions, and what is said of a damaged file."""

from pathlib import Path

import pytest

from relpitch.coach.meanings import FILE, Meanings, meanings_text, read_meanings
from relpitch.coach.weights import Decision, Weights
from relpitch.domain.errors import RelpitchError

MEANINGS = Meanings(("give", "take"), {"mend": "100\t50\t-25", "borrow": "100\t20\t0", "the": "10\t1\t1"})


def added(*said: str) -> dict[str, float]:
    sums = {"give": 0.0, "take": 0.0}
    MEANINGS.add_to(sums, said)
    return {name: round(amount, 3) for name, amount in sums.items()}


def test_meanings_are_read_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(meanings_text(MEANINGS, ["Made for a test."]), encoding="utf-8")
    assert read_meanings(tmp_path) == MEANINGS


def test_a_sentence_means_what_its_words_mean_on_average() -> None:
    assert added("mend", "borrow") == {"give": 0.35, "take": -0.125}
    assert added("mend", "mend", "mend", "borrow") == {"give": 0.425, "take": -0.188}


def test_one_word_alone_says_less() -> None:
    assert added("mend") == {"give": 0.25, "take": -0.125}


def test_words_that_are_not_known_say_nothing() -> None:
    assert added("zither", "") == {"give": 0.0, "take": 0.0}


def test_meanings_add_to_the_decisions_there_are() -> None:
    weights = Weights({"give": Decision(-1.0, 0.0)}, {}, MEANINGS)
    assert weights.scores([], ["mend", "borrow"]) == {"give": pytest.approx(-0.65)}


def test_a_language_without_meanings_has_none(tmp_path: Path) -> None:
    assert read_meanings(tmp_path) == Meanings()


@pytest.mark.parametrize("damage", ["tea\tmuch\t1\t2", "tea\t1\t2", "tea"])
def test_a_damaged_file_names_the_line(tmp_path: Path, damage: str) -> None:
    path = tmp_path / FILE
    path.write_text(meanings_text(MEANINGS, ["Made for a test."]) + damage + "\n", encoding="utf-8")
    with pytest.raises(RelpitchError, match=r"meanings\.tsv, line 7: this is no word with its numbers\."):
        read_meanings(tmp_path)


def test_a_file_that_says_no_decisions_names_the_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("% Made for a test.\nmend\t100\t50\n", encoding="utf-8")
    with pytest.raises(RelpitchError, match=r"meanings\.tsv, line 2: the decisions are missing\."):
        read_meanings(tmp_path)
