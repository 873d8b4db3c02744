"""Drills: any moment, an interruption, a conversation. What comes is dealt by chance."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from relpitch.domain.drill import (
    ANY_MOMENT_SECONDS,
    KEPT_SILENCE,
    LEFT_AFTER_INTERRUPTION,
    Bridges,
    Moment,
    deal,
    interrupted_at,
)
from relpitch.domain.identity import new_id
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.setting import Setting
from relpitch.domain.take import Drill, Take
from relpitch.script.plain import plain
from relpitch.services.rehearsing import Script
from relpitch.services.takes import Takes
from relpitch.ui import keys
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.rehearse.bridge_card import BridgeCard
from relpitch.ui.pages.rehearse.frame import Frame
from relpitch.ui.pages.rehearse.session import Session, State
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_LEAST_SECONDS = 2.0
_TURNS = ("They say it. Read it, or hear it.", "Your answer.", "Your question.", "Now say nothing.", "")
_SILENCE = 3


class DrillStage(Frame):
    """`taken` carries a finished take and its recording's path or None; `line_to_read` one to say aloud."""

    taken = Signal(object, object)
    line_to_read = Signal(str)

    def __init__(self, session: Session, takes: Takes, now: Callable[[], datetime], random: Random) -> None:
        self._icon = Label()
        self._place_words = Label("", "label", "stage.label")
        self._line = Label("", "stage", "stage.lit", italic=True, wrap=True, size=36)
        self._turn = Label("", "script", "stage.said", wrap=True)
        self.hear = Button("Hear it", kind="stage", icon_name="volume-2", name="Hear their line")
        self.hear.clicked.connect(self._say_the_line)
        self.cards = [BridgeCard(number) for number in range(1, 4)]
        super().__init__(
            {drill.value: drill.label for drill in Drill}, name="Drill", body=self._body(), at_left=None
        )
        self.session, self._takes, self._now, self._random = session, takes, now, random
        self.drill = Drill.ANY_MOMENT
        self.moment: Moment | None = None
        self.chosen_bridge = 0
        self.turn = 0
        self._places: Sequence[Setting] = ()
        self._bridges: Sequence[Bridges] = ()
        self._scripts: Sequence[Script] = ()
        self._interruptions: Sequence[str] = ()
        self._script: Script | None = None
        self._interruption, self.interrupted_at = "", 0.0
        self.is_interrupted = False
        self._records = False
        self._device = self._microphone = ""
        self._take_id = new_id()
        self.silence_left = 0
        self._silence = QTimer(self, interval=1000)
        self._silence.timeout.connect(self._silence_passed)
        self.another = Button("Another moment", kind="stage", icon_name="shuffle")
        self.another.clicked.connect(self.deal)
        self._grid.replaceWidget(self.text_size, self.another)
        self.text_size.hide()
        self._wire()

    def set_up(
        self,
        drill: Drill,
        places: Sequence[Setting],
        bridges: Sequence[Bridges],
        scripts: Sequence[Script],
        interruptions: Sequence[str],
        *,
        records: bool,
        device: str = "",
        microphone: str = "",
    ) -> None:
        """Take the stage with what there is to deal from."""
        self._places, self._bridges, self._scripts = places, bridges, scripts
        self._interruptions, self._records, self._device = interruptions, records, device
        self._microphone = microphone
        self.back.set_words(" Back to Rehearse")
        self.back.setAccessibleName("Back to Rehearse")
        self.tell("")
        self.choose_drill(drill.value)
        if records:
            self.session.get_ready(device)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # what the person does

    def choose_drill(self, value: str) -> None:
        """Another drill, dealt anew."""
        self.drill = Drill(value)
        self.modes.choose(value)
        self.deal()

    def next_drill(self) -> None:
        """The drill after this one."""
        drills = list(Drill)
        self.choose_drill(drills[(drills.index(self.drill) + 1) % len(drills)].value)

    def deal(self) -> None:
        """Another moment. One under way ends without a take."""
        self._abandon()
        if self._records and self.isVisible():
            self.session.get_ready(self._device)
        self.moment = deal(self._random, self._places, self._bridges, self.moment)
        spoken = [each for each in self._scripts if Part.INVITATION in each.words] or list(self._scripts)
        self._script = self._random.choice(spoken) if spoken else None
        self._interruption = self._random.choice(self._interruptions) if self._interruptions else ""
        self.interrupted_at = interrupted_at(self._random, self._target())
        self.is_interrupted, self.chosen_bridge, self.turn = False, 0, 0
        self._show()
        self._tell_all()

    def start_or_stop(self) -> None:
        """Space: begin, go on to the next turn of a conversation, or end."""
        if self._silence.isActive():
            return  # the silence is kept
        if not self.session.is_on:
            self._begin()
        elif self.drill is Drill.CONVERSATION and self.turn < _SILENCE:
            self._take_turn(self.turn + 1)
        else:
            self.session.end()

    def choose_bridge(self, number: int) -> None:
        """The bridge to say, by its key."""
        if self.drill is Drill.ANY_MOMENT and self.moment and number <= len(self.moment.bridges):
            self.chosen_bridge = number
            if not self.session.is_on:
                self._begin()
            self._show()

    def leave(self) -> None:
        """Back to Rehearse; a take under way is kept."""
        if self.session.is_on and not self._silence.isActive():
            self.session.end()
        else:
            self._abandon()
            self.left.emit()

    # how it goes

    def _begin(self) -> None:
        if self.moment is None:
            return
        self._take_id = new_id()
        take_id = self._take_id
        self.session.begin(
            (lambda: self._takes.place_for(take_id)) if self._records else None, self._device, countdown=False
        )
        if self.drill is Drill.CONVERSATION:
            self._take_turn(0)

    def _take_turn(self, turn: int) -> None:
        self.turn = turn
        if turn == 0 and self.moment:
            self.line_to_read.emit(self.moment.line)
        if turn == _SILENCE:
            self.silence_left = KEPT_SILENCE
            self._silence.start()
        self._show()
        self.happened.emit(self._turn.text())

    def _say_the_line(self) -> None:
        if self.moment is not None:
            self.line_to_read.emit(self.moment.line)

    def _silence_passed(self) -> None:
        self.silence_left -= 1
        if self.silence_left <= 0:
            self._silence.stop()
            self.turn = len(_TURNS) - 1
            self.session.end()
        self._show()

    def _ticked(self) -> None:
        if (
            self.drill is Drill.INTERRUPTION
            and not self.is_interrupted
            and self.session.seconds >= self.interrupted_at
        ):
            self.is_interrupted = True
            self._show()
            self._tell_all()
        self._show_ring()

    def _abandon(self) -> None:
        self._silence.stop()
        path = self.session.abandon()
        if path is not None:
            self._takes.drop(path)

    def _target(self) -> float:
        if self.drill is Drill.INTERRUPTION:
            return min(self._script.target, 40) if self._script else 30.0
        return float(ANY_MOMENT_SECONDS if self.drill is Drill.ANY_MOMENT else 60)

    # how it looks

    def _body(self) -> QWidget:
        body = QWidget()
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._icon)
        place.addWidget(self._place_words, 1)
        self._column = QVBoxLayout(body)
        self._column.setSpacing(10)
        self._column.addLayout(place)
        self._column.addWidget(self._line)
        self._column.addWidget(self.hear, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._turn)
        self._column.addSpacing(20)
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll

    def _show(self) -> None:
        moment = self.moment
        self._column.setContentsMargins(theme().px(92), theme().px(46), theme().px(40), 0)
        if moment is None:
            self._place_words.setText(
                "No place to be in. Bring a setting where one speaks back from the bin."
            )
            self._line.setText("")
            return
        setting = moment.setting
        self._icon.setPixmap(
            pixmap(setting.icon, theme().px(16), theme().colour("stage.label"), self.devicePixelRatioF())
        )
        self._place_words.setText(f"{setting.name}. Someone {setting.at} says:")
        self._line.setText(f"“{moment.line}”")
        any_moment = self.drill is Drill.ANY_MOMENT
        for number, card in enumerate(self.cards, start=1):
            there = any_moment and number <= len(moment.bridges)
            card.setVisible(there)
            if there:
                card.show_bridge(moment.bridges[number - 1], chosen=number == self.chosen_bridge)
        self.hear.setVisible(self.drill is Drill.CONVERSATION)
        self._show_turn()
        self._show_state()

    def _tell_all(self) -> None:
        """The place, what somebody says there, and what there is to say."""
        bridges = [each.accessibleName() for each in self.cards if each.isVisibleTo(self)]
        turn = self._turn.text() if self._turn.isVisibleTo(self) else ""
        words = [self._place_words.text(), self._line.text(), turn, *bridges]
        self.happened.emit(" ".join(filter(None, words)))

    def _show_turn(self) -> None:
        moment = self.moment
        self._turn.setVisible(True)
        if self.drill is Drill.ANY_MOMENT:
            none = "No bridge for this place yet. Say what you notice, and what would help."
            self._turn.setText("" if moment and moment.bridges else none)
            self._turn.setVisible(not (moment and moment.bridges))
        elif self.drill is Drill.INTERRUPTION:
            self._show_interruption()
        elif self.turn == _SILENCE and self._silence.isActive():
            self._turn.setText(f"{_TURNS[_SILENCE]} {self.silence_left}")
        else:
            done = "You waited. That is where they begin to speak."
            self._turn.setText((_TURNS[self.turn] or done) if self.session.is_on or self.turn else _TURNS[0])

    def _show_interruption(self) -> None:
        if self._script is None:
            self._turn.setText("Write a pitch first; then this drill has something to interrupt.")
            return
        said = self._script
        name = said.version.name
        if self.is_interrupted:
            self._place_words.setText(f"{name}. Land the Invitation anyway:")
            self._line.setText(f"{self._interruption} {LEFT_AFTER_INTERRUPTION} seconds left.")
            self._turn.setText(plain(said.words.get(Part.INVITATION, ""), said.length))
        else:
            self._place_words.setText(f"{name}. Say it as if there were time.")
            first = next(iter(said.words.values()))
            self._line.setText(plain(first, Length.LINE))
            self._turn.setText("Somebody will cut you short. You do not know when.")

    def _show_ring(self) -> None:
        seconds = self.session.seconds
        if self.session.state is not State.RUNNING:
            whole = LEFT_AFTER_INTERRUPTION if self.drill is Drill.INTERRUPTION else self._target()
            self.ring.show_time(0, str(round(whole)), "seconds", "Space begins")
        elif self.drill is Drill.CONVERSATION:
            if self._silence.isActive():
                share = self.silence_left / KEPT_SILENCE
                self.ring.show_time(share, str(self.silence_left), "of silence", "Keep it", "give")
            else:
                self.ring.show_time(seconds / 60, str(int(seconds)), "seconds", "No hurry")
        elif self.drill is Drill.INTERRUPTION and not self.is_interrupted:
            self.ring.show_time(0, str(int(seconds)), "seconds", "Go on")
        else:
            whole = self._target() if self.drill is Drill.ANY_MOMENT else LEFT_AFTER_INTERRUPTION
            begun = 0.0 if self.drill is Drill.ANY_MOMENT else self.interrupted_at
            self._count_down(whole, whole - (seconds - begun))

    def _count_down(self, whole: float, left: float) -> None:
        share = max(left, 0) / whole
        words = "Plenty of time" if share > 0.5 else "Land it" if share > 0 else "A breath over"
        token = "give" if share > 0.5 else "take"
        self.ring.show_time(share, str(max(round(left), 0)), f"of {round(whole)} s left", words, token)

    def _show_state(self) -> None:
        recorder = self.session.recorder
        ready = "" if self.session.is_on else self._microphone if self._records else ""
        self.level.show_state(there=recorder.is_listening, recording=recorder.is_recording, ready=ready)
        listens = recorder.is_listening or not self.session.is_on
        self.record.show_state(on=self.session.is_on, records=self._records and listens)
        self._show_ring()
        on = self.session.is_on
        talking = self.drill is Drill.CONVERSATION and on
        space = (("Space",), "Next" if talking else "Stop" if on else "Begin")
        rest: list[tuple[tuple[str, ...], str]] = [space, (("N",), "Another"), (("Esc",), "Leave")]
        if self.drill is Drill.ANY_MOMENT and self.moment and self.moment.bridges:
            numbers = tuple(str(n) for n in range(1, len(self.moment.bridges) + 1))
            rest.insert(0, (numbers, "Choose a bridge"))
            self.about.setText("Any of them can be right")
        else:
            self.about.setText("")
        self.hints.show_hints(rest)

    # what happens

    def _wire(self) -> None:
        doings: dict[str, Callable[[], None]] = {
            "turn": self.start_or_stop,
            "another": self.deal,
            "drill": self.next_drill,
            "out": self.leave,
        }
        for number, card in enumerate(self.cards, start=1):
            doings[f"bridge-{number}"] = _choosing(self, number)
            card.clicked.connect(_choosing(self, number))
        keys.bind(self, doings)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back.clicked.disconnect()
        self.back.clicked.connect(self.leave)
        self.pressed.connect(self.start_or_stop)
        self.chosen.connect(self.choose_drill)
        self.session.changed.connect(self._show_state)
        self.session.ticked.connect(self._ticked)
        self.session.told.connect(self.tell)
        self.session.ended.connect(self._ended)
        self.session.recorder.level.connect(self.level.hear)
        self.session.recorder.clipped.connect(self.level.clip)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._abandon()
            self.session.let_go()

    def _ended(self, seconds: float, path: Path | None) -> None:
        if seconds < _LEAST_SECONDS or self.moment is None:
            if path is not None:
                self._takes.drop(path)
            return
        version_id, words = self._what_was_said()
        if not version_id:
            if path is not None:
                self._takes.drop(path)
            return
        take = Take(
            version_id,
            self._now(),
            Mode.KEY_POINTS,
            Length.FULL,
            round(seconds, 2),
            words=MappingProxyType(words),
            target=self._target(),
            drill=self.drill,
            line=self.moment.line,
            id=self._take_id,
        )
        self.taken.emit(take, path)

    def _what_was_said(self) -> tuple[str, dict[Part, str]]:
        """The version that was drilled, and the words that were to be said of it."""
        if self.drill is Drill.INTERRUPTION:
            return (self._script.version.id, dict(self._script.words)) if self._script else ("", {})
        if self.moment is None:
            return "", {}
        chosen = self.moment.bridges[self.chosen_bridge - 1].words if self.chosen_bridge else ""
        return self.moment.version_id, {Part.RELEVANCE: chosen} if chosen else {}


def _choosing(stage: DrillStage, number: int) -> Callable[[], None]:
    def choose() -> None:
        stage.choose_bridge(number)

    return choose
