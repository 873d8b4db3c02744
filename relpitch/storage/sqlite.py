"""Which SQLite opens a file: Python's own, or SQLCipher where the file is locked.

SQLCipher's connections are Python's in all that is used here but for two calls (strangers.py), and its errors
are made Python's too: who catches `sqlite3.Error` catches those of a locked library.
"""

import importlib
import sqlite3
import weakref
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any, cast

from relpitch.storage.keys import LibraryKey

_ERRORS = (  # "Error" itself is never raised, and cannot be made another's
    "InterfaceError",
    "DatabaseError",
    "InternalError",
    "OperationalError",
    "ProgrammingError",
    "IntegrityError",
    "DataError",
    "NotSupportedError",
)
_QUIET = "cipher_log_level = NONE"  # it would tell the terminal what did not open
_AS_PYTHONS = ("recursive_triggers = OFF", "cache_size = -2000")  # it was built otherwise
_PURPOSE = b"relpitch library"


def opened(
    uri: str, key: LibraryKey | None, let_go: Callable[[], None], *, to_convert: bool = False
) -> sqlite3.Connection:
    """A connection whose transactions are begun in words. With a key, the file is locked by it.

    `let_go` is called once it is closed, or did not open. `to_convert`: by SQLCipher in any case, for files
    of which one is locked and the other is not.
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
        locked = (f"key = {literal(key)}",) if key else ()
        try:
            for setting in (_QUIET, *locked, *_AS_PYTHONS):
                connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            connection.close()
            raise
    return cast("sqlite3.Connection", connection)


@cache
def _letting_go(kind: Any) -> type:
    """A kind of connection that lets go of its file once it is closed, or collected."""

    def close(connection: Any) -> None:
        kind.close(connection)
        connection.let_go()

    return type("LettingGo", (kind,), {"close": close})


def literal(key: LibraryKey | None) -> str:
    """A key as SQLCipher reads it: made already, with the first bytes of the file; empty for an open one."""
    return f"\"x'{key.part(_PURPOSE).hex()}{key.salt.hex()}'\"" if key else "''"


def is_pythons(connection: sqlite3.Connection) -> bool:
    """Whether a connection is by Python's own sqlite3, which can do a little more."""
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
