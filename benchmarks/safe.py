"""python -m benchmarks.safe [TIMES] [ATTACK ...]: attacks on a library, how many, and what came of each.

TIMES multiplies flips, spoilt files and clicks (1: twenty minutes of one core); ATTACK is the name of one.
Exit code 1 where anything was lost, read silently wrong, hung, ended in a trace or can be read by others.
"""

import contextlib
import lzma
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks import safe_kills
from benchmarks.rows import ROOT, environment
from relpitch.domain.errors import RelpitchError
from relpitch.domain.person import Person
from relpitch.services import sample
from relpitch.services.library_upkeep import contents_of, merge
from relpitch.services.services import Services
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.interchange.mutations import mutated
from tests.interchange.readers import READERS, seeds

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
_A_HANG = 10.0  # seconds of CPU for one file
_HARMS = (
    "CREATE TRIGGER evil AFTER UPDATE ON person BEGIN DELETE FROM encounter; END",
    "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "DROP INDEX ix_take_version_id",
    "PRAGMA user_version = 3",
    "PRAGMA user_version = -1",
    'CREATE TABLE "a""b" (x)',
    "ALTER TABLE person ADD COLUMN more TEXT",
    "UPDATE take SET felt = hex(zeroblob(40000000)) WHERE rowid = 1",
)


class Result(NamedTuple):
    """One line of the table. `bad` counts what must not be."""

    attack: str
    cases: int
    said: str
    bad: int


def main(times: int, wanted: Sequence[str] = ()) -> int:
    """Print the table, of all attacks or those that are wanted by name."""
    print("| attack | cases | result |\n|---|--:|---|")
    bad = 0
    attacks: tuple[Callable[[Path, int], Result], ...] = (
        kills, typed, writes, failing_writes, flips, cuts, beside, strangers, spoilt, modes, old_versions,
        merges, two_computers, locks, given_up, monkey,
    )  # fmt: skip
    for attack in attacks:
        if wanted and attack.__name__ not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
            result = attack(Path(folder), times)
        print(f"| {result.attack} | {result.cases:,} | {result.said} |", flush=True)
        bad += result.bad
    return 1 if bad else 0


def kills(folder: Path, _times: int) -> Result:
    """Kill -9 while services write; each act that was acknowledged must be there, and none by half."""
    killed, acts, bad = safe_kills.in_services(folder)
    return Result("kill -9 in services", killed, f"{acts} acknowledged acts, {bad} lost or half", bad)


def failing_writes(folder: Path, _times: int) -> Result:
    """A disk that is full after so many pages: what was there stays, and it is a sentence."""
    bad = cases = 0
    for pages in range(0, 40, 2):
        path = _sample(folder / str(pages))
        with Library.open(path, device="bench") as library:
            before = contents_of(library)
            with contextlib.closing(library._engine.raw_connection()) as raw:
                cursor = raw.cursor()
                cursor.execute("PRAGMA page_count")
                (count,) = cursor.fetchone()
                cursor.execute(f"PRAGMA max_page_count = {count + pages}")
            try:
                with library.writing() as shelves:
                    shelves.people.add_new(Person("x" * 4000, NOW) for _ in range(60))
            except RelpitchError:
                bad += contents_of(library) != before
            cases += 1
        bad += bool(verify(path))
    return Result("a disk that fills up", cases, f"{bad} damaged or half done", bad)


def flips(folder: Path, times: int) -> Result:
    """One bit of the file flipped: told, or without effect, or silently wrong."""
    path, rng = _sample(folder), random.Random(2)
    whole = path.read_bytes()
    with Library.open(path, read_only=True) as library:
        right = contents_of(library)
    told = wrong = 0
    count = 1000 * times
    for _ in range(count):
        harmed = bytearray(whole)
        harmed[rng.randrange(len(whole))] ^= 1 << rng.randrange(8)
        other = folder / "Harmed.relpitch"
        other.write_bytes(harmed)
        if verify(other):  # which also ends the benchmark where it is no sentence
            told += 1
            continue
        with Library.open(other, read_only=True) as library:
            wrong += contents_of(library) != right
    said = f"{told} told, {count - told - wrong} without effect, {wrong} silently wrong"
    return Result("a bit flipped", count, said, wrong)


