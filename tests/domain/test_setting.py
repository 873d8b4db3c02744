"""Where and to whom."""

from dataclasses import replace

from relpitch.domain.setting import Channel, Setting

GYM = Setting(
    "gym", "Gym", "at the gym", "dumbbell", Channel.SPOKEN, 30, "Friendly", heard=("Are you using this?",)
)


def test_settings_that_read_alike_are_equal() -> None:
    assert replace(GYM) == GYM
    assert replace(GYM, target=45) != GYM


def test_a_setting_needs_nothing_heard_or_seen() -> None:
    assert replace(GYM, heard=()).heard == GYM.seen == ()


def test_a_channel_is_known_by_its_word() -> None:
    assert Channel("spoken") is Channel.SPOKEN
    assert Channel("written") is Channel.WRITTEN
