"""How a field lies in its row, by what kind of thing it is, and back."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.errors import LibraryError
from relpitch.domain.event import Item
from relpitch.domain.mode import Mode
from relpitch.storage.fields import read, reader, without_none, writer


def lies_as(kind: object, value: object) -> object:
    write = writer(kind)
    return value if write is None else write(value)


@pytest.mark.parametrize("kind", [str, int, float, str | None, float | None])
def test_text_and_numbers_lie_as_they_are(kind: object) -> None:
    assert writer(kind) is None
    assert reader(kind) is None
    assert read(kind, 7) == 7


@pytest.mark.parametrize(
    ("kind", "value", "stored"),
    [
        (bool, True, 1),
        (bool, False, 0),
        (date | None, date(2026, 11, 3), "2026-11-03"),
        (datetime, datetime(2026, 11, 3, 9, 30, tzinfo=UTC), "2026-11-03T09:30:00.000000+00:00"),
        (Mode, Mode.READ, "read"),
        (tuple[str, ...], ("a", "ü"), '["a","\\u00fc"]'),
        (tuple[Item, ...], (Item("Cards", done=True),), '[{"what":"Cards","done":true}]'),
    ],
)
def test_a_field_lies_by_its_kind_and_is_read_back(kind: object, value: object, stored: object) -> None:
    assert lies_as(kind, value) == stored
    assert read(kind, stored) == value


def test_a_moment_lies_in_utc_so_that_earlier_sorts_first() -> None:
    there = datetime(2026, 11, 3, 9, 30, tzinfo=timezone(timedelta(hours=5)))
    assert lies_as(datetime, there) == "2026-11-03T04:30:00.000000+00:00"
    with pytest.raises(ValueError, match="time zone"):
        lies_as(datetime, datetime(2026, 11, 3))  # noqa: DTZ001  # that is the mistake


def test_nothing_is_read_as_nothing() -> None:
    assert read(datetime | None, None) is None
    assert read(tuple[str, ...], None) is None
    assert without_none(date | None) is date
    assert without_none(date) is date


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (datetime, "yesterday"),
        (datetime, 7),
        (date, "2026-13-01"),
        (Mode, "shouted"),
        (tuple[str, ...], "["),
        (tuple[Item, ...], '[{"done":1}]'),
        (tuple[str, ...], "[" * 100_000),
    ],
)
def test_what_cannot_be_read_is_a_damaged_library(kind: object, stored: object) -> None:
    with pytest.raises(LibraryError):
        read(kind, stored)


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9))])))
def test_any_moment_survives_its_row(moment: datetime) -> None:
    assert read(datetime, lies_as(datetime, moment)) == moment


@given(st.lists(st.datetimes(timezones=st.just(UTC)), max_size=5))
def test_moments_sort_in_the_row_as_they_follow_each_other(moments: list[datetime]) -> None:
    assert sorted(map(str, (lies_as(datetime, each) for each in moments))) == [
        lies_as(datetime, each) for each in sorted(moments)
    ]
