"""The tables of a library, as the newest migration leaves them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint, text

from relpitch.domain.encounter import Landed
from relpitch.domain.event import Item, MayMeet, ReadyBridge
from relpitch.domain.follow_up import Deed, Reason
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.reach import Contactable
from relpitch.domain.setting import Channel
from relpitch.domain.take import Answers, Drill, Filler, Measures, PartSpan
from relpitch.domain.version import PartRule, PartText
from relpitch.storage.columns import Day, Field, Flag, Moment

metadata = MetaData()


def _table(name: str, *columns: Column[Any] | UniqueConstraint) -> Table:
    """A table with the key that no value knows: it is never used twice, and newer rows have greater ones."""
    key = Column("key", Integer, primary_key=True)
    return Table(name, metadata, key, *columns, sqlite_autoincrement=True, sqlite_strict=True)


def _id() -> Column[str]:
    return Column("id", Text, nullable=False, unique=True)


def _vector() -> Column[Mapping[str, int]]:
    """How often each device has changed the row: what a merge compares. Values never see it."""
    return Column("vector", Field(Mapping[str, int]), nullable=False)


def _history() -> tuple[Column[Any], Column[Any]]:
    """What the row has seen, and which change each of its cells comes from: see marks.py."""
    return _vector(), Column("marks", Text)


statement = _table(
    "statement",
    _id(),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("discarded_at", Moment),
    *_history(),
)

version = _table(
    "version",
    _id(),
    Column("statement_id", Text, ForeignKey("statement.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("setting_id", Text),
    Column("length", Field(Length), nullable=False),
    Column("position", Integer, nullable=False),
    Column("target", Integer),
    Column("slots", Field(Mapping[str, str]), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("discarded_at", Moment),
    *_history(),
)
Index("one_base", version.c.statement_id, unique=True, sqlite_where=version.c.setting_id.is_(None))

part = _table(
    "part",
    Column("version_id", Text, ForeignKey("version.id"), nullable=False),
    Column("part", Field(Part), nullable=False),
    Column("rule", Field(PartRule), nullable=False),
    Column("phrasings", Field(tuple[Phrasing, ...]), nullable=False),
    Column("base_then", Field(tuple[Phrasing, ...])),
    Column("changed_at", Moment),
    *_history(),
    UniqueConstraint("version_id", "part"),
)

revision = _table(
    "revision",
    _id(),
    Column("version_id", Text, ForeignKey("version.id"), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("sealed", Flag, nullable=False),
    Column("note", Text, nullable=False),
    Column("parts", Field(Mapping[Part, PartText]), nullable=False),
    Column("shown", Field(Mapping[Part, tuple[Phrasing, ...]]), nullable=False),
    *_history(),
)

# The person's own; those of the catalogue are in resources/settings.toml.
setting = _table(
    "setting",
    _id(),
    Column("name", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("icon", Text, nullable=False),
    Column("channel", Field(Channel), nullable=False),
    Column("target", Integer, nullable=False),
    Column("tone", Text, nullable=False),
    Column("heard", Field(tuple[str, ...]), nullable=False),
    Column("seen", Field(tuple[str, ...]), nullable=False),
    Column("discarded_at", Moment),
    *_history(),
)

kept_note = _table(
    "kept_note",
    _id(),
    Column("statement_id", Text, ForeignKey("statement.id"), index=True),
    Column("rule", Text, nullable=False),
    Column("phrase", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("kept_at", Moment, nullable=False),
    *_history(),
)

# A recording itself is a file in `<library>.takes/`, named by `audio`.
take = _table(
    "take",
    _id(),
    Column("version_id", Text, ForeignKey("version.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("mode", Field(Mode), nullable=False),
    Column("length", Field(Length), nullable=False),
    Column("seconds", REAL, nullable=False),
    Column("words", Field(Mapping[Part, str]), nullable=False),
    Column("target", REAL),
    Column("parts", Field(tuple[PartSpan, ...]), nullable=False),
    Column("audio", Text, nullable=False),
    Column("measures", Field(Measures), nullable=False),
    Column("fillers", Field(tuple[Filler, ...]), nullable=False),
    Column("friend", Field(Answers), nullable=False),
    Column("felt", Text, nullable=False),
    Column("keep", Text, nullable=False),
    Column("try_next", Text, nullable=False),
    Column("drill", Field(Drill)),
    Column("line", Text, nullable=False),
    Column("discarded_at", Moment),
    *_history(),
)

event = _table(
    "event",
    _id(),
    Column("title", Text, nullable=False),
    Column("starts", Moment, nullable=False, index=True),
    Column("ends", Moment),
    Column("zone", Text, nullable=False),
    Column("all_day", Flag, nullable=False),
    Column("place", Text, nullable=False),
    Column("setting_id", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("version_ids", Field(tuple[str, ...]), nullable=False),
    Column("meet", Field(tuple[MayMeet, ...]), nullable=False),
    Column("questions", Field(tuple[str, ...]), nullable=False),
    Column("bridges", Field(tuple[ReadyBridge, ...]), nullable=False),
    Column("bring", Field(tuple[Item, ...]), nullable=False),
    Column("before", Field(tuple[Item, ...]), nullable=False),
    Column("way_out", Text, nullable=False),
    Column("printed_at", Moment),
    Column("read_at", Moment),
    Column("line", Text, nullable=False),
    Column("asked_at", Moment),
    Column("cancelled_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("discarded_at", Moment),
    Column("uid", Text, nullable=False),
    *_history(),
)

person = _table(
    "person",
    _id(),
    Column("name", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("care", Field(tuple[str, ...]), nullable=False),
    Column("remember", Field(tuple[str, ...]), nullable=False),
    Column("tags", Field(tuple[str, ...]), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("archived_at", Moment),
    *_history(),
)

# Apart from the person, so that a list of people does not load what only an address book needs.
reach = _table(
    "reach",
    _id(),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("ways", Field(tuple[Contactable, ...]), nullable=False),
    Column("birthday", Text, nullable=False),
    Column("kept", Field(tuple[str, ...]), nullable=False),
    *_history(),
)

encounter = _table(
    "encounter",
    _id(),
    Column("at", Moment, nullable=False),
    Column("people", Field(tuple[str, ...]), nullable=False),
    Column("title", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("setting_id", Text),
    Column("event_id", Text),
    Column("version_id", Text, index=True),
    Column("bridge", Text, nullable=False),
    Column("landed", Field(Landed)),
    *_history(),
)

# Who was at an encounter, derived from it: what it takes to find one person's meetings, the latest first.
meeting = Table(
    "meeting",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("encounter_key", Integer, ForeignKey("encounter.key"), primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("ix_meeting_encounter_key", meeting.c.encounter_key)

promise = _table(
    "promise",
    _id(),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("by", Day),
    Column("kept_at", Moment),
    Column("released_at", Moment),
    Column("encounter_id", Text),
    *_history(),
)

gift = _table(
    "gift",
    _id(),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("given_at", Moment),
    Column("encounter_id", Text),
    *_history(),
)

introduction = _table(
    "introduction",
    _id(),
    Column("people", Field(tuple[str, ...]), nullable=False),
    Column("why", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("said_yes", Field(tuple[str, ...]), nullable=False),
    Column("made_at", Moment),
    *_history(),
)

step = _table(
    "step",
    _id(),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("deed", Field(Deed), nullable=False),
    Column("reason", Field(Reason)),
    Column("thing_id", Text),
    Column("words", Text, nullable=False),
    Column("by", Day),
    *_history(),
)

for each in list(metadata.tables.values()):
    if "marks" in each.c:
        Index(f"ix_{each.name}_several", each.c.key, sqlite_where=text("marks GLOB '{\"v\"*'"))

# What was deleted for good: no words, only that it is gone, and which changes were known then.
tombstone = _table("tombstone", _id(), Column("kind", Text, nullable=False), _vector())

# Who was forgotten: no words, only an id and what a name can be told by (storage/forgotten.py).
forgotten = _table("forgotten", _id(), Column("digests", Text, nullable=False))

# Facts about the library itself, by name. `id`: the same in every copy of it.
meta = _table(
    "meta", Column("name", Text, nullable=False, unique=True), Column("value", Text, nullable=False)
)
