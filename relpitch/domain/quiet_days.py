"""Days on which nobody is written to."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from relpitch.domain.day import MONTHS, month_names

_DAY = re.compile(r"\s*(\d{1,2})\.?\s+([^\W\d]+)\s*")
_LONGEST_PAUSE = 366


@dataclass(frozen=True, slots=True)
class QuietDays:
    """The weekend (0 is Monday) and days of the person's own, each year (month, day)."""

    weekend: frozenset[int] = frozenset({5, 6})
    own: frozenset[tuple[int, int]] = frozenset()

    def holds(self, day: date) -> bool:
        """Whether this is a quiet day."""
        return day.weekday() in self.weekend or (day.month, day.day) in self.own

    def after(self, day: date) -> date:
        """This day, or the first after it that is not quiet; where all are, this day."""
        later = (day + timedelta(days=ahead) for ahead in range(_LONGEST_PAUSE))
        return next((each for each in later if not self.holds(each)), day)


def own_days(typed: str) -> frozenset[tuple[int, int]]:
    """Days as a person writes them, "24 December, 1 Jan"; what is no day is passed over."""
    found = set()
    for piece in typed.replace(";", ",").split(","):
        if (match := _DAY.fullmatch(piece)) and (month := _month(match[2])):
            try:
                date(2024, month, int(match[1]))  # a leap year
            except ValueError:
                continue
            found.add((month, int(match[1])))
    return frozenset(found)


def _month(word: str) -> int | None:
    names = month_names()
    found = {
        number % len(MONTHS) + 1
        for number, name in enumerate(names)
        if name.casefold().startswith(word.casefold())
    }
    return found.pop() if len(found) == 1 and len(word) >= 3 else None
