"""What a version was, saved state by saved state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.day import clock, heading, moment
from relpitch.domain.difference import DiffRun, DiffStatus, changed_words, difference
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words, same_words
from relpitch.domain.revision import Revision, changed_parts
from relpitch.domain.version import PartRule
from relpitch.script.display import displayed
from relpitch.services.pitch_words import note_now
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui import keys
from relpitch.ui.pages.pitches.compare_legend import legend
from relpitch.ui.spaces import (
    SPACE_50,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_250,
    SPACE_275,
    SPACE_300,
    SPACE_400,
)
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.parts_table import Cell, Columns, PartsTable, PartTableRow
from relpitch.ui.widgets.row_list import RowList
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from relpitch.ui.widgets.way_back import lead_back

_COLUMNS = Columns(
    left=SPACE_300,
    label=96,
    gap=SPACE_300,
    side=80,
    right=SPACE_400,
    size=18,
    line=29,
    widest=544,
    labels_right=True,
)


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One saved state as the list shows it; without a number, a heading."""

    number: int
    title: str
    count: str = ""
    parts: str = ""
    is_now: bool = False

    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(each for each in (self.title, self.count, self.parts) if each)


class HistoryView(QWidget):
    """The view of a version's revisions.

    `restore` carries the revision to return to; `closed` when the person goes back.
    """

    restore = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._revisions: list[Revision] = []
        self._chosen = 0
        self._name = ""
        self._writable = True
        self._shows = "changed"
        self._of = Label("", "title", size=18, wrap=True)
        self._view: RowList[RevisionRow] = RowList(
            _("Saved states"), RevisionRow.spoken, lambda row: row.number < 0
        )
        self._view.setItemDelegate(TwoLineDelegate(_look, self._view, height=56, heading=36))
        self._view.chosen.connect(self._choose)
        self._back = Button(kind="quiet", icon_name="arrow-left", name=_("Back to the words"))
        self._back.clicked.connect(self.closed)
        lead_back(self._back)
        self._what_to_show = Segmented(
            {"changed": _("What changed"), "was": _("As it was")}, name=pgettext("choice of view", "Show")
        )
        self._what_to_show.choose("changed")
        self._what_to_show.chosen.connect(self._show_other)
        self._restore = Button(_("Restore this"), kind="primary", icon_name="rotate-ccw")
        self._restore.clicked.connect(self._restored)
        self._header = PageHeader(self._what_to_show, self._restore, before=self._back)
        self._table = PartsTable(_COLUMNS)
        self._then, self._now = DifferenceLabel("small", wrap=False), DifferenceLabel("small", wrap=False)
        self._build()

    def show_revisions(self, name: str, revisions: Sequence[Revision], *, writable: bool) -> None:
        """Show a version's saved states, the newest first, and choose the one before now."""
        if name != self._name or len(revisions) != len(self._revisions):
            self._chosen = min(1, len(revisions) - 1)
        self._name, self._revisions, self._writable = name, list(revisions), writable
        self._of.setText(name)
        rows = revision_rows(self._revisions, datetime.now().astimezone())
        self._view.show_rows(rows, lambda row: row.number == self._chosen)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next or previous part."""
        self._table.go(by)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._view.take_focus()

    def _show(self) -> None:
        if not self._revisions:
            return
        then, now = self._revisions[self._chosen], self._revisions[0]
        local = then.saved_at.astimezone()
        title = _("As it is now") if then is now else moment(local, datetime.now().astimezone())
        # Translators: goes on behind the moment of a saved state, which is the title.
        context = _("and {version} as it is now").format(version=self._name)
        self._header.show_title(title, "" if then is now else context)
        self._restore.setVisible(then is not now and self._writable)
        rows = [looked_back(then, now, part, as_it_was=self._shows == "was") for part in Part]
        self._table.show_rows(rows)
        day = title.partition(",")[0]
        # Translators: what stands in [brackets] is shown so, struck through or marked.
        gone, new = _("[Struck through]: {day}").format(day=day), _("[Marked]: now")
        self._then.show_runs(legend(gone, DiffStatus.GONE), quiet=True)
        self._now.show_runs(legend(new, DiffStatus.NEW), quiet=True)
        for shown in (self._then, self._now):
            shown.setVisible(then is not now and self._shows == "changed")

    def _choose(self, row: RevisionRow) -> None:
        self._chosen = row.number
        self._show()

    def _show_other(self, key: str) -> None:
        self._shows = key
        self._show()

    def _restored(self) -> None:
        self.restore.emit(self._revisions[self._chosen])

    def _build(self) -> None:
        list_ = ListColumn(264, self._view)
        list_.above.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, SPACE_50)
        list_.above.setSpacing(SPACE_50)
        # Translators: the name of a version stands below it.
        for label in (Label(_("History of"), "small", "3"), self._of):
            list_.above.addWidget(label)
        promise = Label(
            _("Every saved state is kept. Restoring adds one more; nothing is lost."), "small", "3", wrap=True
        )
        set_margins(list_.below, SPACE_250, SPACE_150, SPACE_200, SPACE_275)
        list_.below.addWidget(promise)
        legend = QWidget()
        legend.setObjectName("status")
        legend.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = Flow(SPACE_150, legend, at_end=3)
        line.setContentsMargins(SPACE_400, SPACE_125, SPACE_400, SPACE_125)
        words = Label(_("Part by part"), "small", "3")
        for widget in (
            self._then,
            self._now,
            Keycap(keys.key_name("Alt+Up")),
            Keycap(keys.key_name("Alt+Down")),
            words,
        ):
            line.addWidget(widget)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._header)
        main.addSpacing(SPACE_175)
        main.addWidget(self._table, 1)
        main.addWidget(legend)
        row = PageColumns(self)
        row.add(list_)
        row.add(main, 1)


def revision_rows(revisions: Sequence[Revision], now: datetime) -> list[RevisionRow]:
    """Saved states, newest first, under a heading for each day."""
    rows: list[RevisionRow] = []
    day = None
    for number, revision in enumerate(revisions):
        local = revision.saved_at.astimezone(now.tzinfo)
        if local.date() != day:
            day = local.date()
            rows.append(RevisionRow(-1, heading(day, now.date())))
        is_now = number == 0
        title = _("{time}, as it is now").format(time=clock(local)) if is_now else clock(local)
        if number + 1 < len(revisions):
            changed = changed_parts(revisions[number + 1], revision)
            words = _in_words(revision, changed)
            parts = ngettext("{count} part", "{count} parts", len(changed)).format(count=len(changed))
            count = "" if is_now else parts
        else:
            words, count = (
                note_now(revision.note) or pgettext("history", "Begun"),
                "" if is_now else pgettext("history", "begun"),
            )
        rows.append(RevisionRow(number, title, count, words, is_now))
    return rows


def looked_back(then: Revision, now: Revision, part: Part, *, as_it_was: bool) -> PartTableRow:
    """One part as it was then, with what changed until now marked, or plainly."""
    before, after = then.shown[part], now.shown[part]
    same = same_words(before, after)
    inherited = now.parts[part].rule is PartRule.INHERIT
    if as_it_was:
        return PartTableRow(part, (Cell(_same(_words(before)), _same(_when(before)), quiet=same),))
    if same:
        cell = Cell(_same(_words(after)), _same(_when(after)), quiet=True)
        return PartTableRow(part, (cell,), remark=_("from base") if inherited else "", tag=inherited)
    runs = difference(_words(before), _words(after))
    cell = Cell(runs, difference(_when(before), _when(after)))
    count = changed_words(runs)
    remark = ngettext("{count} word", "{count} words", count).format(count=count)
    if now.parts[part].rule is not then.parts[part].rule:
        remark = {
            PartRule.INHERIT: _("Now from base"),
            PartRule.OWN: _("Now its own"),
            PartRule.LEFT_OUT: _("Now left out"),
        }[now.parts[part].rule]
    return PartTableRow(part, (cell,), remark=remark)


def _in_words(revision: Revision, changed: Sequence[Part]) -> str:
    if len(changed) == 1 and revision.parts[changed[0]].rule is not PartRule.INHERIT:
        return changed[0].label
    names = [_("Bridge") if part is Part.RELEVANCE else part.label for part in changed]
    sentences = [
        _("{part}, from the base").format(part=name)
        if revision.parts[part].rule is PartRule.INHERIT
        else name
        for part, name in zip(changed, names, strict=True)
    ]
    return (". " if sentences != names else ", ").join(sentences) or _("Nothing said changed")


def _words(phrasings: tuple[Phrasing, ...]) -> str:
    first = first_with_words(phrasings)
    return displayed(first.words).text if first else ""


def _when(phrasings: tuple[Phrasing, ...]) -> str:
    first = first_with_words(phrasings)
    return _("when {heard}").format(heard=first.when) if first and first.when else ""


def _same(text: str) -> tuple[DiffRun, ...]:
    return (DiffRun(DiffStatus.SAME, text),) if text else ()


def _look(row: RevisionRow) -> TwoLines:
    return TwoLines(row.title, row.count, row.parts, is_heading=row.number < 0, is_ticked=row.is_now)
