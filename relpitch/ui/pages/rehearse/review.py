"""One take, looked at and listened to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from relpitch.domain.remarks import OVERDRIVEN, SLOW, Remark, heard_words, noise_words, trend_words
from relpitch.domain.take import Filler, Take, Unheard
from relpitch.failure.drafts import Drafts
from relpitch.ui import keys
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.rehearse.figures import Figures
from relpitch.ui.pages.rehearse.filler_chips import FillerChips
from relpitch.ui.pages.rehearse.heard_card import HeardCard
from relpitch.ui.pages.rehearse.perhaps import Perhaps
from relpitch.ui.pages.rehearse.remark_card import RemarkCard
from relpitch.ui.pages.rehearse.said_words import SaidWords
from relpitch.ui.pages.rehearse.trend import MOST, Trend
from relpitch.ui.pages.rehearse.waveform import Waveform
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.dot import Dot
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from relpitch.audio.player import Player

_STEP_SECONDS, _BEFORE = 2.0, 1.0
FELT = ("Like myself", "A little rushed", "Too careful", "I lost the thread", "They would have nodded")
_NO_RECORDING = "No recording was kept. What was measured stays."


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the review shows. `number` is the take's among the version's; `others` are takes."""

    take: Take
    number: int
    name: str
    when: str
    trend: tuple[Take, ...] = ()
    keep: Remark | None = None
    try_next: Remark | None = None
    others: tuple[Take, ...] = ()
    recording: Path | None = None
    writable: bool = True


