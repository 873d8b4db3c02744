"""5,000 people and 100,000 encounters of about 80 words: search as one types, opening the People page.

QT_QPA_PLATFORM=offscreen python -m benchmarks.people FOLDER     keeps the library for the next time
"""

import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.services.search import Search
from relpitch.services.services import Services
from relpitch.storage import people as people_module
from relpitch.storage import search as search_module
from relpitch.storage.library import Library
from relpitch.storage.rows import rows as rows_of
from relpitch.ui.changes import Changes
from relpitch.ui.pages.people import PeoplePage

PEOPLE, ENCOUNTERS, WORDS, QUERIES = 5_000, 100_000, 80, 150
SEEN = 10  # as many rows as the list shows at once
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su"),
    *("ta", "ve", "wi", "xo", "zy", "bri", "cle", "dru", "fla", "gra", "shi", "tho", "sti"),
)


def vocabulary(rng: random.Random) -> list[str]:
    """20,000 words, the first the most frequent."""
    words: dict[str, None] = {}
    while len(words) < 20_000:
        words["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4)))] = None
    return list(words)


def fill(path: Path) -> None:
    """Make the library."""
    rng = random.Random(7)  # the same words each time
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
    rng = random.Random(11)  # the same words each time
    words = vocabulary(random.Random(7))  # the same words each time
    asked = []
    for number in range(QUERIES):
        word, other = (words[int(len(words) * rng.random() ** 3)] for _ in range(2))
        kind = number % 5
        asked.append(
            [word[: rng.randint(1, 3)], word, f"{word} {other[:3]}", f'"{word} {other}', other.title()][kind]
        )
    return asked


@contextmanager
def captured() -> Iterator[list[tuple[str, Any]]]:
    """The SQL statements that search runs meanwhile."""
    ran: list[tuple[str, Any]] = [("BEGIN", ())]

    def noted(connection: sqlite3.Connection, sql: str, *values: object) -> Any:
        ran.append((sql, values))
        return rows_of(connection, sql, *values)

    with patch.object(search_module, "rows", noted), patch.object(people_module, "rows", noted):
        yield ran
    ran.append(("ROLLBACK", ()))


def search(path: Path) -> Row:
    """Search as one types, with the snippets that are seen, in turns with its SQL through bare sqlite3."""
    bare = sqlite3.connect(path, isolation_level=None)
    whole, ratios = [], []
    with Library.open(path, device="bench") as library:
        service = Search(library)
        for typed in queries():
            service.people(typed)  # the page of the file is in memory, as it is for whoever types
            with captured() as ran:
                service.people(typed)

            def alone(ran: list[tuple[str, Any]] = ran) -> None:
                for statement, parameters in ran:
                    bare.execute(statement, parameters).fetchall()

            alone()

            def find(typed: str = typed) -> None:
                found = service.people(typed)
                for person_id in islice(found.people, SEEN):
                    found.snippet(person_id)

            took = cpu_ms(find, 3)
            whole.append(took)
            ratios.append(took / max(cpu_ms(alone, 3), 1e-3))
    return Row(
        "search 100,000 encounters as one types: 95 of 100 within",
        quantiles(whole, n=20)[-1],
        "ms",
        median(ratios),
        "its SQL through sqlite3",
        at_most=16,
        ratio_at_most=2,
    )


def opening(path: Path) -> Iterator[Row]:
    """The People page made, opened and painted; and its list scrolled from top to bottom."""
    application = QApplication.instance() or QApplication([])
    with Library.open(path, device="bench") as library:
        pages = []

        def open_page() -> None:
            pages.append(_page(library))
            pages[-1].show()
            pages[-1].open("")
            pages[-1].grab()
            application.processEvents()

        yield Row("open the People page for the first time", cpu_ms(open_page, 1), "ms")
        yield Row("open the People page, 5,000 people", cpu_ms(open_page, 7), "ms", at_most=150)
        page = pages[-1]
        bar = page.list.view.verticalScrollBar()
        places = iter(range(0, bar.maximum(), bar.maximum() // 100))

        def scroll() -> None:
            bar.setValue(next(places))
            page.list.view.viewport().grab()

        yield Row("scroll by 50 people and paint", cpu_ms(scroll, 100), "ms", at_most=16)
        for each in pages:
            each.hide()


def _page(library: Library) -> PeoplePage:
    changes = Changes()
    told = (library, changes.announce, lambda: NOW)
    page = PeoplePage(
        Services(*told).people,
        Services(*told).giving,
        Services(*told).following,
        Search(library),
        Services(*told).pitches,
        PreferencesFile(None),
        changes,
        Drafts(),
        writable=True,
    )
    page.changes = changes  # type: ignore[attr-defined]  # keeps the bus alive as the app does
    page.resize(1104, 800)
    return page


def contacts(folder: Path) -> Row:
    """What a file of 10,000 contacts would bring in."""
    path = folder / "contacts.vcf"
    lines = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {0}\r\nTEL;TYPE=CELL:+44 7700 {0:06}\r\nEND:VCARD\r\n"
    path.write_text("".join(lines.format(number) for number in range(10_000)), encoding="utf-8")
    with Library.create(folder / "empty.relpitch", device="bench") as library:
        service = Services(library, now=lambda: NOW).contacts
        return Row("look through 10,000 contacts", cpu_ms(lambda: service.preview(path), 1), "ms")


def rows() -> Iterator[Row]:
    """5,000 people and 100,000 encounters of about 80 words."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        yield from _rows(folder)


def _rows(folder: Path) -> Iterator[Row]:
    path = folder / "bench.relpitch"
    if not path.exists():
        fill(path)
    yield Row("5,000 people and 100,000 encounters in a file", path.stat().st_size / 1e6, "MB")
    yield search(path)
    yield from opening(path)
    with tempfile.TemporaryDirectory() as temporary:
        yield contacts(Path(temporary))


if __name__ == "__main__":
    for row in _rows(Path(sys.argv[1])):
        print(f"{row.what}: {row.value:.1f} {row.unit}, {row.ratio or 0:.2f} x {row.of}")
