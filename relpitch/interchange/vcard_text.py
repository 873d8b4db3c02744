"""The text of a contact file: its encoding, its folded lines, and what stands in one line.

vobject reads a line's name, parameters and value; unfolding is done here, since its own takes minutes for a
photo, and so is nothing that would change how a line is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from quopri import decodestring

from relpitch.domain.errors import RelpitchError

_NAME = re.compile(r"(?:([\w-]+)\.)?([\w-]+)")
_FOLD = re.compile(r"\r?\n[ \t]|\r(?!\n)[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n[ \t]?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LINE_OCTETS = 75
_LONG = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a contact, unfolded: `raw` as it stood, `value` still escaped."""

    raw: str
    group: str
    name: str
    params: tuple[tuple[str, ...], ...]
    value: str

    def param(self, name: str) -> list[str]:
        """The values of a parameter, as they were written."""
        return [
            each
            for key, *values in self.params
            if key.upper() == name
            for value in values
            for each in value.split(",")
        ]

    def types(self) -> list[str]:
        """Its types, those of 2.1 too, which stand without TYPE=."""
        bare = [key for key, *values in self.params if not values]
        return [*self.param("TYPE"), *bare]

    def text(self) -> str:
        """The value as a person reads it."""
        return unescaped(self.value)

    def fields(self) -> list[str]:
        """The parts of a value that has several, between semicolons."""
        return [unescaped(each) for each in re.split(r"(?<!\\);", self.value)]


def decoded(data: bytes) -> str:
    """The text in a file: UTF-8, UTF-16 where it says so, else what old programs on Windows wrote."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def cards(text: str) -> Iterator[list[str]]:
    """The unfolded lines of each contact, without BEGIN and END; what stands between is passed over."""
    lines: list[str] | None = None
    for line in _unfolded(text):
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            lines = []
        elif mark == "END:VCARD":
            if lines is not None:
                yield lines
            lines = None
        elif lines is not None and line.strip():
            lines.append(line)
    if lines:  # cut off in the middle: what is there is taken
        yield lines


def read_line(raw: str) -> Line | None:
    """What stands in a line; None where it is no line of a contact."""
    from vobject.base import ParseError, parseLine  # noqa: PLC0415  # slow: only for who imports

    named = _NAME.match(raw)
    if named is None:
        return None
    if len(raw) > _LONG:  # a photo: nothing in it is looked at
        return Line(raw, named[1] or "", named[2].upper(), (), "")
    try:
        name, params, value, group = parseLine(raw)
    except ParseError:
        return None
    kept = tuple(tuple(str(each) for each in param) for param in params)
    if any(
        param[0].upper() == "ENCODING" and param[-1].upper() == "QUOTED-PRINTABLE" for param in kept
    ) or any(param[0].upper() == "QUOTED-PRINTABLE" for param in kept):
        charset = next(
            (param[1] for param in kept if param[0].upper() == "CHARSET" and len(param) > 1), "utf-8"
        )
        try:
            value = decodestring(value.encode("ascii", "replace")).decode(charset, "replace")
        except LookupError:
            value = decodestring(value.encode("ascii", "replace")).decode("utf-8", "replace")
        value = value.replace("\r\n", "\n")
    return Line(raw, group or "", name.upper(), kept, value)


def write_card(lines: list[str]) -> str:
    """A contact of these lines, folded as the standard asks."""
    return "".join(_folded(line) for line in ["BEGIN:VCARD", *lines, "END:VCARD"])


def escaped(text: str) -> str:
    """Text as it stands in a value."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def unescaped(value: str) -> str:
    """A value as a person reads it."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def check(path_name: str, text: str) -> None:
    """Refuse what is no contact file."""
    if "BEGIN:VCARD" not in text.upper():
        raise RelpitchError(f"{path_name} has no contacts in it. relpitch reads .vcf files.")


def _unfolded(text: str) -> Iterator[str]:
    text = _FOLD.sub("", _joined_softly(text))
    return iter(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _joined_softly(text: str) -> str:
    """Quoted-printable lines of vCard 2.1 go on after = at their end."""
    return _SOFT_BREAK.sub("", text) if "QUOTED-PRINTABLE" in text.upper() else text


def _folded(line: str) -> str:
    data = line.encode("utf-8", "replace")
    if len(data) <= _LINE_OCTETS:
        return f"{data.decode()}\r\n"
    pieces, start, room = [], 0, _LINE_OCTETS
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, _LINE_OCTETS - 1
    return "\r\n ".join(pieces) + "\r\n"
