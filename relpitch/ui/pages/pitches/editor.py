"""The five parts as one flowing text with margin labels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.script.display import displayed
from relpitch.ui.pages.pitches.phrasing_list import PhrasingList
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.words_edit import WordsEdit

_PROMPTS = {
    Part.OPENING: "What will they recognise?",
    Part.OFFER: "What do you offer, and to whom?",
    Part.PROOF: "One small true story, or a figure.",
    Part.RELEVANCE: "What might you notice about them?",
    Part.INVITATION: "Something easy to say yes to.",
}

LEFT_OUT = "left out"
_SHOWN = 60  # characters of a wording in a menu


@dataclass(frozen=True, slots=True)
class PartView:
    """One part in the editor: `tag` a word under the label, `doings` (key, words) and `bank` its menu.

    `bank` finds wordings of other versions when it is called, so when the menu opens.
    """

    phrasings: tuple[Phrasing, ...]
    measure: str
    inherited: bool
    tag: str
    doings: tuple[tuple[str, str], ...] = ()
    bank: Callable[[], tuple[Phrasing, ...]] = field(default=tuple, compare=False)

    @property
    def words(self) -> str:
        """The source of the phrasing that is said."""
        return self.phrasings[0].words if self.phrasings else ""


class Editor(Scroll):
    """Five growing editors. All signals carry the part first.

    `typed` and `when_typed` tell a phrasing's place and all its words; `left` that the person moved on;
    `opened` that a part's list of phrasings opened or closed.
    """

    typed = Signal(object, int, str)
    when_typed = Signal(object, int, str)
    moved = Signal(object, int, int)
    removed = Signal(object, int)
    asked_for_another = Signal(object)
    chosen = Signal(object, str)
    taken = Signal(object, object)
    opened = Signal(object, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(0)
        self._rows = {part: _PartRow(part, self) for part in Part}
        for part, row in self._rows.items():
            column.addWidget(row)
            row.setObjectName(f"part-{part.value}")
        column.addStretch()
        self.setWidget(inner)

    def show_parts(self, parts: Mapping[Part, PartView], *, writable: bool) -> None:
        """Show all five; what is equal is left alone."""
        for part, view in parts.items():
            self._rows[part].show_part(view, writable=writable)

    def edit(self, part: Part) -> WordsEdit:
        """The editor of one part's first phrasing."""
        return self._rows[part].edit

    def focused(self) -> Part | None:
        """The part that is being written in."""
        return next((part for part, row in self._rows.items() if row.has_focus()), None)

    def focused_words(self) -> WordsEdit | None:
        """The words that are being written in."""
        widget = QApplication.focusWidget()
        return widget if isinstance(widget, WordsEdit) else None

    def open_list(self, part: Part, *, is_open: bool, place: int = 0) -> None:
        """Open or close a part's list of phrasings."""
        self._rows[part].open_list(is_open=is_open, place=place)

    def close_lists(self) -> None:
        """Close every list."""
        for row in self._rows.values():
            row.open_list(is_open=False)

    def show_source(self, *, plain: bool) -> None:
        """Show marks as they are written, or drawn."""
        for row in self._rows.values():
            row.edit.show_source(plain=plain)

    def to_next(self) -> None:
        """Go to the next part, or to the first."""
        part = self.focused()
        self.go(list(Part).index(part) + 1 if part else 0, at_end=False)

    def to_previous(self) -> None:
        """Go to the part before, or to the last."""
        part = self.focused()
        self.go(list(Part).index(part) - 1 if part else len(Part) - 1, at_end=False)

    def show_place(self, part: Part, offset: int) -> None:
        """Put the caret at a place of a part's source."""
        self.open_list(part, is_open=False)
        edit = self._rows[part].edit
        edit.go_to(offset)
        self.ensureWidgetVisible(edit, 0, theme().px(40))

    def go(self, number: int, *, at_end: bool) -> None:
        """Put the caret into a part by its number; one that is not there changes nothing."""
        parts = list(Part)
        if 0 <= number < len(parts):
            edit = self._rows[parts[number]].edit
            edit.put_caret(at_end=at_end)
            self.ensureWidgetVisible(edit, 0, theme().px(40))


