"""A screen is asked of the application, never of a widget."""

import ast
from pathlib import Path

from relpitch import paths

SOURCE = Path(paths.__file__).parent


def test_no_widget_is_asked_for_its_screen() -> None:
    """Python takes what it answers for a part of the widget and frees it with it: a crash, later."""
    asked = [
        f"{path.relative_to(SOURCE)}, line {node.lineno}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "screen"
    ]
    assert not asked, asked