def cuts(folder: Path, _times: int) -> Result:
    """The file cut off: always told."""
    path = _sample(folder)
    whole = path.read_bytes()
    silent = 0
    for number in range(1, 40):
        other = folder / "Cut.relpitch"
        other.write_bytes(whole[: len(whole) * number // 40])
        silent += not verify(other)
    return Result("the file cut off", 39, f"{silent} not told", silent)


def strangers(folder: Path, _times: int) -> Result:
    """Files of strangers: a sentence each, and nothing of ours touched."""
    own, bad = _sample(folder / "own"), 0
    before = own.read_bytes()
    for number, harm in enumerate(_HARMS):
        other = folder / f"{number}.relpitch"
        shutil.copy(own, other)
        with closing(sqlite3.connect(other, isolation_level=None)) as connection:
            connection.executescript(harm)
        for act in (
            lambda path: Library.open(path, device="bench").close(),
            lambda path: merge(own, path, folder / "backups", NOW, "bench"),
            lambda path: back_up(path, folder / "backups", at=NOW),
            verify,
        ):
            try:
                act(other)
            except RelpitchError:
                continue
            except Exception:  # counting what must not be
                bad += 1
    bad += own.read_bytes() != before
    return Result("a stranger's library", 4 * len(_HARMS), f"{bad} bad", bad)


def modes(folder: Path, _times: int) -> Result:
    """What others may read of all that is made, under an umask that hides nothing."""
    before = os.umask(0)
    try:
        path = _sample(folder)
        with Library.open(path, device="bench") as library:
            upkeep = Services(library, now=lambda: NOW, backups=folder / "backups").upkeep
            upkeep.back_up()
            upkeep.export_to(folder / "export")
            made = list(folder.rglob("*"))
            seen = [each for each in made if each.stat().st_mode & 0o077]
    finally:
        os.umask(before)
    return Result("file modes, umask 000", len(made), f"{len(seen)} open to others", len(seen))


def old_versions(folder: Path, _times: int) -> Result:
    """The library that was kept of each version, opened and read through."""
    bad = 0
    kept = sorted((Path(__file__).parents[1] / "tests/storage/released").glob("*.relpitch.xz"))
    for each in kept:
        path = folder / each.name.removesuffix(".xz")
        path.write_bytes(lzma.decompress(each.read_bytes()))
        Library.open(path, device="bench").close()
        bad += bool(verify(path))
    return Result("migrations of kept files", len(kept), f"{bad} broken", bad)


def typed(folder: Path, _times: int) -> Result:
    """Kill -9 while somebody types on a page or in a form; every word must be kept somewhere."""
    killed, words, lost = safe_kills.in_window(folder)
    return Result(
        "kill -9 while typing in the window", killed, f"{words} words, {lost} kills lost some", lost
    )


def writes(_folder: Path, _times: int) -> Result:
    """Each write of each act of the services fails once; so do those of files beside the library."""
    acts = "tests/services/test_every_act.py::test_where_a_write_fails_all_of_an_act_is_stored_or_nothing"
    return _tested("each write failing", acts, "tests/test_private_files.py")


def beside(_folder: Path, _times: int) -> Result:
    """What was written last, beside the file: flipped or cut off, it is told or changes nothing."""
    return _tested("bits and ends of the WAL", "tests/storage/test_bit_rot.py")


def two_computers(_folder: Path, _times: int) -> Result:
    """A synced folder with a conflicted copy, both ways; a person forgotten on one computer."""
    return _tested(
        "two computers", "tests/journeys/test_two_computers.py", "tests/services/test_forgetting.py"
    )


def locks(_folder: Path, _times: int) -> Result:
    """A locked library: no word in any file, kills while it is locked and unlocked, flips."""
    tests = ("storage/test_locked.py", "storage/test_locked_attacks.py", "journeys/test_locked.py")
    return _tested("a locked library", *(f"tests/{each}" for each in tests))


def given_up(_folder: Path, _times: int) -> Result:
    """Long work with the file, given up whenever it tells how far it is."""
    return _tested("long work given up", "tests/storage/test_given_up.py")


def monkey(folder: Path, times: int) -> Result:
    """Random clicks and keys for five minutes; nothing fails, and memory does not grow for ever."""
    command = [sys.executable, "-m", "benchmarks.monkey", str(300 * times)]
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment(folder)
    )
    *_, acts, said = (
        ["0", *ended.stdout.strip().split("|", 1)] if "|" in ended.stdout else ["0", ended.stderr]
    )
    bad = int(ended.returncode != 0)
    return Result(
        "random clicks and keys", int(acts), said if not bad else f"{said} exit {ended.returncode}", bad
    )


def spoilt(_folder: Path, times: int) -> Result:
    """Files of every kind that is read, spoilt in many ways: a sentence or a reading, never a trace."""
    bad, count, longest = 0, -(-5_000 * times // len(READERS)), 0.0
    for kind, read in READERS.items():
        for content in mutated(seeds(kind), count, seed=3):
            begun = time.process_time()
            with contextlib.suppress(RelpitchError):
                try:
                    read(content)
                except RelpitchError:
                    raise
                except Exception:  # that is what is looked for
                    bad += 1
            longest = max(longest, time.process_time() - begun)
    said = f"{bad} traces, the longest took {longest:.1f} s"
    return Result("spoilt files", count * len(READERS), said, bad + (longest > _A_HANG))


def merges(_folder: Path, _times: int) -> Result:
    """The named cases of merging, and the properties of three computers."""
    files = ("test_safe_cases.py", "test_merging_any.py", "test_spoilt_copies.py", "test_forgotten_names.py")
    return _tested(
        "merging, cases and properties",
        "tests/domain/test_merging.py",
        *(f"tests/storage/{each}" for each in files),
    )


def _tested(attack: str, *tests: str) -> Result:
    """What the suite's own tests of it say; how many they are."""
    how = ["-q", "-n", "0", "-p", "no:cacheprovider", "-m", "slow or not slow"]  # also what takes long
    command = [sys.executable, "-m", "pytest", *how, *tests]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    said = result.stdout.strip().splitlines()[-1]
    counts = [int(each) for each in re.findall(r"(\d+) (?:passed|failed|error)", said)]
    return Result(attack, sum(counts), said.partition(" in ")[0], result.returncode)


def _sample(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "Maya.relpitch"
    with Library.create(path, device="bench") as library:
        sample.fill(library, NOW)
    return path


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1, sys.argv[2:]))
