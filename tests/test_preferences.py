"""Preferences: one file, defaults for what is missing, nothing lost."""

import json
from dataclasses import replace
from pathlib import Path

from relpitch.domain.contact import Contact
from relpitch.preferences import Appearance, Looks, Preferences, PreferencesFile, load, save


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
