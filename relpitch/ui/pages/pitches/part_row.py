"""One part in the editor: its name in the margin, and its words or the list of its phrasings."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, SignalInstance
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import BASE_NAME, PartRule
from relpitch.translation import N_, _
from relpitch.ui.heights import SMALL
from relpitch.ui.pages.pitches.base_card import BaseCard
from relpitch.ui.pages.pitches.part_actions import ACTIONS, KEEP, TAKE
from relpitch.ui.pages.pitches.part_menu import part_menu
from relpitch.ui.pages.pitches.part_name import NAME_INSET, PartName, PartTag
from relpitch.ui.pages.pitches.part_view import PartView
from relpitch.ui.pages.pitches.phrasing_list import PhrasingList
from relpitch.ui.pages.pitches.words_menu import add_to_menu
from relpitch.ui.spaces import SPACE_25, SPACE_50, SPACE_75, SPACE_100, SPACE_125, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import mirrored, set_margins
from relpitch.ui.widgets.words_edit import WordsEdit


class EditorSignals(Protocol):
    """The signals of the editor that a row is a part of, and where the caret goes from it."""

    typed: SignalInstance
    when_typed: SignalInstance
    moved: SignalInstance
    removed: SignalInstance
    asked_for_another: SignalInstance
    action_chosen: SignalInstance
    phrasing_picked: SignalInstance
    opened: SignalInstance
    asked_to_compare: SignalInstance
    focus_left: SignalInstance

    def go(self, number: int, *, at_end: bool) -> None: ...


_PROMPTS = {
    Part.OPENING: N_("What will they recognise?"),
    Part.OFFER: N_("What do you offer, and to whom?"),
    Part.PROOF: N_("One small true story, or a figure."),
    Part.RELEVANCE: N_("What might you notice about them?"),
    Part.INVITATION: N_("Something easy to say yes to."),
}


class PartRow(QWidget):
    """A margin label, an accent bar while it is written in, and the words or the list of phrasings."""

    def __init__(self, part: Part, editor: EditorSignals) -> None:
        super().__init__()
        self._part, self._editor = part, editor
        self._view: PartView | None = None
        self._writable = True
        self._open = False
        self.edit = WordsEdit(part.label, _(_PROMPTS[part]))
        self.edit.menu_made.connect(self._menu_made)
        self.edit.edited.connect(self._typed)
        self.edit.focus_left.connect(editor.focus_left)
        self.edit.entered.connect(self._focus_moved)
        self.edit.focus_left.connect(self._focus_moved)
        self.edit.crossed.connect(self._crossed)
        self._list = PhrasingList(part)
        self._list.hide()
        self._name = PartName(part)
        self._name.asked.connect(self._ask)
        self._measure = Label("", "small", "3", tabular=True)
        self._tag = PartTag()
        self._tag.asked.connect(self._ask)
        self._changed = BaseCard()
        self._changed.hide()
        self._changed.taken.connect(self._take)
        self._changed.keep_wanted.connect(self._keep)
        self._changed.compared.connect(editor.asked_to_compare)
        self._when = Label("", "note", "3", italic=True, wrap=True)
        self._place = Button(
            "", kind="switch", height=SMALL, name=_("{part}: all wordings").format(part=part.label)
        )
        self._place.clicked.connect(self._toggle_list)
        self._wire_list()

        self._lay_out()
        self._restyle()
        theme().changed.connect(self._restyle)

    def _lay_out(self) -> None:
        margin = QVBoxLayout()
        margin.setContentsMargins(0, SPACE_75, 0, 0)
        margin.setSpacing(0)
        for widget, above in ((self._name, 0), (self._measure, 0), (self._tag, SPACE_50)):
            inset = QHBoxLayout()
            set_margins(inset, 0, above, 0 if widget is self._name else theme().px(NAME_INSET), 0)
            inset.addWidget(widget, alignment=Qt.AlignmentFlag.AlignRight)
            margin.addLayout(inset)
        margin.addStretch()
        caption = QHBoxLayout()
        caption.setContentsMargins(0, SPACE_25, 0, SPACE_25)
        caption.setSpacing(SPACE_100)
        caption.addWidget(self._when, 1)
        caption.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(caption)
        words.addWidget(self.edit)
        words.addWidget(self._list)
        below = QVBoxLayout()
        below.setContentsMargins(0, SPACE_100, 0, 0)
        below.addWidget(self._changed)
        words.addLayout(below)
        words.addStretch()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SPACE_75, 0, SPACE_125)
        self._grid.setHorizontalSpacing(SPACE_250)
        self._grid.addLayout(margin, 0, 0)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.setColumnStretch(1, 1000)  # grows up to the reading measure,
        self._grid.setColumnStretch(2, 1)  # and the rest stays free
        # Fixed would cut it to the height of its preferred width: what wraps is higher where there is less.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_part(self, view: PartView, *, writable: bool) -> None:
        """Show words, seconds and where they come from."""
        same = (view, writable, view.words) == (self._view, self._writable, self.edit.words())
        self._view, self._writable = view, writable
        if same:
            return
        self.edit.setReadOnly(not writable)
        self.edit.show_words(view.words)
        self.edit.show_inherited(view.inherited and view.unsaid is None)
        self.edit.show_unsaid(view.unsaid or ())
        self._changed.setVisible(view.changed is not None and writable)
        if view.changed is not None:
            self._changed.show_change(view.changed, name=self._part.label)
        left_out = view.rule == PartRule.LEFT_OUT
        self.edit.setPlaceholderText(_("Not said here.") if left_out else _(_PROMPTS[self._part]))
        self._measure.setText(view.measure)
        self._measure.setVisible(bool(view.measure))
        self._tag.setText(view.tag)
        self._tag.setVisible(bool(view.tag))
        self._tag.setToolTip(_as_in_base() if view.inherited else "")
        self._name.setEnabled(bool(view.actions) and writable)
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
            edit = self.edit.geometry().translated(self._words.pos()).toRectF()
            line = QRectF(edit.left() - theme().px(10), edit.top() + 4, 2, edit.height() - 8)
            painter.drawRoundedRect(mirrored(self.layoutDirection(), edit, line), 1, 1)

    def _show_caption(self) -> None:
        phrasings = self._view.phrasings if self._view else ()
        when = phrasings[0].when if phrasings else ""
        is_bridge = self._part is Part.RELEVANCE
        self._when.setText(_("when {heard}").format(heard=when) if when else "")
        self._when.setVisible(bool(when) and not self._open)
        several = len(phrasings) > 1
        shown = _("Bridges, 1 of {count}") if is_bridge else _("1 of {count}")
        self._place.set_words(shown.format(count=len(phrasings)) if several else _("Bridges"))
        self._place.setVisible((several or (is_bridge and self._writable)) and not self._open)

    def _wire_list(self) -> None:
        self._list.menu_made.connect(self._list_menu_made)
        self._list.words_typed.connect(self._row_typed)
        self._list.when_typed.connect(self._when_typed)
        self._list.moved.connect(self._moved)
        self._list.removed.connect(self._removed)
        self._list.asked_for_another.connect(self._another)
        self._list.done.connect(self._done)
        self._list.focus_left.connect(self._editor.focus_left)

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

    def written(self) -> list[QRect]:
        """Where one writes in it, from the caret's line to all that belongs to it; nothing, elsewhere."""
        if self._open:
            begin = self._list.mapTo(self, QPoint(0, 0))
            return [each.translated(begin) for each in self._list.written()]
        if not self.edit.hasFocus():
            return []
        return [self.edit.cursorRect().translated(self.edit.mapTo(self, QPoint(0, 0)))]

    def distance(self, y: int) -> int:
        """How far a height is from its words, with what stands over them."""
        shown = (self._when, self._place, self.edit, self._list, self._changed)
        places = [QRect(each.mapTo(self, QPoint(0, 0)), each.size()) for each in shown if each.isVisible()]
        above = min((each.top() for each in places), default=0) - y
        below = y - max((each.bottom() for each in places), default=0)
        return max(above, below, 0)

    def take_press(self, y: int) -> None:
        """The paper beside its words was pressed: put the caret to the end of those that are there."""
        if self._open:
            self._list.take_focus(self._list.place_at(self._list.mapFrom(self, QPoint(0, y)).y()))
        else:
            self.edit.put_caret(at_end=True)

    def list_edits(self, watch: Callable[[WordsEdit], None]) -> None:
        """Hand over each editor of the list as it is made."""
        self._list.edit_made.connect(watch)

    def forget_selection(self) -> None:
        """Select nothing, in the words and in the list."""
        for edit in (self.edit, *self._list.words()):
            edit.forget_selection()

    def _ask(self) -> None:
        if self._view is None or not self._name.isEnabled():
            return
        menu = part_menu(self, self._part, self._view)
        self._name.show_open(True)
        chosen = menu.exec(self._name.mapToGlobal(QPoint(0, self._name.height() + 2)))
        self._name.show_open(False)
        if chosen is not None:
            self._menu_chosen(chosen)
        menu.deleteLater()

    def _menu_made(self, menu: QMenu) -> None:
        add_to_menu(menu, self.edit, self._part, self._view)
        menu.triggered.connect(self._menu_chosen)

    def _list_menu_made(self, edit: WordsEdit, menu: QMenu) -> None:
        add_to_menu(menu, edit, self._part, None)

    def _menu_chosen(self, action: QAction) -> None:
        match action.data():
            case Phrasing() as phrasing:
                self._editor.phrasing_picked.emit(self._part, phrasing)
            case bool() | None:
                return
            case int() as place:
                self._editor.moved.emit(self._part, place, 0)
            case str() as key if key in ACTIONS:
                self._editor.action_chosen.emit(self._part, key)

    def _take(self) -> None:
        self._editor.action_chosen.emit(self._part, TAKE)

    def _keep(self) -> None:
        self._editor.action_chosen.emit(self._part, KEEP)

    def _focus_moved(self) -> None:
        self._name.show_lit(self.edit.hasFocus() or self._open)
        self.update()

    def _restyle(self) -> None:
        self._words.setMaximumWidth(theme().px(456))
        self._grid.setColumnMinimumWidth(0, theme().px(96))
        self._tag.setFixedHeight(theme().px(18))


def _as_in_base() -> str:
    return _("The words of “{base}”. Write here, and they become this version’s own.").format(
        base=_(BASE_NAME)
    )
