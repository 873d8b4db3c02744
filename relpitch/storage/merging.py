"""What another copy of a library has, taken into this one, in one transaction.

Row by row the copies' states become one (domain/merging.py), and are written where they are not so already.
Only rows that differ are looked at; both copies are read in the order of their ids, a few rows at a time.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from relpitch.domain.errors import LibraryError, Progress
from relpitch.domain.merging import RecordState, joined, merged
from relpitch.private_files import make_folder
from relpitch.storage.bookkeeping import people_in, vector_in
from relpitch.storage.cells import row_of
from relpitch.storage.checksums import quoted
from relpitch.storage.copying import copy, part_of
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.forgotten import forget_again, learn
from relpitch.storage.keys import key_of
from relpitch.storage.kinds import TABLES, check_row
from relpitch.storage.library import Library
from relpitch.storage.lineage import learn_computers
from relpitch.storage.marks import cells_shown, marks_of
from relpitch.storage.merge_result import Merged
from relpitch.storage.named_rows import (
    RowName,
    StoredRow,
    TableColumns,
    named_columns,
    named_row,
    named_rows,
    state_here,
    tombstones_of,
    where_named,
)
from relpitch.storage.sealing import copy_sealed
from relpitch.storage.search_index import forget_traces
from relpitch.storage.trouble import in_plain_words
from relpitch.storage.wordings import two_wordings
from relpitch.translation import N_, _
from relpitch.workplaces import workplace

_ANOTHER = N_("That is another library, not a copy of this one. Open it by itself to look at it.")
_OF_ANOTHER = {  # what is nothing without the other, and goes with it
    "part": ("version_id", "version"),
    "revision": ("version_id", "version"),
    "take": ("version_id", "version"),
    "version": ("statement_id", "statement"),
    "kept_note": ("statement_id", "statement"),
    **dict.fromkeys(("reach", "promise", "gift", "step"), ("person_id", "person")),
}
_TOLD_EVERY = 256  # rows
_WITHOUT_BASE = """
SELECT id FROM statement WHERE id NOT IN (SELECT statement_id FROM version WHERE setting_id IS NULL)
"""


def merge(path: Path, into: Library, progress: Progress | None = None) -> Merged:
    """Take in the copy of the library at a path, which is only read, and its recordings.

    LibraryError where that is another library; nothing is changed then, nor where `progress` raises.
    """
    with in_plain_words(path), workplace() as place:
        check_is_library(path)
        theirs = place / path.name
        copy(path, theirs, part_of(progress, 0, 100, 200))
        with Library.open(theirs, device="") as other:
            with into.rows() as ours, other.writing_rows() as copied:
                if _id(copied) != _id(ours):
                    raise LibraryError(_(_ANOTHER))
                _Merging(copied, ours, _report_nothing).forget()  # who is forgotten here is no news there
            with other.rows() as there, into.writing_rows() as here:
                merging = _Merging(here, there, part_of(progress, 100, 100, 200) or _report_nothing)
                merging.run()
                learn_computers(here, there)
                merging.forget()
                merged_now, recordings = merging.merged, merging.recordings()
        _merge_takes(takes_of(path), into.path, recordings, merging.unheard)
    return merged_now


class _Merging:
    """The transaction. `unheard` are the recordings of takes that went."""

    def __init__(self, here: sqlite3.Connection, there: sqlite3.Connection, progress: Progress) -> None:
        self._here, self._there, self._progress = here, there, progress
        self._columns = {table: named_columns(here, table) for table in TABLES}
        self._tombstones = {table: tombstones_of(here, table) for table in TABLES}
        self._their_tombstones = {table: tombstones_of(there, table) for table in TABLES}
        self._came = Counter[str]()
        self._gone_rows: dict[tuple[str, RowName], StoredRow] = {}
        self._new_takes: set[str] = set()
        self.unheard: set[str] = set()
        self._several_before = self._looked_at = self._rows = self._forgotten = 0

    def run(self) -> None:
        """Merge every table, then see to it that nothing belongs to what is not there."""
        self._here.execute("PRAGMA defer_foreign_keys = ON")
        self._several_before = len(two_wordings(self._here))
        self._rows = sum(_row_count(each, table) for table in TABLES for each in (self._here, self._there))
        for columns in self._columns.values():
            for number, key in enumerate(list(self._differing(columns))):
                self._merge(columns, key)
                if number % _TOLD_EVERY == 0:
                    self._progress(self._looked_at, self._rows)
            self._join_tombstones(columns.table)
        while self._mend():
            pass
        self._progress(self._rows, self._rows)

    def forget(self) -> None:
        """Forget here who was forgotten there, and keep from coming back who was forgotten here."""
        self._forgotten = learn(self._here, self._there)
        report = partial(self._progress, self._rows, self._rows)
        if forget_again(self._here, self._there, self._delete_one, report) or self._forgotten:
            forget_traces(self._here)
        self._gone_rows.clear()

    @property
    def merged(self) -> Merged:
        """What came of it, in the end."""
        several = max(len(two_wordings(self._here)) - self._several_before, 0)
        return Merged(self._came["new"], self._came["changed"], self._came["gone"], several, self._forgotten)

    def _delete_one(self, table: str, identity: str) -> None:
        columns = self._columns[table]
        raw = named_row(self._here, columns, (identity,))
        assert raw is not None
        self._delete_row(columns, (identity,), raw, RecordState(vector_in(raw[0])))

    def recordings(self) -> set[str]:
        """The recordings that belong to a take here."""
        return {audio for (audio,) in self._here.execute("SELECT audio FROM take WHERE audio <> ''")}

    def _differing(self, columns: TableColumns) -> Iterator[RowName]:
        ours, theirs = named_rows(self._here, columns), named_rows(self._there, columns)
        mine, other = next(ours, None), next(theirs, None)
        tombstones, their_tombstones = self._tombstones[columns.table], self._their_tombstones[columns.table]
        if columns.table == "part":
            tombstones = {}  # it comes back with its version, as it was
        while mine or other:
            self._looked_at += 1
            if self._looked_at % _TOLD_EVERY == 0:
                self._progress(self._looked_at, self._rows)
            if other is None or (mine is not None and mine[0] < other[0]):
                assert mine is not None
                if "/".join(mine[0]) in their_tombstones:
                    yield mine[0]
                mine = next(ours, None)
            elif mine is None or other[0] < mine[0]:
                if tombstones.get("/".join(other[0])) != other[1][0]:
                    yield other[0]
                other = next(theirs, None)
            else:
                if mine[1] != other[1]:
                    yield mine[0]
                mine, other = next(ours, None), next(theirs, None)

    def _merge(self, columns: TableColumns, key: RowName) -> None:
        mine, other = named_row(self._here, columns, key), named_row(self._there, columns, key)
        name = "/".join(key)
        tombstone = self._tombstones[columns.table].get(name)
        their_tombstone = self._their_tombstones[columns.table].get(name)
        if columns.table == "part":  # it is there as long as its version; what either saw of it stays seen
            ours, theirs = state_here(columns, mine, None), state_here(columns, other, None)
            gone = tombstone if mine is None else their_tombstone
            state = merged(ours, theirs)
            state = replace(state, seen=joined(state.seen, vector_in(gone or "{}")))
        else:
            ours = state_here(columns, mine, tombstone)
            state = merged(ours, state_here(columns, other, their_tombstone))
        if state != ours:
            self._put(columns, key, mine, state)

    def _put(self, columns: TableColumns, key: RowName, before: StoredRow | None, state: RecordState) -> None:
        if not state.is_there:
            self._delete_row(columns, key, before, state)
            return
        cells = cells_shown(state)
        row = row_of(columns.table, columns.all, cells)
        check_row(columns.table, row)
        after = (
            json.dumps(dict(state.seen)),
            marks_of(state, cells),
            *(row[each] for each in columns.all),
        )
        if before is None:
            self._here.execute("DELETE FROM tombstone WHERE id = ?", ("/".join(key),))
            names = ('"vector"', '"marks"', *map(quoted, columns.all))
            placeholders = ", ".join("?" * len(names))
            self._execute(f"INSERT INTO {columns.table} ({', '.join(names)}) VALUES ({placeholders})", *after)
        else:
            sets = ", ".join(f"{quoted(each)} = ?" for each in ("vector", "marks", *columns.all))
            self._execute(f"UPDATE {columns.table} SET {sets} WHERE {where_named(columns)}", *after, *key)
        if before is None or before[2:] != after[2:]:
            self._count(columns.table, "new" if before is None else "changed")
            self._meet(columns, key)
        if before is None and columns.table == "take":
            self._new_takes.add(key[0])

    def _delete_row(
        self, columns: TableColumns, key: RowName, before: StoredRow | None, state: RecordState
    ) -> None:
        if before is not None:
            self._meet(columns, key, gone=True)
            self._execute(f"DELETE FROM {columns.table} WHERE {where_named(columns)}", *key)
            self._count(columns.table, "gone")
            self._gone_rows[columns.table, key] = before
            if columns.table == "take" and (audio := columns.values(before)["audio"]):
                self.unheard.add(audio)
        self._remember_tombstone(columns.table, "/".join(key), dict(state.seen))

    def _join_tombstones(self, table: str) -> None:
        """What was deleted there and is not here is known to be deleted here too."""
        columns = self._columns[table]
        for name, vector in self._their_tombstones[table].items():
            ours = self._tombstones[table].get(name)
            here = named_row(self._here, columns, tuple(name.rsplit("/", len(columns.of_name) - 1)))
            if ours != vector and not here:
                both = merged(RecordState(vector_in(ours or "{}")), RecordState(vector_in(vector)))
                self._remember_tombstone(table, name, dict(both.seen))

    def _remember_tombstone(self, table: str, name: str, seen: dict[str, int]) -> None:
        self._tombstones[table][name] = json.dumps(seen)
        self._here.execute("DELETE FROM tombstone WHERE id = ?", (name,))
        self._here.execute(
            "INSERT INTO tombstone (id, kind, vector) VALUES (?, ?, ?)", (name, table, json.dumps(seen))
        )

    def _mend(self) -> bool:
        """Bring back what something here belongs to; whether anything was done.

        Only libraries of before the marks need it: there, what belongs to a thing did not say so.
        """
        broken = self._here.execute("PRAGMA foreign_key_check").fetchall()
        for child, rowid, _parent, _number in broken:
            if child in _OF_ANOTHER:
                self._mend_one(child, rowid)
        for (statement_id,) in self._here.execute(_WITHOUT_BASE).fetchall():
            self._mend_base(statement_id)
        return bool(broken)

    def _mend_one(self, child: str, rowid: int) -> None:
        column, parent = _OF_ANOTHER[child]
        found = self._here.execute(f"SELECT {column} FROM {child} WHERE rowid = ?", (rowid,)).fetchone()
        if found is None:
            return
        columns = self._columns[parent]
        if named_row(self._here, columns, found) is not None:
            return  # something else that belongs to it brought it back
        raw = self._gone_rows.get((parent, found)) or named_row(self._there, columns, found)
        if raw is not None and child not in ("part", "revision", "take"):
            self._bring_back(columns, found, raw)
        else:
            if child == "take":
                wanted = "SELECT id, audio FROM take WHERE rowid = ?"
                identity, audio = self._here.execute(wanted, (rowid,)).fetchone()
                self.unheard.add(audio)
                if identity in self._new_takes:
                    self._came["new"] -= 1
                else:
                    self._came["gone"] += 1
            if child == "part":
                self._remember_part(rowid)
            self._here.execute(f"DELETE FROM {child} WHERE rowid = ?", (rowid,))

    def _remember_part(self, rowid: int) -> None:
        """Keep a part that goes with its version, and what was seen of it, for when that comes back."""
        wanted = "SELECT version_id, part, vector FROM part WHERE rowid = ?"
        *key, vector = self._here.execute(wanted, (rowid,)).fetchone()
        name = "/".join(key)
        raw = named_row(self._here, self._columns["part"], tuple(key))
        assert raw is not None
        self._gone_rows["part", tuple(key)] = raw
        seen = joined(vector_in(vector), vector_in(self._tombstones["part"].get(name, "{}")))
        self._remember_tombstone("part", name, seen)

    def _mend_base(self, statement_id: str) -> None:
        """Bring back the base of a statement that came back, with its parts."""
        columns, parts = self._columns["version"], self._columns["part"]
        for key, raw in self._went_or_there(columns):
            values = columns.values(raw)
            if values["statement_id"] == statement_id and values["setting_id"] is None:
                self._bring_back(columns, key, raw)
                for part, each in self._went_or_there(parts):
                    if part[0] == key[0] and named_row(self._here, parts, part) is None:
                        self._bring_back(parts, part, each)
                return

    def _went_or_there(self, columns: TableColumns) -> Iterator[tuple[RowName, StoredRow]]:
        """The rows of a table that went here in this merge, then those that are there."""
        yield from [(key, raw) for (table, key), raw in self._gone_rows.items() if table == columns.table]
        yield from named_rows(self._there, columns)

    def _bring_back(self, columns: TableColumns, key: RowName, raw: StoredRow) -> None:
        state, tombstone = state_here(columns, raw, None), self._tombstones[columns.table]
        seen = joined(state.seen, vector_in(tombstone.get("/".join(key), "{}")))
        self._put(columns, key, None, RecordState(seen, state.fields))

    def _meet(self, columns: TableColumns, key: RowName, *, gone: bool = False) -> None:
        """Keep the list of who was at an encounter."""
        if columns.table != "encounter":
            return
        row = self._here.execute('SELECT "key", at, people FROM encounter WHERE id = ?', key).fetchone()
        if row is not None:
            self._here.execute("DELETE FROM meeting WHERE encounter_key = ?", (row[0],))
            people = [] if gone else dict.fromkeys(people_in(row[2]))
            self._here.executemany(
                "INSERT INTO meeting (person_id, at, encounter_key) VALUES (?, ?, ?)",
                [(person, row[1], row[0]) for person in people],
            )

    def _count(self, table: str, what: str) -> None:
        if table not in ("part", "revision") or what == "changed":
            self._came[what] += 1

    def _execute(self, sql: str, *values: Any) -> None:
        self._here.execute(sql, values)


def _row_count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _report_nothing(_done: int, _all: int) -> None:
    pass


def _id(connection: sqlite3.Connection) -> object:
    return connection.execute("SELECT value FROM meta WHERE name = 'id'").fetchone()


def _merge_takes(theirs: Path, library: Path, wanted: set[str], gone: set[str]) -> None:
    """Copy the recordings that a take here has, and let go of those whose take went."""
    key, ours = key_of(library), takes_of(library)
    for name in sorted(wanted):
        source, target = theirs / name, ours / name
        if source.parent == theirs and source.is_file() and not target.exists():
            make_folder(ours)
            copy_sealed(source, target, key)
    for name in gone - wanted:
        if (ours / name).parent == ours:
            (ours / name).unlink(missing_ok=True)
