"""5,000 people and 100,000 encounters of about 80 words: search as one types, opening the People page.

    QT_QPA_PLATFORM=offscreen python benchmarks/people.py [FOLDER]

Each of 150 queries is timed as a whole; the SQL it ran is run again through bare sqlite3 right after, so that
the ratio holds on any machine. CPU time throughout. FOLDER keeps the library for the next time.
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.script.marking import asked
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import Giving
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.search import Search
from relpitch.storage.library import Library
from relpitch.ui.changes import Changes
from relpitch.ui.pages.people import PeoplePage

PEOPLE, ENCOUNTERS, WORDS, QUERIES = 5_000, 100_000, 80, 150
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "qui",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
    "xo",
    "zy",
    "bri",
    "cle",
    "dru",
    "fla",
    "gra",
    "shi",
    "tho",
    "sti",
]


def vocabulary(rng: random.Random) -> list[str]:
    """20,000 words, the first the most frequent."""
    words: dict[str, None] = {}
    while len(words) < 20_000:
        words["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4)))] = None
    return list(words)


def fill(path: Path) -> None:
    """Make the library."""
    rng = random.Random(7)  # noqa: S311  # the same words each time
    words = vocabulary(rng)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    people = [
        Person(
            f"{rng.choice(words).title()} {rng.choice(words).title()}", NOW, " ".join(rng.choices(words, k=6))
        )
        for _ in range(PEOPLE)
    ]
    with Library.create(path, device="bench") as library:
        with library.writing() as shelves:
            shelves.people.add_new(people)
        for start in range(0, ENCOUNTERS, 5_000):
            at = NOW - timedelta(days=3650) + timedelta(minutes=50 * start)
            met = [
                Encounter(
                    at + timedelta(minutes=50 * number),
                    (rng.choice(people).id,),
                    rng.choice(words),
                    " ".join(rng.choices(words, cum_weights=weights, k=WORDS)),
                )
                for number in range(5_000)
            ]
            with library.writing() as shelves:
                shelves.encounters.add_new(met)


def queries() -> list[str]:
    """What 150 people type: words and their beginnings, two words, phrases, names."""
    rng = random.Random(11)  # noqa: S311  # the same words each time
    words = vocabulary(random.Random(7))  # noqa: S311  # the same words each time
    asked = []
    for number in range(QUERIES):
        word, other = (words[int(len(words) * rng.random() ** 3)] for _ in range(2))
        kind = number % 5
        asked.append(
            [word[: rng.randint(1, 3)], word, f"{word} {other[:3]}", f'"{word} {other}', other.title()][kind]
        )
    return asked


@contextmanager
def captured(library: Library) -> Iterator[list[tuple[str, Any]]]:
    """The SQL statements that run meanwhile."""
    ran: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        ran.append((statement, parameters))

    event.listen(library._engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(library._engine, "before_cursor_execute", note)


def search(path: Path) -> None:
    """Search as one types."""
    bare = sqlite3.connect(path, isolation_level=None)
    whole, ratios = [], []
    with Library.open(path, device="bench") as library:
        service = Search(library)
        for typed in queries():
            service.people(typed)  # the page of the file is in memory, as it is for whoever types
            with captured(library) as ran:
                service.people(typed)
            begun = time.process_time()
            service.people(typed)
            took = time.process_time() - begun
            begun = time.process_time()
            with library.reading() as shelves:
                phrases = asked(typed)
                shelves.index.people(phrases)
                ids = [each for note in shelves.index.notes(phrases) for each in note.people]
                shelves.glimpses.of(ids[:25])
            read = time.process_time() - begun
            begun = time.process_time()
            for statement, parameters in ran:
                bare.execute(statement, parameters).fetchall()
            alone = time.process_time() - begun
            if bare.in_transaction:
                bare.execute("ROLLBACK")
            whole.append(took * 1000)
            ratios.append(read / max(alone, 1e-6))
    cuts = quantiles(whole, n=20)
    print(f"search, {len(whole)} queries: p50 {median(whole):.1f} ms, p95 {cuts[-1]:.1f} ms (at most 16)")
    print(f"its reading against the same SQL through bare sqlite3: median {median(ratios):.2f} (at most 2)")


def opening(path: Path) -> None:
    """Open the People page, and scroll it from top to bottom."""
    application = QApplication.instance() or QApplication([])
    with Library.open(path, device="bench") as library:
        changes = Changes()

        def now() -> datetime:
            return NOW

        page = PeoplePage(
            People(library, changes.announce, now),
            Giving(library, changes.announce, now),
            FollowingUp(library, changes.announce, now),
            Search(library),
            Pitches(library, changes.announce, now),
            changes,
            writable=True,
        )
        page.resize(1104, 800)
        page.show()
        application.processEvents()
        begun = time.process_time()
        page.open("")
        page.grab()
        print(f"opening the People page: {(time.process_time() - begun) * 1000:.0f} ms CPU (at most 150)")
        print(f"rows fetched of {page.list.model.rowCount()}: {page.list.model.fetched()}")
        bar = page.list.view.verticalScrollBar()
        steps = []
        for value in range(0, bar.maximum(), bar.maximum() // 100):
            begun = time.process_time()
            bar.setValue(value)
            page.list.view.viewport().grab()
            steps.append((time.process_time() - begun) * 1000)
        print(f"scrolling by 50 rows and painting: p50 {median(steps):.1f} ms, most {max(steps):.1f} ms")
        page.hide()


def main(folder: Path) -> None:
    """Make the library where there is none yet, then measure."""
    path = folder / "bench.relpitch"
    if not path.exists():
        fill(path)
    print(f"the file: {path.stat().st_size / 1e6:.0f} MB")
    search(path)
    opening(path)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            main(Path(temporary))
