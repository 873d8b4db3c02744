"""A message: drafted, coached, copied or opened in the mail program. relpitch sends nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.domain.follow_up import Reason
from relpitch.drafting.messages.drafted import Draft
from relpitch.failure.drafts import Drafts
from relpitch.formatting import as_object, single_spaced
from relpitch.services.following_up import Thing
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.along_text import AlongText
from relpitch.ui.draft_form import WORDS_BEFORE, DraftForm
from relpitch.ui.form_fields import name_of, put_words
from relpitch.ui.heights import CHIP, CONTROL
from relpitch.ui.mail import mail_address, mail_link
from relpitch.ui.pages.people.gap_line import GapLine
from relpitch.ui.pages.people.hello import hello
from relpitch.ui.pages.people.message_coach import MessageCoach
from relpitch.ui.pages.people.your_notes import YourNotes
from relpitch.ui.spaces import SPACE_100, SPACE_150, SPACE_225, SPACE_275, SPACE_300
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

Reasoned = tuple[str, Reason, Thing | None]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a message carries, and what comes with that: its draft, and how they are greeted in it."""

    place: int  # among the choices
    wording: int
    draft: Draft
    words: str  # as they were drafted, with the greeting
    greeting: str  # that stands in its field
    before: tuple[str, str] | None = None  # the person's words that these took the place of, and their choice
    before_is_other: bool = False


