"""A backup a day by itself: where it is wanted, where something is new, and never in the way."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from relpitch.ui.daily_backup import DailyBackup

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


class Desk:
    """A library, and a clock that can be set."""

    def __init__(self, library: Library, backups: Path) -> None:
        self.library, self.now = library, NOW
        self.upkeep = Services(library, now=lambda: self.now, backups=backups).upkeep

    def write(self, title: str) -> None:
        with self.library.writing() as shelves:
            statement = Statement(title, NOW)
            shelves.statements.save(statement)
            shelves.versions.save(new_base(statement.id, NOW))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Desk(library, tmp_path / "backups")


def test_an_empty_library_is_not_backed_up_and_one_with_words_once_a_day(desk: Desk) -> None:
    assert desk.upkeep.back_up_if_due() is None
    desk.write("First")
    first = desk.upkeep.back_up_if_due()
    assert first is not None
    assert verify(first.path) == []
    desk.now += timedelta(hours=5)
    desk.write("Second")
    assert desk.upkeep.back_up_if_due() is None
    desk.now += timedelta(hours=20)
    assert desk.upkeep.back_up_if_due() is not None
    assert len(desk.upkeep.backups()) == 2


def test_a_library_nobody_wrote_in_needs_no_second_backup(desk: Desk) -> None:
    desk.write("First")
    assert desk.upkeep.back_up_if_due() is not None
    desk.now += timedelta(days=3)
    assert desk.upkeep.back_up_if_due() is None


def test_old_backups_become_fewer(desk: Desk) -> None:
    for day in range(30):
        desk.now = NOW + timedelta(days=day)
        desk.write(f"Day {day}")
        assert desk.upkeep.back_up_if_due() is not None
    ages = [(desk.now.replace(tzinfo=None) - each.at).days for each in desk.upkeep.backups()]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(ages) < 13


def test_it_is_made_off_the_windows_thread_and_only_where_it_is_wanted(qtbot: QtBot) -> None:
    made: list[int] = []
    told: list[str] = []
    wanted = [False]
    parent = QObject()
    daily = DailyBackup(lambda _progress: made.append(1), lambda: wanted[0], told.append, parent)
    daily.back_up()
    wanted[0] = True
    daily.back_up()
    qtbot.waitUntil(lambda: made == [1])
    daily.stop()
    assert told == []


def test_where_it_fails_it_is_said_once(qtbot: QtBot) -> None:
    def fail(_progress: Progress) -> None:
        raise RelpitchError("The disk is full.")

    told: list[str] = []
    parent = QObject()
    daily = DailyBackup(fail, lambda: True, told.append, parent)
    daily.back_up()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["There is no backup of today yet. The disk is full."]
    daily.stop()
