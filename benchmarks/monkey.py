"""python -m benchmarks.monkey [SECONDS] [SEED]: random clicks and keys in the app, off the screen.

It prints how many there were and what came of them; 1 where anything failed, minus a signal's number where it
crashed, with the last acts on stderr.
"""

import faulthandler
import os
import random
import resource
import sys
import time
from collections import deque
from pathlib import Path
from types import TracebackType

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from relpitch.app import App

_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home,
    Qt.Key.Key_F1,
)  # fmt: skip
_WITH_CTRL = "123456789kmznbiefpy"
_WORDS = (
    "I help people move.",
    "/",
    "7pm",
    "@Priya",
    "{name}",
    "**",
    "27.11.2026",
)  # in ASCII: Qt's tests type nothing else
_HANGS = 120  # seconds without an act, on a machine that does much else
_LOOKS = 5  # at the memory


class Monkey:
    """Does one random thing after another, to whatever is in front."""

    def __init__(self, app: App, seconds: float, seed: int) -> None:
        self._app, self._chance = app, random.Random(seed)
        self._begun, self._seconds = time.monotonic(), seconds
        self._last: deque[str] = deque(maxlen=12)
        self.acts = 0
        self.failed: list[str] = []
        self._memory: list[int] = []
        sys.excepthook = self._note
        QTimer.singleShot(0, self._act)

    def _note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.failed.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)
        print("after", *self._last, sep="\n  ", file=sys.stderr)

    def _act(self) -> None:
        QTimer.singleShot(5, self._act)  # a dialog that is opened now runs on before this comes to its end
        faulthandler.dump_traceback_later(_HANGS, exit=True)
        if time.monotonic() > self._begun + self._seconds * (len(self._memory) + 1) / _LOOKS:
            self._memory.append(_resident())
        if len(self._memory) == _LOOKS:
            self._finish()
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._app.window
        if isinstance(front, QFileDialog):
            front.reject()
            return
        self.acts += 1
        there = [each for each in front.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        target = self._chance.choice(there or [front])
        kind = self._chance.random()
        self._last.append(
            f"{kind:.2f} {type(target).__name__} {target.accessibleName()!r} in {type(front).__name__}"
        )
        if kind < 0.6:
            size = target.size()
            at = QPoint(
                self._chance.randrange(max(size.width(), 1)), self._chance.randrange(max(size.height(), 1))
            )
            right = self._chance.random() < 0.05
            QTest.mouseClick(
                target, Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton, pos=at
            )
        elif kind < 0.8:
            QTest.keyClick(QApplication.focusWidget() or front, self._chance.choice(_KEYS))
        elif kind < 0.92:
            QTest.keyClicks(QApplication.focusWidget() or front, self._chance.choice(_WORDS))
        else:
            key = self._chance.choice(_WITH_CTRL)
            QTest.keyClick(QApplication.focusWidget() or front, key, Qt.KeyboardModifier.ControlModifier)

    def _finish(self) -> None:
        said = f"{len(self.failed)} failed, memory {', '.join(map(str, self._memory))} MB"
        print(f"{self.acts}|{said}", flush=True)
        os._exit(1 if self.failed else 0)


def _resident() -> int:
    if sys.platform != "linux":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


def main(seconds: float, seed: int) -> None:
    """Let it loose."""
    app = App(["relpitch"], sample=True)
    QDesktopServices.openUrl = lambda _url: True  # type: ignore[method-assign]  # no other program is started
    monkeys: list[Monkey] = []
    app.filled.connect(lambda: monkeys.append(Monkey(app, seconds, seed)))
    app.run()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 300, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
