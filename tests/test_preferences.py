"""Preferences: one file, defaults for what is missing, nothing lost."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest

from relpitch import paths
from relpitch.domain.contact import CardContact
from relpitch.preferences import (
    GROUPS,
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
    file.keep(about=CardContact(name="Maya Okafor"), looks=Looks(appearance=Appearance.DARK, text_size=150))
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


def test_no_text_has_control_characters_whether_it_is_read_typed_or_chosen(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    controls = "".join(map(chr, [0, 7, 27, 127, 0x9F]))
    written = json.loads(json.dumps(asdict(Preferences())))
    texts = list(_texts(written))
    assert len(texts) > 20, "every text there is"
    for place, name in texts:
        if isinstance(place[name], list):
            place[name] = [f"a{controls}b"]
        else:
            place[name] = f"{place[name]}{controls}"
    remembered = written.pop("remembered")
    path.write_text(json.dumps(written))
    assert not [
        each for place, name in _texts(asdict(load(path))) for each in place[name] if each in controls
    ]
    file = PreferencesFile(path)
    file.keep(about=CardContact(name=f"Maya{controls} Okafor"))
    file.set("about", "role", f"Physio{controls}")
    file.choose("coach_lists", "glossary", (f"PDF{controls}",))
    assert (file.current.about.name, file.current.about.role) == ("Maya Okafor", "Physio")
    assert file.current.coach_lists.glossary == ("PDF",)
    file.remember(library=remembered["library"])
    assert file.current.remembered.library == remembered["library"], "a file may be called so"


def _texts(group: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Every text of the preferences, or list of texts, by what holds it and its name there."""
    for name, value in group.items():
        if isinstance(value, dict):
            yield from _texts(value)
        elif isinstance(value, (str, list, tuple)):
            yield group, name


def test_a_broken_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("{ not json")
    file = PreferencesFile(path)
    assert file.current == Preferences()
    assert "The old file is kept as preferences.unreadable.json." in file.trouble
    assert (tmp_path / "preferences.unreadable.json").read_text() == "{ not json"


def test_a_second_broken_file_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for words in ("{ not json", "[1, 2]", "\x00\xff"):
        path.write_text(words)
        save(path, Preferences())
    kept = [each.read_text() for each in tmp_path.glob("*.unreadable*.json")]
    assert "{ not json" in kept
    assert load(path) == Preferences()


def test_reading_alone_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("{ not json")
    assert load(path) == Preferences()
    assert [each.name for each in tmp_path.iterdir()] == ["preferences.json"]


def test_a_file_that_is_well_says_nothing(tmp_path: Path) -> None:
    assert PreferencesFile(tmp_path / "preferences.json").trouble == ""


@pytest.mark.parametrize(
    ("looks", "size"), [(100_000, 200), (-5, 90), (117, 117), (True, 100), (1e400, 100), ([], 100)]
)
def test_a_size_beyond_its_bounds_is_the_nearest_and_nonsense_the_default(
    looks: object, size: int, tmp_path: Path
) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"looks": {"text_size": looks}}))
    assert load(path).looks.text_size == size


@pytest.mark.parametrize(
    ("pace", "kept"), [(0.18, 0.18), (0.2, 0.2), (0, 0.21), (float("nan"), 0.21), (-3.0, 0.21), (90, 0.21)]
)
def test_a_measured_pace_is_kept_and_an_impossible_one_is_not(
    pace: float, kept: float, tmp_path: Path
) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"voice": {"pace": pace}}))
    assert load(path).voice.pace == kept


def test_a_name_is_one_line_of_a_reasonable_length(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"about": {"name": "Maya\n  Okafor", "role": "x" * 5000, "url": "\ud800"}}))
    about = load(path).about
    assert (about.name, len(about.role), about.url) == ("Maya Okafor", 120, "?")
    save(path, Preferences(about=about))


def test_a_place_of_the_window_that_is_none_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"remembered": {"window": ["a", 1, None, 2.5], "recent": 7}}))
    assert load(path).remembered == Remembered(window=(1,))


def test_every_preference_says_its_words_and_one_line_of_help_and_its_default_fits() -> None:
    for group in GROUPS:
        values = getattr(Preferences(), group.id)
        assert set(group.asks) == {each.name for each in fields(values)}
        assert (paths.resources() / "icons" / f"{group.icon}.svg").is_file()
        for name, ask in group.asks.items():
            assert ask.words
            assert ask.help.endswith(".")
            value = getattr(values, name)
            assert ask.control.fitting(value, None) == value


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


def test_what_is_lent_to_a_library_is_taken_back_and_never_written(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    file = PreferencesFile(path)
    file.keep(about=CardContact(name="Ada"))
    lasting: list[str] = []
    watching: list[str] = []
    file.watch(lambda now: lasting.append(now.about.name), always=True)
    file.watch(lambda now: watching.append(now.about.name))
    file.lend(about=CardContact(name="Maya Okafor"))
    file.keep(looks=Looks(text_size=150))
    assert (file.current.about.name, file.current.looks.text_size) == ("Maya Okafor", 150)
    assert load(path).looks == Looks()
    file.library_closed()
    assert file.current == load(path) == Preferences(about=CardContact(name="Ada"))
    file.keep(looks=Looks(text_size=130))
    assert load(path).looks.text_size == 130
    assert lasting == ["Maya Okafor", "Ada", "Ada"]
    assert watching == ["Maya Okafor"]


def test_who_watched_for_a_library_that_is_closed_is_forgotten_with_its_keeper() -> None:
    file = PreferencesFile(None)
    told: list[Preferences] = []
    file.watch(told.append)
    file.make_act = lambda *_: "an act"
    file.library_closed()
    assert file.choose("looks", "text_size", 130) is None
    assert file.current.looks.text_size == 130
    assert told == []
