"""The app in a process of its own: a take in every mode and drill, and one whose microphone is pulled out.

python -m tests.journeys.every_mode_app LIBRARY SPOKEN.wav

What is waited for is sound that was written, never an amount of time. Prints what was kept as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.take import Drill, Take
from relpitch.ui.pages.rehearse import RehearsePage
from relpitch.ui.pages.rehearse.session import Session
from relpitch.voice.sound import open_sound
from tests.journeys.recording_app import WORDS, wait_until

_ENOUGH_S = 2.2  # of sound: a take is kept from two seconds on


@contextmanager
def speaking(spoken: Path) -> Iterator[None]:
    """A voice in the microphone all the while, as long as it takes."""
    command = ["sh", "-c", 'while paplay --device=relpitch_out "$0"; do :; done', str(spoken)]
    with subprocess.Popen(command, start_new_session=True) as voice:
        try:
            yield
        finally:
            subprocess.run(["kill", "--", f"-{voice.pid}"], check=False)


class Rehearsed:
    """What is done on stage, by key, and what was kept of it."""

    def __init__(self, page: RehearsePage) -> None:
        self._page = page
        self.kept: list[dict[str, Any]] = []

    def take(self, name: str, stage: QWidget, session: Session) -> None:
        """Record enough, end, wait for what is measured."""
        before = len(self._page._takes.all())
        QTest.keyClick(stage, Qt.Key.Key_Space)
        wait_until(lambda: _has_enough(session))
        while session.is_on:  # a conversation has turns, and a silence that is kept
            QTest.keyClick(stage, Qt.Key.Key_Space)
            wait_until(lambda: not self._page.drill._silence.isActive())
        self._keep(name, before)

    def unplugged(self, stage: QWidget, session: Session) -> None:
        """The same, but half-way the microphone goes away, and the take goes on without."""
        before = len(self._page._takes.all())
        QTest.keyClick(stage, Qt.Key.Key_Space)
        wait_until(lambda: _has_enough(session))
        # With its sink: what records from a source that goes is moved to another one where there is one.
        subprocess.run(["pactl", "unload-module", "module-null-sink"], check=True)
        wait_until(lambda: not session.recorder.is_listening)
        assert session.is_on, "the take goes on"
        QTest.keyClick(stage, Qt.Key.Key_Space)
        self._keep("unplugged", before)

    def _keep(self, name: str, before: int) -> None:
        page = self._page
        # Measuring may begin a while after the take is kept.
        wait_until(lambda: len(page._takes.all()) > before and bool(page._takes.all()[-1].measures.waveform))
        wait_until(lambda: not page.work.is_busy)
        take: Take = page._takes.all()[-1]
        path = page._takes.recording(take)
        self.kept.append(
            {
                "name": name,
                "mode": take.mode.value,
                "drill": take.drill.value if take.drill else None,
                "recorded": open_sound(path).seconds if path else None,
                "seconds": take.seconds,
                "voice": take.measures.first_sound is not None,
            }
        )


def _has_enough(session: Session) -> bool:
    """Of sound, and by the clock, which begins when the first sound has come."""
    return session.is_recording and min(session.recorder.seconds, session.seconds) > _ENOUGH_S


def main(library: str, spoken: Path) -> int:
    """A take of each kind; then one without its microphone; then what the library holds."""
    app = App(["relpitch"], library=library)
    app.window.show()
    wait_until(lambda: bool(app.pages))
    page = app.pages[PageName.REHEARSE]
    assert isinstance(page, RehearsePage)
    pitches = page._rehearsing._pitches
    words = {
        Part.OFFER: (Phrasing(WORDS),),
        Part.RELEVANCE: (Phrasing("Your shoulders climb.", when="they rub their neck"),),
        Part.INVITATION: (Phrasing("Shall I show you?"),),
    }
    version = pitches.versions(pitches.new_statement("Moving", words=words).id)[0].id
    app.window.go(Destination(PageName.REHEARSE, version))
    app.window.activateWindow()
    wait_until(app.window.isActiveWindow)
    page.stage.session._beat.setInterval(10)
    page.drill._silence.setInterval(10)
    rehearsed = Rehearsed(page)
    with speaking(spoken):
        for mode in Mode:
            page.take_stage(version, mode, None)
            rehearsed.take(mode.value, page.stage, page.stage.session)
        for drill in Drill:
            page.begin_drill(drill)
            rehearsed.take(drill.value, page.drill, page.drill.session)
        page.take_stage(version, Mode.READ, None)
        rehearsed.unplugged(page.stage, page.stage.session)
    app.window.close()
    app.close()
    print(json.dumps(rehearsed.kept))  # noqa: T201  # the test reads it
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
