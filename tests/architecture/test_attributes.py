"""A class of ours takes no name with an underscore that a class it is made from has for its own things.

WorkDialog did so once: a timer of the sheet it stands on was replaced, and ended whatever took longer.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2] / "relpitch"


class Made(NamedTuple):
    """A class: what it is made from, and the names with an underscore that it gives to its own things."""

    bases: tuple[str, ...]
    names: frozenset[str]


def classes(root: Path = ROOT) -> dict[str, Made]:
    trees = (ast.parse(path.read_text("utf-8")) for path in root.rglob("*.py"))
    found = [each for tree in trees for each in ast.walk(tree) if isinstance(each, ast.ClassDef)]
    return {each.name: Made(tuple(_bases(each)), frozenset(_names(each))) for each in found}


def _bases(made: ast.ClassDef) -> Iterator[str]:
    for base in made.bases:
        name = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(name, ast.Name):
            yield name.id


def _names(made: ast.ClassDef) -> Iterator[str]:
    for each in ast.walk(made):
        match each:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()) if name[0] == "_":
                yield name


def above(name: str, known: dict[str, Made]) -> Iterator[str]:
    for base in known[name].bases:
        if base in known:
            yield base
            yield from above(base, known)


def test_no_class_replaces_what_the_one_it_is_made_from_keeps_to_itself() -> None:
    known = classes()
    assert "DialogSheet" in above("WorkDialog", known)
    taken = {
        (name, base): both
        for name, made in known.items()
        for base in above(name, known)
        if (both := made.names & known[base].names)
    }
    assert taken == {}


def test_such_a_name_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "sheets.py").write_text(
        "class Sheet:\n    def __init__(self): self._soon = 1\n"
        "class Work(Sheet):\n    def __init__(self): self._soon, self._late = 2, 3\n"
    )
    known = classes(tmp_path)
    assert list(above("Work", known)) == ["Sheet"]
    assert known["Work"].names & known["Sheet"].names == {"_soon"}
