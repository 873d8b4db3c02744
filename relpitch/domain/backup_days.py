"""When a library is backed up by itself, and which backups may go. Times are by the clock on the wall."""

from collections.abc import Sequence
from datetime import datetime, timedelta

_EVERY = timedelta(days=1)
_ALL_KEPT = timedelta(days=7)
_ONE_A_WEEK = timedelta(days=60)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Whether the last backup is a day old, or from a clock that went wrong."""
    return last is None or not timedelta(0) <= now - last < _EVERY


def may_go(made: Sequence[datetime], now: datetime) -> list[datetime]:
    """The backups not needed any more. Of the last seven days all stay, then the newest of each week, and
    from two months on the newest of each month."""
    kept: set[tuple[int, ...]] = set()
    gone = []
    for at in sorted(made, reverse=True):
        age = now - at
        if age < _ALL_KEPT:
            continue
        span = at.isocalendar()[:2] if age < _ONE_A_WEEK else (at.year, at.month, 0)
        if span in kept:
            gone.append(at)
        kept.add(span)
    return gone
