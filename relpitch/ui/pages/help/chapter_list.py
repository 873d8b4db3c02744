"""The list column of the help: a field to search in, and the chapters."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from relpitch.script.folding import folded
from relpitch.translation import _, ngettext
from relpitch.ui.list_model import VALUE, AnyIndex
from relpitch.ui.pages.help.chapters import Chapter, ChapterMatch, chapters, search
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import mirrored_row
from relpitch.ui.widgets.row_list import RowList

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPS = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter, with a line of it where something was looked for; without an id, a heading."""

    words: str
    id: str = ""
    line: str = ""
    wanted: str = ""

    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(filter(None, (self.words, self.line)))


class ChapterList(ListColumn):
    """The list column of the help.

    `chosen` carries a chapter's id, `looked_for` the words in the field as they are typed.
    """

    chosen = Signal(str)
    looked_for = Signal(str)

    def __init__(self) -> None:
        self.view: RowList[ChapterRow] = RowList(_("Chapters"), ChapterRow.spoken, lambda row: not row.id)
        super().__init__(248, self.view)
        self._current = ""
        box = Field(_("Search the help"), placeholder=_("Search the help"), icon_name="search")
        self.field = box.line
        self.field.setMaxLength(100)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.summary = Label("", "small", "3")
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.chosen.connect(self._choose)
        self.above.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, SPACE_50)
        self.above.setSpacing(SPACE_100)
        self.above.addWidget(box)
        self.above.addWidget(self.summary)
        self.below.setContentsMargins(0, SPACE_100, 0, 0)  # nothing is there
        self._typed("")

    def rows(self) -> list[ChapterRow]:
        """What is listed."""
        return self.view.rows.rows()

    def show_current(self, chapter: Chapter) -> None:
        """Choose a chapter; silent."""
        self._current = chapter.id
        self.view.choose(lambda row: row.id == chapter.id)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step:
                self.view.step(step)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return False

    def _typed(self, wanted: str) -> None:
        wanted = wanted.strip()
        found = search(wanted)
        on = ngettext("Found on {count} page", "Found on {count} pages", len(found)).format(count=len(found))
        self.summary.setText(on if found else _("Not found. Try one word of it."))
        self.summary.setVisible(bool(wanted))
        self.view.show_rows(_rows(found, wanted))
        first = found[0].chapter.id if found else self._current
        self.looked_for.emit(wanted)
        if found and self._current not in {each.chapter.id for each in found}:
            self.chosen.emit(first)
        else:
            for chapter in chapters():
                if chapter.id == self._current:
                    self.show_current(chapter)

    def _choose(self, row: ChapterRow) -> None:
        self.chosen.emit(row.id)


# Hits first under their group's name, then every other chapter.
def _rows(found: list[ChapterMatch], wanted: str) -> list[ChapterRow]:
    rows: list[ChapterRow] = []
    group = ""
    for each in found:
        if each.chapter.group != group:
            group = each.chapter.group
            rows.append(ChapterRow(group))
        rows.append(ChapterRow(each.chapter.title, each.chapter.id, each.line, wanted))
    hits = {each.chapter.id for each in found}
    others = [chapter for chapter in chapters() if chapter.id not in hits]
    if wanted and others:
        rows.append(ChapterRow(_("All pages")))
    for chapter in others:
        if not wanted and chapter.group != group:
            group = chapter.group
            rows.append(ChapterRow(group))
        rows.append(ChapterRow(chapter.title, chapter.id))
    return rows


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: ChapterRow = index.data(VALUE)
        if not row.id or row.line:
            return QSize(100, theme().px(48 if row.id else 34))
        list_ = self.parent()
        wide = list_.viewport().width() if isinstance(list_, QListView) else 0
        room = QRect(0, 0, max(wide - theme().px(24), theme().px(120)), 10_000)
        metrics = QFontMetrics(theme().font("label", weight=600))  # as it will be once it is chosen
        return QSize(
            100, max(theme().px(32), metrics.boundingRect(room, _WRAPS, row.words).height() + theme().px(12))
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ChapterRow = index.data(VALUE)
        box: QRect = option.rect
        px = theme().px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.id:
            painter.setFont(theme().font("section"))
            painter.setPen(theme().colour("ink-2"))
            heading = mirrored_row(option.direction, box, box.adjusted(px(12), px(8), 0, 0))
            painter.drawText(heading, _LEFT, row.words)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        words = QRect(box.left() + px(12), box.top() + px(6), box.width() - px(24), px(20))
        if not row.line:
            painter.setFont(theme().font("label", weight=600 if chosen else 500))
            painter.setPen(theme().colour("ink"))
            painter.drawText(box.adjusted(px(12), 0, -px(12), 0), _LEFT | _WRAPS, row.words)
            painter.restore()
            return
        _draw(painter, words, row.words, row.wanted, "label", "ink", weight=600 if chosen else 500)
        below = words.translated(0, px(18))
        _draw(painter, below, row.line, row.wanted, "small", "ink-2" if lit else "ink-3")
        painter.restore()


def _draw(
    painter: QPainter, room: QRect, words: str, wanted: str, role: str, ink: str, *, weight: int | None = None
) -> None:
    """Words in one line, the first hit in accent on its ground; a long line begins shortly before it."""
    painter.setFont(theme().font(role, weight=weight))
    metrics = painter.fontMetrics()
    hit = next((w for w in folded(wanted).split() if w in folded(words)), "")
    at = folded(words).find(hit) if hit else -1
    if at > 0 and metrics.horizontalAdvance(words[: at + len(hit)]) > room.width() * 0.8:
        start = words.rfind(" ", 0, max(words.rfind(" ", 0, at), 0)) + 1
        words, at = "… " + words[start:], at - start + 2
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(theme().colour(ink))
    painter.drawText(room, _LEFT, words)
    if at < 0 or at + len(hit) > len(words):
        return
    left = room.left() + metrics.horizontalAdvance(words[:at])
    width = metrics.horizontalAdvance(words[at : at + len(hit)])
    ground = QRect(left, room.center().y() - metrics.height() // 2, width + 1, metrics.height())
    ground = mirrored_row(painter.layoutDirection(), room, ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("accent-soft"))
    painter.drawRect(ground)
    painter.setPen(theme().colour("accent"))
    painter.drawText(QRect(left, room.top(), width + 4, room.height()), _LEFT, words[at : at + len(hit)])
