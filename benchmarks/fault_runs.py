"""Runs a test file with one fault after another: collected once, then a process of its own for each fault.

A fault within a function is put into the function that is loaded already. One elsewhere, in a default or a
constant, needs its module loaded with it, and so its tests collected again.
"""

import ast
import importlib
import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, FunctionType, ModuleType
from typing import Any

from benchmarks.faults import ROOT, Fault, put

_SECONDS = 120  # of CPU: a fault that makes a loop endless is found by this
_LONGEST = 600  # by the clock: one that waits for what never comes, or a machine that does something else
_PASSED, _FAILED, _NOT_IN_PLACE = 0, 1, 2


def failing_with(faults: Sequence[Fault], tests: str) -> list[Fault] | None:
    """The faults with which a test file fails. None where it fails without one, and so tells of none."""
    *results, without = _in_place(faults, tests)
    if without != _PASSED:
        return None
    found = []
    for fault, in_place in zip(faults, results, strict=True):
        result = _loaded_with(fault, tests) if in_place == _NOT_IN_PLACE else in_place
        if result != _PASSED:
            found.append(fault)
    return found


def _in_place(faults: Sequence[Fault], tests: str) -> list[int]:
    """How the tests end with each fault, and last without one, which is tried where any of them failed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(tests, _EachFault(faults, writing))
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        results = list(file.read())
    os.waitpid(child, 0)
    return results + [_FAILED] * (len(faults) + 1 - len(results))


def _loaded_with(fault: Fault, tests: str) -> int:
    child = os.fork()
    if not child:
        _limit()
        sys.meta_path.insert(0, _Faulty(fault))
        _run(tests)
    return _ended(child)


def _ended(child: int) -> int:
    """How a copy with a fault ended. One that the clock ended tells nothing: on a busy machine any may be."""
    result = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return _PASSED if result == -signal.SIGALRM else result


def _run(tests: str, *plugins: object) -> None:
    """Run a test file and end this process, which is a copy that has loaded what is slow."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    import pytest  # noqa: PLC0415  # only in the copy

    loaded = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # plugins are, and need no rewriting
    alone = ["-o", "addopts=", "-p", "no:xdist", "-p", "no:cacheprovider"]
    os._exit(int(pytest.main(["-x", "-q", *alone, *loaded, tests], plugins=list(plugins))))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))
    signal.alarm(_LONGEST)


class _EachFault:
    """A plugin of pytest: runs what was collected in a copy of the process for each fault."""

    def __init__(self, faults: Sequence[Fault], writing: int) -> None:
        self._faults, self._writing = faults, writing

    def pytest_runtestloop(self, session: Any) -> bool:
        """In the place of pytest's own."""
        if not session.testsfailed:
            results = [self._result(session, fault) for fault in self._faults]
            without = _PASSED if _FAILED not in results else self._result(session, None)
            os.write(self._writing, bytes([*results, without]))
        os._exit(0)

    def _result(self, session: Any, fault: Fault | None) -> int:
        child = os.fork()
        if not child:
            self._run(session, fault)
        result = _ended(child) if fault else os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return result if result in (_PASSED, _NOT_IN_PLACE) else _FAILED

    def _run(self, session: Any, fault: Fault | None) -> None:
        from _pytest.main import pytest_runtestloop  # noqa: PLC0415  # only in the copy

        _limit()
        if fault is not None and not _put_in_place(fault):
            os._exit(_NOT_IN_PLACE)
        try:
            pytest_runtestloop(session)
        except BaseException:  # whatever it is, the tests did not pass
            os._exit(_FAILED)
        os._exit(_FAILED if session.testsfailed else _PASSED)


def _put_in_place(fault: Fault) -> bool:
    """Put a fault into a function that is loaded already. Whether it lies in one that can be reached."""
    tree = ast.parse((ROOT / fault.module).read_text(encoding="utf-8"))
    node = list(ast.walk(tree))[fault.node]
    owner = next((names for names, function in _functions(tree) if _is_within(node, function)), None)
    if owner is None:
        return False
    put(node, fault.what)
    module = importlib.import_module(".".join(fault.module.with_suffix("").parts))
    function = _function(module, owner)
    wanted = [
        code
        for code in _codes(compile(tree, str(ROOT / fault.module), "exec"))
        if code.co_qualname == ".".join(owner)
    ]
    if function is None or len(wanted) != 1 or wanted[0].co_freevars != function.__code__.co_freevars:
        return False
    function.__code__ = wanted[0]
    return True


def _functions(tree: ast.Module) -> Iterator[tuple[tuple[str, ...], ast.FunctionDef]]:
    """The functions of a module and the methods of its classes, by their names."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield (node.name,), node
        elif isinstance(node, ast.ClassDef):
            yield from (
                ((node.name, each.name), each) for each in node.body if isinstance(each, ast.FunctionDef)
            )


def _is_within(node: ast.AST, function: ast.FunctionDef) -> bool:
    """Whether a node is in what a function does, not in its defaults and decorators."""
    return any(node is each for statement in function.body for each in ast.walk(statement))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _codes(each)


def _function(module: ModuleType, owner: tuple[str, ...]) -> FunctionType | None:
    """The function itself, out of what it is wrapped in; what a cache remembers of it is forgotten."""
    found: Any = module
    for name in owner:
        found = vars(found).get(name)
        if found is None:
            return None
    while not isinstance(found, FunctionType) or hasattr(found, "__wrapped__"):
        if hasattr(found, "cache_clear"):
            found.cache_clear()
        inner = next(
            (
                found_in
                for name in ("fget", "func", "__wrapped__", "__func__")
                if (found_in := getattr(found, name, None))
            ),
            None,
        )
        if inner is None:
            return None
        found = inner
    return found


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module with a fault in it."""

    def __init__(self, fault: Fault) -> None:
        self._name = ".".join(fault.module.with_suffix("").parts)
        self._path = ROOT / fault.module
        tree = ast.parse(self._path.read_text(encoding="utf-8"))
        put(list(ast.walk(tree))[fault.node], fault.what)
        self._code = compile(tree, str(self._path), "exec")

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)  # noqa: S102  # our own code, but for the fault
