"""python -m benchmarks.mutants MODULE.py TESTS... [--most N]: small faults put into a module, one at a time.

Each of N faults, drawn by a fixed seed, is written into a copy of the package; the tests should fail. Those
that pass are printed with their line: a test is missing, or the fault changes nothing. See docs/testing.md.
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_SECONDS = 300


def main() -> int:
    """Print what survived, and how many of how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--most", type=int, default=25)
    args = parser.parse_args()
    tree = ast.parse((ROOT / args.module).read_text(encoding="utf-8"))
    faults = list(_faults(tree))
    drawn = random.Random(1).sample(faults, min(args.most, len(faults)))
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("relpitch", "tests"):
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("resources", "pyproject.toml"):
            (place / name).symlink_to(ROOT / name)
        for line, what, faulty in drawn:
            (place / args.module).write_text(ast.unparse(faulty), encoding="utf-8")
            if _pass(place, args.tests):
                survived += 1
                print(f"{args.module}:{line}: {what}", flush=True)
    print(f"{args.module}: {survived} of {len(drawn)} drawn out of {len(faults)} survived")
    return 1 if survived else 0


def _pass(place: Path, tests: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=place, env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _faults(tree: ast.Module) -> Iterator[tuple[int, str, ast.Module]]:
    """Each fault: the line, what it is, and the module with it."""
    for number, node in enumerate(ast.walk(tree)):
        for what in _of(node):
            faulty = copy.deepcopy(tree)
            _put(list(ast.walk(faulty))[number], what)
            yield getattr(node, "lineno", 0), what, faulty


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
        case ast.Return(value=ast.expr()):
            yield "nothing is returned"


def _put(node: ast.AST, what: str) -> None:
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


if __name__ == "__main__":
    sys.exit(main())
