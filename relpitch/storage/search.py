"""The search index, inside one transaction. SQL as it stands: this runs at every key."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from json import loads
from typing import Any, NamedTuple

from relpitch.domain.search_result import SearchKind
from relpitch.domain.statement import title_now
from relpitch.domain.version import version_label
from relpitch.formatting import listed
from relpitch.storage.rows import rows
from relpitch.storage.search_index import INDEXES, forget_traces

MOST_NOTES = 50
_MOST_FOUND = 50
_NOTES = """
SELECT encounter.id, encounter.at, encounter.people, encounter.title, encounter.note
FROM note_index CROSS JOIN encounter ON encounter."key" = note_index.rowid
WHERE note_index MATCH ? ORDER BY note_index.rowid DESC LIMIT ?
"""
_PEOPLE = """
SELECT person.id, person.name, person_index.words
FROM person_index CROSS JOIN person ON person."key" = person_index.rowid
WHERE person_index MATCH ? ORDER BY person_index.rowid DESC LIMIT ?
"""
_REACHED = """
SELECT person.id, person.name, reach_index.words
FROM reach_index CROSS JOIN reach ON reach."key" = reach_index.rowid
JOIN person ON person.id = reach.person_id
WHERE reach_index MATCH ? ORDER BY reach_index.rowid DESC LIMIT ?
"""
_THINGS = """
SELECT 'promise', promise.id, json_array(promise.person_id), json_array(person.name), promise.what,
    promise.made_at
FROM promise_index CROSS JOIN promise ON promise."key" = promise_index.rowid
JOIN person ON person.id = promise.person_id WHERE promise_index MATCH :words
UNION ALL
SELECT 'gift', gift.id, json_array(gift.person_id), json_array(person.name), gift.what,
    coalesce(gift.given_at, gift.created_at)
FROM gift_index CROSS JOIN gift ON gift."key" = gift_index.rowid
JOIN person ON person.id = gift.person_id WHERE gift_index MATCH :words
UNION ALL
SELECT 'introduction', introduction.id, introduction.people,
    (SELECT json_group_array(name) FROM (
        SELECT person.name FROM json_each(introduction.people) AS each JOIN person ON person.id = each.value
        ORDER BY each."key"
    )),
    introduction.why, introduction.created_at
