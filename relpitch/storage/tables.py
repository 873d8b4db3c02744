"""The tables of a library as what writes sees them: each value's fields as columns (kinds.py).

Keys, indexes and references between tables stand in the migrations alone (migrations/). A test compares the
columns of both.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import REAL, Column, Integer, MetaData, Table, Text

from relpitch.storage.columns import FieldType
from relpitch.storage.fields import without_none
from relpitch.storage.kinds import STORED, layout_of

metadata = MetaData()
_PLAIN_TYPES: Mapping[Any, type[Any]] = {str: Text, int: Integer, float: REAL}
"""What SQLite keeps as it is; everything else goes through `FieldType`."""


def _column(name: str, kind: Any) -> Column[Any]:
    as_it_is = _PLAIN_TYPES.get(without_none(kind))
    return Column(
        name,
        as_it_is() if as_it_is else FieldType(without_none(kind)),
        nullable=without_none(kind) is not kind,
    )


def _vector() -> Column[Any]:
    """The version vector of a row, which a merge compares. Values never see it."""
    return Column("vector", FieldType(Mapping[str, int]), nullable=False)


def _table(name: str) -> Table:
    """A table with a key that no value knows: newer rows have greater keys, and none comes twice."""
    columns = {**STORED[name].row_only, **layout_of(name).kinds}
    return Table(
        name,
        metadata,
        Column("key", Integer, primary_key=True),
        *(_column(*each) for each in columns.items()),
        _vector(),
        Column("marks", Text),  # which change each of its cells comes from: see marks.py
        Column("checksum", Integer),  # kept by the connection: see checksums.py
    )


BY_NAME: Mapping[str, Table] = {name: _table(name) for name in STORED}
encounter = BY_NAME["encounter"]

# Who was at an encounter, derived from it: what it takes to find one person's meetings, the latest first.
meeting = Table(
    "meeting",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("at", BY_NAME["encounter"].c.at.type, primary_key=True),
    Column("encounter_key", Integer, primary_key=True),
)

# What was deleted for good: no words, only that it is gone, and which changes were known then.
tombstone = Table(
    "tombstone",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    _vector(),
    Column("checksum", Integer),
)
