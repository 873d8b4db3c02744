import sqlite3
from contextlib import closing

import pytest

from relpitch.storage.checksums import CHECKED
from relpitch.storage.library import Library
from relpitch.storage.verify import CALLED, verify
from tests.storage.conftest import Example
from tests.test_catalogs import tool

NO_BASE = "“Moving without pain” has no version for anyone, anywhere."
NO_OWNER = "Among the versions, one belongs to one of the statements that is not there."
DAMAGED = "This library is damaged. Keep the file as it is, and open your newest backup."


def wrong(rows: str, count: int) -> str:
    return f"Among the {rows}, {count} {'is' if count == 1 else 'are'} not as written."


def test_every_kind_of_entry_that_is_told_of_is_called_by_words(example: Example) -> None:
    with closing(sqlite3.connect(example.path)) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        owned = {
            name
            for child in made
            for _number, _at, parent, *_rest in connection.execute(f"PRAGMA foreign_key_list({child})")
            for name in (child, parent)
        }
    numbered = {name for name, how in made.items() if "AUTOINCREMENT" in how}
    assert {"statement", "version"} <= numbered & owned
    assert {*CHECKED, *numbered, *owned} - CALLED.keys() == set()


@pytest.mark.parametrize("language", tool.languages())
def test_every_kind_of_entry_is_called_by_words_of_each_language(language: str) -> None:
    catalog = tool.read(language)
    assert [each for each in CALLED.values() if not (told := catalog.get(each)) or not told.string] == []


def test_a_whole_library_has_no_findings_open_or_closed(example: Example) -> None:
    assert verify(example.path) == []
    with Library.open(example.path, device="desktop"):
        assert verify(example.path) == []


@pytest.mark.parametrize(
    ("harm", "findings"),
    [
        ("DELETE FROM part WHERE part = 'proof'", [
            "The version “Anyone, anywhere” has 4 of its 5 parts.",
            "The version “Gym” has 4 of its 5 parts.",
            DAMAGED]),
        ("UPDATE version SET setting_id = 'bank'", [NO_BASE, wrong("versions", 2), DAMAGED]),
        ("DELETE FROM statement", [NO_OWNER, NO_OWNER]),
        ("UPDATE part SET phrasings = '[{]' WHERE key = 2", [wrong("parts", 1), DAMAGED]),
        ("UPDATE part SET phrasings = '[{\"words\": 1}]' WHERE key = 2", [wrong("parts", 1), DAMAGED]),
        ("UPDATE version SET length = 'shouted'", [wrong("versions", 2), DAMAGED]),
        ("UPDATE statement SET created_at = 'once'", [wrong("statements", 1), DAMAGED]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_plainly(example: Example, harm: str, findings: list[str]) -> None:
    with closing(sqlite3.connect(example.path, isolation_level=None)) as connection:
        connection.execute(harm)
    assert verify(example.path) == findings
