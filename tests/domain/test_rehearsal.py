"""What to rehearse next."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.rehearsal import (
    Candidate,
    Coming,
    in_order,
    next_mode,
    next_to_rehearse,
    steps_until,
)
from relpitch.domain.take import Take

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def take(days_ago: int, seconds: float = 30, mode: Mode = Mode.READ) -> Take:
    return Take("any", NOON - timedelta(days=days_ago), mode, Length.FULL, seconds)


def candidate(name: str, *takes: Take, target: float = 30) -> Candidate:
    return Candidate(name.lower(), name, target, NOON - timedelta(days=60), takes)


GYM, BANK, SCHOOL = candidate("Gym", take(2)), candidate("Bank"), candidate("School", take(9))
THURSDAY = Coming("Women in Health", date(2026, 11, 26), ("gym",))


def test_the_coming_events_version_is_first() -> None:
    assert [each.name for each in in_order([BANK, GYM, SCHOOL], THURSDAY)] == ["Gym", "Bank", "School"]


def test_without_an_event_it_is_the_one_never_said_then_the_longest_unsaid() -> None:
    assert [each.name for each in in_order([GYM, SCHOOL, BANK], None)] == ["Bank", "School", "Gym"]


def test_it_says_why_in_a_sentence() -> None:
    gym = candidate("Gym", take(2, 32, Mode.FIRST_LETTERS))
    suggestion = next_to_rehearse([BANK, gym], THURSDAY, MONDAY)
    assert suggestion is not None
    assert suggestion.mode is Mode.FROM_MEMORY
    assert suggestion.why == (
        "It is for Women in Health on Thursday. You said it on Saturday, two seconds over. "
        "This time, try it from memory."
    )


def test_what_was_never_said_is_to_be_read_once() -> None:
    suggestion = next_to_rehearse([BANK], None, MONDAY)
    assert suggestion is not None
    assert suggestion.mode is Mode.READ
    assert suggestion.why == "You have not said it aloud yet. Read it once, to hear it."


def test_the_longest_unsaid_says_so() -> None:
    suggestion = next_to_rehearse([GYM, SCHOOL], None, MONDAY)
    assert suggestion is not None
    assert suggestion.version_id == "school"
    assert suggestion.why.startswith(
        "Of all versions, it is the one longest unsaid. You said it on 14 November"
    )


def test_nothing_to_say_is_no_suggestion() -> None:
    assert next_to_rehearse([], THURSDAY, MONDAY) is None


def test_there_is_less_to_look_at_only_once_the_time_is_near() -> None:
    assert next_mode(candidate("Gym", take(1, 45))) is Mode.READ
    assert next_mode(candidate("Gym", take(1, 31))) is Mode.CUE_WORDS
    assert next_mode(candidate("Gym", take(1, 30, Mode.KEY_POINTS))) is Mode.KEY_POINTS


def test_rehearsals_are_spread_over_the_days_that_are_left() -> None:
    steps = steps_until(THURSDAY, MONDAY, date(2026, 11, 21))
    assert [each.words for each in steps] == ["Saturday, done", "Today or tomorrow", "Thursday, a calm read"]
    assert [(each.done, each.is_next) for each in steps] == [(True, False), (False, True), (False, False)]


def test_on_the_day_there_is_a_calm_read_and_nothing_else() -> None:
    today = replace(THURSDAY, day=MONDAY)
    assert [each.words for each in steps_until(today, MONDAY, None)] == ["Today, a calm read"]
