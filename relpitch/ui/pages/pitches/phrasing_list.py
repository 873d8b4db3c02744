"""A part's bridges, or its other wordings, opened in place."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words
from relpitch.script.speech import as_theirs
from relpitch.translation import _, pgettext
from relpitch.ui import icons
from relpitch.ui.heights import CHIP, COMPACT
from relpitch.ui.prose_language import language_in
from relpitch.ui.spaces import SPACE_25, SPACE_50, SPACE_75, SPACE_100, SPACE_125
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.shared_undo import left_to_page
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.way_back import lead_back
from relpitch.ui.widgets.words_edit import WordsEdit


class PhrasingList(QFrame):
    """A raised card with one row a phrasing, the one in the text on top.

    Rows move by dragging their handle or by Alt Shift Up and Down. All signals but the
    last two carry a row's place: `words_typed` and `when_typed` with all its words, `moved` with where it
    goes, `removed` alone. `menu_made` carries the field and its menu, to be added to; `edit_made` the field.
    """

    words_typed = Signal(int, str)
    when_typed = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)
    asked_for_another = Signal()
    done = Signal()
    focus_left = Signal()
    menu_made = Signal(object, object)
    edit_made = Signal(object)

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.setObjectName("card")
        self._bridges = part is Part.RELEVANCE
        self._rows: list[_Row] = []
        self._ids: list[str] = []
        self._another = Button(
            _("Another bridge") if self._bridges else _("Another wording"),
            kind="quiet",
            icon_name="plus",
            height=COMPACT,
        )
        self._done = Button(pgettext("button", "Done"), kind="quiet", height=COMPACT)
        self._another.clicked.connect(self.asked_for_another)
        self._done.clicked.connect(self.done)
        lead_back(self._done)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_50, SPACE_75, SPACE_50, SPACE_100)
        self._column.setSpacing(SPACE_25)
        foot = QHBoxLayout()
        set_margins(foot, SPACE_125, SPACE_25, SPACE_75, 0)
        foot.addWidget(self._another)
        foot.addStretch()
        foot.addWidget(self._done)
        self._column.addLayout(foot)

    def show_phrasings(self, phrasings: tuple[Phrasing, ...], *, writable: bool) -> None:
        """Show other phrasings; rows that stay are left alone, and keep the caret."""
        ids = [each.id for each in phrasings]
        if ids != self._ids:
            focused = next((self._ids[n] for n, row in enumerate(self._rows) if row.has_focus()), "")
            for row in self._rows:
                row.deleteLater()
            self._rows = [_Row(self, number, bridge=self._bridges) for number in range(len(phrasings))]
            for number, row in enumerate(self._rows):
                self._column.insertWidget(number, row)
                self.edit_made.emit(row.words)
            self._ids = ids
            if focused in ids:
                self._rows[ids.index(focused)].take_focus()
            self._order_focus()
        first = first_with_words(phrasings)
        for row, phrasing in zip(self._rows, phrasings, strict=True):
            row.show_phrasing(phrasing, is_first=phrasing is first, writable=writable)
        self._another.setVisible(writable)

    def _order_focus(self) -> None:
        """The keyboard goes from a row's *when* to its words, then to its buttons, and to the next row."""
        reached = [widget for row in self._rows for widget in row.in_order()]
        for before, after in pairwise([*reached, self._another, self._done]):
            QWidget.setTabOrder(before, after)

    def take_focus(self, place: int = 0) -> None:
        """Put the caret into a row; -1 is the last."""
        if self._rows:
            self._rows[place].take_focus()

    def words(self) -> list[WordsEdit]:
        """The editors of the rows."""
        return [row.words for row in self._rows]

    def written(self) -> list[QRect]:
        """Where one writes: the caret's line, all below it, the whole row with that. Nothing, elsewhere."""
        row = next((each for each in self._rows if each.has_focus()), None)
        if row is None:
            return []
        line = row.line().translated(row.pos())
        down = QPoint(line.right(), self.rect().bottom())
        return [line, QRect(line.topLeft(), down), QRect(row.pos(), down)]

    def place_at(self, y: int) -> int:
        """The place of the row at a height."""
        return max((n for n, row in enumerate(self._rows) if row.y() <= y), default=0)

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)


