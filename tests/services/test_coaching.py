"""What is kept as it is stays so, where it was kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.changes import change_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BRAIN = ("take.mind", "pick your brain")


class Desk:
    """A library with two statements, and what was told of it."""

    def __init__(self, library: Library) -> None:
        self.changed: list[Change] = []
        self.coaching = Services(library, self.changed.append, lambda: NOW).coaching
        self.pitches = Services(library, now=lambda: NOW).pitches
        self.bread = self.pitches.new_statement("Bread").id
        self.roofs = self.pitches.new_statement("Roofs").id


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Desk(library)


def test_a_note_kept_in_one_statement_is_said_in_another(desk: Desk) -> None:
    desk.coaching.keep(*BRAIN, "pick your brain", desk.bread)
    assert desk.coaching.dismissed(desk.bread) == {BRAIN}
    assert desk.coaching.dismissed(desk.roofs) == frozenset()


def test_a_note_kept_everywhere_is_said_nowhere(desk: Desk) -> None:
    desk.coaching.keep(*BRAIN, "Pick your brain")
    assert desk.coaching.dismissed(desk.bread) == desk.coaching.dismissed(desk.roofs) == {BRAIN}


def test_keeping_the_same_twice_keeps_it_once(desk: Desk) -> None:
    desk.coaching.keep(*BRAIN, "pick your brain", desk.bread)
    again = desk.coaching.keep(*BRAIN, "pick your brain", desk.bread)
    assert again.puts == ()
    assert len(desk.coaching.kept()) == 1


def test_what_is_mentioned_again_is_kept_no_more(desk: Desk) -> None:
    desk.coaching.keep(*BRAIN, "pick your brain", desk.bread)
    (kept,) = desk.coaching.kept()
    desk.coaching.mention_again(kept.id)
    assert desk.coaching.kept() == []
    assert desk.changed == [change_of(RecordKind.KEPT_NOTE, kept.id)] * 2


def test_what_was_kept_in_a_statement_goes_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.coaching.keep(*BRAIN, "pick your brain", desk.bread)
    with desk.coaching._library.writing() as shelves:
        shelves.statements.delete(desk.bread)
    assert desk.coaching.kept() == []