class _PartRow(QWidget):
    """A margin label, an accent bar while it is written in, and the words or the list of phrasings."""

    def __init__(self, part: Part, editor: Editor) -> None:
        super().__init__()
        self._part, self._editor = part, editor
        self._view: PartView | None = None
        self._writable = True
        self._open = False
        self.edit = WordsEdit(part.label, _PROMPTS[part])
        self.edit.edited.connect(self._typed)
        self.edit.left.connect(editor.left)
        self.edit.entered.connect(self._focus_moved)
        self.edit.left.connect(self._focus_moved)
        self.edit.crossed.connect(self._crossed)
        self._list = PhrasingList(part)
        self._list.hide()
        self._name = _PartName(part)
        self._name.clicked.connect(self._ask)
        self._measure = Label("", "small", "3", tabular=True)
        self._tag = Label("", "caption", "tag")
        self._when = Label("", "note", "3", italic=True)
        self._place = Button("", kind="switch", height=22, name=f"{part.label}: all wordings")
        self._place.clicked.connect(self._toggle_list)
        self._wire_list()

        margin = QVBoxLayout()
        margin.setContentsMargins(0, 10, 0, 0)
        margin.setSpacing(2)
        for widget in (self._name, self._measure, self._tag):
            margin.addWidget(widget, alignment=Qt.AlignmentFlag.AlignRight)
        margin.addStretch()
        caption = QHBoxLayout()
        caption.setContentsMargins(0, 2, 0, 2)
        caption.addWidget(self._when, 1)
        caption.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(caption)
        words.addWidget(self.edit)
        words.addWidget(self._list)
        words.addStretch()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 10)
        self._grid.setHorizontalSpacing(20)
        self._grid.addLayout(margin, 0, 0)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.setColumnStretch(1, 1000)  # grows up to the reading measure,
        self._grid.setColumnStretch(2, 1)  # and the rest stays free
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()
        theme().changed.connect(self._dress)

    def show_part(self, view: PartView, *, writable: bool) -> None:
        """Show words, seconds and where they come from."""
        same = (view, writable, view.words) == (self._view, self._writable, self.edit.words())
        self._view, self._writable = view, writable
        if same:
            return
        self.edit.setReadOnly(not writable)
        self.edit.show_words(view.words)
        self.edit.show_inherited(view.inherited)
        self.edit.setPlaceholderText("Not said here." if view.tag == LEFT_OUT else _PROMPTS[self._part])
        self._measure.setText(view.measure)
        self._measure.setVisible(bool(view.measure))
        self._tag.setText(view.tag)
        self._tag.setVisible(bool(view.tag))
        self._name.setEnabled(bool(view.doings) and writable)
        if self._open:
            self._list.show_phrasings(view.phrasings, writable=writable)
        self._show_caption()

    def has_focus(self) -> bool:
        """Whether the caret is here."""
        widget = QApplication.focusWidget()
        return widget is not None and self.isAncestorOf(widget) and widget is not self._name

    def open_list(self, *, is_open: bool, place: int = 0) -> None:
        """Show all phrasings, or the one that is said."""
        if self._view is None:
            return
        changed = is_open != self._open
        self._open = is_open
        self._list.setVisible(is_open)
        self.edit.setVisible(not is_open)
        if is_open:
            self._list.show_phrasings(self._view.phrasings, writable=self._writable)
            self._list.take_focus(place)
        self._show_caption()
        if changed:
            self._focus_moved()
            self._editor.opened.emit(self._part, is_open)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.edit.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            edit = self.edit.geometry().translated(self._words.pos())
            left = edit.left() - theme().px(10)
            painter.drawRoundedRect(QRectF(left, edit.top() + 4, 2, edit.height() - 8), 1, 1)

    def _show_caption(self) -> None:
        phrasings = self._view.phrasings if self._view else ()
        when = phrasings[0].when if phrasings else ""
        is_bridge = self._part is Part.RELEVANCE
        self._when.setText(f"when {when}" if when else "")
        self._when.setVisible(bool(when) and not self._open)
        several = len(phrasings) > 1
        self._place.set_words(f"1 of {len(phrasings)}" if several else "Bridges")
        self._place.setVisible((several or (is_bridge and self._writable)) and not self._open)

    def _wire_list(self) -> None:
        self._list.words_typed.connect(self._row_typed)
        self._list.when_typed.connect(self._when_typed)
        self._list.moved.connect(self._moved)
        self._list.removed.connect(self._removed)
        self._list.asked_for_another.connect(self._another)
        self._list.done.connect(self._done)
        self._list.left.connect(self._editor.left)

    def _typed(self, words: str) -> None:
        self._editor.typed.emit(self._part, 0, words)

    def _row_typed(self, place: int, words: str) -> None:
        self._editor.typed.emit(self._part, place, words)

    def _when_typed(self, place: int, when: str) -> None:
        self._editor.when_typed.emit(self._part, place, when)

    def _moved(self, place: int, to: int) -> None:
        self._editor.moved.emit(self._part, place, to)

    def _removed(self, place: int) -> None:
        self._editor.removed.emit(self._part, place)

    def _another(self) -> None:
        self._editor.asked_for_another.emit(self._part)

    def _done(self) -> None:
        self.open_list(is_open=False)
        self.edit.put_caret(at_end=True)

    def _toggle_list(self) -> None:
        self.open_list(is_open=not self._open)

    def _crossed(self, step: int) -> None:
        self._editor.go(list(Part).index(self._part) + step, at_end=step < 0)

    def _ask(self) -> None:
        if self._view is None:
            return
        menu = QMenu(self)
        for key, words in self._view.doings:
            menu.addAction(words).setData(key)
        if bank := self._view.bank():
            others = menu.addMenu("From another version")
            for phrasing in bank:
                shown = displayed(phrasing.words).text
                action = others.addAction(shown if len(shown) < _SHOWN else f"{shown[:_SHOWN]} …")
                action.setData(phrasing)
        chosen = menu.exec(self._name.mapToGlobal(QPoint(0, self._name.height())))
        if chosen is not None and isinstance(chosen.data(), Phrasing):
            self._editor.taken.emit(self._part, chosen.data())
        elif chosen is not None:
            self._editor.chosen.emit(self._part, chosen.data())

    def _focus_moved(self) -> None:
        self._name.show_lit(self.edit.hasFocus() or self._open)
        self.update()

    def _dress(self) -> None:
        self._words.setMaximumWidth(theme().px(456))
        self._grid.setColumnMinimumWidth(0, theme().px(96))
        self._tag.setFixedHeight(theme().px(18))


class _PartName(QPushButton):
    """A part's name in the margin; pressing it tells what can be done with the part."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._words = part.label.replace("relates to you", "relates\nto\N{NO-BREAK SPACE}you")
        self._lit = False
        self.setProperty("kind", "title")
        self.setAccessibleName(f"{part.label}: what can be done")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_lit(self, lit: bool) -> None:
        """In accent while the part is written in."""
        self._lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(96), theme().px(16) * (1 + self._words.count("\n")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme().font("small", weight=600 if self._lit else 500)
        font.setUnderline(self.isEnabled() and self.underMouse())
        painter.setFont(font)
        painter.setPen(theme().colour("accent" if self._lit else "ink-2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._words)
