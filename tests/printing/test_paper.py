"""The paper for plain pages."""

import pytest

from relpitch.domain.card import Size
from relpitch.printing.paper import A4, LETTER, paper_of


@pytest.mark.parametrize(
    ("preferred", "country", "paper"),
    [
        ("automatic", "US", LETTER),
        ("automatic", "CA", LETTER),
        ("automatic", "GB", A4),
        ("", "001", A4),
        ("letter", "GB", LETTER),
        ("a4", "US", A4),
    ],
)
def test_the_paper_is_the_one_preferred_else_the_one_usual_there(
    preferred: str, country: str, paper: Size
) -> None:
    assert paper_of(preferred, country) == paper


def test_this_computer_has_a_usual_paper() -> None:
    assert paper_of("automatic") in (A4, LETTER)
