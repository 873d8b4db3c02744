"""What can be read of a damaged library, put together with its newest good backup in a new file.

The damaged file is only read. Its rows that are as they were written are taken in as those of another copy,
so the backup has what cannot be read any more, and the damaged file what was written since.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from json import dumps
from pathlib import Path
from typing import Any, NamedTuple, Self

from relpitch.domain.errors import Progress
from relpitch.domain.part import Part
from relpitch.domain.version import PartText
from relpitch.private_files import copy_file, make_folder
from relpitch.storage import migrations
from relpitch.storage.backup import copy_takes_locked, remove
from relpitch.storage.checksums import CHECKED, columns_of, quoted, sql_of_whole_row
from relpitch.storage.copying import copy, copy_locked, part_of
from relpitch.storage.engine import driver, engine_for, transaction
from relpitch.storage.file import check_is_library, connect, takes_of
from relpitch.storage.keys import key_of
from relpitch.storage.kinds import layout_of
from relpitch.storage.library import Library, fill
from relpitch.storage.merging import merge
from relpitch.storage.strangers import checked_version
from relpitch.storage.trouble import damaged_error, in_plain_words
from relpitch.workplaces import workplace

_FIRST_VERSION = """
SELECT id FROM version WHERE statement_id = ? ORDER BY position, "key" LIMIT 1
"""
_STATEMENTS_WITHOUT_BASE = """
SELECT id FROM statement WHERE id NOT IN (SELECT statement_id FROM version WHERE setting_id IS NULL)
"""
_DELETE_WITHOUT_VERSIONS = """
DELETE FROM statement WHERE id = ? AND NOT EXISTS (SELECT 1 FROM version WHERE statement_id = statement.id)
"""
_TOLD_EVERY = 256  # rows


class Salvaged(NamedTuple):
    """What came of it: by table, how many rows of the damaged file could be read, and which could not.

    `newer`: how many things it had that the backup had not, or had otherwise.
    """

    rows: Mapping[str, int]
    lost: Mapping[str, tuple[int, ...]]
    newer: int

    @property
    def unread(self) -> int:
        """How many rows that were met could not be read."""
        return sum(map(len, self.lost.values()))


def salvage(
    path: Path,
    backup: Path | None,
    target: Path,
    *,
    device: str,
    with_recordings: bool = True,
    progress: Progress | None = None,
) -> Salvaged:
    """Make a new library of a backup and of all that can be read of a damaged one.

    LibraryError where neither is to be read; nothing is left at the target then, nor where `progress` raises.
    """
    with in_plain_words(path), workplace() as place:
        check_is_library(path)
        rows = place / "Readable.relpitch"
        read, lost = _readable(_copied(path, place), rows, part_of(progress, 0, 40, 100))
        if backup is None and not read:
            raise damaged_error()
        if backup is not None:
            copy_locked(backup, target, key_of(path) or key_of(backup), part_of(progress, 40, 20, 100))
        else:
            _empty_copy(rows, target)
        try:
            with Library.open(target, device=device) as library:
                newer = _taken_in(rows, library, part_of(progress, 60, 30, 100)) if read else 0
            for number, each in enumerate((backup, path)):
                if each is not None and with_recordings:
                    report = part_of(progress, 90 + 5 * number, 5, 100)
                    copy_takes_locked(takes_of(each), takes_of(target), key_of(target), report)
        except BaseException:
            remove(target)
            raise
    return Salvaged(read, lost, newer)


def rows_there(path: Path, wanted: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether a library that is whole has each of these rows, as it was when it was copied."""
    with in_plain_words(path), closing(connect(path)) as connection:
        return all(
            connection.execute(f'SELECT 1 FROM {table} WHERE "key" = ?', (key,)).fetchone()
            for table, keys in wanted.items()
            for key in keys
        )


def _taken_in(rows: Path, library: Library, progress: Progress | None) -> int:
    merged = merge(rows, library, progress)
    with library.writing_rows() as connection:
        _make_whole(connection, library)
    return merged.new + merged.changed


def _copied(path: Path, place: Path) -> Path:
    """A copy of the file and of what was written beside it, so that the damaged one stays as it is."""
    folder = place / "damaged"
    make_folder(folder)
    copied = folder / path.name
    copy_file(path, copied)
    wal = path.with_name(path.name + "-wal")
    if wal.is_file():
        copy_file(wal, folder / wal.name)
    return copied


