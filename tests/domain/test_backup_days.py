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


def test_of_the_weeks_before_two_months_each_keeps_one_and_then_each_month() -> None:
    made = [NOW - timedelta(days=each) for each in (7, 8, 59, 60, 61)]
    gone = may_go(made, NOW)
    assert NOW - timedelta(days=7) not in gone
    assert may_go([NOW - timedelta(days=6), NOW - timedelta(days=6, hours=1)], NOW) == []
    weekly = [datetime(2026, 9, 29, 9), datetime(2026, 10, 5, 9)]  # noqa: DTZ001  # by the clock on the wall
    assert may_go(weekly, NOW) == []
    monthly = [datetime(2026, 9, 8, 9), datetime(2026, 9, 15, 9)]  # noqa: DTZ001  # by the clock on the wall
    assert may_go(monthly, NOW) == monthly[:1]


def test_a_backup_of_two_months_ago_to_the_hour_counts_by_its_month() -> None:
    sixty = NOW - timedelta(days=60)
    assert may_go([sixty, sixty + timedelta(days=1)], NOW) == []
    assert may_go([sixty, sixty - timedelta(days=2)], NOW) == [sixty - timedelta(days=2)]
