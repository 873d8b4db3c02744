"""The five parts as one flowing text with margin labels."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.ui.pages.pitches.in_sight import InSight
from relpitch.ui.pages.pitches.mark_bar import MarkBar
from relpitch.ui.pages.pitches.part_row import PartRow
from relpitch.ui.pages.pitches.part_view import PartView
from relpitch.ui.prose_language import LANGUAGE
from relpitch.ui.spaces import SPACE_250, SPACE_300, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.words_edit import WordsEdit

_IN, _FURTHER_IN = SPACE_300, SPACE_500
_WORDS = 96 + 20 + 456  # the name in the margin, and the words as wide as they are read


class Editor(Scroll):
    """Five growing editors. All signals carry the part first.

    `typed` and `when_typed` tell a phrasing's place and all its words; `moved` its place and where it goes,
    `removed` its place; `asked_for_another` asks for one more. `action_chosen` carries what of the part's
    menu was chosen, `phrasing_picked` a phrasing chosen there. `focus_left` tells that the person moved on;
    `opened` that a part's list of phrasings opened or closed.
    """

    typed = Signal(object, int, str)
    when_typed = Signal(object, int, str)
    moved = Signal(object, int, int)
    removed = Signal(object, int)
    asked_for_another = Signal(object)
    action_chosen = Signal(object, str)
    phrasing_picked = Signal(object, object)
    opened = Signal(object, bool)
    asked_to_compare = Signal()
    focus_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        inner = _PartsGround()
        inner.pressed.connect(self._go_near)
        column = QVBoxLayout(inner)
        self._column = column
        self._make_room()
        column.setSpacing(0)
        self._rows = {part: PartRow(part, self) for part in Part}
        for part, row in self._rows.items():
            column.addWidget(row)
            row.setObjectName(f"part-{part.value}")
        column.addStretch()
        self.setWidget(inner)
        self.bar = MarkBar(self.viewport())
        in_sight = InSight(self, self._written)
        for row in self._rows.values():
            for watch in (self.bar.watch, in_sight.watch):
                watch(row.edit)
                row.list_edits(watch)
        self.verticalScrollBar().valueChanged.connect(self.bar.hide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Further in where the words have all the room that they take."""
        has_room = self.width() >= theme().px(_WORDS) + _FURTHER_IN + _IN
        set_margins(self._column, _FURTHER_IN if has_room else _IN, SPACE_250, _IN, SPACE_300)

    def show_parts(self, parts: Mapping[Part, PartView], *, writable: bool, language: str = "") -> None:
        """Show all five, in the language of their statement; what is equal is left alone."""
        self.setProperty(LANGUAGE, language)
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
        """Close every list, and select nothing."""
        for row in self._rows.values():
            row.open_list(is_open=False)
            row.forget_selection()

    def show_source(self, plain: bool) -> None:
        """Show marks as they are written, or drawn."""
        for row in self._rows.values():
            row.edit.show_source(plain)

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

    def _written(self) -> list[QRect]:
        found = ((row, each) for row in self._rows.values() for each in row.written())
        return [place.translated(row.pos()) for row, place in found]

    def _go_near(self, y: int) -> None:
        nearest = min(self._rows.values(), key=lambda row: row.distance(y - row.y()))
        nearest.take_press(y - nearest.y())


class _PartsGround(QWidget):
    """What the parts stand on; `pressed` carries the height of a press beside the words."""

    pressed = Signal(int)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(round(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it belongs to the press
