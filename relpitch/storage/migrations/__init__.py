"""How a library of each version becomes one of the next; a new library walks the same way from nothing."""

import importlib
import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from relpitch.storage import schemas, sqlite
from relpitch.storage.checksums import make_anew
from relpitch.storage.search_index import bring_up_to_date

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _walk(step: str, connection: "Connection") -> None:
    importlib.import_module(f"{__name__}.{step}").upgrade(connection)  # most libraries have walked them all


MIGRATIONS = tuple(partial(_walk, step) for step in schemas.STEPS)
NEWEST = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The number of steps a library has walked."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: "Connection", version: int) -> None:
    """Walk the steps that are left after the version, inside the caller's transaction."""
    for step in MIGRATIONS[version:]:
        step(connection)
    beneath = sqlite.beneath(connection.connection.driver_connection)
    bring_up_to_date(beneath)
    make_anew(beneath)
    connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST}")
