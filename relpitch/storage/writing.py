"""Values of one kind, changed in their rows, inside one transaction."""

# ruff: noqa: S608  # all that is put together into SQL are names of ours
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep
from relpitch.domain.forgetting import Finder
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.merging import NULL, Vector, joined
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartText, Version
from relpitch.storage import tables
from relpitch.storage.cells import cells_of, columns_with
from relpitch.storage.engine import driver
from relpitch.storage.forgotten import remember, take_out
from relpitch.storage.marks import change, said_anew
from relpitch.storage.rows import rows
from relpitch.storage.shelf import (
    EncounterShelf,
    GiftShelf,
    Layout,
    RevisionShelf,
    Shelf,
    Shelves,
    StepShelf,
    T,
    TakeShelf,
    VersionShelf,
    layout_of,
)

_AT_ONCE = 500
Device = Callable[[], str]
"""Gives the name that changes are counted under; asked where something changes."""
_STATEMENT = "SELECT statement_id FROM version WHERE id = ?"
_BASE = "SELECT id FROM version WHERE statement_id = ? AND setting_id IS NULL"


class Touched:
    """What a transaction has changed: what belongs to it need not say again that it is there.

    SQL as it stands: with every word typed, three rows say it.
    """

    def __init__(self, connection: sqlite3.Connection, device: Device) -> None:
        self._connection = connection
        self._device = device
        self._rows: set[tuple[str, str]] = set()

    def add(self, table: str, identity: str) -> None:
        """A row has changed."""
        self._rows.add((table, identity))

    def say_again(self, table: str, identity: str, *, not_in_the_bin: bool = False) -> None:
        """Something new belongs to a row: a copy of it that was deleted elsewhere meanwhile comes back.

        `not_in_the_bin`: and one that was put into the bin meanwhile is shown, with both to choose from.
        """
        if (table, identity) in self._rows:
            return
        self.add(table, identity)
        put_away = "discarded_at" if table in ("statement", "version") else "1"
        found = self._connection.execute(
            f"SELECT vector, marks, {put_away} FROM {table} WHERE id = ?", (identity,)
        ).fetchone()
        if found is not None:
            again = ("discarded_at",) if not_in_the_bin and found[2] is None else ()
            vector, marks = said_anew(loads(found[0]), found[1], self._device(), again)
            self._connection.execute(
                f"UPDATE {table} SET vector = ?, marks = ? WHERE id = ?", (dumps(vector), marks, identity)
            )

    def say_version_again(self, version_id: str, *, not_in_the_bin: bool = False) -> None:
        """A version again, with its statement, and the base that it is nothing without."""
        self.say_again("version", version_id, not_in_the_bin=not_in_the_bin)
        found = self._connection.execute(_STATEMENT, (version_id,)).fetchone()
        if found is not None:
            self.say_statement_again(found[0], not_in_the_bin=not_in_the_bin)

    def say_statement_again(self, statement_id: str, *, not_in_the_bin: bool = False) -> None:
        """A statement again, with its base."""
        if ("statement", statement_id) not in self._rows or not_in_the_bin:
            self.say_again("statement", statement_id, not_in_the_bin=not_in_the_bin)
            for (base,) in self._connection.execute(_BASE, (statement_id,)).fetchall():
                self.say_again("version", base, not_in_the_bin=not_in_the_bin)


class WritableShelf(Shelf[T]):
    """All values of one kind, to be changed.

    Each real change of a row counts `device` up in its version vector and marks the cells that it changed;
    saving an equal value changes nothing.
    """

    def __init__(
        self,
        connection: Connection,
        device: Device,
        touched: Touched,
        kind: type[T],
        table: Table,
        children: tuple[str, ...] = (),
    ) -> None:
        super().__init__(driver(connection), kind, table.name, children)
        self._writing = connection
        self._device = device
        self._touched = touched
        self._table = table

    def save(self, value: T) -> None:
        """Add the value, or change the one with its id. One that was deleted comes back."""
        stored = self.get(value.id)
        self._write(value, stored, since={} if stored else self._dig_up(value.id))

    def add_new(self, values: Iterable[T]) -> None:
        """Add many values at once that have never been here."""
        values = list(values)
        rows = [self._row(value) | {"vector": {self._device(): 1}} for value in values]
        if rows:
            self._writing.execute(insert(self._table), rows)
        for value in values:
            self._touched.add(self._name, value.id)
        for value in values:
            self._reach_up(value)

    def delete(self, identity: str) -> None:
        """Remove a value for good. What stays is that there was one, and how often it had changed."""
        if vectors := self._remove(identity):
            grave = {"kind": self._table.name, "id": identity, "vector": _merged(vectors)}
            self._writing.execute(insert(tables.tombstone).values(grave))

    def delete_new(self, identities: Sequence[str]) -> None:
        """Remove many values at once that came by `add_new`, and that nothing belongs to."""
        gone = delete(self._table).returning(self._table.c.id, self._table.c.vector)
        for start in range(0, len(identities), _AT_ONCE):
            some = identities[start : start + _AT_ONCE]
            with _left_if_needed():
                rows = self._writing.execute(gone.where(self._table.c.id.in_(some))).all()
            graves = [
                {"kind": self._table.name, "id": identity, "vector": vector} for identity, vector in rows
            ]
            if graves:
                self._writing.execute(insert(tables.tombstone), graves)

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
        layout: Layout,
        value: object,
        stored: object | None,
        since: Vector,
    ) -> bool:
        """Write a row where it is new or changed, and say whether it was."""
        if stored is None:
            row = {column: getattr(value, column) for column in layout.columns}
            vector, marks = {**since, self._device(): since.get(self._device(), 0) + 1}, None
            if since:
                marks = dumps({"b": [[self._device(), vector[self._device()]]]})
            self._writing.execute(insert(table).values(**{**key, **row}, vector=vector, marks=marks))
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
        vector, marks = change(loads(found[0]), found[1], self._device(), before, after, again=again)
        row = {name: getattr(value, name) for name in names}
        where = and_(*(table.c[name] == each for name, each in key.items()))
        self._writing.execute(update(table).where(where).values(**row, vector=vector, marks=marks))
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

    def _dig_up(self, identity: str) -> Vector:
        grave = (
            delete(tables.tombstone)
            .where(tables.tombstone.c.id == identity)
            .returning(tables.tombstone.c.vector)
        )
        return _merged(self._writing.scalars(grave).all())


