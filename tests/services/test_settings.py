"""The catalogue of settings."""

import re
from pathlib import Path

import pytest

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.domain.setting import Channel, Setting
from relpitch.services import settings

CATALOGUE = settings.catalogue()
each_setting = pytest.mark.parametrize("setting", CATALOGUE, ids=lambda setting: setting.id)


def test_there_is_a_setting_for_each_place_one_may_be() -> None:
    names = {setting.name for setting in CATALOGUE}
    assert len(CATALOGUE) >= 12
    assert names >= {"Grocery line", "Gym", "School gate", "Bank", "Party", "Conference", "Careers fair"}
    assert names >= {"Interview", "First day", "Online introductions", "Message"}


def test_a_setting_is_found_by_its_id() -> None:
    gym = settings.find("gym")
    assert gym is not None
    assert (gym.name, gym.at, gym.icon, gym.channel, gym.target) == (
        "Gym",
        "at the gym",
        "dumbbell",
        Channel.SPOKEN,
        30,
    )
    assert settings.find("moon") is None


def test_the_gym_is_as_it_was_drawn() -> None:
    gym = settings.find("gym")
    assert gym is not None
    assert {"I sit all day, so I come here.", "My trainer says I’m stiff.", "So what do you do?"} <= set(
        gym.heard
    )
    assert {"they shake out one wrist", "they are here for the first time", "they rub their neck"} <= set(
        gym.seen
    )


@each_setting
def test_a_drill_has_lines_enough_to_deal(setting: Setting) -> None:
    assert len(setting.heard) >= 8
    assert len(setting.seen) >= 5


@each_setting
def test_what_is_spoken_fits_a_conversation(setting: Setting) -> None:
    if setting.channel is Channel.SPOKEN:
        assert 8 <= setting.target <= 90


@each_setting
def test_its_icon_is_there(setting: Setting) -> None:
    assert (paths.resources() / "icons" / f"{setting.icon}.svg").is_file()


@each_setting
def test_what_is_heard_is_whole_and_calm(setting: Setting) -> None:
    for line in setting.heard:
        assert re.fullmatch(r"[A-Z].*[.?]", line), line
        assert len(line.split()) <= 14, line


@each_setting
def test_what_is_seen_continues_the_word_when(setting: Setting) -> None:
    for line in setting.seen:
        assert re.fullmatch(r"they [^.?]*", line), line


@each_setting
def test_nothing_in_it_shouts(setting: Setting) -> None:
    texts = (setting.name, setting.at, setting.tone, *setting.heard, *setting.seen)
    assert [text for text in texts if "!" in text or text != text.strip()] == []


def test_no_line_is_heard_or_seen_in_two_settings() -> None:
    lines = [
        re.sub(r"\W+", " ", line).casefold().strip()
        for setting in CATALOGUE
        for line in (*setting.heard, *setting.seen)
    ]
    assert [line for line in lines if lines.count(line) > 1] == []


GOOD = """\
# Two settings.

[[setting]]
id = "gym"
name = "Gym"
at = "at the gym"
icon = "dumbbell"
channel = "spoken"
target = 30
tone = "Friendly"
heard = ["Are you using this?"]
seen = ["they rub their neck"]

[[setting]]
id = "note"
name = "Note"
at = "in a note"
icon = "send"
channel = "written"
target = 300
tone = "Short"
heard = ["Thank you."]
seen = ["they send a picture"]
"""


def read(folder: Path, text: str) -> tuple[Setting, ...]:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return settings.read(path)


def test_a_file_of_ones_own_is_read_in_its_order(tmp_path: Path) -> None:
    gym, note = read(tmp_path, GOOD)
    assert gym == Setting(
        "gym",
        "Gym",
        "at the gym",
        "dumbbell",
        Channel.SPOKEN,
        30,
        "Friendly",
        ("Are you using this?",),
        ("they rub their neck",),
    )
    assert (note.channel, note.target) == (Channel.WRITTEN, 300)


@pytest.mark.parametrize(
    ("was", "becomes", "complaint"),
    [
        (
            'id = "note"',
            'id = "gym"',
            "settings.toml, line 14: there is another “gym” above.",
        ),
        (
            'id = "note"',
            'id = "A note"',
            "settings.toml, line 14: id must be small letters and figures, with",
        ),
        ('tone = "Short"', "", "settings.toml, line 14: tone is missing."),
        ('tone = "Short"', "tone = 3", "settings.toml, line 14: tone must be words in quotes."),
        ('at = "in a note"', 'at = " "', "settings.toml, line 14: at must be words in quotes."),
        ('channel = "written"', 'channel = "sung"', "line 14: channel must be “spoken” or “written”."),
        (
            "target = 30\n",
            "target = 5\n",
            "settings.toml, line 3: target must be a whole number from 8 to 90.",
        ),
        ("target = 300", "target = 30.5", "settings.toml, line 14: target must be a whole number from"),
        (
            'icon = "send"',
            'icon = "sned"',
            "settings.toml, line 14: there is no icon “sned” in resources/icons.",
        ),
        ('["Thank you."]', "[]", "settings.toml, line 14: heard must be a list of words in quotes."),
        (
            '["Thank you."]',
            '"Thank you."',
            "settings.toml, line 14: heard must be a list of words in quotes.",
        ),
        ('["Thank you."]', '["So.", "So."]', "settings.toml, line 14: heard has “So.” twice."),
        ("tone = ", "tune = ", "settings.toml, line 3: tune is not known here."),
        (
            '[[setting]]\nid = "note"',
            '[[seting]]\nid = "note"',
            "settings.toml, line 14: seting is not known here.",
        ),
        ('id = "note"', "id = ", "settings.toml: Invalid value (at line 15"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(
    tmp_path: Path, was: str, becomes: str, complaint: str
) -> None:
    assert was in GOOD
    with pytest.raises(DataFileError, match=re.escape(complaint)):
        read(tmp_path, GOOD.replace(was, becomes))


def test_a_file_without_settings_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=re.escape("settings.toml has no settings.")):
        read(tmp_path, "# nothing yet\n")
