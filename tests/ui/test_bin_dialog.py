"""The bin, as it is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.event import Event
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.bins import Bin, events_bin, pitches_bin, settings_bin
from relpitch.ui.widgets.button import Button

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Services(library, lambda _change: None, lambda: NOW)


@pytest.fixture
def pool(services: Services) -> Version:
    """A variant for the pool, whose setting is in the bin, as is one without variants."""
    statement = services.pitches.new_statement("Moving without pain")
    pool = services.settings.new(Setting("pool", "Pool", "", "trees", Channel.SPOKEN, 20, ""))
    services.settings.new(Setting("lab", "Lab", "", "trees", Channel.SPOKEN, 20, ""))
    variant = services.pitches.new_variant(statement.id, pool, 0.2)
    for setting_id in ("pool", "lab"):
        services.settings.discard(setting_id)
    return variant


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(window: QWidget, *bins: Bin) -> BinDialog:
    dialog = BinDialog(bins, window)
    dialog.show()
    return dialog


def words(dialog: BinDialog) -> list[str]:
    """The words of the rows."""
    return [label.text() for label in dialog.list.findChildren(QLabel)]


def bring_back(dialog: BinDialog, name: str) -> None:
    next(
        each for each in dialog.findChildren(Button) if each.accessibleName() == f"Bring back {name}"
    ).click()


@pytest.mark.usefixtures("pool")
def test_discarded_settings_are_in_the_bin_and_come_back(services: Services, window: QWidget) -> None:
    dialog = opened(window, pitches_bin(services.pitches), settings_bin(services.settings))
    assert words(dialog) == [
        "Pool",
        "A setting of your own. It stays while a variant is made for it.",
        "Lab",
        "A setting of your own",
    ]
    bring_back(dialog, "Lab")
    assert words(dialog)[::2] == ["Pool"]
    assert [each.name for each in services.settings.own()] == ["Lab"]


def test_statements_and_variants_come_back_and_it_is_told_whose_words(
    services: Services, pool: Version, window: QWidget
) -> None:
    back: list[Statement] = []
    services.pitches.discard_version(pool.id)
    dialog = opened(window, pitches_bin(services.pitches, back.append))
    assert words(dialog) == ["Pool", "From Moving without pain"]
    bring_back(dialog, "Pool")
    services.pitches.discard_statement(pool.statement_id)
    dialog = opened(window, pitches_bin(services.pitches, back.append))
    assert words(dialog) == ["Moving without pain", "A statement with its versions"]
    bring_back(dialog, "Moving without pain")
    assert words(dialog) == ["Nothing in it."]
    assert [each.id for each in back] == [pool.statement_id] * 2
    assert len(services.pitches.versions(pool.statement_id)) == 2


def test_events_come_back_or_go_for_good(services: Services, window: QWidget) -> None:
    events = services.events
    tea, fair = (events.keep(Event(title, NOW, NOW)) for title in ("Tea", "Fair"))
    for event in (tea, fair):
        events.discard(event.id)
    dialog = opened(window, events_bin(events, NOW.date()))
    assert words(dialog)[::2] == ["Tea", "Fair"]
    assert all(each.startswith("An event, ") for each in words(dialog)[1::2])
    bring_back(dialog, "Tea")
    assert words(dialog)[::2] == ["Fair"]
    for _ in range(2):
        dialog.empty.click()
    assert events.get(fair.id) is None
    assert events.all() == [tea]


@pytest.mark.usefixtures("pool")
def test_emptying_is_asked_and_leaves_what_a_variant_needs(services: Services, window: QWidget) -> None:
    dialog = opened(window, settings_bin(services.settings))
    dialog.empty.click()
    assert dialog.empty.text() == "Sure? This cannot be undone"
    assert words(dialog)[::2] == ["Pool", "Lab"]
    dialog.empty.click()
    assert words(dialog)[::2] == ["Pool"]
    assert not dialog.empty.isVisible()
