"""Decisions about a whole text by what its sentences may be."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.coach.judging import lack_score

SCORES = st.floats(-20, 20)


@given(SCORES, SCORES, SCORES)
def test_the_likelier_a_give_the_less_likely_that_nothing_is_offered(
    said: float, give: float, other: float
) -> None:
    more, less = lack_score("offer", said, max(give, other)), lack_score("offer", said, min(give, other))
    assert more is not None
    assert less is not None
    assert more <= less


@given(st.sampled_from(["relevance", "proof", "invitation"]), SCORES, SCORES)
def test_a_give_says_nothing_about_the_other_parts(part: str, said: float, give: float) -> None:
    assert lack_score(part, said, give) == said


def test_where_the_encoder_did_not_read_there_is_nothing_to_doubt() -> None:
    assert lack_score("offer", None, 3.0) is None
