"""A recording measured: long work that tells how far it is."""

from pathlib import Path

from relpitch.domain.take import Measures
from relpitch.voice import signal


def measure(path: Path, progress: signal.Progress | None = None) -> Measures:
    """What a recording shows."""
    return signal.measure(path, progress)
