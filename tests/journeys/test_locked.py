"""A library that is locked: the app asks for its passphrase, and no file anywhere has a word of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.failure.typed import FormDraft
from relpitch.services import sample
from relpitch.services.services import Services
from relpitch.storage import keys
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock
from relpitch.ui.backup_offer import BackupOffer
from relpitch.ui.locked_page import LockedPage
from tests.journeys.conftest import picture, quit_app
from tests.storage.locked import WORDS, locking, needs_locking

__all__ = ["locking"]
pytestmark = [needs_locking, pytest.mark.usefixtures("locking")]
SOUND = b"RIFF, the sound of somebody's voice" * 500


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """Maya's library with a recording, locked."""
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as library:
        sample.fill(library, datetime.now(UTC))
        takes = Services(library).takes
        first = takes.all()[0]
        takes.place_for(first.id).write_bytes(SOUND)
        takes.keep(replace(first, audio=f"{first.id}.wav"))
    change_lock(path, keys.new_key(WORDS), paths.backups())
    keys.unlearn_all()
    return path


@pytest.fixture
def app(locked: Path, qtbot: QtBot) -> Iterator[App]:
    """The app, started with it."""
    app = App(["relpitch"], library=str(locked))
    app.window.show()
    qtbot.waitUntil(lambda: isinstance(app.window._stack.currentWidget(), LockedPage), timeout=20_000)
    yield app
    quit_app(app)


def give(app: App, qtbot: QtBot, words: str) -> None:
    page = app.window._stack.currentWidget()
    assert isinstance(page, LockedPage)
    page.field.line.clear()
    qtbot.keyClicks(page.field.line, words)
    page.open_button.click()
    qtbot.waitUntil(lambda: page._work is None, timeout=20_000)


def words_of(services: Services) -> set[bytes]:
    """Names, notes and phrasings of the library that stand in no program: long ones."""
    names = {name for _id, name in services.people.names()}
    titles = {each.title for each in services.pitches.statements()}
    return {each.encode() for each in names | titles if len(each) > 8}


def test_the_app_asks_and_no_file_has_a_word_of_it(
    locked: Path, app: App, own_folders: Path, qtbot: QtBot
) -> None:
    picture(app, "locked")
    give(app, qtbot, "five wrong words")
    assert isinstance(app.window._stack.currentWidget(), LockedPage)
    with qtbot.waitSignal(app.filled, timeout=20_000):
        give(app, qtbot, WORDS)
    here = app.here
    assert here is not None
    for page in (PageName.PEOPLE, PageName.EVENTS, PageName.REHEARSE, PageName.LIBRARY):
        app.window.go(Destination(page))
    picture(app, "locked_library")
    here.services.pitches.new_statement("A locked offer of mine", "en", {})
    here.drafts.put("people/1/note", FormDraft({"note": "Her sister lives in Graz"}))
    here.services.upkeep.back_up()
    take = next(each for each in here.services.takes.all() if each.audio)
    heard = here.services.takes.recording(take)
    assert heard is not None
    assert heard.read_bytes() == SOUND
    words = words_of(here.services) | {b"sister lives", b"somebody's voice", WORDS.encode()}
    assert len(words) > 8
    files = [each for folder in (own_folders, locked.parent) for each in folder.rglob("*") if each.is_file()]
    assert any(each.name.endswith("-wal") for each in files)
    assert any(each.parent == paths.backups() for each in files)
    for each in files:
        content = each.read_bytes()
        assert not [found for found in words if found in content], each
    quit_app(app)
    assert not heard.exists()


def test_one_that_is_damaged_too_offers_its_backup(locked: Path, app: App, qtbot: QtBot) -> None:
    content = bytearray(locked.read_bytes())
    content[2000] ^= 1
    locked.write_bytes(content)
    give(app, qtbot, WORDS)
    assert isinstance(app.window._stack.currentWidget(), BackupOffer)
