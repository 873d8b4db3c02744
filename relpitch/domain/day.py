"""Days and times as a person says them, each language its own way.

`..._at_start` is how the same begins a line or a sentence, where languages differ: Today, Sábado.
"""

import re
from datetime import date, datetime

from relpitch.translation import N_, NC_, _, ngettext, pgettext

DAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
"""In English, as they may be typed in any language; `weekday` names one to a person."""
_FIRST_DAYS = (
    NC_("begins a line", "Monday"),
    NC_("begins a line", "Tuesday"),
    NC_("begins a line", "Wednesday"),
    NC_("begins a line", "Thursday"),
    NC_("begins a line", "Friday"),
    NC_("begins a line", "Saturday"),
    NC_("begins a line", "Sunday"),
)
MONTHS = (
    NC_("in a date", "January"),
    NC_("in a date", "February"),
    NC_("in a date", "March"),
    NC_("in a date", "April"),
    NC_("in a date", "May"),
    NC_("in a date", "June"),
    NC_("in a date", "July"),
    NC_("in a date", "August"),
    NC_("in a date", "September"),
    NC_("in a date", "October"),
    NC_("in a date", "November"),
    NC_("in a date", "December"),
)
_MONTHS_ALONE = (
    NC_("a month alone", "January"),
    NC_("a month alone", "February"),
    NC_("a month alone", "March"),
    NC_("a month alone", "April"),
    NC_("a month alone", "May"),
    NC_("a month alone", "June"),
    NC_("a month alone", "July"),
    NC_("a month alone", "August"),
    NC_("a month alone", "September"),
    NC_("a month alone", "October"),
    NC_("a month alone", "November"),
    NC_("a month alone", "December"),
)
_SHORT_MONTHS = (
    NC_("a month, short", "Jan"),
    NC_("a month, short", "Feb"),
    NC_("a month, short", "Mar"),
    NC_("a month, short", "Apr"),
    NC_("a month, short", "May"),
    NC_("a month, short", "Jun"),
    NC_("a month, short", "Jul"),
    NC_("a month, short", "Aug"),
    NC_("a month, short", "Sep"),
    NC_("a month, short", "Oct"),
    NC_("a month, short", "Nov"),
    NC_("a month, short", "Dec"),
)
_SHORT_DAYS = (
    NC_("a day of the week, short", "Mon"),
    NC_("a day of the week, short", "Tue"),
    NC_("a day of the week, short", "Wed"),
    NC_("a day of the week, short", "Thu"),
    NC_("a day of the week, short", "Fri"),
    NC_("a day of the week, short", "Sat"),
    NC_("a day of the week, short", "Sun"),
)
_TWO_LETTERS = (
    NC_("a day of the week over a calendar", "Mo"),
    NC_("a day of the week over a calendar", "Tu"),
    NC_("a day of the week over a calendar", "We"),
    NC_("a day of the week over a calendar", "Th"),
    NC_("a day of the week over a calendar", "Fr"),
    NC_("a day of the week over a calendar", "Sa"),
    NC_("a day of the week over a calendar", "Su"),
)
_DAYS_OF_A_WEEK = 7


def tells_half_days() -> bool:
    """Whether the language in use tells hours with am and pm."""
    # Translators: "24" where a day's hours are told from 0 to 23, "12" where they are told with am and pm.
    return pgettext("hours of a clock", "24") != "24"


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """The time of day: 8:41, 18:05; with its seconds 8:41:07."""
    minute = f"{moment.minute:02}:{moment.second:02}" if seconds else f"{moment.minute:02}"
    if not tells_half_days():
        return pgettext("the time of day", "{hour}:{minute}").format(hour=moment.hour, minute=minute)
    hour = (moment.hour + 11) % 12 + 1
    if moment.hour < 12:
        return pgettext("the time before noon", "{hour}:{minute} am").format(hour=hour, minute=minute)
    return pgettext("the time after noon", "{hour}:{minute} pm").format(hour=hour, minute=minute)


def day_month(day: date) -> str:
    """The day and month: 9 November."""
    month = pgettext("in a date", MONTHS[day.month - 1])
    return pgettext("a date", "{day} {month}").format(day=day.day, month=month)


