"""The right column: one card as it will be, whether everything fits, and its words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import Size
from relpitch.printing import painter
from relpitch.printing.face import CardLayout
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.cards.preview import Paper
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scroll import Scroll

_FACE_AT_MOST = 190


class Aside(Column):
    """Front and back of the chosen card. `own_words` tells what was written for the back, once it is done."""

    back_chosen = Signal(str)
    own_words = Signal(str)
    words_asked_for = Signal()
    details_asked_for = Signal()
    picture_asked_for = Signal()
    code_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__("aside", 328)
        self._front = Paper("Front")
        self._back = Paper("Back")
        self._back_heading = Label("Back", "section", "2")
        self._chooser = Chooser("On the back", height=28)
        self._own = _OwnWords("Words for the back")
        self._own.setPlaceholderText("A tip, a question, a name worth knowing")
        self._own.left.connect(self.own_words)
        self._sign = Label()
        self._verdict = Label("", "small", "give", wrap=True)
        self._gift = Label(
            "The back gives something away. People keep cards like that.", "small", "2", wrap=True
        )
        self._words = Button("Edit the words", icon_name="pencil", height=28)
        self._details = Button("Your details", icon_name="id-card", height=28)
        self._picture = Button("Picture for a phone", kind="link")
        self._code = Button("Code on the screen", kind="link")
        self._build()
        for button, signal in (
            (self._words, self.words_asked_for),
            (self._details, self.details_asked_for),
            (self._picture, self.picture_asked_for),
            (self._code, self.code_asked_for),
        ):
            button.clicked.connect(signal)
        self._chooser.chosen.connect(self.back_chosen)

    def show_card(self, layout: CardLayout, size: Size, *, with_front: bool, with_back: bool) -> None:
        """Show both faces of a card."""

        def front(onto: QPainter) -> None:
            painter.render_face(onto, layout.front)

        def back(onto: QPainter) -> None:
            painter.render_face(onto, layout.back)

        self._front.show_paper(size, front, radius=3)
        self._back.show_paper(size, back, radius=3)
        has_back = with_back and not layout.back.is_empty
        self._front.setVisible(with_front)
        self._front_heading.setVisible(with_front)
        self._back.setVisible(has_back)
        self._gift.setVisible(has_back)

    def show_backs(self, choices: Mapping[str, str], chosen: str, own: str | None) -> None:
        """Show what the back may give away; nothing to choose where there are no choices."""
        self._back_heading.setVisible(bool(choices))
        self._chooser.setVisible(bool(choices))
        self._chooser.show_choices(choices, chosen)
        self._own.setVisible(own is not None)
        if own is not None:
            self._own.show_words(own)

    def show_verdict(self, troubles: Sequence[str], fine: str) -> None:
        """Say that all is well, or what is not."""
        self._verdict.setText("\n".join(troubles[:3]) if troubles else fine)
        self._verdict.set_tone("take" if troubles else "give")
        token, name = ("take", "circle") if troubles else ("give", "check")
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(pixmap(name, theme().px(14), theme().colour(token), ratio))

    def show_doings(self, *, of_card: bool, of_words: bool) -> None:
        """Offer what can be done: a slip has no words of the person's, and only a card has details."""
        self._words.setVisible(of_words)
        for button in (self._details, self._picture, self._code):
            button.setVisible(of_card)

    def flush(self) -> None:
        """Tell what was written, at once."""
        self._own.leave()

    def unsaved(self) -> str:
        """What is written for the back and not told yet."""
        return self._own.untold() if self._own.isVisibleTo(self) else ""

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(21, 20, 20, 16)
        column.setSpacing(0)
        self._front_heading = Label("Front", "section", "2")
        column.addWidget(self._front_heading)
        column.addSpacing(4)
        column.addWidget(self._front)
        column.addSpacing(14)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self._back_heading)
        heading.addWidget(self._chooser, 1)
        column.addLayout(heading)
        column.addSpacing(6)
        column.addWidget(self._own)
        column.addSpacing(2)
        column.addWidget(self._back)
        column.addSpacing(14)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._verdict, 1)
        column.addLayout(verdict)
        column.addSpacing(8)
        column.addWidget(self._gift)
        column.addSpacing(14)
        for buttons in ((self._words, self._details), (self._picture, self._code)):
            row = Flow(8)
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
            column.addSpacing(8)
        column.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 0, 0, 0)
        around.addWidget(Scroll(inside))
        self._dress()
        theme().changed.connect(self._dress)

    def _dress(self) -> None:
        for paper in (self._front, self._back):
            paper.setMinimumHeight(theme().px(120))
            paper.setMaximumHeight(theme().px(_FACE_AT_MOST))


class _OwnWords(AnswerField):
    """Words for the back; `left` tells them when the person goes on to something else."""

    left = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, size=14, line=20, least=64)
        self._told = ""

    def show_words(self, words: str) -> None:
        """Show what is kept, unless it is being written."""
        self._told = words
        if not self.hasFocus() and words != self.words():
            self.setPlainText(words)

    def untold(self) -> str:
        """The words, where they are others than before."""
        words = " ".join(self.words().split())
        return words if words != self._told else ""

    def leave(self) -> None:
        """Tell the words, where they are others than before."""
        words = " ".join(self.words().split())
        if words != self._told:
            self._told = words
            self.left.emit(words)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's
        self.leave()
