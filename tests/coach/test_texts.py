"""The coach agrees with labelled texts at least as well as it did when this was last looked at.

The rules were grown on `develop`, and later widened by what they missed in `everyday`: 124 texts in many
voices, each labelled before the rules had read it. As first read, 52 of them gave problems 0.96 / 0.81, give
0.68 / 0.59, missing 0.64 / 0.64; 48 more 0.87 / 0.62, 0.76 / 0.52, 0.68 / 0.82; the last 24 0.81 / 0.82,
0.75 / 0.60, 0.91 / 1.00.
`later` are 132 more, in three lots. As first read: give 0.85 / 0.62, then 0.66 / 0.59, and the last, after
two rounds of widening, 0.92 / 0.52; problems 0.83 / 0.88, 0.82 / 0.76, 0.85 / 0.72; missing 0.84 / 0.89,
0.88 / 0.80, 0.76 / 0.68. What gives without a helping verb is still what is missed most.
`heldout` was written before the rules, and no phrase of it was listed for its sake.
Misses and false notes: python -m benchmarks.coach tests/coach/texts/develop.jsonl --slips
"""

from pathlib import Path

import pytest

from tests.coach.scoring import PARTS, PROBLEMS, Scores, score, texts

TEXTS = Path(__file__).parent / "texts"


@pytest.fixture(scope="module")
def develop() -> Scores:
    return score(texts(TEXTS / "develop.jsonl"))


@pytest.fixture(scope="module")
def everyday() -> Scores:
    return score(texts(TEXTS / "everyday.jsonl"))


@pytest.fixture(scope="module")
def later() -> Scores:
    return score(texts(TEXTS / "later.jsonl"))


@pytest.fixture(scope="module")
def heldout() -> Scores:
    return score(texts(TEXTS / "heldout.jsonl"))


@pytest.mark.parametrize(
    ("categories", "precision", "recall"),
    [(PROBLEMS, 0.90, 0.90), (("give",), 0.90, 0.90), (("hedge",), 0.80, 0.75), (PARTS, 0.93, 0.84)],
    ids=["problems", "give", "hedge", "missing"],
)
def test_the_score_on_texts_the_rules_were_grown_on(
    develop: Scores, categories: tuple[str, ...], precision: float, recall: float
) -> None:
    together = develop.together(categories)
    assert (together.precision, together.recall) >= (precision, recall)


@pytest.mark.parametrize(
    ("categories", "precision", "recall"),
    [(PROBLEMS, 0.92, 0.89), (("give",), 0.92, 0.91), (PARTS, 0.90, 0.90)],
    ids=["problems", "give", "missing"],
)
def test_the_score_on_everyday_talk(
    everyday: Scores, categories: tuple[str, ...], precision: float, recall: float
) -> None:
    together = everyday.together(categories)
    assert together.precision >= precision
    assert together.recall >= recall


@pytest.mark.parametrize(
    ("categories", "precision", "recall"),
    [(PROBLEMS, 0.92, 0.94), (("give",), 0.92, 0.92), (PARTS, 0.96, 0.93)],
    ids=["problems", "give", "missing"],
)
def test_the_score_on_later_texts(
    later: Scores, categories: tuple[str, ...], precision: float, recall: float
) -> None:
    together = later.together(categories)
    assert together.precision >= precision
    assert together.recall >= recall


@pytest.mark.parametrize(
    ("categories", "precision", "recall"),
    [(PROBLEMS, 0.86, 0.91), (("give",), 0.89, 0.92), (PARTS, 0.93, 0.80)],
    ids=["problems", "give", "missing"],
)
def test_the_score_on_texts_kept_apart(
    heldout: Scores, categories: tuple[str, ...], precision: float, recall: float
) -> None:
    together = heldout.together(categories)
    assert together.precision >= precision
    assert together.recall >= recall


def test_a_giving_text_gets_few_notes(heldout: Scores) -> None:
    assert heldout.notes_on_giving / heldout.giving_texts <= 0.5
