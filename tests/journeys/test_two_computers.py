"""A library in a folder that two computers share: both wrote it, and the program that shares it kept both."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, new_base
from relpitch.services.services import Services
from relpitch.storage.conflicted import put_away_of
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from relpitch.ui.pages.library import LibraryPage
from relpitch.ui.pages.library.copies_card import CopiesCard
from relpitch.ui.pages.library.wordings_dialog import WordingsDialog
from tests.journeys.conftest import Start, picture, quit_app

NOW = datetime(2026, 11, 27, tzinfo=UTC)
CONFLICTED = "Maya.sync-conflict-20261129-081204-K3VQ7MD.relpitch"
AGAIN = "Maya.sync-conflict-20261129-191500-QWERTY2.relpitch"


class Computer:
    """A computer with its own home, and the folder it shares. `here` makes it the one that is sat at."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._home, self._monkeypatch = home, monkeypatch
        self.folder = home / "Sync"
        self.folder.mkdir(parents=True)
        self.path = self.folder / "Maya.relpitch"

    def here(self) -> str:
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            self._monkeypatch.setenv(f"XDG_{name}_HOME", str(self._home / name.lower()))
        self._monkeypatch.setenv("HOME", str(self._home))
        return this_device(paths.device_file())

    def everything(self) -> dict[str, Any]:
        """Every value of the library."""
        with Library.open(self.path, read_only=True) as library, library.reading() as shelves:
            shelf: Any
            found: dict[str, Any] = {}
            for shelf in shelves.by_name().values():
                found |= {each.id: each for each in shelf.all()}
            return found

    def send(self, other: "Computer", name: str = "Maya.relpitch") -> None:
        """The file goes to the other computer, under the name that the sharing program gives it there."""
        shutil.copy(self.path, other.folder / name)


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(tmp_path / "desktop", monkeypatch)


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(tmp_path / "laptop", monkeypatch)


def begin(computer: Computer) -> None:
    """A pitch, a friend, and somebody who is named in a note about the friend."""
    statement = Statement("Moving without pain", NOW)
    offer = PartText(PartRule.OWN, (Phrasing("I help people who sit all day."),))
    with Library.create(computer.path, device=computer.here()) as library, library.writing() as shelves:
        shelves.statements.save(statement)
        shelves.versions.save(new_base(statement.id, NOW).with_part(Part.OFFER, offer))
        shelves.people.save(Person("Priya Raman", NOW, "Runs a bakery."))
        shelves.people.save(Person("Noor Haddad", NOW, "Teaches."))
        shelves.people.save(Person("Tomás", NOW, "A friend of Noor Haddad."))


def named(library: Library, name: str) -> Person:
    with library.reading() as shelves:
        return next(each for each in shelves.people.all() if each.name == name)


def say_offer(library: Library, words: str) -> None:
    """Type other words over the offer."""
    with library.writing() as shelves:
        for version in shelves.versions.all():
            part = version.parts[Part.OFFER]
            typed = replace(part, phrasings=(replace(part.phrasings[0], words=words),))
            shelves.versions.save(version.with_part(Part.OFFER, typed))


def describe(library: Library, name: str, about: str) -> None:
    person = named(library, name)
    with library.writing() as shelves:
        shelves.people.save(replace(person, about=about))


def page(app: App) -> LibraryPage:
    found = app.pages[PageName.LIBRARY]
    assert isinstance(found, LibraryPage)
    return found


def buttons(app: App) -> dict[str, QAbstractButton]:
    card = page(app).findChild(CopiesCard)
    assert card is not None
    return {each.text().strip(): each for each in card.findChildren(QAbstractButton) if each.isVisible()}


def merge_what_is_noticed(app: App, qtbot: QtBot) -> None:
    """The copy is noticed by itself and told; from there it is two presses to have it merged."""
    toast = app.window._toast
    qtbot.waitUntil(lambda: "A copy of this library lies beside it" in toast._words.text(), timeout=60_000)
    toast._undo.click()
    assert app.window.is_on(PageName.LIBRARY)
    qtbot.waitUntil(lambda: "Merge it" in buttons(app))
    buttons(app)["Merge it"].click()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: "Put it with the backups" in buttons(app), timeout=60_000)


def choosing(monkeypatch: pytest.MonkeyPatch, choose: Callable[[WordingsDialog], None]) -> None:
    def answer(dialog: WordingsDialog) -> int:
        choose(dialog)
        dialog.accept()
        return 1

    monkeypatch.setattr(WordingsDialog, "exec", answer)


