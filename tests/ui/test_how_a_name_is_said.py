"""How a name is said: typed with someone new or in their dialog, shown over them, printed and found."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch.services.capturing import Capture
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.pages.people.header import PersonHeader
from relpitch.ui.pages.people.person_dialog import PersonDialog
from relpitch.ui.quick_capture import QuickCapture
from relpitch.ui.widgets.chip import Chip

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)


def line(dialog: QWidget, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def test_it_is_asked_for_by_a_chip_where_someone_is_captured(qtbot: QtBot) -> None:
    window, kept = QWidget(), list[Capture]()
    qtbot.addWidget(window)
    dialog = QuickCapture(kept.append, NOW, window)
    dialog.show()
    assert not line(dialog, "How it is said").isVisible()
    next(each for each in dialog.findChildren(Chip) if each.text() == "how the name is said").click()
    assert line(dialog, "How it is said").isVisible()
    line(dialog, "Who").setText("Ria")
    line(dialog, "How it is said").setText("REE-ya")
    dialog.accept()
    assert kept == [Capture("Ria", more={"pronunciation": "REE-ya"})]


def test_it_is_kept_shown_printed_and_found(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        services = Services(library, now=lambda: NOW)
        ria, _ = services.people.capture(Capture("Ria", more={"pronunciation": " REE-ya "}))
        known = services.people.known(ria.id)
        assert known is not None
        header = PersonHeader()
        dialog = PersonDialog(known, header)
        qtbot.addWidget(header)
        header.show_person(known, writable=True)
        assert "Ria (REE-ya)" in [each.text() for each in header.findChildren(type(header._name))]
        assert line(dialog, "How it is said").text() == "REE-ya"
        assert services.people.written_out(ria.id).startswith("# Ria (REE-ya)\n")
        with library.reading() as shelves:
            assert [each.id for each in shelves.index.everything([["ree"]])] == [ria.id]
        line(dialog, "How it is said").setText("RYE-a")
        services.people.change_all(ria.id, dialog.fields(), dialog.reach())
        changed = services.people.person(ria.id)
        assert changed is not None
        assert changed.pronunciation == "RYE-a"
