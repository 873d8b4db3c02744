"""Two libraries for two clients: made, written in, left and come back to, backed up and renamed."""

import gc
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch import paths, preferences
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.preferences import Appearance, Looks
from relpitch.storage.backup import own_backups
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from relpitch.ui.daily_backup import DailyBackup
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.pages.library import LibraryPage
from relpitch.ui.pages.library.library_row import LibraryRow
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.welcome import WelcomePage
from relpitch.ui.theme import theme
from relpitch.ui.unsaved import Unsaved
from tests.journeys.conftest import Start, picture, quit_app

DANIEL = "I help cooks open their first place."
NOOR = "I help teachers write less at night."
MORE = " And sleep more."


def page(app: App) -> LibraryPage:
    found = app.pages[PageName.LIBRARY]
    assert isinstance(found, LibraryPage)
    app.window.go(Destination(PageName.LIBRARY))
    return found


def test_after_a_library_that_does_not_open_another_one_is_followed_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, good = tmp_path / "broken.relpitch", tmp_path / "Good.relpitch"
    broken.write_text("not a library")
    Library.create(good, device="test").close()
    app = App(["relpitch"], library=str(broken), watched=True)
    app.window.show()
    qtbot.waitUntil(lambda: app.safety.is_begun)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    with qtbot.waitSignal(app.filled):
        app.window.another_asked_for.emit()
    assert app.libraries.path == good
    assert len(app.window.findChildren(Unsaved)) == len(app.findChildren(DailyBackup)) == 1
    quit_app(app)


