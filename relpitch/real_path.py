"""Where a path leads, its links followed."""

import os
from pathlib import Path


def real_path(path: Path) -> Path:
    """The file that a path leads to, absolute.

    A link that leads back to itself stays as it is, and opening it is an OSError: Path.resolve() raises a
    RuntimeError there before Python 3.13.
    """
    return Path(os.path.realpath(path))