FROM introduction_index CROSS JOIN introduction ON introduction."key" = introduction_index.rowid
WHERE introduction_index MATCH :words
UNION ALL
SELECT 'message', step.id, json_array(step.person_id), json_array(person.name), step.words, step.at
FROM step_index CROSS JOIN step ON step."key" = step_index.rowid
JOIN person ON person.id = step.person_id WHERE step_index MATCH :words
ORDER BY 6 DESC LIMIT :most
"""


def _each(table: str, people: str, text: str, *, index: str = "") -> str:
    """The newest of one kind that have the words: whether each is a note, whom it is about, its text."""
    index = index or f"{table}_index"
    return f"""SELECT * FROM (
        SELECT {int(table == "encounter")}, {people}, {text}
        FROM {index} CROSS JOIN {table} ON {table}."key" = {index}.rowid
        WHERE {index} MATCH :words ORDER BY {index}.rowid DESC LIMIT :most
    )"""


_WHOM = " UNION ALL ".join(
    (
        _each("encounter", "encounter.people", "encounter.note", index="note_index"),
        _each("promise", "json_array(promise.person_id)", "promise.what"),
        _each("gift", "json_array(gift.person_id)", "gift.what"),
        _each("introduction", "introduction.people", "introduction.why"),
        _each("person", "json_array(person.id)", "person_index.words"),
        _each("step", "json_array(step.person_id)", "step.words"),
        _each("reach", "json_array(reach.person_id)", "reach_index.words"),
    )
)
_STATEMENTS = """
SELECT base.id, statement.title, '', NULL, ''
FROM statement_index CROSS JOIN statement ON statement."key" = statement_index.rowid
JOIN version AS base ON base.statement_id = statement.id AND base.setting_id IS NULL
WHERE statement_index MATCH :words AND statement.discarded_at IS NULL
UNION ALL
SELECT * FROM (
    SELECT version.id, statement.title, version.name, version.setting_id, part_index.words
    FROM part_index CROSS JOIN part ON part."key" = part_index.rowid
    JOIN version ON version.id = part.version_id JOIN statement ON statement.id = version.statement_id
    WHERE part_index MATCH :words AND version.discarded_at IS NULL AND statement.discarded_at IS NULL
    ORDER BY part_index.rowid DESC LIMIT :most
)
"""
_EVENTS = """
SELECT event.id, event.title, event_index.words, event.starts
FROM event_index CROSS JOIN event ON event."key" = event_index.rowid
WHERE event_index MATCH ? AND event.discarded_at IS NULL ORDER BY event.starts DESC LIMIT ?
"""
_NAMED = """
SELECT person.id, person.name FROM person_index CROSS JOIN person ON person."key" = person_index.rowid
WHERE person_index MATCH ? LIMIT ?
"""
_KNOWN = "SELECT 1 FROM {words} WHERE term >= ? AND term < ? LIMIT 1"
_NEAR = "SELECT term FROM {words} WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
_VOCABULARIES = tuple(index.words for index in INDEXES.values() if index.words)


class RowFound(NamedTuple):
    """One row found, with the text to look in."""

    kind: SearchKind
    id: str
    title: str
    text: str
    at: datetime | None = None
    people: tuple[str, ...] = ()


class Whom(NamedTuple):
    """People found, by id, with the text that has the words; `notes` counts the notes among those texts."""

    texts: dict[str, str]
    notes: int


class SearchIndex:
    """What is written in a library, by word. `phrases` are words without capitals and accents."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def whom(self, phrases: Sequence[Sequence[str]]) -> Whom:
        """Whom a note names, the newest note first; then whom something is for; then who is described so."""
        found = self._rows(_WHOM, words=_match(phrases), most=MOST_NOTES)
        whom = loads(f"[{','.join(people for _is_note, people, _text in found)}]")
        texts: dict[str, str] = {}
        for ids, (_is_note, _people, text) in zip(whom, found, strict=True):
            for person_id in ids:
                texts.setdefault(person_id, text)
        return Whom(texts, sum(is_note for is_note, _people, _text in found))

    def everything(self, phrases: Sequence[Sequence[str]]) -> Iterator[RowFound]:
        """People and what is kept of them, statements, events; the newest of each first."""
        match = _match(phrases)
        persons: dict[str, RowFound] = {}
        for query in (_PEOPLE, _REACHED):
            for identity, name, words in self._rows(query, match, _MOST_FOUND):
                persons.setdefault(identity, RowFound(SearchKind.PERSON, identity, name, words))
        yield from persons.values()
        for identity, at, people, title, note in self._rows(_NOTES, match, MOST_NOTES):
            yield RowFound(SearchKind.ENCOUNTER, identity, title, note, _moment(at), tuple(loads(people)))
        for kind, identity, people, names, what, at in self._rows(_THINGS, words=match, most=_MOST_FOUND):
            title = listed(loads(names))
            yield RowFound(SearchKind(kind), identity, title, what, _moment(at), tuple(loads(people)))
        for identity, title, name, setting_id, words in self._rows(
            _STATEMENTS, words=match, most=_MOST_FOUND
        ):
            label = f", {version_label(name, setting_id)}" if name else ""
            yield RowFound(SearchKind.STATEMENT, identity, f"{title_now(title)}{label}", words)
        for identity, title, words, at in self._rows(_EVENTS, match, _MOST_FOUND):
            yield RowFound(SearchKind.EVENT, identity, title, words, _moment(at))

    def named(self, word: str) -> list[tuple[str, str]]:
        """Id and name of everyone in whose name this word stands."""
        return [(identity, name) for identity, name in self._rows(_NAMED, f'name : "{word}"', _MOST_FOUND)]

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
        """Rewrite the index, so that no word of what was deleted stays in it."""
        forget_traces(self._connection)

    def _rows(self, sql: str, *values: object, **named: object) -> Sequence[tuple[Any, ...]]:
        return rows(self._connection, sql, *values, **named)


_moment = datetime.fromisoformat


def _match(phrases: Sequence[Sequence[str]]) -> str:
    """The phrases as FTS5 wants them, each quoted; the last may be half a word."""
    return " ".join(f'"{" ".join(phrase)}"' for phrase in phrases) + "*"
