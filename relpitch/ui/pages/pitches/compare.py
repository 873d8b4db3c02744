"""A variant and its base, part by part, and what to do where the base changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun, DiffStatus, difference
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words
from relpitch.domain.version import PartRule, Version, base_changed, first_spoken, spoken_phrasings
from relpitch.script.display import displayed
from relpitch.translation import _, pgettext
from relpitch.ui.icons import icon, icon_size
from relpitch.ui.pages.pitches.compare_legend import CompareLegend
from relpitch.ui.pages.pitches.part_actions import KEEP, TAKE
from relpitch.ui.spaces import SPACE_100, SPACE_225, SPACE_300, SPACE_400, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.parts_table import Arrangement, Cell, Columns, PartsTable, PartTableRow
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.way_back import lead_back

EDIT = "edit"

_COLUMNS = Columns(left=SPACE_400, label=128, gap=SPACE_400, side=176, right=SPACE_500, size=17, line=27)


class Compare(QWidget):
    """The view of a variant beside its base.

    `acted` carries a part and take, keep or edit; `closed` when the person goes back.
    """

    acted = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = Button(kind="quiet", icon_name="arrow-left", name=_("Back to the words"))
        self._back.clicked.connect(self.closed)
        lead_back(self._back)
        self._what_to_show = Segmented(
            {"all": _("Side by side"), "changed": _("Only what changed")},
            name=pgettext("choice of view", "Show"),
        )
        self._what_to_show.choose("all")
        self._shows = "all"
        self._what_to_show.chosen.connect(self._show_other)
        self._header = PageHeader(self._what_to_show, before=self._back)
        self._base_name, self._base_measure = Label("", "label", weight=600), Label("", "small", "3")
        self._name, self._measure = Label("", "label", weight=600), Label("", "small", "3")
        self._base_icon, self._icon = Label(), Label()
        self._table = PartsTable(_COLUMNS)
        self._table.acted.connect(self.acted)
        self._version: Version | None = None
        self._base: Version | None = None
        self._writable = True
        queued = Qt.ConnectionType.QueuedConnection  # a layout at work does not see what is shown in it
        self._table.rearranged.connect(self._arrange_heads, queued)
        self._heads = QWidget()
        # The room decides how they lie, so they ask for none: else the page is as wide as they were last.
        self._heads.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        heads = self._heads_row = QHBoxLayout(self._heads)
        for widgets in (
            (self._base_icon, self._base_name, self._base_measure),
            (self._icon, self._name, self._measure),
        ):
            head = Flow(SPACE_100)
            for widget in widgets:
                head.addWidget(widget)
            heads.addLayout(head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._heads)
        column.addWidget(rule())
        column.addWidget(self._table, 1)
        self._nothing = Label("", "body", "2", wrap=True)
        self._nothing.setContentsMargins(SPACE_400, SPACE_300, SPACE_400, SPACE_300)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nothing, 1)
        self._legend = CompareLegend()
        column.addWidget(self._legend)
        self._arrange_heads()
        theme().changed.connect(self._arrange_heads)

    def take_focus(self) -> None:
        """Put the keyboard on what waits for a decision, else on the way back."""
        if not self._table.focus_action():
            self._back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_pair(
        self,
        version: Version,
        base: Version,
        *,
        notice: str,
        measures: tuple[str, str],
        icon_name: str,
        writable: bool,
    ) -> None:
        """Show a variant beside its base."""
        self._version, self._base, self._writable = version, base, writable
        self._header.show_title(_("{version} and its base").format(version=version.label), notice)
        self._base_name.setText(base.label)
        self._name.setText(version.label)
        waits = any(base_changed(version, base, part) for part in Part)
        theirs = _("{measure}   then and now").format(measure=measures[0])
        mine = _("{measure}   mine").format(measure=measures[1])
        self._base_measure.setText(theirs if waits else measures[0])
        self._measure.setText(mine if waits else measures[1])
        for label, name in ((self._base_icon, "feather"), (self._icon, icon_name)):
            label.setPixmap(icon(name, "ink-3").pixmap(icon_size()))
        self._show()

    def step(self, by: int) -> None:
        """Go to the next or previous part."""
        self._table.go(by)

    def _arrange_heads(self) -> None:
        """Put the names over their columns; texts over each other have them in each row."""
        px, columns, arrangement = theme().px, _COLUMNS, self._table.arrangement
        at_left = px(columns.left + columns.label + columns.gap)
        beside = arrangement is Arrangement.BESIDE
        at_right = px(columns.right + (columns.gap + columns.side if beside else 0))
        set_margins(self._heads_row, at_left, SPACE_225, at_right, SPACE_225)
        self._heads_row.setSpacing(px(columns.gap))
        self._heads.setVisible(arrangement is not Arrangement.OVER)

    def _show_other(self, key: str) -> None:
        self._shows = key
        self._show()

    def _show(self) -> None:
        if self._version is not None and self._base is not None:
            rows = [compared(self._version, self._base, part, writable=self._writable) for part in Part]
            if self._shows == "changed":
                rows = [row for row in rows if row.badge]
            focused = self._table.has_focused_action()
            self._table.show_rows(rows)
            self._table.setVisible(bool(rows))
            self._nothing.setVisible(not rows)
            name = self._version.label
            self._nothing.setText(
                _("Nothing waits. {version} and its base agree, or you kept yours.").format(version=name)
            )
            self._legend.show_legend(name, waits=any(row.badge for row in rows))
            if focused:
                self.take_focus()


def compared(version: Version, base: Version, part: Part, *, writable: bool) -> PartTableRow:
    """One part of a variant beside its base's."""
    text = version.parts[part]
    then = first_with_words(text.base_then or ())
    theirs, mine = first_spoken(base, base, part), first_spoken(version, base, part)
    if base_changed(version, base, part):
        if (theirs and then and theirs.says_the_same(then)) or _words(theirs) == _words(then):
            runs = difference(_all(text.base_then or ()), _all(spoken_phrasings(base, base, part)))
        else:
            runs = difference(_words(then), _words(theirs))
        return PartTableRow(
            part,
            (Cell(runs, _when(theirs), name=base.label), _plain(mine, version, quiet=False)),
            badge=_("Base changed"),
            remark="" if writable else _("{version}’s own").format(version=version.label),
            actions=(
                (TAKE, _("Use the new words")),
                (KEEP, _("Keep mine")),
                (EDIT, pgettext("button", "Edit")),
            )
            if writable
            else (),
        )
    remark = {
        PartRule.INHERIT: _("from base"),
        PartRule.OWN: _("{version}’s own").format(version=version.label),
        PartRule.LEFT_OUT: _("left out"),
    }[text.rule]
    inherits = text.rule is PartRule.INHERIT
    cells = (_plain(theirs, base, quiet=True), _plain(mine, version, quiet=inherits))
    return PartTableRow(part, cells, remark=remark, tag=inherits)


def _words(phrasing: Phrasing | None) -> str:
    return displayed(phrasing.words).text if phrasing else ""


def _all(phrasings: tuple[Phrasing, ...]) -> str:
    """Every phrasing, a line each: what is compared where only one behind the first changed."""
    return "\n".join(_with_when(each) for each in phrasings)


def _with_when(phrasing: Phrasing) -> str:
    words = _words(phrasing)
    if not phrasing.when:
        return words
    return _("when {heard}: {words}").format(heard=phrasing.when, words=words)


def _plain(phrasing: Phrasing | None, of: Version, *, quiet: bool) -> Cell:
    words = _words(phrasing)
    return Cell((DiffRun(DiffStatus.SAME, words),) if words else (), _when(phrasing), quiet, of.label)


def _when(phrasing: Phrasing | None) -> tuple[DiffRun, ...]:
    if phrasing is None or not phrasing.when:
        return ()
    return (DiffRun(DiffStatus.SAME, _("when {heard}").format(heard=phrasing.when)),)
