"""Who connects to a signal reads in the docstring of its class what the signal carries."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "relpitch"


def untold(tree: ast.Module) -> Iterator[str]:
    """The signals that carry something and are not in the docstring of their public class."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
            continue
        told = ast.get_docstring(node) or ""
        for each in node.body:
            match each:
                case ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="Signal"), args=[_, *_])
                ) if not name.startswith("_") and f"`{name}`" not in told:
                    yield f"{node.name}.{name}"


def test_what_a_signal_carries_is_told() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    found = {path.name: list(untold(ast.parse(text))) for path, text in sources.items() if "Signal(" in text}
    assert {name: signals for name, signals in found.items() if signals} == {}


def test_one_that_is_not_told_would_be_found() -> None:
    told = 'class Each:\n    """`told` carries an id."""\n\n    told = Signal(str)\n'
    assert list(untold(ast.parse(told))) == []
    source = f"{told}    other = Signal(str)\n    nothing = Signal()\n"
    assert list(untold(ast.parse(source))) == ["Each.other"]
