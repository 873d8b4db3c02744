"""How long something takes, in words."""

import pytest

from relpitch.domain.duration import duration


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (26.6, "27 s"),
        (179.4, "179 s"),
        (180, "3 min"),
        (200, "3 min 20 s"),
        (599.6, "10 min"),
        (18_893, "5 h 15 min"),
        (7200, "2 h"),
    ],
)
def test_seconds_become_minutes_and_hours_where_they_are_many(seconds: float, words: str) -> None:
    assert duration(seconds) == words
