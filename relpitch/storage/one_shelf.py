"""One shelf: the values of one kind, read out of their rows, inside one transaction.

SQL as it stands: reading is what makes a person wait, and SQLAlchemy's rows cost more than SQLite's reading.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from json import dumps
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from relpitch.storage.kinds import STORED, TableLayout, layout_of
from relpitch.storage.rows import TableRow, columns_in, rows
from relpitch.storage.whole_rows import whole_rows


class _Identified(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Identified)
_In_contra = TypeVar("_In_contra", bound=_Identified, contravariant=True)
THESE = "(SELECT value FROM json_each(?))"
"""In SQL: the ids of a list that is given as JSON."""


class Writes(Protocol[_In_contra]):
    """What changes the rows of a shelf: writing.py."""

    def save(self, value: _In_contra) -> None: ...
    def add_new(self, values: Iterable[_In_contra]) -> None: ...
    def delete(self, identity: str) -> None: ...
    def delete_new(self, identities: Sequence[str]) -> None: ...


class Shelf(Generic[T]):
    """All values of one kind. A dataclass's fields are its table's columns, but for the children's."""

    order: ClassVar[Sequence[str]] = ("position", "created_at", "made_at", "key")

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._connection = connection
        self._name = table
        self._writes: Writes[T] | None = None
        self._writer: Callable[[], Writes[T]] | None = None

    @property
    def table(self) -> str:
        """The name of the table that the values are rows of."""
        return self._name

    @property
    def layout(self) -> TableLayout:
        """How the values lie in their rows."""
        return layout_of(self._name)

    @property
    def _order(self) -> list[str]:
        return [name for name in self.order if name == "key" or name in self.layout.columns]

    @property
    def _kind(self) -> type[T]:
        return STORED[self._name].kind

    def write_with(self, writer: Callable[[], Writes[T]]) -> None:
        """Change rows too, in a transaction that writes; what does it is made where a row is changed."""
        self._writer = writer

    def save(self, value: T) -> None:
        """Add the value, or change the one with its id. One that was deleted comes back."""
        self._writing.save(value)

    def add_new(self, values: Iterable[T]) -> None:
        """Add many values at once that have never been here."""
        self._writing.add_new(values)

    def delete(self, identity: str) -> None:
        """Remove a value for good. What stays is that there was one, and how often it had changed."""
        self._writing.delete(identity)

    def delete_new(self, identities: Sequence[str]) -> None:
        """Remove many values at once that came by `add_new`, and that nothing belongs to."""
        self._writing.delete_new(identities)

    @property
    def _writing(self) -> Writes[T]:
        if self._writes is None:
            if self._writer is None:
                raise RuntimeError("this transaction only reads")
            self._writes = self._writer()
        return self._writes

    def get(self, identity: str) -> T | None:
        """The value with this id."""
        found = self.all(id=identity)
        return found[0] if found else None

    def all(self, **equals: object) -> list[T]:
        """The values whose fields equal these, by position, else in the order they came.

        What Undo brings back has a new key, and stands where it was.
        """
        where, values = self._where(equals)
        return self._values(f"WHERE {where} ORDER BY {columns_in(self._name, self._order)}", *values)

    def each(self) -> Iterator[T]:
        """Every value, one after the other, in no order: for what would not all be kept in memory at once."""
        yield from self._read("")

    def those(self, identities: Iterable[str]) -> dict[str, T]:
        """The values with these ids, by id."""
        found = self._values(f"WHERE {self._name}.id IN {THESE}", dumps(list(identities)))
        return {value.id: value for value in found}

    def _values(self, rest: str, *values: object) -> list[T]:
        return list(self._read(rest, *values))

    def _read(self, rest: str, *values: object) -> Iterator[T]:
        found = self._connection.execute(self._sql(rest), values)
        return starmap(self._kind, whole_rows(self._name).fields(found))

    def _sql(self, rest: str) -> str:
        return f"SELECT {whole_rows(self._name).columns} FROM {self._name} {rest}"

    def _select(self, columns: Iterable[str], rest: str = "", *values: object) -> list[TableRow]:
        """Columns of the rows that the rest of the query leaves."""
        sql = f"SELECT {columns_in(self._name, columns)} FROM {self._name} {rest}"
        return rows(self._connection, sql, *values)

    def _where(self, equals: Mapping[str, object]) -> tuple[str, list[object]]:
        writers = self.layout.writers
        values = [
            value if value is None or name not in writers else writers[name](value)
            for name, value in equals.items()
        ]
        return " AND ".join(f'{self._name}."{name}" IS ?' for name in equals) or "TRUE", values
