"""The coach in the aside: give and take, you and me, what works, and at most two notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.script.language import language
from relpitch.script.language_names import language_name
from relpitch.translation import _, npgettext, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.pitches.coached import CardView, CoachView
from relpitch.ui.spaces import SPACE_100, SPACE_150, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.balance import Balance
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.note_card import NoteCard


class CoachHead(QWidget):
    """The head of the aside: "Coach, 2 notes" over the two balances."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(pgettext("panel", "Coach"), "small", "2", weight=500)
        self._count = Label("", "small", "3", tabular=True)
        self._give = Balance(
            pgettext("balance", "Give"),
            pgettext("balance", "Take"),
            tokens=("give", "take"),
            tones=("give", "take"),
        )
        self._you = Balance(
            pgettext("balance", "You"), pgettext("balance", "Me"), tokens=("ink-2", "track"), tones=("", "")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_175)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._count)
        column.addLayout(top)
        column.addWidget(self._give)
        column.addWidget(self._you)

    def show_view(self, view: CoachView) -> None:
        """Show other counts; none where nothing was counted."""
        for widget in (self._count, self._give, self._you):
            widget.setVisible(view.has_rules)
        notes = npgettext("of the coach", "{count} note", "{count} notes", view.count).format(
            count=view.count
        )
        self._count.setText(notes if view.count else "")
        self._give.show_counts(view.give, view.take)
        self._you.show_counts(view.you, view.me)


class CoachNotes(QWidget):
    """What works, then the cards.

    The signals tell a card's place: its suggestion is to be used (`replaced`), what is written to stay
    (`keep_wanted`), everywhere (`kept_everywhere`), or its rule to be silent (`switched_off`).
    `language_taken` carries the code of the language that a text seems to be in.
    """

    replaced = Signal(int)
    keep_wanted = Signal(int)
    kept_everywhere = Signal(int)
    switched_off = Signal(int)
    language_taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[CardView, ...] = ()
        self._sign = Label()
        self._praise = Label("", "small", "give", wrap=True)
        self._remark = Label("", "small", "2", wrap=True)
        self._other = ""
        self._take_language = Button("", height=COMPACT)
        self._take_language.clicked.connect(lambda: self.language_taken.emit(self._other))
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._praise, 1)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE_150)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_150)
        column.addLayout(row)
        column.addLayout(self._cards)
        column.addWidget(self._remark)
        column.addWidget(self._take_language, alignment=Qt.AlignmentFlag.AlignLeading)
        for each in (self._sign, self._praise, self._remark, self._take_language):
            each.hide()  # until there is something to say
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_view(self, view: CoachView) -> None:
        """Show other notes; a card that stays the same keeps the focus."""
        self._praise.setText(view.praise)
        self._praise.setVisible(bool(view.praise))
        self._sign.setVisible(bool(view.praise))
        self._remark.setText(view.remark)
        self._remark.setVisible(bool(view.remark))
        self._other = view.other_language
        named = language_name(language(self._other)) if self._other else ""
        self._take_language.setText(_("Take them as {language}").format(language=named) if named else "")
        self._take_language.setVisible(bool(self._other))
        if view.cards != self._shown:
            self._build(view.cards)

    def _build(self, views: tuple[CardView, ...]) -> None:
        """Show other cards; those that were there stay, wherever they stand now."""
        there: list[tuple[CardView, QWidget]] = []
        for each in self._shown:
            item = self._cards.takeAt(0)
            if item is not None and (widget := item.widget()):
                there.append((each, widget))
        self._shown = views
        for place, each in enumerate(views):
            kept = next((pair for pair in there if pair[0] == each), None)
            if kept:
                there.remove(kept)
            card = kept[1] if kept else self._card(each)
            card.setProperty("place", place)
            self._cards.addWidget(card)
        for _key, widget in there:
            widget.hide()
            widget.deleteLater()

    def _card(self, view: CardView) -> NoteCard:
        card = NoteCard(view.noticed, view.reason, view.suggestion, tone=view.tone, replace=view.replace)
        card.replaced.connect(self._replaced)
        card.keep_wanted.connect(self._kept)
        card.kept_everywhere.connect(self._kept_everywhere)
        card.switched_off.connect(self._switched_off)
        return card

    def _place(self) -> int:
        place = self.sender().property("place")
        assert isinstance(place, int)
        return place

    def _replaced(self) -> None:
        self.replaced.emit(self._place())

    def _kept(self) -> None:
        self.keep_wanted.emit(self._place())

    def _kept_everywhere(self) -> None:
        self.kept_everywhere.emit(self._place())

    def _switched_off(self) -> None:
        self.switched_off.emit(self._place())

    def _restyle(self) -> None:
        self._sign.setPixmap(
            pixmap("sprout", theme().px(16), theme().colour("give"), self.devicePixelRatioF())
        )
