"""A backup a day, and fewer the older they are; never none."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.backup_days import is_due, may_go

NOW = datetime(2026, 11, 27, 9, 0)  # noqa: DTZ001  # by the clock on the wall
AGES = st.lists(st.timedeltas(timedelta(0), timedelta(days=800)), max_size=60, unique=True)


def test_the_first_is_due_and_the_next_after_a_day() -> None:
    assert is_due(None, NOW)
    assert not is_due(NOW - timedelta(hours=23), NOW)
    assert is_due(NOW - timedelta(hours=24), NOW)


def test_a_backup_from_the_future_does_not_keep_the_next_from_being_made() -> None:
    assert is_due(NOW + timedelta(days=300), NOW)


def test_a_year_of_days_becomes_a_week_of_days_two_months_of_weeks_and_months() -> None:
    made = [NOW - timedelta(days=each) for each in range(365)]
    left = set(made) - set(may_go(made, NOW))
    assert {each for each in made if NOW - each < timedelta(days=7)} <= left
    assert len(left) == 7 + 8 + 11


@given(AGES)
def test_the_newest_always_stays_and_what_is_left_stays_left(ages: list[timedelta]) -> None:
    made = [NOW - age for age in ages]
    gone = may_go(made, NOW)
    left = [each for each in made if each not in gone]
    assert set(gone) <= set(made)
    assert may_go(left, NOW) == []
    if made:
        assert max(made) in left
    assert all(each in left for each in made if NOW - each < timedelta(days=7))
