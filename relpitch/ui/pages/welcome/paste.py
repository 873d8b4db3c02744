"""An existing pitch, pasted: what it seems to hold, each proposal changeable before it is kept."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.from_paste.splitting import Proposal, split
from relpitch.drafting.from_paste.taking_apart import is_marked, parts_of, source_of
from relpitch.failure.drafts import Drafts
from relpitch.script.script_file import parse_file
from relpitch.script.spoken_text import measure
from relpitch.translation import N_, _, ngettext, pgettext
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.heights import COMPACT, LARGE
from relpitch.ui.pages.welcome.halves import halves
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_50,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_225,
    SPACE_250,
    SPACE_300,
    SPACE_350,
)
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.keyboard_stays import keyboard_stays
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.way_back import lead_back

_PROMISE = N_(
    "Found by the shape of each sentence, on this computer. "
    "Change any of them; you can move sentences later too."
)
_TO_THE_FIELD = 80
"""Down to the height of the field beside it, which stands below a heading of two lines."""
_LEAVE_OUT = "leave out"
_PROPOSALS_SHOWN = 60
_RESTED_MS = 150


class Paste(QWidget):
    """The form in which a pitch is pasted and taken apart.

    `keep_wanted` carries the parts; `closed` goes back to the three questions.
    """

    keep_wanted = Signal(object, object)
    closed = Signal()

    def __init__(self, pace: Callable[[], float], drafts: Drafts) -> None:
        super().__init__()
        self._pace = pace
        self._proposals: list[tuple[Proposal, Part | None]] = []
        self._field = AnswerField(_("Your pitch"), size=17, line_height=28, least_height=304, grows=False)
        self._field.edited.connect(self._typed)
        self._rest = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._rest.timeout.connect(self._split)
        self._measure = Label("", "small", "3", tabular=True)
        self._keep = Button(_("Keep these parts"), kind="primary", height=LARGE)
        self._keep.clicked.connect(self._kept)
        back = Button(_("Back to the three questions"), kind="quiet", height=LARGE)
        back.clicked.connect(self.closed)
        lead_back(back)
        self._sheet = QFrame()
        self._sheet.setObjectName("sheet")
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(HAIRLINE, SPACE_100, HAIRLINE, SPACE_100)
        self._rows.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Label(_("Bring what you have"), "greeting", wrap=True))
        left.addSpacing(SPACE_50)
        words = _("An old pitch, a profile, a page from a notebook.")
        left.addWidget(Label(words, "body", "2", size=14, wrap=True))
        left.addSpacing(SPACE_300)
        left.addWidget(self._field)
        left.addSpacing(SPACE_125)
        left.addWidget(self._measure)
        left.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_100)
        buttons.addWidget(self._keep)
        buttons.addWidget(back)
        buttons.addStretch()
        left.addLayout(buttons)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addSpacing(_TO_THE_FIELD)
        right.addWidget(Label(_("What it seems to hold"), "section", "2"))
        right.addSpacing(SPACE_150)
        right.addWidget(self._sheet)
        right.addSpacing(SPACE_225)
        right.addWidget(Label(_(_PROMISE), "small", "2", wrap=True))
        right.addStretch()
        halves(self, left, right, 520)
        self._words = DraftForm(self, drafts)
        self._words.place_line(left, 3)
        self._split()

    def begin(self, text: str = "", file: str = "") -> None:
        """Start with the text of a file, or with what was not kept; the caret behind it."""
        self._words.show_owner(f"welcome/{file or 'paste'}")
        if text:
            self._field.setPlainText(text)
        self._split()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """The parts are kept for good."""
        self._words.end()

    def choose(self, number: int, part: Part | None) -> None:
        """Decide what one proposal is; None leaves it out."""
        proposal, _part = self._proposals[number]
        self._proposals[number] = (proposal, part)
        self._show()

    def parts(self) -> dict[Part, tuple[Phrasing, ...]]:
        """What would be kept: each part's runs joined, in order; a bridge for each *when*."""
        return parts_of(self._proposals, marked=is_marked(self._field.words()))

    def _typed(self) -> None:
        self._rest.start()

    def _split(self) -> None:
        self._rest.stop()
        text = self._field.words()
        before = {proposal.text: part for proposal, part in self._proposals}
        self._proposals = [(each, before.get(each.text, each.part)) for each in split(text)]
        spoken = measure({Part.OFFER: _without_headings(text)}, pace=self._pace())
        counted = ngettext("{count} word", "{count} words", spoken.word_count)
        sentence = _("{words}, {seconds} s aloud. Not one of them is changed.").format(
            words=counted.format(count=spoken.word_count), seconds=round(spoken.seconds)
        )
        self._measure.setText(sentence if text.strip() else _("Paste it here. Nothing leaves this computer."))
        self._keep.setEnabled(any(part for _proposal, part in self._proposals))
        self._show()

    def _show(self) -> None:
        with keyboard_stays(self):
            while (item := self._rows.takeAt(0)) is not None:
                if widget := item.widget():
                    widget.deleteLater()
            has_bridge = any(part is Part.RELEVANCE for _proposal, part in self._proposals)
            shown: list[QWidget] = []
            for number, (proposal, part) in enumerate(self._proposals[:_PROPOSALS_SHOWN]):
                if part is Part.INVITATION and not has_bridge:
                    shown.append(_Missing())
                    has_bridge = True
                shown.append(_Row(self, number, proposal, part))
            if not has_bridge:
                shown.append(_Missing())
            if len(self._proposals) > _PROPOSALS_SHOWN:
                rest = len(self._proposals) - _PROPOSALS_SHOWN
                more = ngettext(
                    "And {count} more, kept as proposed.", "And {count} more, kept as proposed.", rest
                )
                shown.append(Label(more.format(count=rest), "small", "2"))
            for number, widget in enumerate(shown):
                if number:
                    self._rows.addWidget(rule())
                self._rows.addWidget(widget)

    def _kept(self) -> None:
        self._split()
        parts = self.parts()
        if parts:
            first = parts.get(Part.OFFER) or next(iter(parts.values()))
            self.keep_wanted.emit(parts, first[0].words)


