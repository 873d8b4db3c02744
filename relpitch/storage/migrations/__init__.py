"""How a library of each version becomes one of the next; a new library walks the same way from nothing."""

from collections.abc import Callable

from sqlalchemy import Connection

from relpitch.storage.migrations import (
    m0001_begin,
    m0002_revisions,
    m0003_settings,
    m0004_takes,
    m0005_events,
    m0006_people,
    m0007_kept_notes,
    m0008_search,
    m0009_landings,
    m0010_things_found,
)

STEPS: tuple[Callable[[Connection], None], ...] = (
    m0001_begin.upgrade,
    m0002_revisions.upgrade,
    m0003_settings.upgrade,
    m0004_takes.upgrade,
    m0005_events.upgrade,
    m0006_people.upgrade,
    m0007_kept_notes.upgrade,
    m0008_search.upgrade,
    m0009_landings.upgrade,
    m0010_things_found.upgrade,
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
