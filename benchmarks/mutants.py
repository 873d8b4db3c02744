"""python -m benchmarks.mutants [MODULE.py ...] [--most N] [--log FILE]: small faults put into the heart.

Of all the faults that there may be in some modules (none named: those of `HEART`), N are drawn by a fixed
seed. Each is put in place of its module in a process of its own, and tests are run, one file after another,
until one fails: those of the module's name first, then a few that import it. What they all let pass is
printed with its line: a test is missing, or the fault changes nothing. Faults are judged in the order drawn,
so a run that is broken off is a smaller sample; with a log it goes on where it was. See docs/testing.md.
"""

import argparse
import ast
import hashlib
import importlib.abc
import importlib.util
import json
import os
import random
import re
import resource
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
HEART = (
    "relpitch/domain/*.py",
    "relpitch/services/history.py",
    "relpitch/storage/merging.py",
    "relpitch/ui/pages/pitches/draft.py",
    "relpitch/printing/sheets.py",
)
_NAMED_OTHERWISE = {
    "services/history": ["tests/services/test_the_history.py"],
    "ui/pages/pitches/draft": [
        "tests/ui/pages/pitches/test_typing.py",
        "tests/ui/pages/pitches/test_open_statement.py",
        "tests/ui/pages/pitches/test_history.py",
    ],
}
_PRELOADED = (
    *(
        "pytest",
        "_pytest.main",
        "_pytest.python",
        "pytestqt.plugin",
        "hypothesis",
        "_hypothesis_pytestplugin",
    ),
    *("sqlalchemy", "PySide6.QtWidgets", "PySide6.QtTest"),
)
_OF_ALL = {"domain": ["tests/domain/test_values.py"]}  # tests that hold of every module there
_SECONDS = 120  # of CPU: a fault that makes a loop endless is found by this
_LONGEST = 600  # by the clock: one that waits for what never comes
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


_NOTHING = "nothing"


class Fault(NamedTuple):
    """A fault: in which module, in which node of its tree as `ast.walk` counts, its line, and what it is."""

    module: Path
    node: int
    line: int
    what: str


def main() -> int:
    """Print what survived, and how many of how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", type=Path, nargs="*")
    parser.add_argument("--most", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--further", type=int, default=6, help="files that import the module, beside its own")
    parser.add_argument(
        "--log", type=Path, help="what was judged before is read from it and not judged again"
    )
    args = parser.parse_args()
    modules = args.modules or [each.relative_to(ROOT) for one in HEART for each in sorted(ROOT.glob(one))]
    faults = [fault for module in modules for fault in _faults(module)]
    drawn = random.Random(args.seed).sample(faults, min(args.most, len(faults)))
    for name in _PRELOADED:
        importlib.import_module(name)
    log = _Log(args.log)
    survived = judged = 0
    for number, fault in enumerate(drawn, 1):
        caught_by = log.judged.get(log.key(fault))
        if caught_by is None and not (caught_by := _caught_by(fault, args.further)):
            print(f"{fault.module}: no test of it passes without a fault", file=sys.stderr, flush=True)
            continue
        log.add(fault, caught_by)
        judged += 1
        if caught_by == _NOTHING:
            survived += 1
            print(f"{fault.module}:{fault.line}: {fault.what}", flush=True)
        if not number % 10:
            print(f"... {survived} of {judged}, of {len(drawn)}", file=sys.stderr, flush=True)
    print(f"{survived} of {judged} judged out of {len(faults)} survived")
    return 1 if survived else 0


class _Log:
    """What was judged, kept in a file; a module that changed since is judged anew."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        lines = path.read_text(encoding="utf-8").splitlines() if path and path.exists() else []
        self.judged: dict[str, str] = {each["fault"]: each["caught_by"] for each in map(json.loads, lines)}

    def key(self, fault: Fault) -> str:
        """A fault by what it is and the text it is in."""
        return f"{fault.module.as_posix()} {_digest(fault.module)} {fault.node} {fault.what}"

    def add(self, fault: Fault, caught_by: str) -> None:
        """Keep what became of a fault."""
        key = self.key(fault)
        if self._path is None or key in self.judged:
            return
        self.judged[key] = caught_by
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"fault": key, "caught_by": caught_by, "line": fault.line}) + "\n")


