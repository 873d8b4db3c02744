"""A table of contacts, as LinkedIn, Google and Outlook export it: its columns, and what they become."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache

from relpitch import paths
from relpitch.datafile import complaint
from relpitch.domain.errors import RelpitchError
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import single_spaced
from relpitch.interchange.content_lines import escaped
from relpitch.interchange.dates import day_of
from relpitch.interchange.decoding import decoded
from relpitch.interchange.names import in_order
from relpitch.interchange.vcard import ContactFile, VCard
from relpitch.translation import N_, _, ngettext

_SEPARATORS = ",;\t|"
_LOOKED_THROUGH = 30
_MOST_COLUMNS, _MOST_ROWS = 500, 200_000
_LONGEST_CELL = 1_000_000
_LONGEST_NAME, _LONGEST_ABOUT = 200, 200
_QUOTED_CELL = re.compile(r'="(.*)"', re.DOTALL)
_MANY = ":::"  # how Google writes several values into one cell
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Becomes(StrEnum):
    """What a column becomes."""

    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    WHOLE_NAME = "whole_name"
    MAIL = "mail"
    PHONE = "phone"
    LINK = "link"
    ADDRESS = "address"
    ABOUT = "about"
    BIRTHDAY = "birthday"
    TAG = "tag"
    NOTE = "note"
    NOTHING = "nothing"


LABELS = {
    Becomes.FIRST_NAME: N_("First name"),
    Becomes.MIDDLE_NAME: N_("Middle name"),
    Becomes.LAST_NAME: N_("Last name"),
    Becomes.WHOLE_NAME: N_("Whole name"),
    Becomes.MAIL: N_("Mail"),
    Becomes.PHONE: N_("Phone"),
    Becomes.LINK: N_("Link"),
    Becomes.ADDRESS: N_("Address"),
    Becomes.ABOUT: N_("About them"),
    Becomes.BIRTHDAY: N_("Birthday"),
    Becomes.TAG: N_("Tag"),
    Becomes.NOTE: N_("A note"),
    Becomes.NOTHING: N_("Leave out"),
}
_WAYS = {
    Becomes.MAIL: Way.MAIL,
    Becomes.PHONE: Way.PHONE,
    Becomes.LINK: Way.LINK,
    Becomes.ADDRESS: Way.ADDRESS,
}
_NAME_ORDER = (Becomes.FIRST_NAME, Becomes.MIDDLE_NAME, Becomes.LAST_NAME)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file, its rows, and what each column seems to become.

    `above` counts the lines before the header, which are left out.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    becomes: tuple[Becomes, ...]
    above: int = 0
    remarks: tuple[str, ...] = ()

    def samples(self, column: int, most: int = 3) -> list[str]:
        """The first different values of a column."""
        values = (single_spaced(row[column]) for row in self.rows if column < len(row))
        return list(dict.fromkeys(filter(None, values)))[:most]

    @property
    def maker(self) -> str:
        """Whose list it looks like, if one can tell."""
        names = {_plain(each) for each in self.header}
        if {"first name", "connected on"} <= names:
            return "LinkedIn"
        if {"given name", "e mail value"} <= names or {"labels", "e mail value"} <= names:
            return "Google"
        return "Outlook" if {"e mail address", "e mail display name"} <= names else ""

    def with_columns(self, becomes: Iterable[Becomes]) -> "Table":
        """The table with other columns chosen."""
        return replace(self, becomes=tuple(becomes))


def read_table(name: str, content: bytes) -> Table:
    """A table with its header found. RelpitchError where there is none."""
    text = decoded(content)
    lines = _rows(text.text)
    at = max(
        range(min(len(lines), _LOOKED_THROUGH)),
        key=lambda number: (len(_known(lines[number])), -number),
        default=-1,
    )
    if at < 0 or len(lines) <= at + 1:
        raise RelpitchError(
            _("{name} has no people in it: a line of headings and one for each is needed.").format(name=name)
        )
    header = tuple(each.strip() for each in lines[at])
    rows = tuple(tuple(row) for row in lines[at + 1 :] if any(cell.strip() for cell in row))
    if not _known(header):
        raise RelpitchError(
            _("{name} has no column for a name. Give its columns headings, then try again.").format(name=name)
        )
    above = sum(1 for row in lines[:at] if any(cell.strip() for cell in row))
    return Table(name, header, rows, _meanings_of(header), above, text.remarks)


def _above(count: int) -> str:
    return ngettext(
        "{count} line above the names is a note: left out.",
        "{count} lines above the names are a note: left out.",
        count,
    ).format(count=count)


def contacts_in(table: Table, now: datetime) -> ContactFile:
    """The people of a table, by what its columns become."""
    found = [_contact(dict(_cells(table, row)), now) for row in table.rows]
    contacts = tuple(each for each in found if each)
    above = (
        (_("One line above the names is a note: left out."),)
        if table.above == 1
        else (_("{above} lines above the names are a note: left out.").format(above=table.above),)
        if table.above
        else ()
    )
    return ContactFile(contacts, len(found) - len(contacts), (*table.remarks, *above))


def write_table(contacts: Iterable[VCard]) -> str:
    """People as a table that any spreadsheet reads, and that none takes for formulas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("Name", "About", "Mail", "Phone", "Link", "Address", "Birthday", "Tags"))
    for each in contacts:
        ways = {way: _MANY.join(a.value for a in each.reach.ways if a.way is way) for way in Way}
        cells = (
            each.person.name,
            each.person.about,
            ways[Way.MAIL],
            ways[Way.PHONE],
            ways[Way.LINK],
            ways[Way.ADDRESS],
            each.reach.birthday,
            _MANY.join(each.person.tags),
        )
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue()


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    text = text.replace("\0", "")
    first = "\n".join(text.split("\n", _LOOKED_THROUGH)[:_LOOKED_THROUGH])
    best = max(_SEPARATORS, key=lambda mark: (_columns(first, mark), -_SEPARATORS.index(mark)))
    try:
        rows = [row[:_MOST_COLUMNS] for row in csv.reader(io.StringIO(text, newline=""), delimiter=best)]
    except csv.Error as error:
        raise RelpitchError(_("This table cannot be read: one of its cells has no end.")) from error
    if len(rows) > _MOST_ROWS:
        raise RelpitchError(_("This table has more than 200,000 lines. Export a part of it, then try again."))
    return rows