class Review(QWidget):
    """`changed` carries a change of the take; others ask for something about it."""

    changed = Signal(object, str)
    left = Signal()
    again_asked_for = Signal()
    delete_asked_for = Signal()
    compare_asked_for = Signal()
    friend_asked_for = Signal()
    cancel_asked_for = Signal()

    def __init__(self, make_player: Callable[[], "Player | None"], drafts: Drafts) -> None:
        super().__init__()
        self.shown: Reviewed | None = None
        self._make_player = make_player
        self._player: Player | None = None
        self._asked_for_player = False
        self._filler_words: tuple[str, ...] = ()
        self.delete = Button("Delete", kind="quiet", icon_name="trash-2")
        self.compare = Button("Compare with another take", kind="quiet", icon_name="columns-2")
        self.again = Button("Rehearse again", kind="primary", icon_name="mic")
        back = Button(kind="quiet", icon_name="arrow-left", name="Back to Rehearse")
        self._header = PageHeader(self.delete, self.compare, self.again, before=back)
        self.play = Button(kind="secondary", icon_name="play", name="Play")
        self._time = Label("", "label", tabular=True)
        self._of = Label("", "body", "3", tabular=True)
        self._speed = Segmented({"1": "1×", "0.8": "0.8×"}, name="Speed", height=28)
        self._speed.choose("1")
        self.waveform = Waveform()
        self._progress = Label("", "small", "2")
        self._noise = Label("", "small", "take", wrap=True)
        self._stop = Button("Stop measuring", kind="link")
        self._chips = FillerChips()
        self._chips.marked.connect(self.mark)
        self.words = SaidWords()
        self._words_note = Label("", "small", "3")
        self._marked = Label("", "small", "2", wrap=True)
        self.perhaps = Perhaps()
        self.figures = Figures()
        self._trend_title = Label("", "section", "2")
        self.trend = Trend()
        self._trend_words = Label("", "small", "2", wrap=True)
        self.friend = Button("Ask a friend", height=28, icon_name="users")
        self._friend_words = Label("", "small", "2", wrap=True)
        self._felt = Chooser("How it felt", height=28)
        self.heard = HeardCard()
        self.keep, self.try_next = RemarkCard("keep", drafts), RemarkCard("try", drafts)
        self.toast = Toast(self)
        self._build()
        for button, signal in (
            (back, self.left),
            (self.delete, self.delete_asked_for),
            (self.compare, self.compare_asked_for),
            (self.again, self.again_asked_for),
            (self.friend, self.friend_asked_for),
            (self._stop, self.cancel_asked_for),
        ):
            button.clicked.connect(signal)
        self._wire()

    def show_review(self, shown: Reviewed, filler_words: Sequence[str]) -> None:
        """Show a take, or what changed of it."""
        other = self.shown is None or self.shown.take.id != shown.take.id
        self.shown = shown
        take = shown.take
        title = take.drill.label if take.drill else f"Take {shown.number}"
        self._header.show_title(title, f"{shown.name}, {shown.when}")
        self.waveform.show_take(take)
        if tuple(filler_words) != self._filler_words:
            self._filler_words = tuple(filler_words)
            self._chips.show_words(self._filler_words)
        if other:
            self._load()
        self._show_position(self.waveform.position)
        self._show_marks()
        self.words.show_take(take)
        heard = take.measures.words_heard is not None
        self._words_title.setText("What you said" if heard else "The words")
        self._words_note.setText("Struck through: not heard" if heard else "As they were then")
        self.figures.show_take(take, shown.others)
        self._noise.setText(_trouble(take))
        self._noise.setVisible(bool(self._noise.text()))
        self._trend_title.setText(
            f"Last {min(len(shown.trend), MOST)} takes" if len(shown.trend) > 1 else "Takes"
        )
        self.trend.show_takes(shown.trend, take.id)
        self._trend_words.setText(trend_words(shown.trend) if shown.trend else "")
        self._show_friend()
        felt = (
            dict.fromkeys(FELT, "")
            if not take.felt or take.felt in FELT
            else {**dict.fromkeys(FELT), take.felt: ""}
        )
        self._felt.show_choices({"": "How did it feel?", **{each: each for each in felt}}, take.felt)
        self._show_remarks()
        self.compare.setEnabled(not take.is_silent)
        for widget in (self.delete, self.friend, self._felt):
            widget.setEnabled(shown.writable)

    def show_narrow(self, narrow: bool) -> None:
        """Icons alone for the lesser actions."""
        self._header.show_narrow(narrow)

    def show_progress(self, words: str) -> None:
        """While the take is being measured; empty when it is done."""
        self._progress.setText(words)
        self._progress.setVisible(bool(words))
        self._stop.setVisible(bool(words))
        if self.shown is not None:
            self._show_remarks()

    # what the person does

    def toggle_play(self) -> None:
        """Play, or pause."""
        if self._player is not None and self._has_recording:
            self._player.toggle()

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        if self.shown is None:
            return
        seconds = min(max(seconds, 0.0), self.shown.take.seconds)
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        if self._player is not None and self._has_recording:
            self._player.seek(seconds)

    def hear_at(self, seconds: float) -> None:
        """Play from a little before a moment."""
        self.seek(seconds - _BEFORE)
        if self._player is not None and self._has_recording and not self._player.is_playing:
            self._player.toggle()

    def mark(self, number: int) -> None:
        """Mark the filler with this number at the playhead."""
        if self.shown is None or not self.shown.writable or number >= len(self._filler_words):
            return
        word, asked = self._filler_words[number], self.perhaps.near(self.waveform.position)
        self._mark(Filler(asked.at if asked else round(self.waveform.position, 2), word), asked)

    def _mark(self, filler: Filler, asked: Filler | None) -> None:
        self.changed.emit(lambda take: _marked(take, filler, asked), f"Mark “{filler.word}”")
        if asked is not None:
            self._go_on()

    def _mark_perhaps(self, asked: Filler) -> None:
        """Under the person's own word for it, where they have one."""
        word = asked.word if asked.word in self._filler_words else (*self._filler_words, asked.word)[0]
        self._mark(replace(asked, word=word), asked)

    def _refuse(self, asked: Filler) -> None:
        self.changed.emit(lambda take: _marked(take, None, asked), f"No “{asked.word}”")
        self._go_on()

    def _go_on(self) -> None:
        """To the next that may be one."""
        if self.perhaps.open:
            self.seek(self.perhaps.open[0].at)

    def unmark(self) -> None:
        """Take back the filler nearest before the playhead, or the last one."""
        if self.shown is None or not self.shown.take.fillers or not self.shown.writable:
            return
        fillers = list(self.shown.take.fillers)
        before = [each for each in fillers if each.at <= self.waveform.position + 0.01]
        fillers.remove((before or fillers)[-1])
        self.changed.emit(lambda take: replace(take, fillers=tuple(fillers)), "Take a mark back")

    def leave(self) -> None:
        """Back to Rehearse."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays, unless the keyboard is on a button that it presses."""
        if event.key() == Qt.Key.Key_Space:
            self.toggle_play()
        else:
            super().keyPressEvent(event)

    def let_go(self) -> None:
        """Let go of the recording's file."""
        if self._player is not None:
            self._player.unload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._player is not None and not event.spontaneous():
            self._player.pause()

    @property
    def _has_recording(self) -> bool:
        return self.shown is not None and self.shown.recording is not None

    # how it looks

    def _load(self) -> None:
        if self._has_recording:
            self._find_player()
        there = self._has_recording and self._player is not None
        self.play.setVisible(there)
        self._speed.setVisible(there)
        self._chips.setVisible(there)
        self._no_recording.setVisible(not there)
        if self._player is not None:
            if self.shown is not None and self.shown.recording is not None:
                self._player.load(self.shown.recording)
            else:
                self._player.unload()

    def _find_player(self) -> None:
        """The player, made when there is first something to play."""
        if self._asked_for_player:
            return
        self._asked_for_player = True
        self._player = self._make_player()
        if self._player is not None:
            self._player.moved.connect(self._show_position)
            self._player.playing.connect(self._show_playing)
            self._player.failed.connect(self.toast.tell)

    def _show_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self._show_time(seconds)

    def _show_time(self, seconds: float) -> None:
        if self.shown is not None:
            self._time.setText(f"{int(seconds)} s")
            self._of.setText(f"of {round(self.shown.take.seconds)} s")

    def _show_playing(self, playing: bool) -> None:
        self.play.set_icon("pause" if playing else "play")
        self.play.setAccessibleName("Pause" if playing else "Play")

    def _show_marks(self) -> None:
        assert self.shown is not None
        fillers = self.shown.take.fillers
        told = " · ".join(f"{each.word} {int(each.at)} s" for each in fillers)
        self._marked.setText(f"Marked by you: {told}" if told else "")
        self._marked.setVisible(bool(told))
        self.perhaps.ask(self.shown.take.measures.perhaps if self.shown.writable else ())

    def _show_remarks(self) -> None:
        """What can be said of the take; where its voice was not heard that is told instead."""
        assert self.shown is not None
        shown, take = self.shown, self.shown.take
        measuring = bool(self._progress.text())
        told = heard_words(take) if not measuring else ("", "")
        self.heard.tell(*told)
        self._wave.setVisible(measuring or take.was_recorded)
        nothing = shown.keep is None and shown.try_next is None and take.was_heard and not measuring
        self.keep.show_remark(shown.keep, take.id, asks=nothing, can_hear=self._has_recording)
        self.try_next.show_remark(shown.try_next, take.id, can_hear=self._has_recording)

    def _show_friend(self) -> None:
        assert self.shown is not None
        friend = self.shown.take.friend
        who = friend.who or "A friend"
        told = {
            f"{who} heard": friend.heard,
            "Would ask": friend.would_ask,
            "Came to mind": friend.came_to_mind,
        }
        self._friend_words.setText("\n".join(f"{name}: {words}" for name, words in told.items() if words))
        self._friend_words.setVisible(bool(friend))
        self.friend.set_words(" Change the answers" if friend else " Ask a friend")

    def _wire(self) -> None:
        doings: dict[str, Callable[[], None]] = {
            "back": lambda: self.seek(self.waveform.position - _STEP_SECONDS),
            "forward": lambda: self.seek(self.waveform.position + _STEP_SECONDS),
            "unmark": self.unmark,
            "no-filler": self.perhaps.refuse,
            "home": self.leave,
        }
        for number in range(9):
            doings[f"filler-{number + 1}"] = _marking(self, number)
        keys.bind(self, doings)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.play.clicked.connect(self.toggle_play)
        self._speed.chosen.connect(self._choose_speed)
        self._felt.chosen.connect(self._choose_felt)
        self.waveform.sought.connect(self.seek)
        self.perhaps.sought.connect(self.hear_at)
        self.perhaps.marked.connect(self._mark_perhaps)
        self.perhaps.refused.connect(self._refuse)
        self.keep.sought.connect(self.hear_at)
        self.try_next.sought.connect(self.hear_at)
        self.keep.written.connect(self._write_keep)
        self.try_next.written.connect(self._write_try)

    def _choose_speed(self, rate: str) -> None:
        if self._player is not None:
            self._player.set_rate(float(rate))

    def _choose_felt(self, felt: str) -> None:
        self.changed.emit(lambda take: replace(take, felt=felt), "How it was")

    def _write_keep(self, words: str) -> None:
        self.changed.emit(lambda take: replace(take, keep=words), "One to keep")

    def _write_try(self, words: str) -> None:
        self.changed.emit(lambda take: replace(take, try_next=words), "One to try next")

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 16, 32, 18)
        column.setSpacing(16)
        self._wave = self._build_wave()
        column.addWidget(self._wave)
        column.addWidget(self.heard)
        two = QHBoxLayout()
        two.setSpacing(16)
        two.addWidget(self.keep, 1)
        two.addWidget(self.try_next, 1)
        column.addLayout(two)
        lower = QGridLayout()
        lower.setSpacing(16)
        lower.addWidget(self._build_words(), 0, 0)
        lower.addWidget(self._build_figures(), 0, 1)
        lower.addWidget(self._build_trend(), 0, 2)
        for number, stretch in enumerate((448, 328, 232)):
            lower.setColumnStretch(number, stretch)
        column.addLayout(lower, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(scroll, 1)
        self.setObjectName("desk-window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _build_wave(self) -> QFrame:
        self._no_recording = Label(_NO_RECORDING, "small", "3")
        top = QHBoxLayout()
        top.setSpacing(10)
        for widget in (self.play, self._time, self._of, self._no_recording, self._progress, self._stop):
            top.addWidget(widget)
        top.addStretch()
        for dot, words in ((Dot("pause", block=True), "Pause"), (Dot("take"), "Filler, marked by you")):
            top.addWidget(dot)
            top.addWidget(Label(words, "small", "2"))
        top.addWidget(self._speed)
        self.show_progress("")
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 12, 20, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.waveform)
        column.addWidget(self._noise)
        column.addWidget(self._chips)
        return card

    def _build_words(self) -> QFrame:
        self._words_title = Label("What you said", "section", "2")
        top = QHBoxLayout()
        top.addWidget(self._words_title)
        top.addStretch()
        top.addWidget(self._words_note)
        card, column = _card()
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.perhaps)
        column.addWidget(self._marked)
        column.addStretch()
        return card

    def _build_figures(self) -> QFrame:
        card, column = _card()
        column.addWidget(Label("How it went", "section", "2"))
        column.addWidget(self.figures)
        column.addStretch()
        column.addWidget(rule())
        lock = QHBoxLayout()
        lock.setSpacing(6)
        self._lock = QLabel()
        lock.addWidget(self._lock)
        lock.addWidget(Label("Measured on this computer. Nothing left it.", "small", "3", wrap=True), 1)
        column.addLayout(lock)
        self._dress()
        theme().changed.connect(self._dress)
        return card

    def _build_trend(self) -> QFrame:
        top = QHBoxLayout()
        top.addWidget(self._trend_title)
        top.addStretch()
        top.addWidget(Label("seconds", "small", "3"))
        card, column = _card()
        column.addLayout(top)
        column.addWidget(self.trend)
        column.addWidget(self._trend_words)
        column.addSpacing(6)
        column.addWidget(self._felt)
        column.addWidget(self.friend)
        column.addWidget(self._friend_words)
        column.addStretch()
        return card

    def _dress(self) -> None:
        side = theme().px(14)
        self._lock.setPixmap(pixmap("lock", side, theme().colour("ink-3"), self.devicePixelRatioF()))


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 14)
    column.setSpacing(8)
    return card, column


def _marking(review: Review, number: int) -> Callable[[], None]:
    def mark() -> None:
        review.mark(number)

    return mark


def _marked(take: Take, filler: Filler | None, asked: Filler | None) -> Take:
    """A take with one more filler, or with one less that may be one."""
    fillers = (*take.fillers, *(() if filler is None else (filler,)))
    perhaps = tuple(each for each in take.measures.perhaps if each != asked)
    measures = replace(take.measures, perhaps=perhaps)
    return replace(take, fillers=tuple(sorted(fillers, key=lambda each: each.at)), measures=measures)


def _trouble(take: Take) -> str:
    """What was in the way of measuring; nothing where nothing was."""
    slow = take.measures.unheard is Unheard.SLOW
    told = (noise_words(take), OVERDRIVEN if take.measures.is_overdriven else "", SLOW if slow else "")
    return " ".join(filter(None, told))