@cache
def _digest(module: Path) -> str:
    return hashlib.sha256((ROOT / module).read_bytes()).hexdigest()[:12]


def tests_of(module: Path) -> tuple[list[str], list[str]]:
    """The test files by a module's name; then those that import it, and those that import what imports it."""
    inside = module.relative_to("relpitch").with_suffix("")
    last, own = inside.parts[-1], inside.parts[0]
    named = [ROOT / each for each in _NAMED_OTHERWISE.get(inside.as_posix(), [])] or [
        each for each in _sources("tests") if each.stem in (f"test_{last}", f"test_{last}_any")
    ]
    direct = _importing("tests", module)
    users = [each.relative_to(ROOT) for each in _importing("relpitch", module)]
    further = [each for user in users for each in _importing("tests", user) if each not in direct]

    def order(path: Path) -> tuple[bool, bool, int]:
        return own not in path.parts, "ui" in path.parts, path.stat().st_size

    ordered = dict.fromkeys([*sorted(direct, key=order), *sorted(further, key=order)])
    slow = {"journeys", "manners", *(() if own in ("ui", "printing") else ("ui", "printing"))}
    others = [each for each in ordered if each not in named and slow.isdisjoint(each.relative_to(ROOT).parts)]
    named += [ROOT / each for each in _OF_ALL.get(own, [])]
    return [str(each) for each in named], [str(each) for each in others]


@cache
def _sources(folder: str) -> Mapping[Path, str]:
    """The modules in a folder with their text; of the tests only those that have any."""
    pattern = "*/**/test_*.py" if folder == "tests" else "**/*.py"
    return {each: each.read_text(encoding="utf-8") for each in sorted((ROOT / folder).glob(pattern))}


@cache
def _importing(folder: str, module: Path) -> list[Path]:
    """The modules in a folder that import a module."""
    dotted = ".".join(module.with_suffix("").parts)
    parent, _, last = dotted.rpartition(".")
    imported = re.compile(
        rf"from {re.escape(dotted)} import|from {re.escape(parent)} import [^\n]*\b{last}\b"
    )
    return [each for each, text in _sources(folder).items() if imported.search(text)]


def _caught_by(fault: Fault, further: int) -> str:
    """The test file that fails with a fault in the code; `_NOTHING` where all pass; empty where none can."""
    named, others = tests_of(fault.module)
    able = False
    for tests in [*named, *others[:further]]:
        if not _run(fault, tests):
            if _passes(tests):
                return Path(tests).relative_to(ROOT).as_posix()
        else:
            able = True
    return _NOTHING if able else ""


@cache
def _passes(tests: str) -> bool:
    """Whether a test file passes without a fault: one that fails anyway tells of none."""
    passes = _run(None, tests)
    if not passes:
        print(f"left out, as it fails without a fault: {tests}", file=sys.stderr, flush=True)
    return passes


def _run(fault: Fault | None, tests: str) -> bool:
    """Whether tests pass, with a fault or none, in a copy of this process, which has loaded what is slow."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))
    signal.alarm(_LONGEST)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    if fault is not None:
        sys.meta_path.insert(0, _Faulty(fault))
    import pytest  # noqa: PLC0415  # only in the copy

    loaded = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # plugins are, and need no rewriting
    alone = ["-o", "addopts=", "-p", "no:xdist", "-p", "no:cacheprovider"]
    os._exit(int(pytest.main(["-x", "-q", *alone, *loaded, tests])))


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module with a fault in it."""

    def __init__(self, fault: Fault) -> None:
        self._name = ".".join(fault.module.with_suffix("").parts)
        self._path = ROOT / fault.module
        tree = ast.parse(self._path.read_text(encoding="utf-8"))
        _put(list(ast.walk(tree))[fault.node], fault.what)
        self._code = compile(tree, str(self._path), "exec")

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)  # noqa: S102  # our own code, but for the fault


def _faults(module: Path) -> Iterator[Fault]:
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
