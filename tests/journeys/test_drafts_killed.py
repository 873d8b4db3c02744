"""A process that is killed while a person types loses no word, and each is found under its owner."""

import stat
from datetime import UTC, datetime
from pathlib import Path

from relpitch.services import sample
from relpitch.storage.library import Library
from tests.journeys.test_failure import run

# How forms are opened, and which of their fields is typed in.
FORMS = """
from relpitch.ui.form_fields import name_of, word_fields, words_in
from relpitch.ui.pages.people.follow_up_card import FollowUpAction
from relpitch.ui.pages.pitches.phrasing_list import PhrasingList

def people():
    app.window.go(Destination(PageName.PEOPLE, someone()))
    return app.pages[PageName.PEOPLE]

def someone():
    return next(identity for identity, name in app.here.services.people.names() if name == "Priya Raman")

def event():
    return next(each.id for each in app.here.services.events.coming())

def events():
    app.window.go(Destination(PageName.EVENTS, event()))
    return app.pages[PageName.EVENTS]

def modal():
    return QApplication.activeModalWidget()

def open_when():
    app.window.go(Destination(PageName.PITCHES))
    pitches().editor.open_list(Part.RELEVANCE, is_open=True)
    return next(each for each in pitches().findChildren(PhrasingList) if each.isVisible())

OPENED = {
    "message": lambda: people().following.act(FollowUpAction.WRITE_TO),
    "capture": lambda: app.here.meeting.meet_someone(),
    "notes": lambda: events()._edit(),
    "setting": lambda: pitches().collection.new_setting(pitches()._pitches.statements()[0]),
}
TYPED_IN = {"message": "The message", "capture": "Who", "notes": "Notes", "setting": "Tone"}

def field_of(name):
    return word_fields(modal())[TYPED_IN[name]]
"""

TYPE = """
app.window.activateWindow()
yield app.window.isActiveWindow
QTest.keyClicks(people().composer.text, "She laughed.")
for name in OPENED:
    QTimer.singleShot(0, OPENED[name])
    yield modal
    QTest.keyClicks(field_of(name), f"Words of {name}. ")
    modal().reject()
    yield lambda: modal() is None
pitches()._draft._throttle.touch = lambda: None
row = open_when()._rows[0]
app.window.activateWindow()
yield app.window.isActiveWindow
row._when.setFocus()
yield row._when.hasFocus
row._when.end(False)
QTest.keyClicks(row._when, " twice")
os.kill(os.getpid(), signal.SIGKILL)
"""

LOOK = """
yield dialogs
[each.accept() for each in dialogs()]
yield lambda: modal() is None
print("NOTE", people().composer.text.toPlainText())
other = next(each for each in people().list.model.ids() if each != someone())
app.window.go(Destination(PageName.PEOPLE, other))
print("OTHER", repr(app.pages[PageName.PEOPLE].composer.text.toPlainText()))
print("WHEN", open_when()._rows[0]._when.text())
for name in OPENED:
    QTimer.singleShot(0, OPENED[name])
    yield modal
    print("FORM", name, f"Words of {name}. " in words_in(field_of(name)), modal().windowTitle())
    modal().reject()
    yield lambda: modal() is None
"""


def test_a_kill_while_typing_loses_nothing_typed_in_any_form(tmp_path: Path, own_folders: Path) -> None:
    library = tmp_path / "Maya.relpitch"
    with Library.create(library, device="here") as made:
        sample.fill(made, datetime.now(UTC))
    typed = run(library, TYPE, FORMS)
    assert "EXIT -9" in typed, typed
    (file,) = own_folders.rglob("typed/*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    found = run(library, LOOK, FORMS)
    assert "NOTE She laughed.\n" in found, found
    assert "OTHER ''\n" in found
    assert "WHEN when they ask what I do twice\n" in found
    for name in ("message", "capture", "notes", "setting"):
        assert f"FORM {name} True" in found, found