def day_month_year(day: date) -> str:
    """A whole date: 3 March 2025."""
    return pgettext("a date", "{day_month} {year}").format(day_month=day_month(day), year=day.year)


def month_year(day: date) -> str:
    """A month of a year: March 2025."""
    month = pgettext("a month alone", _MONTHS_ALONE[day.month - 1])
    return pgettext("a month of a year", "{month} {year}").format(month=month, year=day.year)


def weekday_day_month(day: date) -> str:
    """The day of the week with its date: Saturday 21 November."""
    return pgettext("a date", "{weekday} {day_month}").format(weekday=weekday(day), day_month=day_month(day))


def weekday_day_month_at_start(day: date) -> str:
    """The day of the week with its date as a line begins with it, in Spanish with a capital."""
    words = pgettext("a date", "{weekday} {day_month}")
    return words.format(weekday=weekday_at_start(day), day_month=day_month(day))


def whole_day(day: date) -> str:
    """All there is of a day: Thursday 26 November 2026."""
    return pgettext("a date", "{weekday} {date}").format(weekday=weekday(day), date=day_month_year(day))


def whole_day_at_start(day: date) -> str:
    """All there is of a day as a line begins with it."""
    words = pgettext("a date", "{weekday} {date}")
    return words.format(weekday=weekday_at_start(day), date=day_month_year(day))


def whole_day_short(day: date) -> str:
    """All there is of a day, where there is little room: Thu 26 November 2026."""
    words = pgettext("a date", "{weekday} {date}")
    return words.format(weekday=short_weekday(day), date=day_month_year(day))


def unbroken(day: str) -> str:
    """The words of a day, its number kept with the month and the month with the year."""
    return re.sub(r"(?<=\d|\.) (?=\w)|(?<=\w) (?=\d{4})", "\N{NO-BREAK SPACE}", day)


def heading(day: date, today: date) -> str:
    """A day as a heading: Today, Saturday 21 November, 3 March 2025."""
    if day == today:
        return _("Today")
    return weekday_day_month_at_start(day) if day.year == today.year else day_month_year(day)


def with_weekday(day: date, today: date) -> str:
    """A day behind other words: Saturday 21 November, 3 March 2025."""
    return weekday_day_month(day) if day.year == today.year else day_month_year(day)


def near(day: date, today: date) -> str:
    """A day in a sentence: today, yesterday, on Friday, on 9 November."""
    away = (today - day).days
    if away == 0:
        return _("today")
    if away == 1:
        return _("yesterday")
    if 1 < away < _DAYS_OF_A_WEEK:
        return on_weekday(day)
    return on_date(day, today)


def lately(day: date, today: date) -> str:
    """A day that was, in a row of figures: today, yesterday, Friday, 9 November."""
    away = (today - day).days
    if 0 <= away <= 1:
        return near(day, today)
    return weekday(day) if 1 < away < _DAYS_OF_A_WEEK else _dated(day, today)


def lately_at_start(day: date, today: date) -> str:
    """A day that was, as a line begins with it: Today, Yesterday, Friday, 9 November."""
    away = (today - day).days
    if away == 0:
        return _("Today")
    if away == 1:
        return _("Yesterday")
    return weekday_at_start(day) if 1 < away < _DAYS_OF_A_WEEK else _dated(day, today)


def _dated(day: date, today: date) -> str:
    return day_month(day) if day.year == today.year else day_month_year(day)


def on_weekday(day: date) -> str:
    """A day of the week in a sentence: on Friday."""
    return _("on {weekday}").format(weekday=weekday(day))


def on_date(day: date, today: date) -> str:
    """A date in a sentence, with its year where that is another: on 9 November, on 9 November 2027."""
    return _("on {date}").format(date=day_month(day) if day.year == today.year else day_month_year(day))


def moment(when: datetime, now: datetime) -> str:
    """A moment as a title: Saturday, 18:05; 9 November, 7:30. Both in local time."""
    away = (now.date() - when.date()).days
    day = weekday_at_start(when.date()) if 0 < away < _DAYS_OF_A_WEEK else day_month(when.date())
    return at_clock(_("Today") if away == 0 else day, when)


def at_clock(day: str, when: datetime) -> str:
    """A day with the time of day: Saturday, 18:05."""
    return pgettext("a day and the time", "{day}, {time}").format(day=day, time=clock(when))


