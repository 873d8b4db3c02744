"""What the search index holds: by table, each column of its index and where the words come from.

A word to be found is said here, and nowhere in the migrations: once they are walked, each index that is not
what is said here is rebuilt from the rows. Triggers keep it, so that nothing that writes can forget it.
Notes are indexed where they lie, without a copy.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from relpitch.formatting import single_spaced

_WORDS = """tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'"""
_LINE = " || char(10) || "


class IndexOfKind(NamedTuple):
    """One index: its name, by column where its words come from in a row, and the columns that they lie in.

    `in_place`: the words are not copied, and each column is as it lies in the row. `words`: a list of all its
    words, for those that are nearly what was typed.
    """

    name: str
    columns: Mapping[str, str]
    of: tuple[str, ...]
    in_place: bool = False
    words: str = ""


def _index(table: str, columns: Mapping[str, str], *, words: bool = False) -> IndexOfKind:
    of = tuple(dict.fromkeys(re.findall(r"new\.(\w+)", " ".join(columns.values()))))
    return IndexOfKind(f"{table}_index", columns, of, words=f"{table}_words" if words else "")


def _each_of(column: str, path: str = "$") -> str:
    """The words in a column of JSON."""
    whole = f"CASE WHEN json_valid({column}) THEN {column} ELSE '[]' END"  # a damaged row still can be mended
    text = "value" if path == "$" else f"json_extract(value, '{path}')"
    return f"(SELECT coalesce(group_concat({text}, char(10)), '') FROM json_each({whole}))"


INDEXES: Mapping[str, IndexOfKind] = {
    "encounter": IndexOfKind(
        "note_index", {"title": "title", "note": "note"}, ("title", "note"), in_place=True, words="note_words"
    ),
    "person": _index(
        "person",
        {
            "name": "new.name",
            "words": _LINE.join(
                (
                    "new.about",
                    "new.pronunciation",
                    _each_of("new.care"),
                    _each_of("new.remember"),
                    _each_of("new.tags"),
                )
            ),
        },
        words=True,
    ),
    "statement": _index("statement", {"title": "new.title"}),
    "part": _index("part", {"words": _each_of("new.phrasings", "$.words")}),
    "event": _index(
        "event",
        {
            "title": "new.title",
            "words": _LINE.join(
                (
                    "new.place",
                    "new.notes",
                    _each_of("new.questions"),
                    _each_of("new.meet", "$.words"),
                    "new.line",
                )
            ),
        },
    ),
    "promise": _index("promise", {"what": "new.what"}, words=True),
    "gift": _index("gift", {"what": "new.what"}, words=True),
    "introduction": _index("introduction", {"why": "new.why"}),
    "step": _index("step", {"words": "new.words"}, words=True),
    "reach": _index("reach", {"words": _each_of("new.ways", "$.value")}),
}
"""By table."""


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Rebuild each index that is not what this file says, as after a migration."""
    for table in INDEXES:
        if not _is_up_to_date(connection, table):
            rebuild_index(connection, table)


def rebuild_index(connection: sqlite3.Connection, table: str) -> None:
    """Rebuild the index of one table from its rows."""
    index = INDEXES[table]
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE (type = 'table' AND name IN (:index, :words))"
        " OR (type = 'trigger' AND tbl_name = :table) ORDER BY type = 'table'",
        {"index": index.name, "words": index.words, "table": table},
    ).fetchall():
        connection.execute(f"DROP {kind} {name}")
    for statement in _wanted(table).values():
        connection.execute(statement)
    if index.in_place:
        connection.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('rebuild')")
    else:
        names, values = ", ".join(index.columns), ", ".join(of_row(index, table).values())
        connection.execute(
            f'INSERT INTO {index.name} (rowid, {names}) SELECT {table}."key", {values} FROM {table}'
        )


def of_row(index: IndexOfKind, table: str) -> dict[str, str]:
    """By column of an index, what it should hold of a row of its table."""
    return {name: value.replace("new.", f"{table}.") for name, value in index.columns.items()}


def _wanted(table: str) -> dict[str, str]:
    return dict(_statements(table, INDEXES[table]))


def _is_up_to_date(connection: sqlite3.Connection, table: str) -> bool:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? OR name = ? OR name = ?",
        (table, INDEXES[table].name, INDEXES[table].words),
    ).fetchall()
    there, wanted = (
        {name: single_spaced(sql) for name, sql in some} for some in (found, _wanted(table).items())
    )
    return there == wanted


def _statements(table: str, index: IndexOfKind) -> Iterator[tuple[str, str]]:
    name, of = index.name, ", ".join(index.of)
    columns = ", ".join(index.columns)
    stem = "note" if index.in_place else name
    if index.in_place:
        old = ", ".join(f"old.{each}" for each in index.columns)
        new = ", ".join(f"new.{each}" for each in index.columns)
        add = f'INSERT INTO {name} (rowid, {columns}) VALUES (new."key", {new})'
        remove = f"""INSERT INTO {name} ({name}, rowid, {columns}) VALUES ('delete', old."key", {old})"""
        change, lies = f"{remove}; {add}", f"content = '{table}', content_rowid = 'key', "
    else:
        add = f'INSERT INTO {name} (rowid, {columns}) VALUES (new."key", {", ".join(index.columns.values())})'
        remove = f'DELETE FROM {name} WHERE rowid = old."key"'
        sets = ", ".join(f"{column} = {value}" for column, value in index.columns.items())
        change, lies = f'UPDATE {name} SET {sets} WHERE rowid = new."key"', ""
    yield name, f"CREATE VIRTUAL TABLE {name} USING fts5 ({columns}, {lies}{_WORDS})"
    yield f"{stem}_added", f"CREATE TRIGGER {stem}_added AFTER INSERT ON {table} BEGIN {add}; END"
    yield (
        f"{stem}_changed",
        f"CREATE TRIGGER {stem}_changed AFTER UPDATE OF {of} ON {table} BEGIN {change}; END",
    )
    yield f"{stem}_removed", f"CREATE TRIGGER {stem}_removed AFTER DELETE ON {table} BEGIN {remove}; END"
    if index.words:
        yield index.words, f"CREATE VIRTUAL TABLE {index.words} USING fts5vocab ({name}, row)"


def forget_traces(connection: sqlite3.Connection) -> None:
    """Rewrite every index, so that no word of what was deleted or rewritten stays in it."""
    for index in INDEXES.values():
        connection.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize')")
