"""Before people are brought in from a file, each new one is seen and can be left out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.person import Person
from relpitch.services.contacts import Chosen
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.ticked_rows import TickAll

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NAMES = ("Ada Hill", "Ben Ode", "Cy Marsh")
FILE = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n" for name in (*NAMES, "Dee Moor"))


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        with library.writing() as shelves:
            shelves.people.save(Person("Dee Moor", NOW))
        yield Services(library)


@pytest.fixture
def dialog(services: Services, tmp_path: Path, qtbot: QtBot) -> Iterator[ImportDialog]:
    (tmp_path / "people.vcf").write_text(FILE)
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    preview = services.contacts.preview(tmp_path / "people.vcf")

    def keep(chosen: Chosen) -> None:
        services.contacts.import_preview(preview, chosen)

    dialog = ImportDialog(preview, keep, window)
    dialog.show()
    yield dialog
    dialog.close()


def names(services: Services) -> set[str]:
    return {name for _id, name in services.people.names()}


def listed(dialog: ImportDialog) -> QListView:
    (view,) = dialog.findChildren(QListView)
    return view


def shown(dialog: ImportDialog) -> list[str]:
    model = listed(dialog).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def button(dialog: ImportDialog, words: str) -> Button:
    return next(each for each in dialog.findChildren(Button) if each.text() == words)


def test_everyone_who_is_new_is_seen_and_comes_in_unless_unticked(
    services: Services, dialog: ImportDialog
) -> None:
    assert shown(dialog) == list(NAMES)
    assert dialog.button.text() == "Bring in 3"
    view = listed(dialog)
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert dialog.button.text() == "Bring in 2"
    dialog.accept()
    assert names(services) == {"Dee Moor", "Ada Hill", "Cy Marsh"}


def test_all_are_unticked_at_once_so_that_a_few_can_be_chosen(
    services: Services, dialog: ImportDialog
) -> None:
    box = dialog.findChild(TickAll)
    assert box is not None
    box.click()
    assert not dialog.button.isEnabled()
    view = listed(dialog)
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    dialog.accept()
    assert names(services) == {"Dee Moor", "Cy Marsh"}


def test_who_may_be_here_already_can_be_left_out_too(
    services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "other.vcf").write_text("BEGIN:VCARD\r\nFN:Dee Moor\r\nTEL:01\r\nEND:VCARD\r\n")
    window = QWidget()
    qtbot.addWidget(window)
    preview = services.contacts.preview(tmp_path / "other.vcf")
    assert len(preview.to_look_at) == 1
    chosen: list[Chosen] = []
    dialog = ImportDialog(preview, chosen.append, window)
    dialog.show()
    tick = next(each for each in dialog.findChildren(TickBox) if each.accessibleName() == "Bring in Dee Moor")
    dialog.answer(0, same=True)
    tick.click()
    assert not dialog.button.isEnabled()
    assert [each.isEnabled() for each in dialog.findChildren(Segmented)] == [False]
    tick.click()
    assert dialog.button.isEnabled()
    tick.click()
    dialog.accept()
    act = services.contacts.import_preview(preview, chosen[0])
    assert (act.puts, names(services)) == ((), {"Dee Moor"})


def test_whether_it_is_the_same_person_can_be_chosen_in_any_width(
    services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "people.vcf").write_text("BEGIN:VCARD\r\nFN:Dee Moor\r\nTEL:01\r\nEND:VCARD\r\n")
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    dialog = ImportDialog(services.contacts.preview(tmp_path / "people.vcf"), lambda _chosen: None, window)
    dialog.show()
    choice = dialog.findChild(Segmented)
    assert choice is not None
    for width in (700, 520, 420):
        dialog.setFixedWidth(width)
        QTest.qWait(0)
        at = choice.mapTo(dialog, choice.rect().topRight()).x()
        assert at < width, width
    dialog.close()
