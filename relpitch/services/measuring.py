"""A recording measured: long work that tells how far it is."""

from collections.abc import Callable
from pathlib import Path

from relpitch.domain.take import Measures


def measure(path: Path, progress: Callable[[int, int], None] | None = None) -> Measures:
    """What a recording shows. `progress` is told how much is done, of how much; raising from it gives up."""
    from relpitch.voice import signal  # numpy with it: loaded when something is measured, not at each start

    return signal.measure(path, progress)
