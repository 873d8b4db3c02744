"""The dialogs of an event's lists: lines to write or take, things to tick."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.formatting import single_spaced
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import (
    DIALOG_MARGINS,
    SPACE_25,
    SPACE_50,
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_300,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.tick_box import TickBox

_SUGGESTIONS_SHOWN = 40


class Asking(DialogSheet):
    """A question as title, a sentence, what is asked in the middle, and two verbs."""

    def __init__(self, title: str, sentence: str, parent: QWidget, width: int = 480) -> None:
        super().__init__(parent, width)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_100)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_75)
        column.addWidget(Label(title, "title", size=19, wrap=True))
        column.addWidget(Label(sentence, "body", "2", wrap=True))
        column.addSpacing(SPACE_100)
        column.addLayout(self.body, 1)
        column.addSpacing(SPACE_150)
        self._foot = DialogButtons(self)
        column.addLayout(self._foot)
        keys.bind(self, {"keep": self.accept})

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._foot.come_last()


class LinesDialog(Asking):
    """Lines to write, one under another; beneath them lines to take."""

    def __init__(
        self,
        title: str,
        sentence: str,
        lines: Sequence[str],
        suggested: Sequence[str],
        parent: QWidget,
        *,
        one: bool = False,
    ) -> None:
        super().__init__(title, sentence, parent)
        self._one = one
        self._field = AnswerField(
            title, size=15, line_height=23, least_height=72 if one else 118, grows=False
        )
        self._field.setPlainText("\n".join(lines))
        self.body.addWidget(self._field)
        others = [each for each in suggested if each not in lines][:_SUGGESTIONS_SHOWN]
        if not others:
            return
        self.body.addWidget(Label(_("To take"), "section", "2"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in others:
            column.addWidget(_Taken(words, self))
        column.addStretch()
        scroll = Scroll(inner)
        scroll.setFixedHeight(theme().px(200))
        self.body.addWidget(scroll)

    def lines(self) -> tuple[str, ...]:
        """What was written, a line each."""
        words = self._field.words()
        if self._one:
            return tuple(filter(None, [single_spaced(words)]))
        return tuple(line.strip() for line in words.splitlines() if line.strip())

    def take(self, words: str) -> None:
        """Write a suggested line below the others, or in place of the only one."""
        lines = [] if self._one else list(self.lines())
        self._field.setPlainText("\n".join([*lines, words]))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class _Taken(QWidget):
    """A line that can be taken."""

    def __init__(self, words: str, dialog: LinesDialog) -> None:
        super().__init__()
        self._words, self._dialog = words, dialog
        take = Button(_("Take it"), kind="link", height=COMPACT, name=_("Take: {line}").format(line=words))
        take.clicked.connect(self._taken)
        row = QHBoxLayout(self)
        set_margins(row, 0, SPACE_50, SPACE_100, SPACE_50)
        row.addWidget(Label(words, "note", "", wrap=True), 1)
        row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)

    def _taken(self) -> None:
        self._dialog.take(self._words)


class TickDialog(Asking):
    """Things to tick, each with a line below it. Those ticked before come first."""

    def __init__(
        self,
        title: str,
        sentence: str,
        choices: Sequence[tuple[str, str, str]],
        chosen: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(title, sentence, parent)
        self._order = [*chosen, *(key for key, _words, _below in choices if key not in chosen)]
        self._boxes: dict[str, TickBox] = {}
        known = {key: (name, below) for key, name, below in choices}
        inner = QWidget()
        column = QVBoxLayout(inner)
        set_margins(column, SPACE_25, SPACE_25, SPACE_100, SPACE_25)
        column.setSpacing(SPACE_125)
        for key in self._order:
            if key not in known:
                continue
            name, below = known[key]
            box = self._boxes[key] = TickBox(name)
            box.setChecked(key in chosen)
            column.addWidget(box)
            if below:
                words = OneLine(below, "note", "2")
                set_margins(words, theme().px(SPACE_300), 0, 0, 0)
                column.addWidget(words)
        column.addStretch()
        scroll = Scroll(inner)
        scroll.setFixedHeight(theme().px(320))
        self.body.addWidget(scroll)

    def chosen(self) -> tuple[str, ...]:
        """The keys of what is ticked, those from before first."""
        return tuple(key for key in self._order if key in self._boxes and self._boxes[key].isChecked())