def _without_headings(text: str) -> str:
    """A pitch in the script language without what is never spoken: its headings and its front matter."""
    if not is_marked(text):
        return source_of(text, marked=False)
    try:
        return "\n\n".join(section.words for section in parse_file(text).sections)
    except RelpitchError:  # taken apart as any text is
        return text


class _Row(QWidget):
    """A run of sentences, and the part it is to be."""

    def __init__(self, paste: Paste, number: int, proposal: Proposal, part: Part | None) -> None:
        super().__init__()
        self._paste, self._number = paste, number
        chooser = _chooser(part)
        chooser.chosen.connect(self._chosen)
        text = proposal.text if len(proposal.text) < 2000 else f"{proposal.text[:2000]} …"
        words = Label(_breakable(text), "note", "" if part else "3", wrap=True, size=17)
        row = QHBoxLayout(self)
        set_margins(row, SPACE_250, SPACE_175, SPACE_350, SPACE_175)
        row.setSpacing(SPACE_250)
        row.addWidget(chooser, 0, Qt.AlignmentFlag.AlignTop)
        if proposal.when and part is Part.RELEVANCE:
            column = QVBoxLayout()
            column.setSpacing(SPACE_50)
            column.addWidget(
                Label(_("A bridge, for when {heard}").format(heard=proposal.when), "small", "2", wrap=True)
            )
            column.addWidget(words)
            row.addLayout(column, 1)
        else:
            row.addWidget(words, 1)

    def _chosen(self, key: str) -> None:
        self._paste.choose(self._number, None if key == _LEAVE_OUT else Part(key))


def _chooser(part: Part | None) -> Chooser:
    chooser = Chooser(pgettext("of a pitch", "Part"), height=COMPACT)
    choices = {_LEAVE_OUT: _("Leave out"), **{each.value: each.label for each in Part}}
    chooser.show_choices(choices, part.value if part else _LEAVE_OUT)
    chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return chooser


def _breakable(text: str) -> str:
    """Words too long for a line, with places to break at; for showing only."""
    return re.sub(r"\S{30}(?=\S)", "\\g<0>\N{ZERO WIDTH SPACE}", text)


class _Missing(QWidget):
    """The bridge that is not there yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("left-out")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = Label(Part.RELEVANCE.label, "small", "2", weight=500)
        name.setFixedWidth(_chooser(Part.RELEVANCE).sizeHint().width())  # its words begin where others do
        set_margins(name, SPACE_125, SPACE_50, 0, SPACE_50)
        words = _("Not here yet. What might you notice about the person in front of you?")
        row = QHBoxLayout(self)
        set_margins(row, SPACE_250, SPACE_175, SPACE_350, SPACE_175)
        row.setSpacing(SPACE_250)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, "note", "3", wrap=True, size=17), 1)
