"""The five parts as one flowing text with margin labels."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.words_edit import WordsEdit

_PROMPTS = {
    Part.OPENING: "What will they recognise? Begin with them.",
    Part.OFFER: "What do you offer, and what changes for them?",
    Part.PROOF: "One small true story, or a figure.",
    Part.RELEVANCE: "When you notice something about them, what can you say?",
    Part.INVITATION: "Something easy to say yes to.",
}


@dataclass(frozen=True, slots=True)
class PartView:
    """One part as the editor shows it. `tag` is a word under the label; `when` the bridge's caption."""

    words: str
    measure: str
    inherited: bool
    tag: str
    when: str = ""
    place: str = ""


class Editor(QScrollArea):
    """Five growing editors. `typed` tells the part and all its words; `left` that the person moved on."""

    typed = Signal(object, str)  # a Part: as a str it would lose its type
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(0)
        self._rows = {part: _PartRow(part) for part in Part}
        for part, row in self._rows.items():
            column.addWidget(row)
            row.edit.edited.connect(row.tell)
            row.typed.connect(self.typed)
            row.edit.left.connect(self.left)
            row.crossed.connect(self._cross)
            row.setObjectName(f"part-{part.value}")
        column.addStretch()
        self.setWidget(inner)

    def show_parts(self, parts: Mapping[Part, PartView], *, writable: bool) -> None:
        """Show all five; what is equal is left alone."""
        for part, view in parts.items():
            self._rows[part].show_part(view, writable=writable)

    def edit(self, part: Part) -> WordsEdit:
        """The editor of one part."""
        return self._rows[part].edit

    def focused(self) -> Part | None:
        """The part that is being written in."""
        return next((part for part, row in self._rows.items() if row.edit.hasFocus()), None)

    def to_next(self) -> None:
        """Go to the next part, or to the first."""
        part = self.focused()
        self._go(list(Part).index(part) + 1 if part else 0, at_end=False)

    def to_previous(self) -> None:
        """Go to the part before, or to the last."""
        part = self.focused()
        self._go(list(Part).index(part) - 1 if part else len(Part) - 1, at_end=False)

    def _cross(self, part: Part, step: int) -> None:
        self._go(list(Part).index(part) + step, at_end=step < 0)

    def _go(self, number: int, *, at_end: bool) -> None:
        parts = list(Part)
        if 0 <= number < len(parts):
            edit = self._rows[parts[number]].edit
            edit.put_caret(at_end=at_end)
            self.ensureWidgetVisible(edit, 0, theme().px(40))


class _PartRow(QWidget):
    """A margin label, an accent bar while it is written in, and the words."""

    typed = Signal(object, str)  # a Part: as a str it would lose its type
    crossed = Signal(object, int)

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.edit = WordsEdit(part.label, _PROMPTS[part])
        self.edit.entered.connect(self._focus_moved)
        self.edit.left.connect(self._focus_moved)
        self.edit.crossed.connect(self._crossed)
        self._name = Label(
            part.label.replace("to you", "to\N{NO-BREAK SPACE}you"), "small", "2", weight=500, wrap=True
        )
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._measure = Label("", "small", "3", tabular=True)
        self._tag = Label("", "caption", "tag")
        self._when = Label("", "note", "3", italic=True)
        self._place = Label("", "caption", "tag", tabular=True)

        margin = QVBoxLayout()
        margin.setContentsMargins(0, 10, 0, 0)
        margin.setSpacing(2)
        margin.addWidget(self._name)
        for label in (self._measure, self._tag):
            margin.addWidget(label, alignment=Qt.AlignmentFlag.AlignRight)
        margin.addStretch()
        caption = QHBoxLayout()
        caption.setContentsMargins(0, 2, 0, 2)
        caption.addWidget(self._when, 1)
        caption.addWidget(self._place)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(caption)
        words.addWidget(self.edit)
        words.addStretch()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 10)
        self._grid.setHorizontalSpacing(20)
        self._grid.addLayout(margin, 0, 0)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.setColumnStretch(1, 1000)  # grows up to the reading measure,
        self._grid.setColumnStretch(2, 1)  # and the rest stays free
        self._when.hide()
        self._place.hide()
        self._tag.hide()
        self._dress()
        theme().changed.connect(self._dress)

    def show_part(self, view: PartView, *, writable: bool) -> None:
        """Show words, seconds and where they come from."""
        self.edit.setReadOnly(not writable)
        self.edit.show_words(view.words)
        self.edit.show_inherited(view.inherited)
        self._measure.setText(view.measure)
        self._tag.setText(view.tag)
        self._tag.setVisible(bool(view.tag))
        self._when.setText(f"when {view.when}" if view.when else "")
        self._when.setVisible(bool(view.when))
        self._place.setText(view.place)
        self._place.setVisible(bool(view.place))

    def tell(self, words: str) -> None:
        """Pass on what was typed."""
        self.typed.emit(self._part, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.edit.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            edit = self.edit.geometry().translated(self._words.pos())
            left = edit.left() - theme().px(10)
            painter.drawRoundedRect(QRectF(left, edit.top() + 4, 2, edit.height() - 8), 1, 1)

    def _crossed(self, step: int) -> None:
        self.crossed.emit(self._part, step)

    def _focus_moved(self) -> None:
        self._name.set_tone("accent" if self.edit.hasFocus() else "2")
        self.update()

    def _dress(self) -> None:
        self._name.setFixedWidth(theme().px(96))
        self._words.setMaximumWidth(theme().px(456))
        self._grid.setColumnMinimumWidth(0, theme().px(96))
        self._tag.setFixedHeight(theme().px(18))
        self._place.setFixedHeight(theme().px(22))
