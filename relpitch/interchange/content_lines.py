"""Lines of vCard and iCalendar: unfolded in bytes, decoded one by one, and taken apart in one pass.

Folds are undone before decoding, since many programs fold inside a letter. Quoted-printable goes on over
line ends only where its own line says that it is used.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from quopri import decodestring

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.decoding import Decoder, as_utf_8
from relpitch.translation import N_, _

_NAME = re.compile(r"(?:([\w-]+)\.)?([A-Za-z0-9_-]+)", re.ASCII)
_BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_A_LINE = re.compile(
    rb"(?:[\w-]+\.)?(?:X-[\w-]+|BEGIN|END|VERSION|N|FN|TEL|EMAIL|ADR|LABEL|ORG|TITLE|ROLE|NOTE|URL|BDAY|REV|UID"
    rb"|PHOTO|CATEGORIES|NICKNAME|SUMMARY|DESCRIPTION|LOCATION|DTSTART|DTEND|STATUS|RRULE|CLASS|PRIORITY)[;:]",
    re.IGNORECASE,
)
_INDENTED = re.compile(rb"\s*?(?:^|(?<=\n))([ \t]+)BEGIN:", re.IGNORECASE)
_BEGIN = re.compile(rb"\s*BEGIN\s*:\s*V(?:CARD|CALENDAR)", re.IGNORECASE)
_OLD_VERSION = re.compile(rb"\s*VERSION\s*:\s*(?:2\.1|1\.0)\s*", re.IGNORECASE)
_ONE_WORD = re.compile(rb"(?:[\w-]+\.)?(?:URL|EMAIL|UID|PHOTO|KEY|LOGO|SOUND|REV|DTSTART|DTEND)\b")
_CUT_LETTER = re.compile(rb"[\xc0-\xff][\x80-\xbf]{0,2}$")
_REST_OF_LETTER = re.compile(rb"[ \t][\x80-\xbf]")
_PROSE = ("NOTE", "DESCRIPTION", "COMMENT")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}  # in parameters, by RFC 6868
_LINE_OCTETS = 75  # by RFC 6350 and RFC 5545
# So that no file, whoever made it, takes the memory there is or minutes: lines as they stand and unfolded
# ones; letters before the colon, and how many of them are asked about; parts of one value.
_MOST_LINES, _MOST_LOGICAL = 1_500_000, 500_000
_LONGEST_HEAD, _HEAD_ASKED = 20_000, 500
_MOST_PIECES = 2_000
_TOO_LONG = N_("This file has more lines than can be read. Export a part of it, then try again.")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One line: `value` as it stands in the file, still escaped; a parameter is its name and its values.

    `raw` is the whole line unfolded; empty where it was made here.
    """

    group: str
    name: str
    params: tuple[tuple[str, ...], ...]
    value: str
    number: int = 0
    raw: str = ""

    def param(self, name: str) -> list[str]:
        """The values of a parameter."""
        return [each for key, *values in self.params if key.upper() == name for each in values]

    def types(self) -> list[str]:
        """The types of a line, those of vCard 2.1 too, which stand without TYPE=."""
        named = [each.strip() for value in self.param("TYPE") for each in value.split(",")]
        return [*named, *(key for key, *values in self.params if not values)]

    def text(self) -> str:
        """The value as a person reads it."""
        return unescaped(self.value)

    def fields(self) -> list[str]:
        """The parts of a value that has several, between semicolons."""
        return [unescaped(each) for each in split(self.value, ";")]

    @property
    def is_quoted_printable(self) -> bool:
        """Whether its value is written in ASCII codes."""
        return _is_coded([*self.param("ENCODING"), *self.types()])


def read_lines(content: bytes) -> tuple[list[ContentLine | str], tuple[str, ...]]:
    """Every line of a file, one that is none as its text; and how those that were no UTF-8 were read."""
    content, remarks = as_utf_8(content)
    numbers, logical = [], []
    for number, line in _logical(content):
        numbers.append(number)
        logical.append(line)
        if len(logical) > _MOST_LOGICAL:
            raise RelpitchError(_(_TOO_LONG))
    decoder = Decoder()
    texts = decoder.lines(logical, [_charset(line) for line in logical], numbers)
    lines = list(_read(texts, numbers))
    return lines, (*remarks, *decoder.remarks())


def _read(texts: Sequence[str], numbers: Sequence[int]) -> Iterator[ContentLine | str]:
    """Each line; what is none goes on with the prose before it, whose line ends nobody escaped."""
    before: ContentLine | None = None
    more: list[str] = []
    for text, number in zip(texts, numbers, strict=True):
        line = read_line(text.replace("\0", ""), number)
        if line is None and before is not None and before.name in _PROSE:
            more.append(escaped(text.strip()))
            continue
        if before is not None:
            yield _with_more(before, more)
        before, more = line, []
        if line is None:
            yield text
    if before is not None:
        yield _with_more(before, more)


def _with_more(line: ContentLine, more: Sequence[str]) -> ContentLine:
    if not more:
        return line
    added = "".join(f"\\n{each}" for each in more)
    return replace(line, value=line.value + added, raw=line.raw + added)


def read_line(text: str, number: int = 0) -> ContentLine | None:
    """What stands in a line; None where it is none."""
    colon = _colon(text)
    if colon < 0:
        return None
    head, *params = _between(text[:colon], ";")
    named = _NAME.fullmatch(head.strip())
    if named is None:
        return None
    read = tuple(_param(each) for each in params if each.strip())
    return ContentLine(named[1] or "", named[2].upper(), read, text[colon + 1 :], number, text)


