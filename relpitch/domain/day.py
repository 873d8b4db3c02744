"""Days and times as a person says them."""

from datetime import date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def clock(moment: datetime) -> str:
    """The time of day: 8:41, 18:05."""
    return f"{moment.hour}:{moment.minute:02}"


def day_month(day: date) -> str:
    """The day and month: 9 November."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def heading(day: date, today: date) -> str:
    """A day as a heading: Today, Saturday 21 November, 3 March 2025."""
    if day == today:
        return "Today"
    if day.year != today.year:
        return f"{day_month(day)} {day.year}"
    return f"{DAYS[day.weekday()]} {day_month(day)}"


def near(day: date, today: date) -> str:
    """A day in a sentence: today, yesterday, on Friday, on 9 November."""
    away = (today - day).days
    if away == 0:
        return "today"
    if away == 1:
        return "yesterday"
    if 1 < away < 7:
        return f"on {DAYS[day.weekday()]}"
    return f"on {day_month(day)}" if day.year == today.year else f"on {day_month(day)} {day.year}"


def moment(when: datetime, now: datetime) -> str:
    """A moment as a title: Saturday, 18:05; 9 November, 7:30. Both in local time."""
    away = (now.date() - when.date()).days
    if away == 0:
        return f"Today, {clock(when)}"
    if 0 < away < 7:
        return f"{DAYS[when.weekday()]}, {clock(when)}"
    return f"{day_month(when.date())}, {clock(when)}"


def weekday(day: date) -> str:
    """The day of the week: Saturday."""
    return DAYS[day.weekday()]


def short_month(day: date) -> str:
    """The month in three letters: Nov."""
    return MONTHS[day.month - 1][:3]


def ahead(day: date, today: date) -> str:
    """A day to come in a sentence: today, tomorrow, in 3 days, in 2 weeks."""
    away = (day - today).days
    if away <= 0:
        return "today"
    if away == 1:
        return "tomorrow"
    return f"in {away} days" if away < 14 else f"in {away // 7} weeks"


def short_day(at: datetime | None, now: datetime) -> str:
    """A day at the right of a row: Wed, 6 Nov, 3 Mar 2025; nothing for no day. Told in local time."""
    if at is None:
        return ""
    day, today = at.astimezone().date(), now.astimezone().date()
    if day == today:
        return "Today"
    if 0 < (today - day).days < 7:
        return weekday(day)[:3]
    short = f"{day.day} {short_month(day)}"
    return short if day.year == today.year else f"{short} {day.year}"
