"""When an event is, and how ready one is for it, in words: never a score."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from relpitch.domain.clock_place import town_of
from relpitch.domain.day import (
    ahead,
    ahead_at_start,
    at_clock,
    clock,
    day_month,
    heading,
    near,
    on_weekday,
    short_month,
    weekday,
    weekday_at_start,
    whole_day_at_start,
    with_weekday,
)
from relpitch.domain.event import Event
from relpitch.translation import _, ngettext, pgettext

_TIMES_IN_ALL = 5
"""How often it is rehearsed before an event, if there are days enough."""


def when(event: Event, today: date) -> str:
    """Day and time of an event by its own clock: Thursday 26 November, 18:30. Some day, if not known."""
    if not event.has_day:
        return _("Some day")
    begins = event.begins
    day = heading(begins.date(), today)
    if event.all_day:
        last = event.last_day
        return day if last <= begins.date() else _from_to(day, with_weekday(last, today))
    return f"{at_clock(day, begins)}{elsewhere(event)}"


def until(event: Event, today: date) -> str:
    """Day and time of an event, with its end where known: Thursday 26 November, 18:30 to 20:30."""
    if event.all_day or not event.has_day:
        return when(event, today)
    times = _times(event, heading(event.begins.date(), today), lambda day: with_weekday(day, today))
    return f"{times}{elsewhere(event)}"


def _times(event: Event, day: str, other_day: Callable[[date], str]) -> str:
    """When an event begins on a day, and its end where that is known, which may be on another one."""
    begins, ends = event.begins, event.finishes
    begin = at_clock(day, begins)
    if event.ends is None:
        return begin
    is_same_day = ends.date() == begins.date()
    return _from_to(begin, clock(ends) if is_same_day else at_clock(other_day(ends.date()), ends))


def _from_to(begins: str, ends: str) -> str:
    """From one day, or one time, to another: Thursday 26 November, 18:30 to 20:30."""
    return pgettext("from one day or time to another", "{begins} to {ends}").format(begins=begins, ends=ends)


def on_paper(event: Event) -> str:
    """Day and times of an event as a sheet says them: Thursday 26 November 2026, 18:30 to 20:30."""
    if not event.has_day:
        return _("Some day")
    begins = event.begins
    day = whole_day_at_start(begins.date())
    if not event.all_day:
        return _times(event, day, day_month)
    last = event.last_day
    return day if last <= begins.date() else _from_to(day, day_month(last))


def elsewhere(event: Event) -> str:
    """Where its clock shows another time than here: " in New York, 23:30 here"; nothing where it does not."""
    here = event.starts.astimezone()
    if not event.zone or event.all_day or here.utcoffset() == event.begins.utcoffset():
        return ""
    town = town_of(event.zone)
    time = clock(here)
    if here.date() != event.begins.date():
        time = pgettext("a day of the week and a time", "{weekday} {time}").format(
            weekday=weekday(here.date()), time=time
        )
    if town:
        return " " + pgettext("a time in two places", "in {town}, {time} here").format(town=town, time=time)
    return " " + pgettext("a time in two places", "there, {time} here").format(time=time)


def in_days(event: Event, today: date) -> str:
    """How far off it is: In 3 days. Empty once it has begun, or where its day is not known."""
    if not event.has_day or event.begins.date() < today:
        return ""
    return ahead_at_start(event.begins.date(), today)


def soon(event: Event, today: date) -> str:
    """One line for a list: Thursday, 18:30. In 3 days; later on, its place instead."""
    if not event.has_day:
        time, after = _("Some day"), event.place
        return _with_after(time, _("Cancelled") if event.cancelled_at else after)
    begins = event.begins
    day = weekday_at_start(begins.date())
    time = day if event.all_day else at_clock(day, begins)
    if event.cancelled_at:
        return _with_after(time, _("Cancelled"))
    far = (begins.date() - today).days >= 7
    after = event.place if far and event.place else in_days(event, today)
    return _with_after(time, after)


def _with_after(time: str, after: str) -> str:
    return f"{time}. {after}." if after else f"{time}."


def day_tile(event: Event) -> tuple[str, str]:
    """The figures and the month of its day: 26, Nov. Nothing where that is not known."""
    if not event.has_day:
        return "", ""
    return str(event.begins.day), short_month(event.begins.date())


def readiness(event: Event, rehearsed: Sequence[datetime], today: date) -> str:
    """What is so: Versions ready. Rehearsed 4 times, last on Saturday. Sheet not printed yet.

    `rehearsed` are the moments its versions were rehearsed.
    """
    chosen = len(event.version_ids)
    if chosen == 0:
        facts = [_("No version chosen yet")]
    else:
        facts = [ngettext("Version ready", "Versions ready", chosen)]
    if rehearsed:
        last = near(max(rehearsed).astimezone().date(), today)
        facts.append(_rehearsed(len(rehearsed)).format(count=len(rehearsed), day=last))
    elif chosen:
        facts.append(_("Not rehearsed yet"))
    if event.read_at:
        facts.append(_("Read through {day}").format(day=near(event.read_at.astimezone().date(), today)))
    facts.append(_("Sheet printed") if event.printed_at else _("Sheet not printed yet"))
    return ". ".join(facts) + "."


def rehearsal_days(
    event: Event, rehearsed: int, today: date, *, said_today: bool = False
) -> tuple[date, ...]:
    """The days on which to rehearse, spread over those that are left; on the day itself one only reads.

    `said_today`: it was rehearsed today, which is enough for a day.
    """
    away = (event.begins.date() - today).days if event.has_day else 0
    left = away - said_today
    if left <= 0 or not event.version_ids:
        return ()
    wanted = min(max(_TIMES_IN_ALL - rehearsed, 1), left)
    days = sorted({left * each // (wanted + 1) + said_today for each in range(1, wanted + 1)})
    return tuple(today + timedelta(days=each) for each in days)


def next_step(
    event: Event,
    rehearsed: Mapping[str, int],
    names: Mapping[str, str],
    today: date,
    *,
    said_today: bool = False,
) -> str:
    """One small step: Conference once more tomorrow, then one calm read-through on the day.

    `rehearsed`: how often each chosen version was, and `said_today` whether one was today; `names`: what the
    versions are called.
    """
    if event.begins.date() < today:
        return ""
    if not event.version_ids:
        return _("Choose what you will say. One version is plenty.")
    if not event.has_day:
        return _("Give it a day once you know it. Until then, any day is a good one to say it aloud.")
    days = rehearsal_days(event, sum(rehearsed.values()), today, said_today=said_today)
    if not days:
        return (
            _("You said it aloud today, which is plenty. One calm read-through on the day.")
            if event.begins.date() > today
            else _("Today is the day. One calm read-through, then put it away.")
        )
    least = min(event.version_ids, key=lambda each: rehearsed.get(each, 0))
    name = names.get(least) or _("Your words")
    if rehearsed.get(least):
        first = _("{name} once more {day}").format(name=name, day=_on(days[0], today))
    else:
        first = _("{name} once {day}").format(name=name, day=_on(days[0], today))
    others = len(days) - 1
    if others == 0:
        return _("{first}, then one calm read-through on the day.").format(first=first)
    return _more(others).format(first=first, count=others)


def _more(count: int) -> str:
    if count == 1:
        return _("{first}, once more on other days, then one calm read-through on the day.")
    if count == 2:
        return _("{first}, twice more on other days, then one calm read-through on the day.")
    return ngettext(
        "{first}, {count} time more on other days, then one calm read-through on the day.",
        "{first}, {count} times more on other days, then one calm read-through on the day.",
        count,
    )


def _rehearsed(count: int) -> str:
    if count == 1:
        return _("Rehearsed once, last {day}")
    if count == 2:
        return _("Rehearsed twice, last {day}")
    return ngettext("Rehearsed {count} time, last {day}", "Rehearsed {count} times, last {day}", count)


def _on(day: date, today: date) -> str:
    away = (day - today).days
    if away <= 1:
        return ahead(day, today)
    return on_weekday(day) if away < 7 else _("on {date}").format(date=day_month(day))
