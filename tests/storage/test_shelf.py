import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText
from relpitch.storage.library import Library
from tests.storage.conftest import NOW, Example
from tests.strategies import (
    EVENTS,
    OF_PEOPLE,
    PEOPLE,
    SETTINGS,
    STATEMENTS,
    revisions_of,
    takes_of,
    versions_of,
)


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def counts(path: Path, table: str) -> list[list[int]]:
    """The number of each computer's last change of each row, the smallest first."""
    found = rows(path, f"SELECT vector FROM {table} ORDER BY key")
    return [sorted(json.loads(vector).values()) for (vector,) in found]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_comes_back_equal(library: Library, data: st.DataObject) -> None:
    statement = data.draw(STATEMENTS)
    version = data.draw(versions_of(statement.id))
    revision = data.draw(revisions_of(version.id))
    setting = data.draw(SETTINGS)
    take = data.draw(takes_of(version.id))
    coming = data.draw(EVENTS)
    person = data.draw(PEOPLE)
    of_person = {name: data.draw(values(person.id)) for name, values in OF_PEOPLE.items()}
    with library.writing() as shelves:
        shelves.statements.save(statement)
        shelves.versions.save(version)
        shelves.revisions.save(revision)
        shelves.settings.save(setting)
        shelves.takes.save(take)
        shelves.events.save(coming)
        shelves.people.save(person)
        for name, value in of_person.items():
            getattr(shelves, name).save(value)
    with library.reading() as shelves:
        assert shelves.people.get(person.id) == person
        assert {name: getattr(shelves, name).get(value.id) for name, value in of_person.items()} == of_person
        assert shelves.encounters.of(person.id) == [of_person["encounters"]]
        assert shelves.statements.get(statement.id) == statement
        assert shelves.versions.get(version.id) == version
        assert shelves.revisions.get(revision.id) == revision
        assert shelves.settings.get(setting.id) == setting
        assert shelves.takes.get(take.id) == take
        assert shelves.events.get(coming.id) == coming
        (stored,) = shelves.versions.all(statement_id=statement.id)
    assert stored == version
    for part in Part:
        assert stored.parts[part].changed_at == version.parts[part].changed_at
        assert isinstance(stored.parts[part].phrasings, tuple)
    assert isinstance(stored.slots, MappingProxyType)
    with library.writing() as shelves:
        shelves.statements.delete(statement.id)
        shelves.settings.delete(setting.id)
        shelves.events.delete(coming.id)
        for name, value in of_person.items():
            getattr(shelves, name).delete(value.id)
        shelves.people.delete(person.id)


def test_words_may_hold_anything_that_can_be_pasted(library: Library, example: Example) -> None:
    words = "\ud800 half a pair, \0 nothing, أهلا, 你好, 🙂, e\u0301, " + "long " * 40_000
    changed = example.base.with_part(Part.PROOF, PartText(PartRule.OWN, (Phrasing(words),)))
    with library.writing() as shelves:
        shelves.versions.save(changed)
    with library.reading() as shelves:
        assert shelves.versions.get(example.base.id) == changed


def test_values_come_by_position_and_then_as_they_were_added(library: Library) -> None:
    titles = [("third", 8), ("first", 7), ("fourth", 8), ("second", 7)]
    with library.writing() as shelves:
        for title, position in titles:
            shelves.statements.save(Statement(title, NOW, position=position))
    with library.reading() as shelves:
        assert [each.title for each in shelves.statements.all()][1:] == ["first", "second", "third", "fourth"]


def test_values_can_be_asked_for_by_their_fields(library: Library, example: Example) -> None:
    with library.reading() as shelves:
        assert shelves.versions.all(setting_id="gym", discarded_at=None) == [example.gym]
        assert shelves.versions.all(setting_id=None) == [example.base]
        assert shelves.versions.all(statement_id="another") == []
        assert shelves.versions.get("another") is None


def test_asking_by_a_field_that_is_not_there_finds_a_bug_not_nothing(library: Library) -> None:
    with library.reading() as shelves, pytest.raises(sqlite3.OperationalError, match="no such column"):
        shelves.statements.all(colour="red")


