"""Rows read with their checksum: what of each a value is made of, or a damaged library.

The check is made of the row as it was read, outside SQL: a function called in SQL would have every column
handed over once more, which cost as much as reading the row.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from relpitch.storage.checksums import checksum_of, columns_of
from relpitch.storage.fields import UNREADABLE, bare_reader
from relpitch.storage.kinds import STORED, layout_of
from relpitch.storage.rows import TableRow, columns_in
from relpitch.storage.trouble import damaged_error


class WholeRows:
    """How the rows of a table are read: the columns to ask for in SQL, and what is made of them."""

    def __init__(self, table: str, names: Sequence[str]) -> None:
        columns = columns_of(table)
        kinds = {**STORED[table].row_only, **layout_of(table).kinds}
        self.columns = columns_in(table, (*columns, "checksum"))
        self._wanted = itemgetter(*map(columns.index, names))
        readers = ((place, bare_reader(kinds[name])) for place, name in enumerate(names))
        self._readers = [(place, read) for place, read in readers if read is not None]

    def fields(self, found: Iterable[TableRow]) -> Iterator[list[Any]]:
        """The fields of each row that were named, in that order."""
        readers, wanted = self._readers, self._wanted
        for row in found:
            if checksum_of(row[:-1]) != row[-1]:
                raise damaged_error()
            fields = list(wanted(row))
            try:
                for place, read in readers:
                    if fields[place] is not None:
                        fields[place] = read(fields[place])
            except UNREADABLE as error:
                raise damaged_error() from error
            yield fields


@cache
def whole_rows(table: str) -> WholeRows:
    """How the rows of a table are read as the fields of its values, in the order of those."""
    return WholeRows(table, layout_of(table).columns)


@cache
def whole_rows_with_owners(table: str) -> WholeRows:
    """How whole rows are read behind the columns that a value does not know: whose it is."""
    return WholeRows(table, (*STORED[table].row_only, *layout_of(table).columns))
