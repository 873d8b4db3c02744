"""The Rehearse page on a small library, with a microphone and a clock in the test's hands."""

from array import array
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.audio.microphone_list import MicrophoneList
from relpitch.domain.event import Event
from relpitch.domain.take import Take
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.services.rehearsing import Rehearsing
from relpitch.ui.pages.rehearse import RehearsePage
from relpitch.ui.pages.rehearse.session import Session
from tests.ui.conftest import Shop


class Fed(QObject):
    """A microphone in a test's hands."""

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there = True

    def start(self, device_id: str = "") -> bool:  # noqa: ARG002  # what a recorder calls
        return self.there

    def stop(self) -> None:
        """Nothing to let go of."""

    def feed(self, seconds: float = 0.04, loud: int = 3000) -> None:
        half = [loud] * 40 + [-loud] * 40
        self.heard.emit(array("h", half * round(seconds * 200)).tobytes())


class Plugged(MicrophoneList):
    """The microphones that a test plugs in."""

    def __init__(self) -> None:
        super().__init__()
        self.there: dict[str, str] = {}

    def names(self) -> dict[str, str]:
        return self.there

    def plug(self, **there: str) -> None:
        """Let these be there, and say so."""
        self.there = there
        self.changed.emit()


class Room:
    """The page, and everything around it."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.shop, self._qtbot = shop, qtbot
        self.fed, self.microphones = Fed(), Plugged()
        self.time = 0.0
        self.event: Event | None = None
        self.preferences = PreferencesFile(None)
        self.takes = shop.services.takes
        self.settings = shop.services.settings
        rehearsing = Rehearsing(shop.pitches, self.settings, self.takes, lambda: self.event)
        self.page = RehearsePage(
            rehearsing,
            self.takes,
            self.preferences,
            shop.changes,
            Drafts(),
            lambda: shop.at,
            source=self.fed,
            microphones=self.microphones,
            random=Random(1),
        )
        for session in (self.page.stage.session, self.page.drill.session):
            session._now = lambda: self.time
            session._beat.setInterval(0)
        self.page.undo_wanted.connect(shop.history.undo)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        self.page.open("")
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def begin(self, session: Session) -> None:
        """Space, and wait for the countdown."""
        self.press(Qt.Key.Key_Space)
        self._qtbot.waitUntil(lambda: session.seconds > 0 or (session.count_in == 0 and session.is_on))
        self.fed.feed()

    def pass_time(self, seconds: float) -> None:
        """Let the clock go on, and the page see it."""
        self.time += seconds
        for session in (self.page.stage.session, self.page.drill.session):
            if session.is_on:
                session.ticked.emit()

    def last(self) -> Take:
        """The take that was kept last, measured."""
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
        return self.takes.all()[-1]


@pytest.fixture(autouse=True)
def without_a_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a take's words were is listened for in a process of its own: not once for each test here."""
    monkeypatch.setattr("relpitch.ui.pages.rehearse.take_work.has_words_to_hear", lambda *_: False)
    monkeypatch.setattr("relpitch.ui.pages.rehearse.take_work.can_listen", lambda *_: False)


@pytest.fixture
def room(shop: Shop, qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """The page on a small library."""
    made = Room(shop, qtbot)
    yield made
    made.page.flush()
    made.page.hide()
