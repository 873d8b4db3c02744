"""The weights of decisions, and what is said of a damaged file."""

from pathlib import Path

import pytest

from relpitch.coach.weights import FILE, Decision, Weights, WithEncoder, read_weights, weights_text
from relpitch.domain.errors import RelpitchError

WEIGHTS = Weights(
    {"give": Decision(-1.5, 0.75, WithEncoder(0.5, 0.5, 1.25, -2.5)), "no offer": Decision(0.25, 1.0)},
    {"free of": "give 0.50", "soup": "give 1.25\tno offer -0.75"},
)


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(weights_text(WEIGHTS, ["Made for a test."]), encoding="utf-8")
    assert read_weights(tmp_path) == WEIGHTS


def test_what_is_seen_adds_up() -> None:
    assert WEIGHTS.scores(["soup", "free of", "never seen"]) == {"give": 0.25, "no offer": -0.5}


def test_a_language_without_weights_has_none(tmp_path: Path) -> None:
    assert read_weights(tmp_path) == Weights()


@pytest.mark.parametrize("damage", ["tea\tgive much", "tea\tbread 0.5", "tea", "=\tgive\tone"])
def test_a_damaged_file_names_the_line(tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE).write_text(weights_text(WEIGHTS, ["Made for a test."]), encoding="utf-8")
    path = tmp_path / FILE
    path.write_text(path.read_text(encoding="utf-8") + damage + "\n", encoding="utf-8")
    with pytest.raises(RelpitchError, match=r"weights\.tsv, line \d: this is no (weight|decision)\."):
        read_weights(tmp_path)


def test_where_the_encoder_is_sure_of_a_no_a_sure_rule_is_doubted() -> None:
    decisions = WEIGHTS.decisions
    assert decisions["give"].doubts(-3.0)
    assert not decisions["give"].doubts(-2.0)
    assert not decisions["no offer"].doubts(-9.0)