def plain_value(value: str, charset: str, decoder: Decoder, number: int = 0) -> str:
    """A quoted-printable value as text, line ends as \\n."""
    octets = decodestring(value.encode("utf-8", "replace"))
    (text,) = decoder.lines([octets], [charset], [number])
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def escaped(text: str) -> str:
    """Text as it stands in a value."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def unescaped(value: str) -> str:
    """A value as a person reads it."""
    if "\\" not in value:
        return value
    apart = value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\N", "\n")
    return apart.replace("\\", "").replace("\0", "\\")


def split(value: str, by: str) -> list[str]:
    """A value between marks that are not escaped, each part still escaped; the last of many has the rest.

    `by` is a mark, or a set of them as in a regular expression.
    """
    pieces, start = [], 0
    for found in re.finditer(rf"\\.|{by}", value, re.DOTALL):
        if found[0][0] != "\\":
            pieces.append(value[start : found.start()])
            start = found.end()
            if len(pieces) == _MOST_PIECES:
                break
    return [*pieces, value[start:]]


def folded(line: str) -> str:
    """A line of at most 75 octets and its continuations; no letter and no escape is cut."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _LINE_OCTETS:
        return f"{data.decode()}\r\n"
    pieces, start, room = [], 0, _LINE_OCTETS
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and (data[end] & 0xC0 == 0x80 or _cuts_escape(data, start, end)):
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, _LINE_OCTETS - 1
    return "\r\n ".join(pieces) + "\r\n"


def _cuts_escape(data: bytes, start: int, end: int) -> bool:
    run = 0
    while end - run - 1 > start and data[end - run - 1] == ord("\\"):
        run += 1
    return run % 2 == 1


def _logical(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line with its number, the folds in it undone; empty ones are left out."""
    content = content.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if indented := _INDENTED.match(content):
        content = content.replace(b"\n" + indented[1], b"\n")[len(indented[0]) - len(b"BEGIN:") :]
    if content.count(b"\n") > _MOST_LINES:
        raise RelpitchError(_(_TOO_LONG))
    first, pieces, head = 0, list[bytes](), b""
    lines = content.split(b"\n")
    old, is_old = set(_old_ones(lines)), False
    for number, line in enumerate(lines, start=1):
        if _BEGIN.match(line):
            is_old = number in old
        if pieces and _goes_on_softly(head, pieces[-1], line):
            pieces[-1] = pieces[-1].rstrip()[:-1]
            pieces.append(line)
        elif pieces and line[:1] in (b" ", b"\t"):
            pieces.append(line.strip() if b"BASE64" in head else _unfolded(line, pieces[-1], head, is_old))
        elif pieces and _is_base64(head) and line and _BASE64.fullmatch(line.strip()):
            pieces.append(line.strip())
        elif line.strip():
            if pieces:
                yield first, b"".join(pieces)
            first, pieces, head = number, [line], line.partition(b":")[0][:_HEAD_ASKED].upper()
    if pieces:
        yield first, b"".join(pieces)


def _old_ones(lines: Sequence[bytes]) -> Iterator[int]:
    """The numbers of the lines that begin a card of vCard 2.1 or a calendar of vCalendar 1.0."""
    begins = 0
    for number, line in enumerate(lines, start=1):
        if _BEGIN.match(line):
            begins = number
        elif begins and _OLD_VERSION.fullmatch(line):
            yield begins


def _unfolded(line: bytes, before: bytes, head: bytes, is_old: bool) -> bytes:
    """What goes on a line. In old files a fold stands where a space does, which is part of the text.

    Where no space can be meant, inside a letter or in an address of the web, they are folded as new ones are.
    """
    if not is_old or _ONE_WORD.match(head):
        return line[1:]
    return line[1:] if _CUT_LETTER.search(before) or _REST_OF_LETTER.match(line) else line


def _goes_on_softly(head: bytes, last: bytes, line: bytes) -> bool:
    """Whether a line goes on with a quoted-printable value, whose line before ends in = for that."""
    return last.rstrip().endswith(b"=") and b"QUOTED-PRINTABLE" in head and not _A_LINE.match(line)


def _is_base64(head: bytes) -> bool:
    return b"BASE64" in head or b"ENCODING=B" in head


def _charset(line: bytes) -> str:
    """What a line says of the code page it is written in; nothing where it is quoted-printable, in ASCII."""
    if line.isascii():
        return ""
    found = re.search(rb"[;]CHARSET=\"?([\w.:-]+)", line.partition(b":")[0], re.IGNORECASE)
    return found[1].decode("ascii") if found else ""


def _colon(text: str) -> int:
    """Where the value begins: at the first colon that is in no quotes."""
    text, at = text[:_LONGEST_HEAD], 0
    while True:
        colon, quote = text.find(":", at), text.find('"', at)
        if colon < 0 or quote < 0 or colon < quote:
            return colon if colon >= 0 else text.find(":")
        end = text.find('"', quote + 1)
        if end < 0:  # a quote that nobody closed
            return colon
        at = end + 1


def _between(text: str, by: str) -> list[str]:
    """A text between marks that are in no quotes."""
    if '"' not in text:
        return text.split(by)
    pieces = [""]
    for number, piece in enumerate(text.split('"')):
        if number % 2:
            pieces[-1] += f'"{piece}"'
        else:
            first, *others = piece.split(by)
            pieces[-1] += first
            pieces += others
    return pieces


def _param(text: str) -> tuple[str, ...]:
    key, equals, values = text.partition("=")
    if not equals:
        return (key.strip(),)
    return (key.strip(), *(_value(each) for each in _between(values, ",")))


def _value(text: str) -> str:
    text = text.strip().replace('"', "")
    return re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], text) if "^" in text else text


def _is_coded(words: Sequence[str]) -> bool:
    return any(each.upper() == "QUOTED-PRINTABLE" for each in words)
