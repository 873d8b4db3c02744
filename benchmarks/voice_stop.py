"""The app in a process of its own: a minute is recorded; how long after Stop its words are on the screen.

python -m benchmarks.voice_stop VOICE        one of flite's voices, or of espeak-ng's; prints the seconds
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks.voice_words import SCRIPT
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.ui.pages.rehearse import RehearsePage, page
from tests.journeys.recording_app import Feed, wait_until
from tests.voice.spoken import FLITE, Flite, espeak, joined, trimmed
from tests.voice.takes import Samples

_MINUTE, _CHUNK_S, _CHUNK_BYTES = 60, 0.04, 1280


class LiveFeed(Feed):
    """A microphone that gives what is spoken as fast as it is said."""

    _begun: float | None = None
    _given = 0

    def start(self, device_id: str = "") -> bool:
        self._timer.setInterval(round(_CHUNK_S * 1000))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        return super().start(device_id)

    def _chunk(self) -> None:
        if not Feed.spoken:
            self.heard.emit(bytes(_CHUNK_BYTES))
            return
        self._begun = self._begun or time.monotonic()
        while Feed.spoken and self._given * _CHUNK_S <= time.monotonic() - self._begun:
            chunk, Feed.spoken = Feed.spoken[:_CHUNK_BYTES], Feed.spoken[_CHUNK_BYTES:]
            self._given += 1
            self.heard.emit(chunk.ljust(_CHUNK_BYTES, b"\0"))


def spoken(voice: str) -> Samples:
    """A minute of a voice."""
    say = Flite(voice).say if voice in FLITE else lambda words: espeak(words, voice)
    pieces = [trimmed(say(each)) for each in SCRIPT] * 4
    return joined(pieces, random.Random(1), (0.2,)).samples[: _MINUTE * 16_000]


def main(voice: str, folder: Path) -> None:
    """Record it on stage, stop, wait for its words."""
    vars(page)["LateMicrophone"] = LiveFeed  # what the page listens with
    app = App(["relpitch"], library=str(folder / "Mine.relpitch"))
    app.window.show()
    wait_until(lambda: bool(app.pages))
    rehearse = app.pages[PageName.REHEARSE]
    assert isinstance(rehearse, RehearsePage)
    assert app.here is not None
    pitches = app.here.services.pitches
    words = {Part.OFFER: (Phrasing(" ".join(SCRIPT * 4)),)}
    version = pitches.versions(pitches.new_statement("Moving", words=words).id)[0].id
    sound = spoken(voice)
    app.window.go(Destination(PageName.REHEARSE))
    rehearse.take_stage(version, Mode.READ, None)
    stage = rehearse.stage
    stage.session._beat.setInterval(10)
    stage.start_or_stop()
    wait_until(lambda: stage.session.is_recording)
    Feed.spoken = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    while Feed.spoken:
        QApplication.processEvents()
        time.sleep(0.003)
    stopped = time.monotonic()
    stage.start_or_stop()
    shown = rehearse.review
    wait_until(lambda: shown.isVisible() and not rehearse.work.is_busy)
    seconds = time.monotonic() - stopped
    take = app.here.services.takes.all()[-1]
    if take.measures.words_heard is None:
        raise SystemExit(f"Its words were not heard: {take.measures.unheard}.")
    print(f"{seconds:.3f}")  # the benchmark reads it
    app.window.close()
    app.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(sys.argv[1], Path(name))
