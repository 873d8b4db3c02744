import lzma
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from relpitch.domain.errors import LibraryError
from relpitch.storage import kinds, library, migrations, schemas, search_index, strangers, tables
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import Example


def schema(path: Path) -> dict[str, Any]:
    """What SQLite makes of the tables: columns, keys, indexes and strictness, whatever words made them."""
    with closing(sqlite3.connect(path)) as connection:

        def rows(sql: str) -> list[tuple[Any, ...]]:
            return connection.execute(sql).fetchall()

        def indexes(table: str) -> list[tuple[Any, ...]]:
            return sorted(
                (unique, origin, partial, rows(f"PRAGMA index_info({name})"))
                for _, name, unique, origin, partial in rows(f"PRAGMA index_list({table})")
            )

        described: dict[str, Any] = {
            name: {
                "strict": strict,
                "columns": [column[1:] for column in rows(f"PRAGMA table_xinfo({name})")],
                "belongs to": sorted(rows(f"PRAGMA foreign_key_list({name})")),
                "indexes": indexes(name),
            }
            for _, name, kind, _, _, strict in rows("PRAGMA table_list")
            if kind == "table" and not name.startswith("sqlite_")
        }
        for name, sql in rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%strict%'"
        ):
            described[name]["counts its keys"] = "AUTOINCREMENT" in sql
        return described | dict(
            rows("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql <> ''")
        )


RELEASED = sorted(Path(__file__).with_name("released").glob("*.relpitch.xz"))
_IS_TABLE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"


def columns_of(table: Table) -> dict[str, tuple[str, bool]]:
    """By name: what lies in a column, and whether something must."""
    return {
        column.name: (column.type.compile(SQLiteDialect()), not column.nullable or column.primary_key)
        for column in table.columns
    }


# Who adds a migration is told by the first of these that fails what is to be done next.


def test_every_migration_is_walked_in_the_order_of_its_number() -> None:
    modules = sorted(path.stem for path in Path(migrations.__file__).parent.glob("m[0-9]*.py"))
    assert [step.args[0] for step in migrations.MIGRATIONS] == modules, (
        "name it in storage/schemas.py, with an empty text"
    )
    assert [int(name[1:5]) for name in modules] == list(range(1, migrations.NEWEST + 1))


def test_a_library_of_each_version_lies_here() -> None:
    kept = [int(each.name[:2]) for each in RELEASED][: migrations.NEWEST - 1]
    assert kept == list(range(1, migrations.NEWEST)), (
        "python -m tests.storage.keep_release, without your change"
    )


@pytest.mark.parametrize("name", tables.metadata.tables)
def test_migrating_ends_in_the_columns_that_the_values_have(tmp_path: Path, name: str) -> None:
    wanted = columns_of(tables.metadata.tables[name])
    path = tmp_path / "New.relpitch"
    library.fill(path)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(f"PRAGMA table_info({name})").fetchall()
    migrated = {column: (kind, bool(needed)) for _, column, kind, needed, *_ in found}
    missing, unknown = sorted(wanted.keys() - migrated), sorted(migrated.keys() - wanted)
    assert not missing, f"write a migration that adds to {name}: {', '.join(missing)}"
    assert not unknown, f"no value of {name} has what a migration adds: {', '.join(unknown)}"
    other = {each: (migrated[each], wanted[each]) for each in wanted if migrated[each] != wanted[each]}
    assert not other, f"{name}: (as migrated, as the value has it) differ: {other}"


def test_the_schema_of_the_newest_version_is_known(tmp_path: Path) -> None:
    path = tmp_path / "New.relpitch"
    library.fill(path)
    with closing(sqlite3.connect(path)) as connection:
        digest = strangers.schema_of(connection)
    assert schemas.SCHEMAS[migrations.NEWEST] == digest, f"beside the last step in schemas.py, write {digest}"


def test_every_table_that_is_migrated_is_known(example: Example) -> None:
    beside = {"meta", "forgotten"}
    tables_there = {name for name in schema(example.path) if not name.startswith(("ix_", "one_"))}
    assert {each for each in tables_there if "_index" not in each} == {*tables.metadata.tables, *beside}


