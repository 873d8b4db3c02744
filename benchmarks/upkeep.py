"""Long work with a library of 100,000 encounters: its time, its memory over an idle program, its telling.

Each act is given up once at its first telling, which leaves nothing, and then done.
"""

import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from benchmarks.people import NOW, fill
from benchmarks.rows import Row
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import Cancelled, Progress
from relpitch.services import library_upkeep
from relpitch.services.services import Services
from relpitch.storage.library import Library

_MOST_MB, _TOLD_AT_LEAST = 150, 50


def rows() -> Iterator[Row]:
    """Memory is the highest there was meanwhile; Linux alone tells it."""
    if sys.platform != "linux":
        return
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        place = Path(folder)
        path, other, backups = place / "Mine.relpitch", place / "other" / "Mine.relpitch", place / "backups"
        made = multiprocessing.get_context("spawn").Process(target=fill, args=(path,))
        made.start()  # in a process of its own: what making it took is not this one's memory
        made.join()
        other.parent.mkdir()
        shutil.copy(path, other)
        with Library.open(other, device="laptop") as library, library.writing() as shelves:
            someone = shelves.people.all()[0].id
            shelves.encounters.add_new(
                Encounter(NOW + timedelta(hours=number), (someone,), "gym", "Written on the laptop.")
                for number in range(2_000)
            )
        with Library.open(path, device="bench") as library:
            services = Services(library, now=lambda: NOW, backups=backups)
            services.people.names()
            upkeep, idle = services.upkeep, _of_status("VmRSS")
            yield from _measured("back up", upkeep.back_up, idle)
            yield from _measured("verify", upkeep.check, idle)
            yield from _measured("export", partial(upkeep.export_to, place / "export"), idle)
        merge = partial(library_upkeep.merge, path, other, backups, NOW, "bench")
        yield from _measured("merge 2,000 new ones", merge, idle)


def _measured(what: str, act: Callable[[Progress], object], idle: float) -> Iterator[Row]:
    try:
        act(_give_up)
    except Cancelled:
        pass
    else:
        raise AssertionError(f"{what} could not be given up")
    told = 0

    def tell(_done: int, _whole: int) -> None:
        nonlocal told
        told += 1

    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the highest is counted anew
    begun = time.process_time()
    act(tell)
    took, highest = time.process_time() - begun, _of_status("VmHWM")
    assert told >= _TOLD_AT_LEAST, f"{what} told {told} times how far it is"
    yield Row(f"{what}, 100,000 encounters", took, "s")
    yield Row(f"{what}: its memory", highest - idle, "MB", at_most=_MOST_MB)


def _give_up(_done: int, _whole: int) -> None:
    raise Cancelled


def _of_status(name: str) -> float:
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.partition(f"{name}:")[2].split()[0]) / 1024
