"""A word beside a library that a computer has it open, for a folder that several computers share.

The lock of a library holds on one computer only. Each computer leaves a file of its own here while it has the
library open to write, so that no two write the same file, and takes it away on closing.
"""

import contextlib
import hashlib
import time
from datetime import UTC, datetime
from glob import escape as glob_escape
from pathlib import Path

from relpitch.domain.day import clock, near
from relpitch.private_files import write_atomically
from relpitch.storage.names_beside import beside
from relpitch.translation import _

_FORGOTTEN_DAYS = 30  # a computer that is gone for good says nothing for ever


def say_open(library: Path, computer: str) -> None:
    """Leave word that this computer has it open. A disk without room takes none."""
    with contextlib.suppress(OSError):
        write_atomically(_word_of(library, computer), b"open\n", sync=False)


def say_closed(library: Path, computer: str) -> None:
    """Take the word of this computer away."""
    with contextlib.suppress(OSError):
        _word_of(library, computer).unlink(missing_ok=True)


def opened_elsewhere(library: Path, computer: str) -> datetime | None:
    """When another computer opened a library that it has not closed since, as far as its folder shows."""
    own, oldest = _word_of(library, computer), time.time() - _FORGOTTEN_DAYS * 86_400
    newest = 0.0
    with contextlib.suppress(OSError):
        begin = glob_escape(own.stem.rpartition(".")[0])
        words = library.parent.glob(f"{begin}.{'[0-9a-f]' * 8}.open")
        newest = max((each.stat().st_mtime for each in words if each != own), default=0.0)
    return datetime.fromtimestamp(newest, UTC) if newest > oldest else None


def in_words(opened: datetime, now: datetime) -> str:
    """What a person is told of it, and had better do."""
    then, today = opened.astimezone(), now.astimezone().date()
    return _(
        "Another computer opened this library {day} at {time}, and has not closed it since, as far as this "
        "folder shows. Close it there before you write here. If both write, both are kept, and the Library "
        "page merges them."
    ).format(day=near(then.date(), today), time=clock(then))


def _word_of(library: Path, computer: str) -> Path:
    name = hashlib.blake2b(computer.encode(), digest_size=4).hexdigest()
    return beside(library, ".", f".{name}.open")
