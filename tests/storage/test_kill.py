"""A process that writes is killed at many random moments; what it said was written is there."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from relpitch.domain.part import Part
from relpitch.storage.library import Library
from relpitch.storage.verify import verify
from tests.storage.conftest import Example

ROUNDS = 60
pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the writers are forked, so that each starts at once"
)

# Imports once, then forks a writer for each line it reads, and says when that writer is dead.
NURSERY = """
import os, sys
from dataclasses import replace
from pathlib import Path
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartText, PartRule, new_base
from relpitch.storage.library import Library
from tests.storage.conftest import NOW

def write_without_end(path):
    library = Library.open(path, device="desktop")
    with library.reading() as shelves:
        number = len(shelves.statements.all())
        first = shelves.versions.all(setting_id=None)[0]
    while True:
        words = PartText(PartRule.OWN, (Phrasing(f"{number} " + "words " * (number * 97 % 500)),))
        statement = Statement(str(number), NOW)
        with library.writing() as shelves:
            shelves.versions.save(first.with_part(Part.PROOF, words))
            shelves.statements.save(statement)
            shelves.versions.save(new_base(statement.id, NOW).with_part(Part.OFFER, words))
        os.write(1, f"{number}\\n".encode())  # at one go: a kill never leaves half a line
        number += 1

for line in sys.stdin:
    writer = os.fork()
    if not writer:
        write_without_end(Path(sys.argv[1]))
    print(writer, flush=True)
    os.waitpid(writer, 0)
    print("dead", flush=True)
"""


def kill_a_writer(nursery: subprocess.Popen[str], moment: random.Random) -> int:
    """Let a writer write for a while, kill it, and return the last number it said was written; -1 if none."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    print("write", file=nursery.stdin, flush=True)
    writer = int(nursery.stdout.readline())
    said = -1
    for _ in range(moment.randrange(12)):
        said = int(nursery.stdout.readline())
    end = perf_counter() + moment.uniform(0, 0.004 if said >= 0 else 0.02)
    while perf_counter() < end:
        pass
    os.kill(writer, signal.SIGKILL)
    while (line := nursery.stdout.readline()) != "dead\n":
        said = int(line)
    return said


@pytest.mark.slow
def test_what_was_written_survives_a_kill_at_any_moment(example: Example) -> None:
    moment = random.Random(20260314)  # the same moments each time
    written = 1
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(example.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as nursery:
        for _ in range(ROUNDS):
            said = kill_a_writer(nursery, moment)
            assert verify(example.path) == []
            with Library.open(example.path, device="laptop") as library, library.reading() as shelves:
                assert library.trouble is None
                titles = [statement.title for statement in shelves.statements.all()]
                (words,) = shelves.versions.all(id=example.base.id)[0].parts[Part.PROOF].phrasings or [None]
            assert max(written, said + 1) <= len(titles) <= max(written, said + 1) + 1
            written = len(titles)
            assert titles[1:] == [str(number) for number in range(1, written)]
            if written > 1:
                assert words is not None
                assert words.words.split()[0] == str(written - 1)
        assert nursery.stdin is not None
        nursery.stdin.close()
    assert written > ROUNDS
