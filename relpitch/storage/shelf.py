"""Values of one kind as rows, inside one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache, reduce
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)
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
from relpitch.storage.people import PeopleQueries
from relpitch.storage.search import SearchIndex
from relpitch.storage.trouble import damaged

_AT_ONCE = 500


class _Identified(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Identified)


@cache
def _columns(
    kind: type[Any], table: Table, children: tuple[str, ...]
) -> tuple[list[Column[Any]], list[Column[Any]]]:
    """The columns of a dataclass's fields, and those by which its rows are in order."""
    columns = [table.c[field.name] for field in fields(kind) if field.name not in children]
    return columns, [table.c[name] for name in ("position", "key") if name in table.c]


class Shelf(Generic[T]):
    """All values of one kind. A dataclass's fields are its table's columns, but for the children's.

    Each real change of a row counts `device` up in its version vector; saving an equal value changes nothing.
    """

    def __init__(
        self, connection: Connection, device: str, kind: type[T], table: Table, children: Sequence[str] = ()
    ) -> None:
        self._connection = connection
        self._device = device
        self._kind = kind
        self._table = table
        self._columns, self._order = _columns(kind, table, tuple(children))

    def get(self, identity: str) -> T | None:
        """The value with this id."""
        found = self.all(id=identity)
        return found[0] if found else None

    def all(self, **equals: object) -> list[T]:
        """The values whose fields equal these, by position, else in the order they came."""
        return [self._kind(**row) for row in self._rows(self._where(equals))]

    def those(self, identities: Sequence[str]) -> dict[str, T]:
        """The values with these ids, by id."""
        found: dict[str, T] = {}
        for some in _some(identities):
            rows = self._rows(self._table.c.id.in_(some))
            found |= {row["id"]: self._kind(**row) for row in rows}
        return found

    def save(self, value: T) -> None:
        """Add the value, or change the one with its id. One that was deleted comes back."""
        stored = self.get(value.id)
        self._write(value, stored, since={} if stored else self._dig_up(value.id))

    def add_new(self, values: Iterable[T]) -> None:
        """Add many values at once that have never been here."""
        vector = self._counted_up({})
        rows = [
            {column.name: getattr(value, column.name) for column in self._columns} | {"vector": vector}
            for value in values
        ]
        if rows:
            self._connection.execute(insert(self._table), rows)

    def delete(self, identity: str) -> None:
        """Remove a value for good. What stays is that there was one, and how often it had changed."""
        if vectors := self._remove(identity):
            grave = {"kind": self._table.name, "id": identity, "vector": self._counted_up(_merged(vectors))}
            self._connection.execute(insert(tables.tombstone).values(grave))

    def delete_new(self, identities: Sequence[str]) -> None:
        """Remove many values at once that came by `add_new`, and that nothing belongs to."""
        gone = delete(self._table).returning(self._table.c.id, self._table.c.vector)
        for some in _some(identities):
            with _left_if_needed():
                rows = self._connection.execute(gone.where(self._table.c.id.in_(some))).all()
            graves = [
                {"kind": self._table.name, "id": identity, "vector": self._counted_up(vector)}
                for identity, vector in rows
            ]
            if graves:
                self._connection.execute(insert(tables.tombstone), graves)

    def vectors(self) -> Mapping[str, Vector]:
        """What each value's copy here knows, by id."""
        return dict(iter(self._connection.execute(select(self._table.c.id, self._table.c.vector))))

    def vector(self, identity: str) -> Vector:
        """What one value's copy here knows."""
        vector: Vector | None = self._connection.scalar(
            select(self._table.c.vector).where(self._table.c.id == identity)
        )
        return vector or {}

    def graves(self) -> Mapping[str, Vector]:
        """What was known of each value that was deleted for good, by id."""
        stone = tables.tombstone.c
        query = select(stone.id, stone.vector).where(stone.kind == self._table.name)
        return dict(iter(self._connection.execute(query)))

    def know(self, identity: str, vector: Vector) -> None:
        """Let a value's copy here know as much as another one."""
        self._connection.execute(
            update(self._table).where(self._table.c.id == identity).values(vector=vector)
        )

    def _where(self, equals: Mapping[str, object]) -> ColumnElement[bool]:
        return and_(True, *(self._table.c[name] == value for name, value in equals.items()))

    def _rows(self, where: ColumnElement[bool]) -> Sequence[RowMapping]:
        query = select(*self._columns).where(where).order_by(*self._order)
        return self._connection.execute(query).mappings().all()

    def _write(self, value: T, stored: T | None, since: Vector) -> None:
        row = {column.name: getattr(value, column.name) for column in self._columns}
        if stored is None or any(getattr(stored, name) != each for name, each in row.items()):
            self._put(self._table, {"id": value.id}, row, since)

    def _put(self, table: Table, key: Mapping[str, object], row: Mapping[str, object], since: Vector) -> None:
        where = and_(*(table.c[name] == each for name, each in key.items()))
        vector = self._connection.scalar(select(table.c.vector).where(where))
        if vector is None:
            self._connection.execute(insert(table).values(**{**key, **row}, vector=self._counted_up(since)))
        else:
            self._connection.execute(
                update(table).where(where).values(**row, vector=self._counted_up(vector))
            )

    def _remove(self, identity: str) -> Sequence[Vector]:
        gone = delete(self._table).where(self._table.c.id == identity).returning(self._table.c.vector)
        with _left_if_needed():
            return self._connection.scalars(gone).all()

    def _dig_up(self, identity: str) -> Vector:
        grave = (
            delete(tables.tombstone)
            .where(tables.tombstone.c.id == identity)
            .returning(tables.tombstone.c.vector)
        )
        return _merged(self._connection.scalars(grave).all())

    def _counted_up(self, vector: Vector) -> Vector:
        return {**vector, self._device: vector.get(self._device, 0) + 1}