class WriteDialog(DialogSheet):
    """A dialog to write a message to somebody.

    Once accepted, the message went some way; `message` and `carried` say what it was.
    """

    def __init__(
        self,
        name: str,
        address: str,
        choices: Sequence[Reasoned],
        draft: Callable[[Reason, Thing | None, int], Draft],
        drafts: Drafts,
        owner: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 760)
        self._address, self._choices, self._draft = address, choices, draft
        self._left: tuple[str, str] | None = None  # the words that were copied or mailed, and the sentence
        self.setWindowTitle(_("A message to {name}").format(name=as_object(name)))
        self.carries = Combo(_("What it carries"))
        self.carries.addItems([words for words, _reason, _thing in choices])
        self.carries.currentIndexChanged.connect(self._carry)
        self.greet = TextField()
        self.greet.setAccessibleName(_("I greet them as"))
        self.greet.setPlaceholderText(_("how you would say hello"))
        self.greet.shorter = _("A name")
        self.greet.setMaxLength(80)
        self.greet.setFixedHeight(theme().px(CONTROL))
        self.greet.textEdited.connect(self._greet)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("The message"))
        self.text.setTabChangesFocus(True)
        self.text.setProperty("framed", True)
        font = theme().font("note")
        font.setPixelSize(theme().px(15))
        self.text.setFont(font)
        self.text.setMinimumHeight(min(theme().px(220), 230))  # with large text all the rest is taller, too
        self._coach = MessageCoach(self.text, self._type_over, self)
        self._note = Label("", "small", "3", wrap=True)
        self._copy = Button(_("Copy"), kind="primary", icon_name="copy")
        self.sent = Button(_("I sent it"))
        self._gaps = GapLine(self.text)
        self._your_notes = YourNotes()
        self._words_before = QWidget()
        self._words_before.hide()
        self._before_told = Label("", "small", "3")
        column = self._build(name)
        first = self._drafted(0, 0)
        self.greet.setText(first.greeting)
        put_words(self.text, first.words)
        self._your_notes.show_words(first.draft.beside)
        self._along = AlongText(self.text.document(), first, self._show_carried)
        self.text.textChanged.connect(self._show_next)
        self._words = DraftForm(self, drafts)
        self._words.place_line(column, 1)
        self._words.show_owner(owner)
        self._gaps.select_first()
        if not first.greeting:
            self.greet.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_next()
        self._coach.read()

    def greeted(self) -> str:
        """How they are greeted, where the person said so and it was not guessed; else nothing."""
        typed = single_spaced(self.greet.text())
        return typed if typed != self._along.now.draft.greeted else ""

    def message(self) -> str:
        """What was written."""
        return self.text.toPlainText()

    def main_field(self) -> QPlainTextEdit:
        """The field that Undo is about wherever the keyboard is: a choice is a step of its text."""
        return self.text

    def carried(self) -> tuple[Reason, Thing | None]:
        """Why, and what it carries."""
        _words, reason, thing = self._choices[self._along.now.place]
        return reason, thing

    def copy(self) -> None:
        """Put the message on the clipboard, unless there is a gap in it."""
        if self._gaps.keeps_back():
            return
        QGuiApplication.clipboard().setText(self.message())
        self._show_gone(_("Copied. When it went, press “I sent it”."))

    def mail(self) -> None:
        """Open the message in the mail program, unless there is a gap in it."""
        if self._gaps.keeps_back():
            return
        if QDesktopServices.openUrl(mail_link(self._address, self.message())):
            self._show_gone(_("It is in your mail program. When it went, press “I sent it”."))
        else:
            self.copy()
            self._show_gone(_("There is no mail program here. It is copied instead."))

    def press_primary(self) -> None:
        """Do the next step: copy it, and once it is copied or in the mail program, say that it went."""
        (self.sent if self.sent.property("kind") == "primary" else self._copy).click()

    def _show_gone(self, sentence: str) -> None:
        self._left = self.message(), sentence
        self._show_next()

    def _show_next(self) -> None:
        """The next step: words that were copied may go; other words are to be copied first."""
        words, sentence = self._left or ("", _("It leaves by your hand. relpitch sends nothing."))
        is_ready = self._left is not None and words == self.message()
        changed = self._left is not None and not is_ready
        self._note.setText(_("You changed it since.") if changed else sentence)
        self._copy.set_kind("secondary" if is_ready else "primary")
        self.sent.set_kind("primary" if is_ready else "secondary")

    def another_wording(self) -> None:
        """Another opening and closing; words that were changed before are kept, and come back with Undo."""
        now = self._along.now
        self._take(self._drafted(now.place, now.wording + 1))
        self._gaps.select_first()

    def _sent(self) -> None:
        if not self._gaps.keeps_back():
            self.accept()

    def words_kept(self) -> None:
        """The message is kept for good."""
        self._words.end()

    def beside(self) -> dict[str, str]:
        """The person's words that another choice took the place of, and what they carried."""
        carried, words = self._along.now.before or ("", "")
        return {"carried before": carried, WORDS_BEFORE: words}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Keep words that another choice took the place of, so that they can be brought back."""
        words = kept[WORDS_BEFORE]
        before = (kept["carried before"], words) if words else None
        self._along.put(replace(self._along.now, before=before, before_is_other=False))
        self._show_before()

    def _greet(self) -> None:
        """Let the message greet them so, where it still begins with the greeting."""
        text, now = self.message(), self._along.now
        typed = single_spaced(self.greet.text())
        first, line, rest = text.partition("\n")
        greeting = hello(first, typed)
        if greeting is None:
            self._along.put(replace(now, greeting=typed))
            return
        words = f"{greeting}{line}{rest}"
        drafted = words if text == now.words else now.words
        carried = replace(now, greeting=typed, words=drafted)
        self._along.change(carried, partial(self._type_over, words))

    def _carry(self, place: int) -> None:
        if place != self._along.now.place:
            self._take(self._drafted(place, self._along.now.wording))

    def _take(self, carried: Carried, words: str | None = None) -> None:
        """Carry something else, in its draft or in the words given.

        Words that were changed before are kept, and come back with Undo.
        """
        now, text = self._along.now, self.message()
        before, is_other = (None, False) if words is not None else (now.before, now.before_is_other)
        if text != now.words and text.strip():
            before, is_other = (self.carries.itemText(now.place), text), words is not None
        carried = replace(carried, before=before, before_is_other=is_other)
        self._along.change(carried, partial(self._type_over, carried.words if words is None else words))
        self._coach.read()

    def _bring_back(self) -> None:
        """Carry what was carried before, in the person's words; those typed since are kept in turn."""
        carried, words = self._along.now.before or ("", "")
        place = max(self.carries.findText(carried), 0)
        self._take(self._drafted(place, self._along.now.wording), words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drafted(self, place: int, wording: int) -> Carried:
        _words, reason, thing = self._choices[place]
        draft = self._draft(reason, thing, wording)
        typed = single_spaced(self.greet.text())
        first, line, rest = draft.text.partition("\n")
        if typed and typed != draft.greeted and (greeting := hello(first, typed)):
            return Carried(place, wording, draft, f"{greeting}{line}{rest}", typed)
        return Carried(place, wording, draft, draft.text, typed or draft.greeted)

    def _show_carried(self, carried: Carried) -> None:
        """Show what belongs to the text that stands there, after a choice or as that is taken back."""
        self.carries.setCurrentIndex(carried.place)
        if single_spaced(self.greet.text()) != carried.greeting:
            self.greet.setText(carried.greeting)
        self._your_notes.show_words(carried.draft.beside)
        self._show_before()
        self._words.begins_with(name_of(self.text), carried.words)

    def _show_before(self) -> None:
        now = self._along.now
        self._before_told.setText(
            _("Your other words are kept.") if now.before_is_other else _("Your words are kept.")
        )
        self._words_before.setVisible(now.before is not None)

    def _type_over(self, words: str) -> None:
        """Let other words stand in the field, as one step that its own Undo takes back."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)

    def _build(self, name: str) -> QVBoxLayout:
        cancel = Button(_("Not now"), kind="quiet")
        cancel.clicked.connect(self.reject)
        self._copy.clicked.connect(self.copy)
        self.sent.clicked.connect(self._sent)
        mail = Button(_("Open in mail"), icon_name="send")
        mail.clicked.connect(self.mail)
        if not mail_address(self._address):
            mail.hide()
        undo = Button(_("Undo"), kind="link", height=CHIP, name=_("Undo: bring my words back"))
        undo.clicked.connect(self._bring_back)
        before = QHBoxLayout(self._words_before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(SPACE_100)
        before.addWidget(self._before_told)
        before.addWidget(undo)
        before.addStretch()
        above = self._above()
        another = Button(_("Another wording"), kind="link", icon_name="shuffle", height=CHIP)
        another.clicked.connect(self.another_wording)
        below = QHBoxLayout()
        below.addWidget(self._gaps, 1)
        below.addWidget(another, 0, Qt.AlignmentFlag.AlignTop)
        body = QHBoxLayout()
        body.setSpacing(SPACE_300)
        body.addWidget(self.text, 3)
        body.addWidget(self._your_notes, 2)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_100)
        foot.addWidget(cancel)
        foot.addWidget(self._note, 1)
        for button in (self._copy, mail, self.sent):  # in the order of time
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_300, SPACE_275, SPACE_300, SPACE_225)
        column.setSpacing(SPACE_150)
        column.addWidget(
            Label(
                _("A message to {name}").format(name=as_object(name)), "title", weight=500, size=18, wrap=True
            )
        )
        column.addLayout(above)
        column.addLayout(body, 1)
        column.addLayout(below)
        column.addLayout(self._coach)
        column.addWidget(self._words_before)
        column.addWidget(rule())
        column.addLayout(foot)
        to_gap = self._gaps.select_next
        keys.bind(
            self,
            {"keep": self.press_primary, "next-gap": to_gap, "previous-gap": partial(to_gap, back=True)},
        )
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return column

    def _above(self) -> WidgetPair:
        """How they are greeted, and what it carries."""
        greet, carries = _named(_("I greet them as"), self.greet), _named(_("It carries"), self.carries)
        return WidgetPair(greet, carries, 24, share=0.6)  # what is carried has more words than a name


def _named(words: str, field: QWidget) -> QWidget:
    """A field with its name before it."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_150)
    row.addWidget(Label(words, "label", "2"))
    field.setMinimumWidth(theme().px(130))
    row.addWidget(field, 1)
    return place
