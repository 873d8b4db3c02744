"""Second copies of a library, left beside it by programs that keep a folder the same on several computers.

What a copy has that is not here is found by merging it into a copy of the library, in a folder of its own:
nothing beside the library is opened, so such a program sees no file come and go.
"""

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import LibraryError, Progress
from relpitch.private_files import copy_file, make_folder
from relpitch.real_path import real_path
from relpitch.storage import merging
from relpitch.storage.backup import copy_takes
from relpitch.storage.bookkeeping import vector_in
from relpitch.storage.copy_names import SyncProgram, maker_of
from relpitch.storage.copying import copy
from relpitch.storage.file import is_library, takes_of
from relpitch.storage.kinds import TABLES
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from relpitch.storage.named_rows import named_columns, named_rows
from relpitch.storage.names_beside import stem_of_copies
from relpitch.storage.origins import forget_folder, keep_folder, lay_beside_another, library_id
from relpitch.storage.trouble import in_plain_words
from relpitch.translation import _
from relpitch.workplaces import workplace

# a part goes with its version, whose own tombstone tells of it
_TOMBSTONES = "SELECT id, kind, vector FROM tombstone WHERE kind <> 'part' ORDER BY id"
_DAYS_KEPT_AWAY = 60  # long enough to miss something in it
_SECONDS_A_DAY, _NS_A_SECOND = 86_400, 1e9


class NamedLikeCopy(NamedTuple):
    """A file that is called like a copy, and the program that names copies so.

    `state`: its size and when it was written, in nanoseconds, by which it is seen to have changed.
    """

    path: Path
    program: SyncProgram
    state: tuple[int, int]


class CopyBeside(NamedTuple):
    """A copy of a library: who names copies so, when it was written, and what it has that is not here.

    `written` is in seconds since 1970. `news` is None where all of it is here already; `trouble` the sentence
    that says why it cannot be read.
    """

    path: Path
    program: SyncProgram
    written: float
    news: Merged | None
    trouble: str = ""


def candidates(library: Path) -> list[NamedLikeCopy]:
    """The files beside a library that are called as such a program calls its second copy."""
    found = []
    with suppress(OSError):
        for each in sorted(library.parent.iterdir()):
            program = maker_of(each.name, library) if each.name != library.name else None
            if program is not None and each.is_file() and is_library(each):
                status = each.stat()
                found.append(NamedLikeCopy(each, program, (status.st_size, status.st_mtime_ns)))
    return found


def looked_into(
    candidate: NamedLikeCopy, library: Path, progress: Progress | None = None
) -> CopyBeside | None:
    """What a candidate is; None where it is no copy of this library, whatever it is called."""
    path, program = candidate.path, candidate.program
    written = candidate.state[1] / _NS_A_SECOND
    with workplace() as place:
        try:
            with in_plain_words(path):
                theirs = place / "theirs" / library.name
                _copy_files(path, theirs)
            identity = library_id(theirs)
            if identity is None and program.sure:
                raise LibraryError(_("{name} cannot be read.").format(name=path.name))
            if identity is None or identity != library_id(library):
                return None
            ours = place / "ours" / library.name
            make_folder(ours.parent)
            copy(library, ours, progress)
            return CopyBeside(path, program, written, _news(theirs, ours, progress))
        except LibraryError as error:
            return CopyBeside(path, program, written, None, str(error)) if program.sure else None


def put_away(copied: Path, backups: Path) -> Path:
    """Take a copy from beside the library and lay it with the backups. Where it lies now."""
    folder = _folder_of_put_away(backups)
    with in_plain_words(copied):
        make_folder(folder)
        target = _unused(folder / copied.name)
        _move(copied, target)
        keep_folder(target, real_path(copied.parent))
        os.utime(target)  # it lies here from today on
    return target


def bring_beside(lying: Path, back_to: Path) -> None:
    """Lay a copy beside the library again."""
    with in_plain_words(back_to):
        if back_to.exists():
            raise LibraryError(
                _("There is something at {path} already. It was left as it is.").format(path=back_to)
            )
        _move(lying, back_to)
        forget_folder(lying)


def put_away_of(library: Path, backups: Path) -> list[Path]:
    """The copies of this library that were put away."""
    own = library_id(library)
    folder = _folder_of_put_away(backups)
    if own is None or not folder.is_dir():
        return []
    return [
        each
        for each in sorted(folder.iterdir())
        if is_library(each) and library_id(each) == own and not lay_beside_another(each, library)
    ]


def remove_put_away(library: Path, backups: Path, *, older_than_days: int = _DAYS_KEPT_AWAY) -> None:
    """Let copies of this library go that were put away long ago."""
    oldest = time.time() - older_than_days * _SECONDS_A_DAY
    for each in put_away_of(library, backups):
        if each.stat().st_mtime <= oldest:
            _remove(each)
            forget_folder(each)


def _folder_of_put_away(backups: Path) -> Path:
    return backups / "merged copies"


def _news(theirs: Path, ours: Path, progress: Progress | None) -> Merged | None:
    with Library.open(ours) as library:
        before = _fingerprint(library)
        merged = merging.merge(theirs, library, progress)
        return merged if _fingerprint(library) != before else None


def _fingerprint(library: Library) -> str:
    digest = hashlib.sha256()
    with library.rows() as rows:
        for table in TABLES:
            for key, (vector, *rest) in named_rows(rows, named_columns(rows, table)):
                digest.update(repr((key, _counts(vector), rest)).encode(errors="surrogatepass"))
        for identity, kind, vector in rows.execute(_TOMBSTONES):
            digest.update(repr((identity, kind, _counts(vector))).encode())
        for each in rows.execute("SELECT id, digests FROM forgotten ORDER BY id"):
            digest.update(repr(each).encode())
    return digest.hexdigest()


def _counts(vector: str) -> list[tuple[str, int]]:
    return sorted(vector_in(vector).items())


def _files_of(path: Path) -> Iterator[Path]:
    """A copy's file, and what was written beside it."""
    yield path
    wal = path.with_name(f"{path.name}-wal")
    if wal.is_file():
        yield wal


def _copy_files(path: Path, target: Path) -> None:
    make_folder(target.parent)
    for each in _files_of(path):
        copy_file(each, target.with_name(target.name + each.name.removeprefix(path.name)))


def _move(path: Path, target: Path) -> None:
    """Move a copy with its recordings: only once all of it is there, it is removed here."""
    _copy_files(path, target)
    copy_takes(takes_of(path), takes_of(target))
    _remove(path)


def _remove(path: Path) -> None:
    shutil.rmtree(takes_of(path), ignore_errors=True)
    for each in reversed(list(_files_of(path))):  # last the library, by which what is left is found again
        each.unlink()


def _unused(path: Path) -> Path:
    """The path, or where something is there, the first with a number behind its name where nothing is."""
    number = 2
    unused = path
    while unused.exists():
        unused = path.with_stem(f"{stem_of_copies(path.stem)}, {number}")
        number += 1
    return unused
