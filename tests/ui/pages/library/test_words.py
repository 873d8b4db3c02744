"""What the Library page says of backups tells each from the others."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from relpitch.services.library_upkeep import Backup, last_of_each_day
from relpitch.ui.pages.library.words import all_backed_up

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@given(st.sets(st.integers(0, 300_000), max_size=8))
def test_no_two_backups_are_called_alike(ago: set[int]) -> None:
    moments = [NOW - timedelta(seconds=each) for each in ago]
    assert len(set(all_backed_up(moments, NOW))) == len(moments)


def test_seconds_are_said_only_where_they_are_needed() -> None:
    moments = [NOW.replace(hour=3, minute=45, second=second) for second in (7, 41)]
    moments.append(NOW.replace(hour=2, minute=30))
    assert all_backed_up(moments, NOW) == ["Today at 3:45:07", "Today at 3:45:41", "Today at 2:30"]


def test_what_was_made_in_one_hour_leaves_the_other_days_in_sight() -> None:
    made = [NOW - timedelta(minutes=each) for each in range(9)] + [NOW - timedelta(days=1)]
    shown = last_of_each_day([Backup(Path(str(number)), at, 1) for number, at in enumerate(made)])
    assert [each.at for each in shown] == [NOW, NOW - timedelta(days=1)]