def _readable(
    path: Path, rows: Path, progress: Progress | None
) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """Write every row that is as it was written into a new file; how many, and which were not, by table."""
    read, lost = Counter[str](), defaultdict[str, list[int]](list)
    fill(rows, key_of(path))
    engine = engine_for(rows)
    try:
        with _Damaged(path) as old, transaction(engine) as connection:
            if checked_version(old.connection) != migrations.NEWEST:
                return {}, {}
            new = driver(connection)
            new.execute("PRAGMA defer_foreign_keys = ON")
            new.execute("DELETE FROM meta")
            for number, table in enumerate(CHECKED):
                report = part_of(progress, 100 * number, 100, 100 * len(CHECKED))
                columns = columns_of(table)
                names, placeholders = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
                for key, row in old.rows(table, report):
                    if row is None:
                        lost[table].append(key)
                        continue
                    new.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({placeholders})", row)
                    read[table] += 1
            _without_owners(new)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        read.clear()
    finally:
        engine.dispose()
    return dict(read), {table: tuple(keys) for table, keys in lost.items()}


class _Damaged:
    """A damaged file that is read row by row. SQLCipher reads nothing more once a page did not open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.connection = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.connection.close()

    def rows(self, table: str, progress: Progress | None) -> Iterator[tuple[int, tuple[Any, ...] | None]]:
        """The rows of a table that are as they were written, by key; None for one that is not."""
        columns = ", ".join(map(quoted, columns_of(table)))
        sql = f'SELECT {columns}, {sql_of_whole_row(table)} FROM {table} WHERE "key" = ?'
        keys = self._keys(table)
        for number, key in enumerate(keys):
            if progress and number % _TOLD_EVERY == 0:
                progress(number, len(keys))
            yield key, self._row(sql, key)

    def _keys(self, table: str) -> list[int]:
        """The keys of a table, read from both ends: a page on the way may be one that cannot be read."""
        keys: dict[int, None] = {}
        for order in ("ASC", "DESC"):
            try:
                for (key,) in self.connection.execute(f'SELECT "key" FROM {table} ORDER BY "key" {order}'):
                    if key in keys:
                        break
                    keys[key] = None
            except sqlite3.DatabaseError:
                self._connect_anew()
        return list(keys)

    def _row(self, sql: str, key: int) -> tuple[Any, ...] | None:
        try:
            row = self.connection.execute(sql, (key,)).fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            self._connect_anew()
            return None
        return row[:-1] if row is not None and row[-1] else None

    def _connect_anew(self) -> None:
        self.connection.close()
        self.connection = connect(self._path)


def _without_owners(connection: sqlite3.Connection) -> None:
    """Leave out what belongs to nothing that could be read; the backup may have both."""
    connection.execute("DELETE FROM meeting")
    while broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _parent, _number in broken:
            connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
    connection.execute(
        "INSERT INTO meeting (person_id, at, encounter_key)"
        ' SELECT DISTINCT each.value, at, encounter."key" FROM encounter, json_each(encounter.people) AS each'
    )


def _empty_copy(rows: Path, target: Path) -> None:
    """A library of the same name and origin with nothing in it yet."""
    copy(rows, target)
    engine = engine_for(target)
    try:
        with transaction(engine) as connection:
            new = driver(connection)
            new.execute("PRAGMA defer_foreign_keys = ON")
            for table in ("meeting", *reversed([each for each in CHECKED if each != "meta"])):
                new.execute(f"DELETE FROM {table}")
    finally:
        engine.dispose()


def _make_whole(connection: sqlite3.Connection, library: Library) -> None:
    """Give each statement a base and each version its five parts; what was in those is not known."""
    device = dumps({library.changes_as(connection): 1})
    for (statement_id,) in connection.execute(_STATEMENTS_WITHOUT_BASE).fetchall():
        found = connection.execute(_FIRST_VERSION, (statement_id,)).fetchone()
        if found:
            connection.execute("UPDATE version SET setting_id = NULL WHERE id = ?", (found[0],))
        connection.execute(_DELETE_WITHOUT_VERSIONS, (statement_id,))
    layout = layout_of("part")
    empty = layout.stored(PartText(), layout.columns)
    names = ", ".join(("version_id", "part", "vector", *layout.columns))
    placeholders = ", ".join("?" * (3 + len(empty)))
    for (version_id,) in connection.execute("SELECT id FROM version").fetchall():
        there = connection.execute("SELECT part FROM part WHERE version_id = ?", (version_id,)).fetchall()
        for part in {each.value for each in Part} - {each for (each,) in there}:
            connection.execute(
                f"INSERT INTO part ({names}) VALUES ({placeholders})",
                (version_id, part, device, *empty.values()),
            )