class WritableVersionShelf(WritableShelf[Version], VersionShelf):
    """The versions. What was rehearsed with one, and its saved states, go with it."""

    def _write(self, value: Version, stored: Version | None, since: Vector) -> None:
        super()._write(value, stored, since)
        layout = layout_of(PartText)
        for part, text in value.parts.items():
            before = stored.parts[part] if stored else None
            earlier = self._dig_up(f"{value.id}/{part}") if since else {}
            if self._put(tables.part, {"version_id": value.id, "part": part}, layout, text, before, earlier):
                self._touched.say_version_again(value.id, not_in_the_bin=value.discarded_at is None)

    def _remove(self, identity: str) -> Sequence[Vector]:
        for table in (tables.revision, tables.take, tables.part):
            name = table.c.part if table is tables.part else table.c.id
            gone = delete(table).where(table.c.version_id == identity).returning(name, table.c.vector)
            graves = [
                {
                    "kind": table.name,
                    "id": f"{identity}/{name}" if table is tables.part else name,
                    "vector": vector,
                }
                for name, vector in self._writing.execute(gone).all()
            ]
            if graves:
                self._writing.execute(insert(tables.tombstone), graves)
        return super()._remove(identity)


class WritableStatementShelf(WritableShelf[Statement]):
    """The statements. A statement's versions go with it, and what was kept in it."""

    def __init__(
        self,
        connection: Connection,
        device: Device,
        touched: Touched,
        versions: WritableVersionShelf,
        kept_notes: WritableShelf[KeptNote],
    ) -> None:
        super().__init__(connection, device, touched, Statement, tables.statement)
        self._versions = versions
        self._kept_notes = kept_notes

    def delete(self, identity: str) -> None:
        """Remove a statement and its versions for good."""
        for version in self._versions.all(statement_id=identity):
            self._versions.delete(version.id)
        for note in self._kept_notes.all(statement_id=identity):
            self._kept_notes.delete(note.id)
        super().delete(identity)


class WritableRevisionShelf(WritableShelf[Revision], RevisionShelf):
    """The saved states of versions."""


class WritableTakeShelf(WritableShelf[Take], TakeShelf):
    """The takes."""


class WritableGiftShelf(WritableShelf[Gift], GiftShelf):
    """The gifts."""


class WritableStepShelf(WritableShelf[ContactStep], StepShelf):
    """The steps."""


class WritableEncounterShelf(WritableShelf[Encounter], EncounterShelf):
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


class WritableShelves(Shelves):
    """Everything in a library, to be changed inside one transaction."""

    def __init__(self, connection: Connection, device: Device) -> None:
        super().__init__(driver(connection))
        to = (connection, device, Touched(driver(connection), device))
        self.versions: WritableVersionShelf = WritableVersionShelf(*to, Version, tables.version, ("parts",))
        self.kept_notes: WritableShelf[KeptNote] = WritableShelf(*to, KeptNote, tables.kept_note)
        self.statements: WritableShelf[Statement] = WritableStatementShelf(
            *to, self.versions, self.kept_notes
        )
        self.revisions: WritableRevisionShelf = WritableRevisionShelf(*to, Revision, tables.revision)
        self.takes: WritableTakeShelf = WritableTakeShelf(*to, Take, tables.take)
        self.settings: WritableShelf[Setting] = WritableShelf(*to, Setting, tables.setting)
        self.events: WritableShelf[Event] = WritableShelf(*to, Event, tables.event)
        self.people: WritableShelf[Person] = WritableShelf(*to, Person, tables.person)
        self.reaches: WritableShelf[Reach] = WritableShelf(*to, Reach, tables.reach)
        self.encounters: WritableEncounterShelf = WritableEncounterShelf(*to, Encounter, tables.encounter)
        self.promises: WritableShelf[Promise] = WritableShelf(*to, Promise, tables.promise)
        self.gifts: WritableGiftShelf = WritableGiftShelf(*to, Gift, tables.gift)
        self.introductions: WritableShelf[Introduction] = WritableShelf(
            *to, Introduction, tables.introduction
        )
        self.steps: WritableStepShelf = WritableStepShelf(*to, ContactStep, tables.step)

    def forget(self, person_id: str, finder: Finder) -> None:
        """Leave a mark of somebody who is gone, and take their name out of every wording that is kept."""
        remember(self._connection, person_id, finder.digests)
        take_out(self._connection, finder.without, [person_id])


@contextmanager
def _left_if_needed() -> Iterator[None]:
    """What something belongs to by now cannot go: a person who was promised something since."""
    try:
        yield
    except IntegrityError as error:
        raise ChangedMeanwhile("Something belongs to this by now. It was left as it is.") from error


def _merged(vectors: Iterable[Vector]) -> Vector:
    return reduce(joined, vectors, {})
