"""All shelves of a library, and what only some of them can tell.

SQL as it stands: reading is what makes a person wait, and SQLAlchemy's rows cost more than SQLite's reading.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from json import dumps
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from relpitch.domain.part import Part
from relpitch.domain.version import PartText, version_label
from relpitch.storage.checksums import columns_there, sql_of_whole_row
from relpitch.storage.fields import read
from relpitch.storage.lineage import library_key
from relpitch.storage.one_shelf import THESE, Shelf
from relpitch.storage.rows import columns_in, rows
from relpitch.storage.trouble import damaged_error
from relpitch.storage.whole_rows import whole_rows, whole_rows_with_owners

if TYPE_CHECKING:
    from relpitch.domain.encounter import Encounter
    from relpitch.domain.event import Event
    from relpitch.domain.follow_up import ContactStep
    from relpitch.domain.giving import Gift, Introduction, Promise
    from relpitch.domain.kept_note import KeptNote
    from relpitch.domain.person import Person
    from relpitch.domain.reach import Reach
    from relpitch.domain.revision import Revision
    from relpitch.domain.setting import Setting
    from relpitch.domain.statement import Statement
    from relpitch.domain.take import Take
    from relpitch.domain.version import Version
    from relpitch.storage.people import PeopleQueries
    from relpitch.storage.search import SearchIndex


_TAKES_OF_VERSIONS = f'version_id IN {THESE} AND discarded_at IS NULL AND drill IS NULL ORDER BY at, "key"'
_SINCE_OPENED = """
LEFT JOIN (
    SELECT person_id, max(at) AS at FROM step WHERE deed IN ('met', 'answered') GROUP BY person_id
) AS sign ON sign.person_id = step.person_id
WHERE step.at >= coalesce(sign.at, '') AND step.person_id IN (
    SELECT opened.person_id FROM step AS opened WHERE opened.deed = 'opened' AND NOT EXISTS (
        SELECT 1 FROM step AS later WHERE later.person_id = opened.person_id
        AND later.deed IN ('met', 'answered') AND later.at > opened.at
    )
)
ORDER BY step."key"
"""


class TakeSummary(NamedTuple):
    """What is said about a take where many are listed: all of it takes 8 ms of a start to load.

    `speech` is as of a take: the time of its voice, or all of it where that was not measured.
    """

    id: str
    version_id: str
    at: datetime
    speech: float
    recorded: bool = False
    drill: str = ""


class VersionShelf(Shelf["Version"]):
    """The versions. The five parts of each are rows of their own, so that each changes on its own."""

    def all(self, **equals: object) -> list["Version"]:
        """The versions whose fields equal these, by position."""
        where, values = self._where(equals)
        parts = self._parts(where, values)
        order = f"WHERE {where} ORDER BY {columns_in(self._name, self._order)}"
        found = rows(self._connection, self._sql(order), *values)
        names = self.layout.columns
        versions = (dict(zip(names, each, strict=True)) for each in whole_rows(self._name).fields(found))
        return [self._kind(**version, parts=_all_five(parts[version["id"]])) for version in versions]

    def each(self) -> Iterator["Version"]:
        """Every version: they are few, and their parts are read with them."""
        yield from self.all()

    def those(self, identities: Iterable[str]) -> dict[str, "Version"]:
        """The versions with these ids, by id, each with its parts."""
        found = (self.get(identity) for identity in identities)
        return {version.id: version for version in found if version is not None}

    def names(self) -> Mapping[str, list[tuple[str, str]]]:
        """By statement: id and name of each version that is not discarded, the base first."""
        names: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for statement_id, identity, name, setting_id in rows(
            self._connection,
            "SELECT statement_id, id, name, setting_id FROM version WHERE discarded_at IS NULL"
            ' ORDER BY setting_id IS NOT NULL, position, "key"',
        ):
            names[statement_id].append((identity, version_label(name, setting_id)))
        return names

    def _parts(self, where: str, values: Iterable[object]) -> Mapping[str, dict[Part, PartText]]:
        read = whole_rows_with_owners("part")
        sql = f"SELECT {read.columns} FROM part JOIN version ON version.id = version_id WHERE {where}"
        parts: dict[str, dict[Part, PartText]] = defaultdict(dict)
        for version_id, part, *texts in read.fields(rows(self._connection, sql, *values)):
            parts[version_id][part] = PartText(*texts)
        return parts


class RevisionShelf(Shelf["Revision"]):
    """The saved states of versions, oldest first."""

    def newest(self, version_id: str) -> "Revision | None":
        """A version's last saved state."""
        found = self._values('WHERE version_id = ? ORDER BY "key" DESC LIMIT 1', version_id)
        return found[0] if found else None


