"""Every field of every kind of thing is merged, asked about, exported and found, a new one too."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event, MayMeet
from relpitch.domain.follow_up import ContactStep, Deed
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.reach import Reach
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText, new_base
from relpitch.interchange.json_export import LibraryContents
from relpitch.services.two_wordings import HEADINGS
from relpitch.storage.cells import ONE_CELL, TOGETHER, lists_of
from relpitch.storage.fields import without_none
from relpitch.storage.kinds import STORED, TABLES, layout_of
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.storage.search_index import INDEXES
from relpitch.storage.wordings import NEVER_ASKED, UNASKED, asked_of, two_wordings

NOW = datetime(2026, 11, 27, tzinfo=UTC)
STATEMENT = Statement("Moving", NOW)
BASE = new_base(STATEMENT.id, NOW).with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("I move."),)))
ANNA, OMAR = Person("Anna", NOW), Person("Omar", NOW)
VALUES: dict[str, Any] = {
    "statement": STATEMENT,
    "version": replace(BASE, slots={"place": "Hall"}),
    "take": Take(BASE.id, NOW, Mode.READ, Length.FULL, 30.0),
    "setting": Setting("mine", "Choir", "at the choir", "mic", Channel.SPOKEN, 30, "warm"),
    "event": Event("Meetup", NOW, NOW, meet=(MayMeet("Ann"),)),
    "person": ANNA,
    "reach": Reach(ANNA.id),
    "encounter": Encounter(NOW, (ANNA.id,)),
    "promise": Promise(ANNA.id, "A loaf", NOW),
    "gift": Gift(ANNA.id, "A recipe", NOW),
    "introduction": Introduction((ANNA.id, OMAR.id), "Both bake", NOW),
    "step": ContactStep(ANNA.id, NOW, Deed.WROTE),
}
SHELVES = {"person": "people", "reach": "reaches"}
NOT_SEARCHED = {
    "statement": ("language",),
    "version": ("name", "slots"),
    "part": ("base_then",),
    "take": ("audio", "parts", "fillers", "felt", "keep", "try_next", "line", "words"),
    "setting": ("name", "at", "icon", "tone", "heard", "seen"),
    "event": ("zone", "version_ids", "bridges", "bring", "before", "way_out", "uid"),
    "person": ("greeting",),
    "encounter": ("people", "bridge"),
    "introduction": ("people", "said_yes"),
    "reach": ("birthday", "kept"),
}
"""Texts that nobody finds, because no search asks for them, or they are no words of the person."""


def has_own_id(table: str, name: str) -> bool:
    """Whether the members of a list have ids, so that one may have two wordings."""
    (kind, *_more) = get_args(layout_of(table).kinds[name])
    return is_dataclass(kind) and "id" in {each.name for each in fields(kind)}


def asked() -> Iterator[tuple[str, str]]:
    """All that may have two wordings: a list that has no ids holds what both have put in."""
    for table in TABLES:
        for name in asked_of(table):
            if name not in lists_of(table) or has_own_id(table, name):
                yield table, name


def another(kind: Any, value: Any, number: int) -> Any:
    """Another value of a kind, and another one by every number."""
    kind = without_none(kind)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        name = next(each.name for each in fields(kind) if hints[each.name] is str)
        return replace(value, **{name: f"word {number}"})
    if get_origin(kind) is tuple:
        return tuple(another(get_args(kind)[0], each, number) for each in value)
    if get_origin(kind) is Mapping:
        return dict.fromkeys(value, f"word {number}")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [each for each in kind if each != value][number]
    of_kind = {str: f"word {number}", bool: bool(number), int: number, float: float(number)}
    moment = NOW + timedelta(days=number + 1)
    return (of_kind | {datetime: moment, date: date(2026, 11, 28 + number)})[kind]


def rewritten(table: str, value: Any, number: int) -> Any:
    """A value with other words in all that is asked about."""
    columns = {column for name in asked_of(table) for column in TOGETHER.get(table, {}).get(name, (name,))}
    kinds = {name: kind for name, kind in layout_of(table).kinds.items() if name in columns}
    changes = {
        name: another(kind, getattr(value, name), number)
        for name, kind in kinds.items()
        if name not in lists_of(table) or has_own_id(table, name)
    }
    return replace(value, **changes)


def rewrite(library: Library, number: int) -> None:
    with library.writing() as shelves:
        for table, value in VALUES.items():
            new = rewritten(table, value, number)
            if table == "version":
                new = new.with_part(Part.OFFER, rewritten("part", BASE.parts[Part.OFFER], number))
            getattr(shelves, SHELVES.get(table, f"{table}s")).save(new)


def test_two_wordings_of_any_field_are_asked_about(tmp_path: Path) -> None:
    here, there = tmp_path / "Here.relpitch", tmp_path / "There.relpitch"
    with Library.create(here, device="here") as library, library.writing() as shelves:
        shelves.people.save(OMAR)
        for table, value in VALUES.items():
            getattr(shelves, SHELVES.get(table, f"{table}s")).save(value)
    shutil.copy(here, there)
    with Library.open(there, device="there") as library:
        rewrite(library, 0)
    with Library.open(here, device="here") as library:
        rewrite(library, 1)
        merge(there, library)
        with library.rows() as rows:
            found = {(each.cell.table, each.cell.column) for each in two_wordings(rows)}
    assert found == set(asked())


def test_each_has_its_heading() -> None:
    assert [each for each in asked() if each[1] not in HEADINGS] == []
    assert set(HEADINGS) == {name for _table, name in asked()}


@pytest.mark.parametrize(
    "named", [UNASKED, ONE_CELL, NOT_SEARCHED], ids=["unasked", "one cell", "not searched"]
)
def test_what_is_not_treated_like_others_is_there(named: Mapping[str, tuple[str, ...]]) -> None:
    for table, names in named.items():
        assert [each for each in names if each not in layout_of(table).kinds] == []


def test_what_only_means_something_together_is_there() -> None:
    for table, cells in TOGETHER.items():
        assert {each for columns in cells.values() for each in columns} <= set(layout_of(table).kinds)
    assert set(NEVER_ASKED) <= set(TABLES)


def test_everything_that_is_stored_is_exported() -> None:
    lists = {get_args(kind)[0] for kind in get_type_hints(LibraryContents).values()}
    within = {"part", "kept_note"}  # a part is in its version; a kept note is between a person and the coach
    assert {table for table in TABLES if STORED[table].kind not in lists} == within


def test_every_text_is_found_or_is_known_not_to_be() -> None:
    forgotten = []
    for table in set(TABLES) - set(NEVER_ASKED):
        found = INDEXES[table].of if table in INDEXES else ()
        for name, kind in layout_of(table).kinds.items():
            is_text = without_none(kind) is str or get_origin(without_none(kind)) in (tuple, Mapping)
            is_id = name == "id" or name.endswith("_id")
            if is_text and not is_id and name not in (*found, *NOT_SEARCHED.get(table, ())):
                forgotten.append((table, name))
    assert forgotten == []
