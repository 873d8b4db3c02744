"""Merging copies of a record: whatever was done, in whatever order, no word is lost and all agree."""

import itertools
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain import merging
from relpitch.domain.giving import Promise
from relpitch.domain.merging import (
    HERE,
    RecordState,
    changed,
    chosen,
    merged,
    put_together,
    wordings,
)
from relpitch.domain.person import Person
from tests.strategies import PEOPLE

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["note", "name", "tag", "untag", "delete", "merge", "keep a copy", "merge a stale copy"]
        ),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    max_size=14,
)


def deleted(state: RecordState) -> RecordState:
    """The record after it was deleted for good: only what was seen of it stays."""
    return RecordState(state.seen, {})


class Copies:
    """Three copies on three computers, what was ever copied from them, and every word written."""

    def __init__(self) -> None:
        first = changed(RecordState(), "0", {HERE: "{}", "note": "start", "name": "Priya"})
        self.now = [first, first, first]
        self.old = [first]
        self.number = itertools.count()
        self.written: dict[str, merging.Dot] = {}

    def do(self, act: str, here: int, there: int) -> None:
        state, word = self.now[here], f"<{next(self.number)}>"
        match act:
            case "note" | "name" if state.is_there:
                self.now[here] = changed(state, str(here), {HERE: word, act: word})
            case "tag" if state.is_there:
                self.now[here] = changed(state, str(here), {HERE: word, "tag\x1fgym": word})
            case "untag" if state.is_there:
                self.now[here] = changed(state, str(here), {HERE: word, "tag\x1fgym": None})
            case "delete":
                self.now[here] = deleted(state)
            case "merge":
                self.now[here] = merged(state, self.now[there])
            case "keep a copy":
                self.old.append(state)
            case "merge a stale copy":
                self.now[here] = merged(state, self.old[there % len(self.old)])

    @property
    def every(self) -> list[RecordState]:
        return [*self.now, *self.old]


def after(acts: list[tuple[str, int, int]]) -> Copies:
    copies = Copies()
    for act in acts:
        copies.do(*act)
    return copies


def together(states: list[RecordState]) -> RecordState:
    result = RecordState()
    for state in states:
        result = merged(result, state)
    return result


@given(ACTS)
def test_in_any_order_and_however_often_copies_come_to_the_same(acts: list[tuple[str, int, int]]) -> None:
    a, b, c = after(acts).now
    assert merged(a, b) == merged(b, a)
    assert merged(merged(a, b), c) == merged(a, merged(b, c))
    assert merged(a, a) == a
    assert merged(merged(a, b), b) == merged(a, b)
    assert len({str(together(list(order)).value("note")) for order in itertools.permutations((a, b, c))}) == 1


@given(ACTS)
def test_stale_copies_change_nothing_any_more(acts: list[tuple[str, int, int]]) -> None:
    copies = after(acts)
    everything = together(copies.every)
    for old in copies.every:
        assert merged(everything, old) == everything


def lost_words(acts: list[tuple[str, int, int]]) -> list[str]:
    """Words that were written, that no later change of somebody who saw them replaced, and that are gone."""
    copies = Copies()
    standing: set[tuple[str, str]] = {("note", "start"), ("name", "Priya")}
    for act, here, there in acts:
        before = copies.now[here]
        copies.do(act, here, there)
        for name in ("note", "name"):
            old = {value for value, _dot in wordings(name, before.fields.get(name, {}))}
            new = {value for value, _dot in wordings(name, copies.now[here].fields.get(name, {}))}
            if act in (name, "delete"):
                standing -= {(name, value) for value in old - new}
            if act == name:
                standing |= {(name, value) for value in new - old}
    every = together(copies.every)
    found = {
        (name, value) for name in ("note", "name") for value, _ in wordings(name, every.fields.get(name, {}))
    }
    return sorted(value for name, value in standing - found)


@given(ACTS)
def test_no_word_is_lost(acts: list[tuple[str, int, int]]) -> None:
    assert lost_words(acts) == []


@given(ACTS)
def test_a_record_that_is_there_has_all_its_fields_or_the_copy_to_take_them_from(
    acts: list[tuple[str, int, int]],
) -> None:
    for state in after(acts).every:
        assert state.is_there or not state.fields
        assert all(merging.has_seen(state.seen, dot) for kept in state.fields.values() for dot in kept)


def one_more(seen: merging.Seen, dot: merging.Dot) -> bool:
    return seen.get(dot[0], 0) + 1 >= dot[1]


def one_less(seen: merging.Seen, dot: merging.Dot) -> bool:
    return seen.get(dot[0], 0) > dot[1]


