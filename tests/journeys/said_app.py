"""The app on the sample library, used by keyboard while a screen reader listens.

python -m tests.journeys.said_app ORCA.log

Each step waits for what it is to make Orca say. Prints what was said in each as JSON, up to the first that
was not.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.take import Drill
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.rehearse import RehearsePage
from tests.journeys.screen_reader import said

_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_LONGEST_MS = 90_000


class UnsaidError(Exception):
    """What was waited for did not come."""


class Steps:
    """Does one thing after another; `said` is what was heard in each."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._heard = len(said(log))
        self.said: dict[str, list[str]] = {}

    def do(self, step: str, act: Callable[[], object], *until: str) -> None:
        """Do something, and wait until all of these were said."""
        act()
        missing = list(until)

        def heard() -> bool:
            new = self.said[step] = said(self._log)[self._heard :]
            missing[:] = [words for words in until if not any(words in each for each in new)]
            return not missing

        if not wait_until(heard):
            raise UnsaidError(f"{step}: {missing} was not said")
        self._heard += len(self.said[step])


def wait_until(done: Callable[[], bool]) -> bool:
    """Let the app run, as it does for a person, until something is so. Whether it came to be."""
    loop = QEventLoop()
    looking = QTimer(interval=50)
    looking.timeout.connect(lambda: loop.exit() if done() else None)
    looking.start()
    QTimer.singleShot(_LONGEST_MS, loop, loop.quit)
    loop.exec()
    return done()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    wait_until(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(_focused(), key, modifiers)


def write(steps: Steps, app: App) -> None:
    """Open Pitches, write, go to the coach's note, take what it says."""
    steps.do("pitches", lambda: press(Qt.Key.Key_2, _CTRL), "Pitches.")
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    proof, offer = page.editor.edit(Part.PROOF), page.editor.edit(Part.OFFER)
    steps.do("a part", lambda: proof.put_caret(at_end=False), "Proof text.")
    steps.do("the part before", lambda: press(Qt.Key.Key_Up, _ALT), "Offer text.")
    offer.put_caret(at_end=True)
    QTest.keyClicks(offer, " We leverage habits.")
    wait_until(lambda: offer.words().endswith("We leverage habits."))
    steps.do("the note", lambda: press(Qt.Key.Key_F8), "Note 1 of 1.", "Alt Enter replaces")
    steps.said["the marks"] = attributes_of("Offer")
    steps.do("replaced", lambda: press(Qt.Key.Key_Return, _ALT), "Replaced.")


def attributes_of(name: str) -> list[str]:
    """What the accessibility bus tells of the words of a text: "sit all day: weight bold"."""
    asking = QProcess()
    asking.start("/usr/bin/python3", [str(Path(__file__).with_name("told_attributes.py")), name])
    wait_until(lambda: asking.state() is QProcess.ProcessState.NotRunning)
    told = json.loads(asking.readAllStandardOutput().toStdString() or "[]")
    return [
        f"{words.strip()}: {attribute} {value}"
        for words, attributes in told
        for attribute, value in attributes.items()
        if attribute in ("weight", "underline", "fg-color")
    ]


def rehearse(steps: Steps, app: App) -> None:
    """Begin a take, step, end it, hear what it shows."""
    steps.do("the stage", lambda: press(Qt.Key.Key_R, _CTRL), "Take ")
    page = app.pages[PageName.REHEARSE]
    assert isinstance(page, RehearsePage)
    steps.do("another mode", lambda: press(Qt.Key.Key_1), "Read.")
    steps.do("begun", _begin_by_step, "in 3.", "Begun.")
    steps.do("a line", lambda: press(Qt.Key.Key_Down), "neck?")
    steps.do("a part on stage", lambda: press(Qt.Key.Key_Tab), "Offer.")
    wait_until(lambda: page.stage.session.seconds > 2.5)
    steps.do("stopped", lambda: press(Qt.Key.Key_Space), "Stopped.", "Take ", "Timed, not recorded.")


def drill(steps: Steps, app: App) -> None:
    """Open a drill, choose a bridge."""
    app.window.go(Destination(PageName.REHEARSE))
    steps.do("the drill", lambda: _begin_drill(app), "Any-moment", "1, when ")
    steps.do("a drill begun", lambda: press(Qt.Key.Key_Space), "Begun.")
    press(Qt.Key.Key_Escape)


def keep(steps: Steps, app: App) -> None:
    """Keep somebody who was met."""
    steps.do("someone", lambda: press(Qt.Key.Key_N, _CTRL | _SHIFT), "Someone I met dialog", "Who text.")
    QTest.keyClicks(_focused(), "Zora")
    steps.do("where", lambda: press(Qt.Key.Key_Tab), "Where text.")
    steps.do("kept", lambda: press(Qt.Key.Key_Return, _CTRL), "Zora is kept.")


def _begin_by_step() -> None:
    """The lines wait for keys: which one the time would have come to depends on how slowly Orca hears."""
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_S)


def _begin_drill(app: App) -> None:
    app.window.go(Destination(PageName.REHEARSE, Drill.ANY_MOMENT.value))


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def main(log: Path) -> int:
    """All steps, or as many as are said."""
    steps = Steps(log)
    app = App(["relpitch"], sample=True)
    app.window.show()
    app.window.activateWindow()
    wait_until(lambda: bool(app.pages) and app.window.isActiveWindow())
    try:
        for part in (write, rehearse, drill, keep):
            part(steps, app)
    except UnsaidError as trouble:
        print(trouble, file=sys.stderr)  # noqa: T201  # the test shows it
    print(json.dumps(steps.said))  # noqa: T201  # the test reads it
    app.window.close()
    app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
