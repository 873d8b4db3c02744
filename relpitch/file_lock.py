"""A lock in a file, the system's own: one program holds it, and it is gone with that program."""

import errno
import os
import sys
from pathlib import Path
from typing import Protocol


class HeldLock(Protocol):
    """A lock that is held until it is released."""

    def release(self) -> None:
        """Let go of it. The file stays."""


def hold(path: Path) -> HeldLock | None:
    """Hold the lock in a file, which is made where it is missing; None while somebody else holds it.

    OSError where the disk has no locks, or the file cannot be made.
    """
    if sys.platform != "win32":
        try:
            return _Flock.taken(path)
        except OSError as error:
            if error.errno != errno.ENOSYS:
                raise
    return _by_library(path)


class _Flock:
    """POSIX's. filelock would do the same, and takes 16 ms of a start to load."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def taken(cls, path: Path) -> "_Flock | None":
        """The lock, where nobody else holds it."""
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                is_free = _flock(descriptor, take=True)
                is_there = os.fstat(descriptor).st_nlink > 0
            except BaseException:
                os.close(descriptor)
                raise
            if is_free and is_there:
                return cls(descriptor)
            os.close(descriptor)
            if not is_free:
                return None
            # else who held it took the file away between the opening and the locking: once more

    def release(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            _flock(
                descriptor, take=False
            )  # closing alone would leave it to a child that was forked meanwhile
            os.close(descriptor)

    def __del__(self) -> None:
        if not sys.is_finalizing():  # then nothing can be imported any more, and the system lets go of it
            self.release()


def _flock(descriptor: int, *, take: bool) -> bool:
    """Lock or unlock; whether that could be done at once."""
    import fcntl  # noqa: PLC0415  # there is none on Windows

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB if take else fcntl.LOCK_UN)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK):
            return False
        raise
    return True


def _by_library(path: Path) -> HeldLock | None:
    from filelock import FileLock, Timeout  # noqa: PLC0415  # where it is needed

    lock = FileLock(path, thread_local=False, mode=0o600)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return None
    return lock
