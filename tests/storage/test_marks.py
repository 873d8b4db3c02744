"""What a row's copy remembers of how it was changed: two columns, which give the state back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.errors import LibraryError
from relpitch.domain.merging import HERE, RecordState, Seen, changed, merged
from relpitch.storage.marks import cells_shown, change, marks_of, said_anew, snapshot, state_of

CELLS = {"title": '"Taps"', "place": '"Hall"'}
VALUES = st.sampled_from(['"a"', '"b"', '"c"'])
CHANGES = st.lists(
    st.tuples(st.sampled_from(["laptop", "desktop"]), st.sampled_from(["title", "place"]), VALUES), max_size=6
)


def made(device: str = "laptop") -> RecordState:
    return changed(RecordState(), device, {**CELLS, HERE: snapshot(CELLS)})


def test_a_row_as_it_was_made_has_no_marks() -> None:
    state = made()
    assert marks_of(state, CELLS) is None
    assert state_of('{"laptop":1}', None, CELLS) == state


def test_all_cells_are_one_value_in_whatever_order_they_come() -> None:
    assert snapshot(CELLS) == snapshot(dict(reversed(CELLS.items())))


def test_a_change_here_is_counted_and_marks_its_cell() -> None:
    after = {**CELLS, "title": '"Sinks"'}
    vector, marks = change({"laptop": 1}, None, "desktop", CELLS, after)
    assert vector == {"laptop": 1, "desktop": 2}
    state = state_of('{"laptop":1,"desktop":2}', marks, after)
    assert set(state.fields["title"]) == {("desktop", 2)}
    assert set(state.fields["place"]) == {("laptop", 1)}
    assert set(state.fields[HERE]) == {("desktop", 2)}


def test_a_cell_that_stays_is_not_marked_unless_it_is_said_again() -> None:
    _vector, marks = change({"laptop": 1}, None, "laptop", CELLS, CELLS)
    assert set(state_of('{"laptop":2}', marks, CELLS).fields["title"]) == {("laptop", 1)}
    _vector, marks = change({"laptop": 1}, None, "laptop", CELLS, CELLS, again=["title"])
    assert set(state_of('{"laptop":2}', marks, CELLS).fields["title"]) == {("laptop", 2)}


def test_a_cell_that_goes_is_not_marked() -> None:
    after = {"title": CELLS["title"]}
    _vector, marks = change({"laptop": 1}, None, "laptop", CELLS, after)
    state = state_of('{"laptop":2}', marks, after)
    assert "place" not in state.fields


def test_what_belongs_to_a_row_says_that_it_is_there_and_not_in_the_bin() -> None:
    vector, marks = said_anew({"laptop": 3}, None, "laptop", ["discarded_at"])
    assert vector == {"laptop": 4}
    state = state_of('{"laptop":4}', marks, {"discarded_at": "null"})
    assert set(state.fields["discarded_at"]) == {("laptop", 4)}
    assert set(state.fields[HERE]) == {("laptop", 4)}


def test_two_wordings_stay_beside_each_other_until_one_is_typed_over() -> None:
    both = merged(
        changed(made(), "laptop", {"title": '"Here"'}), changed(made(), "desktop", {"title": '"There"'})
    )
    cells = cells_shown(both)
    marks = marks_of(both, cells)
    assert marks is not None
    assert marks.startswith('{"v"')
    after = {**cells, "title": '"New"'}
    seen, new = change(both.seen, marks, "laptop", cells, after)
    assert seen["laptop"] == max(both.seen.values()) + 1
    values = {value for kept in _state(seen, new, after).fields["title"].values() for value in kept}
    assert len(values) == 2
    assert '"New"' in values


@given(st.integers(1, 9), st.lists(st.sampled_from(["type", "undo", "elsewhere", "stale"]), max_size=12))
def test_typing_and_taking_it_back_change_only_the_wording_that_is_shown(apart: int, acts: list[str]) -> None:
    """However many changes the other computer had made, its wording stays until somebody chooses."""
    there = made()
    for number in range(apart):
        there = changed(there, "desktop", {"title": f'"There {number}"'})
    both = merged(changed(made(), "laptop", {"title": '"Here"'}), there)
    stale, cells = both, cells_shown(both)
    seen, marks = dict(both.seen), marks_of(both, cells)
    typed = [cells["title"]]
    for number, act in enumerate(acts):
        state = _state(seen, marks, cells)
        before = _values(state)
        if act in ("type", "undo"):
            if act == "undo" and len(typed) > 1:
                typed.pop()
            else:
                typed.append(f'"Typed {number}"')
            after = {**cells, "title": typed[-1]}
            seen, marks = change(seen, marks, "laptop", cells, after)
            expected = before - {cells["title"]} | {after["title"]} if after != cells else before
            cells = after
        else:
            other = (
                changed(state, "desktop", {"title": f'"Elsewhere {number}"'}) if act == "elsewhere" else stale
            )
            state = merged(state, other)
            cells = cells_shown(state)
            seen, marks = dict(state.seen), marks_of(state, cells)
            expected = before if act == "stale" else before - {typed[-1]} | {f'"Elsewhere {number}"'}
            typed = [cells["title"]]
        state = _state(seen, marks, cells)
        assert _values(state) == expected
        assert state.value("title") == cells["title"]


def test_a_rival_of_an_earlier_relpitch_stays_though_its_number_is_greater() -> None:
    """Numbers once counted each computer's own changes: what a cell held was not always the greatest."""
    stored = '{"v":{"title":[["desktop",9,["\\"There\\""]],["laptop",4,["\\"Herex\\""]]]},"b":[["laptop",1]]}'
    cells = {**CELLS, "title": '"Herex"'}
    after = {**CELLS, "title": '"Here"'}
    seen, marks = change({"laptop": 4, "desktop": 9}, stored, "laptop", cells, after)
    state = _state(seen, marks, after)
    assert _values(state) == {'"There"', '"Here"'}
    assert state.value("title") == '"Here"'


