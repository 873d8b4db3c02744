"""Lock a library? What Undo cannot take back is asked, and said before."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.preferences import GROUPS
from relpitch.preferences.asking import OneOf
from relpitch.translation import _, ngettext
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_150, SPACE_250, SPACE_300, SPACE_350
from relpitch.ui.theme import theme
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.passphrase_field import PassphraseField
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.tick_box import TickBox

_LARGE_TEXT = 130  # per cent: from this text size on names stand over their fields


class LockWish(NamedTuple):
    """What a library's lock shall be: a passphrase, or none; whether its copies go along."""

    passphrase: str | None
    with_copies: bool = True


class LockDialog(DialogSheet):
    """A dialog to lock a library, change its passphrase or unlock it for good.

    Once accepted, `wish` is what was asked for, and `minutes` how long nothing may be done before it locks
    itself; 0: it never does.

    `copies`: how many backups there are. `is_locked`: it has a passphrase, and gets another one.
    """

    def __init__(self, name: str, copies: int, minutes: int, parent: QWidget, *, is_locked: bool) -> None:
        super().__init__(parent, 480)
        question = _("Another passphrase for {library}?") if is_locked else _("Lock {library}?")
        self.setWindowTitle(question.format(library=name))
        self._copies = copies
        self.passphrase, self.again = PassphraseField(_("Passphrase")), PassphraseField(_("Once more"))
        self.rest = _rest(minutes)
        self.with_copies = TickBox(_copies_words(copies))
        self.with_copies.setChecked(True)
        if not copies:  # not shown before it has its place: it would flash up as a window
            self.with_copies.hide()
        self._left_open = Label("", "small", "take", wrap=True)
        self._left_open.hide()
        self.on_paper = TickBox(_("I have it on paper, in a safe place"))
        self._why = Label("", "small", "2", wrap=True)
        leave = _("Leave it as it is") if is_locked else _("Leave it open")
        self.buttons = DialogButtons(self, _("Lock it"), leave=leave)
        self._lay_out(question.format(library=name))
        self.buttons.come_last()
        for field in (self.passphrase, self.again):
            field.edited.connect(self._look)
        # What _compare shows would move a button that is being pressed from under the mouse.
        self.again.line.editingFinished.connect(OnceReleased(self._compare, self).ask)
        self.on_paper.toggled.connect(self._look)
        self.with_copies.toggled.connect(self._look)
        self._look()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wish(self) -> LockWish:
        """What was asked for."""
        return LockWish(self.passphrase.words, self.with_copies.isChecked())

    @property
    def minutes(self) -> int:
        """After how many minutes in which nothing is done it locks itself."""
        return int(self.rest.currentData())

    def accept(self) -> None:
        if self._is_ready():
            super().accept()

    def _is_ready(self) -> bool:
        return bool(self.passphrase.words) and self._agree() and self.on_paper.isChecked()

    def _agree(self) -> bool:
        return self.passphrase.words == self.again.words

    def _look(self) -> None:
        self.buttons.do.setEnabled(self._is_ready())
        missing = ""
        if not self.passphrase.words or not self._agree():
            missing = _("Type it twice, the same.")
        elif not self.on_paper.isChecked():
            missing = _("Once it is on paper, it can be locked.")
        self._why.setText(missing)
        if self._agree():
            self.again.show_trouble("")
        left = self._copies if not self.with_copies.isChecked() else 0
        words = ngettext(
            "The older backup stays open to anyone who finds it.",
            "The {count} older backups stay open to anyone who finds them.",
            max(left, 1),  # not shown for none, for which a language may have a form of its own
        )
        self._left_open.setText(words.format(count=left))
        self._left_open.setVisible(bool(left))
        self._fit_soon()

    def _compare(self) -> None:
        if self.again.words and not self._agree():
            self.again.show_trouble(_("Not the same yet."))
            self._fit_soon()

    def _lay_out(self, question: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_350, SPACE_300, SPACE_350, SPACE_250)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(question, "title", size=19, wrap=True))
        what = _(
            "Then the file, its backups and its recordings open only with a passphrase. You can take the "
            "lock off again whenever you like."
        )
        column.addWidget(Label(what, tone="2", wrap=True))
        column.addSpacing(SPACE_50)
        column.addLayout(_row(_("Passphrase"), self.passphrase))
        column.addLayout(_row(_("Once more"), self.again))
        advice = Label(_("Five plain words are better than one clever one."), "small", "2", wrap=True)
        column.addLayout(_row("", advice))
        column.addLayout(_row(_("Locks itself"), self.rest))
        column.addSpacing(SPACE_50)
        column.addWidget(rule())
        column.addWidget(Label(_("What cannot be undone"), "section"))
        for words in (
            _("Forget the passphrase, and every word in here is gone. There is no second way in."),
            _("Exports, printed pages and copies you made elsewhere before stay readable."),
        ):
            line = QHBoxLayout()
            line.setSpacing(SPACE_150)
            line.addWidget(Label("•", tone="2"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(words, tone="2", wrap=True), 1)
            column.addLayout(line)
        column.addSpacing(SPACE_50)
        column.addWidget(self.with_copies)
        column.addWidget(self._left_open)
        column.addWidget(self.on_paper)
        column.addWidget(self._why)
        column.addLayout(self.buttons)


def _row(name: str, field: QWidget) -> QBoxLayout:
    """A field with its name at its side, over it where the text is large."""
    is_large = theme().looks.text_size >= _LARGE_TEXT
    row: QBoxLayout = QVBoxLayout() if is_large else QHBoxLayout()
    row.setSpacing(SPACE_50 if is_large else SPACE_150)
    label = Label(name, tone="2", wrap=True)
    if not is_large:
        label.setFixedWidth(theme().px(128))
        label.setContentsMargins(0, theme().px(SPACE_100) if name else 0, 0, 0)
    if name or not is_large:
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(field, 1)
    return row


def _rest(minutes: int) -> Combo:
    """The choice of how long nothing is done before it locks itself, in the words of the preference."""
    combo = Combo(_("Locks itself"))
    ask = next(each for each in GROUPS if each.id == "backups").asks["locks_after"]
    assert isinstance(ask.control, OneOf)
    for value, words in ask.control.words.items():
        combo.addItem(_(words), value)
    combo.setCurrentIndex(max(combo.findData(minutes), 0))
    return combo


def _copies_words(copies: int) -> str:
    words = ngettext(
        "Lock the backup too, and remove the open one",
        "Lock the {count} backups too, and remove the open ones",
        max(copies, 1),  # not shown for none
    )
    return words.format(count=copies)
