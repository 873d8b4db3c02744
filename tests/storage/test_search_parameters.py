"""What SQL of ours gives to SQLite, as every Python takes it."""

import re
from pathlib import Path

STORAGE = Path(__file__).parents[2] / "relpitch"


def test_no_query_joins_names_with_a_word() -> None:
    # SQL knows no language: it gives the names, and listed() of relpitch/formatting.py joins them.
    joining = [
        f"{path.name}: {line.strip()}"
        for path in STORAGE.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"(?i)(?:group_concat\([^)]*,|\|\|) *'[^'a-z]*[a-z]", line)
    ]
    assert joining == []


def test_no_parameter_has_a_number() -> None:
    # Python 3.14 refuses a sequence for "?1", and 3.12 warns of it.
    numbered = [
        f"{path.name}: {line.strip()}"
        for path in STORAGE.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"[ =(,]\?[0-9]\b", line)
    ]
    assert numbered == []
