"""People to and from contact files as Apple, Google, Outlook and Nextcloud write them: vCard 2.1 to 4.0.

A line that relpitch has no place for, and one it understood but did not change, goes out as it came in.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.interchange.vcard_text import Line, cards, check, decoded, escaped, read_line, write_card

_WAYS = {"TEL": Way.PHONE, "EMAIL": Way.MAIL, "ADR": Way.ADDRESS, "URL": Way.LINK}
_NAMES = {way: name for name, way in _WAYS.items()}
_PLAIN_TYPES = {"pref", "voice", "internet", "x-internet"}
_VERSION = "VERSION:3.0"
_LONGEST_NAME, _LONGEST_ABOUT = 200, 200
_TELL_EACH = 100

Progress = Callable[[int, int], None]
"""Told how many were read, of how many in all. Raising from it gives up."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of a file."""

    person: Person
    reach: Reach


@dataclass(frozen=True, slots=True)
class ContactFile:
    """What a file holds. `nameless` counts contacts that said nothing at all."""

    contacts: tuple[Contact, ...]
    nameless: int = 0


def read_contacts(name: str, data: bytes, now: datetime, progress: Progress | None = None) -> ContactFile:
    """The contacts of a file; RelpitchError where there are none."""
    text = decoded(data)
    check(name, text)
    whole = text.upper().count("BEGIN:VCARD")
    found = []
    for number, lines in enumerate(cards(text)):
        if progress and number % _TELL_EACH == 0:
            progress(min(number, whole), whole)
        found.append(_contact(lines, now))
    contacts = tuple(each for each in found if each)
    return ContactFile(contacts, len(found) - len(contacts))


def write_contacts(contacts: Iterable[Contact]) -> str:
    """The contacts as a file."""
    return "".join(write_card(list(_lines(each))) for each in contacts)


def note_of(reach: Reach) -> str:
    """The note that came with a contact file."""
    notes = (line for raw in reach.kept if (line := read_line(raw)) and line.name == "NOTE")
    return "\n\n".join(line.text() for line in notes)


def _contact(raws: list[str], now: datetime) -> Contact | None:
    lines = [line for raw in raws if (line := read_line(raw))]
    first = {line.name: line for line in reversed(lines)}
    name = _name(first)
    if not name:
        return None
    labels = {line.group: line.text() for line in lines if line.name == "X-ABLABEL" and line.group}
    person = Person(name, now, _about(first), tags=_tags(lines))
    understood = {line.raw for line in lines if line.name in _WAYS and line.value}
    ways = tuple(_way(line, labels) for line in lines if line.raw in understood)
    birthday = first["BDAY"].text() if "BDAY" in first else ""
    kept = tuple(raw for raw in raws if raw not in understood)
    return Contact(person, Reach(person.id, ways, birthday, kept))


def _name(first: Mapping[str, Line]) -> str:
    named = first["FN"].text() if "FN" in first else ""
    if not named.strip() and "N" in first:
        family, given, *others = [*first["N"].fields(), "", "", "", ""][:5]
        named = " ".join(filter(None, (others[1], given, others[0], family, others[2])))
    for other in ("NICKNAME", "ORG", "EMAIL", "TEL"):
        if not named.strip() and other in first:
            named = first[other].fields()[0]
    return " ".join(named.split())[:_LONGEST_NAME]


def _about(first: Mapping[str, Line]) -> str:
    note = first["NOTE"].text() if "NOTE" in first else ""
    if not note.strip():
        work = (" ".join(first[name].fields()) for name in ("TITLE", "ORG") if name in first)
        note = ", ".join(filter(None, (" ".join(each.split()) for each in work)))
    return " ".join(note.split())[:_LONGEST_ABOUT].rstrip()


def _tags(lines: Iterable[Line]) -> tuple[str, ...]:
    tags = [
        " ".join(Line("", "", "", (), each).text().split())
        for line in lines
        if line.name == "CATEGORIES"
        for each in _split(line.value)
    ]
    return tuple(dict.fromkeys(filter(None, tags)))


def _split(value: str) -> list[str]:
    pieces, escaped_ = [""], False
    for letter in value:
        if letter == "," and not escaped_:
            pieces.append("")
        else:
            pieces[-1] += letter
        escaped_ = letter == "\\" and not escaped_
    return pieces


def _way(line: Line, labels: Mapping[str, str]) -> Contactable:
    way = _WAYS[line.name]
    value = _address(line) if way is Way.ADDRESS else line.text()
    if way is Way.PHONE:
        value = value.removeprefix("tel:").removeprefix("TEL:")
    label = labels.get(line.group, "")
    if label.startswith("_$!<"):
        label = label.removeprefix("_$!<").removesuffix(">!$_")
    if not label:
        types = [each for each in line.types() if each.lower() not in _PLAIN_TYPES]
        label = ", ".join(types)
    return Contactable(way, value.strip(), label, line.raw)


def _address(line: Line) -> str:
    box, extended, street, town, region, code, country = [*line.fields(), *[""] * 7][:7]
    lines = (box, extended, street, " ".join(filter(None, (town, region, code))), country)
    return "\n".join(each.strip() for each in lines if each.strip())


def _lines(contact: Contact) -> Iterator[str]:
    """The lines of a contact: those that still say what is so as they came in, the others anew."""
    person, reach = contact.person, contact.reach
    kept = [(raw, read_line(raw)) for raw in reach.kept]
    first = {line.name: line for _raw, line in reversed(kept) if line}
    same_name = _name(first) == person.name if first else False
    holds = {
        "FN": same_name,
        "N": same_name,
        "BDAY": "BDAY" in first and first["BDAY"].text() == reach.birthday,
        "CATEGORIES": _tags(line for _raw, line in kept if line) == person.tags,
        "NOTE": True,
    }
    if "VERSION" not in first:
        yield _VERSION
    for raw, line in kept:
        if line is None or holds.get(line.name, True):
            yield raw
    if not (same_name and "FN" in first):
        yield f"FN:{escaped(person.name)}"
    if not (same_name and "N" in first):
        *given, family = person.name.split() or [""]
        yield f"N:{escaped(family)};{escaped(' '.join(given))};;;"
    for each in reach.ways:
        yield each.card or _new_way(each)
    if reach.birthday and not holds["BDAY"]:
        yield f"BDAY:{escaped(reach.birthday)}"
    if person.tags and not holds["CATEGORIES"]:
        yield f"CATEGORIES:{','.join(map(escaped, person.tags))}"
    if person.about and person.about != _about(first):
        yield f"NOTE:{escaped(person.about)}"


def _new_way(each: Contactable) -> str:
    label = "".join(letter for letter in each.label if letter.isprintable() and letter not in '":;,')
    kind = f';TYPE="{label}"' if " " in label or not label.isascii() else f";TYPE={label}" if label else ""
    if each.way is Way.ADDRESS:
        return f"ADR{kind}:;;{escaped(each.value)};;;;"
    return f"{_NAMES[each.way]}{kind}:{escaped(each.value)}"
