"""The stage: a version said aloud, in one of five modes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.stage import PartClock, due
from relpitch.domain.take import Take
from relpitch.script.stage import HideLevel
from relpitch.services.listening import SaidWord
from relpitch.services.rehearsing import Script, take_of
from relpitch.services.takes import Takes
from relpitch.translation import pgettext
from relpitch.ui import keys
from relpitch.ui.pages.rehearse.rail import Rail
from relpitch.ui.pages.rehearse.script_view import ScriptView
from relpitch.ui.pages.rehearse.session import Session, State
from relpitch.ui.pages.rehearse.session_frame import LEAST_SECONDS, SessionFrame
from relpitch.ui.pages.rehearse.stage_time import show_clock, stops
from relpitch.ui.pages.rehearse.stage_words import about, hint, hints, paragraphs, timed_words
from relpitch.ui.spaces import SPACE_100, SPACE_250, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins


class Stage(SessionFrame):
    """The session in which a version is said.

    `taken` carries a finished take and its recording's path or None; `length_asked_for` another length.
    """

    length_asked_for = Signal(object)

    def __init__(self, session: Session, takes: Takes, now: Callable[[], datetime]) -> None:
        self.script = ScriptView()
        self._hint = Label("", "body", "stage.label", wrap=True)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.script, 1)
        column.addWidget(self._hint)
        self.rail = Rail()
        modes = {mode.value: mode.label for mode in Mode}
        super().__init__(
            modes, session, takes, now, name=pgettext("field", "Mode"), body=middle, at_left=self.rail
        )
        self._spoken: Script | None = None
        self.mode = Mode.READ
        self.hide_level = HideLevel.EACH_LETTER
        self._by_step = self._is_led = self._whole_shown = self._fills_screen = False
        self._number = 1
        self._kept = ""
        self._clock = PartClock(())
        self._ticks: frozenset[Part] = frozenset()
        self._last_word: Callable[[], SaidWord | None] = lambda: None
        self._wire()

    def set_up(
        self,
        spoken: Script,
        mode: Mode,
        *,
        number: int,
        back_to: str,
        records: bool,
        kept: str,
        device: str = "",
        microphone: str = "",
    ) -> None:
        """Take the stage with a version. `number` is the take's; `kept` says what becomes of a recording."""
        self.leave_behind()
        self._spoken, self.mode, self._number, self._kept = spoken, mode, number, kept
        self._get_ready(back_to, device, microphone, records=records)
        self.modes.choose(mode.value)
        self._reset()
        self._open_microphone()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, said_last: Callable[[], SaidWord | None]) -> None:
        """Let the lit line follow the word that was said last, where one is told; keys take over."""
        self._last_word = said_last

    @property
    def target(self) -> float:
        """How many seconds there are."""
        return self._spoken.target if self._spoken else 0.0

    @property
    def is_on(self) -> bool:
        """Whether a take is under way."""
        return self.session.is_on

    # what the person does

    def start_or_stop(self) -> None:
        """Space: count down and begin, or end."""
        if self.session.is_on:
            self.session.end()
            return
        self._reset()
        self._begin_take(countdown=True)

    def start_over(self) -> None:
        """From the beginning; what there is waits in the bin."""
        was_on = self.session.is_on
        self._give_up()
        self._reset()
        if was_on:
            self.start_or_stop()
        else:
            self._open_microphone()

    def next_part(self) -> None:
        """The next part; with key points, this one is said."""
        part = self._clock.now
        if part is None:
            return
        if self.mode is Mode.KEY_POINTS:
            self._ticks |= {part}
            self.script.show_ticks(self._ticks)
        self._clock = self._clock.moved_on(self.session.seconds)
        self._by_step = self._is_led = True
        if self._clock.now is not None:
            self.script.light_part(self._clock.now)
        self._show_time()
        self._tell_where()

    def toggle_tick(self, part: Part) -> None:
        """Tick a part as said, or take the tick back."""
        self._ticks ^= {part}
        self.script.show_ticks(self._ticks)

    def step(self, by: int) -> None:
        """A line on or back; the words no longer move by themselves."""
        self._by_step = self._is_led = True
        part = self.script.part
        self.script.light(self.script.lit + by)
        self._follow_part()
        self._show_time()
        self._tell_where(part)

    def toggle_scrolling(self) -> None:
        """Let the words move with the time, or by key."""
        self._by_step = not self._by_step
        self._show_time()

    def choose_mode(self, value: str) -> None:
        """Show the words another way; the take goes on."""
        self.mode = Mode(value)
        self.modes.choose(value)
        self._show_script()
        self._show_time()
        self.words_to_announce.emit(self.mode.label)

    def hide_more(self) -> None:
        """Hide one level more."""
        self._hide_at(self.hide_level.more())

    def show_more(self) -> None:
        """Hide one level less."""
        self._hide_at(self.hide_level.less())

    def next_length(self) -> None:
        """Say the version at another length; not in the middle of a take."""
        if self._spoken is not None and not self.session.is_on:
            lengths = list(Length)
            self.length_asked_for.emit(lengths[(lengths.index(self._spoken.length) + 1) % len(lengths)])

    def full_screen(self) -> None:
        """Fill the screen, or no longer."""
        window = self.window()
        self._fills_screen = not window.isFullScreen()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _leave_last(self) -> None:
        """The full screen, where it was asked for here; then the stage."""
        if not self._leave_full_screen():
            self.leave()

    def _leave_full_screen(self) -> bool:
        """Leave the full screen where it was asked for here; whether it was."""
        leaves = self._fills_screen and self.window().isFullScreen()
        if leaves:
            self.full_screen()
        return leaves

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self.window().isVisible():
            self._leave_full_screen()

    # how it looks

    def _show_script(self) -> None:
        if self._spoken is None:
            return
        whole_part = self.script.part if self._whole_shown else None
        self.script.show_script(
            list(paragraphs(self._spoken, self.mode, self.hide_level, whole_part)),
            ticks=self.mode is Mode.KEY_POINTS,
            gap=SPACE_250 if self.mode is Mode.READ else SPACE_500,
            phrases=self.mode is Mode.CUE_WORDS,
        )
        self._hint.setText(hint(self._spoken, self.mode, self.hide_level))
        self._place_hint()
        self.hints.show_hints(hints(self.mode, is_on=self.session.is_on))

    def _place_hint(self) -> None:
        set_margins(self._hint, self.script.margin, 0, 0, theme().px(SPACE_100))

    def _show_time(self) -> None:
        if self._spoken is None:
            return
        seconds, target = self.session.seconds, self._spoken.target
        if self.session.state is State.RUNNING and not self._by_step:
            heard = self._line_heard()
            self._is_led |= heard is not None
            by_time = due(self.script.weights, seconds, self._spoken.time_to_move)
            self.script.light(by_time if heard is None else max(heard, self.script.lit))
            self._follow_part(self._spoken.begins if heard is None else {})
        show_clock(self.ring, self.session, target)
        self.rail.show_stops(stops(self._spoken, self._clock, self.session))

    def _line_heard(self) -> int | None:
        """The line that the voice is at. None where that is not known, or not wanted."""
        word = self._last_word() if self.mode in (Mode.READ, Mode.CUE_WORDS) else None
        return self.script.line_of(*word) if word else None

    def _show_state(self) -> None:
        self._show_microphone()
        if self._spoken is not None:
            under_way = self.session.is_on and self.session.state is not State.COUNTING
            hears = self._records and (self.session.recorder.is_listening or not self._microphone_was_tried)
            records = self.session.is_recording if under_way else hears
            kept = self._kept if records else timed_words(self.session.recorded)
            facts = about(self._spoken, self.mode, self._number, kept)
            self.about.setText(
                "      ".join((facts[0], *(each.replace(" ", "\N{NO-BREAK SPACE}") for each in facts[1:])))
            )
            if not self.session.is_on:  # a name that changes under the keyboard is said, and recorded
                self.setAccessibleName(". ".join((self.mode.label, *facts)))
        self.hints.show_hints(hints(self.mode, is_on=self.session.is_on))
        self._show_time()

    # what happens

    def _wire(self) -> None:
        self.script.moved.connect(self._place_hint)
        actions: dict[str, Callable[[], None]] = {
            "record": self.start_or_stop,
            "hold": self.session.toggle_pause,
            "again": self.start_over,
            "next-part": self.next_part,
            "line-on": lambda: self.step(1),
            "line-back": lambda: self.step(-1),
            "scroll": self.toggle_scrolling,
            "hide": self.hide_more,
            "show": self.show_more,
            "length": self.next_length,
            "full": self.full_screen,
            "leave": self._leave_last,
        }
        for number, mode in enumerate(Mode, start=1):
            actions[f"mode-{number}"] = _choosing(self, mode)
        keys.bind(self, actions)
        self.chosen.connect(self.choose_mode)
        self.script.ticked.connect(self.toggle_tick)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat():
            self._whole_shown = event.type() is QEvent.Type.KeyPress
            self._show_script()
        return super().eventFilter(watched, event)

    def _ended(self, seconds: float, path: Path | None) -> None:
        if seconds < LEAST_SECONDS:
            self._reset()
        if self._long_enough(seconds, path) and (take := self._take(seconds)):
            self._hand_over(take, path)

    def _take(self, seconds: float) -> Take | None:
        if self._spoken is None:
            return None
        spans = self._clock.spans(seconds)
        if not self._is_led or (self.mode is Mode.KEY_POINTS and not self._ticks):
            spans = ()  # nobody said which parts were reached: the time alone moved the words
        return take_of(self._spoken, self.mode, self._take_id, self._now(), seconds, spans)

    def _reset(self) -> None:
        self._ticks = frozenset()
        self._by_step = self._is_led = False
        self._clock = PartClock(tuple(self._spoken.words) if self._spoken else ())
        self._show_script()
        self.script.show_ticks(self._ticks)
        self.script.light(0)
        self._show_state()

    def _tell_where(self, before: Part | None = None) -> None:
        """The line that is lit, and its part where that is another."""
        part = self.script.part
        if part is not None:
            name = f"{part.label}. " if part is not before else ""
            self.words_to_announce.emit(f"{name}{self.script.lit_words}")

    def _hide_at(self, hide_level: HideLevel) -> None:
        self.hide_level = hide_level
        if self.mode is not Mode.FIRST_LETTERS:
            self.choose_mode(Mode.FIRST_LETTERS.value)
        else:
            self._show_script()

    def _follow_part(self, planned: Mapping[Part, float] = MappingProxyType({})) -> None:
        part = self.script.part
        if part is not None and self.session.state is State.RUNNING and self.mode is not Mode.KEY_POINTS:
            self._clock = self._clock.moved_to(part, self.session.seconds, planned)


def _choosing(stage: Stage, mode: Mode) -> Callable[[], None]:
    def choose() -> None:
        stage.choose_mode(mode.value)

    return choose
