"""Files, classes and functions stay small enough to be read at one go."""

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE, CLASS, FUNCTION, START = 350, 300, 60, 500


@lru_cache
def lines_of_files() -> dict[str, int]:
    return {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "relpitch").rglob("*.py")
    }


def named(tree: ast.AST, within: str = "") -> Iterator[tuple[ast.stmt, str]]:
    """Every class and function of a module, with its name."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, f"{within}{node.name}"
            yield from named(node, f"{node.name}." if isinstance(node, ast.ClassDef) else "")
        else:
            yield from named(node, within)


@lru_cache
def everything_named() -> list[tuple[ast.stmt, str]]:
    files = (ROOT / "relpitch").rglob("*.py")
    return [each for path in files for each in named(ast.parse(path.read_text(encoding="utf-8")))]


def lengths(*kinds: type[ast.stmt]) -> Iterator[tuple[str, int]]:
    for node, name in everything_named():
        if isinstance(node, kinds):
            yield name, (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(found: Iterable[tuple[str, int]], most: int) -> list[str]:
    return [f"{name}: {length} lines, at most {most - 1}" for name, length in found if length >= most]


def test_no_file_is_too_large() -> None:
    assert too_long(lines_of_files().items(), FILE) == []


def test_no_class_is_too_large() -> None:
    assert too_long(lengths(ast.ClassDef), CLASS) == []


def test_no_function_is_too_large() -> None:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert too_long(lengths(*kinds), FUNCTION) == []


def test_the_start_of_the_app_stays_small() -> None:
    files = lines_of_files()
    assert files["relpitch/app.py"] + files["relpitch/open_library.py"] < START
