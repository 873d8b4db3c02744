"""Lists of people, read without loading all that is known of them."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from json import dumps

from relpitch.domain.glimpse import Glimpse
from relpitch.formatting import single_spaced
from relpitch.storage.rows import rows

_moment = datetime.fromisoformat
_GLIMPSES = """
SELECT person.id, person.name, person.about, person.archived_at, encounter.at, encounter.title,
    substr(encounter.note, 1, 200), (
        SELECT json_extract(way.value, '$.value') FROM reach, json_each(reach.ways) AS way
        WHERE reach.person_id = person.id
        ORDER BY json_extract(way.value, '$.way') <> 'mail', way."key" LIMIT 1
    )
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
    person.created_at DESC, person.name COLLATE NOCASE, person.id
"""
_COUNT = "SELECT count(*) FROM person WHERE archived_at IS {}"
_NAMES = """
SELECT id, name FROM person WHERE archived_at IS NULL
ORDER BY created_at DESC, name COLLATE NOCASE, id LIMIT ?
"""


class PeopleQueries:
    """What lists of people show, inside one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def ids(self, *, archived: bool = False) -> list[str]:
        """Everyone, the one met last first; those never met follow, the newest first, by name."""
        found = rows(self._connection, _LATEST_FIRST.format("NOT NULL" if archived else "NULL"))
        return [identity for (identity,) in found]

    def count(self, *, archived: bool = False) -> int:
        """How many people are not archived, or are."""
        ((count,),) = rows(self._connection, _COUNT.format("NOT NULL" if archived else "NULL"))
        return int(count)

    def names(self, limit: int | None = None) -> list[tuple[str, str]]:
        """Id and name of those who are not archived, the newest first."""
        return [
            (identity, name)
            for identity, name in rows(self._connection, _NAMES, -1 if limit is None else limit)
        ]

    def of(self, ids: Iterable[str]) -> dict[str, Glimpse]:
        """A glimpse of each of these people, the one met last first."""
        return {
            identity: Glimpse(
                identity,
                name,
                about,
                at and _moment(at),
                title or "",
                archived_at is not None,
                note or "",
                single_spaced(reached or ""),
            )
            for identity, name, about, archived_at, at, title, note, reached in rows(
                self._connection, _GLIMPSES, dumps(list(dict.fromkeys(ids)))
            )
        }
