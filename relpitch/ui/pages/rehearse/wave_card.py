"""The card of a take's sound: played, sought, slowed, fillers marked in it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from relpitch.domain.remarks import trouble_words
from relpitch.domain.take import Take
from relpitch.translation import N_, _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.rehearse.filler_chips import FillerChips
from relpitch.ui.pages.rehearse.perhaps import Perhaps
from relpitch.ui.pages.rehearse.waveform import Waveform
from relpitch.ui.spaces import SPACE_125, SPACE_150, SPACE_250, SPACE_300
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.card import CardFrame
from relpitch.ui.widgets.dot import ColourDot
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from relpitch.audio.player import Player

_SECONDS_BEFORE = 1.0
_NO_RECORDING = N_("No recording was kept. What was measured stays.")


class WaveCard(CardFrame):
    """The card that shows and plays a take's sound.

    `marked` carries the number of a filler's word; `notice` a sentence; `cancelled` to stop measuring.
    """

    marked = Signal(int)
    notice = Signal(str)
    cancelled = Signal()

    def __init__(self, make_player: Callable[[], "Player | None"]) -> None:
        super().__init__(margins=(SPACE_250, SPACE_150, SPACE_250, SPACE_125))
        self._make_player = make_player
        self.player: Player | None = None
        self._asked_for_player = False
        self._take: Take | None = None
        self._recording: Path | None = None
        self.filler_words: tuple[str, ...] = ()
        self.play = Button(kind="play", icon_name="play", name=pgettext("button", "Play"))
        self._time = Label("", "label", tabular=True)
        self._of = Label("", "body", "3", tabular=True)
        self.no_recording = Label(_(_NO_RECORDING), "small", "3")
        self._progress = Label("", "small", "2")
        self._stop = Button(_("Stop measuring"), kind="link")
        self.speed = Segmented({"1": "1×", "0.8": "0.8×"}, name=pgettext("field", "Speed"), height=COMPACT)
        self.speed.choose("1")
        # The legend: of each kind of mark in the wave a dot and what it is.
        self._pause = ColourDot("pause", block=True), Label(pgettext("legend", "Pause"), "small", "2")
        self._marked = ColourDot("take"), Label(_("Filler, marked by you"), "small", "2")
        self._perhaps = ColourDot("take", hollow=True), Label(_("Perhaps an um"), "small", "2")
        self.waveform = Waveform()
        self.trouble = Label("", "small", "take", wrap=True)
        self._chips = FillerChips()
        self.perhaps = Perhaps()
        self.play.clicked.connect(self.toggle)
        self._stop.clicked.connect(self.cancelled)
        self.speed.chosen.connect(self._choose_speed)
        self.waveform.sought.connect(self.seek)
        self._chips.marked.connect(self.marked)
        self._lay_out()
        self.show_progress("")

    def show_take(self, take: Take, recording: Path | None, filler_words: Sequence[str]) -> None:
        """Show a take and its recording, if one was kept, or what changed of it."""
        other = self._take is None or self._take.id != take.id
        self._take, self._recording = take, recording
        self.waveform.show_take(take)
        self._show_legend(take)
        if tuple(filler_words) != self.filler_words:
            self.filler_words = tuple(filler_words)
            self._chips.show_words(self.filler_words)
        if other:
            self._load()
        self._chips.setVisible(self._can_play and not take.is_silent)
        self._show_position(self.waveform.position)
        self.trouble.setText(trouble_words(take))
        self.trouble.setVisible(bool(self.trouble.text()))

    def show_progress(self, words: str) -> None:
        """While the take is being measured; empty when it is done."""
        self._progress.setText(words)
        self._progress.setVisible(bool(words))
        self._stop.setVisible(bool(words))

    @property
    def is_measured(self) -> bool:
        """Whether nothing more is being found out about it."""
        return not self._progress.text()

    @property
    def has_recording(self) -> bool:
        """Whether there is something to hear."""
        return self._recording is not None

    @property
    def _can_play(self) -> bool:
        return self.has_recording and self.player is not None

    def toggle(self) -> None:
        """Play, or pause."""
        if self.player is not None and self.has_recording:
            self.player.toggle()

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        if self._take is None:
            return
        seconds = min(max(seconds, 0.0), self._take.seconds)
        self._show_position(seconds)
        if self.player is not None and self.has_recording:
            self.player.seek(seconds)

    def hear_at(self, seconds: float) -> None:
        """Play from a little before a moment."""
        self.seek(seconds - _SECONDS_BEFORE)
        if self.player is not None and self.has_recording and not self.player.is_playing:
            self.player.toggle()

    def pause(self) -> None:
        """Play no further for now."""
        if self.player is not None:
            self.player.pause()

    def release(self) -> None:
        """Let go of the recording's file."""
        if self.player is not None:
            self.player.unload()

    def _load(self) -> None:
        if self.has_recording:
            self._find_player()
        for widget in (self.play, self.speed):
            widget.setVisible(self._can_play)
        self.no_recording.setVisible(not self._can_play)
        if self.player is not None:
            if self._recording is not None:
                self.player.load(self._recording)
            else:
                self.player.unload()

    def _find_player(self) -> None:
        """The player, made when there is first something to play."""
        if self._asked_for_player:
            return
        self._asked_for_player = True
        self.player = self._make_player()
        if self.player is not None:
            self.player.moved.connect(self._show_position)
            self.player.playing.connect(self._show_playing)
            self.player.failed.connect(self.notice)

    def _show_legend(self, take: Take) -> None:
        """Only what is there is named."""
        there = (take.long_pauses, take.fillers, take.measures.perhaps)
        for each, some in zip((self._pause, self._marked, self._perhaps), there, strict=True):
            for widget in each:
                widget.setVisible(bool(some))

    def _show_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        if self._take is not None:
            self._time.setText(_("{seconds} s").format(seconds=int(seconds)))
            self._of.setText(_("of {seconds} s").format(seconds=round(self._take.seconds)))

    def _show_playing(self, playing: bool) -> None:
        self.play.set_icon("pause" if playing else "play")
        self.play.setAccessibleName(pgettext("button", "Pause") if playing else pgettext("button", "Play"))

    def _choose_speed(self, rate: str) -> None:
        if self.player is not None:
            self.player.set_rate(float(rate))

    def _lay_out(self) -> None:
        top = Flow(SPACE_125, at_end=7)
        for widget in (self.play, self._time, self._of, self.no_recording, self._progress, self._stop):
            top.addWidget(widget)
        for dot, words in (self._pause, self._marked, self._perhaps):
            top.addWidget(dot)
            top.addWidget(words)
        top.addWidget(self.speed)
        self.column.addLayout(top)
        for below in (self.waveform, self.trouble):
            self.column.addWidget(below)
        asked = Flow(SPACE_300)
        asked.addWidget(self.perhaps)
        asked.addWidget(self._chips)
        self.column.addLayout(asked)
