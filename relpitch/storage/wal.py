"""What was written beside a library and is not yet in it (its WAL): whether all of it can be read.

SQLite reads it up to the first frame that does not match and passes over the rest without a word. Its form:
the chapters "The Write-Ahead Log" and "WAL-Index File Format" of SQLite's documentation of its files.
"""

import struct
from pathlib import Path
from typing import NamedTuple

from relpitch.open_here import is_open_here

_HEADER_BYTES, _FRAME_HEADER_BYTES = 32, 24
_MAGIC = (0x377F0682, 0x377F0683)
_PAGE_SIZES = {1 << each for each in range(9, 17)}
_INDEX_HEADER = struct.Struct("=4x4x4xBBHI4x4x4x4s4s")
_INDEX_COPIES_BYTES, _BACKFILL_AT = 96, 100
_WORD = 0xFFFFFFFF
_NO_COMMIT = bytes(4)


class WalIndex(NamedTuple):
    """The WAL's index, which lies beside it while a library is open, or where it was not closed."""

    frames: int
    salts: bytes
    in_the_file: int


def is_cut_short(library: Path) -> bool:
    """Whether something written beside the library cannot be read any more: the last minutes may be missing.

    To be asked before SQLite opens the library, which then forgets it.
    """
    if is_open_here(library):
        return False  # and what lies beside it is not to be read: open_here.py
    wal, index = library.with_name(library.name + "-wal"), library.with_name(library.name + "-shm")
    beside = _index_of(index)
    content = wal.read_bytes() if wal.is_file() else b""
    if not content:
        return bool(beside and beside.frames > beside.in_the_file)
    readable, is_damaged = _readable_frames(content)
    if is_damaged:
        return True
    same = beside is not None and beside.salts == content[16:24]
    return bool(beside and same and beside.frames > max(readable, beside.in_the_file))


def _readable_frames(content: bytes) -> tuple[int, bool]:
    """How many frames SQLite reads, and whether one that was committed after them is there.

    A process that is killed while it writes leaves frames without a commit, the last of them torn: nothing of
    theirs was ever told to be written.
    """
    page_size, words, sums = _header_of(content)
    if not page_size:
        return 0, len(content) > _HEADER_BYTES
    salts, size = content[16:24], _FRAME_HEADER_BYTES + page_size
    committed = 0
    for count, start in enumerate(range(_HEADER_BYTES, len(content), size), start=1):
        frame = content[start : start + size]
        if len(frame) == size and frame[8:16] == salts:
            sums = _summed(frame[24:], _summed(frame[:8], sums, words), words)
        if len(frame) < size or frame[8:16] != salts or struct.unpack(">II", frame[16:24]) != sums:
            return committed, _is_committed(content, start + size, size, salts)
        if frame[4:8] != _NO_COMMIT:
            committed = count
    return committed, False


def _header_of(content: bytes) -> tuple[int, str, tuple[int, int]]:
    """The size of a page, 0 where the header does not match; how numbers lie; the sums so far."""
    if len(content) < _HEADER_BYTES:
        return 0, "", (0, 0)
    magic, _version, page_size = struct.unpack(">III", content[:12])
    words = ">" if magic & 1 else "<"
    sums = _summed(content[:24], (0, 0), words)
    is_right = magic in _MAGIC and page_size in _PAGE_SIZES and struct.unpack(">II", content[24:32]) == sums
    return (page_size if is_right else 0), words, sums


def _is_committed(content: bytes, start: int, size: int, salts: bytes) -> bool:
    """Whether a frame from here on ends a commit; those left from before have other salts."""
    frames = (content[at : at + 16] for at in range(start, len(content), size))
    return any(frame[8:] == salts and frame[4:8] != _NO_COMMIT for frame in frames)


def _summed(data: bytes, before: tuple[int, int], words: str) -> tuple[int, int]:
    one, two = before
    numbers = struct.unpack(f"{words}{len(data) // 4}I", data)
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        one = (one + first + two) & _WORD
        two = (two + second + one) & _WORD
    return one, two


def _index_of(path: Path) -> WalIndex | None:
    content = path.read_bytes()[: _BACKFILL_AT + 4] if path.is_file() else b""
    if len(content) < _BACKFILL_AT + 4 or content[:48] != content[48:96]:
        return None
    is_set, _big, _size, frames, one, two = _INDEX_HEADER.unpack(content[: _INDEX_HEADER.size])
    (in_the_file,) = struct.unpack("=I", content[_INDEX_COPIES_BYTES : _INDEX_COPIES_BYTES + 4])
    return WalIndex(frames, one + two, in_the_file) if is_set else None
