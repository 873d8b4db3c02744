"""The text of a contact file: each card's lines, those of vCard 2.1 as vCard 3.0 writes them.

What is kept of a card is so of one form, whatever it came in: letters in UTF-8, types after TYPE=, nothing
quoted-printable. Photos and keys stay as they were, letter by letter.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from relpitch.domain.errors import RelpitchError
from relpitch.formatting import whole_number
from relpitch.interchange.content_lines import (
    ContentLine,
    escaped,
    folded,
    plain_value,
    read_line,
    read_lines,
    split,
    unescaped,
)
from relpitch.interchange.decoding import Decoder
from relpitch.translation import _

_PARTED = ("N", "ADR", "ORG")
_LISTED = ("CATEGORIES", "NICKNAME")
_TEXTS = ("FN", "NOTE", "TITLE", "ROLE", "LABEL")
_ENCODINGS = ("ENCODING", "CHARSET", "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B")
_QUOTED = re.compile(r"[:;,\"]")
_DEEPEST_NESTING = 5
_MOST_CARDS = 200_000


@dataclass(slots=True)
class ContactLines:
    """The lines of one contact, as vCard 3.0 or 4.0, and how many could not be read."""

    lines: list[ContentLine] = field(default_factory=list)
    unread: int = 0


def read_cards(name: str, data: bytes) -> tuple[list[ContactLines], tuple[str, ...]]:
    """The cards of a file, and how it was read. RelpitchError where it holds none."""
    if data.upper().count(b"BEGIN:VCARD") > _MOST_CARDS:
        raise RelpitchError(
            _("{name} holds more than {most_cards} contacts. Export a part of them.").format(
                name=name, most_cards=whole_number(_MOST_CARDS)
            )
        )
    lines, remarks = read_lines(data)
    decoder = Decoder()
    cards = list(_cards(lines, decoder))
    marks = [each.name for each in lines if isinstance(each, ContentLine) and _is_mark(each, "BEGIN", "END")]
    if "BEGIN" not in marks:
        raise RelpitchError(_("{name} has no contacts in it. relpitch reads .vcf files.").format(name=name))
    cut = (_("The file ends in the middle: what is there was read."),) if marks[-1] == "BEGIN" else ()
    return cards, (*remarks, *decoder.remarks(), *cut)


def written(line: ContentLine) -> str:
    """A line as it stands in a file, unfolded."""
    if line.raw:
        return line.raw
    params = "".join(f";{_param(each)}" for each in line.params)
    return f"{line.group + '.' if line.group else ''}{line.name}{params}:{line.value}"


def modern(raw: str) -> ContentLine | None:
    """A line that was kept, as vCard 3.0 writes it; None where it is none."""
    line = read_line(raw)
    return _modern(line, Decoder(), is_old=False) if line else None


def write_card(lines: Iterable[str]) -> str:
    """A contact of these lines, folded as the standard asks."""
    return "".join(folded(line) for line in ("BEGIN:VCARD", *lines, "END:VCARD"))


def _cards(lines: Iterable[ContentLine | str], decoder: Decoder) -> Iterator[ContactLines]:
    """Each card; one inside another, as an assistant's, becomes the value of its line."""
    opened: list[ContactLines] = []
    for line in lines:
        if isinstance(line, str):
            if opened and line.strip():
                opened[-1].unread += 1
        elif _is_mark(line, "BEGIN"):
            nested = opened and opened[-1].lines and _awaits_card(opened[-1].lines[-1])
            if opened and not (nested and len(opened) < _DEEPEST_NESTING):  # the one before was cut off
                yield _finished(opened[0], decoder)
                opened.clear()
            opened.append(ContactLines())
        elif _is_mark(line, "END"):
            if len(opened) > 1:
                inner = opened.pop()
                _hold(opened[-1], _finished(inner, decoder))
            elif opened:
                yield _finished(opened.pop(), decoder)
        elif opened:
            opened[-1].lines.append(line)
    if opened and opened[0].lines:  # cut off in the middle: what is there is taken
        yield _finished(opened[0], decoder)


def _is_mark(line: ContentLine, *names: str) -> bool:
    return line.name in names and line.value.strip().upper() == "VCARD"


def _awaits_card(line: ContentLine) -> bool:
    return line.name == "AGENT" and not line.value.strip()


