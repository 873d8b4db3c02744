"""Lists of people, read without loading all that is known of them."""

from collections.abc import Iterable
from datetime import datetime
from json import dumps

from sqlalchemy import Connection, func, select

from relpitch.domain.glimpse import Glimpse
from relpitch.storage import tables
from relpitch.storage.rows import rows

_moment = datetime.fromisoformat
_GLIMPSES = """
SELECT person.id, person.name, person.about, person.archived_at, encounter.at, encounter.title
FROM json_each(?) AS wanted CROSS JOIN person ON person.id = wanted.value
LEFT JOIN encounter ON encounter."key" = (
    SELECT meeting.encounter_key FROM meeting WHERE meeting.person_id = person.id
    ORDER BY meeting.at DESC, meeting.encounter_key DESC LIMIT 1
)
ORDER BY encounter.at DESC NULLS LAST
"""
_LATEST_FIRST = """
SELECT person.id FROM person WHERE person.archived_at IS {}
ORDER BY (SELECT max(meeting.at) FROM meeting WHERE meeting.person_id = person.id) DESC NULLS LAST,
    person."key" DESC
"""


class PeopleQueries:
    """What lists of people show, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, *, archived: bool = False) -> list[str]:
        """Everyone, the one met last first; those never met follow, the newest first."""
        found = rows(self._connection, _LATEST_FIRST.format("NOT NULL" if archived else "NULL"))
        return [identity for (identity,) in found]

    def count(self, *, archived: bool = False) -> int:
        """How many people are not archived, or are."""
        at = tables.person.c.archived_at
        query = select(func.count()).select_from(tables.person)
        query = query.where(at.is_not(None) if archived else at.is_(None))
        return self._connection.scalar(query) or 0

    def names(self, limit: int | None = None) -> list[tuple[str, str]]:
        """Id and name of those who are not archived, the newest first."""
        person = tables.person.c
        query = (
            select(person.id, person.name)
            .where(person.archived_at.is_(None))
            .order_by(person.key.desc())
            .limit(limit)
        )
        return [(identity, name) for identity, name in self._connection.execute(query)]

    def of(self, ids: Iterable[str]) -> dict[str, Glimpse]:
        """A glimpse of each of these people, the one met last first."""
        return {
            identity: Glimpse(identity, name, about, at and _moment(at), title or "", archived_at is not None)
            for identity, name, about, archived_at, at, title in rows(
                self._connection, _GLIMPSES, dumps(list(dict.fromkeys(ids)))
            )
        }
