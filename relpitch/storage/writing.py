"""Values of one kind, changed in their rows, inside one transaction: what a shelf writes with."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial, reduce
from json import dumps
from typing import Any, Generic, NamedTuple

from sqlalchemy import Connection, Table, Update, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.forgetting import left_as_it_is
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.merging import NULL, Vector, joined, next_number
from relpitch.domain.namesakes import NamesakeFinder, taken_from
from relpitch.domain.revision import Revision
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import Version
from relpitch.storage import tables
from relpitch.storage.bookkeeping import vector_in
from relpitch.storage.cells import cells_of, columns_with
from relpitch.storage.engine import driver
from relpitch.storage.forgotten import remember, take_out
from relpitch.storage.kinds import TableLayout, layout_of
from relpitch.storage.marks import change
from relpitch.storage.named_anew import NamedAnew
from relpitch.storage.one_shelf import Shelf, T
from relpitch.storage.rows import rows
from relpitch.storage.shelf import Shelves
from relpitch.storage.touched import AskDevice, Touched
from relpitch.translation import _

_IDS_AT_ONCE = 500


class Transaction(NamedTuple):
    """What every writer of one transaction shares."""

    connection: Connection
    device: AskDevice
    touched: Touched
    shelves: Shelves
    named: NamedAnew


class Writer(Generic[T]):
    """Changes the values of one shelf.

    Each real change of a row counts `device` up in its version vector and marks the cells that it changed;
    saving an equal value changes nothing.
    """

    def __init__(self, to: Transaction, shelf: Shelf[T]) -> None:
        self._writing = to.connection
        self._connection = driver(to.connection)
        self._device = to.device
        self._touched = to.touched
        self._named = to.named
        self._shelves = to.shelves
        self._shelf = shelf
        self._name = shelf.table
        self._layout = shelf.layout
        self._table = tables.BY_NAME[shelf.table]

    def save(self, value: T) -> None:
        """Add the value, or change the one with its id. One that was deleted comes back."""
        stored = self._shelf.get(value.id)
        self._write(value, stored, since={} if stored else self._tombstone_of(value.id))

    def add_new(self, values: Iterable[T]) -> None:
        """Add many values at once that have never been here."""
        values = list(values)
        rows = [self._row(value) | {"vector": {self._device(): 1}} for value in values]
        if rows:
            self._writing.execute(insert(self._table), rows)
        for value in values:
            self._touched.add(self._name, value.id)
            self._named.look_at(value.id, self._layout.stored(value, self._layout.columns))
        for value in values:
            self._reach_up(value)

    def delete(self, identity: str) -> None:
        """Remove a value for good. What stays is that there was one, and how often it had changed."""
        if vectors := self._remove(identity):
            tombstone = {"kind": self._table.name, "id": identity, "vector": _merged(vectors)}
            self._writing.execute(insert(tables.tombstone).values(tombstone))

    def delete_new(self, identities: Sequence[str]) -> None:
        """Remove many values at once that came by `add_new`, and that nothing belongs to."""
        gone = delete(self._table).returning(self._table.c.id, self._table.c.vector)
        for start in range(0, len(identities), _IDS_AT_ONCE):
            some = identities[start : start + _IDS_AT_ONCE]
            with _left_if_needed():
                rows = self._writing.execute(gone.where(self._table.c.id.in_(some))).all()
            tombstones = [
                {"kind": self._table.name, "id": identity, "vector": vector} for identity, vector in rows
            ]
            if tombstones:
                self._writing.execute(insert(tables.tombstone), tombstones)

    def _row(self, value: T) -> dict[str, object]:
        return {column: getattr(value, column) for column in self._layout.columns}

    def _write(self, value: T, stored: T | None, since: Vector) -> None:
        if self._put(self._table, {"id": value.id}, self._layout, value, stored, since):
            self._touched.add(self._name, value.id)
            self._reach_up(value)

    def _put(
        self,
        table: Table,
        key: Mapping[str, object],
        layout: TableLayout,
        value: object,
        stored: object | None,
        since: Vector,
    ) -> bool:
        """Write a row where it is new or changed, and say whether it was."""
        if stored is None:
            row = {column: getattr(value, column) for column in layout.columns}
            vector, marks = {**since, self._device(): next_number(since)}, None
            if since:
                marks = dumps({"b": [[self._device(), vector[self._device()]]]})
            self._writing.execute(insert(table), {**key, **row, "vector": vector, "marks": marks})
            self._named.look_at(str(key.get("id") or key["version_id"]), layout.stored(value, layout.columns))
            return True
        names = [name for name in layout.columns if getattr(stored, name) != getattr(value, name)]
        if not names:
            return False
        named = " AND ".join(f"{name} = ?" for name in key)
        (found,) = rows(
            self._connection,
            f"SELECT vector, marks FROM {table.name} WHERE {named}",
            *map(str, key.values()),
        )
        columns = columns_with(table.name, names)
        before, after = (cells_of(table.name, layout.stored(each, columns)) for each in (stored, value))
        again: tuple[str, ...] = ()
        if getattr(value, "discarded_at", 0) is None and "discarded_at" not in names:
            again, after = ("discarded_at",), {**after, "discarded_at": NULL}
        vector, marks = change(vector_in(found[0]), found[1], self._device(), before, after, again=again)
        row = {name: getattr(value, name) for name in names}
        asked = {f"of {name}": part for name, part in key.items()}
        change_row = _update_of(table, tuple(key), (*names, "vector", "marks"))
        self._writing.execute(change_row, {**asked, **row, "vector": vector, "marks": marks})
        self._named.look_at(str(key.get("id") or key["version_id"]), layout.stored(value, names))
        return True

    def _reach_up(self, value: Any) -> None:
        """What a value belongs to is there too."""
        for person_id in (getattr(value, "person_id", None), *getattr(value, "people", ())):
            if person_id:
                self._touched.say_again("person", person_id)
        if isinstance(value, Version):
            self._touched.say_statement_again(value.statement_id, not_in_the_bin=value.discarded_at is None)
        elif isinstance(value, Take | Revision):
            self._touched.say_version_again(value.version_id)
        elif isinstance(value, KeptNote) and value.statement_id:
            self._touched.say_statement_again(value.statement_id)

    def _remove(self, identity: str) -> Sequence[Vector]:
        gone = delete(self._table).where(self._table.c.id == identity).returning(self._table.c.vector)
        with _left_if_needed():
            return self._writing.scalars(gone).all()

    def _tombstone_of(self, identity: str) -> Vector:
        tombstone = (
            delete(tables.tombstone)
            .where(tables.tombstone.c.id == identity)
            .returning(tables.tombstone.c.vector)
        )
        return _merged(self._writing.scalars(tombstone).all())


class VersionWriter(Writer[Version]):
    """The versions. What was rehearsed with one, and its saved states, go with it."""

    def _write(self, value: Version, stored: Version | None, since: Vector) -> None:
        super()._write(value, stored, since)
        layout, table = layout_of("part"), tables.BY_NAME["part"]
        for part, text in value.parts.items():
            before = stored.parts[part] if stored else None
            earlier = self._tombstone_of(f"{value.id}/{part}") if since else {}
            if self._put(table, {"version_id": value.id, "part": part}, layout, text, before, earlier):
                self._touched.say_version_again(value.id, not_in_the_bin=value.discarded_at is None)

    def _remove(self, identity: str) -> Sequence[Vector]:
        for table in map(tables.BY_NAME.__getitem__, ("revision", "take", "part")):
            name = table.c.part if table.name == "part" else table.c.id
            gone = delete(table).where(table.c.version_id == identity).returning(name, table.c.vector)
            tombstones = [
                {
                    "kind": table.name,
                    "id": f"{identity}/{name}" if table.name == "part" else name,
                    "vector": vector,
                }
                for name, vector in self._writing.execute(gone).all()
            ]
            if tombstones:
                self._writing.execute(insert(tables.tombstone), tombstones)
        return super()._remove(identity)


class StatementWriter(Writer[Statement]):
    """The statements. A statement's versions go with it, and what was kept in it."""

    def delete(self, identity: str) -> None:
        """Remove a statement and its versions for good."""
        for shelf in (self._shelves.versions, self._shelves.kept_notes):
            for each in shelf.all(statement_id=identity):
                shelf.delete(each.id)
        super().delete(identity)


