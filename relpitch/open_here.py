"""Files that SQLite has open in this process, read without ending the locks it holds on them.

On POSIX a process that closes any descriptor of a file loses all its locks on that file (fcntl(2), and "How
To Corrupt An SQLite Database File", 2.2). Another program would then take a library that is open here for a
closed one, and delete what is written beside it: all that this one saves from then on would be lost. So while
a connection is open, its file is read through one descriptor, which is closed after the last connection.
"""

import os
import stat
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class _HeldFile:
    """A file that connections have open, and the descriptors that it is read through meanwhile."""

    descriptors: list[int] = field(default_factory=list)
    connections: int = 0


_held: dict[tuple[int, int], _HeldFile] = {}
_one_at_a_time = threading.RLock()  # a connection that is collected may let go in the middle of it
_LOSES_LOCKS = os.name == "posix"


def hold(path: Path) -> Callable[[], None]:
    """Say that a connection to a file is opened; to be called, once or more often, after it is closed.

    A file that cannot be read is held by nobody: its connection will tell why.
    """
    if not _LOSES_LOCKS:
        return lambda: None
    identity: tuple[int, int] | None = None
    with _one_at_a_time, suppress(OSError):
        identity = _identity(path.stat())
        if identity not in _held:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            identity = _identity(os.fstat(descriptor))
            _held.setdefault(identity, _HeldFile()).descriptors.append(descriptor)
        _held[identity].connections += 1

    def let_go() -> None:
        nonlocal identity
        with _one_at_a_time:
            if identity is not None:
                _let_go(identity)
            identity = None

    return let_go


def first_bytes(path: Path, count: int) -> bytes:
    """So many bytes, or as many as there are; none of what is no file. OSError where it cannot be read."""
    with _one_at_a_time:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return b""
        if held := _held.get(_identity(status)):
            return os.pread(held.descriptors[0], count, 0)
        with path.open("rb") as file:
            return file.read(count)


def is_open_here(path: Path) -> bool:
    """Whether this process has a connection to a file."""
    with suppress(OSError):
        return _identity(path.stat()) in _held
    return False


def _let_go(identity: tuple[int, int]) -> None:
    held = _held[identity]
    held.connections -= 1
    if not held.connections:
        del _held[identity]
        for each in held.descriptors:
            os.close(each)


def _identity(status: os.stat_result) -> tuple[int, int]:
    """What stays the same whatever a file is called."""
    return status.st_dev, status.st_ino
