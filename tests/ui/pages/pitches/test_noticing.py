"""What is heard and seen in a setting, each line the beginning of a bridge."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from relpitch.domain.setting import Channel, Setting
from relpitch.ui.pages.pitches.noticing import Noticing
from relpitch.ui.widgets.button import Button

HALL = Setting(
    "hall", "Hall", "in the hall", "trees", Channel.SPOKEN, 20, "", ("On next?",), ("their hands shake",)
)


def lines(aside: Noticing) -> list[str]:
    """The lines shown."""
    inner = aside._scroll.widget()
    return [label.text() for label in inner.findChildren(QLabel)] if inner else []


def test_lines_are_made_when_they_are_first_looked_at(qtbot: QtBot) -> None:
    aside = Noticing()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    assert lines(aside) == []
    aside.show()
    assert lines(aside) == ["Their hands shake", "“On next?”"]
    aside.show_setting(replace(HALL, seen=()))
    assert lines(aside) == ["“On next?”"]
    aside.show_setting(None)
    assert lines(aside) == ["“So what do you do?”"]


def test_a_line_begins_a_bridge_in_the_words_it_was_written_in(qtbot: QtBot) -> None:
    aside = Noticing()
    qtbot.addWidget(aside)
    aside.show_setting(HALL)
    aside.show()
    whens: list[str] = []
    aside.chosen.connect(whens.append)
    for button in aside.findChildren(Button):
        button.click()
    assert whens == ["their hands shake", "they say “On next?”"]
