"""The history: acts are undone and done again, and nothing that somebody else wrote is overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import ChangedMeanwhile, RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.person import Person
from relpitch.services import history as history_module
from relpitch.services.acts import Act, Put, saved
from relpitch.services.afterwards import PersonLine
from relpitch.services.capturing import Capture
from relpitch.services.history import History
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library
from tests.people import add_person

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = Destination(PageName.TODAY)


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Desk:
    """A library, its services, and a history with a clock of its own."""

    def __init__(self, library: Library) -> None:
        self.changed: list[Change] = []
        self.clock = Clock()
        self.services = Services(library, self.changed.append, lambda: NOW)
        self.history = self.services.history
        self.history._clock = self.clock
        self.people = self.services.people

    def names(self) -> set[str]:
        return {name for _, name in self.people.names()}

    def keep(self, name: str, burst: str = "", person: Person | None = None) -> Act:
        """Put a person on their shelf, as an act of their own or of a burst."""
        after = replace(person, name=name) if person else Person(name, NOW)
        return self.history.do(lambda: name, lambda _s: [saved("people", person, after)], TODAY, burst=burst)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Desk(library)


def test_an_act_is_undone_and_done_again(desk: Desk) -> None:
    add_person(desk.people, "Priya")
    act = desk.history.undo()
    assert desk.names() == set()
    assert act.undone == "Priya is not kept"
    desk.history.redo()
    assert desk.names() == {"Priya"}


def test_what_is_done_anew_takes_what_was_undone_away(desk: Desk) -> None:
    add_person(desk.people, "Priya")
    desk.history.undo()
    add_person(desk.people, "Ben")
    with pytest.raises(ChangedMeanwhile):
        desk.history.redo()
    assert desk.names() == {"Ben"}


def test_where_somebody_else_wrote_since_nothing_is_undone_and_the_act_leaves(desk: Desk) -> None:
    person, _ = add_person(desk.people, "Priya")
    with desk.history.library.writing() as shelves:
        shelves.people.save(replace(person, about="Sings"))
    with pytest.raises(ChangedMeanwhile, match="changed since"):
        desk.history.undo()
    assert desk.names() == {"Priya"}
    assert desk.history.done == ()


def test_a_person_whom_somebody_else_met_meanwhile_does_not_go(desk: Desk) -> None:
    person, act = add_person(desk.people, "Priya")
    other = Services(desk.history.library, now=lambda: NOW)
    other.giving.promise(person.id, "A drawing")
    with pytest.raises(ChangedMeanwhile, match="belongs to this"):
        desk.history.undo(act)
    assert desk.names() == {"Priya"}


def test_a_burst_of_typing_is_one_act_and_a_pause_begins_another(desk: Desk) -> None:
    person, _ = add_person(desk.people, "P")
    for at, name in ((0.0, "Pr"), (0.9, "Pri"), (1.8, "Priy"), (3.5, "Priya")):
        desk.clock.at = at
        stored = desk.people.person(person.id)
        desk.keep(name, "name", stored)
    assert len(desk.history.done) == 3
    desk.history.undo()
    assert desk.names() == {"Priy"}
    desk.history.undo()
    assert desk.names() == {"P"}


def test_a_burst_that_comes_to_nothing_is_no_act(desk: Desk) -> None:
    person, _ = add_person(desk.people, "P")
    desk.keep("Pr", "name", person)
    desk.keep("P", "name", replace(person, name="Pr"))
    assert len(desk.history.done) == 1


def test_a_burst_ends_where_it_is_told_to_and_with_another_part(desk: Desk) -> None:
    person, _ = add_person(desk.people, "P")
    desk.keep("Pr", "name", person)
    desk.history.end_burst()
    desk.keep("Pri", "name", replace(person, name="Pr"))
    desk.keep("Priy", "other", replace(person, name="Pri"))
    assert len(desk.history.done) == 4


def test_what_was_done_last_on_what_is_seen_is_undone_first(desk: Desk) -> None:
    priya, _ = add_person(desk.people, "Priya")
    ben, _ = add_person(desk.people, "Ben")
    on_priya = desk.people.change_person(priya.id, about="Sings")
    desk.people.change_person(ben.id, about="Bakes")
    assert desk.history.next_undo(Destination(PageName.PEOPLE, priya.id)) == on_priya
    assert desk.history.next_undo(TODAY) == desk.history.done[-1]


def test_what_stands_on_an_act_is_undone_before_it(desk: Desk) -> None:
    desk.history.here = lambda: TODAY
    priya, _ = add_person(desk.people, "Priya")
    desk.history.here = lambda: None
    promise, _ = desk.services.giving.promise(priya.id, "A drawing")
    kept = desk.services.giving.keep(promise.id)
    assert desk.history.next_undo(TODAY) == kept


def test_going_on_undoes_in_the_order_of_doing_wherever_it_began(desk: Desk) -> None:
    history = desk.history
    priya, _ = add_person(desk.people, "Priya")
    ben, _ = add_person(desk.people, "Ben")
    desk.people.change_person(priya.id, about="Sings")
    desk.people.change_person(ben.id, about="Bakes")
    done, on_priya = history.done, Destination(PageName.PEOPLE, priya.id)

    def back(times: int) -> list[int]:
        undone = []
        for turn in range(times):
            act = history.next_undo(on_priya, going_on=turn > 0)
            assert act is not None
            undone.append(done.index(history.undo(act)))
        return undone

    assert back(3) == [2, 3, 1], "what is seen first, then back in time; what stands on an act goes before it"
    assert [done.index(history.redo()) for _ in range(3)] == [1, 3, 2]
    assert history.done == done, "each act is in its place again"
    again = history.next_undo(on_priya, going_on=True)
    assert again == done[2], "what was done again last is undone first"


def test_what_a_toast_offers_is_seen_too(desk: Desk) -> None:
    priya, _ = add_person(desk.people, "Priya")
    desk.people.change_person(priya.id, about="Sings")
    event = desk.services.events.keep(Event("Meetup", NOW, NOW))
    offered = desk.history.done[-1]
    seen = Destination(PageName.PEOPLE, priya.id)
    assert desk.history.next_undo(seen, offered) == offered
    assert desk.services.events.get(event.id) == event


def test_a_toast_offers_its_act_while_nothing_stands_on_it(desk: Desk) -> None:
    person, act = add_person(desk.people, "Priya")
    assert desk.history.is_last_on(act)
    desk.people.change_person(person.id, about="Sings")
    assert not desk.history.is_last_on(act)
    desk.history.undo()
    assert desk.history.is_last_on(act)
    desk.history.undo()
    assert not desk.history.is_last_on(act)


def test_someone_who_was_forgotten_stands_in_no_act(desk: Desk) -> None:
    priya, _ = desk.people.capture(Capture("Priya Raman", care="sourdough"))
    ben, _ = add_person(desk.people, "Ben", "Friend of Priya Raman")
    desk.services.forgetting.forget(priya.id, half_names_too=False)
    held = repr([act.puts for act in (*desk.history.done, *desk.history.undone)])
    assert "Priya" not in held
    assert "sourdough" not in held
    assert [name for _, name in desk.people.names()] == [ben.name]


def test_what_was_undone_of_someone_who_was_forgotten_cannot_be_done_again(desk: Desk) -> None:
    desk.keep("Noor")
    desk.keep("Ben")
    desk.history.undo()
    desk.history.undo()
    desk.history.forget(lambda act: "Noor" in act.words)
    assert [act.words for act in desk.history.undone] == ["Ben"]
    desk.history.redo()
    desk.history.forget(lambda act: "Ben" in act.words)
    assert desk.history.done == ()


def test_of_what_is_all_new_only_what_changes_something_is_done(desk: Desk) -> None:
    noor = Person("Noor", NOW)
    puts = [saved("people", None, noor), saved("people", noor, noor)]
    act = desk.history.do(lambda: "Brought in", lambda _shelves: puts, TODAY, all_new=True)
    assert act.puts == (puts[0],)
    assert desk.names() == {"Noor"}


def test_a_value_that_is_completed_meanwhile_can_still_be_undone(desk: Desk) -> None:
    person, _ = add_person(desk.people, "Priya")
    desk.history.amend("people", person.id, lambda each: replace(each, tags=("choir",)))
    assert desk.people.person(person.id) == replace(person, tags=("choir",))
    desk.history.undo()
    assert desk.names() == set()
    desk.history.redo()
    assert desk.people.person(person.id) == replace(person, tags=("choir",))


def test_ten_thousand_acts_are_more_than_are_held(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_module, "MOST_ACTS", 10)
    for number in range(30):
        desk.keep(f"Person {number}")
    assert [act.words for act in desk.history.done] == [f"Person {number}" for number in range(20, 30)]


def test_long_words_let_older_acts_go_and_the_last_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_module, "MOST_CHARACTERS", 1000)
    for letter in "abc":
        desk.keep(letter * 800)
    assert len(desk.history.done) == 1


def test_after_an_event_is_one_act_told_once(desk: Desk) -> None:
    priya, _ = add_person(desk.people, "Priya")
    event = desk.services.events.keep(Event("Meetup", NOW, NOW))
    before = len(desk.changed)
    lines = [
        PersonLine("Priya", priya.id, "choirs", "A drawing", follow_up=True),
        PersonLine("Ben", care="bread"),
    ]
    count, _act = desk.services.afterwards.keep(event, lines, NOW)
    assert count == 2
    assert len(desk.changed) == before + 1
    assert desk.changed[-1].concerns(RecordKind.EVENT, RecordKind.PERSON)
    desk.history.undo()
    assert desk.names() == {"Priya"}
    assert desk.services.events.get(event.id) == event


def test_an_event_that_today_answered_since_is_not_put_back_whole(desk: Desk) -> None:
    event = desk.services.events.keep(Event("Meetup", NOW, NOW))
    edited = replace(event, questions=("What do you bake?",))
    edit = desk.services.events.change(event, edited, lambda: "Other questions")
    desk.services.afterwards.leave(event)
    with pytest.raises(ChangedMeanwhile):
        desk.history.undo(edit)
    stored = desk.services.events.get(event.id)
    assert stored is not None
    assert (stored.questions, stored.asked_at) == (("What do you bake?",), NOW)


def test_a_version_that_went_to_the_bin_comes_back_before_older_typing(desk: Desk) -> None:
    pitches = desk.services.pitches
    statement = pitches.new_statement("Moving")
    gym_setting = find("gym")
    assert gym_setting is not None
    gym = pitches.new_variant(statement.id, gym_setting, 0.2)
    base = pitches.versions(statement.id)[0]
    pitches.fill_slot(base.id, "name", "Priya")
    pitches.discard_version(gym.id)
    act = desk.history.next_undo(Destination(PageName.PITCHES, base.id))
    assert act is not None
    desk.history.undo(act)
    assert [each.name for each in pitches.versions(statement.id)] == ["Anyone, anywhere", gym.name]


def test_an_act_that_cannot_be_written_is_none(desk: Desk) -> None:
    def plan(_shelves: object) -> Iterator[Put]:
        yield saved("people", None, Person("Priya", NOW))
        raise RelpitchError("No.")

    with pytest.raises(RelpitchError):
        desk.history.do(lambda: "Two", plan, TODAY)
    assert desk.names() == set()
    assert desk.history.done == ()


def test_a_store_beside_the_library_is_changed_and_changed_back(desk: Desk) -> None:
    class Box:
        def __init__(self) -> None:
            self.kept: object = None

        def get(self, _identity: str) -> object:
            return self.kept

        def put(self, _identity: str, value: object) -> None:
            self.kept = value

    box = Box()
    history: History = desk.history
    history.add_store("deck", box)
    history.put(lambda: "Lay out", "deck", "1", "cards", TODAY)
    assert box.get("1") == "cards"
    history.undo()
    assert box.get("1") is None
    history.redo()
    box.kept = "others"
    with pytest.raises(ChangedMeanwhile):
        history.undo()
    assert box.get("1") == "others"


def test_what_can_be_undone_and_done_again_is_told_the_last_at_the_end(desk: Desk) -> None:
    assert (desk.history.next_undo(), desk.history.next_redo()) == (None, None)
    first, second = desk.keep("Ann"), desk.keep("Ben")
    assert list(desk.history.done) == [first, second]
    assert desk.history.next_undo() == second
    desk.history.undo()
    desk.history.undo()
    assert list(desk.history.undone) == [second, first]
    assert desk.history.next_redo() == first
    desk.history.redo()
    assert list(desk.history.done) == [first]
    assert list(desk.history.undone) == [second]


def test_an_act_that_was_undone_cannot_be_undone_again(desk: Desk) -> None:
    act = desk.keep("Ann")
    desk.history.undo(act)
    with pytest.raises(ChangedMeanwhile, match="can no longer be undone"):
        desk.history.undo(act)
    assert not desk.history.is_last_on(act)


def test_each_act_and_its_undoing_is_announced_once(desk: Desk) -> None:
    act = desk.keep("Ann")
    desk.history.undo()
    desk.history.redo()
    assert desk.changed == [Change(act.kinds, act.ids)] * 3


def test_what_is_completed_is_announced_only_where_it_changed_something(desk: Desk) -> None:
    person, _ = add_person(desk.people, "Priya")
    before = len(desk.changed)
    assert desk.history.amend("people", person.id, lambda each: each) == person
    assert len(desk.changed) == before
    desk.history.amend("people", person.id, lambda each: replace(each, tags=("choir",)))
    assert desk.changed[before:] == [Change(frozenset({RecordKind.PERSON}), frozenset({person.id}))]


def test_what_is_gone_is_not_completed(desk: Desk) -> None:
    with pytest.raises(ChangedMeanwhile, match="no longer there"):
        desk.history.amend("people", "nobody", lambda each: each)


def test_an_act_of_nothing_is_none(desk: Desk) -> None:
    desk.history.do(lambda: "Nothing", lambda _shelves: [], TODAY)
    person, _ = add_person(desk.people, "Priya")
    desk.keep("Priya", person=person)
    assert len(desk.history.done) == 1
    assert len(desk.changed) == 1


def test_a_burst_in_which_somebody_else_wrote_is_not_one_act(desk: Desk) -> None:
    person, _ = add_person(desk.people, "P")
    desk.keep("Pr", "name", person)
    other = replace(person, name="Theirs")
    with desk.history.library.writing() as shelves:
        shelves.people.save(other)
    desk.keep("Theirs too", "name", other)
    assert len(desk.history.done) == 3
    desk.history.undo()
    assert desk.names() == {"Theirs"}


def test_a_burst_lasts_a_second_from_its_last_key(desk: Desk) -> None:
    person, _ = add_person(desk.people, "P")
    desk.keep("Pr", "name", person)
    desk.clock.at = 1.0
    desk.keep("Pri", "name", replace(person, name="Pr"))
    assert len(desk.history.done) == 2
    desk.clock.at = 2.1
    desk.keep("Priy", "name", replace(person, name="Pri"))
    assert len(desk.history.done) == 3


def test_what_cannot_be_undone_is_announced_and_no_act(desk: Desk) -> None:
    desk.history.for_good(lambda _shelves: [])
    assert desk.changed == []
    desk.history.for_good(lambda _shelves: [(RecordKind.PERSON, "ann"), (RecordKind.EVENT, "tea")])
    assert desk.changed == [
        Change(frozenset({RecordKind.PERSON, RecordKind.EVENT}), frozenset({"ann", "tea"}))
    ]
    assert desk.history.done == ()


def test_acts_that_led_to_a_library_are_there_from_its_beginning(desk: Desk) -> None:
    first, second = desk.keep("Ann"), desk.keep("Ben")
    desk.history.begin_with(done=[first], undone=[second])
    assert (desk.history.done, desk.history.undone) == ((first,), (second,))


def test_a_thousand_acts_are_held_of_twenty_million_characters() -> None:
    assert (history_module.MOST_ACTS, history_module.MOST_CHARACTERS) == (1000, 20_000_000)


def test_acts_that_are_as_long_as_what_is_held_stay(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.keep("a" * 100)
    size = desk.history._sizes[desk.history.done[0].id]
    monkeypatch.setattr(history_module, "MOST_CHARACTERS", 2 * size)
    desk.keep("b" * 100)
    assert len(desk.history.done) == 2
    desk.keep("c" * 100)
    assert [act.words[0] for act in desk.history.done] == ["b", "c"]
