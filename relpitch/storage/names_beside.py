"""Names made from a library's name: what lies beside it, and its copies. Each fits the disk.

A name has at most 255 bytes, of which an Arabic letter takes two and a Chinese one three. One that would be
longer is cut, and ends in a few figures that tell it from others that begin alike.
"""

import errno
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from relpitch.translation import _

LONGEST_STEM = 200
"""Of a copy: a date, an ending, and what lies beside that copy come behind it."""
_LONGEST_NAME = 255
_DIGEST_BYTES = 4
_OF_SQLITE = "-journal"


def beside(library: Path, before: str, after: str) -> Path:
    """What lies beside a library under its whole name, with something before and behind it."""
    room = _LONGEST_NAME - _size(before + after)
    return library.with_name(f"{before}{_cut(library.name, room)}{after}")


def check_length(library: Path) -> None:
    """OSError where SQLite, which cuts no names, would find no room for its own files beside a library."""
    if _size(library.name) + len(_OF_SQLITE) > _LONGEST_NAME:
        raise OSError(errno.ENAMETOOLONG, _("its name is too long"), str(library))


def stem_of_copies(stem: str) -> str:
    """What copies of a library are called before their date, by its name without its ending."""
    return _cut(stem, LONGEST_STEM)


def stems_of_copies(stem: str) -> tuple[str, ...]:
    """What copies of a library are called, by an earlier relpitch too, which cut no name that just fitted."""
    return tuple(dict.fromkeys((stem_of_copies(stem), stem)))


def _cut(name: str, most: int) -> str:
    if _size(name) <= most:
        return name
    digest = hashlib.blake2b(name.encode(errors="surrogateescape"), digest_size=_DIGEST_BYTES).hexdigest()
    kept = next(each for each in _beginnings(name) if _size(each) <= most - len(digest) - 1)
    return f"{kept}~{digest}"


def _beginnings(name: str) -> Iterator[str]:
    return (name[:end].rstrip() for end in range(len(name), -1, -1))


def _size(name: str) -> int:
    """How much of what a disk allows: bytes, but of Windows letters."""
    if sys.platform == "win32":
        return len(name.encode("utf-16-le", errors="surrogatepass")) // 2
    return len(name.encode(errors="surrogateescape"))
