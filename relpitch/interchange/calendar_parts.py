"""A calendar file taken apart: its calendars, and their events, zones and to-dos, each by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.content_lines import ContentLine, plain_value, read_lines, unescaped
from relpitch.interchange.decoding import Decoder
from relpitch.translation import N_, _

_BESIDE = ("VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE", "VFREEBUSY")
_DEEPEST_NESTING = 10
_NO_CALENDAR = N_("This is not a calendar file (.ics), or it was cut off.")


@dataclass(slots=True)
class CalendarPart:
    """A component: its lines, those of its parts apart."""

    name: str
    lines: list[ContentLine] = field(default_factory=list)
    parts: list["CalendarPart"] = field(default_factory=list)

    def first(self, name: str) -> ContentLine | None:
        """The first line of a name that says anything."""
        return next((line for line in self.lines if line.name == name and line.value.strip()), None)

    def every(self, *names: str) -> Iterator[ContentLine]:
        """The lines of some names."""
        return (line for line in self.lines if line.name in names)

    def value(self, name: str) -> str:
        """The first value of a name as it stands, without space around it; empty where there is none."""
        line = self.first(name)
        return line.value.strip() if line else ""

    def text(self, name: str) -> str:
        """The first value of a name as a person reads it."""
        line = self.first(name)
        return unescaped(line.value) if line else ""


def read_calendars(content: bytes) -> tuple[list[CalendarPart], tuple[str, ...]]:
    """The calendars of a file, and how it was read. RelpitchError where it is none."""
    lines, remarks = read_lines(content)
    decoder = Decoder()
    calendars, stack, is_whole = [], list[CalendarPart](), True
    too_deep = 0
    for line in lines:
        if isinstance(line, str):
            continue
        mark = line.value.strip().upper()
        if line.name == "BEGIN":
            if mark == "VCALENDAR":
                stack, too_deep = [CalendarPart(mark)], 0
                calendars.append(stack[0])
                is_whole = False
            elif stack:
                if mark in _BESIDE:  # one before it that has no end
                    stack, too_deep = stack[:1], 0
                if len(stack) == _DEEPEST_NESTING:
                    too_deep += 1
                    continue
                stack.append(CalendarPart(mark))
                stack[-2].parts.append(stack[-1])
        elif too_deep and not (line.name == "END" and mark in (*_BESIDE, "VCALENDAR")):
            too_deep -= line.name == "END"
        elif line.name == "END":
            too_deep = 0
            names = [each.name for each in stack]
            if mark in names:
                is_whole = is_whole or mark == "VCALENDAR"
                del stack[len(names) - 1 - names[::-1].index(mark) :]
        elif stack:
            stack[-1].lines.append(_plain(line, decoder))
    if not calendars or not (is_whole or any(each.parts for each in calendars)):
        raise RelpitchError(_(_NO_CALENDAR))
    cut = () if is_whole else (_("The file ends in the middle: what is there was read."),)
    return calendars, (*remarks, *decoder.remarks(), *cut)


def _plain(line: ContentLine, decoder: Decoder) -> ContentLine:
    """A line without the codes of old calendars."""
    if not line.is_quoted_printable:
        return line
    charset = next(iter(line.param("CHARSET")), "")
    text = plain_value(line.value, charset, decoder, line.number)
    text = text.replace("\\;", ";").replace("\\", "\\\\")
    return ContentLine(line.group, line.name, line.params, text.replace("\n", "\\n"), line.number)
