"""The workshop with 200 statements of 12 variants and 5,000 revisions: CPU ms, and against one commit.

python benchmarks/workshop.py
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from relpitch.app import App
from relpitch.domain.part import Part
from relpitch.domain.revision import revision_of
from relpitch.services.sample import maya
from relpitch.storage.library import Library
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.pages.pitches import PitchesPage

_STATEMENTS, _VARIANTS, _REVISIONS = 200, 12, 5000


def main() -> int:
    """Print a table of medians."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Large.relpitch"
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        _fill(path)
        app = App(["relpitch"], library=str(path))
        app.window.show()
        while not app.pages:
            QApplication.processEvents()
        page = app.pages[PageName.PITCHES]
        assert isinstance(page, PitchesPage)
        statements = page._pitches.statements()
        versions = [page._pitches.versions(statement.id) for statement in statements[:20]]
        words = page.editor.edit(Part.OPENING)

        def open_page(number: int) -> None:
            app.window.go(Destination(PageName.PITCHES, versions[number % 20][0].id))

        def open_cards(number: int) -> None:
            app.window.go(Destination(PageName.CARDS, versions[number % 20][0].id))

        def switch(number: int) -> None:
            page._open_version(page._versions[number % _VARIANTS].id)

        def type_and_save(_number: int) -> None:
            words.textCursor().insertText("x")
            page.flush()

        rows = [("type a letter and save it", type_and_save), ("switch the version", switch)]
        rows += [("open another statement", open_page), ("open the history", lambda _: page.show_history())]
        rows += [("open the cards page at a version", open_cards)]
        base = 0.0
        print(f"{'':40}{'median ms':>10}{'worst':>8}{'x':>8}")
        for name, action in rows:
            times = [_cpu(action, number) for number in range(20)]
            median = statistics.median(times)
            base = base or median
            print(f"{name:40}{median:10.1f}{max(times):8.1f}{median / base:8.1f}")
        app.window.close()
        app.close()
    return 0


def _cpu(action: Callable[[int], None], number: int) -> float:
    before = time.process_time()
    action(number)
    QApplication.processEvents()
    return (time.process_time() - before) * 1000


def _fill(path: Path) -> None:
    now = datetime.now(UTC)
    sample = maya(now)
    statement = sample.statements[0]
    versions = [version for version in sample.versions if version.statement_id == statement.id]
    base, variants = versions[0], versions[1:]
    with Library.create(path, device="benchmark") as library, library.writing() as shelves:
        kept = 0
        for number in range(_STATEMENTS):
            identity = f"statement-{number}"
            shelves.statements.save(
                replace(statement, id=identity, title=f"Statement {number}", position=number)
            )
            own = replace(base, id=f"{identity}-base", statement_id=identity)
            shelves.versions.save(own)
            for place in range(_VARIANTS):
                copy = replace(
                    variants[place % len(variants)],
                    id=f"{identity}-{place}",
                    statement_id=identity,
                    position=place + 1,
                )
                shelves.versions.save(copy)
                for turn in range(3):
                    if kept < _REVISIONS:
                        at = now - timedelta(days=turn, minutes=place)
                        shelves.revisions.save(replace(revision_of(copy, own, at), sealed=True))
                        kept += 1


if __name__ == "__main__":
    sys.exit(main())
