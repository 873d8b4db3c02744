"""Choosing between two wordings is an act: Ctrl Z brings all of them back, here and on the other computer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.person import Person
from relpitch.failure.drafts import Drafts
from relpitch.services.forgetting import Forgetting
from relpitch.services.history import History
from relpitch.services.two_wordings import WordingChoices
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.merging import merge

NOW = datetime(2026, 11, 27, tzinfo=UTC)


class Desk:
    """A library where two people are described otherwise on the laptop."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.create(folder / "Maya.relpitch", device="here")
        with self.library.writing() as shelves:
            shelves.people.add_new([Person("Priya Raman", NOW), Person("Noor Haddad", NOW)])
        self.other = back_up(self.library.path, folder / "other", at=NOW)
        with Library.open(self.other, device="laptop") as laptop:
            write(laptop, "Met at the gym")
        write(self.library, "Sells bread")
        merge(self.other, self.library)
        self.changes: list[Change] = []
        self.history = History(self.library, self.changes.append)
        self.choices = WordingChoices(self.library, self.history, "here")

    def choose(self) -> None:
        self.choices.keep([(each, 1) for each in self.choices.all()])


def write(library: Library, about: str) -> None:
    with library.writing() as shelves:
        for each in shelves.people.all():
            shelves.people.save(replace(each, about=about))


def abouts(library: Library) -> list[str]:
    with library.reading() as shelves:
        return [each.about for each in shelves.people.all()]


def words(choices: WordingChoices) -> list[list[str]]:
    return [[one.words for one in each.wordings] for each in choices.all()]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    with made.library:
        yield made


def test_all_that_was_chosen_at_once_is_one_act(desk: Desk) -> None:
    before, shown = words(desk.choices), abouts(desk.library)
    desk.choose()
    assert len(desk.history.done) == 1
    assert words(desk.choices) == []
    assert abouts(desk.library) == [each[1] for each in before]
    assert desk.changes[-1].concerns(RecordKind.PERSON)
    desk.history.undo()
    assert words(desk.choices) == before
    assert abouts(desk.library) == shown
    desk.history.redo()
    assert words(desk.choices) == []
    assert abouts(desk.library) == [each[1] for each in before]


def test_who_took_a_choice_back_is_not_told_where_each_was_written(desk: Desk) -> None:
    places = [one.place for one in desk.choices.all()[0].wordings]
    assert sorted(places) == ["Here", "The other computer"]
    desk.choose()
    desk.history.undo()
    assert [one.place for one in desk.choices.all()[0].wordings] == ["Wording 1", "Wording 2"]


def test_a_choice_that_the_laptop_took_over_is_taken_back_there_too(desk: Desk) -> None:
    before = words(desk.choices)
    desk.choose()
    with Library.open(desk.other, device="laptop") as laptop:
        merge(desk.library.path, laptop)
        assert words(WordingChoices(laptop, History(laptop, desk.changes.append), "laptop")) == []
        desk.history.undo()
        merge(desk.library.path, laptop)
        merge(laptop.path, desk.library)
        assert words(WordingChoices(laptop, History(laptop, desk.changes.append), "laptop")) == before
    assert words(desk.choices) == before


def test_what_was_written_since_is_not_overwritten(desk: Desk) -> None:
    desk.choose()
    write(desk.library, "Bakes")
    with pytest.raises(ChangedMeanwhile):
        desk.history.undo()
    assert abouts(desk.library) == ["Bakes", "Bakes"]
    assert desk.history.done == ()


def test_of_somebody_forgotten_no_choice_is_remembered(desk: Desk) -> None:
    desk.choose()
    with desk.library.reading() as shelves:
        priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
    Forgetting(desk.library, desk.history, Drafts()).forget(priya.id, half_names_too=False)
    assert desk.history.done == ()
