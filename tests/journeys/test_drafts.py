"""Prose that is typed and not kept is found again, in whatever form, and however that was left."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.event import Event, MayMeet
from relpitch.failure.typed import TypedFile
from relpitch.services import sample
from relpitch.services.takes import TAKE_PREFIX
from relpitch.storage.library import Library
from relpitch.ui.draft_form import OWNER
from relpitch.ui.form_fields import WordField, name_of, word_fields, words_in
from tests.journeys.by_key import Dialogs, controls, said, use
from tests.journeys.conftest import Start, quit_app

_TYPED = "Zwiebel"  # what no completer finishes
_AT_MOST = 200
_LEFT_ALONE = {"Keep it", "Delete", "Cancel it", "Put in the bin", "Archive", "Take it off the list"}
"""What these do ends a draft, or takes away what is walked next."""

NO_PROSE = {
    "Find": "what is looked for is not kept",
    "Go to": "what is looked for is not kept",
    "Search": "what is looked for is not kept",
    "Another title?": "a name",
    "Another name?": "a name",
    "What is this library called?": "a name",
    "Your details": "names and numbers, as they are printed",
    "Who is ": "a name to choose",
    "All papers": "what is looked for is not kept",
}
"""Fields and dialogs whose words are no prose, by how they begin."""

BY_ITSELF = {
    PageName.PITCHES: "stored as it is typed, and in the file of unsaved words until then",
    PageName.PREFERENCES: "stored as it is typed",
    PageName.CARDS: "names and numbers of a sheet",
}
"""Pages whose own fields keep what is typed by themselves."""

OWNERS = {
    "capture",
    "encounter/…",
    "event/new",
    *(
        f"event/…/{each}"
        for each in ("about", "questions", "bring", "before", "way out", "meet/new", "meet/…")
    ),
    *(f"people/…/{each}" for each in ("about", "message", "promise", "gift", "introduction", "meeting")),
    *(f"people/…/{each}" for each in ("care", "remember", "tags")),
    "setting/new",
    *(f"take/…/{each}" for each in ("friend", "keep", "try")),
}
"""Those the walk is known to come to; more are fine."""


def is_prose(field: WordField, title: str = "") -> bool:
    if isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Password:
        return False  # it is kept nowhere before it is given
    return not any(each.startswith(beginning) for each in (name_of(field), title) for beginning in NO_PROSE)


class Typist(Dialogs):
    """Types into every editor of every dialog, leaves it with Esc, and looks for the words the next time.

    `typed` is what stands where, by owner and field; `again` that what was used last is to be used again.
    """

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.typed: dict[tuple[str, str], str] = {}
        self.again = False

    def _meet(self, dialog: QDialog) -> None:
        for name, field in word_fields(dialog).items():
            if field.isVisible() and is_prose(field, dialog.windowTitle()):
                self._type(field, f"{dialog.windowTitle()}: {name}")

    def _type(self, field: WordField, where: str) -> None:
        owner = field.property(OWNER)
        if not owner:
            self.faults.append(f"{where} is nobody’s draft")
            return
        key = owner, name_of(field)
        if key not in self.typed:
            self._qtbot.keyClicks(field, _TYPED)
            self.typed[key] = words_in(field)
            self.again = True
            if self.taken:
                self.taken.discard(self.last)
        elif words_in(field) != self.typed[key]:
            self.faults.append(f"{where} lost “{self.typed[key]}”, there is “{words_in(field)}”")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Maya's, with an event that is over, and one to prepare for."""
    path = tmp_path / "Maya.relpitch"
    now = datetime.now(UTC)
    with Library.create(path, device="here") as library:
        sample.fill(library, now)
        with library.writing() as shelves:
            met = next(iter(shelves.people.all()))
            over = Event("The fair", now - timedelta(days=1), now, meet=(MayMeet(person_id=met.id),))
            shelves.events.save(over)
    return path


@pytest.fixture
def app(start: Start, library: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: True)  # no other program opens
    return start(library=str(library))


