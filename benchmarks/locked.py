"""A library that opens by its passphrase: what its key costs, and what it costs beyond that."""

import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.rows import Row, cpu_ms
from relpitch.domain.errors import WrongPassphrase
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.services import sample
from relpitch.services.services import Services
from relpitch.storage import keys
from relpitch.storage.library import Library
from relpitch.storage.locking import change_lock

NOW = datetime(2026, 11, 29, tzinfo=UTC)
_TURNS = 31


def rows() -> Iterator[Row]:
    """An open library and the same locked, in turns."""
    if not keys.can_lock():
        return
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        place = Path(folder)
        plain, locked = place / "open" / "Maya.relpitch", place / "locked" / "Maya.relpitch"
        with Library.create(plain, device="desktop") as library:
            sample.fill(library, NOW)
        locked.parent.mkdir()
        shutil.copy(plain, locked)
        key = keys.new_key("five plain words")
        yield Row("a wrong passphrase (at least 200 ms)", cpu_ms(lambda: _wrong(key.salt), 3), "ms")
        converted = cpu_ms(lambda: change_lock(locked, key, place / "backups"), 1)
        yield Row("lock the sample, its key being there", converted, "ms")
        yield _compared("open a locked library, beyond its key", plain, locked, _open, at_most=1.5)
        yield _compared("save a statement in a locked library", plain, locked, _save)


def _wrong(salt: bytes) -> None:
    try:
        keys.make_key(salt, "another")
    except WrongPassphrase:
        return
    raise AssertionError


def _open(path: Path) -> None:
    with Library.open(path, device="desktop") as library:
        services = Services(library)
        services.counts()
        services.people.names()


def _save(path: Path) -> None:
    with Library.open(path, device="desktop") as library:
        for number in range(20):
            statement = Statement(f"{number}", NOW)
            with library.writing() as shelves:
                shelves.statements.save(statement)
                shelves.versions.save(new_base(statement.id, NOW))


def _compared(
    what: str, plain: Path, locked: Path, act: Callable[[Path], None], *, at_most: float | None = None
) -> Row:
    for path in (plain, locked):
        act(path)
    turns = [(cpu_ms(lambda: act(plain), 1), cpu_ms(lambda: act(locked), 1)) for _ in range(_TURNS)]
    ratio = statistics.median(its / own for own, its in turns)
    value = statistics.median(its for _, its in turns)
    return Row(what, value, "ms", ratio, "an open one", ratio_at_most=at_most)
