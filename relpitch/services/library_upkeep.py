"""How a library is kept: its file, its backups, and its way out."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from relpitch.domain.backup_days import is_due, may_go
from relpitch.domain.errors import Cancelled, FieldError, LibraryError, Progress
from relpitch.interchange.export import export
from relpitch.interchange.json_export import LibraryContents, to_json
from relpitch.real_path import real_path
from relpitch.services.copies_beside import CopiesBeside
from relpitch.services.naming import name_of
from relpitch.storage import file, keys, merging, moving, restoring
from relpitch.storage.backup import back_up, backed_up_at, own_backups, remove
from relpitch.storage.conflicted import remove_put_away
from relpitch.storage.copying import part_of
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library, copies_before_migrations
from relpitch.storage.merge_result import Merged
from relpitch.storage.names_beside import LONGEST_STEM
from relpitch.storage.origins import library_id
from relpitch.storage.verify import verify
from relpitch.translation import _

SUFFIX = file.SUFFIX
_SHOWN_BACKUPS = 5
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)(\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when it was made by the clock on the wall, and its size in bytes."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class LibrarySummary:
    """What is said of a library. Sizes are in bytes.

    `backups`: the last of each of the last five days with any, newest first, so that what is done in one hour
    leaves the others in sight.
    """

    name: str
    path: Path
    there: bool
    size: int
    recordings: int
    statements: int
    people: int
    events: int
    takes: int
    backups: tuple[Backup, ...]
    is_locked: bool = False
    can_lock: bool = False


class LibraryUpkeep:
    """The file of one open library, the folder its backups go to, and copies that lie beside it.

    `others` are the libraries whose backups are not its own.
    """

    def __init__(
        self,
        library: Library,
        backups: Path,
        now: Callable[[], datetime],
        copies: CopiesBeside,
        others: Callable[[], Iterable[Path]] = tuple,
    ) -> None:
        self.copies, self._others = copies, others
        self._library = library
        self._backups = backups
        self._now = now
        self._read_back: dict[Backup, list[str]] = {}

    @property
    def path(self) -> Path:
        """Where the library is."""
        return self._library.path

    def summary(self) -> LibrarySummary:
        """What is so just now."""
        path = self._library.path
        with self._library.reading() as shelves:
            statements = sum(each.discarded_at is None for each in shelves.statements.all())
            people = shelves.glimpses.count()
            events = len(shelves.events.all(discarded_at=None))
            takes = sum(each.discarded_at is None for each in shelves.takes.all())
        return LibrarySummary(
            self._library.name,
            path,
            path.is_file(),
            _size(path),
            sum(_size(each) for each in takes_of(path).rglob("*")),
            statements,
            people,
            events,
            takes,
            tuple(last_of_each_day(self.backups())[:_SHOWN_BACKUPS]),
            self._library.seal is not None,
            keys.can_lock(),
        )

    def read_back(self, backup: Backup) -> list[str]:
        """What is wrong with a backup, a sentence each; nothing where it is whole. Each is read once."""
        if backup not in self._read_back:
            self._read_back[backup] = verify(backup.path)
        return self._read_back[backup]

    def back_up(self, progress: Progress | None = None) -> Backup:
        """Make a backup and read it back."""
        self._check_there()
        copied = part_of(progress, 0, 100, 200)
        backup = self._made(back_up(self.path, self._backups, at=self._now().astimezone(), progress=copied))
        try:
            self._read_back[backup] = verify(backup.path, part_of(progress, 100, 100, 200))
        except Cancelled:
            remove(backup.path)
            raise
        if findings := self.read_back(backup):
            raise LibraryError(findings[0])
        return backup

    def back_up_if_due(self, progress: Progress | None = None) -> Backup | None:
        """Make the day's backup of a library that has changed since the last, and let old ones go.

        None where it is not time, or nothing is new.
        """
        made = self.backups()
        now = self._now().astimezone().replace(tzinfo=None)
        last = made[0] if made else None
        if not is_due(last.at if last else None, now) or not self._is_news(last):
            return None
        backup = self.back_up(progress)
        gone = may_go([each.at for each in made], now)
        for each in made:
            if each.at in gone:
                remove(each.path)
        remove_put_away(self.path, self._backups)
        return backup

    def _is_news(self, last: Backup | None) -> bool:
        if last is None:
            with self._library.reading() as shelves:
                return bool(shelves.statements.all() or shelves.glimpses.count())
        changed = max(_changed(self.path), _changed(self.path.with_name(f"{self.path.name}-wal")))
        return changed > last.path.stat().st_mtime

    def backups(self) -> list[Backup]:
        """All backups of this library, newest first."""
        return [self._made(each) for each in own_backups(self.path, self._backups, self._others())]

    def backup_count(self) -> int:
        """How many backups there are of this library."""
        return len(self.backups())

    def renew_backups(self) -> None:
        """Make a new backup, read it back, and only then remove all that is older.

        That is backups, copies that were put away, and those of before a new relpitch.
        """
        self.back_up()
        others = self._others()
        back_up(self.path, self._backups, at=self._now().astimezone(), keep=1, others=others)
        remove_put_away(self.path, self._backups, older_than_days=0)
        for each in copies_before_migrations(self.path):
            if library_id(each) == library_id(self.path):
                remove(each)

    def check(self, progress: Progress | None = None) -> list[str]:
        """What is wrong with the library itself, a sentence each."""
        self._check_there()
        return verify(self.path, progress)

    def export_to(self, folder: Path, progress: Progress | None = None) -> Path:
        """Write all of it, recordings too, as open files into a new folder, or one that is empty."""
        export(contents_of(self._library), folder, self._library.recordings.find, progress)
        return folder

    def holds(self, words: str) -> bool:
        """Whether words stand anywhere in the library, what it was before included."""
        quoted = json.dumps(words, ensure_ascii=False)[1:-1].encode(errors="backslashreplace").decode()
        return quoted in to_json(contents_of(self._library))

    def _check_there(self) -> None:
        if not self.path.is_file():
            raise LibraryError(
                _("{name} is no longer in its folder. Export what is here, so that nothing is lost.").format(
                    name=self.path.name
                )
            )

    @staticmethod
    def _made(path: Path) -> Backup:
        at = backed_up_at(path)
        assert at is not None
        return Backup(path, at, _size(path))


def last_of_each_day(backups: Iterable[Backup]) -> list[Backup]:
    """Of backups, newest first, the last of each day."""
    last: dict[date, Backup] = {}
    for each in backups:
        last.setdefault(each.at.date(), each)
    return list(last.values())


def contents_of(library: Library) -> LibraryContents:
    """Everything in a library, the bin included, as of one moment."""
    with library.reading() as shelves:
        return LibraryContents(
            tuple(shelves.statements.all()),
            tuple(shelves.versions.all()),
            tuple(shelves.revisions.all()),
            tuple(shelves.settings.all()),
            tuple(shelves.takes.all()),
            tuple(shelves.events.all()),
            tuple(shelves.people.all()),
            tuple(shelves.reaches.all()),
            tuple(shelves.encounters.all()),
            tuple(shelves.promises.all()),
            tuple(shelves.gifts.all()),
            tuple(shelves.introductions.all()),
            tuple(shelves.steps.all()),
        )


def renamed(path: Path, typed: str) -> Path:
    """Where a library would be under another name. FieldError where no file can be called that."""
    name = name_of(typed)
    if found := _NOT_IN_NAMES.search(name):
        raise FieldError(
            _("A library is a file, and a file’s name cannot have {letter} in it.").format(letter=found[0]),
            "name",
        )
    if name.startswith(".") or name.endswith(".") or _RESERVED.match(name):
        raise FieldError(_("A library is a file, and no file can be called that. Try another name."), "name")
    if len(typed.strip()) > len(name) or len(name.encode()) > LONGEST_STEM:
        raise FieldError(_("That is too long for a file’s name. Try a shorter one."), "name")
    return path.with_name(name + SUFFIX)


def moved(path: Path, folder: Path) -> Path:
    """Where a library would be in another folder. LibraryError where that is no folder."""
    if not folder.is_dir():
        raise LibraryError(_("{folder} is not a folder. Choose another place.").format(folder=folder))
    return real_path(folder) / path.name


def move(path: Path, target: Path, progress: Progress | None = None) -> None:
    """Move a closed library and its recordings; where that cannot be, all is where it was."""
    moving.move(path, target, progress)


def restore(path: Path, backup: Path, backups: Path, now: datetime, progress: Progress | None = None) -> Path:
    """Put a backup in the place of a closed library. The path of what was there, which is kept."""
    was = restoring.restore(backup, path, backups, at=now.astimezone(), progress=progress)
    return was or backup


def merge(
    path: Path, other: Path, backups: Path, now: datetime, device: str, progress: Progress | None = None
) -> tuple[Path, Merged]:
    """Back a closed library up, and take into it what another copy of it has. The backup, and what came in.

    Where `progress` raises, nothing of it was taken in.
    """
    if other.exists() and path.samefile(other):
        raise LibraryError(_("That is this library itself. Choose the one from the other computer."))
    with Library.open(path, device=device) as library:
        if library.read_only:
            raise LibraryError(library.trouble or _("This library can only be read."))
        backup = back_up(path, backups, at=now.astimezone(), progress=part_of(progress, 0, 100, 200))
        return backup, merging.merge(other, library, part_of(progress, 100, 100, 200))


def with_suffix(path: Path) -> Path:
    """A path typed for a new library, ending as libraries do."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _changed(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
