"""Every command of every page leaves an act that Ctrl Z brings back, and nothing changes out of sight."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.failure.typed import FormDraft
from relpitch.services.capturing import Capture
from relpitch.services.takes import TAKE_PREFIX
from relpitch.ui import keys
from relpitch.ui.forget_dialog import ForgetDialog
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.rehearse import RehearsePage
from relpitch.ui.quick_capture import QuickCapture
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.toast import Toast
from tests.journeys.by_key import Dialogs, controls, said, use
from tests.journeys.conftest import Start
from tests.services.every_act import snapshot

_TURNS = 90
_FIELDS = QLineEdit | QTextEdit | QPlainTextEdit
_FOR_GOOD = ("Empty the bin", "Sure", "Delete old recordings", "Forget")
"""What is asked about, since it cannot be undone."""
_GROUPS = ("looks", "voice", "coach", "coach_lists", "about", "following_up", "events", "backups")
_LEFT_OUT = {
    PageName.LIBRARY: "another library takes the place of this one",
    PageName.HELP: "nothing changes",
}


class Kept(Dialogs):
    """Fills the fields of every dialog and keeps it, where keeping it can be undone."""

    def _meet(self, dialog: QDialog) -> None:
        if isinstance(dialog, ForgetDialog):
            return
        for field in dialog.findChildren(QWidget):
            if isinstance(field, _FIELDS) and field.isVisible() and not field.isReadOnly():
                self._qtbot.keyClicks(field, "b")
        dialog.accept()


_NO_ACTS = (PageName.WELCOME, PageName.TODAY, PageName.REHEARSE)
"""Where a key alone keeps nothing in the sample."""


@pytest.fixture
def app(start: Start, monkeypatch: pytest.MonkeyPatch) -> App:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: True)
    for ask in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_args, **_kwargs: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kwargs: "")
    return start(sample=True)


@pytest.fixture
def kept(app: App, qtbot: QtBot) -> Iterator[Kept]:
    made = Kept(app.window, qtbot)
    yield made
    made.stop()


def everything(app: App) -> dict[str, Any]:
    """All that acts may change: values, preferences, the deck."""
    assert app.here is not None
    preferences = app.preferences.current
    values = {each: getattr(preferences, each) for each in _GROUPS}
    return {**snapshot(app.here.library), "preferences": values}


def undo(app: App, qtbot: QtBot) -> None:
    """Press Ctrl Z where no field has typing of its own."""
    centre = app.window.centralWidget()
    assert centre is not None
    centre.setFocus()
    qtbot.keyClick(centre, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def undo_all(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    history = app.here.services.history
    while history.done:
        left = len(history.done)
        undo(app, qtbot)
        assert len(history.done) < left, history.done[-1].words


def use_all(app: App, page: PageName, qtbot: QtBot) -> int:
    """Use each control of a page once, by key; how many were used."""
    used: set[str] = set()
    assert app.here is not None
    event = app.here.services.events.coming()[0].id if page is PageName.EVENTS else ""
    for _ in range(_TURNS):
        app.window.go(Destination(page, event))
        app.window.activateWindow()
        QApplication.processEvents()
        if not app.pages[page].isVisible():
            continue  # what was kept in a dialog led elsewhere
        there = {
            said(each): each for each in controls(app.pages[page]) if not said(each).startswith(_FOR_GOOD)
        }
        name = next((each for each in there if each not in used), None)
        if name is None:
            break
        used.add(name)
        there[name].setFocus(Qt.FocusReason.TabFocusReason)
        use(there[name], qtbot)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        in_sidebar = focused is not None and app.window._sidebar.isAncestorOf(focused)
        assert not (app.window.is_on(page) and in_sidebar), f"after {name} the keyboard has left the page"
    return len(used)


def told_empty(app: App, page: PageName) -> list[str]:
    """What a page says where there is nothing."""
    there = [each for each in app.pages[page].findChildren(EmptyState) if each.isVisible()]
    return [label.text() for each in there for label in each.findChildren(QLabel)]


@pytest.mark.parametrize("page", [each for each in PageName if each not in _LEFT_OUT])
def test_whatever_is_used_on_a_page_comes_back_with_ctrl_z(
    page: PageName, app: App, kept: Kept, qtbot: QtBot
) -> None:
    app.window.go(Destination(page))
    before, empty = everything(app), told_empty(app, page)
    assert use_all(app, page, qtbot) > 1
    assert app.libraries.save_all()
    assert app.here is not None
    assert app.here.services.history.done or page in _NO_ACTS
    undo_all(app, qtbot)
    after = everything(app)
    assert {name for name in after if after[name] != before[name]} == set()
    app.window.go(Destination(page, "gone"))  # as the undoing of what is new asks for it
    assert told_empty(app, page) == empty


@pytest.mark.parametrize("where", [keys.PITCHES, keys.WRITING, keys.PEOPLE, keys.EVENTS, keys.CARDS])
def test_every_key_of_a_page_leaves_what_ctrl_z_brings_back(
    where: str, app: App, kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "printerName", lambda _printer: "")
    pages = {keys.PEOPLE: PageName.PEOPLE, keys.EVENTS: PageName.EVENTS, keys.CARDS: PageName.CARDS}
    page = pages.get(where, PageName.PITCHES)
    before = everything(app)
    for each in (key for key in keys.KEYS if key.where == where):
        app.window.go(Destination(page))
        actions = [
            action for action in app.pages[page].findChildren(QAction) if action.objectName() == each.id
        ]
        assert actions, each
        focused = QApplication.focusWidget() or app.window
        qtbot.keySequence(focused, QKeySequence(each.keys[0]))
        QApplication.processEvents()
    assert app.libraries.save_all()
    undo_all(app, qtbot)
    after = everything(app)
    assert {name for name in after if after[name] != before[name]} == set()


def test_a_variant_in_the_bin_comes_back_and_old_typing_stays(app: App, qtbot: QtBot) -> None:
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    base, gym = page.opened.versions[0], next(each for each in page.opened.versions if each.name == "Gym")
    app.window.go(Destination(PageName.PITCHES, base.id))
    words = page.editor.edit(Part.OFFER)
    words.put_caret(at_end=True)
    qtbot.keyClicks(words, " More.")
    typed = words.words()
    assert page.flush()
    page.collection.discard_version(gym)
    undo(app, qtbot)
    assert "Gym" in [each.name for each in page.opened.versions]
    assert page.editor.edit(Part.OFFER).words() == typed or page.opened.chosen.name == "Gym"
    app.window.go(Destination(PageName.PITCHES, base.id))
    assert page.editor.edit(Part.OFFER).words() == typed


def test_where_an_undo_touches_what_is_not_shown_the_app_goes_there_and_says_so(
    app: App, qtbot: QtBot
) -> None:
    assert app.here is not None
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    gym = next(each for each in page.opened.versions if each.name == "Gym")
    page.collection.discard_version(gym)
    for toast in app.window.toasts():
        toast.hide()
    app.window.go(Destination(PageName.TODAY))
    undo(app, qtbot)
    assert app.window.is_on(PageName.PITCHES)
    assert page.opened.chosen.name == "Gym"
    assert app.window._toast._words.text() == "“Gym” is back"
    qtbot.keyClick(app.window.centralWidget(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "Gym" not in [each.name for each in page.opened.versions]


def test_typing_in_a_field_is_undone_before_anything_else(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    app.window.go(Destination(PageName.PEOPLE))
    person = app.pages[PageName.PEOPLE].shown()
    app.here.services.people.change_person(person, about="Sings")
    from relpitch.ui.pages.people import PeoplePage

    page = app.pages[PageName.PEOPLE]
    assert isinstance(page, PeoplePage)
    text = page.composer.text
    text.setFocus()
    qtbot.keyClicks(text, "Met again")
    for _ in range(9):
        if not text.toPlainText():
            break
        qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == ""
    assert len(app.here.services.history.done) == 1
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not app.here.services.history.done


def test_a_toast_is_reached_by_key_and_waits(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    gym = next(each for each in page.opened.versions if each.name == "Gym")
    page.collection.discard_version(gym)
    focused = QApplication.focusWidget() or app.window
    qtbot.keyClick(focused, Qt.Key.Key_F6)
    assert page.toast is not None
    assert page.toast._undo.hasFocus()
    assert not page.toast._timer.isActive()
    qtbot.keyClick(page.toast._undo, Qt.Key.Key_Return)
    assert page.toast.isHidden()
    assert "Gym" in [each.name for each in page.opened.versions]


def test_a_toast_goes_when_its_act_is_undone_by_key(app: App, qtbot: QtBot) -> None:
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    app.window.go(Destination(PageName.CARDS))
    versions = [each for _title, names in page._laid_deck.versions() for each, _name in names]
    before = page.editing.layout_now()
    page.editing.add_version(
        next(each for each in versions if each not in [place.version_id for place in before.places])
    )
    assert page.toast is not None
    assert page.toast.act is not None
    undo(app, qtbot)
    assert page.editing.layout_now() == before
    assert page.toast.isHidden()


def test_a_draft_that_was_set_aside_comes_back_after_its_form_is_closed(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    form = app.here.drafts
    form.put("capture", FormDraft({"Who": "Noor, who sings"}))
    app.window.someone_met.emit()
    dialog = app.window.findChild(QuickCapture)
    assert dialog is not None
    assert dialog.fields["who"].text() == "Noor, who sings"
    again = next(each for each in dialog.findChildren(QAbstractButton) if each.text() == "Begin again")
    again.click()
    assert dialog.fields["who"].text() == ""
    dialog.reject()
    undo(app, qtbot)
    assert form.get("capture") == FormDraft({"Who": "Noor, who sings"})


def test_in_a_dialog_nothing_behind_it_is_undone_or_done_again_and_that_is_told_in_it(
    app: App, qtbot: QtBot
) -> None:
    assert app.here is not None
    people = app.here.services.people
    people.capture(Capture("Olga"))
    people.capture(Capture("Noor"))
    undo(app, qtbot)
    before = everything(app)
    app.window.someone_met.emit()
    dialog = app.window.findChild(QuickCapture)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    for key, sentence in (("undo", "There is nothing to undo"), ("redo", "There is nothing to do again")):
        qtbot.keySequence(dialog.button, QKeySequence(keys.key(key).keys[0]))
        toast = dialog.findChild(Toast)
        assert isinstance(toast, Toast)
        qtbot.waitUntil(toast.isVisible)
        assert toast._words.text() == sentence
        buttons = [each for each in dialog.findChildren(QAbstractButton) if each is not toast._undo]
        assert not [
            each for each in buttons if each.isVisible() and toast.geometry().intersects(each.geometry())
        ]
        assert not app.window._toast.isVisible()
        toast.hide()
    assert everything(app) == before
    dialog.fields["who"].setText("Zelda")
    dialog.accept()
    QApplication.processEvents()
    assert app.window._toast.isVisible(), "what was kept is told in the window: the dialog is gone"


def test_marks_of_a_take_come_back_with_ctrl_z(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    take = app.here.services.takes.all()[-1]
    before = everything(app)
    app.window.go(Destination(PageName.REHEARSE, f"{TAKE_PREFIX}{take.id}"))
    page = app.pages[PageName.REHEARSE]
    for each in ("filler-1", "filler-2", "unmark", "filler-1"):
        QApplication.processEvents()
        focused = QApplication.focusWidget() or page
        qtbot.keySequence(focused, QKeySequence(keys.key(each).keys[0]))
    assert len(app.here.services.history.done) == 4
    undo_all(app, qtbot)
    assert everything(app) == before


def test_ctrl_z_in_the_middle_of_a_take_leaves_it_alone(app: App, qtbot: QtBot) -> None:
    assert app.here is not None
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    page.collection.discard_version(page.opened.versions[-1])
    app.window.go(Destination(PageName.REHEARSE, page.opened.versions[0].id))
    rehearse = app.pages[PageName.REHEARSE]
    assert isinstance(rehearse, RehearsePage)
    rehearse.stage.session.begin(None, countdown=False)
    before = everything(app)
    undo(app, qtbot)
    assert rehearse.stage.session.is_on
    assert rehearse.stage.isVisible()
    assert everything(app) == before


def test_the_text_size_by_key_comes_back_with_ctrl_z(app: App, qtbot: QtBot) -> None:
    before = everything(app)
    for each in ("larger", "larger", "usual", "smaller"):
        qtbot.keySequence(app.window, QKeySequence(keys.key(each).keys[0]))
    assert everything(app) != before
    undo_all(app, qtbot)
    assert everything(app) == before
