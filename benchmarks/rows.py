"""A row of the table, and how it is measured: CPU time, medians, and ratios taken in one run.

A file beside this one that has `rows()` is found by itself:

    def rows() -> Iterator[Row]:
        yield Row("say a page aloud", cpu_ms(lambda: say(...)), "ms", at_most=16)

Rows that are compared are measured in turns (`in_turns`), so that a busy machine slows both alike.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured. `ratio` is against `of`; the bounds say what it may be at most."""

    what: str
    value: float
    unit: str
    ratio: float | None = None
    of: str = ""
    at_most: float | None = None
    ratio_at_most: float | None = None

    @property
    def holds(self) -> bool:
        """Whether it is within its bounds."""
        over = self.at_most is not None and self.value > self.at_most
        return not over and not (
            self.ratio is not None and self.ratio_at_most is not None and self.ratio > self.ratio_at_most
        )


def cpu_ms(action: Callable[[], object], times: int = 21) -> float:
    """The median CPU time of an action in this process."""
    return statistics.median(_once(action) for _ in range(times))


def _once(action: Callable[[], object]) -> float:
    begin = time.process_time()
    action()
    return (time.process_time() - begin) * 1000


@dataclass(frozen=True, slots=True)
class Runs:
    """What a program used, turn by turn: CPU in ms, memory at its highest in MB."""

    cpus: Sequence[float]
    memories: Sequence[float]

    @property
    def cpu(self) -> float:
        """The median."""
        return statistics.median(self.cpus)

    @property
    def memory(self) -> float:
        """The median."""
        return statistics.median(self.memories)

    def times(self, other: "Runs") -> float:
        """How many times the CPU of another program it used: the median of the turns."""
        return statistics.median(own / its for own, its in zip(self.cpus, other.cpus, strict=True))


def in_turns(programs: Mapping[str, Sequence[str]], folder: Path, turns: int = 11) -> dict[str, Runs]:
    """Run programs in turns, with folders and compiled modules of their own."""
    for command in programs.values():
        _run(command, folder)  # compiles, and warms the disk's cache
    used = [{name: _run(command, folder) for name, command in programs.items()} for _ in range(turns)]
    return {name: Runs(*zip(*(turn[name] for turn in used), strict=True)) for name in programs}


def _run(command: Sequence[str], folder: Path) -> tuple[float, float]:
    with subprocess.Popen(command, env=environment(folder), cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024


def environment(folder: Path) -> dict[str, str]:
    """No screen, no person's folders, and modules compiled once, as an installed program has them."""
    own = {f"XDG_{each}_HOME": str(folder / each.lower()) for each in ("CONFIG", "DATA", "STATE", "CACHE")}
    own |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONPATH": str(ROOT), **own}
