"""Files for nobody else to read: every file and folder that relpitch makes is made here.

Files are 0600 and folders 0700, whatever the umask; Windows keeps a person's folders to them by itself.
"""

import contextlib
import os
import re
import time
from pathlib import Path

from relpitch.real_path import real_path

_FILE, _FOLDER = 0o600, 0o700
_FLAGS = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_ABANDONED_SECONDS = 600.0
_LETTERS_OF_NAME = 50
_BYTES_AT_ONCE = 1 << 20


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are not there. One that is there stays as it is."""
    if not folder.is_dir():
        for missing in [*reversed([each for each in folder.parents if not each.exists()]), folder]:
            missing.mkdir(_FOLDER, exist_ok=True)
            missing.chmod(_FOLDER)


def make_file(path: Path) -> None:
    """Make an empty file. One that is there keeps what is in it, and is closed to others from now on."""
    descriptor = os.open(path, _FLAGS | os.O_CREAT, _FILE)
    try:
        _close_to_others(descriptor, path)
    finally:
        os.close(descriptor)


def close_to_others(path: Path) -> None:
    """Mend what an earlier relpitch, or a copy, left open to others. What is not ours to mend stays."""
    with contextlib.suppress(OSError):
        if not path.is_symlink():
            wanted = _FOLDER if path.is_dir() else _FILE
            if path.stat().st_mode & 0o077:
                path.chmod(wanted)


def close_all_to_others(folder: Path) -> None:
    """Mend a folder that is relpitch's own, with all that is in it. Nobody gets into one that is closed."""
    if folder.is_dir() and not folder.is_symlink() and folder.stat().st_mode & 0o077:
        close_to_others(folder)
        for each in folder.rglob("*"):
            close_to_others(each)


def copy_file(source: Path, target: Path) -> None:
    """Copy what is in a file, and when it was changed, into a new one."""
    make_file(target)
    try:
        with source.open("rb") as old, target.open("r+b") as new:
            while piece := old.read(_BYTES_AT_ONCE):
                new.write(piece)
            new.truncate()
            new.flush()
            os.fsync(new.fileno())
        status = source.stat()
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def write_atomically(path: Path, content: bytes, *, sync: bool = True) -> None:
    """Write a file as a whole: on disk when this returns, and where it fails what was there is still there.

    Without `sync` it is handed to the system, which survives the death of the process, and takes no waiting
    for the disk: for what is written with every key. OSError where it cannot be. A device or a pipe is
    written to as it is.
    """
    path = real_path(path)  # what a link leads to is written, not the link
    if path.exists() and not path.is_file():
        if path.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(path))
        with path.open("r+b", buffering=0) as device:
            device.write(content)
        return
    _sweep_parts(path)
    part = path.with_name(f".{path.name[:_LETTERS_OF_NAME]}.{os.urandom(4).hex()}.part")
    descriptor = os.open(part, _FLAGS | os.O_CREAT | os.O_EXCL, _FILE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if sync:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder be on disk too, where the system can do that."""
    if hasattr(os, "O_DIRECTORY"):
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _sweep_parts(path: Path) -> None:
    """Remove what a crash left half written of this very file."""
    left = re.compile(re.escape(f".{path.name[:_LETTERS_OF_NAME]}.") + r"[0-9a-f]{8}\.part")
    with contextlib.suppress(OSError):
        for part in path.parent.glob(".*.part"):
            if left.fullmatch(part.name) and time.time() - part.stat().st_mtime > _ABANDONED_SECONDS:
                part.unlink(missing_ok=True)


def _close_to_others(descriptor: int, path: Path) -> None:
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, _FILE)
    else:
        path.chmod(_FILE)