class TakeShelf(Shelf["Take"]):
    """The takes, oldest first."""

    order = ("at", "key")

    def of_versions(self, version_ids: Iterable[str]) -> list["Take"]:
        """The takes of some versions, the oldest first, without drills and what is discarded."""
        return self._values(f"WHERE {_TAKES_OF_VERSIONS}", dumps(list(version_ids)))

    def latest(self, version_ids: Iterable[str], limit: int) -> list[TakeSummary]:
        """The last takes of some versions that are not discarded, the latest first."""
        whole = sql_of_whole_row(self._name, tuple(columns_there(self._connection, self._name)))
        found = rows(
            self._connection,
            f"SELECT {whole}, id, version_id, at, coalesce(json_extract(measures, '$.last_sound')"
            " - json_extract(measures, '$.first_sound'), seconds), audio, drill FROM take"
            f' WHERE version_id IN {THESE} AND discarded_at IS NULL ORDER BY at DESC, "key" DESC LIMIT ?',
            dumps(list(version_ids)),
            limit,
        )
        if not all(each for each, *_ in found):
            raise damaged_error()
        return [
            TakeSummary(each, version, read(datetime, at), speech, bool(audio), drill or "")
            for _, each, version, at, speech, audio, drill in found
        ]

    def moments(self, version_ids: Iterable[str]) -> Mapping[str, list[datetime]]:
        """When each of some versions was rehearsed, the earliest first; no drills, and nothing discarded."""
        found: dict[str, list[datetime]] = {each: [] for each in version_ids}
        for version_id, at in self._select(
            ["version_id", "at"], f"WHERE {_TAKES_OF_VERSIONS}", dumps(list(found))
        ):
            found[version_id].append(read(datetime, at))
        return found

    def recordings(self, version_ids: Iterable[str]) -> list[str]:
        """The names of the recordings of some versions' takes."""
        found = self._select(
            ["audio"], f"WHERE version_id IN {THESE} AND audio <> ''", dumps(list(version_ids))
        )
        return [audio for (audio,) in found]


class EncounterShelf(Shelf["Encounter"]):
    """The encounters, and who was at each."""

    def of(self, person_id: str, limit: int | None = None) -> list["Encounter"]:
        """A person's encounters, the latest first."""
        return self._values(
            'JOIN meeting ON meeting.encounter_key = encounter."key" WHERE meeting.person_id = ?'
            " ORDER BY meeting.at DESC, meeting.encounter_key DESC LIMIT ?",
            person_id,
            -1 if limit is None else limit,
        )

    def at_event(self, event_id: str) -> list["Encounter"]:
        """The encounters of an event, in the order they were written down."""
        return self._values('WHERE event_id = ? ORDER BY "key"', event_id)

    def with_bridges(self, version_ids: Iterable[str], limit: int) -> list["Encounter"]:
        """The encounters where a bridge of one of these versions was said, the latest first."""
        return self._values(
            f"WHERE version_id IN {THESE} AND bridge <> '' ORDER BY at DESC, \"key\" DESC LIMIT ?",
            dumps(list(version_ids)),
            limit,
        )


class GiftShelf(Shelf["Gift"]):
    """The gifts, in the order they came."""

    def last_given(self) -> "Gift | None":
        """The one that was given last."""
        found = self._values('WHERE given_at IS NOT NULL ORDER BY given_at DESC, "key" LIMIT 1')
        return found[0] if found else None


class StepShelf(Shelf["ContactStep"]):
    """The steps, in the order they came."""

    def since_opened(self) -> list["ContactStep"]:
        """Each person's steps since the last sign of life, of those to whom a message was opened since."""
        return self._values(_SINCE_OPENED)


class Shelves:
    """Everything in a library, to be read inside one transaction. Each shelf is made when it is asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def statements(self) -> "Shelf[Statement]":
        return Shelf(self._connection, "statement")

    @cached_property
    def versions(self) -> VersionShelf:
        return VersionShelf(self._connection, "version")

    @cached_property
    def revisions(self) -> RevisionShelf:
        return RevisionShelf(self._connection, "revision")

    @cached_property
    def takes(self) -> TakeShelf:
        return TakeShelf(self._connection, "take")

    @cached_property
    def settings(self) -> "Shelf[Setting]":
        return Shelf(self._connection, "setting")

    @cached_property
    def events(self) -> "Shelf[Event]":
        return Shelf(self._connection, "event")

    @cached_property
    def people(self) -> "Shelf[Person]":
        return Shelf(self._connection, "person")

    @cached_property
    def reaches(self) -> "Shelf[Reach]":
        return Shelf(self._connection, "reach")

    @cached_property
    def encounters(self) -> EncounterShelf:
        return EncounterShelf(self._connection, "encounter")

    @cached_property
    def promises(self) -> "Shelf[Promise]":
        return Shelf(self._connection, "promise")

    @cached_property
    def gifts(self) -> GiftShelf:
        return GiftShelf(self._connection, "gift")

    @cached_property
    def introductions(self) -> "Shelf[Introduction]":
        return Shelf(self._connection, "introduction")

    @cached_property
    def steps(self) -> StepShelf:
        return StepShelf(self._connection, "step")

    @cached_property
    def kept_notes(self) -> "Shelf[KeptNote]":
        return Shelf(self._connection, "kept_note")

    @cached_property
    def glimpses(self) -> "PeopleQueries":
        from relpitch.storage.people import PeopleQueries  # noqa: PLC0415  # where people are listed

        return PeopleQueries(self._connection)

    @cached_property
    def index(self) -> "SearchIndex":
        from relpitch.storage.search import SearchIndex  # noqa: PLC0415  # where something is searched

        return SearchIndex(self._connection)

    def library_id(self) -> str:
        """What names the library, the same in all its copies."""
        return library_key(self._connection)

    def by_name(self) -> Mapping[str, Shelf[Any]]:
        """Every shelf, by its name here."""
        return {
            name: shelf
            for name, each in vars(Shelves).items()
            if isinstance(each, cached_property) and isinstance(shelf := getattr(self, name), Shelf)
        }


def _all_five(parts: Mapping[Part, PartText]) -> Mapping[Part, PartText]:
    if len(parts) != len(Part):
        raise damaged_error()
    return MappingProxyType({part: parts[part] for part in Part})
