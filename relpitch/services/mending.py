"""A library that is damaged: its newest backup that is whole, what that holds, and a new file of both."""

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.day import day_month
from relpitch.domain.errors import LibraryError, Progress
from relpitch.formatting import in_a_row, whole_number
from relpitch.storage.backup import backed_up_at, backups_by_name
from relpitch.storage.copying import part_of
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.names_beside import stem_of_copies
from relpitch.storage.salvage import Salvaged, rows_there, salvage
from relpitch.storage.verify import can_be_heard, verify
from relpitch.translation import _, ngettext
from relpitch.workplaces import workplace


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
        """What came of it, in a sentence or two."""
        newer = self.salvaged.newer
        if not newer:
            return _("Everything is as it was in the backup. The damaged file stays where it is.")
        words = ngettext(
            "{count} thing that could be read came along. The damaged file stays where it is.",
            "{count} things that could be read came along. The damaged file stays where it is.",
            newer,
        )
        return words.format(count=whole_number(newer))


class Damage(NamedTuple):
    """What was read of a damaged library, in words; a fact that could not be read is empty.

    `kept`: whether a backup has all that cannot be read now, `newer` how many things would come along.
    """

    lost: str
    readable: str
    recordings: str
    kept: bool
    newer: int


class Examined(NamedTuple):
    """What was found of a damaged library and its backups. `good`: the one wanted, else the newest."""

    good: GoodBackup | None
    others: list[tuple[Path, datetime]]
    damage: Damage


def examine(
    library: Path, backups: Path, wanted: Path | None = None, progress: Progress | None = None
) -> Examined:
    """Read a backup back, the wanted one or the newest that is whole, and all that a damaged library has."""
    reading_back = part_of(progress, 0, 50, 100)
    good = good_backup(wanted, reading_back) if wanted else None
    good = good or newest_good_backup(library, backups, reading_back)
    damage = damage_of(library, good, part_of(progress, 50, 50, 100))
    return Examined(good, other_backups(library, backups, good), damage)


def newest_good_backup(library: Path, backups: Path, progress: Progress | None = None) -> GoodBackup | None:
    """The newest backup of a library that is whole; each is read back until one is. It is only read."""
    found = (good_backup(path, progress) for path in backups_by_name(library, backups))
    return next((each for each in found if each is not None), None)


def good_backup(path: Path, progress: Progress | None = None) -> GoodBackup | None:
    """What a backup holds; None where it is not whole."""
    at = backed_up_at(path)
    if at is None or verify(path, progress):
        return None
    with Library.open(path, read_only=True) as opened, opened.reading() as shelves:
        return GoodBackup(
            path,
            at,
            sum(each.discarded_at is None for each in shelves.statements.all()),
            shelves.glimpses.count(),
            sum(each.discarded_at is None for each in shelves.takes.all()),
        )


def other_backups(library: Path, backups: Path, than: GoodBackup | None) -> list[tuple[Path, datetime]]:
    """The other backups of a library, newest first, with when each was made. None was read yet."""
    dated = ((path, backed_up_at(path)) for path in backups_by_name(library, backups))
    return [(path, at) for path, at in dated if at and (than is None or path != than.path)]


def damage_of(library: Path, backup: GoodBackup | None, progress: Progress | None = None) -> Damage:
    """What can be read of a damaged library, and what mending it would bring. Nothing is written to it."""
    recordings = _recordings(takes_of(library))
    with workplace() as place:
        try:
            found = salvage(
                library,
                backup and backup.path,
                place / "Mended.relpitch",
                device="",
                with_recordings=False,
                progress=progress,
            )
        except LibraryError:
            return Damage("", "", recordings, kept=False, newer=0)
    kept = bool(found.lost) and backup is not None and rows_there(backup.path, found.lost)
    lost = [_several(len(keys), table) for table, keys in found.lost.items() if table in _KINDS]
    readable = [_several(found.rows[table], table) for table in _NAMED_FIRST if found.rows.get(table)]
    return Damage(in_a_row(lost), in_a_row(readable), recordings, kept, found.newer)


def _recordings(takes: Path) -> str:
    """How the recordings are: whole, all 41."""
    heard = [can_be_heard(each) for each in sorted(takes.glob("*.wav"))]
    if all(heard):
        return _("whole, all {count}").format(count=whole_number(len(heard))) if heard else ""
    words = _("{count} of {all} cannot be read to the end")
    return words.format(count=whole_number(heard.count(False)), all=whole_number(len(heard)))


def _several(count: int, table: str) -> str:
    return _KINDS[table](count).format(count=whole_number(count))


_NAMED_FIRST = ("statement", "person", "encounter", "event", "take")
_KINDS: Mapping[str, Callable[[int], str]] = {
    "statement": lambda count: ngettext("{count} statement", "{count} statements", count),
    "version": lambda count: ngettext("{count} version", "{count} versions", count),
    "part": lambda count: ngettext("{count} part of a pitch", "{count} parts of a pitch", count),
    "revision": lambda count: ngettext("{count} earlier wording", "{count} earlier wordings", count),
    "take": lambda count: ngettext("{count} take", "{count} takes", count),
    "setting": lambda count: ngettext("{count} setting of your own", "{count} settings of your own", count),
    "kept_note": lambda count: ngettext(
        "{count} kept note of the coach", "{count} kept notes of the coach", count
    ),
    "event": lambda count: ngettext("{count} event", "{count} events", count),
    "person": lambda count: ngettext("{count} person", "{count} people", count),
    "reach": lambda count: ngettext("{count} way to reach somebody", "{count} ways to reach people", count),
    "encounter": lambda count: ngettext("{count} meeting", "{count} meetings", count),
    "promise": lambda count: ngettext("{count} promise", "{count} promises", count),
    "gift": lambda count: ngettext("{count} gift", "{count} gifts", count),
    "introduction": lambda count: ngettext("{count} introduction", "{count} introductions", count),
    "step": lambda count: ngettext("{count} message", "{count} messages", count),
}
"""What the rows of a table are called; the others are no words of the person's."""


def mend(
    library: Path, backup: GoodBackup | None, now: datetime, device: str, progress: Progress | None = None
) -> Mended:
    """Make a new library beside the damaged one, of the backup and of what can be read.

    Where `progress` raises, there is none.
    """
    target = new_name(library, now)
    return Mended(target, salvage(library, backup and backup.path, target, device=device, progress=progress))


def new_name(library: Path, now: datetime) -> Path:
    """Maya, 23 November.relpitch; with a number where that is there."""
    stem = f"{stem_of_copies(library.stem)}, {day_month(now.date())}"
    names = chain([stem], (f"{stem} {number}" for number in count(2)))
    places = (library.with_name(f"{name}{library.suffix}") for name in names)
    return next(path for path in places if not path.exists())
