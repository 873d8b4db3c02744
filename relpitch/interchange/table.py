"""A table of contacts, as LinkedIn, Google and Outlook export it: its columns, and what they become."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from relpitch.domain.errors import RelpitchError
from relpitch.domain.reach import Way
from relpitch.formatting import single_spaced
from relpitch.interchange.decoding import decoded
from relpitch.interchange.table_columns import Becomes, meaning_of, meanings_of, plain_heading
from relpitch.interchange.table_rows import read_rows
from relpitch.interchange.vcard import VCard
from relpitch.translation import _, ngettext

_SEPARATORS = ",;\t|"
_LINES_LOOKED_THROUGH = 30
_MARK_NAMED = re.compile(r'\ufeff?"?sep=([,;\t|])"?(?:\r\n|\n|\r)', re.IGNORECASE)
_PARTS_OF_A_BIRTHDAY = ("birth year", "birth month", "birth day")
VALUE_SEPARATOR = ":::"
"""How Google writes several values into one cell."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class PeopleTable:
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
        names = {plain_heading(each) for each in self.header}
        if {"first name", "connected on"} <= names:
            return "LinkedIn"
        if {"given name", "e mail value"} <= names or {"labels", "e mail value"} <= names:
            return "Google"
        return "Outlook" if {"e mail address", "e mail display name"} <= names else ""

    @property
    def how_it_was_read(self) -> tuple[str, ...]:
        """What is to be told of it, whatever its columns become."""
        if not self.above:
            return self.remarks
        remark = ngettext(
            "One line above the names is a note: left out.",
            "{above} lines above the names are a note: left out.",
            self.above,
        )
        return (*self.remarks, remark.format(above=self.above))

    def with_columns(self, becomes: Iterable[Becomes]) -> "PeopleTable":
        """The table with other columns chosen."""
        return replace(self, becomes=tuple(becomes))


def read_table(name: str, content: bytes) -> PeopleTable:
    """A table with its header found. RelpitchError where there is none."""
    text = decoded(content)
    lines, remarks = _rows(text.text)
    at = max(
        range(min(len(lines), _LINES_LOOKED_THROUGH)),
        key=lambda number: (len(_known(lines[number])), -number),
        default=-1,
    )
    if at < 0 or len(lines) <= at + 1:
        raise RelpitchError(
            _("{name} has no people in it: a line of headings and one for each is needed.").format(name=name)
        )
    header = tuple(each.strip() for each in lines[at])
    rows = tuple(  # lists that were put one behind the other have their headings again
        tuple(row) for row in lines[at + 1 :] if any(cell.strip() for cell in row) and row != lines[at]
    )
    if not _known(header):
        raise RelpitchError(
            _("{name} has no column for a name. Give its columns headings, then try again.").format(name=name)
        )
    header, rows = _with_birthdays(header, rows)
    above = sum(1 for row in lines[:at] if any(cell.strip() for cell in row))
    return PeopleTable(name, header, rows, meanings_of(header), above, (*text.remarks, *remarks))


def write_table(contacts: Iterable[VCard]) -> str:
    """People as a table that any spreadsheet reads, and that none takes for formulas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("Name", "About", "Mail", "Phone", "Link", "Address", "Birthday", "Tags"))
    for each in contacts:
        ways = {way: VALUE_SEPARATOR.join(a.value for a in each.reach.ways if a.way is way) for way in Way}
        cells = (
            each.person.name,
            each.person.about,
            ways[Way.MAIL],
            ways[Way.PHONE],
            ways[Way.LINK],
            ways[Way.ADDRESS],
            each.reach.birthday,
            VALUE_SEPARATOR.join(each.person.tags),
        )
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])
    return out.getvalue()


def _rows(text: str) -> tuple[list[list[str]], tuple[str, ...]]:
    text = text.replace("\0", "")
    if mark := _MARK_NAMED.match(text):  # how Excel is told
        return read_rows(text[mark.end() :], mark[1])
    first = "\n".join(text.split("\n", _LINES_LOOKED_THROUGH)[:_LINES_LOOKED_THROUGH])
    best = max(_SEPARATORS, key=lambda mark: (_columns(first, mark), -_SEPARATORS.index(mark)))
    return read_rows(text, best)


def _with_birthdays(
    header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Thunderbird's three columns of a birthday as one, which stands last."""
    plain = [plain_heading(each) for each in header]
    if not set(_PARTS_OF_A_BIRTHDAY) <= set(plain):
        return header, rows
    columns = [plain.index(each) for each in _PARTS_OF_A_BIRTHDAY]

    def without(row: Sequence[str]) -> tuple[str, ...]:
        return tuple(cell for at, cell in enumerate(row) if at not in columns)

    def birthday(row: Sequence[str]) -> str:
        year, month, day = (row[at].strip() if at < len(row) else "" for at in columns)
        if not (month and day):
            return year
        return f"{year or '-'}-{month:0>2}-{day:0>2}"

    wide = len(header)
    whole = [(*row, *[""] * (wide - len(row))) for row in rows]
    return (*without(header), "Birthday"), tuple(
        (*without(row[:wide]), birthday(row), *row[wide:]) for row in whole
    )


def _columns(text: str, mark: str) -> int:
    """How many known columns a separator finds."""
    try:
        return max(
            (
                len(_known(row))
                for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, skipinitialspace=True)
            ),
            default=0,
        )
    except csv.Error:
        return 0


def _known(row: Sequence[str]) -> set[Becomes]:
    return {meaning for cell in row if (meaning := meaning_of(cell)) is not Becomes.NOTHING}
