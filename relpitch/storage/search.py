"""The search index, inside one transaction. SQL as it stands: this runs at every key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from json import loads

from sqlalchemy import Connection

MOST_NOTES = 50
_MOST = 50
_NOTES = """
SELECT encounter.id, encounter.at, encounter.people, encounter.title, encounter.note
FROM note_index CROSS JOIN encounter ON encounter."key" = note_index.rowid
WHERE note_index MATCH ? ORDER BY note_index.rowid DESC LIMIT ?
"""
_PEOPLE = """
SELECT person.id, person.name, person_index.words, person.archived_at
FROM person_index CROSS JOIN person ON person."key" = person_index.rowid
WHERE person_index MATCH ? ORDER BY person_index.rowid DESC LIMIT ?
"""
_STATEMENTS = """
SELECT base.id, statement.title, ''
FROM statement_index CROSS JOIN statement ON statement."key" = statement_index.rowid
JOIN version AS base ON base.statement_id = statement.id AND base.setting_id IS NULL
WHERE statement_index MATCH ?1 AND statement.discarded_at IS NULL
UNION ALL
SELECT * FROM (
    SELECT version.id, statement.title || ', ' || version.name, part_index.words
    FROM part_index CROSS JOIN part ON part."key" = part_index.rowid
    JOIN version ON version.id = part.version_id JOIN statement ON statement.id = version.statement_id
    WHERE part_index MATCH ?1 AND version.discarded_at IS NULL AND statement.discarded_at IS NULL
    ORDER BY part_index.rowid DESC LIMIT ?2
)
"""
_EVENTS = """
SELECT event.id, event.title, event_index.words, event.starts
FROM event_index CROSS JOIN event ON event."key" = event_index.rowid
WHERE event_index MATCH ? AND event.discarded_at IS NULL ORDER BY event.starts DESC LIMIT ?
"""
_KNOWN = "SELECT 1 FROM {words} WHERE term >= ? AND term < ? LIMIT 1"
_NEAR = "SELECT term FROM {words} WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
_INDEXES = ("note_index", "person_index", "statement_index", "part_index", "event_index")


@dataclass(frozen=True, slots=True)
class Row:
    """One row found, with the text to look in."""

    id: str
    title: str
    text: str
    at: datetime | None = None
    people: tuple[str, ...] = ()
    archived: bool = False


class SearchIndex:
    """What is written in a library, by word. `phrases` are words without capitals and accents."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def notes(self, phrases: Sequence[Sequence[str]], most: int = MOST_NOTES) -> list[Row]:
        """Encounters, the newest first."""
        return [
            Row(identity, title, note, datetime.fromisoformat(at), tuple(loads(people)))
            for identity, at, people, title, note in self._rows(_NOTES, _match(phrases), most)
        ]

    def people(self, phrases: Sequence[Sequence[str]]) -> list[Row]:
        """People, the newest first."""
        return [
            Row(identity, name, words, archived=archived is not None)
            for identity, name, words, archived in self._rows(_PEOPLE, _match(phrases), _MOST)
        ]

    def statements(self, phrases: Sequence[Sequence[str]]) -> list[Row]:
        """Versions by their words, and bases by their statement's title."""
        rows = self._rows(_STATEMENTS, _match(phrases), _MOST)
        return [Row(identity, title, words) for identity, title, words in rows]

    def events(self, phrases: Sequence[Sequence[str]]) -> list[Row]:
        """Events, the latest first."""
        rows = self._rows(_EVENTS, _match(phrases), _MOST)
        return [
            Row(identity, title, words, datetime.fromisoformat(at)) for identity, title, words, at in rows
        ]

    def is_known(self, beginning: str) -> bool:
        """Whether any note or person has a word that begins so."""
        end = f"{beginning}\U0010ffff"
        return any(self._rows(_KNOWN.format(words=words), beginning, end) for words in _VOCABULARIES)

    def near(self, word: str) -> list[str]:
        """Words of notes and people that begin with the same letter and are about as long."""
        first, size = word[0], len(word)
        return [
            term
            for words in _VOCABULARIES
            for (term,) in self._rows(
                _NEAR.format(words=words), first, f"{first}\U0010ffff", size - 1, size + 1
            )
        ]

    def forget_traces(self) -> None:
        """Write the index anew, so that no word of what was deleted stays in it."""
        for index in _INDEXES:
            optimize = f"INSERT INTO {index} ({index}) VALUES ('optimize')"  # noqa: S608  # a name of ours
            self._connection.exec_driver_sql(optimize)

    def _rows(self, sql: str, *values: object) -> Sequence[Sequence[str]]:
        return self._connection.exec_driver_sql(sql, values).fetchall()


_VOCABULARIES = ("person_words", "note_words")


def _match(phrases: Sequence[Sequence[str]]) -> str:
    """The phrases as FTS5 wants them, each quoted; the last may be half a word."""
    return " ".join(f'"{" ".join(phrase)}"' for phrase in phrases) + "*"