class VersionShelf(Shelf[Version]):
    """The versions. The five parts of each are rows of their own, so that each changes on its own."""

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(connection, device, Version, tables.version, children=["parts"])

    def all(self, **equals: object) -> list[Version]:
        """The versions whose fields equal these, by position."""
        where = self._where(equals)
        parts = self._parts(where)
        return [Version(**row, parts=_all_five(parts[row["id"]])) for row in self._rows(where)]

    def names(self) -> Mapping[str, list[tuple[str, str]]]:
        """By statement: id and name of each version that is not discarded, the base first."""
        version = self._table.c
        query = (
            select(version.statement_id, version.id, version.name)
            .where(version.discarded_at.is_(None))
            .order_by(version.setting_id.is_not(None), version.position, version.key)
        )
        names: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for statement_id, identity, name in self._connection.execute(query):
            names[statement_id].append((identity, name))
        return names

    def part_vectors(self, version_id: str) -> Mapping[Part, Vector]:
        """What each part of a version knows here."""
        part = tables.part.c
        query = select(part.part, part.vector).where(part.version_id == version_id)
        return dict(iter(self._connection.execute(query)))

    def all_part_vectors(self) -> Mapping[str, Mapping[Part, Vector]]:
        """What each part of each version knows here."""
        part = tables.part.c
        found: dict[str, dict[Part, Vector]] = defaultdict(dict)
        for version_id, each, vector in self._connection.execute(
            select(part.version_id, part.part, part.vector)
        ):
            found[version_id][each] = vector
        return found

    def know_part(self, version_id: str, part: Part, vector: Vector) -> None:
        """Let a part's copy here know as much as another one."""
        where = and_(tables.part.c.version_id == version_id, tables.part.c.part == part)
        self._connection.execute(update(tables.part).where(where).values(vector=vector))

    def _parts(self, where: ColumnElement[bool]) -> Mapping[str, dict[Part, PartText]]:
        columns = [tables.part.c[field.name] for field in fields(PartText)]
        query = (
            select(tables.part.c.version_id, tables.part.c.part, *columns).join(tables.version).where(where)
        )
        parts: dict[str, dict[Part, PartText]] = defaultdict(dict)
        for version_id, part, *texts in self._connection.execute(query):
            parts[version_id][part] = PartText(*texts)
        return parts

    def _write(self, value: Version, stored: Version | None, since: Vector) -> None:
        super()._write(value, stored, since)
        for part, text in value.parts.items():
            if stored is None or stored.parts[part] != text:
                row = {field.name: getattr(text, field.name) for field in fields(PartText)}
                self._put(tables.part, {"version_id": value.id, "part": part}, row, since)

    def _remove(self, identity: str) -> Sequence[Vector]:
        for table in (tables.revision, tables.take):
            self._connection.execute(delete(table).where(table.c.version_id == identity))
        gone = delete(tables.part).where(tables.part.c.version_id == identity).returning(tables.part.c.vector)
        return [*self._connection.scalars(gone).all(), *super()._remove(identity)]


