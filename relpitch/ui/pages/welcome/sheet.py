"""The right half of Welcome: the draft that the answers make, or somebody else's."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.coach import review
from relpitch.domain.part import Part
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.examples import Example
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.drafting.from_answers.pieces import with_theirs
from relpitch.script.plain import escape
from relpitch.script.spoken_text import measure
from relpitch.translation import N_, _, ngettext
from relpitch.ui.heights import CHIP
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import (
    SPACE_75,
    SPACE_175,
    SPACE_200,
    SPACE_250,
    SPACE_350,
    SPACE_375,
    SPACE_400,
    SPACE_500,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.draft_view import DraftStretch, DraftView
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

_SIDE_MARGIN = 44
"""Between the edges of the sheet and its words."""
_YOURS = N_("Underlined words are yours; the grey ones join them up.")
_GAP = N_("A gap can wait: keep the draft, and fill it in later.")
_STAYS = N_("Everything stays on this computer.")
_GAPS = (N_("no gaps"), N_("one gap"), N_("two gaps"), N_("three gaps"), N_("four gaps"))


class DraftSheet(QWidget):
    """The sheet on which a draft is shown.

    `gap_pressed` carries the name of the answer a gap waits for; `look_asked_for` another's answers.
    """

    gap_pressed = Signal(str)
    look_asked_for = Signal()

    def __init__(self, pace: Callable[[], float]) -> None:
        super().__init__()
        self._pace = pace
        self._heading = Label("", "section", "2")
        self._aside = Label("", "small", "3")
        self._view = DraftView()
        self._view.pressed.connect(self.gap_pressed)
        self._measure = Label("", "small", "2", tabular=True)
        self._sprout = Label()
        self._gift = Label(_("Ends with a gift"), "small", "give", weight=500)
        self._promise = Label("", "small", "2", wrap=True)
        look = Button(_("Someone else’s answers"), kind="link", height=CHIP)
        look.clicked.connect(self.look_asked_for)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._aside)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_400)
        foot.addWidget(self._promise, 1)
        foot.addWidget(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        column.addLayout(top)
        column.addSpacing(SPACE_175)
        column.addWidget(self._paper())
        column.addSpacing(SPACE_250)
        column.addLayout(foot)
        column.addStretch()
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_draft(self, draft: FirstDraft, answers: Answers) -> None:
        """Show what the person's own answers make."""
        self._heading.setText(_("Your first draft"))
        self._aside.setText("")
        pieces = with_theirs(draft.pieces, (answers.who, answers.change, answers.touch))
        stretches = [DraftStretch(piece.text, piece.yours, gap=piece.gap) for piece in pieces]
        self._view.show_stretches(stretches or [DraftStretch(_("Nothing to say aloud yet."), yours=False)])
        self._show_seconds(draft)
        self._promise.setText(f"{_(_YOURS)} {_(_GAP)}" if draft.gaps else _(_YOURS))

    def show_example(self, example: Example) -> None:
        """Show what somebody else made of it."""
        draft = first_words(example.answers)
        person = example.person[0].lower() + example.person[1:]
        self._heading.setText(_("What {person} made of it").format(person=person))
        self._aside.setText(_("Yours will stand here"))
        self._view.show_stretches([DraftStretch(draft.text, yours=False)])
        self._show_seconds(draft)
        self._promise.setText(_(_STAYS))
        self._show_gift(False)

    def _show_seconds(self, draft: FirstDraft) -> None:
        text = " ".join(piece.text for piece in draft.pieces if not piece.gap)
        spoken = measure({Part.OFFER: escape(text)}, pace=self._pace())
        counted = ngettext("{count} word", "{count} words", spoken.word_count).format(count=spoken.word_count)
        sentence = _("{words}, {seconds} s aloud").format(words=counted, seconds=round(spoken.seconds))
        if draft.gaps:
            sentence += f", {_(_GAPS[len(draft.gaps)])}"
        self._measure.setText(sentence if draft.pieces else "")
        last = "".join(piece.text for piece in (*draft.bridge, *draft.invitation))
        whole = draft.bridge and not any(piece.gap for piece in draft.bridge)
        self._show_gift(bool(whole) and review(last, closely=False).stance == "give")

    def _show_gift(self, ends: bool) -> None:
        for each in (self._sprout, self._gift):
            each.setVisible(ends)

    def _paper(self) -> QFrame:
        sheet = QFrame()
        sheet.setObjectName("sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(_SIDE_MARGIN, SPACE_500, _SIDE_MARGIN, SPACE_375)
        inside.setSpacing(0)
        inside.addWidget(self._view)
        inside.addSpacing(SPACE_350)
        inside.addWidget(rule())
        inside.addSpacing(SPACE_200)
        line = QHBoxLayout()
        line.setSpacing(SPACE_75)
        line.addWidget(self._measure, 1)
        line.addWidget(self._sprout)
        line.addWidget(self._gift)
        inside.addLayout(line)
        return sheet

    def _restyle(self) -> None:
        side = theme().px(14)
        self._sprout.setPixmap(pixmap("sprout", side, theme().colour("give"), self.devicePixelRatioF()))
