"""Reading a text aloud between two presses sets the person's own pace."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.preferences import PreferencesFile
from relpitch.script.seconds import spoken_seconds
from relpitch.services.preferring import Preferring
from relpitch.ui.pages.preferences import PreferencesPage
from relpitch.ui.pages.preferences.pace import TEXT, PaceDialog
from tests.ui.conftest import Shop


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def dialog(clock: Clock, qtbot: QtBot) -> PaceDialog:
    dialog = PaceDialog(None, clock)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def press(dialog: PaceDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def read(dialog: PaceDialog, clock: Clock, seconds: float, qtbot: QtBot) -> None:
    press(dialog, qtbot)
    clock.now += seconds
    press(dialog, qtbot)


def test_the_pace_is_the_one_at_which_the_text_takes_as_long(
    dialog: PaceDialog, clock: Clock, qtbot: QtBot
) -> None:
    read(dialog, clock, 24.0, qtbot)
    assert dialog.pace is not None
    assert spoken_seconds(TEXT, pace=dialog.pace) == pytest.approx(24.0, abs=0.1)
    press(dialog, qtbot)
    assert dialog.result() == PaceDialog.DialogCode.Accepted


@pytest.mark.parametrize("seconds", [0.5, 600.0])
def test_what_cannot_have_been_reading_is_asked_for_again(
    seconds: float, dialog: PaceDialog, clock: Clock, qtbot: QtBot
) -> None:
    read(dialog, clock, seconds, qtbot)
    assert dialog.pace is None
    assert "Once more" in dialog._result.text()
    read(dialog, clock, 20.0, qtbot)
    assert dialog.pace is not None


def test_the_page_shows_a_measured_pace_and_takes_it_back(
    shop: Shop, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    coaching = shop.services.coaching
    Preferring(shop.history, file)
    page = PreferencesPage(file, coaching, shop.pitches.titles, writable=True)
    page.undo_wanted.connect(shop.history.undo)
    qtbot.addWidget(page)
    page.show()
    page.calibrate()
    dialog = page.findChild(PaceDialog)
    assert isinstance(dialog, PaceDialog)
    dialog._clock = clock
    read(dialog, clock, 24.0, qtbot)
    press(dialog, qtbot)
    QApplication.processEvents()
    assert file.current.voice.pace == dialog.pace
    assert page.controls["voice.pace"].widget.isVisible()
    page._toast._undone()
    assert file.current.voice.pace == 0.21