class EncounterWriter(Writer[Encounter]):
    """The encounters, and who was at each."""

    def add_new(self, values: Iterable[Encounter]) -> None:
        """Add many encounters at once that have never been here."""
        values = list(values)
        last = self._writing.scalar(select(func.max(tables.encounter.c.key))) or 0
        super().add_new(values)
        new = select(tables.encounter.c.key, tables.encounter.c.id).where(tables.encounter.c.key > last)
        keys = {identity: key for key, identity in self._writing.execute(new)}
        self._meet((keys[value.id], value) for value in values)

    def _write(self, value: Encounter, stored: Encounter | None, since: Vector) -> None:
        super()._write(value, stored, since)
        if stored is None or (stored.at, stored.people) != (value.at, value.people):
            key = self._key(value.id)
            self._part_company(key)
            self._meet([(key, value)])

    def _remove(self, identity: str) -> Sequence[Vector]:
        self._part_company(self._key(identity))
        return super()._remove(identity)

    def _key(self, identity: str) -> int | None:
        return self._writing.scalar(select(self._table.c.key).where(self._table.c.id == identity))

    def _part_company(self, key: int | None) -> None:
        self._writing.execute(delete(tables.meeting).where(tables.meeting.c.encounter_key == key))

    def _meet(self, encounters: Iterable[tuple[int | None, Encounter]]) -> None:
        rows = [
            {"person_id": person, "at": value.at, "encounter_key": key}
            for key, value in encounters
            for person in dict.fromkeys(value.people)
        ]
        if rows:
            self._writing.execute(insert(tables.meeting), rows)


