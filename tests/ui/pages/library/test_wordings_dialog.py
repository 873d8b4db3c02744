"""Two wordings side by side, chosen by mouse or by key."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.change import Change
from relpitch.domain.person import Person
from relpitch.services.history import History
from relpitch.services.two_wordings import WordingChoices
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.ui.pages.library.wordings_dialog import WordingsDialog

NOW = datetime(2026, 11, 27, tzinfo=UTC)


def write(library: Library, about: str) -> None:
    with library.writing() as shelves:
        for each in shelves.people.all():
            shelves.people.save(Person(each.name, NOW, f"{about} {each.name}.", id=each.id))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """One where two people are described otherwise on the other computer."""
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        with library.writing() as shelves:
            shelves.people.add_new([Person("Priya Raman", NOW), Person("Noor Haddad", NOW)])
        other = back_up(library.path, tmp_path / "other", at=NOW)
        with Library.open(other, device="laptop") as laptop:
            write(laptop, "Written there of")
        write(library, "Written here of")
        merge(other, library)
        yield library


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    return window


def dialog_on(library: Library, window: QWidget, told: list[Change]) -> tuple[WordingsDialog, WordingChoices]:
    choices = WordingChoices(library, History(library, told.append), "here")
    dialog = WordingsDialog(choices.all(), window)
    dialog.show()
    return dialog, choices


def test_both_wordings_stand_side_by_side_and_nothing_is_chosen_yet(
    library: Library, qtbot: QtBot, window: QWidget
) -> None:
    dialog, _ = dialog_on(library, window, [])
    assert dialog.chosen() == []
    assert not dialog._foot.do.isEnabled()
    assert len(dialog._rows) == 2
    names = [tile.accessibleName() for tile in dialog._rows[0].tiles]
    assert any("Here: Written here" in name and "Differs: here" in name for name in names)
    assert any("The other computer: Written there" in name for name in names)


def test_what_is_chosen_is_kept_and_the_rest_stays_open(
    library: Library, qtbot: QtBot, window: QWidget
) -> None:
    told: list[Change] = []
    dialog, choices = dialog_on(library, window, told)
    tile = next(each for each in dialog._rows[0].tiles if "Written there" in each.accessibleName())
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert dialog._foot.do.text() == "Keep this one"
    choices.keep(dialog.chosen())
    (left,) = choices.all()
    with library.reading() as shelves:
        found = {each.name: each.about for each in shelves.people.all()}
    assert found[next(name for name in found if name != left.where)].startswith("Written there")
    assert len(told) == 1


def test_it_goes_by_keys_alone(library: Library, qtbot: QtBot, window: QWidget) -> None:
    dialog, _ = dialog_on(library, window, [])
    first, second = dialog._rows
    qtbot.keyClick(first.tiles[0], Qt.Key.Key_Right)
    assert first.number() == 1
    qtbot.keyClick(first.tiles[1], Qt.Key.Key_Down)
    qtbot.keyClick(second.tiles[0], Qt.Key.Key_Space)
    assert [number for _, number in dialog.chosen()] == [1, 0]
    assert dialog._foot.do.text() == "Keep these two"
    qtbot.keyClick(second.tiles[0], Qt.Key.Key_Space)
    assert second.number() is None, "Space takes a choice back"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