@pytest.fixture
def typist(app: App, qtbot: QtBot) -> Iterator[Typist]:
    made = Typist(app.window, qtbot)
    yield made
    made.stop()


def show(app: App, page: PageName, thing: str = "") -> None:
    app.window.go(Destination(page, thing))
    app.window.activateWindow()
    for _ in range(3):
        QApplication.processEvents()


def places(library: Library) -> Iterator[tuple[PageName, str]]:
    """Every page, and those of one thing."""
    yield from ((page, "") for page in PageName)
    with library.reading() as shelves:
        prepared = (each for each in shelves.events.all() if each.meet and each.questions)
        yield PageName.EVENTS, max(prepared, key=lambda each: each.starts).id  # the other one is over
        yield (
            PageName.REHEARSE,
            f"{TAKE_PREFIX}{next(each.id for each in shelves.takes.all() if not each.drill)}",
        )


def editors_of(page: QWidget) -> list[WordField]:
    """The editors of prose on a page itself."""
    return [
        each
        for each in word_fields(page).values()
        if each.isVisible() and is_prose(each) and each.window() is page.window()
    ]


def test_what_is_typed_on_a_page_is_there_after_another_page_and_after_a_new_start(
    app: App, start: Start, library: Path, qtbot: QtBot
) -> None:
    typed: dict[tuple[PageName, str, str], str] = {}
    for name in [each for each in app.pages if each not in BY_ITSELF]:
        show(app, name)
        for field in editors_of(app.pages[name]):
            owner = field.property(OWNER)
            assert owner, f"{name}: {name_of(field)} is nobody’s draft"
            qtbot.keyClicks(field, _TYPED)
            typed[name, owner, name_of(field)] = words_in(field)
    assert {name for name, _, _ in typed} == {PageName.WELCOME, PageName.TODAY, PageName.PEOPLE}

    def there(app: App) -> dict[tuple[PageName, str, str], str]:
        found = {}
        for name in {name for name, _, _ in typed}:
            show(app, name)
            for field in editors_of(app.pages[name]):
                found[name, field.property(OWNER), name_of(field)] = words_in(field)
        return found

    assert there(app) == typed
    quit_app(app)
    assert there(start(library=str(library))) == typed


@pytest.mark.slow
def test_what_is_typed_in_any_dialog_is_there_after_esc_and_in_the_file_after_the_end(
    app: App, typist: Typist, library: Path, qtbot: QtBot
) -> None:
    assert app.here is not None
    show(app, PageName.PEOPLE)
    qtbot.keyClicks(
        editors_of(app.pages[PageName.PEOPLE])[0], _TYPED
    )  # the way to a new meeting is there then
    for name, thing in list(places(app.here.library)):
        used: set[tuple[str, str]] = set()
        typist.taken = set(_LEFT_ALONE)
        for _ in range(_AT_MOST):
            show(app, name, thing)
            there = {
                (type(each).__name__, said(each)): each
                for each in controls(app.pages[name])
                if isinstance(each, QAbstractButton)
                and not any(said(each).startswith(it) for it in _LEFT_ALONE)
            }
            key = next((each for each in there if each not in used), None)
            if key is None:
                break
            there[key].setFocus(Qt.FocusReason.TabFocusReason)
            typist.more = typist.again = False
            use(there[key], qtbot)
            if not (typist.more or typist.again):
                used.add(key)
                typist.taken = set(_LEFT_ALONE)
    assert not typist.faults, "\n".join(typist.faults)
    owners = {re.sub(r"[0-9a-f]{8}-[-0-9a-f]+", "…", owner) for owner, _ in typist.typed}
    assert owners >= OWNERS, OWNERS - owners
    quit_app(app)
    drafts = TypedFile(paths.typed(), library).drafts()
    left = {(owner, words) for owner, draft in drafts.items() for words in draft.texts.values()}
    assert {(owner, words) for (owner, _), words in typist.typed.items()} <= left
