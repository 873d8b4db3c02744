"""The app, rehearsing in a process of its own: a voice speaks into its microphone. Prints the take as JSON.

python -m tests.journeys.recording_app LIBRARY SPOKEN.wav [feed]

With `feed` the WAV is fed in place of the microphone, and nothing of the system's sound is used.
"""

import array
import json
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.ui.pages.rehearse import RehearsePage, page

WORDS = "I help people who sit all day move without pain. Shall I show you now? It takes a minute."
_LONGEST_S = 60.0


class Feed(QObject):
    """A WAV in place of the microphone, in chunks of 40 ms: silence until it is spoken."""

    heard = Signal(bytes)
    lost = Signal()
    spoken = b""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=4)
        self._timer.timeout.connect(self._chunk)

    def start(self, device_id: str = "") -> bool:  # noqa: ARG002  # as a microphone is started
        self._timer.start()
        return True

    def stop(self) -> None:
        self._timer.stop()

    def _chunk(self) -> None:
        chunk, Feed.spoken = Feed.spoken[:1280], Feed.spoken[1280:]
        self.heard.emit(chunk.ljust(1280, b"\0"))


def wait_until(done: Callable[[], bool]) -> None:
    """Let the app run until something is so."""
    limit = time.monotonic() + _LONGEST_S
    while not done():
        QApplication.processEvents()
        time.sleep(0.005)
        if time.monotonic() > limit:
            raise SystemExit("It took too long.")


def main(library: str, spoken: Path, fed: bool) -> int:
    """Record what is spoken as a take, by keyboard, and print what was measured."""
    if fed:
        vars(page)["LateMicrophone"] = Feed  # what the page listens with
    app = App(["relpitch"], library=library)
    app.window.show()
    wait_until(lambda: bool(app.pages))
    rehearse = app.pages[PageName.REHEARSE]
    assert isinstance(rehearse, RehearsePage)
    pitches = rehearse._rehearsing._pitches
    statement = pitches.new_statement("Moving", words={Part.OFFER: (Phrasing(WORDS),)})
    app.window.go(Destination(PageName.REHEARSE, pitches.versions(statement.id)[0].id))
    app.window.activateWindow()
    wait_until(app.window.isActiveWindow)
    session = rehearse.stage.session
    QTest.keyClick(rehearse.stage, Qt.Key.Key_Space)
    wait_until(lambda: session.is_recording and session.recorder.seconds > 0.3)
    if fed:
        with wave.open(str(spoken)) as file:
            Feed.spoken = array.array("h", file.readframes(file.getnframes())).tobytes()
        wait_until(lambda: not Feed.spoken)
    else:
        with subprocess.Popen(["paplay", "--device=relpitch_out", str(spoken)]) as voice:
            wait_until(lambda: voice.poll() is not None)
    heard = session.recorder.seconds
    wait_until(lambda: session.recorder.seconds > heard + 0.5)
    rehearse.stage.grab().save("screenshots/recording.png")
    wait_until(lambda: session.seconds > 2.1)
    QTest.keyClick(rehearse.stage, Qt.Key.Key_Space)
    wait_until(lambda: bool(rehearse._takes.all()))
    first = rehearse._takes.all()[0].id
    wait_until(lambda: rehearse.work.status(first) != "Measuring")
    take = rehearse._takes.all()[0]
    wait_until(rehearse.review.isVisible)
    app.window.grab().save("screenshots/take_review.png")
    wait_until(lambda: not rehearse.work.is_busy)
    take = rehearse._takes.all()[0]
    recording = rehearse._takes.recording(take)
    print(  # noqa: T201  # the test reads it
        json.dumps(
            {
                "seconds": take.seconds,
                "first": take.measures.first_sound,
                "last": take.measures.last_sound,
                "pauses": len(take.measures.pauses),
                "heard": [take.measures.words_heard, take.measures.words_in_script],
                "mode": oct(recording.stat().st_mode & 0o777) if recording else None,
            }
        )
    )
    app.window.close()
    app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), len(sys.argv) > 3))
