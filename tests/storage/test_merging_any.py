"""Three computers, whatever is done on them: in the end the copies agree, and no word is lost."""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.encounter import Encounter
from relpitch.domain.giving import Promise
from relpitch.domain.merging import RecordState
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.services.services import Services
from relpitch.storage.forgotten import forgotten
from relpitch.storage.kinds import TABLES
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.storage.verify import verify
from relpitch.storage.wordings import put_wordings, states, two_wordings, wordings_of
from relpitch.storage.writing import WritableShelves

NOW = datetime(2026, 11, 27, tzinfo=UTC)
WRITING = ("say", "note", "about", "tag", "promise", "person", "name her")
DOING = (
    "untag",
    "delete gym",
    "delete met",
    "discard",
    "bring back",
    "choose",
    "choose, and not after all",
    "empty the bin",
    "forget her",
)
COPYING = ("merge", "keep a copy", "merge a stale copy", "restore", "duplicate")
ACTS = st.lists(
    st.tuples(st.sampled_from(WRITING + DOING + COPYING * 2), st.integers(0, 2), st.integers(0, 2)),
    max_size=16,
)


class Three:
    """One library on three computers."""

    def __init__(self, folder: Path) -> None:
        self.paths = [folder / f"{number}.relpitch" for number in range(3)]
        self.stale: list[Path] = []
        self.statement = Statement("Moving", NOW)
        self.base = new_base(self.statement.id, NOW)
        self.gym = Version(self.statement.id, "Gym", NOW, setting_id="gym", position=1)
        self.priya = Person("Priya Raman", NOW, tags=("baker",))
        self.met = Encounter(NOW, (self.priya.id,), "School gate", "Runs a bakery.")
        with self.open(0, new=True) as library, library.writing() as shelves:
            shelves.statements.save(self.statement)
            shelves.versions.save(self.base)
            shelves.versions.save(self.gym)
            shelves.people.save(self.priya)
            shelves.encounters.save(self.met)
        for path in self.paths[1:]:
            shutil.copy(self.paths[0], path)
        self.number = itertools.count()
        self.written: set[str] = set()
        self.of_her: set[str] = set()
        self.is_forgotten = False

    @contextmanager
    def open(self, number: int, *, new: bool = False) -> Iterator[Library]:
        make = Library.create if new else Library.open
        with make(self.paths[number], device=f"computer {number}") as library:
            yield library

    def do(self, act: str, here: int, there: int) -> None:
        path = self.paths[here]
        match act:
            case "merge" if here != there:
                with self.open(here) as library:
                    merge(self.paths[there], library)
            case "keep a copy":
                self.stale.append(path.with_name(f"copy {next(self.number)}.relpitch"))
                shutil.copy(path, self.stale[-1])
            case "merge a stale copy" if self.stale:
                with self.open(here) as library:
                    merge(self.stale[there % len(self.stale)], library)
            case "restore" | "duplicate" if self.stale:
                self.stale.append(path.with_name(f"before {next(self.number)}.relpitch"))
                path.rename(self.stale[-1])
                shutil.copy(self.stale[there % (len(self.stale) - 1)], path)
            case "choose":
                with self.open(here) as library:
                    self.choose(library)
            case "choose, and not after all":
                with self.open(here) as library:
                    self.choose_and_take_it_back(library)
            case "forget her":
                with self.open(here) as library:
                    self.forget(library)
            case "name her":
                with self.open(here) as library:
                    self.name(library)
            case _:
                with self.open(here) as library, library.writing() as shelves:
                    self.change(shelves, act)

    def forget(self, library: Library) -> None:
        with library.reading() as shelves:
            is_there = shelves.people.get(self.priya.id) is not None
        if is_there:
            Services(library).forgetting.forget(self.priya.id, half_names_too=False)
            self.is_forgotten = True

    def name(self, library: Library) -> None:
        """Somebody writes her name into a pitch, who does not know that she was forgotten elsewhere."""
        with library.rows() as rows:
            knows = self.priya.id in forgotten(rows)
        with library.writing() as shelves:
            if not knows and (gym := shelves.versions.get(self.gym.id)):
                word = f"<{next(self.number)}>"
                text = PartText(PartRule.OWN, (Phrasing(f"As Priya Raman said, {word}"),))
                shelves.versions.save(gym.with_part(Part.PROOF, text))

    def choose(self, library: Library) -> None:
        with library.rows() as rows:
            several = two_wordings(rows)
        for one in several[:1]:
            kept, *others = one.wordings
            for words in (self.written, self.of_her):
                gone = {each for each in words if any(each in other.value for other in others)}
                words -= {each for each in gone if each not in kept.value}
            put_wordings(library, {one.cell: (kept.value,)})

    def choose_and_take_it_back(self, library: Library) -> None:
        with library.rows() as rows:
            cells = {each.cell: wordings_of(rows, each.cell) for each in two_wordings(rows)[:1]}
        put_wordings(library, {cell: wordings[:1] for cell, wordings in cells.items()})
        put_wordings(library, cells)
        with library.rows() as rows:
            assert {cell: wordings_of(rows, cell) for cell in cells} == cells

    def change(self, shelves: WritableShelves, act: str) -> None:
        word = f"<{next(self.number)}>"
        gym, met = shelves.versions.get(self.gym.id), shelves.encounters.get(self.met.id)
        priya, statement = shelves.people.get(self.priya.id), shelves.statements.get(self.statement.id)
        match act:
            case "say" if gym:
                text = gym.parts[Part.OFFER]
                more = replace(text, rule=PartRule.OWN, phrasings=(*text.phrasings, Phrasing(word)))
                shelves.versions.save(gym.with_part(Part.OFFER, more))
                self.written.add(word)
            case "note" if met:
                shelves.encounters.save(replace(met, note=met.note + word))
                self.of_her.add(word)
            case "about" if priya:
                shelves.people.save(replace(priya, about=priya.about + word))
                self.of_her.add(word)
            case "tag" if priya:
                shelves.people.save(replace(priya, tags=(*priya.tags, word)))
                self.of_her.add(word)
            case "untag" if priya and priya.tags:
                shelves.people.save(replace(priya, tags=priya.tags[1:]))
                self.of_her.discard(priya.tags[0])
            case "promise" if priya:
                shelves.promises.save(Promise(priya.id, word, NOW))
                self.of_her.add(word)
            case "person":
                shelves.people.save(Person(word, NOW))
                self.written.add(word)
            case "delete gym" if gym:
                self.forget_words(gym)
                shelves.versions.delete(gym.id)
            case "delete met" if met:
                self.forget_words(met)
                shelves.encounters.delete(met.id)
            case "discard" | "bring back" if statement:
                at = NOW if act == "discard" else None
                shelves.statements.save(replace(statement, discarded_at=at))
            case "empty the bin" if statement and statement.discarded_at:
                for version in shelves.versions.all(statement_id=statement.id):
                    self.forget_words(version)
                shelves.statements.delete(statement.id)

    def forget_words(self, value: object) -> None:
        """Deleted on purpose, with every wording that stood beside."""
        for words in (self.written, self.of_her):
            words -= {each for each in words if each in str(value)}

    def expected(self) -> set[str]:
        """What has to be somewhere in the end: what was written of somebody who is forgotten goes."""
        return self.written if self.is_forgotten else self.written | self.of_her

    def traces_of_her(self) -> list[str]:
        """The files that have her name in any letters, in the index of their words too."""
        return [each.name for each in self.paths if b"raman" in each.read_bytes().lower()]


