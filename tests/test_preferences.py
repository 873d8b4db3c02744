"""Preferences: one file, defaults for what is missing, nothing lost."""

import json
from dataclasses import replace
from pathlib import Path

from relpitch import paths
from relpitch.domain.contact import Contact
from relpitch.preferences import (
    Appearance,
    Looks,
    Preferences,
    PreferencesFile,
    Remembered,
    library_to_open,
    load,
    recent_libraries,
    save,
    with_library,
)


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "preferences.json") == Preferences()


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "preferences.json"
    file = PreferencesFile(path)
    file.keep(about=Contact(name="Maya Okafor"), looks=Looks(appearance=Appearance.DARK, text_size=150))
    file.remember(window=(1, 2, 3))
    assert load(path) == file.current
    assert load(path).looks.appearance is Appearance.DARK


def test_keys_that_this_version_does_not_know_survive(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"tomorrow": {"a": 1}, "looks": {"sparkle": True, "text_size": 120}}))
    PreferencesFile(path).keep(looks=Looks(text_size=130))
    plain = json.loads(path.read_text())
    assert plain["tomorrow"] == {"a": 1}
    assert plain["looks"]["sparkle"] is True
    assert plain["looks"]["text_size"] == 130


def test_a_value_of_another_type_takes_its_default(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"looks": {"text_size": "huge", "appearance": "purple"}, "voice": 3}))
    assert load(path) == Preferences()


def test_a_broken_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("{ not json")
    assert load(path) == Preferences()
    assert (tmp_path / "preferences.unreadable.json").read_text() == "{ not json"


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save(tmp_path / "file" / "preferences.json", Preferences())
    assert (tmp_path / "file").read_text() == ""


def test_watchers_hear_of_changes_only() -> None:
    file = PreferencesFile(None)
    heard: list[Preferences] = []
    file.watch(heard.append)
    file.keep(looks=Looks())
    assert heard == []
    file.keep(looks=replace(file.current.looks, text_size=110))
    assert [each.looks.text_size for each in heard] == [110]


def test_the_library_asked_for_comes_before_the_last_and_the_last_before_the_first(tmp_path: Path) -> None:
    last = tmp_path / "Last.relpitch"
    last.write_text("")
    preferences = Preferences(remembered=Remembered(library=str(last)))
    assert library_to_open(str(tmp_path / "This.relpitch"), preferences) == tmp_path / "This.relpitch"
    assert library_to_open(None, preferences) == last
    last.unlink()
    assert library_to_open(None, preferences) == paths.default_library()


def test_eight_libraries_are_remembered_the_newest_first_and_each_once() -> None:
    remembered = Remembered()
    for number in (*range(10), 5):
        remembered = with_library(remembered, Path(f"/{number}.relpitch"))
    assert remembered.library == "/5.relpitch"
    recent = recent_libraries(Preferences(remembered=remembered))
    assert [each.stem for each in recent] == ["5", "9", "8", "7", "6", "4", "3", "2"]


def test_a_library_that_moved_is_remembered_where_it_is_now() -> None:
    remembered = with_library(with_library(Remembered(), Path("/a.relpitch")), Path("/b.relpitch"))
    moved = with_library(remembered, Path("/new/b.relpitch"), instead_of=Path("/b.relpitch"))
    assert moved.recent == ("/new/b.relpitch", "/a.relpitch")


def test_a_list_of_libraries_with_something_else_in_it_keeps_the_libraries(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"remembered": {"recent": ["/a.relpitch", 3, None, "", "/b.relpitch"]}}))
    assert recent_libraries(load(path)) == (Path("/a.relpitch"), Path("/b.relpitch"))
