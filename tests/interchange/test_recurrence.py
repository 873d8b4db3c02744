"""What comes again, counted as another library counts it, and in a bounded time."""

from datetime import datetime, timedelta
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.interchange.old_rules import modern_rule
from relpitch.interchange.recurrence import RecurrenceRule, read_rule, times_of

FIRST = datetime.fromisoformat("2026-11-23T00:00")
LAST = FIRST + timedelta(days=1200)


def rule(text: str) -> RecurrenceRule:
    read = read_rule(text)
    assert read is not None
    return read


@st.composite
def rules(draw: st.DrawFn) -> str:
    often = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    which = draw(st.sampled_from(["", "1", "2", "-1"])) if often in ("MONTHLY", "YEARLY") else ""
    days: list[str] = draw(st.lists(st.sampled_from(["MO", "TU", "WE", "FR", "SU"]), max_size=3, unique=True))
    month_days: st.SearchStrategy[list[int]] = st.lists(
        st.sampled_from([1, 13, 28, 29, 31, -1, -2]), min_size=1, max_size=2, unique=True
    )
    parts = [f"FREQ={often}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 90))}")
    if draw(st.booleans()):
        parts.append(
            f"BYMONTH={','.join(map(str, draw(st.sets(st.integers(1, 12), min_size=1, max_size=3))))}"
        )
    if days:
        parts.append(f"BYDAY={','.join(which + day for day in days)}")
    elif often != "WEEKLY" and draw(st.booleans()):
        parts.append(f"BYMONTHDAY={','.join(map(str, draw(month_days)))}")
    has_positions = draw(st.booleans())
    if days and has_positions:
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, 2, -1]))}")
    if draw(st.booleans()):
        parts.append("BYHOUR=8,17")
    return ";".join(parts)


@settings(max_examples=60, deadline=None)
@given(rules(), st.datetimes(datetime.fromisoformat("2019-01-01"), datetime.fromisoformat("2027-06-01")))
def test_the_times_are_those_another_library_finds(text: str, start: datetime) -> None:
    start = start.replace(second=0, microsecond=0)
    if "WEEKLY" in text and "BYSETPOS" in text:  # theirs begins a week with the start
        start -= timedelta(days=start.weekday())
    ends = "" if "COUNT" in text else f";UNTIL={LAST:%Y%m%dT%H%M%S}"  # theirs looks for days up to year 9999
    theirs = takewhile(lambda each: each <= LAST, islice(rrulestr(text + ends, dtstart=start), 9_000))
    assert list(times_of(rule(text), start, FIRST, LAST)) == [each for each in theirs if each >= FIRST]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=300",
        "FREQ=YEARLY;INTERVAL=100000",
        "FREQ=WEEKLY;INTERVAL=999999999",
    ],
)
def test_rules_that_lead_nowhere_end(text: str) -> None:
    assert len(list(times_of(rule(text), datetime.fromisoformat("1970-01-05T09:00"), FIRST, LAST))) <= 1201


SIXTY = ",".join(map(str, range(60)))


@pytest.mark.parametrize(
    "text",
    ["FREQ=SECONDLY", "FREQ=HOURLY;COUNT=5", f"FREQ=DAILY;BYHOUR=1,2;BYMINUTE={SIXTY};BYSECOND={SIXTY}"],
)
def test_what_is_for_a_clock_says_so(text: str) -> None:
    assert rule(text).is_too_often


@pytest.mark.parametrize(
    "text", ["", "FREQ=SOMETIMES", "FREQ=DAILY;INTERVAL=x", "FREQ=WEEKLY;BYDAY=XX", "BYDAY=MO"]
)
def test_what_cannot_be_read_is_no_rule(text: str) -> None:
    assert read_rule(text) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D2 #5", "FREQ=DAILY;INTERVAL=2;COUNT=5"),
        ("W1 MO TU #0", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU"),
        ("MP1 1+ MO 2- FR #3", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO,-2FR;COUNT=3"),
        ("MD1 15 LD #0", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15,-1"),
        ("YM1 6 20301231T000000Z", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6;UNTIL=20301231T000000Z"),
        ("FREQ=DAILY", "FREQ=DAILY"),
    ],
)
def test_rules_of_old_phones_are_read(old: str, new: str) -> None:
    assert modern_rule(old) == new
