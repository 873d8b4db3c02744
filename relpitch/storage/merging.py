"""What another copy of a library has, taken into this one, in one transaction.

A row that only one copy has comes in, unless it was deleted here in the knowledge of it. Of a row that both
have, the newer stays; where neither is newer, both sides are kept. What hangs on something (a take on its
version, a promise on its person) goes where that goes, and a statement comes back whole or not at all.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from relpitch.domain.merging import Fields, Newer, Vector, both, both_texts, joined, knows, newer
from relpitch.domain.part import Part
from relpitch.domain.version import PartText, Version
from relpitch.storage.backup import copy_takes
from relpitch.storage.copying import copy
from relpitch.storage.file import check_is_library, takes_of
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelf, Shelves
from relpitch.storage.trouble import told_plainly
from relpitch.storage.writing import WritableShelf, WritableShelves
from relpitch.workplaces import workplace

T = TypeVar("T", bound=Fields)


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it: how many things are new here, changed or gone, and what differed on both sides.

    `differs` names each thing of which only ours could be kept, with what it is called on the other side.
    """

    new: int = 0
    changed: int = 0
    gone: int = 0
    differs: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """It in words: 3 new, 1 changed. “Gym” is called “Fitness” there."""
        counts = [
            f"{count:,} {what}"
            for count, what in ((self.new, "new"), (self.changed, "changed"), (self.gone, "gone"))
            if count
        ]
        named = [f"“{ours}” is called “{theirs}” there." for ours, theirs in self.differs]
        return " ".join([f"{', '.join(counts)}." if counts else "Both have the same.", *named])


def merge(path: Path, into: Library) -> Merged:
    """Take in the library at a path, which is only read, and its recordings."""
    with told_plainly(path), workplace() as place:
        check_is_library(path)
        theirs = place / path.name
        copy(path, theirs)
        with (
            Library.open(theirs, device="") as other,
            other.reading() as there,
            into.writing() as here,
        ):
            merged = _Merging(here, there).merged()
        copy_takes(takes_of(path), takes_of(into.path))
    return merged


