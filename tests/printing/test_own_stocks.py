"""The stocks of one's own, in a file like the one of those that are sold."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.card import Size, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.printing import stocks
from relpitch.printing.own_stocks import OwnStocks, id_for


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where they are kept."""
    return tmp_path / "deep" / "stocks.toml"


@pytest.fixture
def mine(plain: Stock) -> Stock:
    """One of one's own."""
    return replace(plain, id="own-mine", name='My "cream" cards \\ 2', maker="Your own", aliases=())


def test_what_is_kept_is_there_the_next_time_and_found_by_name(path: Path, mine: Stock) -> None:
    OwnStocks(path).keep(mine)
    again = OwnStocks(path)
    assert again.all() == (mine,)
    assert stocks.find("my cream cards 2", again.all()) == mine


def test_keeping_again_replaces_in_place_and_removing_removes(path: Path, mine: Stock) -> None:
    own = OwnStocks(path)
    own.keep(mine)
    own.keep(replace(mine, id="own-other", name="Other"))
    own.keep(replace(mine, left_mm=19))
    assert [(each.id, each.left_mm) for each in OwnStocks(path).all()] == [
        ("own-mine", 19),
        ("own-other", 20),
    ]
    own.remove("own-mine")
    assert [each.id for each in OwnStocks(path).all()] == ["own-other"]


def test_without_a_file_they_last_as_long_as_the_window(mine: Stock) -> None:
    own = OwnStocks(None)
    own.keep(mine)
    assert own.all() == (mine,)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"card": Size(300, 55)}, "The columns go 410 mm past the right edge of the page."),
        ({"card": Size(0, 55)}, "The width of a card must be more than 0."),
        ({"gap_y_mm": -1.0}, "Cards overlap by 1 mm down."),
        ({"name": "8371"}, "There is a stock “8371” already. Give this one another name."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    path: Path, mine: Stock, fields: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(RelpitchError) as raised:
        OwnStocks(path).keep(replace(mine, **fields))
    assert str(raised.value) == sentence
    assert not path.exists()


def test_a_file_that_cannot_be_read_is_told_and_left_alone(path: Path, mine: Stock) -> None:
    path.parent.mkdir()
    path.write_text("[[stock]]\nid = 3\n", encoding="utf-8")
    own = OwnStocks(path)
    assert own.all() == ()
    assert own.trouble.startswith("stocks.toml, line 1: ")
    with pytest.raises(RelpitchError, match="left alone"):
        own.keep(mine)
    assert path.read_text(encoding="utf-8") == "[[stock]]\nid = 3\n"


def test_one_that_is_wrong_leaves_the_others(path: Path, mine: Stock) -> None:
    own = OwnStocks(path)
    own.keep(mine)
    own.keep(replace(mine, id="own-other", name="Other"))
    path.write_text(path.read_text("utf-8").replace("columns = ", 'columns = "two" # ', 1), encoding="utf-8")
    again = OwnStocks(path)
    assert [each.id for each in again.all()] == ["own-other"]
    assert again.trouble == "stocks.toml, line 3: columns must be a whole number above 0."


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, mine: Stock) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RelpitchError, match=r"^stocks\.toml cannot be written: .+\.$"):
        OwnStocks(tmp_path / "file" / "stocks.toml").keep(mine)


@given(st.text(max_size=40))
def test_an_id_is_made_of_any_name(name: str) -> None:
    made = id_for(name)
    assert made.startswith("own")
    assert " " not in made


def test_ids_read_like_their_names() -> None:
    assert id_for("Crème cards, 2nd box") == "own-creme-cards-2nd-box"
