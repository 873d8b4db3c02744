"""The name under which this copy of a library counts its changes, never used by any other copy.

A copy that goes its own way, restored, duplicated, or carried to another computer, would else count changes
that differ under one name. It is known by a mark, new in every session that writes, in the file and beside
it, and by where the file lies on which disk of which computer.
"""

import contextlib
import os
import sqlite3
from pathlib import Path

from relpitch.private_files import make_file
from relpitch.storage.names_beside import beside

_FACTS = "SELECT name, value FROM meta WHERE name IN ('lineage', 'place', 'mark')"
_KEEP = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
_WHOSE = "lineage "


def lineage_of(connection: sqlite3.Connection, path: Path, computer: str) -> str:
    """The name this copy goes by from now on, inside a transaction that writes."""
    facts = dict(connection.execute(_FACTS).fetchall())
    beside = mark_beside(path)
    status = path.stat()
    place = f"{computer} {status.st_dev} {status.st_ino}"
    known = (facts.get("place"), facts.get("mark")) == (place, _read(beside)) and facts.get("lineage")
    lineage = known or os.urandom(8).hex()
    mark = os.urandom(16).hex()
    with contextlib.suppress(OSError):
        make_file(beside)
        beside.write_bytes(mark.encode())  # first: where only this is written, the copy gets a new name
    for name, value in (("lineage", lineage), ("place", place), ("mark", mark), (_WHOSE + lineage, computer)):
        connection.execute(_KEEP, (name, value))
    return str(lineage)


def library_key(connection: sqlite3.Connection) -> str:
    """What names the library, the same in all its copies; the key of its digests too."""
    return str(connection.execute("SELECT value FROM meta WHERE name = 'id'").fetchone()[0])


def computers(connection: sqlite3.Connection) -> dict[str, str]:
    """The computer of each name that changes were counted under."""
    found = connection.execute("SELECT name, value FROM meta WHERE name LIKE 'lineage _%'").fetchall()
    return {name.removeprefix(_WHOSE): value for name, value in found}


def learn_computers(here: sqlite3.Connection, there: sqlite3.Connection) -> None:
    """Keep whose the names are that changes were counted under there."""
    for lineage, computer in computers(there).items():
        here.execute("INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)", (_WHOSE + lineage, computer))


def mark_beside(path: Path) -> Path:
    """The file beside a library that tells it from its duplicates."""
    return beside(path, ".", ".mark")


def _read(path: Path) -> str:
    with contextlib.suppress(OSError, ValueError):
        return path.read_text(encoding="ascii")
    return ""
