"""The rows of a table of contacts as people, each as a card of the same address book would tell of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import and_more, in_a_row, quoted, single_spaced
from relpitch.interchange.content_lines import ContentLine, escaped
from relpitch.interchange.dates import day_of, is_day, is_month_first
from relpitch.interchange.names import in_order
from relpitch.interchange.table import FORMULA, VALUE_SEPARATOR, PeopleTable
from relpitch.interchange.table_columns import (
    OF_AN_ADDRESS,
    WAYS,
    Becomes,
    label_of,
    labels_of,
    place_of,
)
from relpitch.interchange.unseen_marks import without_marks
from relpitch.interchange.vcard import ContactFile, VCard, address_of
from relpitch.interchange.vcard_facts import about_of
from relpitch.interchange.vcard_text import written
from relpitch.interchange.vcard_writing import types_of
from relpitch.translation import _

_LONGEST_NAME = 200
_MOST_COLUMNS_NAMED, _LONGEST_CELL_SHOWN = 8, 60
_QUOTED_CELL = re.compile(r'="(.*)"', re.DOTALL)
_WORDS = re.compile(r"\w+")
_NAME_PARTS = (
    Becomes.LAST_NAME,
    Becomes.FIRST_NAME,
    Becomes.MIDDLE_NAME,
    Becomes.BEFORE_NAME,
    Becomes.AFTER_NAME,
)
_WHOLE = (Becomes.NOTE, Becomes.OWN, Becomes.ABOUT)
_DATES = (Becomes.BIRTHDAY, Becomes.DATE)
_GROUPS_OF_GOOGLE = ("myContacts", "My Contacts")


@dataclass(frozen=True, slots=True)
class _Value:
    """One thing that a row says, and what it is called; `number` counts those of one cell."""

    text: str
    label: str = ""
    place: str = ""
    number: int = 0


_Values = Mapping[Becomes, Sequence[_Value]]


def contacts_in(table: PeopleTable, now: datetime) -> ContactFile:
    """The people of a table, by what its columns become."""
    reader = _Reader(table, now)
    found = [reader.contact(row) for row in table.rows]
    contacts = tuple(each for each in found if each)
    remarks = (*table.how_it_was_read, *_left_out(table))
    return ContactFile(contacts, len(found) - len(contacts), remarks)


def _left_out(table: PeopleTable) -> Iterator[str]:
    """That columns have no place here, by name; of those without a word in them nothing is said."""
    names = [
        heading
        for at, (heading, becomes) in enumerate(zip(table.header, table.becomes, strict=True))
        if becomes is Becomes.NOTHING
        and heading
        and any(at < len(row) and row[at].strip() for row in table.rows)
    ]
    if names:
        named = in_a_row([quoted(each) for each in names[:_MOST_COLUMNS_NAMED]])
        if len(names) > _MOST_COLUMNS_NAMED:
            named = and_more(named, len(names) - _MOST_COLUMNS_NAMED)
        yield _("Columns that have no place here are left out: {columns}.").format(columns=named)
    headed = {
        at for at, heading in enumerate(table.header) if heading or table.becomes[at] is not Becomes.NOTHING
    }
    loose = (cell for row in table.rows for at, cell in enumerate(row) if cell.strip() and at not in headed)
    if first := next(loose, ""):
        yield _("What stands under no heading is left out, as “{words}”.").format(
            words=single_spaced(first)[:_LONGEST_CELL_SHOWN]
        )


class _Reader:
    """Reads the rows of one table, by what is known of its columns."""

    def __init__(self, table: PeopleTable, now: datetime) -> None:
        self._now = now
        self._header, self._becomes = table.header, table.becomes
        self._labels = labels_of(table.header, table.becomes)
        self._month_first = {
            at: is_month_first(_cell(row[at]) for row in table.rows if at < len(row))
            for at, becomes in enumerate(table.becomes)
            if becomes in _DATES
        }

    def contact(self, row: Sequence[str]) -> VCard | None:
        """Who a row tells of; None where it names nobody."""
        values = self._values(row)
        addresses = tuple(_addresses(values))
        ways = (*_ways(values), *(each for each, _line in addresses))
        shown, lines = _name_lines(values)
        shown = shown or next((each.value for each in ways), "")
        name = single_spaced(without_marks(shown))[:_LONGEST_NAME]
        if not name:
            return None
        lines += [*_lines(values), *(line for _each, line in addresses if line)]
        spoken = single_spaced(" ".join(each.text for each in values.get(Becomes.PRONUNCIATION, ())))
        birthday = next((each.text for each in values.get(Becomes.BIRTHDAY, ())), "")
        person = Person(
            name, self._now, about_of(lines), tags=_tags(values), pronunciation=spoken[:_LONGEST_NAME]
        )
        return VCard(person, Reach(person.id, ways, birthday, tuple(map(written, lines))))

    def _values(self, row: Sequence[str]) -> _Values:
        """The values of a row by what they become, in the order of the columns; several in one cell apart."""
        values: dict[Becomes, list[_Value]] = defaultdict(list)
        for at, (heading, becomes, cell) in enumerate(zip(self._header, self._becomes, row, strict=False)):
            if becomes in (Becomes.NOTHING, Becomes.LABEL):
                continue
            pieces = [cell] if becomes in _WHOLE else cell.split(VALUE_SEPARATOR)
            for number, piece in enumerate(pieces):
                label = self._label(at, heading, row, number)
                text = _cell(piece)
                if becomes in _DATES:
                    text = day_of(text, month_first=self._month_first[at])
                if text:
                    values[becomes].append(_Value(text, label, place_of(heading), number))
        return values

    def _label(self, at: int, heading: str, row: Sequence[str], number: int) -> str:
        """What a value is called: in the column for that, or by its own heading."""
        column = self._labels.get(at)
        if column is not None and column < len(row):
            labels = row[column].split(VALUE_SEPARATOR)
            if spoken := single_spaced(_cell(labels[min(number, len(labels) - 1)]).strip("* ")):
                return spoken
        return (
            heading
            if self._becomes[at] in (Becomes.DATE, Becomes.RELATED, Becomes.OWN)
            else label_of(heading)
        )


def _cell(text: str) -> str:
    """What a cell says, without the signs by which a spreadsheet is told not to count with it."""
    text = text.strip()
    if quoted := _QUOTED_CELL.fullmatch(text):  # how spreadsheets keep a nought at the front
        text = quoted[1].replace('""', '"').strip()
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in FORMULA else text


def _name_lines(values: _Values) -> tuple[str, list[ContentLine]]:
    """The name that is shown, and the lines that tell its parts, where the table does."""
    family, given, middle, before, after = (
        single_spaced(without_marks(" ".join(each.text for each in values.get(part, ()))))
        for part in _NAME_PARTS
    )
    whole = next((single_spaced(without_marks(each.text)) for each in values.get(Becomes.WHOLE_NAME, ())), "")
    shown = ""
    if whole and bool(given) != bool(family):  # “Name” is all of it, or what the one part beside it leaves
        if (given or family).casefold() in whole.casefold():
            shown = whole
            rest = single_spaced(re.sub(re.escape(given or family), "", whole, count=1, flags=re.IGNORECASE))
        else:
            rest = whole
        given, family = given or rest, family or rest
    is_told = bool(given or family)
    shown = shown or in_order(given, middle, family) or whole
    nicknames = values.get(Becomes.NICKNAME, ())
    lines = [_line("NICKNAME", each.text) for each in nicknames]
    if not shown and (others := [*nicknames, *values.get(Becomes.COMPANY, ())]):
        shown = others[0].text
        lines += [] if nicknames else [_line("X-ABShowAs", "COMPANY")]
    if is_told or before or after:
        if not is_told:
            *first, family = whole.split() or [""]
            given = " ".join(first)
        parts = ";".join(map(escaped, (family, given, middle, before, after)))
        lines = [_line("FN", single_spaced(shown)[:_LONGEST_NAME]), ContentLine("", "N", (), parts), *lines]
    return shown, lines if shown else []


def _lines(values: _Values) -> Iterator[ContentLine]:
    """What a person has no place for, as a card says it."""
    for each in (*values.get(Becomes.ABOUT, ()), *values.get(Becomes.NOTE, ())):
        yield _line("NOTE", each.text)
    for each in values.get(Becomes.OWN, ()):
        yield _labelled_note(each)
    company, department = (
        "; ".join(dict.fromkeys(single_spaced(each.text) for each in values.get(kind, ())))
        for kind in (Becomes.COMPANY, Becomes.DEPARTMENT)
    )
    if job := ", ".join(dict.fromkeys(single_spaced(each.text) for each in values.get(Becomes.JOB, ()))):
        yield _line("TITLE", job)
    if company or department:
        parts = (company, department) if department else (company,)
        yield ContentLine("", "ORG", (), ";".join(map(escaped, parts)))
    numbers = (f"item{number}" for number in count(1))
    for kind, name in ((Becomes.RELATED, "X-ABRELATEDNAMES"), (Becomes.DATE, "X-ABDATE")):
        for each in values.get(kind, ()):
            if kind is Becomes.DATE and not is_day(each.text):
                yield _labelled_note(each)
                continue
            group = next(numbers)
            yield ContentLine(group, name, (), escaped(each.text))
            yield ContentLine(group, "X-ABLabel", (), escaped(each.label))


def _labelled_note(value: _Value) -> ContentLine:
    return _line("NOTE", f"{value.label}: {value.text}")


def _line(name: str, text: str) -> ContentLine:
    return ContentLine("", name, (), escaped(text))


def _ways(values: _Values) -> Iterator[Contactable]:
    for becomes, way in WAYS.items():
        if way is not Way.ADDRESS:
            for each in values.get(becomes, ()):
                yield Contactable(way, without_marks(single_spaced(each.text)), each.label)


def _addresses(values: _Values) -> Iterator[tuple[Contactable, ContentLine | None]]:
    """Each address; of one whose parts are told, as a card has them, with the line of its label."""
    parts: dict[tuple[str, int], dict[Becomes, list[_Value]]] = defaultdict(lambda: defaultdict(list))
    for becomes in OF_AN_ADDRESS:
        for each in values.get(becomes, ()):
            parts[each.place, each.number][becomes].append(each)
    without_street = {place for place, pieces in parts.items() if Becomes.STREET not in pieces}
    for each in values.get(Becomes.ADDRESS, ()):
        place = each.place, each.number
        if place in without_street:  # “Home Address” beside “Home City”
            parts[place][Becomes.STREET].append(each)
        elif place not in parts or not _is_told(each.text, parts[place]):
            yield Contactable(Way.ADDRESS, each.text, each.label), None
    for number, pieces in enumerate(parts.values(), start=1):
        box, street, town, region, code, country = (
            "\n".join(each.text for each in pieces.get(part, ())) for part in OF_AN_ADDRESS
        )
        label = next((each.label for one in pieces.values() for each in one if each.label), "")
        types = types_of(label)
        group = f"address{number}" if label and not types else ""
        value = ";".join(map(escaped, (box, "", street, town, region, code, country)))
        line = ContentLine(group, "ADR", (("TYPE", *types.split(",")),) if types else (), value)
        named = ContentLine(group, "X-ABLabel", (), escaped(label)) if group else None
        yield Contactable(Way.ADDRESS, address_of(line), label, written(line)), named


def _is_told(address: str, parts: Mapping[Becomes, Sequence[_Value]]) -> bool:
    """Whether the parts of an address say all that it says."""
    known = {word for each in parts.values() for one in each for word in _WORDS.findall(one.text)}
    return known.issuperset(_WORDS.findall(address))


def _tags(values: _Values) -> tuple[str, ...]:
    tags: Iterable[str] = (
        tag.strip("* ").strip() for each in values.get(Becomes.TAG, ()) for tag in each.text.split(";")
    )
    return tuple(dict.fromkeys(each for each in tags if each and each not in _GROUPS_OF_GOOGLE))
