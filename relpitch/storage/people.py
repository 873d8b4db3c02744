"""Lists of people, read without loading all that is known of them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select

from relpitch.domain.glimpse import Glimpse
from relpitch.storage import tables

_AT_ONCE = 500
_GLIMPSES = """
SELECT person.id, person.name, person.about, person.archived_at, encounter.at, encounter.title
FROM person LEFT JOIN encounter ON encounter."key" = (
    SELECT meeting.encounter_key FROM meeting WHERE meeting.person_id = person.id
    ORDER BY meeting.at DESC, meeting.encounter_key DESC LIMIT 1
)
WHERE person.id IN ({})
"""


class PeopleQueries:
    """What lists of people show, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, *, archived: bool = False) -> list[str]:
        """Everyone, the one met last first; those never met follow, the newest first."""
        person = tables.person.c
        latest = (
            select(func.max(tables.meeting.c.at))
            .where(tables.meeting.c.person_id == person.id)
            .scalar_subquery()
        )
        query = (
            select(person.id)
            .where(person.archived_at.is_not(None) if archived else person.archived_at.is_(None))
            .order_by(latest.desc().nulls_last(), person.key.desc())
        )
        return list(self._connection.scalars(query))

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
        """A glimpse of each of these people."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Glimpse] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = _GLIMPSES.format(", ".join("?" * len(some)))
            rows = self._connection.exec_driver_sql(query, tuple(some)).fetchall()
            for identity, name, about, archived_at, at, title in rows:
                met_at = datetime.fromisoformat(at) if at else None
                found[identity] = Glimpse(identity, name, about, met_at, title or "", archived_at is not None)
        return found
