"""What the rows of each table are."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from typing import Any

from relpitch.domain.version import PartText
from relpitch.storage.shelf import Layout, Shelves, layout_of


def check_row(table: str, row: Mapping[str, Any]) -> None:
    """Refuse, as a damaged library, a row that cannot be read as what its table is of."""
    layout = _layouts()[table]
    layout.fields(tuple(row[column] for column in layout.columns))


@cache
def _layouts() -> Mapping[str, Layout]:
    with closing(sqlite3.connect(":memory:")) as nothing:
        shelves = Shelves(nothing).by_name().values()
        return {shelf.table: shelf.layout for shelf in shelves} | {"part": layout_of(PartText)}
