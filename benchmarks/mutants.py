"""python -m benchmarks.mutants [MODULE.py ...] [--most N]: small faults put into the heart.

Of all the faults that there may be in some modules (none named: those of `HEART`), N are drawn by a fixed
seed. Module by module, each is put into the code and tests are run, one file after another until one fails:
those of the module's name and a few that import it, or only those named after `--by`. What they all let pass
is printed with its line: a test is missing, or the fault changes nothing. With a log, a run that was broken
off goes on where it was. See docs/testing.md.
"""

import argparse
import hashlib
import importlib
import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks.fault_runs import failing_with
from benchmarks.faults import ROOT, Fault, faults_in

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
        "tests/ui/pages/pitches/test_draft.py",
        "tests/ui/pages/pitches/test_typing.py",
        "tests/ui/pages/pitches/test_open_statement.py",
        "tests/ui/pages/pitches/test_history.py",
    ],
}
_PRELOADED = ("pytest", "_pytest.main", "_pytest.python", "pytestqt.plugin", "hypothesis",
              "sqlalchemy", "PySide6.QtWidgets", "PySide6.QtTest")  # fmt: skip
_OF_ALL = {"domain": ["tests/domain/test_values.py"]}  # tests that hold of every module there


_NOTHING = "nothing"


def main() -> int:
    """Print what survived, and how many of how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", type=Path, nargs="*")
    parser.add_argument("--most", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--further", type=int, default=6, help="files that import the module, beside its own")
    parser.add_argument("--by", type=Path, nargs="+", help="the only test files to judge by", metavar="TEST")
    parser.add_argument(
        "--log", type=Path, help="what was judged before is read from it and not judged again"
    )
    args = parser.parse_args()
    modules = args.modules or [each.relative_to(ROOT) for one in HEART for each in sorted(ROOT.glob(one))]
    faults = [fault for module in modules for fault in faults_in(module)]
    drawn = random.Random(args.seed).sample(faults, min(args.most, len(faults)))
    for name in _PRELOADED:
        importlib.import_module(name)
    log = _Log(args.log)
    survived = judged = 0
    for module in sorted({fault.module for fault in drawn}, key=_cost):
        of_it = [fault for fault in drawn if fault.module == module]
        named, others = tests_of(module)
        tests = [str(ROOT / each) for each in args.by or [*named, *others[: args.further]]]
        for fault, caught_by in _judged(of_it, tests, log):
            judged += 1
            if caught_by == _NOTHING:
                survived += 1
                print(f"{fault.module}:{fault.line}: {fault.what}", flush=True)
        print(f"... {survived} of {judged}, of {len(drawn)}: {module}", file=sys.stderr, flush=True)
    print(f"{survived} of {judged} judged out of {len(faults)} survived")
    return 1 if survived else 0


def _cost(module: Path) -> tuple[bool, int]:
    """Modules whose tests are quick go first, so that a run that is broken off has judged many."""
    named, _others = tests_of(module)
    return "domain" not in module.parts, sum(Path(each).stat().st_size for each in named)


def _judged(faults: Sequence[Fault], files: Sequence[str], log: "_Log") -> Iterator[tuple[Fault, str]]:
    """The faults of one module with the one of the test files that fails with each, or `_NOTHING`."""
    left = [fault for fault in faults if log.key(fault) not in log.judged]
    able = False
    for tests in files if left else []:
        failing = failing_with(left, tests)
        if failing is None:
            _left_out(tests)
            continue
        able = True
        for fault in failing:
            log.add(fault, Path(tests).relative_to(ROOT).as_posix())
        left = [fault for fault in left if fault not in failing]
        if not left:
            break
    if left and not able:
        print(f"{faults[0].module}: no test of it passes without a fault", file=sys.stderr, flush=True)
        return
    for fault in left:
        log.add(fault, _NOTHING)
    yield from ((fault, log.judged[log.key(fault)]) for fault in faults)


class _Log:
    """What was judged, kept in a file; a module that changed since is judged again."""

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
        self.judged[key] = caught_by
        if self._path is None:
            return
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
        each
        for each in _sources("tests")
        if each.stem in (f"test_{last}", f"test_{last}_any") and own in each.parts
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


@cache
def _left_out(tests: str) -> None:
    """Say once that tests fail without a fault: those tell of none."""
    print(f"left out, as it fails without a fault: {tests}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
