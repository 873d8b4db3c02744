"""The name this computer goes by in version vectors."""

import contextlib
from pathlib import Path
from uuid import UUID

from relpitch.domain.identity import new_id
from relpitch.private_files import make_folder, write_whole


def this_device(file: Path) -> str:
    """The name in the file; where there is none a new one, for this run only if it cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        return str(UUID(file.read_text(encoding="ascii").strip()))
    device = new_id()
    with contextlib.suppress(OSError):
        make_folder(file.parent)
        write_whole(file, device.encode())
    return device
