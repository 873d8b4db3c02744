import sqlite3
from contextlib import closing

import pytest

from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import Example

NO_BASE = "“Moving without pain” has no version for anyone, anywhere."
DAMAGED = "This library is damaged. Keep the file as it is, and open your newest backup."


def wrong(rows: str, count: int) -> str:
    return f"Among the {rows}, {count} {'is' if count == 1 else 'are'} not as written."


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
        ("DELETE FROM statement", ["A version belongs to a statement that is not there."] * 2),
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
