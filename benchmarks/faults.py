"""Small faults that there may be in a module: which, and how each is put into its tree."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


class Fault(NamedTuple):
    """A fault: in which module, in which node of its tree as `ast.walk` counts, its line, and what it is."""

    module: Path
    node: int
    line: int
    what: str


def faults_in(module: Path) -> Iterator[Fault]:
    """Every fault that may be put into a module."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        for what in _of(node):
            yield Fault(module, number, getattr(node, "lineno", 0), what)


def _of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Compare() if type(node.ops[0]) in _COMPARED:
            yield f"{type(node.ops[0]).__name__} is {_COMPARED[type(node.ops[0])].__name__}"
        case ast.BoolOp():
            yield "and is or" if isinstance(node.op, ast.And) else "or is and"
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            yield "plus is minus" if isinstance(node.op, ast.Add) else "minus is plus"
        case ast.UnaryOp(op=ast.Not()):
            yield "not is left out"
        case ast.If() | ast.IfExp():
            yield "the condition is turned round"
        case ast.Constant(value=bool() | int()):
            yield "the number is one more"
        case ast.Return(value=ast.expr()) if not (
            isinstance(node.value, ast.Constant) and node.value.value is None
        ):
            yield "nothing is returned"


def put(node: ast.AST, what: str) -> None:
    """Put a fault into a node of a tree."""
    match node:
        case ast.Compare():
            node.ops[0] = _COMPARED[type(node.ops[0])]()
        case ast.BoolOp():
            node.op = ast.Or() if what == "and is or" else ast.And()
        case ast.BinOp():
            node.op = ast.Sub() if what == "plus is minus" else ast.Add()
        case ast.UnaryOp():
            node.op = ast.UAdd()
            node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
        case ast.If() | ast.IfExp():
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case ast.Constant():
            node.value = not node.value if isinstance(node.value, bool) else node.value + 1
        case ast.Return():
            node.value = ast.Constant(None)
    ast.fix_missing_locations(node)
