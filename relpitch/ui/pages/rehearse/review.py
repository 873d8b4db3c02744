"""One take, looked at and listened to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.remarks import Remark, heard_words
from relpitch.domain.take import Filler, Take, Unheard
from relpitch.failure.drafts import Drafts
from relpitch.services.acts import Words
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.pages.rehearse.figures import FiguresCard
from relpitch.ui.pages.rehearse.heard_card import HeardCard
from relpitch.ui.pages.rehearse.remark_card import RemarkCard
from relpitch.ui.pages.rehearse.trend_card import TrendCard
from relpitch.ui.pages.rehearse.wave_card import WaveCard
from relpitch.ui.pages.rehearse.words_card import WordsCard
from relpitch.ui.spaces import SPACE_200, SPACE_225, SPACE_400
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.toast import Toast
from relpitch.ui.widgets.way_back import lead_back

if TYPE_CHECKING:
    from relpitch.audio.player import Player

_STEP_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the review shows. `number` is the take's among the version's; `others` are takes.

    `versions` are what else may have been said: names by id.
    """

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
    versions: Mapping[str, str] = field(default_factory=dict)


class ReviewCards(QWidget):
    """Puts the cards of a take together.

    `changed` carries a change of the take and its words; `was_another` the version that was said instead;
    others ask for something about it.
    """

    ROLE = QAccessible.Role.Section
    changed = Signal(object, object)
    closed = Signal()
    again_asked_for = Signal()
    delete_asked_for = Signal()
    compare_asked_for = Signal()
    friend_asked_for = Signal()
    cancel_asked_for = Signal()
    was_another = Signal(str)

    def __init__(self, make_player: Callable[[], "Player | None"], drafts: Drafts) -> None:
        super().__init__()
        self.shown: Reviewed | None = None
        self.delete = Button(pgettext("button", "Delete"), kind="quiet", icon_name="trash-2")
        self.compare = Button(_("Compare with another take"), kind="quiet", icon_name="columns-2")
        self.again = Button(_("Rehearse again"), kind="primary", icon_name="mic")
        self._back = Button(kind="quiet", icon_name="arrow-left", name=pgettext("button", "Back"))
        self._header = PageHeader(self.delete, self.compare, self.again, before=self._back)
        self.wave = WaveCard(make_player)
        self.heard = HeardCard()
        self.keep, self.try_next = RemarkCard("keep", drafts), RemarkCard("try", drafts)
        self.words = WordsCard()
        self.perhaps = self.wave.perhaps
        self.figures = FiguresCard()
        self.trend = TrendCard()
        self.toast = Toast(self)
        self._lay_out()
        self._wire()
        self._add_keys()

    def show_review(self, shown: Reviewed, filler_words: Sequence[str]) -> None:
        """Show a take, or what changed of it."""
        self.shown = shown
        take = shown.take
        title = take.drill.label if take.drill else _("Take {number}").format(number=shown.number)
        below = f"{shown.name}, {shown.when}"
        self._header.show_title(title, below)
        self.setAccessibleName(f"{title}. {below}")
        self.wave.show_take(take, shown.recording, filler_words)
        self.perhaps.ask(take.measures.perhaps if shown.writable else ())
        self.words.show_take(take)
        self.figures.show_take(take, shown.others)
        self.trend.show_take(take, shown.trend, writable=shown.writable)
        self._show_remarks()
        self.compare.setVisible(not take.is_silent)
        self.delete.setEnabled(shown.writable)

    def show_way_back(self, words: str) -> None:
        """Say where it leads back to."""
        self._back.setAccessibleName(words)
        self._back.setToolTip(words)

    def show_narrow(self, narrow: bool) -> None:
        """Icons alone for the lesser actions."""
        self._header.show_narrow(narrow)

    def show_progress(self, words: str) -> None:
        """While the take is being measured; empty when it is done."""
        self.wave.show_progress(words)
        if self.shown is not None:
            self._show_remarks()

    def spoken(self) -> str:
        """What the cards say of the take, for who does not see them; nothing before it is measured."""
        sentences = (self.heard.words, self.figures.spoken(), self.keep.spoken(), self.try_next.spoken())
        return " ".join(filter(None, sentences)) if self.shown is not None and self.wave.is_measured else ""

    def release(self) -> None:
        """Let go of the recording's file."""
        self.wave.release()

    # what the person does

    def mark(self, number: int) -> None:
        """Mark the filler with this number at the playhead."""
        if self.shown is None or not self.shown.writable or number >= len(self.wave.filler_words):
            return
        word, at = self.wave.filler_words[number], self.wave.waveform.position
        asked = self.perhaps.near(at)
        self._mark_filler(Filler(asked.at if asked else round(at, 2), word), asked)

    def unmark(self) -> None:
        """Take back the filler nearest before the playhead, or the last one."""
        if self.shown is None or not self.shown.take.fillers or not self.shown.writable:
            return
        fillers = list(self.shown.take.fillers)
        before = [each for each in fillers if each.at <= self.wave.waveform.position + 0.01]
        fillers.remove((before or fillers)[-1])
        self.changed.emit(lambda take: replace(take, fillers=tuple(fillers)), lambda: _("The mark is gone"))

    def leave(self) -> None:
        """Back to where it was."""
        self.closed.emit()

    def _mark_filler(self, filler: Filler, asked: Filler | None) -> None:
        self.changed.emit(
            lambda take: _marked(take, filler, asked),
            lambda: _("“{word}” is marked").format(word=filler.word),
        )
        if asked is not None:
            self._go_on()

    def _mark_perhaps(self, asked: Filler) -> None:
        """Under the person's own word for it, where they have one."""
        words = self.wave.filler_words
        word = asked.word if asked.word in words else (*words, asked.word)[0]
        self._mark_filler(replace(asked, word=word), asked)

    def _refuse(self, asked: Filler) -> None:
        self.changed.emit(
            lambda take: _marked(take, None, asked),
            lambda: _("“{word}” is not marked").format(word=asked.word),
        )
        self._go_on()

    def _go_on(self) -> None:
        """To the next that may be one."""
        if self.perhaps.open:
            self.wave.seek(self.perhaps.open[0].at)

    def _step(self, seconds: float) -> None:
        self.wave.seek(self.wave.waveform.position + seconds)

    def _write(self, field: str, named: Words, words: str) -> None:
        self.changed.emit(lambda take: replace(take, **{field: words}), named)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays, unless the keyboard is on a button that it presses."""
        if event.key() == Qt.Key.Key_Space:
            self.wave.toggle()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.wave.pause()

    # how it is put together

    def _show_remarks(self) -> None:
        """What can be said of the take; where its voice was not heard that is said instead."""
        assert self.shown is not None
        shown, take, measured = self.shown, self.shown.take, self.wave.is_measured
        words, below = heard_words(take) if measured else ("", "")
        was_another = bool(words) and shown.writable and take.measures.unheard is Unheard.ANOTHER
        versions = shown.versions if was_another and self.wave.has_recording else {}
        self.heard.show_heard(words, below, checks=bool(words) and take.is_silent, versions=versions)
        self.wave.setVisible(not measured or take.was_recorded)
        nothing = shown.keep is None and shown.try_next is None and take.was_heard and measured
        can_hear = self.wave.has_recording
        self.keep.show_remark(shown.keep, take.id, asks=nothing, can_hear=can_hear)
        self.try_next.show_remark(shown.try_next, take.id, can_hear=can_hear)

    def _wire(self) -> None:
        for button, signal in (
            (self._back, self.closed),
            (self.delete, self.delete_asked_for),
            (self.compare, self.compare_asked_for),
            (self.again, self.again_asked_for),
        ):
            button.clicked.connect(signal)
        lead_back(self._back)
        self.wave.marked.connect(self.mark)
        self.wave.notice.connect(self.toast.notify)
        self.wave.cancelled.connect(self.cancel_asked_for)
        self.heard.version_named.connect(self.was_another)
        self.trend.friend_asked_for.connect(self.friend_asked_for)
        self.trend.felt.connect(partial(self._write, "felt", lambda: _("How it was is changed")))
        self.perhaps.marked.connect(self._mark_perhaps)
        self.perhaps.refused.connect(self._refuse)
        for asks in (self.perhaps, self.words.words, self.keep, self.try_next):
            asks.sought.connect(self.wave.hear_at)
        self.keep.written.connect(partial(self._write, "keep", lambda: _("One to keep")))
        self.try_next.written.connect(partial(self._write, "try_next", lambda: _("One to try next")))

    def _add_keys(self) -> None:
        actions: dict[str, Callable[[], None]] = {
            "back": partial(self._step, -_STEP_SECONDS),
            "forward": partial(self._step, _STEP_SECONDS),
            "unmark": self.unmark,
            "no-filler": self.perhaps.refuse,
            "home": self.leave,
        }
        for number in range(9):
            actions[f"filler-{number + 1}"] = partial(self.mark, number)
        keys.bind(self, actions)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_400, SPACE_200, SPACE_400, SPACE_225)
        column.setSpacing(SPACE_200)
        column.addWidget(self.wave)
        column.addWidget(self.heard)
        column.addLayout(WidgetPair(self.keep, self.try_next, 16))
        lower = PageColumns(gap=SPACE_200)
        for card, share in ((self.words, 448), (self.figures, 328), (self.trend, 232)):
            lower.add(card, share)
        column.addLayout(lower, 1)
        scroll = Scroll(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(scroll, 1)
        self.setObjectName("desk-window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _marked(take: Take, filler: Filler | None, asked: Filler | None) -> Take:
    """A take with one more filler, or with one less that may be one."""
    fillers = (*take.fillers, *(() if filler is None else (filler,)))
    perhaps = tuple(each for each in take.measures.perhaps if each != asked)
    measures = replace(take.measures, perhaps=perhaps)
    return replace(take, fillers=tuple(sorted(fillers, key=lambda each: each.at)), measures=measures)
