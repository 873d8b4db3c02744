"""The pictures of the README, out of the sample as it is today: python packaging/screenshots.py [FOLDER]

Off the screen, 1280 x 800. Nothing of who makes them is in them: folders and preferences are fresh.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QTextEdit

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Appearance, Looks
from relpitch.services.takes import TAKE_PREFIX

ROOT = Path(__file__).parents[1]
_AT_REST_MS = 4_000  # the coach has read what is shown, and nothing moves
_ANSWERS = (
    "people who sit at a desk all day",
    "they move without pain again",
    "show them the one stretch that fits a red light",
)
_QT = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1"}


def take(folder: Path) -> None:
    """Take all of them."""

    folder.mkdir(parents=True, exist_ok=True)
    app = App(["relpitch"], sample=True)
    filled = QEventLoop()
    app.filled.connect(filled.quit)
    app.window.setFixedSize(1280, 800)
    app.window.show()
    filled.exec()
    for name, show in _views(app).items():
        is_dark = name.endswith("_dark")
        app.preferences.keep(looks=Looks(appearance=Appearance.DARK if is_dark else Appearance.LIGHT))
        show()
        focused = app.window.focusWidget()
        if focused is not None and name != "welcome":
            focused.clearFocus()  # no ring: who looks at a picture presses nothing
        _rest()
        app.window.grab().save(str(folder / f"{name}.png"))
        print(name)
    app.window.close()
    app.close()


def _views(app: App) -> Mapping[str, Callable[[], object]]:
    assert app.here is not None
    services = app.here.services
    versions = services.pitches.versions(services.pitches.statements()[0].id)
    gym = next(each for each in versions if each.setting_id == "gym")
    with app.here.library.reading() as shelves:
        recorded = max(shelves.takes.all(version_id=gym.id), key=lambda each: each.at)
        person = next(each for each in shelves.people.all() if each.name.startswith("Priya"))
        event = min(shelves.events.all(), key=lambda each: abs(each.starts - services.now()))

    def go(page: PageName, thing: str = "") -> Callable[[], None]:
        return lambda: app.window.go(Destination(page, thing))

    def open_bridges() -> None:
        go(PageName.PITCHES, gym.id)()
        _pressed(app.window, "Bridges, ")

    def write_first_words() -> None:
        go(PageName.WELCOME)()
        _write(app.pages[PageName.WELCOME])

    pitches = go(PageName.PITCHES, gym.id)
    return {
        "today": go(PageName.TODAY),
        "pitches": pitches,
        "pitches_dark": pitches,
        "bridges": open_bridges,
        "take_review": go(PageName.REHEARSE, f"{TAKE_PREFIX}{recorded.id}"),
        "people": go(PageName.PEOPLE, person.id),
        "event_prep": go(PageName.EVENTS, event.id),
        "cards": go(PageName.CARDS, versions[0].id),
        "welcome": write_first_words,
    }


def _rest() -> None:
    """Wait in a loop of events: QTest's own wait keeps Python from the threads that read meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(_AT_REST_MS, loop.quit)
    loop.exec()


def _pressed(window: Any, begins: str) -> None:
    _rest()
    buttons = window.findChildren(QAbstractButton)
    next(each for each in buttons if each.isVisible() and each.text().strip().startswith(begins)).click()


def _write(page: Any) -> None:
    fields = [
        each
        for each in (*page.findChildren(QPlainTextEdit), *page.findChildren(QTextEdit))
        if each.isVisible() and not each.isReadOnly()
    ]
    for field, words in zip(fields, _ANSWERS, strict=False):
        field.setFocus()
        QTest.keyClicks(field, words)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as fresh:
        places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        os.environ.update(_QT | dict.fromkeys(places, fresh))
        take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
