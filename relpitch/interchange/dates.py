"""Days as other programs write them, in one form that a person can read."""

import re

_NO_YEARS = ("1604", "0000", "0001")
"""Years that programs write where nobody said one."""
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?")


def day_of(text: str) -> str:
    """A birthday as 1990-02-03, or --02-03 where the year is not known; anything else as it is."""
    text = text.strip()
    if found := _NO_YEAR.fullmatch(text):
        return f"--{found[1]}-{found[2]}"
    if found := _DATE.fullmatch(text):
        year, month, day = found.groups()
        return f"--{month}-{day}" if year in _NO_YEARS else f"{year}-{month}-{day}"
    return text
