"""Who was forgotten, for good: their mark travels with every copy, and no merge brings them back.

What they are named in is told without their name in every wording that a row keeps. That is no change of the
row: each copy that knows of the mark comes to the same by itself.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, reduce
from typing import Any

from relpitch.domain.forgetting import Digest, Finder, values_left, word_of
from relpitch.domain.merging import HERE, RecordState
from relpitch.domain.namesakes import OWN_NAME_COLUMNS, NamesakeFinder, digests_of_others, values_taken
from relpitch.script.standing_in import standing_in
from relpitch.storage.bookkeeping import digests_in, people_in
from relpitch.storage.cells import SEPARATOR, cells_of, column_of, is_order, member_of, row_of
from relpitch.storage.fields import damaged_where_unreadable, json_text
from relpitch.storage.kinds import TABLES
from relpitch.storage.lineage import library_key
from relpitch.storage.marks import cells_shown, marks_of, state_of

Rewriter = Callable[[str], Callable[[str], str]]
"""From the id of a value to what rewrites its texts without a name."""

_KEEP = """
INSERT INTO forgotten (id, digests) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET digests = excluded.digests
"""
_ROWS_AT_ONCE = 256  # rows
_MEET = "meet"  # the column of an event with those whom one may meet there
_JSON_BEGINS = ('"', "[", "{")  # of a text, list or mapping; what begins otherwise is an id
_OF_THEM = ("promise", "gift", "step", "reach")
_NO_WORDS = (
    "id",
    "version_id",
    "statement_id",
    "setting_id",
    "person_id",
    "encounter_id",
    "event_id",
    "thing_id",
)


def remember(connection: sqlite3.Connection, person_id: str, digests: Iterable[Digest]) -> None:
    """Keep the mark of somebody who is forgotten."""
    known = forgotten(connection).get(person_id, frozenset())
    connection.execute(_KEEP, (person_id, json.dumps(sorted({*known, *digests}))))


def forgotten(connection: sqlite3.Connection) -> dict[str, frozenset[Digest]]:
    """Everyone who was forgotten, by id."""
    found = connection.execute("SELECT id, digests FROM forgotten").fetchall()
    return {person: digests_in(digests) for person, digests in found}


def learn(here: sqlite3.Connection, there: sqlite3.Connection) -> int:
    """Take over who was forgotten there; of how many that is news here."""
    known, news = forgotten(here), 0
    for person_id, digests in forgotten(there).items():
        if not digests <= known.get(person_id, frozenset()) or person_id not in known:
            remember(here, person_id, digests)
            news += person_id not in known
    return news


def forget_again(
    connection: sqlite3.Connection,
    there: sqlite3.Connection,
    delete: Callable[[str, str], None],
    report: Callable[[], object],
) -> int:
    """Forget everyone with a mark once more, in all that is here now; how many rows were changed or went.

    `there`: the copy that is merged, whose people keep their names too. `delete` deletes a row of a table for
    good; `report` is called now and then.
    """
    marks = forgotten(connection)
    if not marks:
        return 0
    ids = set(marks)
    changed = 0
    for table in _OF_THEM:
        for (identity,) in _of_people(connection, table, ids):
            delete(table, identity)
            changed += 1
    for table in ("encounter", "introduction"):
        for identity, people in connection.execute(f"SELECT id, people FROM {table}").fetchall():
            together = set(people_in(people))
            if together & ids and (table == "introduction" or together <= ids):
                delete(table, identity)
                changed += 1
    for (identity,) in _of_people(connection, "person", ids, column="id"):
        delete("person", identity)
        changed += 1
    return changed + take_out(connection, _rewriter(marks, connection, there), ids, report)


def take_out(
    connection: sqlite3.Connection,
    rewriter: Rewriter,
    ids: Iterable[str] = (),
    report: Callable[[], object] = lambda: None,
) -> int:
    """Rewrite every text of every row, in each of its wordings, and leave people out of lists.

    How many rows are otherwise then. None of them counts as changed.
    """
    gone = frozenset(ids)
    return sum(_in_table(connection, table, rewriter, gone, report) for table in TABLES)


def _rewriter(
    marks: Mapping[str, frozenset[Digest]], connection: sqlite3.Connection, there: sqlite3.Connection
) -> Rewriter:
    """What rewrites the texts of a value without those who are forgotten, but where a name was left in it.

    A name that somebody else has too is left where nobody said whose it is.
    """
    key = library_key(connection)
    people = [
        (name, mails, phones)
        for person, name, mails, phones in (*_people_of(connection), *_people_of(there))
        if person not in marks
    ]
    left = {person: values_left(digests) for person, digests in marks.items()}
    taken = {person: values_taken(digests) for person, digests in marks.items()}
    anywhere = frozenset[str]().union(*left.values(), *taken.values())
    others = {
        person: digests_of_others(Finder(digests, key), people, key) for person, digests in marks.items()
    }

    @cache
    def of(sure: frozenset[str], any_: frozenset[str]) -> Callable[[str], str]:
        groups: dict[tuple[str, frozenset[Digest]], set[Digest]] = {}
        for person in sure | any_:
            group = word_of(marks[person]), frozenset() if person in any_ else others[person]
            groups.setdefault(group, set()).update(marks[person])
        finders = [
            NamesakeFinder(Finder(some, key, word=standing_in(word)), theirs, key)
            for (word, theirs), some in sorted(
                groups.items(), key=lambda each: (each[0][0], sorted(each[0][1]))
            )
        ]
        return lambda text: reduce(lambda rest, finder: finder.text_without(rest), finders, text)

    everywhere = of(frozenset(marks), frozenset())

    def rewriter(value: str) -> Callable[[str], str]:
        if value not in anywhere:
            return everywhere
        theirs = frozenset(person for person in marks if value not in left[person])
        any_ = frozenset(person for person in theirs if value in taken[person])
        return of(theirs - any_, any_)

    return rewriter


def _people_of(connection: sqlite3.Connection) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Everyone's id and name, their mails and phones."""
    found = connection.execute(
        "SELECT person.id, person.name, reach.ways FROM person LEFT JOIN reach ON reach.person_id = person.id"
    ).fetchall()
    for person, name, ways in found:
        listed = json.loads(ways or "[]")
        mails, phones = (
            [each["value"] for each in listed if each["way"] == way] for way in ("mail", "phone")
        )
        yield person, name, mails, phones


