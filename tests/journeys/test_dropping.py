"""A file of each kind is dropped on the window, and what it holds is shown before anything is kept."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copy

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import PageName
from relpitch.services import sample
from relpitch.storage.library import Library
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.table_dialog import TableDialog
from tests.interchange.readers import seeds
from tests.journeys.conftest import Start, picture
from tests.journeys.test_opening import drop

CASES = Path(__file__).parents[1] / "interchange" / "cases"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, datetime.now(UTC))
    return path


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


@pytest.mark.parametrize("ending", ["md", "rtf", "docx", "odt", "html"])
def test_a_pitch_in_any_document_is_taken_apart(
    ending: str, library: Path, tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    path = tmp_path / f"pitch.{ending}"
    if ending in ("md", "rtf"):
        copy(CASES / ("pitch_utf16le.md" if ending == "md" else "pitch.rtf"), path)
    else:
        path.write_bytes(seeds(ending)[0])
    app = start(library=str(library))
    assert drop(app.window, path, qtbot)
    qtbot.waitUntil(lambda: app.window.is_on(PageName.WELCOME), timeout=10_000)
