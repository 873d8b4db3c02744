"""Whether everything in a library is there and can be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from relpitch.domain.errors import LibraryError
from relpitch.domain.part import Part
from relpitch.storage.file import connect
from relpitch.storage.library import Library
from relpitch.storage.trouble import in_plain_words

_WITHOUT_BASE = """
SELECT title FROM statement
WHERE NOT EXISTS (SELECT 1 FROM version WHERE statement_id = statement.id AND setting_id IS NULL)
"""
_COUNTED_PARTS = """
SELECT name, count(part) FROM version LEFT JOIN part ON version_id = version.id GROUP BY version.key
"""


def verify(path: Path) -> list[str]:
    """What is wrong with a library, a sentence each; nothing where it is whole. It is only read."""
    findings: list[str] = []
    try:
        with Library.open(path, device="", read_only=True) as library:
            with in_plain_words(path), closing(connect(library.path)) as connection:
                findings.extend(_findings(connection))
            with library.reading() as shelves:
                for shelf in shelves.by_name().values():
                    shelf.all()
    except LibraryError as error:
        findings.append(str(error))
    return findings


def _findings(connection: sqlite3.Connection) -> Iterator[str]:
    pages = connection.execute("PRAGMA quick_check").fetchall()
    if pages != [("ok",)]:
        yield f"The file does not hold together in at least {len(pages)} places."
    for child, _row, parent, _number in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield f"A {child} belongs to a {parent} that is not there."
    for (title,) in connection.execute(_WITHOUT_BASE):
        yield f"“{title}” has no version for anyone, anywhere."
    for name, count in connection.execute(_COUNTED_PARTS):
        if count != len(Part):
            yield f"The version “{name}” has {count} of its {len(Part)} parts."
