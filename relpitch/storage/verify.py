"""Whether everything in a library is there and can be read."""

# ruff: noqa: S608  # all that is put together into SQL are names of ours
import contextlib
import sqlite3
import wave
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.domain.part import Part
from relpitch.storage.checksums import wrong_rows
from relpitch.storage.file import connect, takes_of
from relpitch.storage.keys import key_of
from relpitch.storage.library import Library
from relpitch.storage.sealing import is_whole
from relpitch.storage.search_index import INDEXES, of_row
from relpitch.storage.trouble import in_plain_words
from relpitch.storage.wal import is_cut_short

CUT_SHORT = "Something written last cannot be read any more: the last minutes before a crash may be missing."
_WITHOUT_BASE = """
SELECT title FROM statement
WHERE NOT EXISTS (SELECT 1 FROM version WHERE statement_id = statement.id AND setting_id IS NULL)
"""
_COUNTED_PARTS = """
SELECT name, count(part) FROM version LEFT JOIN part ON version_id = version.id GROUP BY version.key
"""
_MET = """
SELECT each.value AS person, at, encounter."key" FROM encounter, json_each(encounter.people) AS each
"""
_KEPT_MET = "SELECT person_id, at, encounter_key FROM meeting"
_NAMES = {
    "statement": "statements", "version": "versions", "part": "parts", "revision": "saved states",
    "take": "takes", "setting": "own settings", "kept_note": "kept notes", "event": "events",
    "person": "people", "reach": "ways to reach people", "encounter": "encounters", "promise": "promises",
    "gift": "gifts", "introduction": "introductions", "step": "messages", "tombstone": "marks of what went",
    "forgotten": "marks of who was forgotten", "meta": "facts about the library",
}  # fmt: skip
_SEARCH = "The search index is not as it should be."
_READ_AT_ONCE = 1 << 16


def verify(path: Path) -> list[str]:
    """What is wrong with a library, a sentence each; nothing where it is whole. It is only read."""
    findings: list[str] = []
    try:
        with in_plain_words(path):
            if _is_cut_short(path):
                findings.append(CUT_SHORT)
        with Library.open(path, device="", read_only=True) as library:
            with in_plain_words(path), closing(connect(library.path)) as connection:
                findings.extend(_findings(connection))
                findings.extend(_recordings(connection, takes_of(library.path)))
            with library.reading() as shelves:
                for shelf in shelves.by_name().values():
                    shelf.all()
    except LibraryError as error:
        findings.append(str(error))
    return findings


def _is_cut_short(path: Path) -> bool:
    """Twice, where the library is open elsewhere: something may just be written beside it."""
    return path.is_file() and is_cut_short(path) and is_cut_short(path)


def _findings(connection: sqlite3.Connection) -> Iterator[str]:
    broken = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())  # none where it is open
    if broken:
        yield f"{broken:,} of its pages {'is' if broken == 1 else 'are'} not as locked."
        return
    pages = connection.execute("PRAGMA integrity_check").fetchall()
    if pages != [("ok",)]:
        yield f"The file does not hold together in at least {len(pages)} places."
    for child, _row, parent, _number in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield f"A {child} belongs to a {parent} that is not there."
    for (title,) in connection.execute(_WITHOUT_BASE):
        yield f"“{title}” has no version for anyone, anywhere."
    for name, count in connection.execute(_COUNTED_PARTS):
        if count != len(Part):
            yield f"The version “{name}” has {count} of its {len(Part)} parts."
    wrong = list(wrong_rows(connection))
    for table, count in wrong:
        yield f"Among the {_NAMES[table]}, {count:,} {'is' if count == 1 else 'are'} not as written."
    if not wrong:
        yield from _derived(connection)


def _derived(connection: sqlite3.Connection) -> Iterator[str]:
    """What is made out of the rows: who was at an encounter, the search index, the numbers given out."""
    for one, other in ((_MET, _KEPT_MET), (_KEPT_MET, _MET)):
        if connection.execute(f"{one} EXCEPT {other} LIMIT 1").fetchone():
            yield "Who was at an encounter is not as it should be."
            break
    if any(not _holds(connection, table) for table in INDEXES):
        yield _SEARCH
    for name, last in connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
        (highest,) = connection.execute(f'SELECT coalesce(max("key"), 0) FROM "{name}"').fetchone()
        if last < highest:
            yield f"A number of the {_NAMES.get(name, name)} could be given out twice."


def _holds(connection: sqlite3.Connection, table: str) -> bool:
    """Whether the index of a table holds the words of its rows, each under its words."""
    index = INDEXES[table]
    if not index.in_place:
        name, wanted = index.name, of_row(index, table)
        other = " OR ".join(f"{name}.{column} IS NOT {value}" for column, value in wanted.items())
        counts = connection.execute(
            f"SELECT (SELECT count(*) FROM {table}), (SELECT count(*) FROM {name}), count(*) FROM {table}"
            f' JOIN {name} ON {name}.rowid = {table}."key" WHERE {other}'
        ).fetchone()
        if counts[0] != counts[1] or counts[2]:
            return False
    with contextlib.suppress(sqlite3.OperationalError):  # where nothing can be written, it cannot be asked
        connection.execute("BEGIN")
        try:
            connection.execute(f"INSERT INTO {index.name} ({index.name}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
                return False
            raise
        finally:
            connection.rollback()
    return True


def _recordings(connection: sqlite3.Connection, takes: Path) -> Iterator[str]:
    """Whether each recording that a take has is there, and can be read to its end."""
    for (audio,) in connection.execute("SELECT audio FROM take WHERE audio <> '' ORDER BY at").fetchall():
        path = takes / audio
        if path.parent != takes or not path.is_file():
            yield f"The recording {audio} is not there."
        elif not can_be_heard(path):
            yield f"The recording {audio} cannot be read to its end."


def can_be_heard(path: Path) -> bool:
    """Whether a recording can be read to its end. LockedLibrary where its passphrase was not given yet."""
    if key_of(path) is not None:
        return is_whole(path)
    try:
        with path.open("rb") as file, wave.open(file) as sound:
            left = sound.getnframes()
            while some := sound.readframes(_READ_AT_ONCE):
                left -= len(some) // (sound.getsampwidth() * sound.getnchannels())
    except (OSError, EOFError, wave.Error):
        return False
    return bool(left == 0)
