"""The bin, as it is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.change import Change
from relpitch.domain.event import Event
from relpitch.domain.setting import Channel, Setting
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.pages.pitches.bin_dialog import BinDialog
from relpitch.ui.widgets.button import Button

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def bin_dialog(tmp_path: Path, qtbot: QtBot) -> Iterator[BinDialog]:
    """The bin of a library: a variant for the pool, its setting, and a setting without variants."""

    def quietly(_change: Change) -> None:
        pass

    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        pitches, settings = (
            Services(library, quietly, lambda: NOW).pitches,
            Services(library, quietly, lambda: NOW).settings,
        )
        statement = pitches.new_statement("Moving without pain")
        pool = settings.new(Setting("pool", "Pool", "", "trees", Channel.SPOKEN, 20, ""))
        settings.new(Setting("lab", "Lab", "", "trees", Channel.SPOKEN, 20, ""))
        pitches.new_variant(statement.id, pool, 0.2)
        for setting_id in ("pool", "lab"):
            settings.discard(setting_id)
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = BinDialog(pitches, settings, parent)
        dialog.show()
        yield dialog


def said(dialog: BinDialog) -> list[str]:
    """The words of the rows."""
    inner = dialog._list.widget()
    assert inner is not None
    return [label.text() for label in inner.findChildren(QLabel)]


def test_discarded_settings_are_in_the_bin_and_come_back(bin_dialog: BinDialog) -> None:
    assert said(bin_dialog) == [
        "Pool",
        "A setting of your own. It stays while a variant is made for it.",
        "Lab",
        "A setting of your own",
    ]
    back = next(each for each in bin_dialog.findChildren(Button) if each.accessibleName() == "Bring back Lab")
    back.click()
    assert said(bin_dialog)[::2] == ["Pool"]
    assert [each.name for each in bin_dialog._settings.own()] == ["Lab"]


def test_events_come_back_or_go_for_good(tmp_path: Path, qtbot: QtBot) -> None:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        told = (library, lambda _change: None, lambda: NOW)
        events = Services(*told).events
        tea, fair = (events.keep(Event(title, NOW, NOW)) for title in ("Tea", "Fair"))
        events.discard(tea.id, fair.id)
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = BinDialog(Services(*told).pitches, Services(*told).settings, parent, events)
        dialog.show()
        assert said(dialog) == ["Tea", "An event", "Fair", "An event"]
        dialog.bring_back(tea, None)
        assert said(dialog)[::2] == ["Fair"]
        for _ in range(2):
            dialog._empty.click()
        assert events.get(fair.id) is None
        assert events.all() == [tea]


def test_emptying_the_bin_leaves_what_a_variant_needs(bin_dialog: BinDialog) -> None:
    bin_dialog._empty.click()
    assert bin_dialog._empty.text() == "Sure? This cannot be undone"
    bin_dialog._empty.click()
    assert said(bin_dialog)[::2] == ["Pool"]
    assert not bin_dialog._empty.isVisible()
