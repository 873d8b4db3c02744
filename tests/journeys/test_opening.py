"""Files given by name: at the start, from the desktop, and dropped on the window."""

import os
import subprocess
import sys
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.domain.destination import Destination, PageName
from relpitch.services import sample
from relpitch.storage.library import Library
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.pages.welcome import WelcomePage
from tests.journeys.conftest import Start

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Raman\r\nN:Raman;Priya;;;\r\nEND:VCARD\r\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Maya’s words 🌱.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, datetime.now(UTC))
    return path


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "priya raman.vcf"
    path.write_text(CARD, encoding="utf-8", newline="")
    return path


def relpitch(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "relpitch", *arguments],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def drop(window: object, path: Path, qtbot: QtBot) -> bool:
    """Drag a file onto the window and let go. Whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))  # as file managers do
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()  # type: ignore[attr-defined]  # a QWidget
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # a QPointF, which Qt 6.12 asks for, older ones refuse
        entered = QDragEnterEvent(QPoint(500, 400), Qt.DropAction.CopyAction, data, left, none)
    entered.ignore()
    QCoreApplication.sendEvent(handle, entered)
    dropped = QDropEvent(QPointF(500, 400), Qt.DropAction.CopyAction, data, left, none)
    dropped.ignore()
    QCoreApplication.sendEvent(handle, dropped)
    return entered.isAccepted() and dropped.isAccepted()


def test_a_library_opens_by_its_name(library: Path) -> None:
    result = relpitch(str(library), "--quit-after-first-content")
    assert (result.returncode, result.stderr) == (0, "")
    remembered = paths.preferences_file().read_text(encoding="utf-8")
    assert library.name in remembered.encode().decode("unicode_escape") or library.name in remembered


def test_a_library_is_known_by_its_first_bytes(library: Path, start: Start) -> None:
    other = library.with_name("no ending")
    with Library.create(other, device="here"):
        pass
    app = start(library=str(library))
    app.libraries.open_file(other)
    assert app.libraries.path == other


@pytest.mark.parametrize("name", ["not there.relpitch", "not there.vcf", "sing"])
def test_a_file_that_is_not_there_is_told_and_not_made(name: str, tmp_path: Path) -> None:
    result = relpitch(str(tmp_path / name), "--quit-after-first-content")
    assert result.returncode == 2
    assert result.stderr.startswith("There is no file ")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_can_never_end_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.vcf"
    os.mkfifo(pipe)
    result = relpitch(str(pipe))
    assert result.returncode == 2
    assert result.stderr.endswith("is no file that can be read.\n")


def test_a_card_given_at_the_start_is_shown_once_the_library_is(
    library: Path, card: Path, start: Start, qtbot: QtBot
) -> None:
    app = start(library=str(library))
    app.given.give(card)
    qtbot.waitUntil(lambda: app.window.findChild(ImportDialog) is not None, timeout=10_000)


def test_a_file_dropped_on_a_text_is_brought_in_and_not_written_down(
    library: Path, card: Path, start: Start, qtbot: QtBot
) -> None:
    app = start(library=str(library))
    app.window.go(Destination(PageName.PITCHES))
    assert drop(app.window, card, qtbot)
    qtbot.waitUntil(lambda: app.window.findChild(ImportDialog) is not None, timeout=10_000)


def test_a_script_dropped_on_the_window_is_taken_apart(
    library: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    script = tmp_path / "mine.md"
    script.write_text("I help cooks find bakers.", encoding="utf-8")
    app = start(library=str(library))
    assert drop(app.window, script, qtbot)
    qtbot.waitUntil(lambda: app.window.is_on(PageName.WELCOME), timeout=10_000)
    page = app.pages.made[PageName.WELCOME]
    assert isinstance(page, WelcomePage)


def test_a_library_dropped_on_the_window_opens(library: Path, start: Start, qtbot: QtBot) -> None:
    other = library.with_name("Other.relpitch")
    with Library.create(other, device="here"):
        pass
    app = start(library=str(library))
    assert drop(app.window, other, qtbot)
    qtbot.waitUntil(lambda: app.here is not None and app.libraries.path == other, timeout=10_000)


def test_nothing_is_brought_into_what_can_only_be_read(
    library: Path, card: Path, start: Start, qtbot: QtBot
) -> None:
    with Library.open(library, device="elsewhere"):
        app = start(library=str(library))
        assert app.here is not None
        assert not app.here.writable
        app.libraries.open_file(card)
    assert app.window.findChild(ImportDialog) is None


def test_a_file_the_desktop_opens_is_asked_for() -> None:
    program = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from relpitch.ui.application import Application
app = Application(["relpitch"])
app.file_asked_for.connect(print)
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/a b.relpitch")))
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (Path(result.stdout.strip()), result.stderr) == (Path("/tmp/a b.relpitch"), "")  # noqa: S108  # a name


def test_someone_met_can_be_what_it_begins_with(library: Path, start: Start) -> None:
    from relpitch.ui.quick_capture import QuickCapture

    app = start(library=str(library))
    app.meet_someone()
    assert app.window.findChild(QuickCapture) is not None


def test_who_is_met_before_there_are_words_is_come_to_and_their_place_offered(
    start: Start, tmp_path: Path
) -> None:
    from relpitch.ui.quick_capture import QuickCapture

    app = start(library=str(tmp_path / "Mine.relpitch"))
    assert app.window.is_on(PageName.WELCOME)
    app.meet_someone()
    dialog = app.window.findChild(QuickCapture)
    assert dialog is not None
    dialog.fields["who"].setText("Noor")
    dialog.fields["where"].setText("Old trade hall")
    dialog.accept()
    assert app.window.is_on(PageName.PEOPLE)
    assert app.here is not None
    assert app.pages[PageName.PEOPLE].shown() == app.here.services.people.names()[0][0]
    app.meet_someone()
    again = app.window.findChildren(QuickCapture)[-1]
    QTest.keyClicks(again.fields["where"], "hall")
    assert again.fields["where"].completer().currentCompletion() == "Old trade hall"


def test_the_program_has_its_icon_in_every_size(start: Start) -> None:
    app = start(sample=True)
    icon = app.window.windowIcon()
    assert {each.width() for each in icon.availableSizes()} >= {16, 24, 32, 48, 256}
    assert icon.pixmap(48).toImage().pixelColor(24, 8).alpha() == 255
