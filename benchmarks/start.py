"""From the start to the window, to the library's text in it, and the memory of it, against a bare window."""

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.rows import ROOT, Row, in_turns
from relpitch.services import sample
from relpitch.storage.library import Library

_BARE = "a bare window"


def rows() -> Iterator[Row]:
    """The library is Maya's sample, made before; `--sample` makes it while it starts."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as name:
        folder = Path(name)
        library = folder / "Maya.relpitch"
        with Library.create(library, device="benchmark") as new:
            sample.fill(new, datetime.now(UTC))
        relpitch = [sys.executable, "-m", "relpitch"]
        programs = {
            "bare": [sys.executable, "-m", "benchmarks.bare"],
            "paint": [*relpitch, "--library", str(library), "--quit-after-first-paint"],
            "content": [*relpitch, "--library", str(library), "--quit-after-first-content"],
            "german": [
                *relpitch,
                *("--language", "de", "--library", str(library), "--quit-after-first-content"),
            ],
            "sample": [*relpitch, "--sample", "--quit-after-first-content"],
        }
        built = ROOT / "dist" / "relpitch" / "relpitch"
        if built.exists():
            programs["built"] = [str(built), *programs["content"][3:]]
        runs = in_turns(programs, folder)
    bare, content = runs["bare"], runs["content"]
    yield Row("a bare PySide6 window", bare.cpu, "ms")
    yield Row("first paint", runs["paint"].cpu, "ms", runs["paint"].times(bare), _BARE, ratio_at_most=1.7)
    yield Row("first content", content.cpu, "ms", content.times(bare), _BARE, ratio_at_most=2.5)
    in_german = runs["german"]
    of = "in English"
    yield Row(
        "first content, in German", in_german.cpu, "ms", in_german.times(content), of, ratio_at_most=1.05
    )
    yield Row("first content, sample made", runs["sample"].cpu, "ms", runs["sample"].times(bare), _BARE)
    yield Row("memory of a bare window", bare.memory, "MB")
    yield Row("memory at first content", content.memory, "MB", content.memory / bare.memory, _BARE)
    if "built" in runs:
        ratio = runs["built"].times(content)
        of = "from source"
        yield Row("first content, built program", runs["built"].cpu, "ms", ratio, of, ratio_at_most=1.25)
        memory = runs["built"].memory
        yield Row(
            "memory of the built program", memory, "MB", memory / content.memory, of, ratio_at_most=1.25
        )
        yield Row("size of the built program", _size_mb(built.parent), "MB", at_most=190)


def _size_mb(folder: Path) -> int:
    """As a disk with blocks of 4 KB holds it, in MB of 1,048,576 bytes; packaging/build.py counts so too."""
    sizes = (each.lstat().st_size for each in folder.rglob("*") if not each.is_dir())
    return sum(-(-each // 4096) for each in sizes) * 4096 >> 20