_WRITERS: Mapping[str, type[Writer[Any]]] = {
    "statement": StatementWriter,
    "version": VersionWriter,
    "encounter": EncounterWriter,
}


class WritableShelves(Shelves):
    """Everything in a library, to be changed inside one transaction."""

    def __init__(self, connection: Connection, device: AskDevice) -> None:
        super().__init__(driver(connection))
        to = Transaction(
            connection, device, Touched(driver(connection), device), self, NamedAnew(driver(connection))
        )
        for shelf in self.by_name().values():
            shelf.write_with(partial(_WRITERS.get(shelf.table, Writer), to, shelf))

    def forget(
        self, person_id: str, finder: NamesakeFinder, left: Collection[str], taken: Collection[str]
    ) -> None:
        """Leave a mark of somebody who is gone, and take their name out of every wording that is kept.

        `left`: the ids of values in which it stays, here and wherever they are merged. `taken`: of those from
        which it goes though somebody else is called so too.
        """
        marks = {*finder.own_finder.digests, *map(left_as_it_is, left), *map(taken_from, taken)}
        remember(self._connection, person_id, marks)
        without = dict.fromkeys(taken, finder.text_without_any) | dict.fromkeys(left, str)
        take_out(self._connection, lambda value: without.get(value, finder.text_without), [person_id])


@cache
def _update_of(table: Table, key: tuple[str, ...], columns: tuple[str, ...]) -> Update:
    """The change of some columns of the row with a key, put together once: each key typed takes some."""
    where = and_(*(table.c[name] == bindparam(f"of {name}") for name in key))
    return update(table).where(where).values({name: bindparam(name) for name in columns})


@contextmanager
def _left_if_needed() -> Iterator[None]:
    """What something belongs to by now cannot go: a person who was promised something since."""
    try:
        yield
    except IntegrityError as error:
        raise ChangedMeanwhile(_("Something belongs to this by now. It was left as it is.")) from error


def _merged(vectors: Iterable[Vector]) -> Vector:
    return reduce(joined, vectors, {})
