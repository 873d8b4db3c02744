"""The whole app on a real file, driven as a person would."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"

Start = Callable[..., App]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Opens the app, once or again, waits until its library is on the page, and goes on from Today."""
    apps: list[App] = []

    def begin(*, at: PageName = PageName.PITCHES, **how: Any) -> App:
        app = App(["relpitch"], **how)
        apps.append(app)
        with qtbot.waitSignal(app.filled, timeout=20_000):
            app.window.show()
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow, timeout=5000)
        if app.pages and app.window.is_on(PageName.TODAY):
            app.window.go(Destination(at))
        return app

    yield begin
    for app in apps:
        quit_app(app)


def quit_app(app: App) -> None:
    """Close the window as a person does."""
    if not isValid(app.window):
        return
    app.window.close()
    app.close()
    app.window.deleteLater()
    QApplication.processEvents()


def picture(app: App, name: str) -> None:
    """Keep a screenshot, to be looked at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    app.window.grab().save(str(SCREENSHOTS / f"{name}.png"))
