"""One rehearsal under way: countdown, clock, recording, end."""

import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch.audio.recorder import NO_MICROPHONE, Recorder
from relpitch.domain.errors import RelpitchError
from relpitch.domain.stage import COUNTDOWN_S
from relpitch.translation import _

_TICK_MS = 100


class State(Enum):
    """How far a rehearsal is."""

    READY = "ready"
    COUNTING = "counting"
    RUNNING = "running"
    PAUSED = "paused"


class Session(QObject):
    """The clock of a take. It runs alike with a microphone or without.

    `place` makes the file to record into; None is a stopwatch. `recording` carries that file as soon as it is
    written into; `ended` the seconds, and the recording's path or None. `notice` carries one line, which is
    empty where the last is no longer so.
    """

    changed = Signal()
    ticked = Signal()
    notice = Signal(str)
    recording = Signal(object)
    ended = Signal(float, object)

    def __init__(
        self,
        recorder: Recorder,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        beat_ms: int = 1000,
    ) -> None:
        super().__init__(parent)
        self.recorder = recorder
        self.state = State.READY
        self.count_in = 0
        self._now = now
        self._place: Callable[[], Path] | None = None
        self._path: Path | None = None
        self._begun = self._before_pause = 0.0
        self._beat = QTimer(self, interval=beat_ms)
        self._beat.timeout.connect(self._count)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.ticked)
        recorder.began.connect(self._first_sound_written)
        recorder.stopped.connect(self._recording_stopped)
        recorder.muted.connect(self._recording_stopped)

    @property
    def seconds(self) -> float:
        """How long it has been going on, pauses left out."""
        match self.state:
            case State.RUNNING:
                return self._before_pause + self._now() - self._begun
            case State.PAUSED:
                return self._before_pause
            case _:
                return 0.0

    @property
    def is_on(self) -> bool:
        """Whether the session has begun, be it with the countdown."""
        return self.state is not State.READY

    @property
    def is_recording(self) -> bool:
        """Whether sound is being written."""
        return self.recorder.is_recording

    @property
    def recorded(self) -> float:
        """How many seconds of the take under way were written, be it recorded still or no longer."""
        return self.recorder.seconds if self._path is not None else 0.0

    def begin(self, place: Callable[[], Path] | None, device: str = "", *, countdown: bool = True) -> None:
        """Count down, then run."""
        if self.is_on:
            self.abandon()
        self._place = place
        if place is not None and not self.recorder.listen(device):
            self._place = None
            self.notice.emit(_(NO_MICROPHONE))
        self.state, self.count_in = State.COUNTING, COUNTDOWN_S
        if countdown:
            self._beat.start()
            self.changed.emit()
        else:
            self._run()

    def get_ready(self, device: str = "") -> None:
        """Open the microphone before it begins, so that its level is seen."""
        if not self.is_on:
            self.recorder.listen(device)
            self.changed.emit()

    def release(self) -> None:
        """Close the microphone where nothing has begun."""
        if not self.is_on and self.recorder.is_listening:
            self.recorder.finish()
            self.changed.emit()

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self.state is State.RUNNING:
            self._before_pause = self.seconds
            self.state = State.PAUSED
            self.recorder.pause(True)
            self._tick.stop()
        elif self.state is State.PAUSED:
            self._begun = self._now()
            self.state = State.RUNNING
            self.recorder.pause(False)
            self._tick.start()
        self.changed.emit()

    def end(self) -> None:
        """Stop, and hand over what there is. Within the countdown there is nothing yet."""
        if self.state in (State.READY, State.COUNTING):
            self.abandon()
            return
        seconds = self.seconds
        self._stop()
        path, self._path = self._path, None
        self.ended.emit(seconds, path)

    def abandon(self) -> Path | None:
        """Stop without a take. The recording's path, for whoever made its place to drop it."""
        self._stop()
        path, self._path = self._path, None
        return path

    def _count(self) -> None:
        self.count_in -= 1
        if self.count_in > 0:
            self.changed.emit()
        else:
            self._run()

    def _run(self) -> None:
        self._beat.stop()
        self.count_in = 0
        self.state = State.RUNNING
        self._begun, self._before_pause = self._now(), 0.0
        if self._place is not None and self.recorder.is_listening:
            try:
                self._path = self._place()
            except RelpitchError as error:
                self.recorder.finish()
                instead = _("This is a stopwatch now.")
                self.notice.emit(f"{error} {instead}")
            else:
                if self.recorder.record(self._path):
                    self.recording.emit(self._path)
        self._tick.start()
        self.changed.emit()

    def _stop(self) -> None:
        self._beat.stop()
        self._tick.stop()
        self.recorder.finish()
        self.state, self.count_in = State.READY, 0
        self.changed.emit()

    def _first_sound_written(self) -> None:
        if self.state is State.RUNNING:
            self._begun, self._before_pause = self._now(), 0.0

    def _recording_stopped(self, line: str) -> None:
        if self.is_on:
            self.notice.emit(line)
        self.changed.emit()