class _Row(QWidget):
    """One phrasing: handle, *when*, words, and what can be done with it."""

    def __init__(self, list_: PhrasingList, place: int, *, bridge: bool) -> None:
        super().__init__()
        self._list, self._place = list_, place
        self._writable, self._can_be_first = True, False
        self._unquoted = ""  # what was put into quotation marks
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        name = (_("Bridge {number}") if bridge else _("Wording {number}")).format(number=place + 1)
        self._handle = _Handle(list_, place, _("Move {wording}").format(wording=name))
        self._when = _When()
        self._when.setProperty("bare", True)
        self._when.setAccessibleName(_("{wording}: when").format(wording=name))
        self._when.textEdited.connect(self._when_typed)
        self._when.editingFinished.connect(self._when_left)
        self._when.returnPressed.connect(lambda: self.words.setFocus(Qt.FocusReason.TabFocusReason))
        self._words = WordsEdit(_("{wording}: what I say").format(wording=name), _("What I say"), role="note")
        self._words.edited.connect(self._words_typed)
        self._words.menu_made.connect(self._menu_made)
        self._words.focus_left.connect(list_.focus_left)
        self._badge = Label(_("in your text"), "caption", "badge")
        self._first = Button(_("Put it in your text"), kind="link", height=CHIP)
        self._first.clicked.connect(self._say_first)
        self._remove = Button(
            kind="quiet", icon_name="x", height=CHIP, name=_("Remove {wording}").format(wording=name)
        )
        self._remove.clicked.connect(self._removed)
        top = QHBoxLayout()
        top.setSpacing(SPACE_50)
        top.addWidget(self._when, 1)
        if not bridge:
            top.addStretch(1)
        for widget in (self._badge, self._first, self._remove):
            top.addWidget(widget)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addLayout(top)
        body.addWidget(self._words)
        row = QHBoxLayout(self)
        set_margins(row, SPACE_50, SPACE_75, SPACE_75, SPACE_75)
        row.setSpacing(SPACE_50)
        row.addWidget(self._handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(body, 1)
        self._restyle()  # Qt gives a field its old font back that gets one between being shown and its parent
        self._when.setVisible(bridge)  # once it is laid out: before, it would be a window for a moment
        self._show_actions(shown=False)
        theme().changed.connect(self._restyle)

    def in_order(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to here, what is written in first."""
        return self._when, self._words, self._first, self._remove

    def show_phrasing(self, phrasing: Phrasing, *, is_first: bool, writable: bool) -> None:
        """Show other words, and whether they are those in the text."""
        self._writable = writable
        self._can_be_first = not is_first and bool(phrasing.words.strip())
        self._badge.setVisible(is_first)
        self._first.setVisible(self._can_be_first and not self._remove.isHidden())
        shown = _("when {heard}").format(heard=phrasing.when) if phrasing.when else ""
        if not self._when.hasFocus() and self._when.text() != shown:
            self._when.setText(shown)
            self._when.setCursorPosition(0)
        is_said = is_first and bool(phrasing.words.strip())
        self._when.ask(_("when nothing else fits") if is_said else "")
        self._words.show_words(phrasing.words)
        self._words.setReadOnly(not writable)
        self._when.setReadOnly(not writable)

    def has_focus(self) -> bool:
        """Whether the caret is here."""
        return self._words.hasFocus() or self._when.hasFocus()

    def line(self) -> QRect:
        """The line with the caret."""
        if self._when.hasFocus():
            return self._when.geometry()
        return self._words.cursorRect().translated(self._words.pos())

    def take_focus(self) -> None:
        """Put the caret into what is still empty, the *when* before the words."""
        if self._when.isVisibleTo(self) and not self._when.text() and self._writable:
            self._when.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._words.put_caret(at_end=True)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_actions(shown=self._writable)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_actions(shown=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("window"))
            painter.drawRoundedRect(self.rect(), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        to = self._place + step
        if step and event.modifiers() & held == held:
            if self._writable and 0 <= to < self._list.count():
                self._list.moved.emit(self._place, to)
        else:
            super().keyPressEvent(event)

    def _show_actions(self, *, shown: bool) -> None:
        self._first.setVisible(shown and self._can_be_first)
        self._remove.setVisible(shown)
        self.update()

    def _when_typed(self, text: str) -> None:
        self._list.when_typed.emit(self._place, without_when(text.strip()))

    def _when_left(self) -> None:
        """Put what somebody says into quotation marks; once these were taken away, the words stay so."""
        heard = without_when(self._when.text().strip())
        theirs = as_theirs(heard, language_in(self))
        if heard not in (theirs, self._unquoted) and not self._when.isReadOnly():
            self._unquoted = heard
            self._when.setText(_("when {heard}").format(heard=theirs))
            self._list.when_typed.emit(self._place, theirs)
        self._list.focus_left.emit()

    @property
    def words(self) -> WordsEdit:
        """What is said."""
        return self._words

    def _menu_made(self, menu: QMenu) -> None:
        self._list.menu_made.emit(self._words, menu)

    def _words_typed(self, words: str) -> None:
        self._list.words_typed.emit(self._place, words)

    def _say_first(self) -> None:
        self._list.moved.emit(self._place, 0)

    def _removed(self) -> None:
        self._list.removed.emit(self._place)

    def _restyle(self) -> None:
        self._badge.setFixedHeight(theme().px(CHIP))
        font = theme().font("note", italic=True)
        font.setPixelSize(theme().px(14))
        self._when.setFont(font)


class _When(TextField):
    """The caption of a bridge. Its undo is the page's, not its own.

    While it is empty it asks for what is noticed; where that has an answer already, only who writes in it.
    """

    _answer = ""

    def ask(self, answer: str = "") -> None:
        """Ask what is noticed, or tell the answer."""
        self._answer = answer
        self._show_question()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_question()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_question()

    def _show_question(self) -> None:
        asked = _("when I hear or notice …")
        # Translators: of “when I hear or notice …”, where there is no room for all of it.
        self.shorter = _("when …")
        self.setPlaceholderText(asked if self.hasFocus() else self._answer or asked)

    def event(self, event: QEvent) -> bool:
        return False if left_to_page(event) else super().event(event)


class _Handle(QWidget):
    """A handle of six dots to drag a row by."""

    def __init__(self, list_: PhrasingList, place: int, name: str) -> None:
        super().__init__()
        self._list, self._place = list_, place
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(14), theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(14)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        box = seen_in(self, box)
        icons.paint(QPainter(self), box, "grip-vertical", theme().colour("ink-3"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dropped = self._list.mapFromGlobal(event.globalPosition().toPoint()) - QPoint(0, 8)
        to = self._list.place_at(dropped.y())
        if to != self._place:
            self._list.moved.emit(self._place, to)


def without_when(typed: str) -> str:
    """What one hears or notices, without the words that the field shows around it."""
    before, _heard, after = (each.lower() for each in _("when {heard}").partition("{heard}"))
    if before and typed.lower().startswith(before):
        typed = typed[len(before) :]
    if after and typed.lower().endswith(after):
        typed = typed[: -len(after)]
    return typed.strip()
