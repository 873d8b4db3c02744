"""Three questions, and the draft that their answers make while they are typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.asking import Asked
from relpitch.drafting.from_answers.examples import examples
from relpitch.drafting.from_answers.first_draft import FirstDraft, LeftOut
from relpitch.drafting.from_answers.first_words import first_words
from relpitch.failure.drafts import Drafts
from relpitch.translation import N_, _, pgettext
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.heights import COMPACT, LARGE
from relpitch.ui.pages.welcome.halves import halves
from relpitch.ui.pages.welcome.question import Question
from relpitch.ui.pages.welcome.sheet import DraftSheet
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_300
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.way_back import lead_back

_QUESTIONS = {
    "who": N_("Who do you love to help?"),
    "change": N_("What changes for them?"),
    "touch": N_("What small thing could you do for someone you meet?"),
}
_EASY = N_("Three questions. Rough answers are welcome, and easy to change.")
_BEGIN = N_("One answer is enough to begin.")
_OWNER = "welcome/answers"
_RESTED_MS = 600


class Questions(QWidget):
    """The form with the three questions.

    `keep_wanted` carries the draft; the others are the other ways to begin.
    """

    keep_wanted = Signal(object, object)
    paste_asked_for = Signal()
    blank_asked_for = Signal()
    someone_asked_for = Signal()
    library_asked_for = Signal()
    left = Signal()

    def __init__(self, pace: Callable[[], float], drafts: Drafts) -> None:
        super().__init__()
        self._looked_at = 0
        self._looks = True
        self._draft = FirstDraft()
        self._questions = {
            name: Question(number, _(words))
            for number, (name, words) in enumerate(_QUESTIONS.items(), start=1)
        }
        self._soon = OnceReleased(self._ask, self)
        self._rest = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._rest.timeout.connect(self._soon.ask)
        self._easy = Label(_(_EASY), "body", "2", size=14, wrap=True)
        self._keep = Button(_("Keep this draft"), kind="primary", height=LARGE)
        self._keep.clicked.connect(self._kept)
        others = (
            (_("I already have one: paste it"), self.paste_asked_for),
            (_("A blank page"), self.blank_asked_for),
        )
        buttons = [self._keep]
        for words, signal in others:
            button = Button(words, kind="quiet", height=LARGE)
            button.clicked.connect(signal)
            buttons.append(button)
        back = pgettext("button", "Back")  # above: below, it would stand alone on a second line
        self._back = Button(back, kind="quiet", height=COMPACT)
        self._back.clicked.connect(self.left)
        self._back.hide()
        lead_back(self._back)
        self._sheet = DraftSheet(pace)
        self._sheet.gap_pressed.connect(self._go_to)
        self._sheet.look_asked_for.connect(self._look)
        left = self._left_column(buttons)
        right = QVBoxLayout()
        right.addWidget(self._sheet, 1)
        self._above: list[Button] = []
        halves(self, left, right, 632, self._top())
        self._words = DraftForm(self, drafts, _OWNER)
        self._words.place_line(left, 3)
        for name, question in self._questions.items():
            question.edited.connect(self._edited)
            question.used.connect(self._answered)
            question.left.connect(self._soon.ask)
            question.finished.connect(partial(self._go_on, name))
        self._look_at(0)
        self._answered()

    @property
    def _fields(self) -> list[AnswerField]:
        return [each.field for each in self._questions.values()]

    def begin(self, *, can_leave: bool) -> None:
        """Start afresh, or with the answers that were not kept; the caret in the first of them."""
        self._put_in_order()
        self._words.show_owner(_OWNER)
        self._back.setVisible(can_leave)
        self._looks = not any(field.words().strip() for field in self._fields)
        self._answered()
        self._ask()
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Answers:
        """What was typed."""
        return Answers(*(field.words() for field in self._fields))

    def end(self) -> None:
        """The answers are kept for good."""
        self._words.end()

    def _edited(self) -> None:
        self._looks = False
        self._easy.setText(_(_EASY))
        self._rest.start()
        self._answered()

    def _answered(self, *_args: object) -> None:
        typed = self.answers()
        taken = {name: each.taken for name, each in self._questions.items() if each.taken}
        draft = first_words(replace(typed, **taken))
        left = [each for each in draft.left_out if each.answer not in taken]
        left += [LeftOut(name, getattr(typed, name).strip(), all=False) for name in taken]
        self._draft = replace(draft, left_out=tuple(left))
        self._looks = self._looks or (not self._draft.left_out and not self._draft.pieces)
        self._show()
        self._keep.set_waiting(not self._draft.pieces)
        if not self._rest.isActive():
            self._ask()

    def _show(self) -> None:
        if self._looks:
            self._sheet.show_example(examples()[self._looked_at])
        else:
            self._sheet.show_draft(self._draft, self.answers())

    def _ask(self) -> None:
        """Say what is not in the draft, and ask for what the first gap wants."""
        self._rest.stop()
        left = {each.answer: each for each in self._draft.left_out}
        asked = self._draft.asked
        for name, question in self._questions.items():
            tag = _tag(left.get(name)) if not question.taken else ""
            answered = bool(question.field.words().strip())
            wanted: Asked | None = asked if asked and asked.answer == name and answered else None
            question.show_state(tag, wanted)

    def _look(self) -> None:
        """Turn to the next person's answers, in place."""
        self._look_at(self._looked_at + (1 if self._looks else 0))
        self._looks = True
        self._show()

    def _look_at(self, number: int) -> None:
        self._looked_at = number % len(examples())
        answers = examples()[self._looked_at].answers
        for name, question in self._questions.items():
            question.show_example(getattr(answers, name))

    def _go_to(self, name: str) -> None:
        self._questions[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, name: str) -> None:
        names = list(_QUESTIONS)
        at = names.index(name) + 1
        following = self._questions[names[at]].field if at < len(names) else self._keep
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _kept(self) -> None:
        if self._draft.pieces:
            self.keep_wanted.emit(self._draft.parts, self._draft.title)
        else:
            self._easy.setText(_(_BEGIN))
            self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._back)
        self._above.append(self._back)
        for words, signal in (
            (_("Someone I met first"), self.someone_asked_for),
            (_("I have a library"), self.library_asked_for),
        ):
            button = Button(words, kind="quiet", height=COMPACT)
            button.clicked.connect(signal)
            row.addWidget(button)
            self._above.append(button)
        return row

    def _put_in_order(self) -> None:
        """Let Tab come to what stands above first, then to each field, then to the buttons below.

        *Use that* comes up below a field while it is being left; were it next, Space would take words that
        nobody asked for. Not before all is in one window: Qt takes no order of widgets that are apart.
        """
        use = [button for question in self._questions.values() for button in question.findChildren(Button)]
        for before, after in pairwise((*self._above, *self._fields, *use, self._keep)):
            self.setTabOrder(before, after)

    def _left_column(self, buttons: Sequence[Button]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(_("Let’s find your first words"), "greeting", wrap=True))
        column.addSpacing(SPACE_50)
        column.addWidget(self._easy)
        for question in self._questions.values():
            column.addSpacing(SPACE_300)
            column.addWidget(question)
        column.addSpacing(SPACE_100)
        column.addStretch()
        row = Flow(SPACE_50)  # all in one line, and the ring of one beside the next
        for button in buttons:
            row.addWidget(button)
        column.addLayout(row)
        return column


def _tag(left: LeftOut | None) -> str:
    if left is None:
        return ""
    if left.wish:
        return _("kept as a note to self")
    return _("not in the draft yet") if left.all else _("not all in the draft")
