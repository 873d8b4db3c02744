"""SQLAlchemy's way to a library's file, for what changes it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from relpitch.storage import checksums, migrations, sqlite
from relpitch.storage.file import connect
from relpitch.storage.keys import LibraryKey
from relpitch.storage.trouble import trouble_of

# Triggers keep the search index, which SQLite allows in a trusted schema only. This one can be trusted:
# strangers.py refuses a file whose schema is not one of relpitch's before it is opened here.
_PRAGMAS = ("trusted_schema = ON", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")


def engine_for(path: Path, *, create: bool = False, key: LibraryKey | None = None) -> Engine:
    """Connections whose transactions write, one at a time. `key`: what a new file gets."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect(path, create=create, key=key), poolclass=QueuePool
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One transaction. Known trouble with the file is a LibraryError."""
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error) and (trouble := trouble_of(error.orig)):
            raise trouble from error
        raise


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection beneath SQLAlchemy's, inside the same transaction."""
    return sqlite.beneath(connection.connection.driver_connection)


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
    beneath = sqlite.beneath(connection)
    if migrations.version_of(beneath) == migrations.NEWEST:
        checksums.watch(beneath)  # an older one is migrated first, which makes the sums anew


def _begin(connection: Connection) -> None:
    """Begin explicitly: left to itself, sqlite3 would commit a half-done migration."""
    driver(connection).execute("BEGIN IMMEDIATE")
