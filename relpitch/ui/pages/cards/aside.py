"""The right column: what is on the back, what is in front, and whether everything fits."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.phrasing import Phrasing
from relpitch.domain.pocket_card import Front
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.cards.back_text_field import BackTextField
from relpitch.ui.pages.cards.backs import GIFT, PICTURE, Back
from relpitch.ui.pages.cards.pocket_side import PocketSide
from relpitch.ui.pages.cards.rows import RowChoice, Rows
from relpitch.ui.spaces import HAIRLINE, SPACE_50, SPACE_75, SPACE_100, SPACE_125, SPACE_175, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll


class DeckVerdict(NamedTuple):
    """What is said of a deck: that it fits, which cards look alike, and whether cue words would help that."""

    fits: str
    alike: str = ""
    cues_would_help: bool = False


class CardsAside(Column):
    """What of the chosen card can be chosen.

    `back_chosen` carries the key of what its back is to have, `own_words` what was written for it, once done.
    """

    back_chosen = Signal(str)
    own_words = Signal(str)
    cues_asked_for = Signal()
    words_asked_for = Signal()
    details_asked_for = Signal()
    picture_asked_for = Signal()
    other_picture_asked_for = Signal()
    code_asked_for = Signal()
    book_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__("aside", 328)
        self._gifts_heading = Label(_("On the back, a gift"), "section", "2")
        self.gifts = Rows(_("On the back, a gift"))
        self._no_gift = Label(
            _("Nothing to give yet. Write one thing you often say twice."), "small", "2", wrap=True
        )
        self._others_heading = Label(pgettext("a gift, or something else", "Or"), "section", "2")
        self.others = Rows(_("On the back"))
        self._own = BackTextField(_("Words for the back"))
        self._own.setPlaceholderText(_("A tip, a question, a name worth knowing"))
        self._own.focus_left.connect(self.own_words)
        self._other = Button(_("Choose another picture"), kind="link")
        self._other.clicked.connect(self.other_picture_asked_for)
        self.pocket = PocketSide()
        self._sign = Label()
        self._verdict = Label("", "small", "give", wrap=True)
        self._alike = Label("", "small", "2", wrap=True)
        self._cues = Button(_("Show cue words instead"), kind="link")
        self._words = Button(_("Edit the words"), icon_name="pencil", height=COMPACT)
        self._details = Button(_("Your details"), icon_name="id-card", height=COMPACT)
        self._picture = Button(_("Picture for a phone"), kind="link")
        self._code = Button(_("Code on the screen"), kind="link")
        self._book = Button(_("Pocket book for a phone"), kind="link")
        self._build()
        for button, signal in (
            (self._words, self.words_asked_for),
            (self._details, self.details_asked_for),
            (self._picture, self.picture_asked_for),
            (self._code, self.code_asked_for),
            (self._book, self.book_asked_for),
            (self._cues, self.cues_asked_for),
        ):
            button.clicked.connect(signal)
        self.gifts.chosen.connect(self.back_chosen)
        self.others.chosen.connect(self.back_chosen)

    def show_backs(self, choices: Sequence[Back], chosen: str, own: str | None) -> None:
        """Show what the back may give away; nothing to choose where there are no choices."""
        rows = [RowChoice(each.key, each.title, each.words, each.icon) for each in choices]
        gifts = [each for each in rows if each.key.startswith(GIFT)]
        self.gifts.show_choices(gifts, chosen)
        self.others.show_choices([each for each in rows if not each.key.startswith(GIFT)], chosen)
        self._gifts_heading.setVisible(bool(rows))
        self.gifts.setVisible(bool(gifts))
        self._no_gift.setVisible(bool(rows) and not gifts)
        self._others_heading.setVisible(bool(rows))
        self.others.setVisible(bool(rows))
        self._other.setVisible(bool(rows) and chosen == PICTURE)
        self._own.setVisible(own is not None)
        if own is not None:
            self._own.show_words(own)

    def show_pocket(
        self,
        name: str,
        front: Front,
        seconds: Mapping[Front, float],
        bridges: Sequence[tuple[Phrasing, bool]],
    ) -> None:
        """Show what is in front and behind of a card for the pocket."""
        self.pocket.setVisible(bool(seconds))
        if seconds:
            self.pocket.show_card(name, front, seconds, bridges)

    def show_verdict(self, verdict: DeckVerdict, troubles: Sequence[str]) -> None:
        """Say that all fits, or what does not, and which cards are alike."""
        self._verdict.setText("\n".join(troubles[:3]) if troubles else verdict.fits)
        self._verdict.set_tone("take" if troubles else "give")
        token, name = ("take", "circle") if troubles else ("give", "check")
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(pixmap(name, theme().px(14), theme().colour(token), ratio))
        self._alike.setText(verdict.alike)
        self._alike.setVisible(bool(verdict.alike))
        self._cues.setVisible(verdict.cues_would_help)

    def show_actions(self, *, of_card: bool, of_words: bool) -> None:
        """Offer what can be done: a slip has no words of the person's, and only a card has details."""
        self._words.setVisible(of_words)
        self._book.setVisible(of_words and not of_card)
        for button in (self._details, self._picture, self._code):
            button.setVisible(of_card)

    def flush(self) -> None:
        """Tell what was written, at once."""
        self._own.emit_if_changed()

    def unsaved(self) -> str:
        """What is written for the back and not told yet."""
        return self._own.unsent() if self._own.isVisibleTo(self) else ""

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, SPACE_200)
        column.setSpacing(SPACE_50)
        for widget in (self._gifts_heading, self.gifts, self._no_gift):
            column.addWidget(widget)
        column.addSpacing(SPACE_75)
        for other in (self._others_heading, self.others, self._other, self._own, self.pocket):
            column.addWidget(other)
        column.addStretch()
        column.addSpacing(SPACE_175)
        verdict = QHBoxLayout()
        verdict.setSpacing(SPACE_100)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        sentences = QVBoxLayout()
        sentences.setSpacing(SPACE_50)
        for sentence in (self._verdict, self._alike, self._cues):
            sentences.addWidget(sentence)
        verdict.addLayout(sentences, 1)
        column.addLayout(verdict)
        column.addSpacing(SPACE_125)
        for buttons in ((self._words, self._details), (self._picture, self._code, self._book)):
            row = Flow(SPACE_100)
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
        around = QVBoxLayout(self)
        set_margins(around, HAIRLINE, 0, 0, 0)
        around.addWidget(Scroll(inside))
