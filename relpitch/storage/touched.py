"""What a transaction has changed, so that what belongs to it says once that it is still there."""

import sqlite3
from collections.abc import Callable
from json import dumps

from relpitch.storage.bookkeeping import vector_in
from relpitch.storage.marks import said_anew

AskDevice = Callable[[], str]
"""Gives the name that changes are counted under; asked where something changes."""
_STATEMENT = "SELECT statement_id FROM version WHERE id = ?"
_BASE = "SELECT id FROM version WHERE statement_id = ? AND setting_id IS NULL"


class Touched:
    """The rows that a transaction has changed or marked as still there, each once.

    Plain SQL and no SQLAlchemy: with every word typed, three rows are marked.
    """

    def __init__(self, connection: sqlite3.Connection, device: AskDevice) -> None:
        self._connection = connection
        self._device = device
        self._rows: set[tuple[str, str]] = set()

    def add(self, table: str, identity: str) -> None:
        """Note that a row has changed, which says too that it is there."""
        self._rows.add((table, identity))

    def say_again(self, table: str, identity: str, *, not_in_the_bin: bool = False) -> None:
        """Count a change of a row to which something new belongs, though none of its words changed.

        So a merge brings the row back where it was deleted on another computer meanwhile. `not_in_the_bin`:
        where it was put into the bin there, both are shown to choose from.
        """
        if (table, identity) in self._rows:
            return
        self.add(table, identity)
        put_away = "discarded_at" if table in ("statement", "version") else "1"
        found = self._connection.execute(
            f"SELECT vector, marks, {put_away} FROM {table} WHERE id = ?", (identity,)
        ).fetchone()
        if found is not None:
            again = ("discarded_at",) if not_in_the_bin and found[2] is None else ()
            vector, marks = said_anew(vector_in(found[0]), found[1], self._device(), again)
            self._connection.execute(
                f"UPDATE {table} SET vector = ?, marks = ? WHERE id = ?", (dumps(vector), marks, identity)
            )

    def say_version_again(self, version_id: str, *, not_in_the_bin: bool = False) -> None:
        """A version again, with its statement, and the base that it is nothing without."""
        self.say_again("version", version_id, not_in_the_bin=not_in_the_bin)
        found = self._connection.execute(_STATEMENT, (version_id,)).fetchone()
        if found is not None:
            self.say_statement_again(found[0], not_in_the_bin=not_in_the_bin)

    def say_statement_again(self, statement_id: str, *, not_in_the_bin: bool = False) -> None:
        """A statement again, with its base."""
        if ("statement", statement_id) not in self._rows or not_in_the_bin:
            self.say_again("statement", statement_id, not_in_the_bin=not_in_the_bin)
            for (base,) in self._connection.execute(_BASE, (statement_id,)).fetchall():
                self.say_again("version", base, not_in_the_bin=not_in_the_bin)
