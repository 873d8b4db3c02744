"""A message: drafted, coached, copied or opened in the mail program. relpitch sends nothing."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.coach import Review, foremost, reason_words, review
from relpitch.domain.follow_up import Reason
from relpitch.drafting.drafted import Draft
from relpitch.failure.drafts import Drafts
from relpitch.formatting import quoted, single_spaced
from relpitch.services.following_up import Thing
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.draft_form import WORDS_BEFORE, DraftForm
from relpitch.ui.form_fields import name_of, put_words
from relpitch.ui.pages.people.gap_line import GapLine
from relpitch.ui.pages.people.hello import hello
from relpitch.ui.pages.people.your_notes import YourNotes
from relpitch.ui.reading_beside import ReadingBeside
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.note_card import NoteCard
from relpitch.ui.widgets.pair import Pair
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

Choice = tuple[str, Reason, Thing | None]
_MAIL = re.compile(r"[^\s@<>,;:\"?&]+@[^\s@<>,;:\"?&]+\.[^\s@<>,;:\"?&]+")
_SOON_MS = 500
_AT_ONCE = 2


def mail_address(typed: str) -> str:
    """The address as a mail program may be given it; nothing where it is none."""
    found = _MAIL.match(typed.strip())
    return found[0] if found and found[0].isprintable() else ""


def mail_link(address: str, words: str) -> QUrl:
    """A link that opens the mail program with the message in it. The words cannot become headers."""
    body = bytes(QUrl.toPercentEncoding(words.replace("\n", "\r\n")).data()).decode()
    to = bytes(QUrl.toPercentEncoding(mail_address(address), b"@").data()).decode()
    return QUrl(f"mailto:{to}?body={body}", QUrl.ParsingMode.StrictMode)


class WriteDialog(DialogSheet):
    """Accepted, the message went some way; `message` and `carried` say what it was."""

    def __init__(
        self,
        name: str,
        address: str,
        choices: Sequence[Choice],
        draft: Callable[[Reason, Thing | None, int], Draft],
        drafts: Drafts,
        owner: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 760)
        self._address, self._choices, self._draft = address, choices, draft
        self._carried = self._wording = 0
        self._drafted = self._guessed = ""
        self._before: tuple[str, str] | None = None  # what was carried, and the person's words
        self.setWindowTitle(_("A message to {name}").format(name=name))
        self.carries = Combo(_("What it carries"))
        self.carries.addItems([words for words, _reason, _thing in choices])
        self.carries.currentIndexChanged.connect(self._carry)
        self.greet = TextField()
        self.greet.setAccessibleName(_("I greet them as"))
        self.greet.setPlaceholderText(_("how you would say hello"))
        self.greet.setMaxLength(80)
        self.greet.setFixedHeight(theme().px(32))
        self.greet.textEdited.connect(self._greet)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("The message"))
        self.text.setTabChangesFocus(True)
        self.text.setProperty("framed", True)
        font = theme().font("note")
        font.setPixelSize(theme().px(15))
        self.text.setFont(font)
        self.text.setMinimumHeight(min(theme().px(220), 230))  # with large text all the rest is taller, too
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._coach)
        self._beside = ReadingBeside(self._show_notes, self)
        self.text.textChanged.connect(self._timer.start)
        self._note = Label("", "small", "3", wrap=True)
        self._notes = QVBoxLayout()
        self._kept: set[tuple[str, str]] = set()
        self._copy = Button(_("Copy"), kind="primary", icon_name="copy")
        self.sent = Button(_("I sent it"))
        self._gaps = GapLine(self.text)
        self._your_notes = YourNotes()
        self._words_before = QWidget()
        self._words_before.hide()
        column = self._build(name)
        self._drafted = self._template()
        self.greet.setText(self._guessed)
        put_words(self.text, self._drafted)
        self._words = DraftForm(self, drafts)
        self._words.place_line(column, 1)
        self._words.show_owner(owner)
        self._gaps.select_first()
        if not self._guessed:
            self.greet.setFocus(Qt.FocusReason.OtherFocusReason)
        self._coach()

    def greeted(self) -> str:
        """How they are greeted, where the person said so and it was not guessed; else nothing."""
        typed = single_spaced(self.greet.text())
        return typed if typed != self._guessed else ""

    def _greet(self) -> None:
        """Let the message greet them so, where it still begins with the greeting."""
        text = self.message()
        first, line, rest = text.partition("\n")
        greeting = hello(first, single_spaced(self.greet.text()))
        if greeting is None:
            return
        was_drafted = text == self._drafted
        self._type_over(f"{greeting}{line}{rest}")
        if was_drafted:
            self._drafted = self.message()
            self._words.begins_with(name_of(self.text), self._drafted)

    def message(self) -> str:
        """What was written."""
        return self.text.toPlainText()

    def carried(self) -> tuple[Reason, Thing | None]:
        """Why, and what it carries."""
        _words, reason, thing = self._choices[self.carries.currentIndex()]
        return reason, thing

    def copy(self) -> None:
        """Put the message on the clipboard, unless there is a gap in it."""
        if self._gaps.keeps_back():
            return
        QGuiApplication.clipboard().setText(self.message())
        self._next_is_sent(_("Copied. When it went, press “I sent it”."))

    def mail(self) -> None:
        """Open it in the mail program, unless there is a gap in it."""
        if self._gaps.keeps_back():
            return
        if QDesktopServices.openUrl(mail_link(self._address, self.message())):
            self._next_is_sent(_("It is in your mail program. When it went, press “I sent it”."))
        else:
            self.copy()
            self._note.setText(_("There is no mail program here. It is copied instead."))

    def press_primary(self) -> None:
        """Do the next step: copy it, and once it is copied or in the mail program, say that it went."""
        (self.sent if self.sent.property("kind") == "primary" else self._copy).click()

    def _next_is_sent(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._copy.set_kind("secondary")
        self.sent.set_kind("primary")

    def another_wording(self) -> None:
        """Another opening and closing; words that were changed before are kept, and come back with Undo."""
        self._wording += 1
        self._carry(self._carried)
        self._gaps.select_first()

    def _sent(self) -> None:
        if not self._gaps.keeps_back():
            self.accept()

    def words_kept(self) -> None:
        """The message is kept for good."""
        self._words.end()

    def beside(self) -> dict[str, str]:
        """The person's words that another choice took the place of, and what they carried."""
        carried, words = self._before or ("", "")
        return {"carried before": carried, WORDS_BEFORE: words}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Keep such words again, to be brought back."""
        words = kept[WORDS_BEFORE]
        self._keep_before((kept["carried before"], words) if words else None)

    def _carry(self, place: int) -> None:
        """Draft what is carried now. Words that were changed before are kept, and come back with Undo."""
        edited = self.message() if self.message() != self._drafted else ""
        if edited.strip():
            self._keep_before((self.carries.itemText(self._carried), edited))
        self._carried = place
        self._drafted = self._template()
        self._words.begins_with(name_of(self.text), self._drafted)
        self._type_over(self._drafted)
        self._coach()

    def _bring_back(self) -> None:
        carried, words = self._before or ("", "")
        self._keep_before(None)
        self.carries.setCurrentText(carried)  # which keeps what was typed since, to be brought back in turn
        self._type_over(words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_before(self, before: tuple[str, str] | None) -> None:
        self._before = before
        self._words_before.setVisible(before is not None)

    def _template(self) -> str:
        reason, thing = self.carried()
        drafted = self._draft(reason, thing, self._wording)
        self._your_notes.show_words(drafted.beside)
        self._guessed = drafted.greeted
        typed = single_spaced(self.greet.text())
        first, line, rest = drafted.text.partition("\n")
        if typed and typed != drafted.greeted and (greeting := hello(first, typed)):
            return f"{greeting}{line}{rest}"
        return drafted.text

    def _type_over(self, words: str) -> None:
        """Let other words stand in the field, as one step that its own Undo takes back."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)

    def _coach(self) -> None:
        self._beside.ask(partial(review, self.message(), "message", dismissed=frozenset(self._kept)))

    def _show_notes(self, reviewed: Review) -> None:
        notes = [each for each in reviewed.notes if each.category != "graceful"]
        while item := self._notes.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for note in foremost(notes, _AT_ONCE):
            suggestion = note.suggestions[0] if note.suggestions else ""
            card = NoteCard(
                quoted(note.text),
                reason_words(note.why),
                suggestion,
                tone="take",
                replace=_("Replace") if note.replace else "",
            )
            card.keep_wanted.connect(lambda note=note: self._keep_mine(note.rule, note.phrase))
            if note.replace:
                card.replaced.connect(lambda note=note: self._replace(note.replace, note.suggestions[0]))
            self._notes.addWidget(card)
        if not self._note.text():
            self._note.setText(_("It leaves by your hand. relpitch sends nothing."))
        self.fit()

    def _keep_mine(self, rule: str, phrase: str) -> None:
        self._kept.add((rule, phrase))
        self._coach()

    def _replace(self, place: tuple[int, int] | None, words: str) -> None:
        if place:
            text = self.message()
            self._type_over(text[: place[0]] + words + text[place[1] :])
            self._coach()

    def _build(self, name: str) -> QVBoxLayout:
        cancel = Button(_("Not now"), kind="quiet")
        cancel.clicked.connect(self.reject)
        self._copy.clicked.connect(self.copy)
        self.sent.clicked.connect(self._sent)
        mail = Button(_("Open in mail"), icon_name="send")
        mail.clicked.connect(self.mail)
        if not mail_address(self._address):
            mail.hide()
        undo = Button(_("Undo"), kind="link", height=20, name=_("Undo: bring my words back"))
        undo.clicked.connect(self._bring_back)
        before = QHBoxLayout(self._words_before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(8)
        before.addWidget(Label(_("Your words are kept."), "small", "3"))
        before.addWidget(undo)
        before.addStretch()
        above = self._above()
        another = Button(_("Another wording"), kind="link", icon_name="shuffle", height=20)
        another.clicked.connect(self.another_wording)
        below = QHBoxLayout()
        below.addWidget(self._gaps, 1)
        below.addWidget(another, 0, Qt.AlignmentFlag.AlignTop)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.text, 3)
        body.addWidget(self._your_notes, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(cancel)
        foot.addWidget(self._note, 1)
        for button in (self._copy, mail, self.sent):  # in the order of time
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addWidget(
            Label(_("A message to {name}").format(name=name), "title", weight=500, size=18, wrap=True)
        )
        column.addLayout(above)
        column.addLayout(body, 1)
        column.addLayout(below)
        column.addLayout(self._notes)
        column.addWidget(self._words_before)
        column.addWidget(rule())
        column.addLayout(foot)
        keys.bind(self, {"keep": self.press_primary})
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return column

    def _above(self) -> Pair:
        """How they are greeted, and what it carries."""
        return Pair(_named(_("I greet them as"), self.greet), _named(_("It carries"), self.carries), 24)


def _named(words: str, field: QWidget) -> QWidget:
    """A field with its name before it."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(Label(words, "label", "2"))
    field.setMinimumWidth(theme().px(130))
    row.addWidget(field, 1)
    return place
