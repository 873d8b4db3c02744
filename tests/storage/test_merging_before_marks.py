"""Copies that an earlier relpitch wrote, when what belongs to a thing did not say so in its marks."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from relpitch.domain.giving import Promise
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from tests.storage.test_merging import deleted, everything, offers, say
from tests.storage.two import NOW, OFFER, Two


@contextmanager
def as_before_the_marks(library: Library, *rows_of: tuple[str, str]) -> Iterator[None]:
    """What is written in here belongs to rows that do not learn of it, as an earlier relpitch wrote it."""
    with library.rows() as rows:
        before = [
            rows.execute(f"SELECT vector, marks FROM {table} WHERE id = ?", (identity,)).fetchone()
            for table, identity in rows_of
        ]
    yield
    with library.writing_rows() as rows:
        for (table, identity), columns in zip(rows_of, before, strict=True):
            rows.execute(f"UPDATE {table} SET vector = ?, marks = ? WHERE id = ?", (*columns, identity))


def belongs(version: Version) -> list[tuple[str, str]]:
    """The rows that learn of it where something of a version is written."""
    return [("version", version.id), ("statement", version.statement_id)]


def test_what_an_earlier_relpitch_wrote_for_a_statement_brings_it_back_with_its_base(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.statements.delete(two.statement.id)
    note = KeptNote("rule", "phrase", "Phrase", NOW, two.statement.id)
    with (
        as_before_the_marks(two.desktop, *belongs(two.base)),
        two.desktop.writing() as shelves,
    ):
        shelves.kept_notes.save(note)
    two.merge()
    here = everything(two.desktop)
    assert {two.statement.id, two.base.id, note.id} <= set(here)
    assert two.gym.id not in here, "a variant that was deleted stays deleted"
    assert offers(two.desktop, two.base) == [OFFER], "the base has its words"
    two.both_ways()
    assert everything(two.laptop) == everything(two.desktop)


def test_a_person_comes_back_once_for_all_that_an_earlier_relpitch_wrote_of_them(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.encounters.delete(two.met.id)
        shelves.people.delete(two.priya.id)
    promises = [Promise(two.priya.id, words, NOW) for words in ("A loaf", "A name")]
    with as_before_the_marks(two.desktop, ("person", two.priya.id)), two.desktop.writing() as shelves:
        for each in promises:
            shelves.promises.save(each)
    two.merge()
    assert {two.priya.id, *(each.id for each in promises)} <= set(everything(two.desktop))


def test_words_that_an_earlier_relpitch_wrote_into_a_deleted_version_go_with_it(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
    with as_before_the_marks(two.desktop, *belongs(two.gym)):
        say(two.desktop, two.gym, "Words for the gym.")
    two.merge()
    assert two.gym.id not in everything(two.desktop)
    assert f"{two.gym.id}/{Part.OFFER}" in deleted(two.desktop, "part"), "what was seen of them stays seen"


def test_a_take_of_a_deleted_version_goes_with_it_and_its_recording(two: Two) -> None:
    take = Take(two.gym.id, NOW, Mode.READ, Length.FULL, 20.0, audio="one.wav")
    with two.laptop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
    with as_before_the_marks(two.desktop, *belongs(two.gym)), two.desktop.writing() as shelves:
        shelves.takes.save(take)
    takes_of(two.desktop.path).mkdir()
    recording = takes_of(two.desktop.path) / "one.wav"
    recording.write_bytes(b"sound")
    assert two.merge() == Merged(gone=2), "the version and its take"
    assert take.id not in everything(two.desktop)
    assert not recording.exists()


def test_a_take_that_came_for_a_version_deleted_here_is_not_told(two: Two) -> None:
    with two.desktop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
    with as_before_the_marks(two.laptop, *belongs(two.gym)), two.laptop.writing() as shelves:
        shelves.takes.save(Take(two.gym.id, NOW, Mode.READ, Length.FULL, 20.0))
    assert two.merge() == Merged()


def test_a_take_that_was_here_and_changed_goes_with_its_version_and_is_told(two: Two) -> None:
    take = Take(two.gym.id, NOW, Mode.READ, Length.FULL, 20.0)
    with two.laptop.writing() as shelves:
        shelves.takes.save(take)
    two.both_ways()
    with two.laptop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
    with as_before_the_marks(two.desktop, *belongs(two.gym)), two.desktop.writing() as shelves:
        shelves.takes.save(replace(take, seconds=21.0))
    assert two.merge() == Merged(gone=2), "the version and its take"


def test_what_belongs_to_nothing_anywhere_does_not_come(two: Two) -> None:
    bread = Statement("Bread", NOW)
    base = new_base(bread.id, NOW).with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing("A loaf."),)))
    with two.laptop.writing() as shelves:
        shelves.statements.save(bread)
        shelves.versions.save(base)
        shelves.takes.save(Take(base.id, NOW, Mode.READ, Length.FULL, 20.0))
    two.laptop.close()
    with closing(sqlite3.connect(two.laptop.path)) as rows, rows:  # foreign keys are off here
        rows.execute("DELETE FROM statement WHERE id = ?", (bread.id,))
    before = everything(two.desktop)
    two.merge()
    assert everything(two.desktop) == before


def test_a_part_that_comes_back_has_seen_what_went_with_its_version(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
    with as_before_the_marks(two.desktop, *belongs(two.gym)):
        say(two.desktop, two.gym, "Words for the gym.")
    two.merge()
    name = f"{two.gym.id}/{Part.OFFER}"
    with two.desktop.rows() as rows:
        (gone,) = rows.execute("SELECT vector FROM tombstone WHERE id = ?", (name,)).fetchone()
    say(two.laptop, two.gym, "New words.")
    two.merge()
    with two.desktop.rows() as rows:
        found = rows.execute("SELECT vector FROM part WHERE version_id = ? AND part = ?", name.split("/"))
        (here,) = found.fetchone()
    assert json.loads(gone).items() <= json.loads(here).items(), "else a stale copy would bring it back"
    assert offers(two.desktop, two.gym) == ["New words."]
