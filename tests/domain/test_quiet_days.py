from datetime import date

import pytest

from relpitch.domain.quiet_days import QuietDays, own_days


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("24 December, 1 Jan", {(12, 24), (1, 1)}),
        ("29 February; 3. may", {(2, 29), (5, 3)}),
        ("30 February, 12 Ju, soon, 7", set()),
        ("", set()),
    ],
)
def test_own_days_are_read_as_a_person_writes_them(typed: str, days: set[tuple[int, int]]) -> None:
    assert own_days(typed) == days


def test_the_next_day_that_is_not_quiet() -> None:
    friday = date(2026, 11, 20)
    assert QuietDays().after(friday) == friday
    assert QuietDays().after(date(2026, 11, 21)) == date(2026, 11, 23)
    assert QuietDays(frozenset({4, 5})).after(friday) == date(2026, 11, 22)


def test_where_every_day_is_quiet_any_day_is_fine() -> None:
    assert QuietDays(frozenset(range(7))).after(date(2026, 11, 20)) == date(2026, 11, 20)
