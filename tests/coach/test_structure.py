"""The stance of a text."""

import pytest

from relpitch.coach.structure import stance


@pytest.mark.parametrize(
    ("gives", "takes", "categories", "expected"),
    [
        ([0], [], [], "give"),
        ([0], [50], ["take"], "give"),
        ([50], [0], ["take"], "take"),
        ([50, 90], [0], ["take"], "give"),
        ([0], [50, 90], ["take", "take"], "take"),
        ([], [], [], "neutral"),
        ([], [], ["jargon"], "neutral"),
        ([], [], ["cliche"], "take"),
        ([], [], ["pushy"], "neutral"),
        ([], [], ["pushy", "pushy"], "take"),
    ],
)
def test_a_text_gives_takes_or_neither(
    gives: list[int], takes: list[int], categories: list[str], expected: str
) -> None:
    assert stance(gives, takes, categories) == expected
