"""The day that a promise names at its end: read as meant, or not at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch import paths, translation
from relpitch.domain.day import DAYS
from relpitch.domain.promised_day import promised_day

SAID = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("what", "meant"),
    [
        ("send the price list by Friday", date(2026, 11, 27)),
        ("send it by fri.", date(2026, 11, 27)),
        ("bring the bender on 12 December", date(2026, 12, 12)),
        ("bring it by the 14th", date(2026, 12, 14)),
        ("lend it until 3 Dec", date(2026, 12, 3)),
        ("call tomorrow", date(2026, 11, 24)),
        ("find it in 2 weeks", date(2026, 12, 7)),
    ],
)
def test_a_day_that_is_named_is_read(what: str, meant: date) -> None:
    assert promised_day(what, SAID) == meant


@pytest.mark.parametrize(
    "what",
    [
        "",
        "tomorrow",
        "by",
        "look at page 4",
        "do it by 5",
        "call every Friday",
        "see her next Friday",
        "write on Sunday or Monday",
        "ask about Friday",
        "lend the talk on the sun",
        "send my book on March",
        "send it by 5/6",
        "bring it by 31 February",
        "send what I wrote by 1 Nov 2025",
    ],
)
def test_what_is_not_surely_a_day_is_none(what: str) -> None:
    assert promised_day(what, SAID) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 7))
def test_a_weekday_is_the_next_one(said: date, ahead: int) -> None:
    day = said + timedelta(days=ahead)
    assert promised_day(f"write by {DAYS[day.weekday()]}", said) == day


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_no_words_break_it_and_no_day_has_passed(what: str, said: date) -> None:
    day = promised_day(what, said)
    assert day is None or day >= said


@pytest.mark.parametrize(
    ("language", "what", "meant"),
    [
        ("de", "die Liste schicken bis Freitag", date(2026, 11, 27)),
        ("de", "den Bohrer bringen am 12. Dezember", date(2026, 12, 12)),
        ("de", "morgen anrufen", None),
        ("de", "anrufen, morgen", date(2026, 11, 24)),
        ("es", "mandarle la lista el viernes", date(2026, 11, 27)),
        ("es", "llamar mañana", date(2026, 11, 24)),
        ("es", "hablarle del viernes", None),
    ],
)
def test_a_day_is_read_in_the_language_in_use(language: str, what: str, meant: date | None) -> None:
    translation.use(language, paths.translations())
    assert promised_day(what, SAID) == meant
