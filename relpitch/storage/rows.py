"""Rows as SQLite gives them, where a list is read at every key: SQLAlchemy's cost as much as the reading."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection


def rows(connection: Connection, sql: str, *values: object) -> Sequence[tuple[Any, ...]]:
    """All rows of a statement, inside the connection's transaction."""
    driver = connection.connection.driver_connection
    assert driver is not None
    found: list[tuple[Any, ...]] = driver.execute(sql, values).fetchall()
    return found
