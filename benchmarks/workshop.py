"""The workshop with 200 statements of 12 variants and 5,000 revisions, against one letter typed and saved."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.revision import revision_of
from relpitch.services.sample import maya
from relpitch.storage.library import Library
from relpitch.ui.pages.pitches import PitchesPage

Doing = Callable[[int], object]

_MOST_MS = 100
_STATEMENTS, _VARIANTS, _REVISIONS = 200, 12, 5000


def rows() -> Iterator[Row]:
    """In the real window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Large.relpitch"
        _fill(path)
        app = App(["relpitch"], library=str(path))
        app.window.show()
        while not app.pages:
            QApplication.processEvents()
        page = app.pages[PageName.PITCHES]
        assert isinstance(page, PitchesPage)
        app.window.go(Destination(PageName.PITCHES))
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

        actions = [
            ("type a letter and save it, 200 statements", type_and_save),
            ("switch the version", switch),
        ]
        actions += [
            ("open another statement", open_page),
            ("open the history", lambda _: page.views.show_history()),
        ]
        actions += [("open the cards page at a version", open_cards)]
        base = 0.0
        for what, do in actions:
            number = iter(range(_STATEMENTS))

            def do_next(do: Doing = do, number: Iterator[int] = number) -> None:
                do(next(number))
                QApplication.processEvents()

            median = cpu_ms(do_next)
            base = base or median
            bound = _MOST_MS if do in (switch, open_page) else None
            yield Row(what, median, "ms", median / base, "one letter saved", at_most=bound)
        app.window.close()
        app.close()


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