def everything(path: Path) -> dict[tuple[str, str], RecordState]:
    """Every row, with what it remembers of how it was changed."""
    with Library.open(path, read_only=True) as library, library.rows() as rows:
        return {(table, name): state for table in TABLES for name, state in states(rows, table).items()}


@pytest.mark.parametrize(
    "acts",
    [
        [("say", 1, 0), ("say", 2, 0), ("merge", 0, 1), ("delete gym", 0, 0)],
        [("say", 0, 0), ("say", 1, 0), ("delete gym", 1, 0)],
        [
            ("say", 1, 0),
            ("merge", 0, 1),
            ("delete gym", 0, 0),
            ("say", 2, 0),
            ("merge", 1, 2),
            ("merge", 2, 0),
        ],
    ],
)
def test_what_was_seen_of_a_part_that_went_with_its_version_stays_seen(
    acts: list[tuple[str, int, int]],
) -> None:
    agree(acts)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(ACTS)
def test_whatever_was_done_the_copies_agree_in_the_end_and_no_words_are_lost(
    acts: list[tuple[str, int, int]],
) -> None:
    agree(acts)


def agree(acts: list[tuple[str, int, int]]) -> None:
    """Do the acts on three computers and merge them all: each holds the same, and every word written."""
    with TemporaryDirectory() as folder:
        three = Three(Path(folder))
        for act in acts:
            three.do(*act)
        for path in three.stale:
            with three.open(0) as library:
                merge(path, library)
        for here, there in ((0, 1), (0, 2), (1, 0), (2, 0), (2, 1)):
            three.do("merge", here, there)
        first = everything(three.paths[0])
        for path in three.paths[1:]:
            assert everything(path) == first
        assert {each for each in three.expected() if each not in str(first)} == set()
        if three.is_forgotten:
            assert three.traces_of_her() == []
            assert three.priya.id not in {identity for table, identity in first if table == "person"}
        assert [verify(path) for path in three.paths] == [[], [], []]
        with three.open(0) as library:
            for path in (*three.stale, *three.paths[1:]):
                merge(path, library)
        assert everything(three.paths[0]) == first, "nothing is left to merge"
