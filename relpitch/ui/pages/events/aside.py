"""Beside an event: how ready one is, what to bring, what to do before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.event import Item
from relpitch.services.preparing import Prepared
from relpitch.translation import _, pgettext
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_50,
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_200,
    SPACE_250,
    SPACE_300,
)
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.column import Column
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.tick_box import TickBox

_TOP = Qt.AlignmentFlag.AlignTop


class PrepAside(Column):
    """The right column beside an event.

    `ticked` carries a list ("bring" or "before"), a line's number and whether it is done; `edit_asked_for` a
    list; `read` says that everything was read through.
    """

    ticked = Signal(str, int, bool)
    edit_asked_for = Signal(str)
    read = Signal()

    def __init__(self, *, writable: bool) -> None:
        super().__init__("aside", 328)
        self._readiness = Label("", "body", "2", wrap=True)
        self._step = Label("", "small", "2", wrap=True)
        self._line = rule()
        self._title = Label(_("Getting ready"), "title", size=18)
        self._next = QWidget()
        self._read = Button(_("I have read it through"), kind="link", height=CHIP)
        self._read.clicked.connect(self.read)
        if not writable:
            self._read.hide()
        self._build_next()
        self._bring = CheckList(_("What I bring"), "bring", writable=writable)
        self._before = CheckList(_("Before I go"), "before", writable=writable)
        for each in (self._bring, self._before):
            each.ticked.connect(self.ticked)
            each.edit_asked_for.connect(self.edit_asked_for)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_300, SPACE_250, SPACE_300, SPACE_250)
        column.setSpacing(SPACE_250)
        column.addWidget(self._card())
        column.addWidget(self._lists())
        column.addStretch()
        around = QVBoxLayout(self)
        set_margins(around, HAIRLINE, 0, 0, 0)
        around.addWidget(Scroll(inner))

    def show_prepared(self, prepared: Prepared) -> None:
        """Show an event as it is now. Of one that has been only how it went."""
        has_been = prepared.has_been
        self._title.setText(_("How it went") if has_been else _("Getting ready"))
        went = prepared.event.line or _("It has been. How it went is not written down.")
        self._readiness.setText(went if has_been else prepared.readiness)
        self._step.setText(prepared.next_step)
        self._step.setVisible(bool(prepared.next_step))
        self._line.setVisible(bool(prepared.next_step))
        self._next.setVisible(not has_been)
        self._ahead.setVisible(not has_been)
        self._after.setVisible(prepared.event.is_to_be_asked_about)
        self._bring.show_items(prepared.event.bring)
        self._before.show_items(prepared.event.before)

    def _lists(self) -> QWidget:
        """What to do before the event."""
        self._ahead = QWidget()
        column = QVBoxLayout(self._ahead)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_250)
        column.addWidget(self._bring)
        column.addWidget(rule())
        column.addWidget(self._before)
        column.addWidget(rule())
        self._after = QWidget()
        after = QHBoxLayout(self._after)
        after.setContentsMargins(0, 0, 0, 0)
        after.setSpacing(SPACE_100)
        after.addWidget(IconLabel("moon", "ink-2", 14), 0, _TOP)
        words = _("Afterwards, write one line about each person. Today will ask you.")
        after.addWidget(Label(words, "small", "2", wrap=True), 1)
        column.addWidget(self._after)
        return self._ahead

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_250, SPACE_200, SPACE_250, SPACE_200)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(SPACE_75)
        column.addWidget(self._readiness)
        column.addWidget(self._next)
        return card

    def _build_next(self) -> None:
        """The next step, and a way to say that all was read."""
        column = QVBoxLayout(self._next)
        column.setContentsMargins(0, SPACE_150, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addSpacing(SPACE_125)
        column.addWidget(self._step)
        column.addSpacing(SPACE_100)
        column.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)


class CheckList(QWidget):
    """A list of lines to tick off. Its signals carry its `name`; `ticked` as that of `PrepAside`.

    `edit_asked_for` asks for a dialog to write the lines in.

    Lines that stay keep their boxes, so the keyboard stays where it is.
    """

    ticked = Signal(str, int, bool)
    edit_asked_for = Signal(str)

    def __init__(self, words: str, name: str, *, writable: bool) -> None:
        super().__init__()
        self._name, self._writable = name, writable
        self._items: tuple[str, ...] = ()
        self._boxes: list[TickBox] = []
        self._words: list[Label] = []
        heading = QHBoxLayout()
        heading.addWidget(Label(words, "section", "2"), 1)
        edit = Button(
            pgettext("button", "Edit"),
            kind="link",
            height=CHIP,
            name=_("{heading}: Edit").format(heading=words),
        )
        if not writable:
            edit.hide()
        edit.clicked.connect(lambda: self.edit_asked_for.emit(name))
        heading.addWidget(edit)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_75)
        column.addLayout(heading)
        column.addLayout(self._rows)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show lines, ticked where they are done."""
        whats = tuple(each.what for each in items)
        if whats != self._items:
            self._items = whats
            self._fill(items)
        for box, words, item in zip(self._boxes, self._words, items, strict=True):
            box.setChecked(item.done)
            words.set_tone("2" if item.done else "")

    def _fill(self, items: Sequence[Item]) -> None:
        while row := self._rows.takeAt(0):
            if widget := row.widget():
                widget.hide()
                widget.deleteLater()
        self._boxes, self._words = [], []
        for number, item in enumerate(items):
            box = TickBox("")
            box.setAccessibleName(item.what)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.setEnabled(self._writable)
            box.clicked.connect(lambda done, number=number: self.ticked.emit(self._name, number, done))
            words = Label(item.what, wrap=True)
            line = QWidget()
            beside = QHBoxLayout(line)
            beside.setContentsMargins(0, SPACE_50, 0, SPACE_50)
            beside.setSpacing(0)
            beside.addWidget(box, 0, _TOP)
            beside.addWidget(words, 1)
            self._rows.addWidget(line)
            self._boxes.append(box)
            self._words.append(words)
        if not items:
            self._rows.addWidget(Label(_("Nothing yet."), "note", "3"))
