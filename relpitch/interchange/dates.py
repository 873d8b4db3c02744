"""Days as other programs write them, in one form that a person can read."""

import re

_NO_YEARS = ("1604", "0000", "0001")
"""Years that programs write where nobody said one."""
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?")


def day_of(text: str) -> str:
    """A birthday as 1990-02-03, or --02-03 where the year is not known; anything else as it is."""
    text = text.strip()
    if found := _NO_YEAR.fullmatch(text):
        return f"--{found[1]}-{found[2]}" if _is_day(found[1], found[2]) else ""
    if found := _DATE.fullmatch(text):
        year, month, day = found.groups()
        if not _is_day(month, day):
            return ""
        return f"--{month}-{day}" if year in _NO_YEARS else f"{year}-{month}-{day}"
    return _by_hand(text)


def _is_day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _by_hand(text: str) -> str:
    """14.03.1984 and 3/14/1984, where which number is the month cannot be mistaken; else as it is."""
    if found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
    elif found := _SLASHED.fullmatch(text):
        first, second, year = found.groups()
        if (int(first) > 12) == (int(second) > 12) and first.zfill(2) != second.zfill(2):
            return text
        month, day = (second, first) if int(first) > 12 else (first, second)
    else:
        return text
    return f"{year}-{month:0>2}-{day:0>2}" if _is_day(month, day) else text