class StatementShelf(Shelf[Statement]):
    """The statements. A statement's versions go with it, and what was kept in it."""

    def __init__(
        self, connection: Connection, device: str, versions: VersionShelf, kept_notes: Shelf[KeptNote]
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


class RevisionShelf(Shelf[Revision]):
    """The saved states of versions, oldest first."""

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(connection, device, Revision, tables.revision)

    def newest(self, version_id: str) -> Revision | None:
        """A version's last saved state."""
        last = (
            select(tables.revision.c.id)
            .where(tables.revision.c.version_id == version_id)
            .order_by(tables.revision.c.key.desc())
            .limit(1)
        )
        identity = self._connection.scalar(last)
        return self.get(identity) if identity else None


class TakeShelf(Shelf[Take]):
    """The takes, oldest first."""

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(connection, device, Take, tables.take)
        self._order = [tables.take.c["at"], tables.take.c.key]

    def recordings(self, version_ids: Iterable[str]) -> list[str]:
        """The names of the recordings of some versions' takes."""
        take = tables.take.c
        query = select(take.audio).where(take.version_id.in_(list(version_ids)), take.audio != "")
        return list(self._connection.scalars(query))


class EncounterShelf(Shelf[Encounter]):
    """The encounters, and who was at each."""

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(connection, device, Encounter, tables.encounter)

    def add_new(self, values: Iterable[Encounter]) -> None:
        """Add many encounters at once that have never been here."""
        values = list(values)
        last = self._connection.scalar(select(func.max(tables.encounter.c.key))) or 0
        super().add_new(values)
        new = select(tables.encounter.c.key, tables.encounter.c.id).where(tables.encounter.c.key > last)
        keys = {identity: key for key, identity in self._connection.execute(new)}
        self._meet((keys[value.id], value) for value in values)

    def of(self, person_id: str, limit: int | None = None) -> list[Encounter]:
        """A person's encounters, the latest first."""
        meeting = tables.meeting.c
        query = (
            select(*self._columns)
            .join(tables.meeting, meeting.encounter_key == tables.encounter.c.key)
            .where(meeting.person_id == person_id)
            .order_by(meeting.at.desc(), meeting.encounter_key.desc())
            .limit(limit)
        )
        return [Encounter(**row) for row in self._connection.execute(query).mappings()]

    def with_bridges(self, version_ids: Iterable[str], limit: int) -> list[Encounter]:
        """The encounters where a bridge of one of these versions was said, the latest first."""
        encounter = tables.encounter.c
        query = (
            select(*self._columns)
            .where(encounter.version_id.in_(list(version_ids)), encounter.bridge != "")
            .order_by(encounter["at"].desc(), encounter.key.desc())
            .limit(limit)
        )
        return [Encounter(**row) for row in self._connection.execute(query).mappings()]

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
        return self._connection.scalar(select(self._table.c.key).where(self._table.c.id == identity))

    def _part_company(self, key: int | None) -> None:
        self._connection.execute(delete(tables.meeting).where(tables.meeting.c.encounter_key == key))

    def _meet(self, encounters: Iterable[tuple[int | None, Encounter]]) -> None:
        rows = [
            {"person_id": person, "at": value.at, "encounter_key": key}
            for key, value in encounters
            for person in dict.fromkeys(value.people)
        ]
        if rows:
            self._connection.execute(insert(tables.meeting), rows)


class Shelves:
    """Everything in a library, inside one transaction."""

    def __init__(self, connection: Connection, device: str) -> None:
        self.versions = VersionShelf(connection, device)
        self.revisions = RevisionShelf(connection, device)
        self.takes = TakeShelf(connection, device)
        self.settings = Shelf(connection, device, Setting, tables.setting)
        self.events = Shelf(connection, device, Event, tables.event)
        self.people = Shelf(connection, device, Person, tables.person)
        self.reaches = Shelf(connection, device, Reach, tables.reach)
        self.encounters = EncounterShelf(connection, device)
        self.promises = Shelf(connection, device, Promise, tables.promise)
        self.gifts = Shelf(connection, device, Gift, tables.gift)
        self.introductions = Shelf(connection, device, Introduction, tables.introduction)
        self.steps = Shelf(connection, device, Step, tables.step)
        self.of_people: tuple[Shelf[Any], ...] = (
            self.people,
            self.reaches,
            self.encounters,
            self.promises,
            self.gifts,
            self.introductions,
            self.steps,
        )
        self.glimpses = PeopleQueries(connection)
        self.kept_notes = Shelf(connection, device, KeptNote, tables.kept_note)
        self.index = SearchIndex(connection)
        self.statements: Shelf[Statement] = StatementShelf(connection, device, self.versions, self.kept_notes)


@contextmanager
def _left_if_needed() -> Iterator[None]:
    """What something belongs to by now cannot go: a person who was promised something since."""
    try:
        yield
    except IntegrityError as error:
        raise ChangedMeanwhile("Something belongs to this by now. It was left as it is.") from error


def _some(identities: Sequence[str]) -> Iterator[Sequence[str]]:
    return (identities[start : start + _AT_ONCE] for start in range(0, len(identities), _AT_ONCE))


def _merged(vectors: Iterable[Vector]) -> Vector:
    return reduce(joined, vectors, {})


def _all_five(parts: Mapping[Part, PartText]) -> Mapping[Part, PartText]:
    if len(parts) != len(Part):
        raise damaged()
    return MappingProxyType({part: parts[part] for part in Part})
