"""The name this computer goes by in version vectors."""

import contextlib
import re
from pathlib import Path

from relpitch.domain.identity import new_id
from relpitch.private_files import make_folder, write_atomically

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def this_device(file: Path) -> str:
    """The name in the file; where there is none a new one, for this run only if it cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        name = file.read_text(encoding="ascii").strip().lower()
        if _UUID.fullmatch(name):
            return name
    device = new_id()
    with contextlib.suppress(OSError):
        make_folder(file.parent)
        write_atomically(file, device.encode())
    return device
