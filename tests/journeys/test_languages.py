"""Another language, chosen while the window is open: it holds at once, and nothing is lost."""

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from relpitch import translation
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.pseudo_language import pseudo
from relpitch.ui.own_language import speak_it_in_qt
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.pitches.history import revision_rows
from tests.journeys.conftest import Start, quit_app
from tests.manners.showing import settle
from tests.people import add_person

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def other_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two that nobody speaks, among those there are."""
    names = {"en": "English", "en_XA": "Ëñĝļîšĥ", "ar_XB": "hsilgnE"}
    monkeypatch.setattr(translation, "NAMES", names)


def choose(app: App, language: str) -> None:
    app.preferences.choose("looks", "language", language)
    QApplication.processEvents()


def page_names(app: App) -> list[str]:
    rows = app.window.findChildren(QPushButton)
    return [each.accessibleName() for each in rows if each.objectName().startswith("nav-")]


def test_it_holds_at_once_where_the_person_was(start: Start) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.PREFERENCES))
    assert page_names(app)[:2] == ["Today", "Pitches"]
    choose(app, "en_XA")
    assert app.window.is_on(PageName.PREFERENCES)
    assert page_names(app)[:2] == [pseudo("Today"), pseudo("Pitches")]
    choose(app, "en")
    assert page_names(app)[:2] == ["Today", "Pitches"]


def test_words_that_were_just_typed_and_what_can_be_undone_stay(start: Start) -> None:
    app = start(sample=True)
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    app.window.go(Destination(PageName.PITCHES))
    edit = page.editor.edit(Part.OPENING)
    edit.setFocus()
    edit.insertPlainText("Just typed. ")
    assert app.here is not None
    history = app.here.services.history
    choose(app, "en_XA")
    again = app.pages[PageName.PITCHES]
    assert isinstance(again, PitchesPage)
    assert again is not page
    assert "Just typed." in again.editor.edit(Part.OPENING).toPlainText()
    for _act in ("the words, which were saved then", "the language"):
        history.undo()
    QApplication.processEvents()
    assert app.preferences.current.looks.language == ""
    assert translation.language_in_use() == "en"


def test_what_was_done_is_told_in_the_language_that_is_set_now(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "NAMES", {"en": "English", "de": "Deutsch"})
    path = str(tmp_path / "Mine.relpitch")
    app = start(library=path)
    assert app.here is not None
    services = app.here.services
    statement = services.pitches.new_statement("Moving")
    gym = services.pitches.new_variant(statement.id, services.settings.all()[0], 0.2)
    _zora, act = add_person(services.people, "Zora")
    app.window.notify(act.words, act)
    told = app.window._toast._words
    assert told.text() == "Kept"
    try:
        choose(app, "de")
        assert told.text() == "Gespeichert"
        services.history.undo(act)
        assert app.window.undoing is not None
        app.window.undoing.redo()
        app.window.undoing.undo()
        assert told.text() == "Zora ist wieder entfernt"
        quit_app(app)
        app = start(library=path)
        assert app.here is not None
        kept = app.here.services.revisions.revisions(gym.id)
        assert kept[-1].note == "Made from Anyone, anywhere"
        assert revision_rows(kept, NOW)[-1].parts == "Aus „Für alle, überall“ gemacht"
    finally:
        choose(app, "en")
        speak_it_in_qt()


def test_the_window_turns_round_for_a_language_from_right_to_left(start: Start) -> None:
    app = start(sample=True)
    try:
        choose(app, "ar_XB")
        assert app.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sidebar = app.window.findChild(type(app.window._sidebar))
        assert sidebar is not None
        settle()
        assert sidebar.mapTo(app.window, sidebar.rect().topRight()).x() >= app.window.width() - 2
    finally:
        choose(app, "en")
    assert app.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_qts_own_words_are_in_it_too(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "NAMES", {"en": "English", "de": "Deutsch"})
    app = start(sample=True)
    try:
        choose(app, "de")
        assert QApplication.translate("QDialogButtonBox", "Cancel") != ""
        assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        choose(app, "en")
        speak_it_in_qt()
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_it_is_kept_for_the_next_time(start: Start, tmp_path: Path) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    choose(app, "en_XA")
    looks = dataclasses.replace(app.preferences.current.looks, language="en_XA")
    assert app.preferences.current.looks == looks
