"""Pages opened again in a library that was used for ten years: 5,000 people, 20,000 steps, 3,000 takes."""

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.giving import Gift, Promise
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.person import Person
from relpitch.domain.take import Take
from relpitch.services import sample
from relpitch.storage.library import Library

_DEEDS = (Deed.OPENED, Deed.WROTE, Deed.ANSWERED, Deed.MET, Deed.RESTED)


def fill(library: Library, now: datetime) -> None:
    """Maya's sample, and ten years after it."""
    sample.fill(library, now)
    rng = random.Random(5)  # the same ten years each time
    people = [Person(f"Person {number}", now) for number in range(5_000)]

    def someone() -> str:
        return rng.choice(people).id

    with library.writing() as shelves:
        shelves.people.add_new(people)
        base = shelves.versions.all()[0].id
        shelves.takes.add_new(
            Take(base, now - timedelta(hours=30 * number), Mode.READ, Length.FULL, 28.0)
            for number in range(3_000)
        )
        shelves.steps.add_new(
            ContactStep(someone(), now - timedelta(hours=4 * number), rng.choice(_DEEDS), Reason.THANKS)
            for number in range(20_000)
        )
        shelves.gifts.add_new(Gift(someone(), f"Gift {number}", now, now) for number in range(5_000))
        shelves.promises.add_new(
            Promise(someone(), f"Promise {number}", now, kept_at=now if number % 20 else None)
            for number in range(5_000)
        )
        shelves.events.add_new(
            Event(f"Event {number}", now - timedelta(days=7 * number), now, "Europe/Berlin")
            for number in range(500)
        )


def rows() -> Iterator[Row]:
    """Each page, opened once before."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as name:
        path = Path(name) / "Ten years.relpitch"
        with Library.create(path, device="benchmark") as library:
            fill(library, datetime.now(UTC))
        app = App(["benchmark"], library=str(path))
        app.open_library()
        app.window.show()

        def go(page: PageName) -> None:
            app.window.go(Destination(page))
            app.window.grab()
            QApplication.processEvents()

        for page in (PageName.TODAY, PageName.PITCHES, PageName.REHEARSE, PageName.PEOPLE, PageName.EVENTS):

            def there_and_back(page: PageName = page) -> None:
                go(page)
                go(PageName.HELP)

            there_and_back()
            took = cpu_ms(there_and_back, 7) - cpu_ms(lambda: go(PageName.HELP), 7)
            yield Row(f"open {page.label}, ten years in", took, "ms")
        app.close()
