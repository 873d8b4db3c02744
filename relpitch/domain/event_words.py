"""When an event is, and how ready one is for it, in words: never a score."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from relpitch.domain.clock_place import town_of
from relpitch.domain.day import ahead, clock, day_month, heading, near, short_month, weekday
from relpitch.domain.event import Event

_SOME_DAY = "Some day"
_TIMES_IN_ALL = 5
"""How often it is rehearsed before an event, if there are days enough."""


def when(event: Event, today: date) -> str:
    """Its day and time by its own clock: Thursday 26 November, 18:30. Some day, where that is not known."""
    if not event.has_day:
        return _SOME_DAY
    begins = event.begins
    day = heading(begins.date(), today)
    if event.all_day:
        last = event.last_day
        return day if last <= begins.date() else f"{day} to {heading(last, today)}"
    return f"{day}, {clock(begins)}{elsewhere(event)}"


def until(event: Event, today: date) -> str:
    """The same with its end, where that is known: Thursday 26 November, 18:30 to 20:30."""
    words = when(event, today)
    if event.all_day or event.ends is None or not event.has_day:
        return words
    begins, ends = event.begins, event.finishes
    end = clock(ends) if ends.date() == begins.date() else f"{heading(ends.date(), today)}, {clock(ends)}"
    return words.replace(clock(begins), f"{clock(begins)} to {end}", 1)


def on_paper(event: Event) -> str:
    """Its day and time as a sheet says it, with the year: Thursday 26 November 2026, 18:30."""
    if not event.has_day:
        return _SOME_DAY
    begins = event.begins
    day = f"{weekday(begins.date())} {day_month(begins.date())} {begins.year}"
    if not event.all_day:
        return f"{day}, {clock(begins)}"
    last = event.last_day
    return day if last <= begins.date() else f"{day} to {day_month(last)}"


def elsewhere(event: Event) -> str:
    """Where its clock shows another time than here: " in New York, 23:30 here"; nothing where it does not."""
    here = event.starts.astimezone()
    if not event.zone or event.all_day or here.utcoffset() == event.begins.utcoffset():
        return ""
    town = town_of(event.zone)
    there = f"in {town}" if town else "there"
    day = "" if here.date() == event.begins.date() else f"{weekday(here.date())} "
    return f" {there}, {day}{clock(here)} here"


def in_days(event: Event, today: date) -> str:
    """How far off it is: In 3 days. Empty once it has begun, or where its day is not known."""
    if not event.has_day or event.begins.date() < today:
        return ""
    words = ahead(event.begins.date(), today)
    return words[0].upper() + words[1:]


def soon(event: Event, today: date) -> str:
    """One line for a list: Thursday, 18:30. In 3 days; later on, its place instead."""
    if not event.has_day:
        return _SOME_DAY + (
            ". Cancelled." if event.cancelled_at else f". {event.place}." if event.place else "."
        )
    begins = event.begins
    time = weekday(begins.date()) if event.all_day else f"{weekday(begins.date())}, {clock(begins)}"
    if event.cancelled_at:
        return f"{time}. Cancelled."
    far = (begins.date() - today).days >= 7
    after = event.place if far and event.place else in_days(event, today)
    return f"{time}. {after}." if after else f"{time}."


def day_tile(event: Event) -> tuple[str, str]:
    """The figures and the month of its day: 26, Nov. Nothing where that is not known."""
    if not event.has_day:
        return "", ""
    return str(event.begins.day), short_month(event.begins.date())


def readiness(event: Event, rehearsed: Sequence[datetime], today: date) -> str:
    """What is so: Versions chosen. Rehearsed 4 times, last on Saturday. Sheet not printed yet.

    `rehearsed` are the moments its versions were rehearsed.
    """
    said = len(event.version_ids)
    facts = ["No version chosen yet" if said == 0 else "Version chosen" if said == 1 else "Versions chosen"]
    if rehearsed:
        last = near(max(rehearsed).astimezone().date(), today)
        facts.append(f"Rehearsed {_times(len(rehearsed))}, last {last}")
    elif said:
        facts.append("Not rehearsed yet")
    if event.read_at:
        facts.append(f"Read through {near(event.read_at.astimezone().date(), today)}")
    facts.append("Sheet printed" if event.printed_at else "Sheet not printed yet")
    return ". ".join(facts) + "."


def rehearsal_days(event: Event, rehearsed: int, today: date) -> tuple[date, ...]:
    """The days on which to rehearse, spread over those that are left; on the day itself one only reads."""
    left = (event.begins.date() - today).days if event.has_day else 0
    if left <= 0 or not event.version_ids:
        return ()
    wanted = min(max(_TIMES_IN_ALL - rehearsed, 1), left)
    away = sorted({left * each // (wanted + 1) for each in range(1, wanted + 1)})
    return tuple(today + timedelta(days=days) for days in away)


def next_step(event: Event, rehearsed: Mapping[str, int], names: Mapping[str, str], today: date) -> str:
    """One small step: Conference once more tomorrow, then one calm read-through on the day.

    `rehearsed`: how often each chosen version was; `names`: what the versions are called.
    """
    if event.begins.date() < today:
        return ""
    if not event.version_ids:
        return "Choose what you will say. One version is plenty."
    if not event.has_day:
        return "Give it a day once you know it. Until then, any day is a good one to say it aloud."
    days = rehearsal_days(event, sum(rehearsed.values()), today)
    if not days:
        return "Today is the day. One calm read-through, then put it away."
    least = min(event.version_ids, key=lambda each: rehearsed.get(each, 0))
    once = "once more" if rehearsed.get(least) else "once"
    first = f"{names.get(least, 'Your words')} {once} {_on(days[0], today)}"
    others = f", {_more(len(days) - 1)} on other days" if len(days) > 1 else ""
    return f"{first}{others}, then one calm read-through on the day."


def _more(count: int) -> str:
    return "once more" if count == 1 else f"{_times(count)} more"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _on(day: date, today: date) -> str:
    away = (day - today).days
    if away <= 1:
        return ahead(day, today)
    return f"on {weekday(day)}" if away < 7 else f"on {day_month(day)}"
