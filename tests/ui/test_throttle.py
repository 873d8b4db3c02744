"""Saving while typing goes on."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from relpitch.ui.throttle import Throttle


def test_it_is_due_while_touching_goes_on(qtbot: QtBot) -> None:
    throttle, typing = Throttle(), QTimer(interval=20)
    typing.timeout.connect(throttle.touch)
    throttle.touch()
    typing.start()
    with qtbot.waitSignal(throttle.due, timeout=10_000):
        pass
    with qtbot.waitSignal(throttle.due, timeout=10_000):
        pass
    assert typing.isActive()


def test_nothing_is_due_that_was_not_touched_or_is_saved_already(qtbot: QtBot) -> None:
    throttle = Throttle()
    throttle.touch()
    throttle.stop()
    throttle.stop()
    with qtbot.assertNotEmitted(throttle.due, wait=700):
        pass


def test_it_can_be_touched_again_after_it_was_due(qtbot: QtBot) -> None:
    throttle = Throttle()
    for _ in range(2):
        with qtbot.waitSignal(throttle.due, timeout=10_000):
            throttle.touch()
