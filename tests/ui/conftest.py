"""What widgets stand on: the light theme at its usual size, and a real library."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from relpitch.domain.change import Change
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.preferences import Looks
from relpitch.services.pitches import Pitches
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library
from relpitch.ui.announcing import announcer
from relpitch.ui.changes import Changes
from relpitch.ui.theme import theme

EASY = 0.21
WORDS = {
    Part.OPENING: "You know that stiff neck?",
    Part.OFFER: "I help people move.",
    Part.PROOF: "Nine sore backs, now two.",
    Part.RELEVANCE: "What does your day do to you?",
    Part.INVITATION: "Shall I show you?",
}


class Shop:
    """A library with one statement, its base and a gym and a bank variant, and the bus between them."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
        self.changes = Changes()
        self.changed: list[Change] = []
        self.changes.happened.connect(self.changed.append)
        self.services = Services(library, self.changes.announce, lambda: self.at)
        self.pitches, self.revisions = self.services.pitches, self.services.revisions
        self.history = self.services.history
        firsts = {part: (Phrasing(words),) for part, words in WORDS.items()}
        self.statement: Statement = self.pitches.new_statement("Moving", words=firsts)
        self.base_id = self.base.id
        self.gym_id = self.tailor("gym").id
        self.bank_id = self.tailor("bank").id

    def tailor(self, setting_id: str) -> Version:
        return self.pitches.new_variant(self.statement.id, setting(setting_id), EASY)

    @property
    def base(self) -> Version:
        return self.pitches.versions(self.statement.id)[0]

    @property
    def gym(self) -> Version:
        return self.stored(self.gym_id)

    def stored(self, version_id: str) -> Version:
        found = self.pitches.version(version_id)
        assert found is not None
        return found

    def words(self, version_id: str, part: Part = Part.OFFER) -> list[str]:
        """The wordings that are stored for a part."""
        return [each.words for each in self.stored(version_id).parts[part].phrasings]

    def someone_else(self) -> Pitches:
        """Another hand on the same library, whom nobody on this bus hears."""
        return Services(self.library, now=lambda: self.at).pitches

    def fill_disk(self) -> None:
        """Let nothing more be written."""
        event.listen(self.library._engine, "connect", _full_disk)
        self.library._engine.dispose()

    def clear_disk(self) -> None:
        """Make room again."""
        event.remove(self.library._engine, "connect", _full_disk)
        self.library._engine.dispose()


def setting(setting_id: str) -> Setting:
    """One of the catalogue."""
    found = find(setting_id)
    assert found is not None
    return found


def _full_disk(connection: sqlite3.Connection, _entry: object) -> None:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


@pytest.fixture(autouse=True)
def light(qtbot: QtBot) -> None:
    """The looks that a person finds at first."""
    application = QApplication.instance()
    dressed = isinstance(application, QApplication) and application.styleSheet()
    if not dressed or theme().looks != Looks():  # dressing every widget again takes half a second
        theme().apply(Looks())


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A library with something in it."""
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Shop(library)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Every sentence that is announced to who listens to the screen."""
    told: list[str] = []
    announcer().announced.connect(told.append)
    yield told
    announcer().announced.disconnect(told.append)
