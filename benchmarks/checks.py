"""What it costs that each row is checked as it is read: a library read so, and with no check at all.

Both make the same values in the same way; without a check, only the columns that they are made of are read.
"""

import statistics
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.rows import Row, cpu_ms
from relpitch.domain.encounter import Encounter
from relpitch.services import sample
from relpitch.storage import one_shelf, shelf, whole_rows
from relpitch.storage.library import Library
from relpitch.storage.rows import columns_in

NOW = datetime(2026, 11, 29, tzinfo=UTC)
_TURNS = 41


def rows() -> Iterator[Row]:
    """The sample opened and read whole, in turns; and many notes at once, which nobody waits for."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        path = Path(folder) / "Maya.relpitch"
        with Library.create(path, device="desktop") as library:
            sample.fill(library, NOW)
        yield _compared("open the sample and read every row, checked", path, at_most=1.2)
        with Library.open(path, device="desktop") as library, library.writing() as shelves:
            someone = shelves.people.all()[0].id
            shelves.encounters.add_new(
                Encounter(NOW + timedelta(minutes=each), (someone,), "gym", f"They said {each}. " * 25)
                for each in range(4_000)
            )
        yield _compared("the same with 4,000 notes", path)


class _Unchecked(whole_rows.WholeRows):
    def __init__(self, table: str, names: Sequence[str]) -> None:
        super().__init__(table, names)
        self.columns = columns_in(table, names)

    def fields(self, found: Iterable[tuple[Any, ...]]) -> Iterator[list[Any]]:
        changes = self._changes
        for row in found:
            fields = list(row)
            for place, change in changes:
                if fields[place] is not None:
                    fields[place] = change(fields[place])
            yield fields


def _compared(what: str, path: Path, at_most: float | None = None) -> Row:
    turns = [(cpu_ms(lambda: _read(path), 1), _unchecked(path)) for _ in range(_TURNS)]
    ratio = statistics.median(checked / unchecked for checked, unchecked in turns)
    took = statistics.median(each for each, _ in turns)
    return Row(what, took, "ms", ratio, "unchecked", ratio_at_most=at_most)


def _unchecked(path: Path) -> float:
    with ExitStack() as stack, mock.patch.object(whole_rows, "WholeRows", _Unchecked):
        for way in (whole_rows.whole_rows, whole_rows.whole_rows_with_owners):
            other = _UNCHECKED.setdefault(way.__name__, cache(way.__wrapped__))
            for module in (one_shelf, shelf):
                if hasattr(module, way.__name__):
                    stack.enter_context(mock.patch.object(module, way.__name__, other))
        return cpu_ms(lambda: _read(path), 1)


_UNCHECKED: dict[str, Any] = {}


def _read(path: Path) -> None:
    with Library.open(path, device="desktop") as library, library.reading() as shelves:
        for each in shelves.by_name().values():
            each.all()
