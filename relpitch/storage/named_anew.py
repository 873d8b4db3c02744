"""A forgotten name that somebody writes again: it stays where it was written, here and wherever it is merged.

Whoever was forgotten may be met again, or share their name with somebody else. What other copies wrote that
did not know of the forgetting loses the name all the same.
"""

import sqlite3
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from relpitch.domain.forgetting import Digest, Finder, left_as_it_is, values_left
from relpitch.storage.forgotten import forgotten, is_touched, remember
from relpitch.storage.lineage import library_key


class NamedAnew:
    """Looks, inside one transaction, at each value that is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def look_at(self, identity: str, columns: Mapping[str, Any]) -> None:
        """Leave the names in a value that was written: some columns of its row, as they lie there."""
        for person, digests in self._known.items():
            is_left = identity in values_left(digests)
            if not is_left and is_touched(columns, None, self._finder_of(person).text_without, frozenset()):
                self._known[person] = digests | {left_as_it_is(identity)}
                remember(self._connection, person, [left_as_it_is(identity)])

    @cached_property
    def _known(self) -> dict[str, frozenset[Digest]]:
        """Who was forgotten before this transaction."""
        return forgotten(self._connection)

    def _finder_of(self, person: str) -> Finder:
        if person not in self._finders:
            self._finders[person] = Finder(self._known[person], library_key(self._connection))
        return self._finders[person]

    @cached_property
    def _finders(self) -> dict[str, Finder]:
        return {}
