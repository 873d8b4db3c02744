"""A recording measured: long work that tells how far it is."""

import importlib
from collections.abc import Callable
from pathlib import Path

from relpitch.domain.take import Measures


def make_ready() -> None:
    """Load what measuring takes. Where two threads load libraries at once, both can wait for ever.

    So this is for the window's thread, before another one measures.
    """
    importlib.import_module("relpitch.voice.signal")


def measure(path: Path, progress: Callable[[int, int], None] | None = None) -> Measures:
    """What a recording shows. `progress` is called with how much is done, of how much; it may raise."""
    from relpitch.voice import signal  # numpy with it: loaded when something is measured, not at each start

    return signal.measure(path, progress)