def _in_table(
    connection: sqlite3.Connection,
    table: str,
    rewriter: Rewriter,
    gone: frozenset[str],
    report: Callable[[], object],
) -> int:
    changed, own = 0, OWN_NAME_COLUMNS.get(table, ())
    for key, row in _rows(connection, table, report):
        vector, marks = row.pop("vector"), row.pop("marks")
        row.pop("checksum")
        without_name = rewriter(row["id"] if "id" in row else row["version_id"])
        if not is_touched(
            {name: cell for name, cell in row.items() if name not in own}, marks, without_name, gone
        ):
            continue
        cells = cells_of(table, row)
        state = state_of(vector, marks, cells)
        without = _without(state, without_name, gone, own)
        shown = cells_shown(without)
        after = row_of(table, tuple(row), shown)
        sets = ", ".join(f'"{name}" = ?' for name in ("marks", *after))
        values = (marks_of(without, shown), *after.values(), key)
        connection.execute(f'UPDATE {table} SET {sets} WHERE "key" = ?', values)
        if table == "encounter" and after["people"] != row["people"]:
            _leave_out(connection, key, gone)
        changed += 1
    return changed


def _rows(
    connection: sqlite3.Connection, table: str, report: Callable[[], object]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every row by its key, read a few hundred at a time: all notes of ten years would fill the memory."""
    last = -1
    while True:
        report()
        found = connection.execute(
            f'SELECT * FROM {table} WHERE "key" > ? ORDER BY "key" LIMIT {_ROWS_AT_ONCE}', (last,)
        )
        names = [name for name, *_ in found.description]
        for each in (some := found.fetchall()):
            row = dict(zip(names, each, strict=True))
            last = row.pop("key")
            yield last, row
        if len(some) < _ROWS_AT_ONCE:
            return


def is_touched(
    row: Mapping[str, Any], marks: str | None, without_name: Callable[[str], str], gone: frozenset[str]
) -> bool:
    """Whether anything in a row, and in the wordings it keeps, is otherwise without a name or people."""
    texts = [value for name, value in row.items() if isinstance(value, str) and name not in _NO_WORDS]
    whole = "\n".join((*texts, marks or ""))
    if any(person in whole for person in gone):
        return True
    if "\\u" in whole or marks:
        return any(_json_without(text, without_name) != text for text in texts) or (
            marks is not None and '"v"' in marks
        )
    return without_name(whole) != whole


@damaged_where_unreadable
def _without(
    state: RecordState, without_name: Callable[[str], str], gone: frozenset[str], own: tuple[str, ...]
) -> RecordState:
    """The state with each of its texts rewritten, but what somebody else is called and reached by."""
    fields: dict[str, dict[tuple[str, int], frozenset[str]]] = {}
    for name, kept in state.fields.items():
        if column_of(name) in own:
            fields[name] = dict(kept)
            continue
        new_name = _name_without(name, without_name)
        if member_of(new_name) in {json.dumps(each) for each in gone}:
            continue
        into = fields.setdefault(new_name, {})
        for dot, values in kept.items():
            new = frozenset(
                _snapshot_without(value, without_name, gone, own)
                if name == HERE
                else _value_without(name, value, without_name, gone)
                for value in values
            )
            into[dot] = into.get(dot, frozenset()) | new
    meeting = [name for name, kept in fields.items() if column_of(name) == _MEET and _is_of(kept, gone)]
    return RecordState(state.seen, {name: kept for name, kept in fields.items() if name not in meeting})


def _is_of(kept: Mapping[tuple[str, int], frozenset[str]], gone: frozenset[str]) -> bool:
    values = [json.loads(value) for some in kept.values() for value in some]
    return any(isinstance(value, dict) and value.get("person_id") in gone for value in values)


def _snapshot_without(
    value: str, without_name: Callable[[str], str], gone: frozenset[str], own: tuple[str, ...]
) -> str:
    cells: dict[str, str] = json.loads(value)
    quoted = {json.dumps(each) for each in gone}
    theirs = {name: cell for name, cell in cells.items() if column_of(name) in own}
    new = theirs | {
        _name_without(name, without_name): _value_without(name, cell, without_name, gone)
        for name, cell in cells.items()
        if name not in theirs
        and member_of(name) not in quoted
        and not (column_of(name) == _MEET and _is_of({("", 0): frozenset((cell,))}, gone))
    }
    return json_text(dict(sorted(new.items())))


def _name_without(name: str, without_name: Callable[[str], str]) -> str:
    member = member_of(name)
    if member[:1] not in _JSON_BEGINS:
        return name
    return f"{column_of(name)}{SEPARATOR}{_json_without(member, without_name)}"


def _value_without(name: str, value: str, without_name: Callable[[str], str], gone: frozenset[str]) -> str:
    if name in _NO_WORDS:
        return value
    if is_order(name):
        quoted = {json.dumps(each) for each in gone}
        return json_text(
            [
                _json_without(each, without_name) if each[:1] in _JSON_BEGINS else each
                for each in json.loads(value)
                if each not in quoted
            ]
        )
    return json_text(_mapped(json.loads(value), without_name))


def _json_without(text: str, without_name: Callable[[str], str]) -> str:
    """A text rewritten; where it is JSON, each text in it."""
    if text[:1] in _JSON_BEGINS:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return without_name(text)
        return json_text(_mapped(value, without_name))
    return without_name(text)


def _mapped(value: Any, without_name: Callable[[str], str]) -> Any:
    match value:
        case str():
            return without_name(value)
        case list():
            return [_mapped(each, without_name) for each in value]
        case dict():
            return {
                without_name(name): item if name in _NO_WORDS else _mapped(item, without_name)
                for name, item in value.items()
            }
    return value


def _leave_out(connection: sqlite3.Connection, key: int, gone: frozenset[str]) -> None:
    connection.executemany(
        "DELETE FROM meeting WHERE encounter_key = ? AND person_id = ?", [(key, person) for person in gone]
    )


def _of_people(
    connection: sqlite3.Connection, table: str, ids: set[str], column: str = "person_id"
) -> list[tuple[str]]:
    these = json.dumps(sorted(ids))
    return connection.execute(
        f"SELECT id FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (these,)
    ).fetchall()
