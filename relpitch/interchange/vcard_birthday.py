"""A birthday in the lines of a card: a day, or words where the version has a place for them."""

import re
from collections.abc import Iterable, Sequence

from relpitch.interchange.content_lines import ContentLine, escaped
from relpitch.interchange.dates import day_of, is_day

BIRTHDAY_LINES = ("BDAY", "X-BIRTHDAY")
"""X-BIRTHDAY has what is no day, which BDAY of vCard 3.0 may not hold."""
_PART_OF_A_DAY = re.compile(r"\d{4}(?:-\d\d)?|--\d\d|---\d\d")
_WRITTEN = re.compile(r"(?:\d{4}-?|--)\d\d-?\d\d(?:T.*)?", re.IGNORECASE)


def birthday_of(lines: Iterable[ContentLine]) -> str:
    """The birthday that the lines of a card tell; empty where they do not."""
    by_name = {line.name: line for line in reversed(list(lines)) if line.name in BIRTHDAY_LINES}
    return next(
        (day for name in BIRTHDAY_LINES if name in by_name and (day := day_of(by_name[name].text()))), ""
    )


def birthday_line(birthday: str, version: str) -> ContentLine:
    """A birthday as a version of vCard writes it."""
    is_new = version == "4.0"
    if not is_day(birthday):
        if is_new:
            return ContentLine("", "BDAY", (("VALUE", "text"),), escaped(birthday))
        return ContentLine("", "X-BIRTHDAY", (), escaped(birthday))
    year, month, day = birthday.rsplit("-", 2)
    if is_new:
        return ContentLine("", "BDAY", (), f"{'--' if year == '-' else year}{month}{day}")
    if year == "-":  # a date of 3.0 has a year; this is how Apple says that there is none
        return ContentLine("", "BDAY", (("X-APPLE-OMIT-YEAR", "1604"),), f"1604-{month}-{day}")
    return ContentLine("", "BDAY", (), birthday)


def is_as_it_should_be(kept: Sequence[ContentLine], version: str) -> bool:
    """Whether the birthday in kept lines may go out as it came in."""
    return all(_may_stand(line, version) for line in kept if line.name == "BDAY")


def _may_stand(line: ContentLine, version: str) -> bool:
    value = line.text().strip()
    if version == "4.0" and (
        [each.lower() for each in line.param("VALUE")] == ["text"] or _PART_OF_A_DAY.fullmatch(value)
    ):
        return True
    return not value or bool(_WRITTEN.fullmatch(value) and is_day(day_of(value)))
