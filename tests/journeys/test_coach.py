"""The coach beside the words: noticed, replaced, taken back, kept, and remembered."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.welcome import WelcomePage
from relpitch.ui.widgets.note_card import NoteCard
from tests.journeys.conftest import Start, picture, quit_app

ASKED = "Hello. Could you introduce me to your boss?"
INSTEAD = "Hello. Who should I be useful to?"

NONE, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def pitches(app: App) -> PitchesPage:
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    return page


def notes(app: App) -> list[str]:
    QApplication.processEvents()
    return [card.accessibleName() for card in pitches(app).findChildren(NoteCard) if card.isVisible()]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_an_asking_sentence_is_noticed_replaced_taken_back_and_kept(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = str(tmp_path / "Mine.relpitch")
    app = start(library=path)
    app.window.resize(1280, 800)  # beside the words there is room for the aside
    welcome = app.pages[PageName.WELCOME]
    assert isinstance(welcome, WelcomePage)
    welcome.questions.blank_asked_for.emit()
    invitation = pitches(app).editor.edit(Part.INVITATION)
    invitation.put_caret(at_end=True)

    # nothing is said within the sentence being typed
    qtbot.keyClicks(invitation, ASKED.rstrip("?"))
    pitches(app).coach.read()
    assert notes(app) == []
    qtbot.keyClicks(invitation, "?")
    qtbot.waitUntil(lambda: len(notes(app)) == 1)
    assert notes(app)[0].startswith("Asks before it gives. “Could you introduce me to your boss”")
    picture(app, "coach")

    # to the note, replace, undo
    press(qtbot, Qt.Key.Key_F8)
    assert invitation.hasFocus()
    assert invitation.caret() == ASKED.index("Could")
    press(qtbot, Qt.Key.Key_Return, ALT)
    assert invitation.words() == INSTEAD
    assert notes(app) == []
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert invitation.words() == ASKED
    qtbot.waitUntil(lambda: len(notes(app)) == 1)

    # keep mine, tomorrow too
    press(qtbot, Qt.Key.Key_K, ALT)
    assert notes(app) == []
    assert invitation.words() == ASKED
    quit_app(app)
    again = start(library=path)
    again.window.resize(1280, 800)
    pitches(again).coach.read()
    assert pitches(again).editor.edit(Part.INVITATION).words() == ASKED
    assert notes(again) == []
