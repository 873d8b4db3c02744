"""A file the person gave: its bytes, or one sentence why there are none."""

import stat
from pathlib import Path

from relpitch import open_here
from relpitch.domain.errors import RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.formatting import file_size
from relpitch.translation import _

LARGEST_FILE = 50_000_000


def read_bytes(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """What is in a file. RelpitchError where it is none, cannot be read, or is larger than `largest`."""
    return _read(path, largest + 1, largest)


def first_bytes(path: Path, count: int) -> bytes:
    """How a file begins, however large it is. RelpitchError where it is none, or cannot be read."""
    return _read(path, count, None)


def _read(path: Path, count: int, largest: int | None) -> bytes:
    """The beginning of a plain file: a pipe or a device would be waited for without end."""
    name = path.name or str(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise RelpitchError(_("{name} is a folder; a file is needed.").format(name=name))
        if not stat.S_ISREG(found.st_mode):
            raise RelpitchError(_("{name} is a pipe or a device; a file is needed.").format(name=name))
        if largest is not None and found.st_size > largest:
            raise RelpitchError(
                _("{name} is larger than {size}. Export a part of it, then try again.").format(
                    name=name, size=file_size(largest)
                )
            )
        return open_here.first_bytes(path, count)
    except FileNotFoundError:
        raise RelpitchError(_("{name} is not there.").format(name=name)) from None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        why = reason(error) if isinstance(error, OSError) else _("its name is none a file can have")
        raise RelpitchError(_("{name} cannot be read: {why}.").format(name=name, why=why)) from error
