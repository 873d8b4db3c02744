"""python -m tests.storage.keep_release: keep a library as this relpitch writes it, for later ones to open."""

import lzma
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from relpitch.services import sample
from relpitch.storage import migrations
from relpitch.storage.library import Library


def keep(folder: Path) -> Path:
    """Write the sample library, packed, under the number of its version."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "Maya.relpitch"
        with Library.create(path, device="tests") as library:
            sample.fill(library, datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        packed = folder / f"{migrations.NEWEST:02d}.relpitch.xz"
        packed.write_bytes(lzma.compress(path.read_bytes(), preset=9))
    return packed


if __name__ == "__main__":
    sys.stdout.write(f"{keep(Path(__file__).with_name('released'))}\n")
