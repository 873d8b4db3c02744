"""People to and from contact files as address books write them: vCard 2.1 to 4.0.

A line that relpitch has no place for, and one it understood but did not change, goes out as it came in; what
came as vCard 2.1 goes out as 3.0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from relpitch.domain.errors import Progress
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import and_more, in_a_row, quoted, whole_number
from relpitch.interchange.content_lines import ContentLine
from relpitch.interchange.unseen_marks import without_marks
from relpitch.interchange.vcard_birthday import birthday_of
from relpitch.interchange.vcard_facts import about_of, facts_of, name_of, tags_of
from relpitch.interchange.vcard_text import ContactLines, read_cards, write_card, written
from relpitch.interchange.vcard_writing import lines_of
from relpitch.translation import _, ngettext

WAYS_OF_PROPERTIES = {"TEL": Way.PHONE, "EMAIL": Way.MAIL, "ADR": Way.ADDRESS, "URL": Way.LINK}
_PLAIN_TYPES = {"pref", "voice", "internet", "x-internet"}
_CONTACTS_PER_PROGRESS = 100
_MOST_OF_A_KIND_NAMED = 5
_KINDS_OF_THINGS = ("location", "device", "application")


@dataclass(frozen=True, slots=True)
class VCard:
    """One contact of a file."""

    person: Person
    reach: Reach


@dataclass(frozen=True, slots=True)
class ContactFile:
    """What a file holds. `nameless` counts contacts left out, as nothing in them can serve as a name.

    `remarks` tell what was left out and how the file was read, a sentence each.
    """

    contacts: tuple[VCard, ...]
    nameless: int = 0
    remarks: tuple[str, ...] = ()


def read_contacts(name: str, data: bytes, now: datetime, progress: Progress | None = None) -> ContactFile:
    """The contacts of a file; RelpitchError where there are none."""
    cards, remarks = read_cards(name, data)
    found, groups, things = [], list[str](), list[str]()
    for number, card in enumerate(cards):
        if progress and number % _CONTACTS_PER_PROGRESS == 0:
            progress(number, len(cards))
        if _is_of_kind(card.lines, *_KINDS_OF_THINGS):
            things.append(name_of(card.lines) or _("without a name"))
        elif _is_of_kind(card.lines, "group"):
            groups.append(name_of(card.lines) or _("without a name"))
        else:
            found.append(_contact(card, now))
    contacts = tuple(each for each in found if each)
    in_all = (
        *remarks,
        *_remark_on_groups(groups),
        *_remark_on_things(things),
        *_remark_on_unread(sum(card.unread for card in cards)),
    )
    return ContactFile(contacts, len(found) - len(contacts), in_all)


def write_contacts(contacts: Iterable[VCard]) -> str:
    """The contacts as a file."""
    return "".join(write_card(lines_of(each.person, each.reach)) for each in contacts)


def _is_of_kind(lines: Iterable[ContentLine], *kinds: str) -> bool:
    return any(
        line.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and line.value.strip().lower() in kinds
        for line in lines
    )


def _remark_on_groups(groups: Sequence[str]) -> Iterable[str]:
    if len(groups) == 1:
        yield _("“{name}” is a group and no person: left out.").format(name=groups[0])
    elif groups:
        names = in_a_row([quoted(each) for each in groups[:_MOST_OF_A_KIND_NAMED]])
        if len(groups) > _MOST_OF_A_KIND_NAMED:
            names = and_more(names, len(groups) - _MOST_OF_A_KIND_NAMED)
        yield _("{names} are groups and no people: left out.").format(names=names)


def _remark_on_things(things: Sequence[str]) -> Iterable[str]:
    return (
        _("“{name}” is a place or a thing and no person: left out.").format(name=each)
        for each in things[:_MOST_OF_A_KIND_NAMED]
    )


def _remark_on_unread(count: int) -> Iterable[str]:
    if count:
        yield (
            _("One line says nothing that a contact can hold: left out.")
            if count == 1
            else ngettext(
                "{count} line says nothing that a contact can hold: left out.",
                "{count} lines say nothing that a contact can hold: left out.",
                count,
            ).format(count=whole_number(count))
        )


def _contact(card: ContactLines, now: datetime) -> VCard | None:
    lines = card.lines
    name = name_of(lines)
    if not name:
        return None
    labels = {line.group: line.text() for line in lines if line.name == "X-ABLABEL" and line.group}
    person = replace(Person(name, now, about_of(lines), tags=tags_of(lines)), **facts_of(lines))
    understood = [line for line in lines if line.name in WAYS_OF_PROPERTIES and line.value.strip()]
    ways = tuple(_way(line, labels) for line in understood)
    birthday = birthday_of(lines)
    kept = tuple(
        written(line) for line in lines if not (line.name in WAYS_OF_PROPERTIES and line.value.strip())
    )
    return VCard(person, Reach(person.id, ways, birthday, kept))


def _way(line: ContentLine, labels: Mapping[str, str]) -> Contactable:
    way = WAYS_OF_PROPERTIES[line.name]
    value = address_of(line) if way is Way.ADDRESS else line.text()
    if way is Way.PHONE:
        value = without_marks(value.removeprefix("tel:").removeprefix("TEL:"))
    label = labels.get(line.group, "")
    if label.startswith("_$!<"):  # Apple's address book marks its own labels so: _$!<Home>!$_
        label = label.removeprefix("_$!<").removesuffix(">!$_")
    if not label:
        label = ", ".join(each for each in line.types() if each.lower() not in _PLAIN_TYPES)
    return Contactable(way, value.strip(), label, written(line))


def address_of(line: ContentLine) -> str:
    """The address of a line, as it stands on an envelope."""
    box, extended, street, town, region, code, country = [*line.fields(), *[""] * 7][:7]
    lines = (box, extended, street, " ".join(filter(None, (town, region, code))), country)
    return "\n".join(each.strip() for each in lines if each.strip())