def keep_the_first(dialog: WordingsDialog) -> None:
    for row in dialog._rows:
        row.tiles[0].click()
    assert len(dialog.chosen()) == 2


def test_edits_of_both_a_choice_of_two_wordings_and_a_forgotten_person_are_the_same_on_both(
    desktop: Computer, laptop: Computer, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(desktop)
    desktop.send(laptop)

    # both write before the folder is the same again
    with Library.open(laptop.path, device=laptop.here()) as library:
        say_offer(library, "I help people who sit for a living.")
        describe(library, "Priya Raman", "Runs a bakery, soon two.")
        Services(library).forgetting.forget(named(library, "Noor Haddad").id, half_names_too=False)
    with Library.open(desktop.path, device=desktop.here()) as library:
        say_offer(library, "I help people who sit all day and pay for it.")
        describe(library, "Priya Raman", "Runs a bakery. Leo's mum.")
        describe(library, "Noor Haddad", "Teaches at the school.")
    laptop.send(desktop, CONFLICTED)
    shutil.copy(laptop.path, laptop.folder / CONFLICTED)
    desktop.send(laptop)

    # the desktop takes in the laptop's copy, and the laptop its own, which it finds beside the desktop's
    merged = []
    for computer in (desktop, laptop):
        computer.here()
        app = start(library=str(computer.path), watched=True)
        merge_what_is_noticed(app, qtbot)
        picture(app, f"two-computers-{computer.folder.parent.name}")
        assert (computer.folder / CONFLICTED).exists(), "it goes only where that is asked for"
        quit_app(app)
        merged.append(computer.everything())
    assert merged[0] == merged[1]
    for computer in (desktop, laptop):
        assert verify(computer.path) == []
        assert b"haddad" not in computer.path.read_bytes().lower()

    # the desktop chooses, and puts the copy away; the laptop, which changed meanwhile, takes that in
    desktop.here()
    app = start(library=str(desktop.path), watched=True)
    assert app.here is not None
    app.window.go(Destination(PageName.LIBRARY))
    choosing(monkeypatch, keep_the_first)
    next(each for each in page(app).findChildren(QAbstractButton) if each.text() == "Choose").click()
    assert app.here.services.choices.all() == []
    qtbot.waitUntil(lambda: "Put it with the backups" in buttons(app), timeout=60_000)
    buttons(app)["Put it with the backups"].click()
    assert not (desktop.folder / CONFLICTED).exists()
    assert len(put_away_of(desktop.path, paths.backups())) == 1
    app.here.services.history.undo()
    assert (desktop.folder / CONFLICTED).exists(), "that is an act too"
    app.here.services.history.redo()
    quit_app(app)
    (laptop.folder / CONFLICTED).unlink()
    desktop.send(laptop, AGAIN)
    laptop.here()
    app = start(library=str(laptop.path), watched=True)
    merge_what_is_noticed(app, qtbot)
    assert app.here is not None
    assert app.here.services.choices.all() == []
    assert {name for _, name in app.here.services.people.names()} == {"Priya Raman", "Tomás"}
    quit_app(app)
    assert laptop.everything() == desktop.everything()


def test_a_copy_that_comes_while_the_library_is_open_is_noticed_then(
    desktop: Computer, laptop: Computer, start: Start, qtbot: QtBot
) -> None:
    begin(desktop)
    desktop.send(laptop)
    with Library.open(laptop.path, device=laptop.here()) as library:
        describe(library, "Priya Raman", "Runs a bakery, soon two.")
    desktop.here()
    app = start(library=str(desktop.path), watched=True)
    laptop.send(desktop, CONFLICTED)
    merge_what_is_noticed(app, qtbot)
    assert app.here is not None
    assert named(app.here.library, "Priya Raman").about == "Runs a bakery, soon two."
    assert app.window.undoing is not None
    app.window.undoing.undo()
    QApplication.processEvents()
    assert named(app.here.library, "Priya Raman").about == "Runs a bakery."
    quit_app(app)


def test_a_library_that_another_computer_has_open_is_told_over_the_page(
    desktop: Computer, laptop: Computer, start: Start
) -> None:
    begin(desktop)
    with Library.open(desktop.path, device=laptop.here()):
        (word,) = desktop.folder.glob(".*.open")
        shutil.copy(word, desktop.folder / "kept")
    (desktop.folder / "kept").rename(word)
    desktop.here()
    app = start(library=str(desktop.path))
    assert app.window._notice.isVisible()
    assert app.window._notice.text().startswith("Another computer opened this library today at ")
    picture(app, "open-elsewhere")
    quit_app(app)
