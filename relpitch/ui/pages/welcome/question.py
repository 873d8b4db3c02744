"""One question of Welcome: its field, an example until it is answered, and what its answer still wants."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.drafting.from_answers.asking import Asked
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_GAP = SPACE_125


class Question(QWidget):
    """One question, with the field for its answer.

    `edited`: something else is typed; `used`: the words that were asked for are taken, or given back.

    `finished` goes on to the next field, `left` is when the keyboard leaves this one.
    """

    edited = Signal()
    used = Signal(str)
    finished = Signal()
    left = Signal()

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._taken = ""
        self._given_back = "", ""  # words that were taken and given back, and the answer they are of
        self._example = ""
        self.field = AnswerField(words)
        self.field.edited.connect(self._edited)
        self.field.installEventFilter(self)
        self._tag = Label("", "caption", "tag")
        self._line = Label("", "small", "3", wrap=True)
        self._use = Button(_("Use that"), kind="link", height=CHIP)
        self._use.clicked.connect(self._take)
        self._number = Label(str(number), "note", "accent", weight=500, size=17)
        self._words = Label(words, "note", weight=500, size=17, wrap=True)
        title = self._title = QHBoxLayout()
        title.setSpacing(_GAP)
        title.addWidget(self._number)
        title.addWidget(self._words, 1)
        title.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        below = self._below = QHBoxLayout()
        below.setSpacing(SPACE_150)
        below.addWidget(self._line, 1)
        below.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_100)
        column.addLayout(title)
        column.addWidget(self.field)
        column.addLayout(below)
        self._restyle()
        theme().changed.connect(self._restyle)
        self.show_state("", None)

    @property
    def taken(self) -> str:
        """The words of the answer that go into the draft instead of all of it; empty: all of it."""
        return self._taken

    def show_example(self, words: str) -> None:
        """Someone else's answer, which stands below until there is one."""
        self._example = words
        self._show_line()

    def show_state(self, tag: str, asked: Asked | None) -> None:
        """What the answer's tag says, and what is asked for; nothing where all is well."""
        self._tag.setVisible(bool(tag))
        self._tag.setText(f"○ {tag}" if tag else "")
        self._place_tag()
        self._asked = asked
        self._show_line()

    def clear_taken(self) -> None:
        """The whole answer counts again."""
        if self._taken:
            self._taken = ""
            self.used.emit("")

    def give_back(self) -> bool:
        """Undo what Use that did, which is stored nowhere yet. Whether there was anything."""
        if not self._taken:
            return False
        self._given_back = self._taken, self.field.words()
        self.clear_taken()
        return True

    def take_again(self) -> bool:
        """Do again what Use that did, where it was undone and the answer is the same. Whether it was."""
        words, answer = self._given_back
        if self._taken or not words or answer != self.field.words():
            return False
        self._taken, self._given_back = words, ("", "")
        self.used.emit(words)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tag()

    def _place_tag(self) -> None:
        """Beside the question, where that stands on no more lines then; else below: the field never moves."""
        room = self.width() - self._number.sizeHint().width() - _GAP
        beside = room - self._tag.sizeHint().width() - _GAP
        fits = self._words.heightForWidth(room) >= self._words.heightForWidth(beside)
        row, other = (self._title, self._below) if fits else (self._below, self._title)
        if row.indexOf(self._tag) < 0:
            other.removeWidget(self._tag)
            side = Qt.AlignmentFlag.AlignTrailing if fits else Qt.AlignmentFlag.AlignLeading
            row.insertWidget(2 if fits else 0, self._tag, 0, side | Qt.AlignmentFlag.AlignVCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and keys.is_enter(event):
            self.finished.emit()
            return True
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._taken = ""
        self._show_line()
        self.edited.emit()

    def _take(self) -> None:
        if self._asked is not None:
            self._taken = self._asked.words
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.used.emit(self._taken)

    def _show_line(self) -> None:
        asked = self._asked
        answered = bool(self.field.words().strip())
        if asked is not None:
            words = f"{asked.line} {asked.lead} {asked.words}" if asked.words else asked.line
        else:
            words = (
                "" if answered or not self._example else _("For example: {words}").format(words=self._example)
            )
        self._line.setText(words)
        self._line.set_tone("2" if asked is not None else "3")
        self._line.setVisible(bool(words))
        self._use.setVisible(asked is not None and asked.theirs)
        self._use.setAccessibleDescription(asked.words if asked is not None else "")  # Tab comes here later

    def _restyle(self) -> None:
        self._tag.setMinimumHeight(theme().px(CHIP))