@pytest.mark.parametrize("how", ["another library", "the end"])
def test_nothing_that_a_page_waits_for_reads_a_library_that_is_closed(
    how: str, start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    app = start(sample=True)
    for name in app.pages:
        app.window.go(Destination(name))
    left = list(app.pages.made.values())
    timers = [timer for page in left for timer in page.findChildren(QTimer)]
    assert len(timers) > 10
    for timer in timers:
        timer.start(60_000)
    if how == "the end":
        app.close()
    else:
        Library.create(tmp_path / "Other.relpitch", device="test").close()
        app.libraries.open_file(tmp_path / "Other.relpitch")
    assert [each for each in timers if isValid(each) and each.isActive()] == []


def pitches(app: App) -> PitchesPage:
    found = app.pages[PageName.PITCHES]
    assert isinstance(found, PitchesPage)
    return found


def begin(app: App, words: str) -> None:
    """A statement with an offer, made where a person's first one is made, and shown."""
    statement = pitches(app)._pitches.new_statement("What I do")
    app.window.go(Destination(PageName.PITCHES))
    assert statement.id
    write(app, words)


def write(app: App, words: str) -> None:
    edit = pitches(app).editor.edit(Part.OFFER)
    edit.put_caret(at_end=True)
    QApplication.processEvents()
    edit.insertPlainText(words)


def offer_in(path: Path) -> list[str]:
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        return [each.parts[Part.OFFER].phrasings[0].words for each in shelves.versions.all()]


def shown(app: App) -> str:
    return " ".join(each.text() for each in page(app).findChildren(QLabel))


def toast(app: App) -> str:
    return app.window._toast._words.text()


def rows(app: App) -> dict[str, LibraryRow]:
    library = page(app)
    assert library.aside_switch is not None
    library.aside_switch.open()
    QApplication.processEvents()
    return {row.text(): row for row in library.findChildren(LibraryRow) if row.isVisible()}


def test_two_clients_have_a_library_each_and_every_word_is_in_the_right_one(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    daniel, noor = tmp_path / "With Daniel.relpitch", tmp_path / "With Noor.relpitch"
    app = start(library=str(daniel))
    begin(app, DANIEL)
    page(app).new_asked_for.emit(noor)
    assert app.window.windowTitle() == "With Noor - relpitch"
    assert offer_in(daniel) == [DANIEL]
    begin(app, NOOR)
    assert "1 statement." in shown(app)
    rows(app)["With Daniel"].click()
    app.window.go(Destination(PageName.PITCHES))
    assert app.window.windowTitle() == "With Daniel - relpitch"
    assert pitches(app).editor.edit(Part.OFFER).toPlainText() == DANIEL
    assert app.here is not None
    assert app.here.services.history.next_undo() is None
    rows(app)["With Noor"].click()
    app.window.go(Destination(PageName.PITCHES))
    write(app, MORE)
    page(app).back_up()
    backup = own_backups(noor, paths.backups())[0]
    assert verify(backup) == []
    assert offer_in(backup) == [NOOR + MORE]
    picture(app, "libraries-backed-up")
    page(app).rename_to("Noor, autumn")
    renamed = tmp_path / "Noor, autumn.relpitch"
    assert app.window.windowTitle() == "Noor, autumn - relpitch"
    assert not noor.exists()
    app.window.go(Destination(PageName.PITCHES))
    write(app, MORE)
    assert "Today at" in shown(app)
    quit_app(app)
    assert offer_in(renamed) == [NOOR + MORE + MORE]
    assert offer_in(daniel) == [DANIEL]
    remembered = preferences.load(paths.preferences_file())
    assert preferences.recent_libraries(remembered) == (renamed, daniel)
    assert {each.name for each in tmp_path.iterdir()} >= {renamed.name, daniel.name}


def test_the_pages_of_the_library_before_are_gone_and_answer_nothing(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    app = start(library=str(tmp_path / "One.relpitch"))
    begin(app, DANIEL)
    for number in range(3):
        app.libraries.open_new(tmp_path / f"Another {number}.relpitch")
    QApplication.processEvents()
    gc.collect()
    app.preferences.keep(looks=Looks(appearance=Appearance.DARK, text_size=120))
    theme().apply(app.preferences.current.looks)
    app.window.resize(1100, 700)
    QApplication.processEvents()
    theme().apply(Looks())
    assert app.window._stack.count() == len(app.pages.made)


def test_a_library_that_cannot_be_opened_leaves_this_one_open_and_says_why(
    start: Start, tmp_path: Path
) -> None:
    mine = tmp_path / "Mine.relpitch"
    diary = tmp_path / "Diary.relpitch"
    diary.write_text("Dear diary")
    app = start(library=str(mine))
    begin(app, DANIEL)
    for path, why in (
        (diary, "is not a relpitch library"),
        (tmp_path, "is a folder"),
        (tmp_path / "Nowhere.relpitch", "There is no library"),
        (mine, "is open now"),
    ):
        page(app).other_asked_for.emit(path)
        assert why in toast(app)
        assert app.window.windowTitle() == "Mine - relpitch"
    page(app).new_asked_for.emit(diary)
    assert "There is something at" in toast(app)
    assert diary.read_text() == "Dear diary"
    write(app, MORE)
    quit_app(app)
    assert offer_in(mine) == [DANIEL + MORE]


def test_the_sample_is_looked_at_and_left_without_a_trace(start: Start, tmp_path: Path) -> None:
    mine = tmp_path / "Mine.relpitch"
    app = start(library=str(mine))
    begin(app, DANIEL)
    rows(app)["Sample library"].click()
    app.window.go(Destination(PageName.PITCHES))
    assert app.window.windowTitle() == "Sample library - relpitch"
    assert app.preferences.current.about.name == "Maya Okafor"
    page(app).back_up()
    assert "Today at" in shown(app)
    place = app.libraries.path
    rows(app)["Mine"].click()
    app.window.go(Destination(PageName.PITCHES))
    assert app.window.windowTitle() == "Mine - relpitch"
    assert app.preferences.current.about.name == ""
    quit_app(app)
    assert not place.exists()
    assert not paths.backups().exists()
    kept = preferences.load(paths.preferences_file())
    assert kept.about.name == ""
    assert preferences.recent_libraries(kept) == (mine,)


def test_a_library_deleted_while_open_says_so_and_can_be_exported(start: Start, tmp_path: Path) -> None:
    mine = tmp_path / "Mine.relpitch"
    app = start(library=str(mine))
    begin(app, DANIEL)
    app.libraries.save_all()
    mine.unlink()
    assert "The file is no longer in its folder." in shown(app)
    page(app).back_up()
    assert (
        "no longer in its folder" in toast(app) or "no longer in its folder" in page(app)._toast._words.text()
    )
    page(app).export_to(tmp_path / "out")
    assert DANIEL in (tmp_path / "out" / "library.json").read_text()
    page(app).rename_to("Other")
    assert "There is no library" in toast(app) or "did not open" in " ".join(
        each.text() for each in app.window.findChildren(QLabel)
    )


def test_a_backup_is_gone_back_to_and_come_back_from(start: Start, tmp_path: Path) -> None:
    mine = tmp_path / "Mine.relpitch"
    app = start(library=str(mine))
    begin(app, DANIEL)
    page(app).back_up()
    app.window.go(Destination(PageName.PITCHES))
    write(app, MORE)
    picture(app, "before-restoring")
    backup = own_backups(mine, paths.backups())[0]
    page(app).restore_asked_for.emit(backup)
    assert offer_in(mine) == [DANIEL]
    assert "as it was in the backup" in toast(app)
    app.window.go(Destination(PageName.PITCHES))
    assert app.here is not None
    app.here.services.history.undo()  # the page of the library that is closed by it hears of nothing
    assert offer_in(mine) == [DANIEL + MORE]
    page(app).restore_asked_for.emit(tmp_path / "Nowhere.relpitch")
    assert "There is no library" in toast(app)
    assert offer_in(mine) == [DANIEL + MORE]


def test_contacts_a_calendar_and_a_script_are_brought_in_from_one_place(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    begin(app, DANIEL)
    script = tmp_path / "bakery.md"
    script.write_text("## Offer\n\nI bake what you ate as a child.\n\n## Invitation\n\nTry one?\n")
    page(app).file_asked_for.emit(script)
    welcome = app.pages[PageName.WELCOME]
    assert isinstance(welcome, WelcomePage)
    assert welcome.isVisible()
    assert set(welcome.paste.parts()) == {Part.OFFER, Part.INVITATION}
    calendar = tmp_path / "one.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
        "DTSTART:20990101T100000Z\nSUMMARY:Baker's fair\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    page(app).file_asked_for.emit(calendar)
    assert app.window.is_on(PageName.EVENTS)
    assert app.here is not None
    assert [each.title for each in app.here.services.events.coming()] == ["Baker's fair"]
    contacts = tmp_path / "people.vcf"
    contacts.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Noor Haddad\nN:Haddad;Noor;;;\nEND:VCARD\n")
    page(app).file_asked_for.emit(contacts)
    qtbot.waitUntil(lambda: app.window.findChild(ImportDialog) is not None)
    dialog = app.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: app.here is not None and app.here.services.people.count() == 1)
    page(app).file_asked_for.emit(tmp_path / "photo.txt")
    assert "is not there" in app.window._toast._words.text()


def test_the_laptop_is_merged_into_the_desktop_and_taken_back(start: Start, tmp_path: Path) -> None:
    desktop, laptop = tmp_path / "Desktop.relpitch", tmp_path / "Laptop.relpitch"
    app = start(library=str(desktop))
    begin(app, DANIEL)
    app.libraries.save_all()
    page(app).merge_asked_for.emit(desktop)
    assert "this library itself" in toast(app)
    backup = page(app)._upkeep.back_up()
    shutil.copy(backup.path, laptop)
    with Library.open(laptop, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", datetime.now(UTC)))
    page(app).merge_asked_for.emit(laptop)
    assert toast(app) == "1 new."
    assert app.here is not None
    assert app.here.services.people.count() == 1
    app.window._toast._undo.click()
    assert app.here.services.people.count() == 0
    assert offer_in(desktop) == [DANIEL]
    (tmp_path / "Diary.relpitch").write_text("Dear diary")
    page(app).merge_asked_for.emit(tmp_path / "Diary.relpitch")
    assert "is not a relpitch library" in toast(app)
