"""python -m benchmarks.manners [all]: walks every page, view and dialog at a few sizes, or all 72.

The library has words that are too long, without a break, in other scripts.

Exit code 1 where anything is cut off, covered, outside of its place or too small to hit.
"""

import os
import sys
import tempfile
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QEventLoop

from benchmarks.rows import environment
from relpitch.app import App
from tests.manners.dialogs import walk_dialogs
from tests.manners.showing import walk
from tests.manners.sizes import every, pairwise
from tests.manners.torture import torture


def main(*, all_of_them: bool) -> int:
    """Print each fault once in the looks that were walked."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        os.environ.update(environment(Path(folder)))
        app = App(["relpitch"], library=str(torture(Path(folder) / "Torture.relpitch")))
        filled = QEventLoop()
        app.filled.connect(filled.quit)
        app.window.show()
        filled.exec()
        count = 0
        looks = every() if all_of_them else pairwise()
        for number, look in enumerate(looks, start=1):
            print(f"{number} of {len(looks)}: {look}", file=sys.stderr, flush=True)
            for fault in chain(walk(app, look, with_views=True), walk_dialogs(app, look)):
                print(fault, flush=True)
                count += 1
        print(f"{count} faults")
        app.window.close()
        app.close()
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(all_of_them=sys.argv[1:] == ["all"]))
