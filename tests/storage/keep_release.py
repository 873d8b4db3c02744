"""python -m tests.storage.keep_release: keep a library as this relpitch writes it, for later ones to open.

It is run before a value or a table is changed: afterwards the library that it fills is no longer an old one.
"""

import lzma
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from relpitch.services import sample
from relpitch.storage import migrations
from relpitch.storage.kinds import TABLES, layout_of
from relpitch.storage.library import Library


def keep(folder: Path) -> Path:
    """Write the sample library, packed, under the number of its version."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "Maya.relpitch"
        with Library.create(path, device="tests") as library:
            _refuse_changed_values(path)
            sample.fill(library, datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        packed = folder / f"{migrations.NEWEST:02d}.relpitch.xz"
        packed.write_bytes(lzma.compress(path.read_bytes(), preset=9))
    return packed


def _refuse_changed_values(path: Path) -> None:
    """Stop where a value has a field that no migration makes yet."""
    with closing(sqlite3.connect(path)) as connection:
        for table in TABLES:
            columns = {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}
            if new := set(layout_of(table).columns) - columns:
                names = ", ".join(sorted(new))
                raise SystemExit(f"Put your change aside first (git stash): {table} has {names} already.")


if __name__ == "__main__":
    sys.stdout.write(f"{keep(Path(__file__).with_name('released'))}\n")
