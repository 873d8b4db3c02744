"""A contact file from the window: read beside it, shown, and brought in as one step."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.change import Change
from relpitch.domain.errors import Progress
from relpitch.failure.drafts import Drafts
from relpitch.services.capturing import Capture
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.background import Work
from relpitch.ui.changes import Changes
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.meeting import Meeting
from relpitch.ui.work_dialog import WorkDialog


class Window(QWidget):
    """What meeting needs of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.act: Any = None

    def notify(self, sentence: str, act: Any = None) -> None:
        self.told.append(sentence)
        self.act = act

    def offer(self, sentence: str, button: str, then: Callable[[], None]) -> None:
        self.offered, self.then = (sentence, button), then

    def is_on(self, _page: object) -> bool:
        return False


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        yield library


class Desk:
    def __init__(self, library: Library, qtbot: QtBot) -> None:
        self.library, self.qtbot = library, qtbot
        self.window = Window()
        self.heard: list[bool] = []
        self.changes = Changes()
        self.changes.happened.connect(self._happened)
        self.services = Services(library, self.changes.announce)
        contacts = self.services.contacts
        nothing = cast("Any", None)
        self.meeting = Meeting(
            cast("Any", contacts),
            contacts,
            nothing,
            nothing,
            cast("Any", self.window),
            lambda: True,
            Drafts(),
            writable=True,
        )
        qtbot.addWidget(self.window)
        self.window.show()

    def _happened(self, _change: Change) -> None:
        self.heard.append(current_thread() is main_thread())

    def dialog(self) -> ImportDialog | None:
        return next((each for each in self.window.findChildren(ImportDialog) if each.isVisible()), None)

    def count(self) -> int:
        with self.library.reading() as shelves:
            return shelves.glimpses.count()


@pytest.fixture
def desk(library: Library, qtbot: QtBot) -> Desk:
    return Desk(library, qtbot)


def test_a_file_is_shown_brought_in_and_taken_back(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_text("".join(f"BEGIN:VCARD\nFN:Person {n}\nEND:VCARD\n" for n in range(300)), encoding="utf-8")
    desk.meeting.import_file(path)
    qtbot.waitUntil(lambda: desk.dialog() is not None)
    dialog = desk.dialog()
    assert dialog is not None
    assert desk.count() == 0
    dialog.button.click()
    qtbot.waitUntil(lambda: bool(desk.window.told))
    assert desk.window.told == ["300 people brought in"]
    assert desk.count() == 300
    qtbot.waitUntil(lambda: desk.heard == [True])
    desk.services.history.undo(desk.window.act)
    assert desk.count() == 0


def test_what_is_no_contact_file_is_told_in_a_sentence(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "notes.vcf"
    path.write_text("hello", encoding="utf-8")
    desk.meeting.import_file(path)
    qtbot.waitUntil(lambda: bool(desk.window.told))
    assert desk.window.told == ["notes.vcf has no contacts in it. relpitch reads .vcf files."]


def test_long_work_shows_how_far_it_is_and_can_be_given_up(desk: Desk, qtbot: QtBot) -> None:
    go, ended = Event(), Event()

    def work(progress: Progress) -> None:
        progress(1, 2)
        go.wait(5)
        try:
            progress(2, 2)
        finally:
            ended.set()

    told: list[object] = []
    dialog = WorkDialog("Reading", Work(work), desk.window)
    dialog.done_with.connect(told.append)
    dialog.failed.connect(told.append)
    qtbot.waitUntil(dialog.isVisible)
    dialog.leave.click()
    go.set()
    assert ended.wait(5)
    QApplication.processEvents()
    assert told == []


def test_who_is_kept_as_a_second_one_of_a_name_can_be_made_one_with_the_first(
    library: Library, qtbot: QtBot
) -> None:
    desk = Desk(library, qtbot)
    people = desk.services.people
    first, _act = people.capture(Capture("Tomás Berg", "the bike market"))
    desk.meeting._people = people
    desk.meeting._keep(Capture("tomas  Berg", "the gym"))
    assert desk.window.offered == ("A second tomas Berg", "They are one")
    desk.window.then()
    assert [name for _id, name in people.names()] == ["Tomás Berg"]
    known = people.known(first.id)
    assert known is not None
    assert [each.title for each in known.encounters] == ["the gym", "the bike market"]
    desk.meeting._keep(Capture("Olga"))
    assert desk.window.told[-1] == "Olga is kept"
