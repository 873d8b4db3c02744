"""Which library opens, and which were open lately."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relpitch import paths
from relpitch.preferences.libraries import library_to_open, recent_libraries, with_library
from relpitch.preferences.tree import Preferences, Remembered


def remembering(**fields: Any) -> Preferences:
    return replace(Preferences(), remembered=Remembered(**fields))


def test_the_library_that_is_asked_for_opens_though_it_is_not_there(tmp_path: Path) -> None:
    last = tmp_path / "Last.relpitch"
    last.touch()
    asked = tmp_path / "Mine.relpitch"
    assert library_to_open(str(asked), remembering(library=str(last))) == asked


def test_home_is_known_by_its_sign(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert library_to_open("~/Mine.relpitch", Preferences()) == tmp_path / "Mine.relpitch"


def test_else_the_one_last_open_if_it_is_still_there(tmp_path: Path) -> None:
    last = tmp_path / "Last.relpitch"
    assert library_to_open(None, remembering(library=str(last))) == paths.default_library()
    last.touch()
    assert library_to_open(None, remembering(library=str(last))) == last
    assert library_to_open("", Preferences()) == paths.default_library()


def test_a_library_that_opens_is_the_newest_and_once_in_the_list() -> None:
    before = Remembered(recent=("/a", "/b", "/c"))
    after = with_library(before, Path("/b"))
    assert after.library == "/b"
    assert after.recent == ("/b", "/a", "/c")


def test_a_library_that_moved_takes_the_place_of_where_it_was() -> None:
    before = Remembered(library="/b", recent=("/a", "/b"))
    assert with_library(before, Path("/new"), instead_of=Path("/b")).recent == ("/new", "/a")


def test_eight_libraries_are_remembered() -> None:
    remembered = Remembered()
    for number in range(12):
        remembered = with_library(remembered, Path(f"/{number}"))
    assert remembered.recent == tuple(f"/{number}" for number in range(11, 3, -1))


def test_what_a_damaged_file_says_of_recent_libraries_is_passed_over() -> None:
    assert recent_libraries(remembering(recent=("/a", "", 3, "/b"))) == (Path("/a"), Path("/b"))
