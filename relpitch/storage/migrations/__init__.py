"""How a library of each version becomes one of the next; a new library walks the same way from nothing."""

import importlib
import sqlite3
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _walk(step: str, connection: "Connection") -> None:
    importlib.import_module(f"{__name__}.{step}").upgrade(connection)  # most libraries have walked them all


STEPS = tuple(
    partial(_walk, step)
    for step in (
        "m0001_begin",
        "m0002_revisions",
        "m0003_settings",
        "m0004_takes",
        "m0005_events",
        "m0006_people",
        "m0007_kept_notes",
        "m0008_search",
        "m0009_landings",
        "m0010_things_found",
        "m0011_messages",
        "m0012_marks",
    )
)
NEWEST = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The number of steps a library has walked."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: "Connection", version: int) -> None:
    """Walk the steps that are left after the version, inside the caller's transaction."""
    for step in STEPS[version:]:
        step(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST}")
