"""Values of one kind, changed in their rows, inside one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import reduce

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.event import Event
from relpitch.domain.follow_up import Step
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.merging import Vector, joined
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartText, Version
from relpitch.storage import tables
from relpitch.storage.engine import driver
from relpitch.storage.shelf import (
    EncounterShelf,
    GiftShelf,
    RevisionShelf,
    Shelf,
    Shelves,
    StepShelf,
    T,
    TakeShelf,
    VersionShelf,
)

_AT_ONCE = 500


class WritableShelf(Shelf[T]):
    """All values of one kind, to be changed.

    Each real change of a row counts `device` up in its version vector; saving an equal value changes nothing.
    """

    def __init__(
        self, connection: Connection, device: str, kind: type[T], table: Table, children: tuple[str, ...] = ()
    ) -> None:
        super().__init__(driver(connection), kind, table.name, children)
        self._writing = connection
        self._device = device
        self._table = table

    def save(self, value: T) -> None:
        """Add the value, or change the one with its id. One that was deleted comes back."""
        stored = self.get(value.id)
        self._write(value, stored, since={} if stored else self._dig_up(value.id))

    def add_new(self, values: Iterable[T]) -> None:
        """Add many values at once that have never been here."""
        vector = self._counted_up({})
        rows = [self._row(value) | {"vector": vector} for value in values]
        if rows:
            self._writing.execute(insert(self._table), rows)

    def delete(self, identity: str) -> None:
        """Remove a value for good. What stays is that there was one, and how often it had changed."""
        if vectors := self._remove(identity):
            grave = {"kind": self._table.name, "id": identity, "vector": self._counted_up(_merged(vectors))}
            self._writing.execute(insert(tables.tombstone).values(grave))

    def delete_new(self, identities: Sequence[str]) -> None:
        """Remove many values at once that came by `add_new`, and that nothing belongs to."""
        gone = delete(self._table).returning(self._table.c.id, self._table.c.vector)
        for start in range(0, len(identities), _AT_ONCE):
            some = identities[start : start + _AT_ONCE]
            with _left_if_needed():
                rows = self._writing.execute(gone.where(self._table.c.id.in_(some))).all()
            graves = [
                {"kind": self._table.name, "id": identity, "vector": self._counted_up(vector)}
                for identity, vector in rows
            ]
            if graves:
                self._writing.execute(insert(tables.tombstone), graves)

    def know(self, identity: str, vector: Vector) -> None:
        """Let a value's copy here know as much as another one."""
        self._writing.execute(update(self._table).where(self._table.c.id == identity).values(vector=vector))

    def _row(self, value: T) -> dict[str, object]:
        return {column: getattr(value, column) for column in self._layout.columns}

    def _write(self, value: T, stored: T | None, since: Vector) -> None:
        row = self._row(value)
        if stored is None or any(getattr(stored, name) != each for name, each in row.items()):
            self._put(self._table, {"id": value.id}, row, since)

    def _put(self, table: Table, key: Mapping[str, object], row: Mapping[str, object], since: Vector) -> None:
        where = and_(*(table.c[name] == each for name, each in key.items()))
        vector = self._writing.scalar(select(table.c.vector).where(where))
        if vector is None:
            self._writing.execute(insert(table).values(**{**key, **row}, vector=self._counted_up(since)))
        else:
            self._writing.execute(update(table).where(where).values(**row, vector=self._counted_up(vector)))

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

    def _counted_up(self, vector: Vector) -> Vector:
        return {**vector, self._device: vector.get(self._device, 0) + 1}


class WritableVersionShelf(WritableShelf[Version], VersionShelf):
    """The versions. What was rehearsed with one, and its saved states, go with it."""

    def know_part(self, version_id: str, part: Part, vector: Vector) -> None:
        """Let a part's copy here know as much as another one."""
        where = and_(tables.part.c.version_id == version_id, tables.part.c.part == part)
        self._writing.execute(update(tables.part).where(where).values(vector=vector))

    def _write(self, value: Version, stored: Version | None, since: Vector) -> None:
        super()._write(value, stored, since)
        for part, text in value.parts.items():
            if stored is None or stored.parts[part] != text:
                row = {field.name: getattr(text, field.name) for field in fields(PartText)}
                self._put(tables.part, {"version_id": value.id, "part": part}, row, since)

    def _remove(self, identity: str) -> Sequence[Vector]:
        for table in (tables.revision, tables.take):
            self._writing.execute(delete(table).where(table.c.version_id == identity))
        gone = delete(tables.part).where(tables.part.c.version_id == identity).returning(tables.part.c.vector)
        return [*self._writing.scalars(gone).all(), *super()._remove(identity)]


class WritableStatementShelf(WritableShelf[Statement]):
    """The statements. A statement's versions go with it, and what was kept in it."""

    def __init__(
        self,
        connection: Connection,
        device: str,
        versions: WritableVersionShelf,
        kept_notes: WritableShelf[KeptNote],
    ) -> None:
        super().__init__(connection, device, Statement, tables.statement)
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


class WritableStepShelf(WritableShelf[Step], StepShelf):
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

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(driver(connection))
        to = (connection, device)
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
        self.steps: WritableStepShelf = WritableStepShelf(*to, Step, tables.step)


@contextmanager
def _left_if_needed() -> Iterator[None]:
    """What something belongs to by now cannot go: a person who was promised something since."""
    try:
        yield
    except IntegrityError as error:
        raise ChangedMeanwhile("Something belongs to this by now. It was left as it is.") from error


def _merged(vectors: Iterable[Vector]) -> Vector:
    return reduce(joined, vectors, {})