class _Merging:
    def __init__(self, here: WritableShelves, there: Shelves) -> None:
        self._here, self._there = here, there
        self._new = self._changed = self._gone = 0
        self._differs: list[tuple[str, str]] = []

    def merged(self) -> Merged:
        here, there = self._here, self._there
        self._statements()
        for name in ("settings", "people", "events", "encounters", "introductions"):
            self._take(getattr(here, name), getattr(there, name))
        versions, statements = here.versions.vectors(), here.statements.vectors()
        people = here.people.vectors()
        for name, parent, parents in (
            ("revisions", "version_id", versions),
            ("takes", "version_id", versions),
            ("kept_notes", "statement_id", statements),
            ("reaches", "person_id", people),
            ("promises", "person_id", people),
            ("gifts", "person_id", people),
            ("steps", "person_id", people),
        ):
            self._take(getattr(here, name), getattr(there, name), parent, parents)
        for name in ("takes", "kept_notes", "reaches", "promises", "gifts", "steps", "introductions"):
            self._bury(getattr(here, name), getattr(there, name))
        for name in ("encounters", "events", "settings"):
            self._bury(getattr(here, name), getattr(there, name))
        self._bury(here.people, there.people, self._needed())
        return Merged(self._new, self._changed, self._gone, tuple(self._differs))

    def _take(
        self,
        here: WritableShelf[Any],
        there: Shelf[Any],
        parent: str = "",
        parents: Collection[str] = (),
    ) -> None:
        """Take in what is new there, where what it hangs on is here, and what is newer."""
        mine, other, graves = here.vectors(), there.vectors(), here.graves()
        ours = {each.id: each for each in here.all()} if mine else {}
        for each in there.all():
            if each.id in ours:
                kept, vector = self._one(ours[each.id], each, mine[each.id], other[each.id])
                self._put(here, kept, ours[each.id], vector)
            elif (not parent or getattr(each, parent) in (None, *parents)) and not _is_buried(
                each.id, graves, other
            ):
                self._add(here, each, joined(graves.get(each.id, {}), other[each.id]))

    def _add(self, here: WritableShelf[Any], value: Any, vector: Vector) -> None:
        here.save(value)
        here.know(value.id, vector)
        self._new += 1

    def _put(self, here: WritableShelf[Any], value: Any, stored: Any, vector: "_Known") -> None:
        if value != stored:
            here.save(value)
            self._changed += 1
        here.know(value.id, vector.after(here, value.id))

    def _one(self, ours: T, theirs: T, mine: Vector, other: Vector) -> "tuple[T, _Known]":
        """The value to keep, and what it knows."""
        kept = ours
        match newer(mine, other):
            case Newer.THEIRS:
                kept = theirs
            case Newer.NEITHER:
                kept, left = both(ours, theirs)
                self._note(ours, theirs, left)
        return kept, _Known(joined(mine, other), is_fresh=kept not in (ours, theirs))

    def _bury(self, here: WritableShelf[Any], there: Shelf[Any], needed: Collection[str] = ()) -> None:
        """Let go of what was deleted there in the knowledge of all that is here."""
        vectors, graves = here.vectors(), there.graves()
        for identity in vectors:
            if _is_buried(identity, graves, vectors) and identity not in needed:
                here.delete(identity)
                self._gone += 1

    def _needed(self) -> set[str]:
        """The people that something here hangs on."""
        here = self._here
        of_one = (here.reaches, here.promises, here.gifts, here.steps)
        needed = {each.person_id for shelf in of_one for each in shelf.all()}
        for shelf in (here.encounters, here.introductions):
            needed.update(person for each in shelf.all() for person in each.people)
        return needed

    def _statements(self) -> None:
        here, there = self._here, self._there
        theirs, buried = _known(there), {**here.statements.graves(), **here.versions.graves()}
        versions: dict[str, list[Version]] = defaultdict(list)
        for version in there.versions.all():
            versions[version.statement_id].append(version)
        ours = {each.id: each for each in here.versions.all()}
        stored = here.statements.vectors()
        for statement in there.statements.all():
            whole = [statement.id, *(each.id for each in versions[statement.id])]
            if statement.id not in stored:
                if not all(_is_buried(each, buried, theirs) for each in whole):
                    self._add(here.statements, statement, there.statements.vector(statement.id))
                    for version in versions[statement.id]:
                        self._add_version(version)
                continue
            for version in versions[statement.id]:
                if version.id in ours:
                    self._version(ours[version.id], version)
                elif not _is_buried(version.id, buried, theirs):
                    self._add_version(version)
        self._take(here.statements, there.statements, "id", stored)
        self._bury_statements()

    def _add_version(self, version: Version) -> None:
        here, there = self._here.versions, self._there.versions
        self._add(here, version, there.vector(version.id))
        for part, vector in there.part_vectors(version.id).items():
            here.know_part(version.id, part, vector)

    def _version(self, ours: Version, theirs: Version) -> None:
        here, there = self._here.versions, self._there.versions
        mine, other = here.part_vectors(ours.id), there.part_vectors(ours.id)
        kept, vector = self._one(
            replace(ours, parts={}), replace(theirs, parts={}), here.vector(ours.id), there.vector(ours.id)
        )
        parts: dict[Part, PartText] = {}
        known: dict[Part, _Known] = {}
        for part, text in ours.parts.items():
            other_text = theirs.parts[part]
            match newer(mine[part], other[part]):
                case Newer.THEIRS:
                    parts[part] = other_text
                case Newer.NEITHER:
                    parts[part] = both_texts(text, other_text)
                case _:
                    parts[part] = text
            is_fresh = parts[part] not in (text, other_text)
            known[part] = _Known(joined(mine[part], other[part]), is_fresh=is_fresh)
        self._put(here, replace(kept, parts=MappingProxyType(parts)), ours, vector)
        after = here.part_vectors(ours.id)
        for part, each in known.items():
            here.know_part(ours.id, part, joined(after[part], each.vector) if each.is_fresh else each.vector)

    def _bury_statements(self) -> None:
        here, ours = self._here, _known(self._here)
        graves = {**self._there.statements.graves(), **self._there.versions.graves()}
        for statement in here.statements.all():
            of_it = here.versions.all(statement_id=statement.id)
            gone = [each.id for each in of_it if _is_buried(each.id, graves, ours)]
            if statement.id not in graves:
                for each in gone:
                    here.versions.delete(each)
            elif len(gone) == len(of_it) and _is_buried(statement.id, graves, ours):
                here.statements.delete(statement.id)
            else:
                continue
            self._gone += len(gone)

    def _note(self, ours: Any, theirs: Any, left: list[str]) -> None:
        for name in ("title", "name", "what"):
            if name in left:
                self._differs.append((getattr(ours, name), getattr(theirs, name)))


@dataclass(frozen=True, slots=True)
class _Known:
    """What both copies knew. `is_fresh`: what is kept is neither one, so that it is a change of its own."""

    vector: Vector
    is_fresh: bool

    def after(self, here: WritableShelf[Any], identity: str) -> Vector:
        """What is known once it was saved."""
        return joined(here.vector(identity), self.vector) if self.is_fresh else self.vector


def _known(shelves: Shelves) -> dict[str, Vector]:
    """What is known of each statement, and of each version with its parts."""
    known = {**shelves.statements.vectors(), **shelves.versions.vectors()}
    for version_id, part_vectors in shelves.versions.all_part_vectors().items():
        known[version_id] = reduce(joined, part_vectors.values(), known[version_id])
    return known


def _is_buried(identity: str, graves: Mapping[str, Vector], known: Mapping[str, Vector]) -> bool:
    """Whether a thing was deleted for good in the knowledge of all that is known of it."""
    return identity in graves and knows(graves[identity], known[identity])
