"""Programs that are killed with -9 at many random moments: what they said was written, or typed, is there.

Each attack has a nursery: a process that has loaded what is needed, and forks a program for each kill.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from benchmarks.rows import environment
from relpitch.interchange.json_export import LibraryContents, to_json
from relpitch.services import sample
from relpitch.services.capturing import Capture
from relpitch.services.library_upkeep import contents_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.journeys.test_drafts_killed import FORMS
from tests.journeys.test_failure import DRIVER

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
IN_SERVICES, IN_WINDOW = 200, 104
_A_LIBRARY = 20  # kills, then a new one: what is verified stays small
_TYPED_INTO = ("offer", "composer", "message", "capture", "notes", "setting")
_TYPE = """
first, words = sys.argv[2], (f"{sys.argv[3]}x{number} " for number in range(MOST))
begin()
yield app.window.isActiveWindow
if first == "offer":
    app.window.go(Destination(PageName.PITCHES))
    field = pitches().editor.edit(Part.OFFER)
    field.put_caret(at_end=True)
elif first == "composer":
    field = people().composer.text
else:
    QTimer.singleShot(0, OPENED[first])
    yield modal
    yield modal().isActiveWindow
    field = field_of(first)
field.setFocus()
yield field.hasFocus
for number, word in enumerate(words):
    QTest.keyClicks(field, word)
    os.write(1, f"{number}\\n".encode())
    yield lambda: True
yield lambda: False
"""
_MOST = 24  # words: a field of one line takes no more than 200 letters


def in_services(folder: Path) -> tuple[int, int, int]:
    """How many kills, how many acts had been acknowledged, and how many were lost, half or doubled."""
    chance = random.Random(1)  # the same moments each time
    acknowledged = bad = 0
    with _nursery("services", folder) as fork:
        for number in range(IN_SERVICES):
            path = folder / f"{number // _A_LIBRARY}.relpitch"
            if number % _A_LIBRARY == 0:
                Library.create(path, device="bench").close()
            begun, said = _acts(path)[0], -1
            writer, lines = fork(str(path))
            for _ in range(chance.randrange(8)):
                said = int(next(lines))
            said = _kill(writer, lines, chance.uniform(0, 0.03), said)
            acts, half = _acts(path)
            after = said + 1 if said >= 0 else begun
            acknowledged += after - begun
            bad += half + (not after <= acts <= after + 1) + bool(verify(path))
    return IN_SERVICES, acknowledged, bad


def in_window(folder: Path) -> tuple[int, int, int]:
    """How many kills while somebody types, how many words had been typed, and how many are nowhere."""
    chance, made = random.Random(2), folder / "Maya.relpitch"
    typed = lost = 0
    with Library.create(made, device="bench") as library:
        sample.fill(library, datetime.now(UTC))
    with _nursery("window", folder) as fork:
        for number in range(IN_WINDOW):
            path = folder / f"{number}.relpitch"
            shutil.copy(made, path)
            writer, lines = fork(str(path), _TYPED_INTO[number % len(_TYPED_INTO)], f"w{number}")
            last = -1
            for _ in range(chance.randint(1, _MOST)):
                last = int(next(lines, "-1"))
            last = _kill(writer, lines, chance.uniform(0, 0.7), last)
            wanted = " ".join(f"w{number}x{each}" for each in range(last + 1))
            typed += last + 1
            if last < 0 or wanted not in (kept := _everything(path, folder)):
                lost += 1
                there = sum(f"w{number}x{each} " in kept for each in range(last + 1)) if last >= 0 else 0
                print(
                    f"{_TYPED_INTO[number % len(_TYPED_INTO)]}: {last + 1} words, {there} kept",
                    file=sys.stderr,
                )
            path.unlink()
    return IN_WINDOW, typed, lost


def _kill(pid: int, lines: Iterator[str], after: float, said: int) -> int:
    """Kill it after so many seconds. The last number that it said."""
    end = time.perf_counter() + after
    while time.perf_counter() < end:
        pass
    os.kill(pid, signal.SIGKILL)
    for line in lines:
        said = int(line)
    return said


@contextmanager
def _nursery(kind: str, folder: Path) -> Iterator[Callable[..., tuple[int, Iterator[str]]]]:
    """Gives what forks a program with arguments: its pid, and the lines that it writes until it is dead."""
    command = [sys.executable, "-m", "benchmarks.safe_kills", kind]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(folder),
        cwd=Path(__file__).parents[1],
    ) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        told, heard = nursery.stdin, nursery.stdout

        def fork(*arguments: str) -> tuple[int, Iterator[str]]:
            print(json.dumps(arguments), file=told, flush=True)
            return int(heard.readline()), iter(heard.readline, "dead\n")

        yield fork
        told.close()


def _acts(path: Path) -> tuple[int, int]:
    """How many acts of `_write` are in a library, and how many are there by half or not in their order."""
    with Library.open(path, device="bench") as library:
        held = contents_of(library)
    said = [each.title for each in held.statements] + [each.name for each in held.people]
    numbers = sorted(int(each.rpartition(" ")[2]) for each in said)
    return len(numbers), (numbers != list(range(len(numbers)))) + _half(held)


def _half(held: LibraryContents) -> int:
    kinds = (held.encounters, held.promises, held.gifts)
    without = sum(len(each) != len(held.people) for each in kinds)
    return without + (len(held.versions) != len(held.statements))


def _everything(path: Path, folder: Path) -> str:
    """All words of a library, and what was typed and is not in it yet."""
    with Library.open(path, device="bench") as library:
        words = to_json(contents_of(library))
    return words + "".join(each.read_text(encoding="utf-8") for each in folder.rglob("typed/*.json"))


def _write(path: Path) -> None:
    """Do one act after another, each of several rows, and say which is done."""
    begun = _acts(path)[0]
    library = Library.open(path, device="killed")
    services = Services(library, now=lambda: NOW)
    for number in count(begun):
        if number % 2:
            services.pitches.new_statement(f"Statement {number}")
        else:
            services.people.capture(Capture(f"Person {number}", "gym", "bread", "a drawing", gave="a tip"))
        os.write(1, f"{number}\n".encode())  # at one go: a kill never leaves half a line


def _type(arguments: list[str]) -> None:
    steps = "\n".join("    " + line for line in _TYPE.replace("MOST", str(_MOST)).strip().splitlines())
    sys.argv = ["", *arguments]
    end = "moments = steps()\nsys.exit(app.run())\n"
    exec(compile(f"{FORMS}\n{DRIVER}\ndef steps():\n{steps}\n{end}", "typing", "exec"), {})  # noqa: S102  # ours


def main(kind: str) -> None:
    """Fork a program for each line of stdin, and say when it is dead."""
    if kind == "window":
        import relpitch.open_library  # noqa: F401, PLC0415  # each fork has it loaded
    for line in sys.stdin:
        arguments = json.loads(line)
        pid = os.fork()
        if not pid:
            if kind == "window":
                _type(arguments)
            else:
                _write(Path(arguments[0]))
            os._exit(1)
        print(pid, flush=True)
        os.waitpid(pid, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
