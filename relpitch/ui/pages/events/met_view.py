"""Whom one met at an event that has been, a line about each, and the way to each of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.giving import Promise
from relpitch.domain.person import called, initials_of
from relpitch.formatting import as_object
from relpitch.services.met_there import MetThere
from relpitch.services.naming import short
from relpitch.translation import _
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_25, SPACE_100, SPACE_125, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

_TOP = Qt.AlignmentFlag.AlignTop


class MetView(QWidget):
    """The list of those who were met at an event.

    `chosen` carries the id of someone whose page is wanted.
    """

    chosen = Signal(str)

    def __init__(self, met: Sequence[MetThere]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(_("Whom I met"), "section", "2"))
        column.addSpacing(SPACE_100)
        for someone in met:
            column.addWidget(rule())
            column.addLayout(self._row(someone))
        if not met:
            column.addWidget(Label(_("Nobody is written down for it."), "note", "3"))

    def _row(self, someone: MetThere) -> QHBoxLayout:
        person = someone.person
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_125, 0, SPACE_125)
        row.setSpacing(SPACE_175)
        row.addWidget(Avatar(initials_of(person.name), side=32), 0, _TOP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(person.name, "body", weight=600, wrap=True))
        if someone.line:
            words.addWidget(Label(someone.line, "body", "2", wrap=True))
        row.addLayout(words, 1)
        promises = QVBoxLayout()
        promises.setSpacing(SPACE_25)
        for each in someone.promises:
            promises.addLayout(_promise(each))
        row.addLayout(promises)
        name = short(called(person.name))
        there = _("Go to {name}").format(name=as_object(name)) if name.strip() else _("Go to them")
        go = Button(
            there, kind="link", height=CHIP, name=_("Go to {name}").format(name=as_object(person.name))
        )
        go.clicked.connect(lambda: self.chosen.emit(person.id))
        row.addWidget(go, 0, _TOP)
        return row


def _promise(promise: Promise) -> QHBoxLayout:
    if promise.kept_at:
        sentence = _("I promised: {what}. Kept.").format(what=promise.what.rstrip("."))
    elif promise.released_at:
        sentence = _("I promised: {what}. Released.").format(what=promise.what.rstrip("."))
    else:
        sentence = _("I promised: {what}").format(what=promise.what)
    row = QHBoxLayout()
    row.setSpacing(SPACE_100)
    row.addWidget(IconLabel("check" if promise.kept_at else "heart-handshake", "give"), 0, _TOP)
    words = Label(sentence, "body", "give", wrap=True)
    words.setFixedWidth(theme().px(190))
    row.addWidget(words, 0, _TOP)
    return row
