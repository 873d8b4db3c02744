"""What the rows of each table are: the value of each row, whose fields are the columns.

A field is said in its value and in a migration, nowhere else: what reads, writes, merges and forgets goes by
this list.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, cast, get_type_hints

from relpitch.domain.part import Part
from relpitch.storage.fields import damaged_where_unreadable, reader, writer
from relpitch.storage.rows import TableRow


class TableLayout(NamedTuple):
    """A dataclass's fields as columns by name, each with its type.

    `readers` and `writers` turn a column into its field and back where SQLite cannot keep it as it is.
    """

    kinds: Mapping[str, Any]
    readers: Mapping[str, Callable[[Any], Any]]
    writers: Mapping[str, Callable[[Any], Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, in the order of the fields."""
        return tuple(self.kinds)

    def fields(self, row: TableRow) -> dict[str, Any]:
        """The fields of a row."""
        named = dict(zip(self.kinds, row, strict=True))
        for column, change in self.readers.items():
            if named[column] is not None:
                named[column] = change(named[column])
        return named

    def stored(self, value: object, columns: Iterable[str]) -> dict[str, Any]:
        """Some fields of a value as they lie in its row."""
        row = {column: getattr(value, column) for column in columns}
        for column, change in self.writers.items():
            if row.get(column) is not None:
                row[column] = change(row[column])
        return row


class Stored(NamedTuple):
    """What a table's rows are: values of a class, told by its module in relpitch/domain and its name.

    `children`: fields that lie in a table of their own; `row_only`: columns of which the value knows nothing.
    """

    class_name: str
    children: tuple[str, ...] = ()
    row_only: Mapping[str, Any] = {}

    @property
    def kind(self) -> type[Any]:
        """The class of the values. It is loaded when its rows are read: a start needs few of them."""
        module, name = self.class_name.split(".")
        return cast("type[Any]", getattr(import_module(f"relpitch.domain.{module}"), name))


STORED: Mapping[str, Stored] = {
    "statement": Stored("statement.Statement"),
    "version": Stored("version.Version", children=("parts",)),
    "part": Stored("version.PartText", row_only={"version_id": str, "part": Part}),
    "revision": Stored("revision.Revision"),
    "take": Stored("take.Take"),
    "setting": Stored("setting.Setting"),
    "kept_note": Stored("kept_note.KeptNote"),
    "event": Stored("event.Event"),
    "person": Stored("person.Person"),
    "reach": Stored("reach.Reach"),
    "encounter": Stored("encounter.Encounter"),
    "promise": Stored("giving.Promise"),
    "gift": Stored("giving.Gift"),
    "introduction": Stored("giving.Introduction"),
    "step": Stored("follow_up.ContactStep"),
}
"""By table, an owner before what belongs to it: a statement before its versions, these before their parts."""
TABLES = tuple(STORED)


@cache
def layout_of(table: str) -> TableLayout:
    """How the values of a table lie in its rows."""
    stored = STORED[table]
    kind = stored.kind
    hints = get_type_hints(kind)
    kinds = {field.name: hints[field.name] for field in fields(kind) if field.name not in stored.children}
    return TableLayout(
        kinds,
        {name: change for name, hint in kinds.items() if (change := reader(hint))},
        {name: change for name, hint in kinds.items() if (change := writer(hint))},
    )


@damaged_where_unreadable
def check_row(table: str, row: Mapping[str, Any]) -> None:
    """Raise DamagedLibrary where a row cannot be read as a value of its table."""
    layout = layout_of(table)
    layout.fields(tuple(row[column] for column in layout.columns))