class _AnythingIsOurs(dict[int, Any]):
    """The schema of the version that is not released yet is whatever its step makes."""

    def __init__(self, schemas: dict[int, str], newest: int) -> None:
        super().__init__(schemas | {newest: ANY})


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Connection], None]], None]:
    """Release a relpitch with one more step."""

    def release(step: Callable[[Connection], None]) -> None:
        monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
        monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
        monkeypatch.setattr(strangers, "SCHEMAS", _AnythingIsOurs(schemas.SCHEMAS, migrations.NEWEST))

    return release


Release = Callable[[Callable[[Connection], None]], None]


def add_mood(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE statement ADD COLUMN mood TEXT")


def add_mood_and_fail(connection: Connection) -> None:
    add_mood(connection)
    connection.exec_driver_sql("DELETE FROM part")
    raise ZeroDivisionError


def copies_of(example: Example) -> list[Path]:
    return sorted(example.path.parent.glob("Maya (*).relpitch"))


def test_an_older_library_is_copied_and_then_brought_up_to_date(example: Example, next_step: Release) -> None:
    before = schema(example.path)
    next_step(add_mood)
    with Library.open(example.path, device="desktop") as opened, opened.reading() as shelves:
        assert shelves.versions.get(example.base.id) == example.base
    assert [column[0] for column in schema(example.path)["statement"]["columns"]][-1] == "mood"
    (copy,) = copies_of(example)
    assert copy.name.startswith(f"Maya (version {migrations.NEWEST - 1}, 20")
    assert schema(copy) == before
    Library.open(example.path, device="desktop").close()
    assert copies_of(example) == [copy]


def test_a_migration_that_fails_leaves_the_library_as_it_was(example: Example, next_step: Release) -> None:
    before = example.path.read_bytes()
    next_step(add_mood_and_fail)
    with pytest.raises(ZeroDivisionError):
        Library.open(example.path, device="desktop")
    assert example.path.read_bytes() == before
    assert len(copies_of(example)) == 1


def test_a_library_that_cannot_be_copied_is_not_migrated(
    example: Example, next_step: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = example.path.read_bytes()
    next_step(add_mood)

    def full(*_: object, **_named: object) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr("relpitch.storage.library.copy", full)
    with pytest.raises(LibraryError, match="full"):
        Library.open(example.path, device="desktop")
    assert example.path.read_bytes() == before


def test_reading_alone_does_not_migrate(example: Example, next_step: Release) -> None:
    before = example.path.read_bytes()
    next_step(add_mood)
    with pytest.raises(LibraryError, match="older relpitch"):
        Library.open(example.path, read_only=True)
    assert example.path.read_bytes() == before
    assert copies_of(example) == []


def test_an_index_that_is_not_as_it_is_said_is_made_anew(example: Example) -> None:
    with closing(sqlite3.connect(example.path, isolation_level=None)) as connection:
        before = strangers.schema_of(connection)
        connection.execute("DROP TRIGGER statement_index_changed")
        connection.execute("DELETE FROM statement_index")
        search_index.bring_up_to_date(connection)
        assert strangers.schema_of(connection) == before
        found = connection.execute("SELECT title FROM statement_index WHERE statement_index MATCH 'pain'")
        assert found.fetchall() == [("Moving without pain",)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name[:2])
def test_a_library_that_an_earlier_relpitch_wrote_opens_with_all_that_was_in_it(
    tmp_path: Path, example: Example, released: Path
) -> None:
    """Each was written by the relpitch of its time, out of its own sample."""
    path = tmp_path / "Old.relpitch"
    path.write_bytes(lzma.decompress(released.read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        assert strangers.schema_of(connection) == schemas.SCHEMAS[int(released.name[:2])]
        names = [name for name in kinds.TABLES if connection.execute(_IS_TABLE, (name,)).fetchone()]
        before = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    with Library.open(path, device="desktop") as opened, opened.reading() as shelves:
        found = {shelf.table: len(shelf.all()) for shelf in shelves.by_name().values()}
        titles = [statement.title for statement in shelves.statements.all()]
    assert {name: count for name, count in before.items() if name != "part"} == {
        name: found[name] for name in before if name != "part"
    }
    assert "Moving without pain" in titles
    assert schema(path) == schema(example.path)
    assert verify(path) == []
