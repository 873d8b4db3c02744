"""Drills: any moment, an interruption, a conversation. What comes is dealt by chance."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal

from relpitch.domain.drill import (
    ANY_MOMENT_SECONDS,
    KEPT_SILENCE,
    LEFT_AFTER_INTERRUPTION,
    BridgesOfVersion,
    Moment,
    deal_moment,
    interruption_time,
)
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.setting import Setting
from relpitch.domain.take import Drill, Take
from relpitch.services.rehearsing import Script
from relpitch.services.takes import Takes
from relpitch.translation import N_, _, pgettext
from relpitch.ui import keys
from relpitch.ui.pages.rehearse.drill_body import DrillBody
from relpitch.ui.pages.rehearse.session import Session, State
from relpitch.ui.pages.rehearse.session_frame import SessionFrame
from relpitch.ui.widgets.button import Button

_TURNS = (
    N_("They say it. Read it, or hear it."),
    N_("Your answer."),
    N_("Your question."),
    N_("Now say nothing."),
    N_("You waited. That is where they begin to speak."),
)
_SILENT_TURN = 3  # of those
_MOST_BEFORE_INTERRUPTION, _USUAL_SECONDS, _CONVERSATION_SECONDS = 40, 30.0, 60
_NOT_KEPT = N_("Not kept: you have no words yet that it would belong to.")


class DrillStage(SessionFrame):
    """The session of a drill.

    `taken` carries a finished take and its recording's path or None; `line_to_read` what to say aloud.
    """

    line_to_read = Signal(str)

    def __init__(self, session: Session, takes: Takes, now: Callable[[], datetime], random: Random) -> None:
        self.body = DrillBody()
        self.cards = self.body.cards
        drills = {drill.value: drill.label for drill in Drill}
        super().__init__(
            drills, session, takes, now, name=pgettext("page", "Drill"), body=self.body, at_left=None
        )
        self._random = random
        self.drill = Drill.ANY_MOMENT
        self.moment: Moment | None = None
        self.chosen_bridge = 0  # none; the first is 1
        self.turn = 0
        self._settings: Sequence[Setting] = ()
        self._bridges: Sequence[BridgesOfVersion] = ()
        self._scripts: Sequence[Script] = ()
        self._interruptions: Sequence[str] = ()
        self._script: Script | None = None
        self._interruption, self.interrupted_at = "", 0.0
        self.is_interrupted = False
        self.silence_left = 0
        self._silence = QTimer(self, interval=1000)
        self._silence.timeout.connect(self._silence_passed)
        self.another = Button(_("Another moment"), kind="stage", icon_name="shuffle")
        self.another.clicked.connect(self.deal)
        self._grid.replaceWidget(self.text_size, self.another)
        self.text_size.hide()
        self._wire()

    def set_up(
        self,
        drill: Drill,
        settings: Sequence[Setting],
        bridges: Sequence[BridgesOfVersion],
        scripts: Sequence[Script],
        interruptions: Sequence[str],
        *,
        back_to: str,
        records: bool,
        device: str = "",
        microphone: str = "",
    ) -> None:
        """Take the stage with what there is to deal from; `back_to` is what the way out is called."""
        self.leave_behind()
        self._settings, self._bridges, self._scripts = settings, bridges, scripts
        self._interruptions = interruptions
        self._get_ready(back_to, device, microphone, records=records)
        self.choose_drill(drill.value)
        self._open_microphone()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # what the person does

    def choose_drill(self, value: str) -> None:
        """Another drill, dealt again; what was said in this one is kept."""
        self.leave_behind()
        self.drill = Drill(value)
        self.modes.choose(value)
        self.setAccessibleName(self.drill.label)
        self.deal()

    def next_drill(self) -> None:
        """The drill after this one."""
        drills = list(Drill)
        self.choose_drill(drills[(drills.index(self.drill) + 1) % len(drills)].value)

    def deal(self) -> None:
        """Another moment. What is under way waits in the bin."""
        self._silence.stop()
        self._give_up()
        if self.isVisible():
            self._open_microphone()
        self.moment = deal_moment(self._random, self._settings, self._bridges, self.moment)
        spoken = [each for each in self._scripts if Part.INVITATION in each.words] or list(self._scripts)
        self._script = self._random.choice(spoken) if spoken else None
        self._interruption = self._random.choice(self._interruptions) if self._interruptions else ""
        self.interrupted_at = interruption_time(self._random, self._target())
        self.is_interrupted, self.chosen_bridge, self.turn = False, 0, 0
        self._show()
        self._tell_all()

    def start_or_stop(self) -> None:
        """Space: begin, go on to the next turn of a conversation, or end."""
        if self._silence.isActive():
            return  # the silence is kept
        if not self.session.is_on:
            self._begin()
        elif self.drill is Drill.CONVERSATION and self.turn < _SILENT_TURN:
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

    # how it goes

    def _begin(self) -> None:
        if self.moment is None:
            return
        keeps = bool(self._what_was_said()[0])
        if not keeps:
            self.show_line(_(_NOT_KEPT))
        self._begin_take(countdown=False, keeps=keeps)
        if self.drill is Drill.CONVERSATION:
            self._take_turn(0)

    def _take_turn(self, turn: int) -> None:
        self.turn = turn
        if turn == 0 and self.moment:
            self.line_to_read.emit(self.moment.line)
        if turn == _SILENT_TURN:
            self.silence_left = KEPT_SILENCE
            self._silence.start()
        self._show()
        self.words_to_announce.emit(self.body.turn.text())

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

    def _show_time(self) -> None:
        if (
            self.drill is Drill.INTERRUPTION
            and not self.is_interrupted
            and self.session.seconds >= self.interrupted_at
        ):
            self.is_interrupted = True
            self._show()
            self._tell_all()
        self._show_ring()

    def _target(self) -> float:
        if self.drill is Drill.INTERRUPTION:
            return min(self._script.target, _MOST_BEFORE_INTERRUPTION) if self._script else _USUAL_SECONDS
        return float(ANY_MOMENT_SECONDS if self.drill is Drill.ANY_MOMENT else _CONVERSATION_SECONDS)

    # how it looks

    def _show(self) -> None:
        self.body.show_moment(self.moment)
        if self.moment is None:
            return
        self.body.hear.setVisible(self.drill is Drill.CONVERSATION)
        if self.drill is Drill.ANY_MOMENT:
            self.body.show_bridges(self.moment, self.chosen_bridge)
        else:
            self.body.hide_bridges()
        if self.drill is Drill.INTERRUPTION:
            self.body.show_interruption(self._script, self._interruption, is_interrupted=self.is_interrupted)
        elif self.drill is Drill.CONVERSATION:
            self.body.show_turn(self._turn_words())
        self._show_state()

    def _tell_all(self) -> None:
        """Announce the place, what somebody says there, and what there is to say."""
        self.words_to_announce.emit(self.body.spoken())

    def _turn_words(self) -> str:
        if self.turn == _SILENT_TURN and self._silence.isActive():
            return f"{_(_TURNS[self.turn])} {self.silence_left}"
        if not self.session.is_on and not self.turn:
            return _(_TURNS[0])
        return _(_TURNS[self.turn])

    def _show_ring(self) -> None:
        seconds = self.session.seconds
        if self.session.state is not State.RUNNING:
            whole = LEFT_AFTER_INTERRUPTION if self.drill is Drill.INTERRUPTION else self._target()
            self.ring.show_time(0, str(round(whole)), _("seconds"), _("Press Space to begin"))
        elif self.drill is Drill.CONVERSATION:
            if self._silence.isActive():
                share = self.silence_left / KEPT_SILENCE
                self.ring.show_time(
                    share, str(self.silence_left), _("of silence"), pgettext("the silence", "Keep it"), "give"
                )
            else:
                self.ring.show_time(
                    seconds / _CONVERSATION_SECONDS, str(int(seconds)), _("seconds"), _("No hurry")
                )
        elif self.drill is Drill.INTERRUPTION and not self.is_interrupted:
            self.ring.show_time(0, str(int(seconds)), _("seconds"), _("Go on"))
        else:
            whole = self._target() if self.drill is Drill.ANY_MOMENT else LEFT_AFTER_INTERRUPTION
            begun = 0.0 if self.drill is Drill.ANY_MOMENT else self.interrupted_at
            self._count_down(whole, whole - (seconds - begun))

    def _count_down(self, whole: float, left: float) -> None:
        share = max(left, 0) / whole
        words = _("Plenty of time") if share > 0.5 else _("Land it") if share > 0 else _("A breath over")
        token = "give" if share > 0.5 else "take"
        self.ring.show_time(
            share,
            str(max(round(left), 0)),
            _("of {seconds} s left").format(seconds=round(whole)),
            words,
            token,
        )

    def _show_state(self) -> None:
        self._show_microphone()
        self._show_ring()
        on = self.session.is_on
        talking = self.drill is Drill.CONVERSATION and on
        space = (
            ("Space",),
            pgettext("button", "Next")
            if talking
            else pgettext("button", "Stop")
            if on
            else pgettext("button", "Begin"),
        )
        rest: list[tuple[tuple[str, ...], str]] = [
            space,
            (("N",), pgettext("button", "Another")),
            (("Esc",), pgettext("button", "Leave")),
        ]
        if self.drill is Drill.ANY_MOMENT and self.moment and self.moment.bridges:
            numbers = tuple(str(n) for n in range(1, len(self.moment.bridges) + 1))
            rest.insert(0, (numbers, _("Choose a bridge")))
            several = len(self.moment.bridges) > 1
            self.about.setText(_("Any of them can be right") if several else "")
        else:
            self.about.setText("")
        self.hints.show_hints(rest)

    def _wire(self) -> None:
        actions: dict[str, Callable[[], None]] = {
            "turn": self.start_or_stop,
            "another": self.deal,
            "drill": self.next_drill,
            "out": self.leave,
        }
        for number, card in enumerate(self.cards, start=1):
            actions[f"bridge-{number}"] = _choosing(self, number)
            card.clicked.connect(_choosing(self, number))
        keys.bind(self, actions)
        self.chosen.connect(self.choose_drill)
        self.body.hear_asked_for.connect(self._say_the_line)

    def _ended(self, seconds: float, path: Path | None) -> None:
        self._silence.stop()
        if not self._long_enough(seconds, path):
            return
        if take := self._take(seconds):
            self._hand_over(take, path)
        else:
            self._drop(path)
            self.show_line(_(_NOT_KEPT))

    def _take(self, seconds: float) -> Take | None:
        version_id, words = self._what_was_said()
        if self.moment is None or not version_id:
            return None
        return Take(
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

    def _what_was_said(self) -> tuple[str, dict[Part, str]]:
        """The version that was drilled, and the words that were to be said of it."""
        if self.drill is Drill.INTERRUPTION:
            return (self._script.version.id, dict(self._script.words)) if self._script else ("", {})
        if self.moment is None:
            return "", {}
        chosen = self.moment.bridges[self.chosen_bridge - 1].words if self.chosen_bridge else ""
        dealt = self._script.version.id if self._script else ""  # where no bridge is written yet
        return self.moment.version_id or dealt, ({Part.RELEVANCE: chosen} if chosen else {})


def _choosing(stage: DrillStage, number: int) -> Callable[[], None]:
    def choose() -> None:
        stage.choose_bridge(number)

    return choose