def _values(state: RecordState) -> set[str]:
    return {value for kept in state.fields["title"].values() for value in kept}


def _state(seen: Seen, marks: str | None, cells: dict[str, str]) -> RecordState:
    return state_of(json.dumps(dict(seen)), marks, cells)


def test_a_deleted_cell_is_shown_as_the_row_had_it() -> None:
    state = made()
    without = RecordState(state.seen, {name: kept for name, kept in state.fields.items() if name != "place"})
    assert cells_shown(without) == CELLS


def test_a_member_of_a_list_that_went_is_not_brought_back_while_the_list_is_there() -> None:
    cells = {"tags\x1fa": '"a"', "tags\x1fb": '"b"'}
    state = changed(RecordState(), "laptop", {**cells, HERE: snapshot(cells)})
    one_left = RecordState(state.seen, {k: v for k, v in state.fields.items() if k != "tags\x1fa"})
    assert cells_shown(one_left) == {"tags\x1fb": '"b"'}
    none_left = RecordState(state.seen, {k: v for k, v in state.fields.items() if k == HERE})
    assert cells_shown(none_left) == cells


@pytest.mark.parametrize(
    ("vector", "marks"),
    [("no json", None), ('{"a":-1}', None), ('{"a":1}', '{"z":[]}'), ('{"a":1}', '{"b":[["a",-1]]}')],
)
def test_marks_that_do_not_read_as_ours_are_a_damaged_library(vector: str, marks: str | None) -> None:
    with pytest.raises(LibraryError):
        state_of(vector, marks, CELLS)


@given(CHANGES, CHANGES)
def test_a_state_survives_its_two_columns(
    ours: list[tuple[str, str, str]], theirs: list[tuple[str, str, str]]
) -> None:
    one, other = made(), made()
    for device, name, value in ours:
        one = changed(one, f"{device} here", {name: value})
    for device, name, value in theirs:
        other = changed(other, f"{device} there", {name: value})
    state = merged(one, other)
    cells = cells_shown(state)
    whole = RecordState(
        state.seen, {**state.fields, HERE: {dot: frozenset((snapshot(cells),)) for dot in state.fields[HERE]}}
    )
    marks = marks_of(whole, cells)
    assert _state(dict(whole.seen), marks, cells) == whole


def test_marks_name_only_the_cells_that_come_from_other_changes_than_most() -> None:
    cells = {**CELLS, "title": '"Sinks"', "note": '"n"'}
    state = changed(made(), "laptop", {"note": '"n"'})
    state = changed(state, "desktop", {"title": '"Sinks"', HERE: snapshot(cells)})
    stored = json.loads(marks_of(state, cells) or "")
    assert stored == {
        "b": [["desktop", 3]],
        "k": {"note": [["laptop", 2]], "place": [["laptop", 1]]},
    }


def test_a_row_of_which_each_cell_has_two_wordings_comes_from_nothing_else() -> None:
    both = merged(
        changed(RecordState(), "laptop", {"title": '"Here"', HERE: '{"title":"Here"}'}),
        changed(RecordState(), "desktop", {"title": '"There"', HERE: '{"title":"There"}'}),
    )
    cells = cells_shown(both)
    stored = json.loads(marks_of(both, cells) or "")
    assert (stored["b"], set(stored["v"])) == ([], {"title", HERE})
    assert _state(both.seen, json.dumps(stored), cells).fields["title"] == both.fields["title"]
