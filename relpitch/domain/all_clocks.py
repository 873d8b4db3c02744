"""What the clocks of every place can show: the first and last days of all years are not on all of them."""

from datetime import UTC, datetime, timedelta

_FIRST = datetime.min.replace(tzinfo=UTC) + timedelta(days=2)
_LAST = datetime.max.replace(tzinfo=UTC) - timedelta(days=2)


def is_on_all_clocks(moment: datetime) -> bool:
    """Whether a moment can be told anywhere."""
    return _FIRST <= moment <= _LAST
