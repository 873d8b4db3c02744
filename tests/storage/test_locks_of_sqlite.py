"""What SQLite holds on an open library stays held: else another program deletes what this one writes.

A process that closes any descriptor of a file loses its locks on it, so everything that reads a library's
file by itself is done here once while the library is open.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from relpitch import open_here
from relpitch.domain.person import Person
from relpitch.services.services import Services
from relpitch.storage import keys
from relpitch.storage.backup import back_up
from relpitch.storage.conflicted import candidates, looked_into
from relpitch.storage.copying import copy
from relpitch.storage.file import check_is_library, connect, is_library
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock
from relpitch.storage.merging import merge
from relpitch.storage.recordings import Recordings
from relpitch.storage.sealing import seal_of
from relpitch.storage.verify import verify
from relpitch.storage.wal import is_cut_short
from tests.storage.conftest import NOW, Example
from tests.storage.locked import WORDS, locking, needs_locking

_LOCKS = Path("/proc/locks")
pytestmark = pytest.mark.skipif(not _LOCKS.exists(), reason="only Linux lists the locks of a process")


def held(path: Path) -> bool:
    """Whether this process has the locks on a library, and on its index of what lies beside it."""
    mine = [
        line for line in _LOCKS.read_text().splitlines() if "POSIX" in line and f" {os.getpid()} " in line
    ]
    files = path, path.with_name(path.name + "-shm")
    return all(any(f":{each.stat().st_ino} " in line for line in mine) for each in files)


def beside(path: Path) -> Path:
    copied = path.with_name("Maya (conflicted copy).relpitch")
    shutil.copy(path, copied)
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
    return copied


def read_only(path: Path) -> None:
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        shelves.statements.all()


def collected(path: Path) -> None:
    connect(path)  # never closed
    gc.collect()


READERS: dict[str, Callable[[Path], object]] = {
    "what it is": is_library,
    "whether it is one": check_is_library,
    "its first bytes": keys.salt_of,
    "its seal": seal_of,
    "whether it is cut short": is_cut_short,
    "verify": verify,
    "a connection more": lambda path: connect(path).close(),
    "a connection nobody closes": collected,
    "opened again to be read": read_only,
    "a copy": lambda path: copy(path, path.with_name("copied.relpitch")),
    "a backup": lambda path: back_up(path, path.with_name("backups"), at=NOW),
    "its recordings": lambda path: Recordings(path).close(),
    "copies beside it": lambda path: [looked_into(each, path) for each in candidates(path)],
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # of the connection nobody closes
def test_an_open_library_stays_locked(example: Example, read: Callable[[Path], object]) -> None:
    beside(example.path)
    with Library.open(example.path, device="desktop") as library:
        with library.reading() as shelves:
            shelves.people.all()
        assert held(example.path)
        read(example.path)
        assert held(example.path)


def test_it_stays_locked_in_the_services_of_a_window(example: Example, tmp_path: Path) -> None:
    copied = beside(example.path)
    with Library.open(example.path, device="desktop") as library:
        services = Services(library, backups=tmp_path / "backups")
        upkeep = services.upkeep
        merge(copied, library)
        export = partial(upkeep.export_to, tmp_path / "out")
        for do in (upkeep.summary, upkeep.check, upkeep.back_up_if_due, export):
            do()
            assert held(example.path)


@needs_locking
@pytest.mark.usefixtures(locking.__name__)
def test_a_locked_one_stays_locked_too(example: Example, tmp_path: Path) -> None:
    change_lock(example.path, keys.new_key(WORDS), tmp_path / "backups")
    with Library.open(example.path, device="desktop") as library:
        with library.reading() as shelves:
            shelves.people.all()
        assert library.seal is not None
        verify(example.path)
        assert held(example.path)


def test_it_stays_locked_while_python_ends(example: Example) -> None:
    look = "import atexit, sys; from pathlib import Path; from tests.storage.test_locks_of_sqlite import *\n"
    look += "atexit.register(lambda: print(held(Path(sys.argv[1]))))\n"
    look += "left = connect(Path(sys.argv[1])); left.execute('SELECT count(*) FROM person').fetchone()"
    done = subprocess.run([sys.executable, "-c", look, example.path], check=True, capture_output=True)
    assert done.stdout == b"True\n"


def test_what_is_kept_outlives_another_program_that_reads_meanwhile(example: Example) -> None:
    look = "import sys; from pathlib import Path; from relpitch.storage.library import Library\n"
    look += "with Library.open(Path(sys.argv[1]), read_only=True) as l, l.reading() as s: s.people.all()"
    wal = example.path.with_name(example.path.name + "-wal")
    with Library.open(example.path, device="desktop") as library:
        assert library.seal is None
        with library.writing() as shelves:
            shelves.people.save(Person("Steve", NOW))
        subprocess.run([sys.executable, "-c", look, example.path], check=True)
        assert wal.stat().st_size > 0
        with library.writing() as shelves:
            shelves.people.save(Person("Second Human", NOW))
        killed = shutil.copytree(example.path.parent, example.path.parent / "killed")
        with closing(connect(killed / example.path.name)) as left:
            assert left.execute("SELECT count(*) FROM person").fetchone() == (2,)


@pytest.fixture(autouse=True)
def _nothing_is_held_afterwards() -> Iterator[None]:
    yield
    gc.collect()
    assert not open_here._held
