"""The whole app, driven as a person would; also on a library that asks too much of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from tests.journeys.conftest import quit_app, start
from tests.manners.torture import torture

__all__ = ["start"]


@pytest.fixture
def tortured(qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    app = App(["relpitch"], library=str(torture(tmp_path / "Torture.relpitch")))
    with qtbot.waitSignal(app.filled, timeout=20_000):
        app.window.show()
    yield app
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    quit_app(app)
    theme().apply(Looks())
