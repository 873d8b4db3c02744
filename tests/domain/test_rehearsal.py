"""What to rehearse next."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

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
from relpitch.domain.take import Measures, Take

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


def silent(days_ago: int) -> Take:
    return replace(take(days_ago), measures=Measures(waveform="00"))


def test_a_take_without_a_voice_is_not_the_last_one() -> None:
    heard = take(9)
    assert candidate("Gym", heard, silent(1)).last == heard
    assert candidate("Gym", silent(1)).last is None
    assert candidate("Gym").last is None


def test_versions_of_an_event_keep_its_order() -> None:
    both = replace(THURSDAY, version_ids=("school", "bank"))
    assert [each.name for each in in_order([GYM, BANK, SCHOOL], both)] == ["School", "Bank", "Gym"]


def test_of_those_never_said_the_one_written_first_goes_first() -> None:
    older = replace(BANK, name="Older", begun=NOON - timedelta(days=90))
    assert [each.name for each in in_order([BANK, older], None)] == ["Older", "Bank"]


@pytest.mark.parametrize(
    ("away", "day"),
    [
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "on Wednesday"),
        (6, "on Sunday"),
        (7, "on 30 November"),
    ],
)
def test_the_event_is_named_with_its_day(away: int, day: str) -> None:
    coming = replace(THURSDAY, day=MONDAY + timedelta(days=away))
    suggestion = next_to_rehearse([GYM], coming, MONDAY)
    assert suggestion is not None
    assert suggestion.why.startswith(f"It is for Women in Health {day}. ")


def test_an_event_of_other_versions_is_not_named() -> None:
    suggestion = next_to_rehearse([SCHOOL], THURSDAY, MONDAY)
    assert suggestion is not None
    assert suggestion.why.startswith("You said it on 14 November, near its time.")


def test_the_only_version_is_not_told_to_be_longest_unsaid() -> None:
    suggestion = next_to_rehearse([GYM], None, MONDAY)
    assert suggestion is not None
    assert suggestion.why == ("You said it on Saturday, near its time. This time, try it from its cue words.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (31, "You said it on Saturday, one second over."),
        (44, "You said it on Saturday, 14 seconds over."),
        (29, "You said it on Saturday, one second short."),
        (26, "You said it on Saturday, four seconds short."),
        (30.4, "You said it on Saturday, near its time."),
    ],
)
def test_the_last_time_is_told_against_the_target(seconds: float, words: str) -> None:
    suggestion = next_to_rehearse([candidate("Gym", take(2, seconds))], None, MONDAY)
    assert suggestion is not None
    assert suggestion.why.startswith(words)


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (Mode.READ, "This time, try it from its cue words."),
        (Mode.CUE_WORDS, "This time, try it from its first letters."),
        (Mode.FIRST_LETTERS, "This time, try it from memory."),
        (Mode.FROM_MEMORY, "This time, try it in your own words, from its key points."),
        (Mode.KEY_POINTS, "Say it that way again."),
    ],
)
def test_once_it_is_near_its_time_there_is_a_step_less_to_look_at(mode: Mode, words: str) -> None:
    suggestion = next_to_rehearse([candidate("Gym", take(2, 30, mode))], None, MONDAY)
    assert suggestion is not None
    assert suggestion.why.endswith(words)


@pytest.mark.parametrize(
    ("target", "seconds", "settled"),
    [(10, 12, True), (10, 12.1, False), (10, 7.9, False), (60, 66, True), (60, 66.1, False), (60, 54, True)],
)
def test_near_its_time_is_two_seconds_or_a_tenth(target: float, seconds: float, settled: bool) -> None:
    mode = next_mode(candidate("Gym", take(1, seconds), target=target))
    assert mode is (Mode.CUE_WORDS if settled else Mode.READ)


def test_what_was_never_said_is_read_first() -> None:
    assert next_mode(BANK) is Mode.READ


@pytest.mark.parametrize(
    ("away", "said_on", "words"),
    [
        (0, None, ["Today, a calm read"]),
        (-1, None, ["Today, a calm read"]),
        (1, None, ["Today", "Tuesday, a calm read"]),
        (2, None, ["Today or tomorrow", "Wednesday, a calm read"]),
        (6, None, ["Today or tomorrow", "Sunday, a calm read"]),
        (7, None, ["Today or tomorrow", "The day of Women in Health, a calm read"]),
        (1, 0, ["Today, done", "Tuesday, a calm read"]),
        (2, 0, ["Today, done", "Wednesday, a calm read"]),
        (3, 0, ["Today, done", "Another day, before the event", "Thursday, a calm read"]),
        (3, 1, ["Yesterday, done", "Today or tomorrow", "Thursday, a calm read"]),
    ],
)
def test_the_steps_before_an_event_fit_the_days_that_are_left(
    away: int, said_on: int | None, words: list[str]
) -> None:
    coming = replace(THURSDAY, day=MONDAY + timedelta(days=away))
    said = None if said_on is None else MONDAY - timedelta(days=said_on)
    steps = steps_until(coming, MONDAY, said)
    assert [each.words for each in steps] == words
    assert [each.done for each in steps] == [said is not None and not at for at in range(len(steps))]
    assert sum(each.is_next for each in steps) == 1
    assert next(at for at, each in enumerate(steps) if each.is_next) == (0 if said is None else 1)
