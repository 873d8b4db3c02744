"""The line under a message: which gap is still to be filled, or how long the message is."""

import re
from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from relpitch.drafting.messages.drafted import GAP
from relpitch.formatting import begins_line, numbered
from relpitch.translation import _, ngettext
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_150
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_MOST_LETTERS = 40  # letters of a gap in the line
_SENTENCE_END = re.compile(r"[.!?\n]")
_REST = re.compile(
    r"(?![ ]+[A-ZÄÖÜÁÉÍÓÚÑ¿])(?:\[[^\[\]\n]*\]|[^.!?\n])*[.!?]?(?: (?:Shall I|Would you like)\b[^.!?\n]*\?)?"
)
"""What of its sentence stands behind a gap, with the question that asks about it."""


class GapLine(QWidget):
    """Follows a field: a gap in [brackets] is counted, selected, and keeps the message from leaving."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__()
        self._field = field
        self._label = Label("", "small", "2", wrap=True)
        self._out = Button(_("Take it out"), kind="link", height=CHIP)
        self._out.clicked.connect(self._take_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_150)
        row.addWidget(self._label, 1)
        row.addWidget(self._out)
        field.textChanged.connect(self._count)
        self._count()

    def select_first(self) -> bool:
        """Select the first gap, so that typing fills it. Whether there is one."""
        return self._select(0)

    def select_next(self, *, back: bool = False) -> None:
        """Select the next gap behind the caret, or the one before it; behind the last comes the first."""
        cursor = self._field.textCursor()
        places = self._places()
        if back:
            before = [start for start, end in places if end <= cursor.selectionStart()]
            self._select(len(before) - 1)
        else:
            behind = [start for start, _end in places if start >= cursor.selectionEnd()]
            self._select(-len(behind) if behind else 0)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _select(self, number: int) -> bool:
        places = self._places()
        if not places:
            return False
        start, end = places[number]
        cursor = self._field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)
        return True

    def _places(self) -> list[tuple[int, int]]:
        """Where the gaps begin and end, as Qt counts."""
        text = self._field.toPlainText()
        return [(_length(text[: each.start()]), _length(text[: each.end()])) for each in GAP.finditer(text)]

    def keeps_back(self) -> bool:
        """Whether a gap keeps the message from leaving; then it is selected, and the line says so."""
        if not self.select_first():
            return False
        gap = self._gaps()[0]
        self._label.setText(
            _("{gap} is still missing. Type over it, or take the sentence out.").format(gap=begins_line(gap))
        )
        self._out.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _gaps(self) -> list[str]:
        return [_begun(each[0].strip("[]")) for each in GAP.finditer(self._field.toPlainText())]

    def _count(self) -> None:
        gaps = self._gaps()
        self._out.hide()
        if gaps:
            left = ngettext(
                "One gap left: {gap}. Type over it.",
                "{number} gaps left: {gap}. Type over it.",
                len(gaps),
            )
            self._label.setText(numbered(left, len(gaps), gap=gaps[0]))
        else:
            words = len(self._field.toPlainText().split())
            self._label.setText(ngettext("{count} word", "{count} words", words).format(count=words))

    def _take_out(self) -> None:
        """Take the sentence of the first gap out, as one step that Undo takes back."""
        text = self._field.toPlainText()
        found = GAP.search(text)
        if found is None:
            return
        begin = found.start() - len(_SENTENCE_END.split(text[: found.start()])[-1])
        end = found.end()
        rest = _REST.match(text, end)
        end = rest.end() if rest else end
        if text[begin - 1 : begin] in ("", "\n"):
            end += len(text[end:]) - len(text[end:].lstrip(" "))
        cursor = self._field.textCursor()
        cursor.setPosition(_length(text[:begin]))
        cursor.setPosition(_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()


def _length(text: str) -> int:
    """How long a text is as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _begun(gap: str) -> str:
    """The first words of a gap, enough to know it by: the whole is selected in the message."""
    return shorten(gap, _MOST_LETTERS, placeholder=" …")
