"""What the rows of each table are: the value of each row, whose fields are the columns.

A field is said in its value and in a migration, nowhere else: what reads, writes, merges and forgets goes by
this list.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple, get_type_hints

from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartText, Version
from relpitch.storage.fields import reader, writer
from relpitch.storage.rows import Row


class Layout(NamedTuple):
    """A dataclass's fields as columns, and what reads and writes those that do not lie as they are."""

    kinds: Mapping[str, Any]
    readers: Mapping[str, Callable[[Any], Any]]
    writers: Mapping[str, Callable[[Any], Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, in the order of the fields."""
        return tuple(self.kinds)

    def fields(self, row: Row) -> dict[str, Any]:
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
    """What a table's rows are. `children`: fields that lie in a table of their own; `of`: columns of a row
    that its value does not know."""

    kind: type[Any]
    children: tuple[str, ...] = ()
    of: Mapping[str, Any] = {}


STORED: Mapping[str, Stored] = {
    "statement": Stored(Statement),
    "version": Stored(Version, children=("parts",)),
    "part": Stored(PartText, of={"version_id": str, "part": Part}),
    "revision": Stored(Revision),
    "take": Stored(Take),
    "setting": Stored(Setting),
    "kept_note": Stored(KeptNote),
    "event": Stored(Event),
    "person": Stored(Person),
    "reach": Stored(Reach),
    "encounter": Stored(Encounter),
    "promise": Stored(Promise),
    "gift": Stored(Gift),
    "introduction": Stored(Introduction),
    "step": Stored(ContactStep),
}
"""By table; what others belong to comes before what belongs to it."""
TABLES = tuple(STORED)


@cache
def layout_of(table: str) -> Layout:
    """How the values of a table lie in its rows."""
    kind, children, _ = STORED[table]
    hints = get_type_hints(kind)
    kinds = {field.name: hints[field.name] for field in fields(kind) if field.name not in children}
    return Layout(
        kinds,
        {name: change for name, each in kinds.items() if (change := reader(each))},
        {name: change for name, each in kinds.items() if (change := writer(each))},
    )


def check_row(table: str, row: Mapping[str, Any]) -> None:
    """Refuse, as a damaged library, a row that cannot be read as what its table is of."""
    layout = layout_of(table)
    layout.fields(tuple(row[column] for column in layout.columns))
