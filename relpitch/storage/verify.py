"""Whether everything in a library is there and can be read."""

import contextlib
import sqlite3
import wave
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from relpitch.domain.errors import LibraryError, Progress
from relpitch.domain.part import Part
from relpitch.domain.version import version_label
from relpitch.formatting import whole_number
from relpitch.storage.bookkeeping import marks_in, vector_in
from relpitch.storage.checksums import wrong_rows
from relpitch.storage.copying import interrupted_by
from relpitch.storage.file import connect, takes_of
from relpitch.storage.forgotten import forgotten
from relpitch.storage.keys import key_of
from relpitch.storage.kinds import TABLES
from relpitch.storage.library import Library
from relpitch.storage.sealing import is_whole
from relpitch.storage.search_index import INDEXES, of_row
from relpitch.storage.trouble import in_plain_words
from relpitch.storage.wal import is_cut_short
from relpitch.translation import N_, _, ngettext

CUT_SHORT = N_(
    "Something written last cannot be read any more: the last minutes before a crash may be missing."
)
_WITHOUT_BASE = """
SELECT title FROM statement
WHERE NOT EXISTS (SELECT 1 FROM version WHERE statement_id = statement.id AND setting_id IS NULL)
"""
_COUNTED_PARTS = """
SELECT name, setting_id, count(part)
FROM version LEFT JOIN part ON version_id = version.id GROUP BY version.key
"""
_MET = """
SELECT each.value AS person, at, encounter."key" FROM encounter, json_each(encounter.people) AS each
"""
_KEPT_MET = "SELECT person_id, at, encounter_key FROM meeting"
CALLED = {
    "statement": N_("statements"),
    "version": N_("versions"),
    "part": N_("parts"),
    "revision": N_("saved states"),
    "take": N_("takes"),
    "setting": N_("own settings"),
    "kept_note": N_("kept notes"),
    "event": N_("events"),
    "person": N_("people"),
    "reach": N_("ways to reach people"),
    "encounter": N_("encounters"),
    "meeting": N_("people at encounters"),
    "promise": N_("promises"),
    "gift": N_("gifts"),
    "introduction": N_("introductions"),
    "step": N_("messages"),
    "tombstone": N_("marks of what went"),
    "forgotten": N_("marks of who was forgotten"),
    "meta": N_("facts about the library"),
}
"""What the rows of a table are called, in the plural."""
_SEARCH = N_("The search index is not as it should be.")
_READ_AT_ONCE = 1 << 16
_TOLD_EVERY = 256  # values


def verify(path: Path, progress: Progress | None = None) -> list[str]:
    """What is wrong with a library, a sentence each; nothing where it is whole. It is only read.

    `progress` is called with three parts: what the file is made of, its recordings, its values.
    """
    report = [partial(progress, part, 3) if progress else _report_nothing for part in range(3)]
    findings: list[str] = []
    try:
        with in_plain_words(path):
            if _is_cut_short(path):
                findings.append(_(CUT_SHORT))
        with Library.open(path, read_only=True) as library:
            with in_plain_words(path), closing(connect(library.path)) as connection:
                with interrupted_by(connection, report[0]):
                    findings.extend(_findings(connection))
                findings.extend(_recordings(connection, takes_of(library.path), report[1]))
                _check_bookkeeping(connection)
            with library.reading() as shelves:
                for shelf in shelves.by_name().values():
                    for number, _value in enumerate(shelf.each()):
                        if number % _TOLD_EVERY == 0:
                            report[2]()
    except LibraryError as error:
        findings.append(str(error))
    return findings


def _check_bookkeeping(connection: sqlite3.Connection) -> None:
    """Read what rows remember of their changes, and the marks of who was forgotten."""
    for table in TABLES:
        for vector, marks in connection.execute(f"SELECT vector, marks FROM {table}"):
            vector_in(vector)
            marks_in(marks)
    for (vector,) in connection.execute("SELECT vector FROM tombstone"):
        vector_in(vector)
    forgotten(connection)


def _is_cut_short(path: Path) -> bool:
    """Twice, where the library is open elsewhere: something may just be written beside it."""
    return path.is_file() and is_cut_short(path) and is_cut_short(path)


def _findings(connection: sqlite3.Connection) -> Iterator[str]:
    broken = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())  # none where it is open
    if broken:
        words = ngettext(
            "{count} of its pages is not as locked.", "{count} of its pages are not as locked.", broken
        )
        yield words.format(count=whole_number(broken))
        return
    pages = connection.execute("PRAGMA integrity_check").fetchall()
    if pages != [("ok",)]:
        words = ngettext(
            "The file does not hold together in at least {count} place.",
            "The file does not hold together in at least {count} places.",
            len(pages),
        )
        yield words.format(count=len(pages))
    for child, _row, parent, _number in connection.execute("PRAGMA foreign_key_check").fetchall():
        words = _("Among the {things}, one belongs to one of the {owners} that is not there.")
        yield words.format(things=_called(child), owners=_called(parent))
    for (title,) in connection.execute(_WITHOUT_BASE):
        yield _("“{title}” has no version for anyone, anywhere.").format(title=title)
    for name, setting_id, count in connection.execute(_COUNTED_PARTS):
        if count != len(Part):
            yield _("The version “{name}” has {count} of its {all} parts.").format(
                name=version_label(name, setting_id), count=count, all=len(Part)
            )
    wrong = list(wrong_rows(connection))
    for table, count in wrong:
        words = ngettext(
            "Among the {things}, {count} is not as written.",
            "Among the {things}, {count} are not as written.",
            count,
        )
        yield words.format(things=_called(table), count=whole_number(count))
    if not wrong:
        yield from _derived(connection)


def _derived(connection: sqlite3.Connection) -> Iterator[str]:
    """What is made out of the rows: who was at an encounter, the search index, the numbers given out."""
    for one, other in ((_MET, _KEPT_MET), (_KEPT_MET, _MET)):
        if connection.execute(f"{one} EXCEPT {other} LIMIT 1").fetchone():
            yield _("Who was at an encounter is not as it should be.")
            break
    if any(not _holds(connection, table) for table in INDEXES):
        yield _(_SEARCH)
    for name, last in connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
        (highest,) = connection.execute(f'SELECT coalesce(max("key"), 0) FROM "{name}"').fetchone()
        if last < highest:
            yield _("A number of the {things} could be given out twice.").format(things=_called(name))


def _called(table: str) -> str:
    """What the rows of a table are called; one that is none of ours is told by its own name."""
    return _(CALLED[table]) if table in CALLED else table


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


def _report_nothing() -> None:
    pass


def _recordings(connection: sqlite3.Connection, takes: Path, report: Callable[[], None]) -> Iterator[str]:
    """Whether each recording that a take has is there, and can be read to its end."""
    for (audio,) in connection.execute("SELECT audio FROM take WHERE audio <> '' ORDER BY at").fetchall():
        report()
        path = takes / audio
        if path.parent != takes or not path.is_file():
            yield _("The recording {name} is not there.").format(name=audio)
        elif not can_be_heard(path):
            yield _("The recording {name} cannot be read to its end.").format(name=audio)


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