def whole_moment(when: datetime) -> str:
    """A moment as it stands in any year: 9 November 2026, 7:30."""
    return at_clock(day_month_year(when.date()), when)


def weekday(day: date) -> str:
    """The day of the week: Saturday."""
    return _(DAYS[day.weekday()])


def weekday_at_start(day: date) -> str:
    """The day of the week as a line begins with it, in Spanish with a capital."""
    return pgettext("begins a line", _FIRST_DAYS[day.weekday()])


def day_names() -> tuple[str, ...]:
    """The days of the week as they may be typed: in the language in use, then in English."""
    return (*map(_, DAYS), *DAYS)


def month_names() -> tuple[str, ...]:
    """The months as they may be typed: as in a date and alone, then in English."""
    named = (
        *(pgettext("in a date", each) for each in MONTHS),
        *(pgettext("a month alone", each) for each in _MONTHS_ALONE),
    )
    return (*named, *MONTHS)


def short_weekday(day: date) -> str:
    """The day of the week in three letters: Wed."""
    return short_day_names()[day.weekday()]


def short_day_names() -> tuple[str, ...]:
    """The days of the week in three letters, in the language in use."""
    return tuple(pgettext("a day of the week, short", each) for each in _SHORT_DAYS)


def weekday_column(number: int) -> str:
    """A day of the week over the column of a calendar, 0 being Monday: Mo."""
    return pgettext("a day of the week over a calendar", _TWO_LETTERS[number])


def short_month(day: date) -> str:
    """The month in three letters: Nov."""
    return pgettext("a month, short", _SHORT_MONTHS[day.month - 1])


def by_weekday(day: date) -> str:
    """Until a day of the week: by Friday."""
    return _("by {weekday}").format(weekday=weekday(day))


def by_date(day: date) -> str:
    """Until a date: by 9 November."""
    return _("by {date}").format(date=day_month(day))


def by_whole_date(day: date) -> str:
    """Until a date, with its day of the week: by Friday 27 November."""
    return _("by {date}").format(date=weekday_day_month(day))


def ahead(day: date, today: date) -> str:
    """A day to come in a sentence: today, tomorrow, in 3 days, in 2 weeks."""
    away = (day - today).days
    if away <= 0:
        return _("today")
    if away == 1:
        return _("tomorrow")
    if away < 2 * _DAYS_OF_A_WEEK:
        return ngettext("in {count} day", "in {count} days", away).format(count=away)
    return ngettext("in {count} week", "in {count} weeks", away // _DAYS_OF_A_WEEK).format(
        count=away // _DAYS_OF_A_WEEK
    )


def ahead_at_start(day: date, today: date) -> str:
    """How far off a day is, as a sentence begins with it: Today, Tomorrow, In 3 days."""
    away = (day - today).days
    if away <= 0:
        return _("Today")
    if away == 1:
        return _("Tomorrow")
    if away < 2 * _DAYS_OF_A_WEEK:
        return ngettext("In {count} day", "In {count} days", away).format(count=away)
    return ngettext("In {count} week", "In {count} weeks", away // _DAYS_OF_A_WEEK).format(
        count=away // _DAYS_OF_A_WEEK
    )


def near_at_start(day: date, today: date) -> str:
    """A day that was, as a sentence begins: Today, Yesterday, On Friday, On 9 November."""
    away = (today - day).days
    if away == 0:
        return _("Today")
    if away == 1:
        return _("Yesterday")
    if 1 < away < _DAYS_OF_A_WEEK:
        return _("On {weekday}").format(weekday=weekday(day))
    return _("On {date}").format(date=day_month(day) if day.year == today.year else day_month_year(day))


def short_day(at: datetime | None, now: datetime) -> str:
    """A day at the right of a row: Wed, 6 Nov, 3 Mar 2025; nothing for no day. Told in local time."""
    if at is None:
        return ""
    day, today = at.astimezone().date(), now.astimezone().date()
    if day == today:
        return _("Today")
    if 0 < (today - day).days < _DAYS_OF_A_WEEK:
        return short_weekday(day)
    short = pgettext("a date, short", "{day} {month}").format(day=day.day, month=short_month(day))
    if day.year == today.year:
        return short
    return pgettext("a date, short", "{day_month} {year}").format(day_month=short, year=day.year)