@pytest.mark.parametrize("comparison", [one_more, one_less])
def test_the_comparison_of_dots_is_right_to_the_step(
    comparison: Callable[[merging.Seen, merging.Dot], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    on_both = [("note", 0, 0), ("note", 1, 0), ("merge", 0, 1)]
    one_after_the_other = [("note", 0, 0), ("merge", 1, 0), ("note", 1, 0), ("merge", 0, 1)]

    def counts() -> list[int]:
        return [
            len(wordings("note", after(acts).now[0].fields.get("note", {})))
            for acts in (on_both, one_after_the_other)
        ]

    assert counts() == [2, 1]
    monkeypatch.setattr(merging, "has_seen", comparison)
    assert counts() != [2, 1]


def two() -> tuple[RecordState, RecordState]:
    start = changed(RecordState(), "desktop", {HERE: "{}", "note": "start", "discarded_at": "null"})
    return start, start


def test_a_newer_wording_takes_the_place_of_the_one_it_was_made_from() -> None:
    desktop, laptop = two()
    laptop = changed(laptop, "laptop", {"note": "newer"})
    assert wordings("note", merged(desktop, laptop).fields["note"]) == [("newer", ("laptop", 2))]


def test_two_wordings_are_both_kept_until_one_is_chosen() -> None:
    desktop, laptop = two()
    both = merged(changed(desktop, "desktop", {"note": "a"}), changed(laptop, "laptop", {"note": "b"}))
    assert {value for value, _ in wordings("note", both.fields["note"])} == {"a", "b"}
    one = chosen(both, "laptop", {"note": "a"})
    assert wordings("note", merged(both, one).fields["note"]) == [("a", ("laptop", 3))]


def test_writing_on_in_one_wording_leaves_the_other() -> None:
    desktop, laptop = two()
    both = merged(changed(desktop, "desktop", {"note": "a"}), changed(laptop, "laptop", {"note": "b"}))
    on = changed(both, "desktop", {"note": f"{both.value('note')} and more"})
    assert len(wordings("note", on.fields["note"])) == 2
    assert {value for value, _ in wordings("note", on.fields["note"])} > ({"a", "b"} - {both.value("note")})


def test_the_same_words_twice_are_no_choice() -> None:
    desktop, laptop = two()
    both = merged(changed(desktop, "desktop", {"note": "same"}), changed(laptop, "laptop", {"note": "same"}))
    assert [value for value, _ in wordings("note", both.fields["note"])] == ["same"]


def test_put_in_the_bin_here_and_changed_there_both_are_known_and_it_is_seen() -> None:
    desktop, laptop = two()
    binned = changed(desktop, "desktop", {HERE: "{}", "discarded_at": '"Friday"'})
    edited = changed(laptop, "laptop", {HERE: "{}", "note": "words", "discarded_at": "null"})
    both = merged(binned, edited)
    assert both.value("discarded_at") == "null"
    assert len(wordings("discarded_at", both.fields["discarded_at"])) == 2


def test_deleted_here_and_changed_there_it_is_there_as_it_was_there() -> None:
    desktop, laptop = two()
    edited = changed(laptop, "laptop", {HERE: '{"note": "words"}', "note": "words"})
    both = merged(deleted(desktop), edited)
    assert both.is_there
    assert both.value(HERE) == '{"note": "words"}'
    assert not merged(deleted(desktop), laptop).is_there


def test_what_was_taken_out_of_a_list_stays_out_unless_it_was_put_in_anew() -> None:
    desktop, laptop = (changed(each, "desktop", {"tags\x1fgym": "1"}) for each in two())
    without = changed(desktop, "desktop", {"tags\x1fgym": None})
    assert "tags\x1fgym" not in merged(without, laptop).fields
    anew = changed(laptop, "laptop", {"tags\x1fgym": "1"})
    assert "tags\x1fgym" in merged(without, anew).fields


def test_one_counter_used_twice_loses_neither_wording() -> None:
    desktop, copied = two()
    one, other = changed(desktop, "desktop", {"note": "a"}), changed(copied, "desktop", {"note": "b"})
    assert {value for value, _ in wordings("note", merged(one, other).fields["note"])} == {"a", "b"}


FROM = datetime(2026, 3, 14, tzinfo=UTC)


@given(one=PEOPLE, other=PEOPLE)
def test_of_two_records_of_one_person_nothing_is_dropped(one: Person, other: Person) -> None:
    both, left = put_together(one, other)
    assert both.id == one.id
    for field in fields(Person):
        ours, theirs, put = (getattr(each, field.name) for each in (one, other, both))
        if isinstance(put, tuple):
            assert set(put) == {*ours, *theirs}
        elif isinstance(put, str) and field.name != "id":
            assert put in (ours, theirs)
            assert not theirs or theirs in (put, left.get(field.name))
    assert both.created_at == min(one.created_at, other.created_at)


def test_who_is_put_away_in_one_record_only_is_not() -> None:
    here, away = Person("Sam", FROM), Person("Sam", FROM, archived_at=FROM)
    assert put_together(here, away)[0].archived_at is None
    assert put_together(away, here)[0].archived_at is None
    assert put_together(away, away)[0].archived_at == FROM


def test_what_both_records_say_alike_or_only_one_says_found_its_place() -> None:
    one = Person("Sam", FROM, about="bakes", pronunciation="")
    other = Person("Sam", FROM, about="bakes", pronunciation="SAM", greeting="")
    both, left = put_together(one, other)
    assert (both.about, both.pronunciation, left) == ("bakes", "SAM", {})
    _both, left = put_together(one, Person("Samuel", FROM, about="", tags=("baker",)))
    assert left == {"name": "Samuel"}


def test_ids_of_the_first_record_stay() -> None:
    one = Promise("sam", "bread", FROM, encounter_id="here")
    other = Promise("ann", "bread", FROM, encounter_id="there")
    both, left = put_together(one, other)
    assert (both.person_id, both.encounter_id, left) == ("sam", "here", {})


def test_wordings_stand_with_the_one_that_is_shown_first_and_the_newer_after_the_older() -> None:
    desktop, laptop = two()
    both = merged(changed(desktop, "desktop", {"note": "a"}), changed(laptop, "laptop", {"note": "b"}))
    found = wordings("note", both.fields["note"])
    assert found[0][0] == both.value("note")
    assert {dot for _value, dot in found} == set(both.fields["note"])


def test_what_was_put_away_here_and_not_there_is_shown_as_not_put_away() -> None:
    desktop, laptop = two()
    away = changed(desktop, "desktop", {"archived_at": '"2026"'})
    back = changed(laptop, "laptop", {"archived_at": "null"})
    assert merged(away, back).value("archived_at") == "null"
    assert merged(back, away).value("archived_at") == "null"