def test_each_real_change_is_counted_for_the_row_it_changed(example: Example) -> None:
    louder = replace(example.base, name="Anyone")
    words = PartText(PartRule.OWN, (Phrasing("Hello."),), changed_at=NOW)
    with Library.open(example.path, device="laptop") as library:
        with library.writing() as shelves:
            shelves.versions.save(louder)
        with library.writing() as shelves:
            shelves.versions.save(louder.with_part(Part.OPENING, words))
    assert counts(example.path, "version") == [[1, 3], [1]], "a new part says again that its version is there"
    assert counts(example.path, "part")[:2] == [[1, 2], [1]]


def test_saving_an_equal_value_changes_nothing(library: Library, example: Example) -> None:
    before = example.path.read_bytes()
    with library.writing() as shelves:
        shelves.statements.save(example.statement)
        shelves.versions.save(example.base)
        shelves.versions.save(replace(example.gym, slots={}))
    library.close()
    assert example.path.read_bytes() == before


def test_the_parts_of_all_versions_take_one_query(library: Library, example: Example) -> None:
    queries = queries_during(library, lambda: all_versions(library, example.statement.id))
    assert len([query for query in queries if "FROM part" in query]) == 1


def test_changing_one_part_writes_one_row(library: Library, example: Example) -> None:
    changed = example.base.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I help you sit."),)))

    def save() -> None:
        with library.writing() as shelves:
            shelves.versions.save(changed)

    written = [
        query for query in queries_during(library, save) if query.startswith(("INSERT", "UPDATE", "DELETE"))
    ]
    assert [query.split()[:2] for query in written] == [["UPDATE", "part"]]


def test_what_is_deleted_leaves_no_words_only_that_it_was(library: Library, example: Example) -> None:
    with library.writing() as shelves:
        shelves.statements.delete(example.statement.id)
        assert shelves.statements.all() == []
        assert shelves.versions.all() == []
    library.close()
    graves = rows(example.path, "SELECT kind, id FROM tombstone WHERE kind <> 'part' ORDER BY key")
    assert graves == [
        ("version", example.base.id),
        ("version", example.gym.id),
        ("statement", example.statement.id),
    ]
    assert rows(example.path, "SELECT * FROM part") == []
    for words in (b"Moving without pain", b"I help people", b"Gym"):
        assert words not in example.path.read_bytes()


def test_deleting_what_is_not_there_leaves_nothing(library: Library, example: Example) -> None:
    with library.writing() as shelves:
        shelves.statements.delete("another")
    library.close()
    assert rows(example.path, "SELECT * FROM tombstone") == []


def test_what_comes_back_after_deletion_is_newer_than_its_tombstone(
    library: Library, example: Example
) -> None:
    with library.writing() as shelves:
        shelves.versions.delete(example.gym.id)
    with library.writing() as shelves:
        shelves.versions.save(example.gym)
    library.close()
    assert rows(example.path, "SELECT * FROM tombstone") == []
    assert counts(example.path, "version")[-1] == [2]
    assert counts(example.path, "part")[-5:] == [[2]] * 5


def test_the_number_of_a_deleted_row_is_not_used_again(library: Library, example: Example) -> None:
    with library.writing() as shelves:
        shelves.versions.delete(example.gym.id)
        shelves.versions.save(replace(example.gym, id="another"))
    library.close()
    assert rows(example.path, "SELECT key FROM version ORDER BY key") == [(1,), (3,)]


def test_a_statement_has_one_base(library: Library, example: Example) -> None:
    with pytest.raises(IntegrityError), library.writing() as shelves:
        shelves.versions.save(replace(example.base, id="another"))


def test_a_moment_without_a_time_zone_is_refused(library: Library) -> None:
    with pytest.raises(Exception, match="time zone"), library.writing() as shelves:
        shelves.statements.save(Statement("When", NOW.replace(tzinfo=None)))


def all_versions(library: Library, statement_id: str) -> None:
    with library.reading() as shelves:
        assert len(shelves.versions.all(statement_id=statement_id)) == 2


def queries_during(library: Library, act: Callable[[], None]) -> list[str]:
    queries: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        queries.append(" ".join(statement.split()))

    event.listen(library._engine, "before_cursor_execute", note)
    with library.reading() as shelves:  # what is read next is read through the same connection
        shelves.statements._connection.set_trace_callback(queries.append)
    act()
    return queries
