"""What is said to who listens to the screen, and what things are to them."""

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui import accessible_roles
from relpitch.ui.announcing import announce
from relpitch.ui.live_region import REGION
from relpitch.ui.pages.rehearse.level import LevelMeter
from relpitch.ui.pages.rehearse.ring import Ring
from relpitch.ui.pages.rehearse.waveform import Waveform
from relpitch.ui.widgets.balance import Balance
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.toast import Toast
from relpitch.ui.widgets.trouble_line import TroubleLine

_Role = QAccessible.Role


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    accessible_roles.install()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    return window


def role_of(widget: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.role()


def regions(window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if each.objectName() == REGION]


def test_each_sentence_is_in_a_live_region_of_its_window(
    window: QWidget, qtbot: QtBot, heard: list[str]
) -> None:
    inner = QWidget(window)
    announce("Recording.", inner)
    announce("Half the time.", inner)
    assert heard == ["Recording.", "Half the time."]
    qtbot.waitUntil(lambda: len(regions(window)) == 2)
    assert {each.accessibleName() for each in regions(window)} == set(heard)
    for region in regions(window):
        assert region.isVisible()
        assert role_of(region) is _Role.Notification
        assert region.focusPolicy().value == 0


def test_however_much_is_said_there_are_few_regions(window: QWidget, qtbot: QtBot) -> None:
    for number in range(20):
        announce(f"Sentence {number}.", window)
    qtbot.waitUntil(lambda: "Sentence 19." in {each.accessibleName() for each in regions(window)})
    assert len(regions(window)) == 10


def test_nothing_is_said_where_there_is_nothing_to_say(window: QWidget, heard: list[str]) -> None:
    announce("", window)
    assert heard == []


def test_a_toast_is_said_with_how_its_button_is_reached(window: QWidget, heard: list[str]) -> None:
    toast = Toast(window)
    toast.notify("Kept")
    toast.offer("A newer copy lies there", "Look", lambda: None)
    assert heard == ["Kept", "A newer copy lies there. F6 for Look."]


def test_what_is_wrong_with_a_field_is_said_once(window: QWidget, heard: list[str]) -> None:
    line, field = TroubleLine(), QWidget(window)
    line.setParent(window)
    for sentence in ("Say which day.", "Say which day.", "", "Say at what time."):
        line.tell(field, sentence)
    assert heard == ["Say which day.", "Say at what time."]


def test_a_choice_of_a_few_is_radio_buttons_with_one_chosen(window: QWidget) -> None:
    choice = Segmented({"a": "Read", "b": "Cue words"}, name="Mode")
    choice.setParent(window)
    choice.choose("b")
    buttons = choice.findChildren(QPushButton)
    assert [role_of(each) for each in buttons] == [_Role.RadioButton, _Role.RadioButton]
    assert [each.isChecked() for each in buttons] == [False, True]


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: Meter("Spoken time"), _Role.ProgressBar),
        (lambda: Balance("Give", "Take", tokens=("give", "take"), tones=("give", "take")), _Role.Graphic),
        (FollowUpPath, _Role.Graphic),
        (LevelMeter, _Role.ProgressBar),
        (Ring, _Role.Graphic),
        (Waveform, _Role.Chart),
        (lambda: Label("Backups", "section"), _Role.Heading),
        (lambda: Label("Words", "body"), _Role.StaticText),
    ],
)
def test_what_is_painted_says_what_it_is(window: QWidget, make: type[QWidget], role: _Role) -> None:
    widget = make()
    widget.setParent(window)
    assert role_of(widget) is role


def test_a_meter_says_its_value(window: QWidget) -> None:
    meter = Meter("Spoken time")
    meter.setParent(window)
    meter.show_value(24.0205, 30)
    found = QAccessible.queryAccessibleInterface(meter)
    assert found.text(QAccessible.Text.Name) == "Spoken time: 24 of 30"


def test_widgets_that_were_asked_for_their_role_go_in_peace(window: QWidget) -> None:
    for _ in range(50):
        page = QWidget(window)
        meter = Meter("Time")
        meter.setParent(page)
        assert role_of(meter) is _Role.ProgressBar
        page.deleteLater()
        del page, meter
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect(0)
    assert window.findChildren(Meter) == []
