"""Files beside a library that tell which computers have it open, for a folder that several computers share.

The lock of a library holds on one computer only. Each computer leaves a file of its own while it has the
library open to write, and takes it away on closing: no two computers write the same file.
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

_FORGOTTEN_DAYS = 30  # a computer that is gone for good never takes its file away


def say_open(library: Path, computer: str) -> None:
    """Leave the file of this computer, which has a library open. On a full disk there is none."""
    with contextlib.suppress(OSError):
        write_atomically(_file_of(library, computer), b"open\n", sync=False)


def say_closed(library: Path, computer: str) -> None:
    """Take the file of this computer away."""
    with contextlib.suppress(OSError):
        _file_of(library, computer).unlink(missing_ok=True)


def opened_elsewhere(library: Path, computer: str) -> datetime | None:
    """When another computer opened a library that it has not closed since, as far as its folder shows."""
    own, oldest = _file_of(library, computer), time.time() - _FORGOTTEN_DAYS * 86_400
    newest = 0.0
    with contextlib.suppress(OSError):
        begin = glob_escape(own.stem.rpartition(".")[0])
        files = library.parent.glob(f"{begin}.{'[0-9a-f]' * 8}.open")
        newest = max((each.stat().st_mtime for each in files if each != own), default=0.0)
    return datetime.fromtimestamp(newest, UTC) if newest > oldest else None


def in_words(opened: datetime, now: datetime) -> str:
    """A sentence on a library that is open elsewhere: since when, and what had better be done."""
    then, today = opened.astimezone(), now.astimezone().date()
    return _(
        "Another computer opened this library {day} at {time}, and has not closed it since, as far as this "
        "folder shows. Close it there before you write here. If both write, both are kept, and the Library "
        "page merges them."
    ).format(day=near(then.date(), today), time=clock(then))


def _file_of(library: Path, computer: str) -> Path:
    name = hashlib.blake2b(computer.encode(), digest_size=4).hexdigest()
    return beside(library, ".", f".{name}.open")
