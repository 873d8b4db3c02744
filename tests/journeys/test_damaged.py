"""A library that is damaged: its newest good backup is offered, and opens as a new file."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.app import App
from relpitch.domain.errors import Cancelled
from relpitch.services import mending, sample
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from relpitch.ui.backup_offer import BackupOffer
from relpitch.ui.work_dialog import WorkDialog
from tests.journeys.conftest import Start, picture, quit_app

NOW = datetime.now(UTC)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A backup was made; then a title was flipped on the disk, which Today reads."""
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, NOW)
    back_up(path, paths.backups(), at=NOW)
    content = path.read_bytes()
    assert b"Moving without pain" in content
    path.write_bytes(content.replace(b"Moving without pain", b"Moving without gain"))
    return path


@pytest.fixture
def app(damaged: Path, qtbot: QtBot) -> Iterator[App]:
    """The app, started with the damaged library."""
    app = App(["relpitch"], library=str(damaged))
    app.window.show()
    qtbot.waitUntil(lambda: app.window.findChild(BackupOffer) is not None, timeout=20_000)
    yield app
    quit_app(app)


def test_the_backup_is_offered_and_opens_as_a_new_file(damaged: Path, app: App, qtbot: QtBot) -> None:
    before = damaged.read_bytes()
    offer = app.window.findChild(BackupOffer)
    assert offer is not None
    qtbot.waitUntil(offer.isVisible)
    offer.mend.click()
    assert app.libraries.path.name.startswith("Maya, ")
    assert verify(app.libraries.path) == []
    assert app.here is not None
    assert "Moving without pain" in [each.title for each in app.here.services.pitches.statements()]
    assert damaged.read_bytes() == before


def test_another_library_that_is_damaged_is_offered_too(
    damaged: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    whole = tmp_path / "Whole.relpitch"
    Library.create(whole, device="here").close()
    app = start(library=str(whole))
    app.libraries.open_file(damaged)
    offer = app.window.findChild(BackupOffer)
    assert offer is not None
    qtbot.waitUntil(offer.isVisible)
    app.libraries.open_file(whole)
    assert app.libraries.path == whole


def shown(offer: BackupOffer) -> str:
    return " ".join(each.text() for each in offer.findChildren(QLabel) if each.isVisible())


def test_what_was_read_is_told_fact_by_fact(damaged: Path, app: App, qtbot: QtBot) -> None:
    offer = app.window.findChild(BackupOffer)
    assert offer is not None
    qtbot.waitUntil(offer.isVisible)
    words = shown(offer)
    assert "1 statement" in words
    assert "all the rest: " in words
    assert "What can’t be read now is in it, as it was then." in words
    assert not app.window._sidebar.isVisible(), "nothing is open"
    assert not offer.other.isVisible(), "there is no other backup"
    picture(app, "damaged")


def test_another_backup_is_looked_at_and_one_that_is_not_whole_is_not_offered(
    tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, NOW)
    older = back_up(path, paths.backups(), at=NOW - timedelta(days=2))
    broken = back_up(path, paths.backups(), at=NOW - timedelta(days=1))
    newest = back_up(path, paths.backups(), at=NOW)
    broken.write_bytes(broken.read_bytes()[:9000])
    path.write_bytes(path.read_bytes().replace(b"Moving without pain", b"Moving without gain"))
    whole = tmp_path / "Whole.relpitch"
    Library.create(whole, device="here").close()
    app = start(library=str(whole))
    app.libraries.open_file(path)

    def offered() -> BackupOffer:
        QApplication.processEvents()
        (found,) = [each for each in app.window.findChildren(BackupOffer) if each.isVisible()]
        return found

    assert len(offered().menu.actions()) == 2
    offered().other_wanted.emit(broken)
    assert "cannot be read in full" in app.window._toast._words.text()
    offered().menu.actions()[1].trigger()
    assert {each.text() for each in offered().menu.actions()} >= {"Today, " + f"{NOW.astimezone():%-H:%M}"}
    offered().mend.click()
    assert verify(app.libraries.path) == []
    assert older.exists()
    assert newest.exists()


def test_while_it_is_mended_the_window_lives_and_mending_can_be_given_up(
    damaged: Path, app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = app.window.findChild(BackupOffer)
    assert offer is not None
    qtbot.waitUntil(offer.isVisible)
    real, whole = mending.mend, damaged.with_name("Whole.relpitch")
    Library.create(whole, device="here").close()

    asked = Event()

    def until_given_up(*of: Any) -> Any:
        assert asked.wait(20)
        of[-1](0, 1)

    def give_up() -> None:
        if not (dialogs := app.window.findChildren(WorkDialog)):
            QTimer.singleShot(5, give_up)
            return
        (dialog,) = dialogs
        app.libraries.open_file(whole)  # a second start hands it over
        assert app.here is None, "not under the work"
        dialog.leave.click()
        asked.set()

    monkeypatch.setattr(mending, "mend", until_given_up)
    QTimer.singleShot(0, give_up)
    offer.mend.click()
    assert app.window._toast._words.text() == "Everything is as it was"
    assert [each.name for each in damaged.parent.glob("Maya, *")] == []
    qtbot.waitUntil(lambda: app.here is not None)
    assert app.libraries.path == whole
    monkeypatch.setattr(mending, "mend", real)
    app.libraries.open_file(damaged)
    (again,) = [each for each in app.window.findChildren(BackupOffer) if each.isVisible()]
    again.mend.click()
    assert verify(app.libraries.path) == []


def test_a_look_that_is_given_up_says_that_it_is_damaged(
    damaged: Path, tmp_path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "Whole.relpitch"
    Library.create(whole, device="here").close()
    app = start(library=str(whole))

    def gives_up(*_of: Any) -> Any:
        raise Cancelled

    monkeypatch.setattr(mending, "examine", gives_up)
    app.libraries.open_file(damaged)
    assert "Keep the file as it is" in " ".join(
        each.text() for each in app.window.findChildren(QLabel) if each.isVisible()
    )


def test_of_a_library_without_a_backup_none_is_spoken_of(tmp_path: Path, qtbot: QtBot) -> None:
    damage = mending.Damage("", "", "", kept=False, newer=0)
    path = tmp_path / "Maya.relpitch"
    for others, said in (([], "There is no backup"), ([(path, NOW)], "No backup could be read in full")):
        offer = BackupOffer(path, None, damage, others, path, NOW)
        qtbot.addWidget(offer)
        offer.show()
        assert said in shown(offer)
        assert "It opens as" not in shown(offer)
