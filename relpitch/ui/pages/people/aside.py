"""The column at the right: following up, promises, things to give, introductions, good to remember."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.services.known import Known
from relpitch.translation import _
from relpitch.ui.heights import SMALL
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.people.follow_up_card import FollowUpCard
from relpitch.ui.spaces import SPACE_25, SPACE_75, SPACE_100, SPACE_125, SPACE_225, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keyboard_stays import keyboard_stays
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.tick_box import TickBox


class PersonAside(Scroll):
    """What is known of a person beside their encounters. What is pressed is told by id.

    `ticked`: a promise, and whether it is kept; `menu_asked_for`: a thing or a word, and where.
    """

    ticked = Signal(str, bool)
    menu_asked_for = Signal(object, QPoint)
    promise_wanted = Signal()
    gift_wanted = Signal()
    introduction_wanted = Signal()
    care_wanted = Signal()
    word_wanted = Signal()
    tag_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aside")
        self.card = FollowUpCard()
        self._sections: list[_HeadedRows] = []
        place = QWidget()
        place.setObjectName("aside")
        place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(place)
        column.setContentsMargins(SPACE_250, SPACE_250, SPACE_250, SPACE_250)
        column.setSpacing(SPACE_225)
        column.addWidget(self.card)
        for number, (name, words, wanted) in enumerate(
            (
                (_("Promises I made"), _("Note a promise"), self.promise_wanted),
                (_("Things I can give"), _("Something I can give"), self.gift_wanted),
                (_("They care about"), _("Something they care about"), self.care_wanted),
                (_("Good to remember"), _("Something good to remember"), self.word_wanted),
                (_("They should meet"), _("Someone they should meet"), self.introduction_wanted),
                (_("Tags"), _("A tag"), self.tag_wanted),
            )
        ):
            if number:
                column.addWidget(rule())
            section = _HeadedRows(name, words)
            section.wanted.connect(wanted)
            self._sections.append(section)
            column.addWidget(section)
        column.addStretch()
        self.setWidget(place)

    def show_known(self, known: Known, *, writable: bool) -> None:
        """Show what is known of a person."""
        with keyboard_stays(self):
            promises, gifts, care, words, introductions, tags = self._sections
            promises.show_rows([self._promise(each, writable=writable) for each in _in_order(known.promises)])
            gifts.show_rows([self._gift(each) for each in known.gifts if each.given_at is None])
            introductions.show_rows([self._introduction(each, known) for each in known.introductions])
            care.show_rows([self._chips(known.person.care, "care")] if known.person.care else [])
            words.show_rows([self._chips(known.person.remember, "remember")] if known.person.remember else [])
            tags.show_rows([self._chips(known.person.tags, "tags")] if known.person.tags else [])
            for section in self._sections:
                section.show_writable(writable)

    def _promise(self, promise: Promise, *, writable: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        words = (
            promise.what
            if promise.released_at is None
            else _("{promise} (released)").format(promise=promise.what)
        )
        tick = TickBox("")
        tick.setAccessibleName(words)
        tick.setChecked(promise.kept_at is not None)
        tick.setEnabled(writable)
        tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tick.clicked.connect(lambda on, promise=promise: self.ticked.emit(promise.id, on))
        label = Label(words, tone="" if promise.is_open else "3", wrap=True)
        line.addWidget(tick, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        line.addWidget(self._more(promise, words), alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _gift(self, gift: Gift) -> QWidget:
        return self._with_icon("sprout", gift.what, gift)

    def _introduction(self, introduction: Introduction, known: Known) -> QWidget:
        other = known.others.get(introduction.other(known.person.id))
        name = other.name if other else _("Someone who is no longer here")
        if introduction.made_at:
            state = _("{name}: introduced.")
        elif introduction.is_ready:
            state = _("{name}: both would like to.")
        else:
            asked = len(introduction.said_yes)
            state = _("{name}: one of two asked.") if asked else _("{name}: ask both first.")
        return self._with_icon(
            "heart-handshake", f"{state.format(name=name)} {introduction.why}".strip(), introduction
        )

    def _with_icon(self, icon_name: str, words: str, thing: object) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_125)
        picture = Label()
        picture.setPixmap(pixmap(icon_name, theme().px(16), theme().colour("give"), self.devicePixelRatioF()))
        picture.setContentsMargins(0, SPACE_25, 0, 0)
        line.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(words, wrap=True), 1)
        line.addWidget(self._more(thing, words), alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _more(self, thing: object, words: str) -> Button:
        more = Button(
            "", kind="quiet", icon_name="ellipsis", height=SMALL, name=_("{thing}: more").format(thing=words)
        )
        more.setToolTip("")
        more.clicked.connect(_asking(self, thing, more))
        return more

    def _chips(self, words: Sequence[str], field: str) -> QWidget:
        place = QWidget()
        flow = Flow(SPACE_75, place)
        for each in words:
            chip = Chip(each)
            chip.setCheckable(False)
            chip.clicked.connect(_asking(self, (field, each), chip))
            flow.addWidget(chip)
        return place


def _asking(aside: PersonAside, thing: object, widget: QWidget) -> Callable[[], None]:
    return lambda: aside.menu_asked_for.emit(thing, widget.mapToGlobal(QPoint(0, widget.height())))


def _in_order(promises: Sequence[Promise]) -> list[Promise]:
    return sorted(promises, key=lambda each: (not each.is_open, -each.made_at.timestamp()))


class _HeadedRows(QWidget):
    """A heading with + at its right, and rows."""

    wanted = Signal()

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._plus = Button("", kind="quiet", icon_name="plus", height=SMALL, name=words)
        self._plus.clicked.connect(self.wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_100)
        head = QHBoxLayout()
        head.addWidget(Label(name, "section", "2"), 1)
        head.addWidget(self._plus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_75)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these in place of those it had."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(row)

    def show_writable(self, writable: bool) -> None:
        """Whether something can be added."""
        self._plus.setVisible(writable)
