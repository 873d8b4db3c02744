"""How a library of each version becomes one of the next; a new library walks the same way from nothing."""

import importlib
from functools import partial

from sqlalchemy import Connection


def _walk(step: str, connection: Connection) -> None:
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
    )
)
NEWEST = len(STEPS)


def version_of(connection: Connection) -> int:
    """The number of steps a library has walked."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection) -> None:
    """Walk the steps that are left, inside the caller's transaction."""
    for step in STEPS[version_of(connection) :]:
        step(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST}")
