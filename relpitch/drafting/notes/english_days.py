"""Days as an English message says them, whatever language the window speaks."""

from datetime import date

from relpitch.domain.day import DAYS, MONTHS


def on_day(day: date, today: date) -> str:
    """A day that was: on Friday, on 9 November."""
    if 1 < (today - day).days < 7:
        return f"on {DAYS[day.weekday()]}"
    named = f"on {day.day} {MONTHS[day.month - 1]}"
    return named if day.year == today.year else f"{named} {day.year}"


def coming(day: date, today: date) -> str:
    """A day to come: today, tomorrow, in 3 days, in 2 weeks."""
    away = (day - today).days
    if away <= 1:
        return "tomorrow" if away == 1 else "today"
    return f"in {away} days" if away < 14 else f"in {away // 7} weeks"
