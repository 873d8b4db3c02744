"""A birthday is stored as a day of the calendar, and shown in words: never “--05-09”."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "relpitch"
READ_BY_PEOPLE = (PACKAGE / "interchange" / "people_export.py", *(PACKAGE / "ui").rglob("*.py"))
COMPARED = "reach"
"""The function that gives back what was stored, where its words are as they were."""


def shown_raw(tree: ast.AST) -> Iterator[int]:
    """The lines in which a birthday goes to a person as it is stored."""
    within = {
        each
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words_of_day")
        or (isinstance(node, ast.FunctionDef) and node.name == COMPARED)
        for each in ast.walk(node)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr != "birthday" or node in within:
            continue
        if getattr(node.value, "attr", getattr(node.value, "id", "")) == "reach":
            yield node.lineno


def test_the_window_and_what_is_exported_to_read_show_a_birthday_in_words() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in sorted(READ_BY_PEOPLE)
        for line in shown_raw(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, f"words_of_day (interchange/dates.py) says it as a person reads it: {found}"


def test_a_raw_one_would_be_found() -> None:
    assert list(shown_raw(ast.parse("label.setText(known.reach.birthday)"))) == [1]
    assert not list(shown_raw(ast.parse("label.setText(words_of_day(known.reach.birthday))")))
