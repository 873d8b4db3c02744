"""A library that is damaged: its newest backup that is whole, what that holds, and a new file of both."""

from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.day import day_month
from relpitch.storage.backup import backed_up_at, list_backups
from relpitch.storage.library import Library
from relpitch.storage.salvage import Salvaged, salvage
from relpitch.storage.verify import verify


class GoodBackup(NamedTuple):
    """A backup that was read back and is whole, when it was made, and what it holds."""

    path: Path
    at: datetime
    statements: int
    people: int
    takes: int


class Mended(NamedTuple):
    """The new library, and what came of the damaged one."""

    path: Path
    salvaged: Salvaged

    @property
    def words(self) -> str:
        """It in words."""
        newer = self.salvaged.newer
        if not newer:
            return "Everything is as it was in the backup. The damaged file stays where it is."
        things = "1 thing" if newer == 1 else f"{newer:,} things"
        return f"{things} that could be read came along. The damaged file stays where it is."


def newest_good_backup(library: Path, backups: Path) -> GoodBackup | None:
    """The newest backup of a library that is whole; each is read back until one is. It is only read."""
    for path in list_backups(backups, library.stem):
        at = backed_up_at(path)
        if at is None or verify(path):
            continue
        with Library.open(path, device="", read_only=True) as opened, opened.reading() as shelves:
            return GoodBackup(
                path,
                at,
                sum(each.discarded_at is None for each in shelves.statements.all()),
                shelves.glimpses.count(),
                sum(each.discarded_at is None for each in shelves.takes.all()),
            )
    return None


def mend(library: Path, backup: GoodBackup | None, now: datetime, device: str) -> Mended:
    """Make a new library beside the damaged one, of the backup and of what can be read."""
    target = new_name(library, now)
    return Mended(target, salvage(library, backup and backup.path, target, device=device))


def new_name(library: Path, now: datetime) -> Path:
    """Maya, 23 November.relpitch; with a number where that is there."""
    stem = f"{library.stem}, {day_month(now.date())}"
    names = chain([stem], (f"{stem} {number}" for number in count(2)))
    places = (library.with_name(f"{name}{library.suffix}") for name in names)
    return next(path for path in places if not path.exists())
