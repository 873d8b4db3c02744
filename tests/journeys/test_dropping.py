"""A file of each kind is dropped on the window, and what it holds is shown before anything is kept."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.domain.mode import Mode
from relpitch.domain.take import Take
from relpitch.interchange.export import export
from relpitch.services import sample
from relpitch.services.library_upkeep import contents_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.export_import_dialog import ExportImportDialog
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.pages.rehearse.recording_dialog import RecordingDialog
from relpitch.ui.table_dialog import TableDialog
from tests.interchange.readers import seeds
from tests.journeys.conftest import Start, picture
from tests.journeys.test_opening import drop
from tests.people import add_person

CASES = Path(__file__).parents[1] / "interchange" / "cases"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, datetime.now(UTC))
    return path


def printed(path: Path, words: str) -> None:
    """A PDF of one page with these words on it."""
    page = QPdfWriter(str(path))
    painter = QPainter(page)
    painter.drawText(1000, 1000, words)
    painter.end()


@pytest.mark.parametrize("name", ["apple_noyear_group.vcf", "qp_long_name_21.vcf"])
def test_contacts_are_shown(name: str, library: Path, start: Start, qtbot: QtBot) -> None:
    app = start(library=str(library))
    assert drop(app.window, CASES / name, qtbot)
    qtbot.waitUntil(lambda: app.window.findChild(ImportDialog) is not None, timeout=10_000)
    picture(app, "import_preview")


def test_of_a_table_the_columns_are_asked_and_then_the_people_shown(
    library: Path, start: Start, qtbot: QtBot
) -> None:
    app = start(library=str(library))
    assert drop(app.window, CASES / "Connections.csv", qtbot)
    qtbot.waitUntil(lambda: app.window.findChild(TableDialog) is not None, timeout=10_000)
    dialog = app.window.findChild(TableDialog)
    assert dialog is not None
    dialog.grab().save(str(Path(__file__).parents[2] / "screenshots" / "import_csv.png"))
    dialog.accept()
    qtbot.waitUntil(lambda: app.window.findChild(ImportDialog) is not None, timeout=10_000)


def test_a_calendar_opens_its_event(library: Path, start: Start, qtbot: QtBot) -> None:
    app = start(library=str(library))
    assert drop(app.window, CASES / "html_link.ics", qtbot)
    qtbot.waitUntil(lambda: app.window.is_on(PageName.EVENTS), timeout=10_000)


@pytest.mark.parametrize("ending", ["md", "rtf", "docx", "odt", "html", "pdf"])
def test_a_pitch_in_any_document_is_taken_apart(
    ending: str, library: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    path = tmp_path / f"pitch.{ending}"
    if ending in ("md", "rtf"):
        copy(CASES / ("pitch_utf16le.md" if ending == "md" else "pitch.rtf"), path)
    elif ending == "pdf":
        printed(path, "I help people who sit all day move without pain. Shall I show you now?")
    else:
        path.write_bytes(seeds(ending)[0])
    app = start(library=str(library))
    assert drop(app.window, path, qtbot)
    qtbot.waitUntil(lambda: app.window.is_on(PageName.WELCOME), timeout=10_000)


@pytest.mark.parametrize("name", ["take.mp3", "take.m4a", "take.ogg", "take.flac", "clipped.wav"])
def test_a_recording_is_a_take_of_the_version_that_is_chosen(
    name: str, library: Path, start: Start, qtbot: QtBot
) -> None:
    app = start(library=str(library))
    assert app.here is not None
    before = len(app.here.services.takes.all())
    answer = answering(app, RecordingDialog)
    assert drop(app.window, CASES / name, qtbot)
    qtbot.waitUntil(lambda: app.window.is_on(PageName.REHEARSE), timeout=30_000)
    qtbot.waitUntil(lambda: len(takes_of(app)) == before + 1, timeout=60_000)
    answer.stop()
    take = max(takes_of(app), key=lambda each: (each.seconds == pytest.approx(9.5, abs=0.3), each.at))
    assert take.mode is Mode.FROM_MEMORY
    assert take.words
    assert app.here.services.takes.recording(take) is not None
    app.here.services.history.undo()
    assert len(takes_of(app)) == before
    picture(app, "recording_brought_in")


@pytest.mark.qt_log_level_fail("CRITICAL")  # FFmpeg warns of it too
def test_a_file_that_only_begins_as_a_recording_is_told(
    library: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(b"RIFF\x24\0\0\0WAVEnothing")
    app = start(library=str(library))
    before = len(takes_of(app))
    answer = answering(app, RecordingDialog)
    assert drop(app.window, path, qtbot)

    def is_told() -> bool:
        return any(
            "broken.wav cannot be read as a recording" in each.text()
            for each in app.window.findChildren(QLabel)
        )

    qtbot.waitUntil(is_told, timeout=30_000)
    answer.stop()
    assert len(takes_of(app)) == before


@pytest.mark.parametrize("as_folder", [True, False])
def test_a_whole_export_is_brought_back_and_undone(
    as_folder: bool, library: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    with Library.create(tmp_path / "Other.relpitch", device="there") as other:
        add_person(Services(other).people, "Noor Haddad")
        export(contents_of(other), tmp_path / "whole")
    app = start(library=str(library))
    assert app.here is not None
    here = app.here.services
    count = here.people.count()
    assert drop(app.window, tmp_path / "whole" / ("" if as_folder else "library.json"), qtbot)
    qtbot.waitUntil(lambda: app.window.findChild(ExportImportDialog) is not None, timeout=30_000)
    picture(app, "export_brought_back")
    dialog = app.window.findChild(ExportImportDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: here.history.next_undo() is not None, timeout=30_000)  # stored before it is told
    assert here.people.count() == count + 1
    here.history.undo()
    assert here.people.count() == count
    assert drop(app.window, tmp_path / "whole", qtbot)


def takes_of(app: App) -> list[Take]:
    assert app.here is not None
    return app.here.services.takes.all()


def answering(app: App, dialog: type[QDialog]) -> QTimer:
    """Accepts a dialog as soon as it is there, which keeps the window until it is answered."""

    def accept() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, dialog):
            shown.accept()

    timer = QTimer(app, interval=50)
    timer.timeout.connect(accept)
    timer.start()
    return timer
