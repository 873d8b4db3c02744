"""Which SQLite opens a file: Python's own, or SQLCipher where the file is locked.

SQLCipher's connections do all that is used here of Python's, but for two calls (strangers.py). Its errors are
made subclasses of Python's, so that who catches `sqlite3.Error` catches those of a locked library too.
"""

import importlib
import sqlite3
import weakref
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any, cast

from relpitch.storage.keys import LibraryKey

_ERRORS = (  # without "Error" itself, which is never raised and cannot get another base class
    "InterfaceError",
    "DatabaseError",
    "InternalError",
    "OperationalError",
    "ProgrammingError",
    "IntegrityError",
    "DataError",
    "NotSupportedError",
)
_NO_LOG = "cipher_log_level = NONE"  # else it writes to the terminal what did not open
# As Python's SQLite has them by default: SQLCipher was built with other defaults. -2000 are 2000 KiB.
_SETTINGS_OF_PYTHONS = ("recursive_triggers = OFF", "cache_size = -2000")
_KEY_PURPOSE = b"relpitch library"


def opened(
    uri: str, key: LibraryKey | None, let_go: Callable[[], None], *, to_convert: bool = False
) -> sqlite3.Connection:
    """A connection that begins a transaction at BEGIN only. With a key, the file is locked by it.

    `let_go` is called once it is closed, or did not open. `to_convert`: SQLCipher opens the file though there
    is no key, so that an open file can be copied into a locked one, or the other way round.
    """
    is_pythons_own = key is None and not to_convert
    module = sqlite3 if is_pythons_own else sqlcipher()
    try:
        connection = module.connect(
            uri,
            uri=True,
            timeout=5,
            isolation_level=None,
            check_same_thread=False,
            factory=_letting_go(module.Connection),
        )
    except BaseException:
        let_go()
        raise
    connection.let_go = weakref.finalize(connection, let_go)
    connection.let_go.atexit = False  # Python may still close other connections then
    if not is_pythons_own:
        locked = (f"key = {key_literal(key)}",) if key else ()
        try:
            for setting in (_NO_LOG, *locked, *_SETTINGS_OF_PYTHONS):
                connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            connection.close()
            raise
    return cast("sqlite3.Connection", connection)


@cache
def _letting_go(kind: Any) -> type:
    """A class of connections that call their `let_go` once they are closed."""

    def close(connection: Any) -> None:
        kind.close(connection)
        connection.let_go()

    return type("LettingGo", (kind,), {"close": close})


def key_literal(key: LibraryKey | None) -> str:
    """A key as PRAGMA key and ATTACH take it: the made key and the salt; empty for a file that is open."""
    return f"\"x'{key.part(_KEY_PURPOSE).hex()}{key.salt.hex()}'\"" if key else "''"


def is_pythons(connection: sqlite3.Connection) -> bool:
    """Whether a connection is by Python's own sqlite3, which has two calls more than SQLCipher's."""
    return isinstance(connection, sqlite3.Connection)


def beneath(connection: Any) -> sqlite3.Connection:
    """The connection that SQLAlchemy was given."""
    assert is_pythons(connection) or isinstance(connection, sqlcipher().Connection)
    return cast("sqlite3.Connection", connection)


@cache
def sqlcipher() -> ModuleType:
    """SQLCipher's module, loaded when something locked is opened for the first time."""
    module = importlib.import_module("sqlcipher3.dbapi2")
    for name in _ERRORS:
        error = getattr(module, name)
        error.__bases__ = (*error.__bases__, getattr(sqlite3, name))
    return module
