"""Three questions, and the draft that their answers make while they are typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from relpitch.drafting.answers import Answers
from relpitch.drafting.examples import Example, examples
from relpitch.drafting.first_words import FirstDraft, first_words
from relpitch.failure.drafts import Drafts
from relpitch.script.saying import say
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.welcome.halves import halves
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.draft_view import DraftView, Stretch
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

_QUESTIONS = (
    "Who do you love to help?",
    "What changes for them?",
    "What small thing could you do for someone you meet?",
)
_EASY = "Three questions. Rough answers are welcome, and easy to change."
_PROMISE = (
    "Underlined words are yours. The small grey ones only join them up. Everything stays on this computer."
)
_OWNER = "welcome/answers"


class Questions(QWidget):
    """`kept` carries the draft; `paste_asked_for` and `blank_asked_for` the other two ways to begin."""

    kept = Signal(object, object)
    paste_asked_for = Signal()
    blank_asked_for = Signal()
    left = Signal()

    def __init__(self, pace: Callable[[], float], drafts: Drafts) -> None:
        super().__init__()
        self._pace = pace
        self._example: Example | None = None
        self._draft = FirstDraft()
        self._fields = [AnswerField(each, least=48 if n < 2 else 72) for n, each in enumerate(_QUESTIONS)]
        for field in self._fields:
            field.edited.connect(self._answered)
        self._look = Button("See someone else’s answers", kind="link", height=20)
        self._look.clicked.connect(self._ask_whose)
        self._keep = Button("Keep this draft", kind="primary", height=40)
        self._keep.clicked.connect(self._kept)
        paste = Button("Paste what I have", kind="quiet", height=40)
        paste.clicked.connect(self.paste_asked_for)
        blank = Button("A blank page", kind="quiet", height=40)
        blank.clicked.connect(self.blank_asked_for)
        self._back = Button("Back", kind="quiet", height=40)
        self._back.clicked.connect(self.left)
        self._back.hide()
        self._heading = Label("Your first draft", "section", "2")
        self._view = DraftView()
        self._measure = Label("", "small", "2", tabular=True)
        self._sprout = Label()
        self._gift = Label("Ends with a gift", "small", "give", weight=500)
        self._promise = Label(_PROMISE, "small", "2", wrap=True)
        self._theirs = QVBoxLayout()
        self._theirs.setSpacing(4)
        left = self._left_column((self._keep, paste, blank, self._back))
        halves(self, left, self._right_column(), 632)
        self._words = DraftForm(self, drafts, _OWNER)
        self._words.stand_in(left, 3)
        self._answered()
        self._dress()
        theme().changed.connect(self._dress)

    def begin(self, *, can_leave: bool) -> None:
        """Start afresh, or with the answers that were not kept; the caret in the first of them."""
        self._words.show_owner(_OWNER)
        self._back.setVisible(can_leave)
        self._show_example(None)
        self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Answers:
        """What was typed."""
        return Answers(*(field.words() for field in self._fields))

    def end(self) -> None:
        """The answers are kept for good."""
        self._words.end()

    def _answered(self) -> None:
        if self._example is not None:
            self._show_example(None)
        self._show(first_words(self.answers()))
        self._keep.setEnabled(bool(self._draft.pieces))

    def _show(self, draft: FirstDraft) -> None:
        if self._example is None:
            self._draft = draft
        stretches = _stretches(draft) or [Stretch("Your words will stand here as you type.", yours=False)]
        self._view.show_stretches(stretches)
        words = {part: phrasing.words for part, phrasing in draft.parts.items()}
        saying = say(words, pace=self._pace())
        counted = f"{saying.word_count} {'word' if saying.word_count == 1 else 'words'}"
        self._measure.setText(f"{counted}, {round(saying.seconds)} s aloud" if draft.pieces else "")
        for each in (self._sprout, self._gift):
            each.setVisible(bool(draft.invitation))

    def _show_example(self, example: Example | None) -> None:
        self._example = example
        while (item := self._theirs.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if example is None:
            self._heading.setText("Your first draft")
            self._promise.setText(_PROMISE)
            self._look.set_words("See someone else’s answers")
            self._show(first_words(self.answers()))
            return
        self._heading.setText(f"{example.person}, for example")
        self._promise.setText("These are the answers it was made of. Yours are still on the left.")
        self._look.set_words("Someone else again")
        answers = (example.answers.who, example.answers.change, example.answers.touch)
        for number, answer in enumerate(answers, start=1):
            self._theirs.addWidget(Label(f"{number}  {answer}", "note", "2", wrap=True))
        self._show(first_words(example.answers))

    def _ask_whose(self) -> None:
        menu = QMenu(self)
        for example in examples():
            menu.addAction(example.person).setData(example)
        if self._example is not None:
            menu.addSeparator()
            menu.addAction("Back to my own")
        chosen = menu.exec(self._look.mapToGlobal(QPoint(0, self._look.height() + 4)))
        if chosen is not None:
            self._show_example(chosen.data())

    def _kept(self) -> None:
        if self._draft.pieces:
            self.kept.emit(self._draft.parts, self._draft.title)

    def _left_column(self, buttons: Sequence[Button]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label("Let’s find your first words", "greeting", wrap=True))
        column.addSpacing(4)
        column.addWidget(Label(_EASY, "body", "2", size=14, wrap=True))
        for number, (question, field) in enumerate(zip(_QUESTIONS, self._fields, strict=True), start=1):
            column.addSpacing(26)
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(Label(str(number), "note", "accent", weight=500, size=17))
            line.addWidget(Label(question, "note", weight=500, size=17, wrap=True), 1)
            column.addLayout(line)
            column.addSpacing(8)
            column.addWidget(field)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(Label("Think of one real person you’ll see this week.", "small", "3", wrap=True), 1)
        foot.addWidget(self._look)
        column.addLayout(foot)
        column.addStretch()
        row = Flow(0)
        for button in buttons:
            row.addWidget(button)
        column.addLayout(row)
        return column

    def _right_column(self) -> QVBoxLayout:
        sheet = QFrame()
        sheet.setObjectName("sheet")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(44, 40, 44, 30)
        inside.setSpacing(0)
        inside.addWidget(self._view)
        inside.addSpacing(28)
        inside.addWidget(rule())
        inside.addSpacing(16)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._measure, 1)
        line.addWidget(self._sprout)
        line.addWidget(self._gift)
        inside.addLayout(line)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self._heading)
        column.addSpacing(14)
        column.addWidget(sheet)
        column.addSpacing(20)
        column.addWidget(self._promise)
        column.addSpacing(8)
        column.addLayout(self._theirs)
        column.addStretch()
        return column

    def _dress(self) -> None:
        side = theme().px(14)
        self._sprout.setPixmap(pixmap("sprout", side, theme().colour("give"), self.devicePixelRatioF()))


def _stretches(draft: FirstDraft) -> list[Stretch]:
    return [Stretch(piece.text, piece.yours) for piece in draft.pieces]
