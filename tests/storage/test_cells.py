"""A row as cells that two computers may change apart, and back: nothing is lost, and nothing invented."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.errors import LibraryError
from relpitch.storage.cells import cells_of, column_of, columns_with, is_order, member_of, row_of

SEP = "\x1f"
PLAIN = st.none() | st.integers() | st.text()
WORDS = st.lists(st.text(max_size=5), max_size=5).map(lambda each: json.dumps(each, separators=(",", ":")))


def test_a_column_is_a_cell() -> None:
    cells = cells_of("statement", {"title": "Taps", "position": 3, "discarded_at": None})
    assert cells == {"title": '"Taps"', "position": "3", "discarded_at": "null"}
    assert row_of("statement", ("title", "position", "discarded_at"), cells) == {
        "title": "Taps",
        "position": 3,
        "discarded_at": None,
    }


def test_each_member_of_a_list_is_a_cell_and_their_order_one_more() -> None:
    cells = cells_of("person", {"tags": '["baker","friend"]'})
    assert cells == {
        f'tags{SEP}"baker"': '"baker"',
        f'tags{SEP}"friend"': '"friend"',
        f"tags{SEP}{SEP}order": '["\\"baker\\"","\\"friend\\""]',
    }


def test_a_member_with_an_id_goes_by_it() -> None:
    cells = cells_of("event", {"meet": '[{"id":"m1","words":"Ann"}]'})
    assert cells[f"meet{SEP}m1"] == '{"id":"m1","words":"Ann"}'


def test_the_same_twice_is_two_members() -> None:
    row = {"questions": '["Why?","Why?","Why?"]'}
    cells = cells_of("event", row)
    order = ['"Why?"', f'"Why?"{SEP}2', f'"Why?"{SEP}3']
    assert list(cells) == [f"questions{SEP}{each}" for each in (*order, f"{SEP}order")]
    assert row_of("event", ("questions",), cells) == row


def test_a_member_that_nobody_put_in_order_stands_behind() -> None:
    cells = cells_of("person", {"tags": '["b"]'}) | {f'tags{SEP}"c"': '"c"', f'tags{SEP}"a"': '"a"'}
    assert row_of("person", ("tags",), cells) == {"tags": '["b","a","c"]'}


def test_a_member_that_went_is_not_in_the_list_though_the_order_names_it() -> None:
    cells = cells_of("person", {"tags": '["a","b"]'})
    del cells[f'tags{SEP}"a"']
    assert row_of("person", ("tags",), cells) == {"tags": '["b"]'}


def test_each_name_of_a_mapping_is_a_cell() -> None:
    cells = cells_of("version", {"slots": '{"place":"Hall","name":"Ann"}'})
    assert cells == {f"slots{SEP}place": '"Hall"', f"slots{SEP}name": '"Ann"'}
    assert row_of("version", ("slots",), cells) == {"slots": '{"name":"Ann","place":"Hall"}'}


def test_columns_that_mean_something_together_are_one_cell() -> None:
    row = {"starts": "2026", "ends": None, "zone": "", "all_day": 1, "title": "Tea"}
    cells = cells_of("event", row)
    assert cells == {"title": '"Tea"', "when": '["2026",null,"",1]'}
    assert row_of("event", tuple(row), cells) == row


def test_what_no_cell_holds_is_left_out_of_the_row() -> None:
    assert row_of("statement", ("title", "position"), {"title": '"Taps"'}) == {"title": "Taps"}


def test_a_cell_knows_its_column_and_whether_it_is_an_order() -> None:
    assert column_of(f"tags{SEP}x") == "tags"
    assert column_of("title") == "title"
    assert is_order(f"tags{SEP}{SEP}order")
    assert not is_order(f"tags{SEP}order")


def test_columns_are_asked_for_with_those_they_belong_to() -> None:
    assert columns_with("event", ["title", "zone"]) == ["title", "zone", "starts", "ends", "all_day"]
    assert columns_with("event", ["title"]) == ["title"]
    assert columns_with("promise", ["kept_at"]) == ["kept_at", "released_at"]


@pytest.mark.parametrize("value", ["not json", '{"a":1}', "7", None])
def test_a_list_that_is_none_is_a_damaged_library(value: str | None) -> None:
    with pytest.raises(LibraryError):
        cells_of("person", {"tags": value})


def test_a_cell_that_is_no_json_is_a_damaged_library() -> None:
    with pytest.raises(LibraryError):
        row_of("statement", ("title",), {"title": "{"})


@given(st.fixed_dictionaries({"name": PLAIN, "tags": WORDS, "care": WORDS}))
def test_a_row_survives_its_cells(row: dict[str, object]) -> None:
    assert row_of("person", tuple(row), cells_of("person", row)) == row


def test_a_cell_is_of_a_column_and_a_member_has_its_own_name() -> None:
    assert (column_of("title"), member_of("title")) == ("title", "")
    assert (column_of(f"slots{SEP}place"), member_of(f"slots{SEP}place")) == ("slots", "place")


@pytest.mark.parametrize("ended", ['["2026-11-27"]', '["2026-11-27",null,null]', "[]"])
def test_columns_that_only_mean_something_together_are_all_there_or_it_is_damage(ended: str) -> None:
    with pytest.raises(LibraryError):
        row_of("promise", ("kept_at", "released_at"), {"ended": ended})