def _hold(outer: ContactLines, inner: ContactLines) -> None:
    text = "\n".join(("BEGIN:VCARD", *map(written, inner.lines), "END:VCARD"))
    last = outer.lines[-1]
    outer.lines[-1] = ContentLine(last.group, last.name, last.params, escaped(text), last.number)


def _finished(card: ContactLines, decoder: Decoder) -> ContactLines:
    is_old = any(line.name == "VERSION" and line.value.strip() == "2.1" for line in card.lines)
    return ContactLines([_modern(line, decoder, is_old=is_old) for line in card.lines], card.unread)


def _modern(line: ContentLine, decoder: Decoder, *, is_old: bool) -> ContentLine:
    if line.name == "VERSION" and line.value.strip() == "2.1":
        return ContentLine(line.group, line.name, (), "3.0", line.number)
    if not is_old and not _has_old_params(line):
        return line
    value = line.value
    if line.name in (*_PARTED, *_TEXTS, *_LISTED) and _is_base64(line):
        line = _from_base64(line, decoder)
        value = line.value
    elif line.is_quoted_printable:
        value = _decoded(line, decoder, is_old=is_old)
    elif is_old and line.name in (*_PARTED, *_TEXTS):
        parts = split(value, ";") if line.name in _PARTED else [value]
        value = ";".join(escaped(unescaped(each)) for each in parts)
    return ContentLine(line.group, line.name, tuple(_modern_params(line)), value, line.number)


def _is_base64(line: ContentLine) -> bool:
    return any(each.upper() in ("B", "BASE64") for each in (*line.param("ENCODING"), *line.types()))


def _from_base64(line: ContentLine, decoder: Decoder) -> ContentLine:
    """A text that a phone wrote as if it were a picture; one that is none stays as it is."""
    try:
        octets = b64decode("".join(line.value.split()), validate=True)
    except ValueError:
        return line
    (text,) = decoder.lines([octets], [next(iter(line.param("CHARSET")), "")], [line.number])
    by = ";" if line.name in _PARTED else "," if line.name in _LISTED else ""
    value = by.join(map(escaped, text.split(by))) if by else escaped(text)
    params = tuple(each for each in line.params if each[0].upper() not in _ENCODINGS)
    return ContentLine(line.group, line.name, params, value, line.number)


def _has_old_params(line: ContentLine) -> bool:
    encodings = {each.upper() for each in line.param("ENCODING")}
    if encodings == {"B"} and line.name in (*_PARTED, *_TEXTS, *_LISTED):
        return True
    bare = any(not values for _key, *values in line.params)
    return bare or bool(line.param("CHARSET")) or bool(encodings - {"B"})


def _decoded(line: ContentLine, decoder: Decoder, *, is_old: bool) -> str:
    """A quoted-printable value as 3.0 writes it: what parts it has is not what is coded in one of them.

    In vCard 2.1 a backslash is one, but before a semicolon. What nobody here knows may have parts.
    """
    charset = next(iter(line.param("CHARSET")), "")
    may_have_parts = line.name in _PARTED or (is_old and line.name.startswith("X-"))
    by = ";" if may_have_parts else "," if line.name in _LISTED else ""
    parts = split(line.value, by) if by else [line.value]
    plain = [plain_value(each, charset, decoder, line.number) for each in parts]
    plain = [each.replace("\\;", ";") if is_old else unescaped(each) for each in plain]
    return plain[0] if line.name == "URL" else by.join(map(escaped, plain))


def _modern_params(line: ContentLine) -> Iterator[tuple[str, ...]]:
    encodings = [each.upper() for each in (*line.param("ENCODING"), *line.types())]
    for key, *values in line.params:
        name = key.upper()
        if name in _ENCODINGS and not (name == "B" and values):
            continue
        if not values:
            yield ("TYPE", key)
        elif name == "VALUE" and [each.upper() for each in values] == ["URL"]:
            yield (key, "uri")
        else:
            yield (key, *values)
    if "BASE64" in encodings or "B" in encodings:
        yield ("ENCODING", "b")


def _param(param: tuple[str, ...]) -> str:
    key, *values = param
    return f"{key}={','.join(map(_quoted, values))}" if values else key


def _quoted(value: str) -> str:
    value = value.replace("^", "^^") if "\n" in value or '"' in value else value
    value = value.replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if _QUOTED.search(value) else value
