"""What a library's file must be before anything in it is run: a schema that is ours to the letter.

A file that came from somebody else can carry triggers that write, views without an end, and pages that lie.
"""

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator

from relpitch.domain.errors import LibraryError
from relpitch.formatting import single_spaced
from relpitch.storage import migrations
from relpitch.storage.schemas import SCHEMAS
from relpitch.storage.sqlite import is_pythons
from relpitch.translation import N_, _

_NOT_OURS = N_("This file was changed by something other than relpitch. Nothing in it was touched.")
_NEWER = N_("This library was saved by a newer relpitch. Update relpitch here, then open it again.")
_MOST_BYTES_OF_A_FIELD = 64 << 20  # bytes that one field may hold: ten thousand pages of text
_DEEPEST_EXPRESSION = 200  # ours are a few deep; SQLite's own limit is 1000
_MOST_MEMORY = 1 << 30  # bytes
_SHADOWS = ("_config", "_content", "_data", "_docsize", "_idx")
"""How the tables end that SQLite makes for a search index; what they are made of depends on its release."""
_ITS_OWN = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")
"""Tables that SQLite keeps for itself, in one file and not in another."""


def guard(connection: sqlite3.Connection) -> None:
    """Let a connection trust nothing that the file itself says."""
    connection.execute("PRAGMA trusted_schema = OFF")
    if not is_pythons(connection):  # SQLCipher's has no limits: it is kept from taking all memory instead
        connection.execute(f"PRAGMA hard_heap_limit = {_MOST_MEMORY}")
        return
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES_OF_A_FIELD)
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, _DEEPEST_EXPRESSION)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def checked_version(connection: sqlite3.Connection) -> int:
    """The version a library is of. LibraryError where it is of a newer one, or its schema is not ours."""
    version = migrations.version_of(connection)
    if version > migrations.NEWEST:
        raise LibraryError(_(_NEWER))
    if schema_of(connection) != SCHEMAS.get(version):
        raise LibraryError(_(_NOT_OURS))
    return version


def schema_of(connection: sqlite3.Connection) -> str:
    """A digest of all tables, indexes, triggers and views of a file, however their SQL is spaced."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    text = json.dumps(sorted(_normalised(rows)))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _normalised(rows: Iterable[tuple[str, str, str, str | None]]) -> Iterator[tuple[str, str, str, str]]:
    """What the digest is made of: all but what differs between two releases of SQLite."""
    rows = list(rows)
    indexes = [name for kind, name, _, sql in rows if kind == "table" and "fts5 (" in (sql or "")]
    shadows = {name + end for name in indexes for end in _SHADOWS}
    for kind, name, table, sql in rows:
        if kind == "table" and name in _ITS_OWN:
            continue
        yield kind, name, table, "" if kind == "table" and name in shadows else single_spaced(sql or "")
