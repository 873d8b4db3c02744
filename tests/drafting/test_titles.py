"""The title of a first draft is a whole phrase."""

import pytest

from relpitch.drafting.from_answers.titles import phrase


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("kids at school for 19 years till they shut the kitchen", "Kids at school for 19 years"),
        ("old people living alone while their kids are away", "Old people living alone"),
        ("gente mayor que vive sola desde hace años y no cocina", "Gente mayor que vive sola"),
    ],
)
def test_a_title_ends_with_a_whole_phrase(answer: str, title: str) -> None:
    assert phrase(answer) == title
