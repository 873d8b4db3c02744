"""python -m benchmarks [NAME ...]: one table of all that is measured, or of some files.

Exit code 1 where a row is over its bound.
"""

import importlib
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.rows import ROOT, Row, environment


def main(names: Sequence[str]) -> int:
    """Measure each file in a process of its own and print one table."""
    if names[:1] == ["--rows-of"]:
        for row in importlib.import_module(f"benchmarks.{names[1]}").rows():
            print(json.dumps(asdict(row)), flush=True)
        return 0
    print(f"{machine()}\n")
    print("| what | | against | × | at most | |\n|---|--:|---|--:|--:|---|")
    held = True
    for name in names or _files():
        for row in _rows_of(name):
            held = held and row.holds
            print(_line(row), flush=True)
    return 0 if held else 1


def machine() -> str:
    """What it was measured on."""
    cores = Path("/proc/cpuinfo").read_text().count("processor\t") if sys.platform == "linux" else "?"
    qt = importlib.import_module("PySide6").__version__
    system = f"{platform.system()} {platform.machine()}, {cores} cores"
    return f"{system}, Python {platform.python_version()}, Qt {qt}"


def _files() -> list[str]:
    found = sorted(Path(__file__).parent.glob("*.py"))
    return [path.stem for path in found if "\ndef rows()" in path.read_text(encoding="utf-8")]


def _rows_of(name: str) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        result = subprocess.run(
            [sys.executable, "-m", "benchmarks", "--rows-of", name],
            env=environment(Path(folder)),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return [Row(**json.loads(line)) for line in result.stdout.splitlines()]


def _line(row: Row) -> str:
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
    bounds = [f"{row.ratio_at_most:g} ×"] if row.ratio_at_most is not None else []
    bounds += [f"{row.at_most:g} {row.unit}"] if row.at_most is not None else []
    holds = ("holds" if row.holds else "**over**") if bounds else ""
    value = f"{row.value:.0f}" if row.value >= 100 else f"{row.value:.1f}"
    return f"| {row.what} | {value} {row.unit} | {row.of} | {ratio} | {', '.join(bounds)} | {holds} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
