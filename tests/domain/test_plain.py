import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.phrasing import Phrasing
from relpitch.domain.plain import from_plain, to_plain
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartText, Version
from tests.strategies import STATEMENTS, versions_of

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.one_of(STATEMENTS, versions_of("some statement")))
def test_any_value_comes_back_equal_through_json(value: Statement | Version) -> None:
    assert from_plain(type(value), json.loads(json.dumps(to_plain(value)))) == value


@given(
    JSON, st.sampled_from([Statement, Version, PartText, tuple[Phrasing, ...], Mapping[str, str], datetime])
)
def test_any_other_data_either_fits_or_is_refused(plain: Any, kind: Any) -> None:
    try:
        value = from_plain(kind, plain)
    except ValueError:
        return
    assert from_plain(kind, to_plain(value)) == value


@pytest.mark.parametrize(
    ("kind", "plain", "complaint"),
    [
        (Phrasing, {"words": 1}, "1 is not a str"),
        (Phrasing, {"when": "they rub their neck"}, "a phrasing lacks a field"),
        (Phrasing, {"words": "Hello", "wen": ""}, "'wen' is no field of a phrasing"),
        (PartText, {"rule": "shout"}, "'shout' is not a valid PartRule"),
        (PartText, {"phrasings": {}}, "{} is not a list"),
        (datetime, "2026-03-14T09:26:53", "has no time zone"),
        (datetime, "soon", "Invalid isoformat string"),
        (datetime, "0001-01-01T00:00:00+05:00", "is before or after all years"),
        (datetime, "0001-01-01T00:00:00+00:00", "is before or after all years"),  # it has no midnight in Rio
        (datetime, "9999-12-31T23:59:59+00:00", "is before or after all years"),
        (int, True, "True is not a int"),
        (int, 2**63, "is too large"),
        (float, 10**400, "is too large"),
    ],
)
def test_what_does_not_fit_is_named(kind: Any, plain: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_plain(kind, plain)


@pytest.mark.parametrize(
    ("kind", "plain", "place"),
    [
        (tuple[Phrasing, ...], [{"words": "Hello"}, {"words": 1}], (2, "words")),
        (PartText, {"phrasings": [{"wen": ""}]}, ("phrasings", 1, "wen")),
        (Mapping[str, Phrasing], {"a": {}}, ("a", "words")),
        (Phrasing, [], ()),
    ],
)
def test_what_does_not_fit_is_found(kind: Any, plain: Any, place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValueError, match=r"is not|is no|lacks") as error:
        from_plain(kind, plain)
    assert getattr(error.value, "place", ()) == place


def test_what_is_missing_takes_its_default() -> None:
    assert from_plain(PartText, {"phrasings": [{"words": "Hello", "id": "1"}]}).phrasings == (
        Phrasing("Hello", id="1"),
    )


@pytest.mark.parametrize(
    ("kind", "plain", "value"),
    [
        (date, "2026-11-03", date(2026, 11, 3)),
        (date | None, None, None),
        (datetime, "2026-11-03T09:30:00+02:00", datetime(2026, 11, 3, 7, 30, tzinfo=UTC)),
        (float, 3, 3.0),
        (tuple[date, ...], ["2026-11-03"], (date(2026, 11, 3),)),
        (str, "words", "words"),
        (bool, True, True),
    ],
)
def test_each_kind_is_read_as_itself(kind: Any, plain: Any, value: Any) -> None:
    found = from_plain(kind, plain)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (date, 7),
        (date, "2026-13-01"),
        (datetime, "2026-11-03T09:30:00"),
        (float, True),
        (float, "3"),
        (int, True),
        (str, None),
        (tuple[str, ...], "words"),
        (Mapping[str, str], []),
    ],
)
def test_what_is_of_another_kind_does_not_fit(kind: Any, plain: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(kind, plain)


def test_a_moment_is_written_in_utc_and_a_day_as_it_is() -> None:
    there = datetime(2026, 11, 3, 9, 30, tzinfo=timezone(timedelta(hours=5)))
    assert to_plain(there) == "2026-11-03T04:30:00+00:00"
    assert to_plain(date(2026, 11, 3)) == "2026-11-03"
