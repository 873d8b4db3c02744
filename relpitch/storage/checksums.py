"""A checksum in every row, so that a bit that flipped on the disk is told and nothing is read wrong.

Connections that write keep it with triggers of their own (TEMP), whatever changes a row; the file holds only
the column. A row is not changed while it is not as it was written, so no new checksum hides damage.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from zlib import crc32

from relpitch.storage.kinds import STORED, layout_of
from relpitch.storage.trouble import WRONG_ROW

_WITHOUT_VALUES: Mapping[str, tuple[str, ...]] = {
    "tombstone": ("id", "key", "kind", "vector"),
    "forgotten": ("digests", "id", "key"),
    "meta": ("key", "name", "value"),
}
CHECKED = (*STORED, *_WITHOUT_VALUES)
"""The tables whose rows have a checksum."""
_FUNCTION, _FUNCTION_OF_EARLIER = "row_checksum", "row_checksum_in_ascii"
_LAST_IN_ASCII = 15  # versions of a library


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """The columns that a table's checksum is of, in the order that it takes them."""
    if table in _WITHOUT_VALUES:
        return _WITHOUT_VALUES[table]
    return tuple(sorted(("key", "vector", "marks", *STORED[table].row_only, *layout_of(table).kinds)))


def checksum_of(columns: tuple[object, ...]) -> int:
    """The checksum of a row: of its columns as words, which are the same in every version of Python."""
    return crc32((_form(len(columns)) % columns).encode())


@cache
def _form(count: int) -> str:
    return "\0".join(["%s"] * count)


def _checksum(*columns: object) -> int:
    return checksum_of(columns)


def _checksum_in_ascii(*columns: object) -> int:
    return crc32(ascii(columns).encode("ascii"))


def prepare(connection: sqlite3.Connection) -> None:
    """Let a connection compute checksums."""
    connection.create_function(_FUNCTION, -1, _checksum, deterministic=True)
    connection.create_function(_FUNCTION_OF_EARLIER, -1, _checksum_in_ascii, deterministic=True)


def watch(connection: sqlite3.Connection) -> None:
    """Let a connection keep the checksum of each row it changes."""
    for table in CHECKED:
        columns = columns_of(table)
        watched = ", ".join(map(quoted, columns))
        old, new = (_call(columns, f"{row}.") for row in ("old", "new"))
        anew = f'UPDATE {table} SET checksum = {new} WHERE "key" = new."key"'
        connection.execute(
            f"CREATE TEMP TRIGGER {table}_added_checksum AFTER INSERT ON main.{table} BEGIN {anew}; END"
        )
        connection.execute(
            f"CREATE TEMP TRIGGER {table}_changed_checksum AFTER UPDATE OF {watched} ON main.{table} BEGIN"
            f" SELECT RAISE(ABORT, '{WRONG_ROW}') WHERE old.checksum IS NOT {old}; {anew}; END"
        )


def make_anew(connection: sqlite3.Connection) -> None:
    """Give every row its checksum, once its columns are other ones. The rows were checked before."""
    for table in CHECKED:
        connection.execute(f"UPDATE {table} SET checksum = {_call(columns_of(table))}")


def wrong_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """By table, how many rows are not as they were written, where any is; in a file of any version."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    function = _FUNCTION if version > _LAST_IN_ASCII else _FUNCTION_OF_EARLIER
    for table in CHECKED:
        columns = columns_there(connection, table)
        if columns:
            wrong = f"SELECT count(*) FROM {table} WHERE checksum IS NOT {_call(columns, function=function)}"
            (count,) = connection.execute(wrong).fetchone()
            if count:
                yield table, count


@cache
def sql_of_whole_row(table: str, columns: tuple[str, ...] = ()) -> str:
    """In SQL: whether a row of a table is as it was written; `columns` where they are known already."""
    return f"{table}.checksum IS {_call(columns or columns_of(table), f'{table}.')}"


def _call(columns: Iterable[str], row: str = "", *, function: str = _FUNCTION) -> str:
    return f"{function}({', '.join(row + quoted(each) for each in columns)})"


def columns_there(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The columns of a table in a file of which a checksum is made; none where it has no checksum yet."""
    found = sorted(name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})"))
    return tuple(name for name in found if name != "checksum") if "checksum" in found else ()


def quoted(name: str) -> str:
    """A column's name in SQL; some of ours are words of SQL too."""
    return f'"{name}"'