def _columns(text: str, mark: str) -> int:
    """How many known columns a separator finds."""
    try:
        return max(
            (len(_known(row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark)), default=0
        )
    except csv.Error:
        return 0


def _known(row: Sequence[str]) -> set[Becomes]:
    return {meaning for cell in row if (meaning := _meaning(cell)) is not Becomes.NOTHING}


def _meaning(heading: str) -> Becomes:
    plain = _plain(heading)
    return _meanings().get(plain, Becomes.NOTHING)


def _meanings_of(header: Sequence[str]) -> tuple[Becomes, ...]:
    """What each column becomes; where there is a job title, a title alone is Mr. or Dr."""
    plain = [_plain(each) for each in header]
    has_job = "job title" in plain
    return tuple(
        Becomes.NOTHING if has_job and name == "title" else _meaning(heading)
        for heading, name in zip(header, plain, strict=True)
    )


def _plain(heading: str) -> str:
    """A heading in small letters, without accents, numbers and signs."""
    apart = unicodedata.normalize(
        "NFKD", heading.strip("\ufeff").casefold().replace("ł", "l").replace("ı", "i")
    )
    letters = (each if each.isalpha() else " " for each in apart if not unicodedata.combining(each))
    return single_spaced("".join(letters).replace("ø", "o"))


@cache
def _meanings() -> dict[str, Becomes]:
    path = paths.resources() / "interchange" / "columns.txt"
    meanings: dict[str, Becomes] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, equals, those = line.partition(" = ")
        if not equals or name not in [each.value for each in Becomes]:
            raise complaint(path, number, "a meaning, an equals sign and names of columns are needed")
        for each in those.split(";"):
            meanings.setdefault(_plain(each), Becomes(name))
    return meanings


def _cells(table: Table, row: Sequence[str]) -> Iterable[tuple[Becomes, list[str]]]:
    """The values of a row by what they become, in the order of the columns; several in one cell apart."""
    values: dict[Becomes, list[str]] = {}
    for heading, becomes, cell in zip(table.header, table.becomes, row, strict=False):
        if becomes is Becomes.NOTHING:
            continue
        for value in cell.split(_MANY):
            text = value.strip()
            if quoted := _QUOTED_CELL.fullmatch(text):  # how spreadsheets keep a nought at the front
                text = quoted[1].replace('""', '"').strip()
            if len(text) > 1 and text[0] == "'" and text[1] in _FORMULA:
                text = text[1:]
            if text:
                label = f"{heading}\0{text}" if becomes in _WAYS else text
                values.setdefault(becomes, []).append(label)
    return values.items()


def _contact(values: dict[Becomes, list[str]], now: datetime) -> VCard | None:
    named = _named(values)
    ways = tuple(
        Contactable(way, single_spaced(value) if way is not Way.ADDRESS else value, _label(heading))
        for becomes, way in _WAYS.items()
        for heading, _nought, value in (each.partition("\0") for each in values.get(becomes, ()))
    )
    name = single_spaced(named or next((each.value for each in ways), ""))[:_LONGEST_NAME]
    if not name:
        return None
    work = ", ".join(dict.fromkeys(single_spaced(each) for each in reversed(values.get(Becomes.ABOUT, []))))
    notes = values.get(Becomes.NOTE, [])
    about = work or single_spaced(" ".join(notes[:1]))
    tags = (tag.strip("* ").strip() for each in values.get(Becomes.TAG, ()) for tag in each.split(";"))
    person = Person(
        name,
        now,
        about[:_LONGEST_ABOUT].rstrip(),
        tags=tuple(
            dict.fromkeys(each for each in tags if each and each not in ("myContacts", "My Contacts"))
        ),
    )
    kept = [f"NOTE:{escaped(each)}" for each in (*([work] if work and notes else []), *notes)]
    birthday = day_of(next(iter(values.get(Becomes.BIRTHDAY, ())), ""))
    return VCard(person, Reach(person.id, ways, birthday, tuple(kept)))


def _named(values: dict[Becomes, list[str]]) -> str:
    """A name out of its columns. “Name” is all of it, or what the one part beside it leaves."""
    first, middle, last = (" ".join(values.get(each, ())) for each in _NAME_ORDER)
    whole = " ".join(values.get(Becomes.WHOLE_NAME, ())[:1])
    if whole and bool(first) != bool(last):
        if (first or last).casefold() in whole.casefold():
            return whole
        first, last = first or whole, last or whole
    return in_order(first, middle, last) or whole


@cache
def _label(heading: str) -> str:
    """What a column says of its phone or mail: home, work, mobile."""
    words = _plain(heading).split()
    for label, marks in (
        ("Mobile", ("mobile", "cell", "handy", "mobil", "movil", "portable", "cellulare", "mobiltelefon")),
        (
            "Work",
            ("business", "work", "geschaftlich", "dienstlich", "bureau", "trabajo", "ufficio", "company"),
        ),
        ("Home", ("home", "privat", "particular", "domowy", "abitazione", "thuis")),
    ):
        if any(mark in words for mark in marks):
            return label
    return ""
