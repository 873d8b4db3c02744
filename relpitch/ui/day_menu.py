"""Days to choose from in a menu: those ahead for a promise, those behind for a meeting."""

from datetime import date, timedelta

from relpitch.domain.day import by_weekday, weekday
from relpitch.translation import _

_DAYS_SHOWN = 7


def days_ahead(today: date) -> list[tuple[str, date | None]]:
    """Tomorrow, the week that follows, two weeks, and no day."""
    named: list[tuple[str, date | None]] = []
    for ahead in range(1, _DAYS_SHOWN + 1):
        day = today + timedelta(days=ahead)
        named.append((_("by tomorrow") if ahead == 1 else by_weekday(day), day))
    return [*named, (_("in two weeks"), today + timedelta(days=14)), (_("any day"), None)]


def days_behind(today: date) -> list[tuple[str, date]]:
    """Today, yesterday, and the five days before by name."""
    days = [today - timedelta(days=behind) for behind in range(_DAYS_SHOWN)]
    return [
        ({0: _("Today"), 1: _("Yesterday")}.get(behind, weekday(day)), day) for behind, day in enumerate(days)
    ]
