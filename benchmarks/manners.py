"""python -m benchmarks.manners [all | NUMBER ...]: walks every page, view and dialog at 12 looks, or all 72.

Numbers, from 1 on, walk those of the 72 alone. The library has words that are too long, without a break,
in other scripts. Exit code 1 where anything is cut off, covered, outside of its place, too small to hit or
too faint to read. `python -m benchmarks manners` measures what a step of theme or text size costs.
"""

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import chain
from math import inf
from pathlib import Path
from time import process_time
from typing import Any

from PySide6.QtCore import QEventLoop

from benchmarks.rows import Row, environment
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Appearance, Looks
from tests.manners.dialogs import walk_dialogs
from tests.manners.showing import settle, walk
from tests.manners.sizes import Look, every, pairwise
from tests.manners.torture import torture


def main(arguments: Sequence[str]) -> int:
    """Print each fault once in the looks that were walked."""
    if {"-h", "--help"} & set(arguments):
        print(__doc__)
        return 0
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        os.environ.update(environment(Path(folder)))
        app = _open(library=str(torture(Path(folder) / "Torture.relpitch")))
        count = 0
        looks = _looks(arguments)
        for number, look in enumerate(looks, start=1):
            print(f"{number} of {len(looks)}: {look}", file=sys.stderr, flush=True)
            for fault in chain(walk(app, look), walk_dialogs(app, look)):
                print(fault, flush=True)
                count += 1
        print(f"{count} faults")
        app.window.close()
        app.close()
    return 1 if count else 0


def _looks(arguments: Sequence[str]) -> list[Look]:
    if not arguments:
        return pairwise()
    looks = every()
    return looks if list(arguments) == ["all"] else [looks[int(each) - 1] for each in arguments]


def _open(**how: Any) -> App:
    app = App(["relpitch"], **how)
    filled = QEventLoop()
    app.filled.connect(filled.quit)
    app.window.show()
    filled.exec()
    return app


def rows() -> Iterable[Row]:
    """What a step costs with all pages open, on the page where it costs most."""
    app = _open(sample=True)
    app.window.setMinimumSize(1280, 800)
    pages = [each for each in app.pages if each is not PageName.WELCOME]
    for page in pages:
        app.window.go(Destination(page))
        settle()
    for what, looks in (
        ("A step of theme", Looks(appearance=Appearance.DARK)),
        ("A step of text size", Looks(appearance=Appearance.LIGHT, text_size=110)),
    ):
        took = {page: _step(app, page, looks) for page in pages}
        worst = max(took, key=lambda page: took[page])
        yield Row(f"{what} with all pages open, on {worst.label}", took[worst], "ms CPU", at_most=150)
    app.window.close()
    app.close()


def _step(app: App, page: PageName, looks: Looks) -> float:
    """The least of three, there and back."""
    app.window.go(Destination(page))
    least = inf
    for each in (Looks(appearance=Appearance.LIGHT), *(looks, Looks(appearance=Appearance.LIGHT)) * 3):
        begun = process_time()
        app.preferences.keep(looks=each)
        settle()
        least = min(least, (process_time() - begun) * 1000) if each == looks else least
    return least


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
