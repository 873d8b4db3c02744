"""Lists of people, read without loading all that is known of them."""

from collections.abc import Iterable

from sqlalchemy import Connection, Select, func, select

from relpitch.domain.glimpse import Glimpse
from relpitch.storage import tables

_AT_ONCE = 500


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

    def count(self) -> int:
        """How many people are not archived."""
        query = select(func.count()).select_from(tables.person).where(tables.person.c.archived_at.is_(None))
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
            for row in self._connection.execute(_glimpses(wanted[start : start + _AT_ONCE])):
                found[row.id] = Glimpse(
                    row.id, row.name, row.about, row.at, row.title or "", row.archived_at is not None
                )
        return found


def _glimpses(ids: list[str]) -> Select[*tuple[object, ...]]:
    person, meeting, encounter = tables.person.c, tables.meeting.c, tables.encounter.c
    latest = (
        select(meeting.encounter_key)
        .where(meeting.person_id == person.id)
        .order_by(meeting.at.desc(), meeting.encounter_key.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(person.id, person.name, person.about, person.archived_at, encounter.at, encounter.title)
        .outerjoin_from(tables.person, tables.encounter, encounter.key == latest)
        .where(person.id.in_(ids))
    )
