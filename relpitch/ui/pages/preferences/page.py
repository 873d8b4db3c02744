"""The Preferences page: groups at the left, all of them in one column at the right."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.coach import rule_words
from relpitch.preferences import GROUPS, Preferences, PreferencesFile
from relpitch.preferences.asking import Ask, Group
from relpitch.services.coaching import Coaching
from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.page import Page
from relpitch.ui.pages.preferences.coach_lists import CoachListsForm
from relpitch.ui.pages.preferences.controls import Control, control
from relpitch.ui.pages.preferences.pace import PaceDialog
from relpitch.ui.spaces import (
    SPACE_25,
    SPACE_75,
    SPACE_100,
    SPACE_175,
    SPACE_225,
    SPACE_250,
    SPACE_300,
    SPACE_400,
    SPACE_500,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_row_delegate import IconRow, IconRowDelegate
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.list_column import ListColumn
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.row_list import RowList
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_SIDE_BY_SIDE = 560


class PreferencesPage(Page):
    """Every group of the tree, every preference in it. What is opened is a group, or `group.preference`."""

    def __init__(
        self,
        preferences: PreferencesFile,
        coaching: Coaching,
        titles: Callable[[], Mapping[str, str]],
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self.coach_lists = CoachListsForm(coaching, preferences, titles, rule_words, writable=writable)
        self._headings: dict[str, QWidget] = {}
        self._rows: list[QBoxLayout] = []
        self._asked: dict[str, tuple[QBoxLayout, Ask]] = {}
        self.controls: dict[str, Control] = {}
        self._asked_for: str | None = None
        self._build()
        self.coach_lists.refresh()
        preferences.watch(self._changed)
        theme().changed.connect(self._restyle)
        self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        self.coach_lists.refresh()
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._asked_for = None  # Tab may scroll to another group
        return super().focusNextPrevChild(forward)

    def open(self, thing: str) -> None:
        group = thing.partition(".")[0]
        if group in self._headings:
            self._go_to(group)
            QTimer.singleShot(0, self, self._stay)
        if thing in self.controls:
            self.controls[thing].focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def groups(self) -> list[str]:
        """The groups that are listed, in words."""
        return [_(group.words) for group in self._list.rows.rows()]

    # what happened

    def _changed(self, preferences: Preferences) -> None:
        for name, shown in self.controls.items():
            group, _dot, field = name.partition(".")
            shown.show(getattr(getattr(preferences, group), field))

    def _chosen(self, group: Group) -> None:
        self._go_to(group.id)

    def _go_to(self, group: str) -> None:
        self._asked_for = group
        self._stay()

    def _stay(self) -> None:
        """The group that was asked for is at the top and marked, however the page is laid out or scrolled
        by itself, until the person scrolls or goes on with the keyboard."""
        if self._asked_for is not None:
            self._column.activate()
            self._area.verticalScrollBar().setValue(self._headings[self._asked_for].y() - theme().px(12))
            self._mark(self._asked_for)

    def _release(self) -> None:
        self._asked_for = None

    def _scrolled(self) -> None:
        if self._asked_for is None:
            line = self._area.verticalScrollBar().value() + theme().px(80)
            above = [group for group, heading in self._headings.items() if heading.y() <= line]
            self._mark(above[-1] if above else next(iter(self._headings)))

    def _mark(self, group: str) -> None:
        self._list.choose(lambda each: each.id == group)

    # how it is put together

    def _build(self) -> None:
        self._list_column = self._build_list()
        self._content = QWidget()
        column = self._column = QVBoxLayout(self._content)
        column.setSpacing(0)
        for group in GROUPS:
            self._add_group(column, group)
        column.addStretch(1)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._content, 1)
        row.addStretch()
        self._area = Scroll(around)
        bar = self._area.verticalScrollBar()
        bar.actionTriggered.connect(self._release)  # by the person: wheel, keys, or the bar itself
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._stay)
        whole = PageColumns(self)
        whole.add(self._list_column)
        whole.add(self._area, 1)
        self._toast = self.make_toast(self._area)
        self.coach_lists.notice.connect(self._toast.notify)
        self._mark(GROUPS[0].id)

    def _build_list(self) -> ListColumn:
        self._list: RowList[Group] = RowList(_("Groups of preferences"), lambda group: _(group.words))
        look = IconRowDelegate(lambda group: IconRow(_(group.words), group.icon), self._list, quiet=True)
        self._list.setItemDelegate(look)
        self._list.show_rows(GROUPS)
        self._list.chosen.connect(self._chosen)
        column = ListColumn(216, self._list)
        column.above.setContentsMargins(SPACE_250, SPACE_250, SPACE_250, SPACE_100)
        column.above.addWidget(Label(_("Preferences"), "title", size=18))
        note = Label(_("Changes hold at once. There is nothing to save."), "small", "3", wrap=True)
        column.below.setContentsMargins(SPACE_250, SPACE_100, SPACE_250, SPACE_250)
        column.below.addWidget(note)
        return column

    def _add_group(self, column: QVBoxLayout, group: Group) -> None:
        heading = Label(_(group.words), "title", size=17)
        heading.setContentsMargins(0, SPACE_225, 0, SPACE_75)
        self._headings[group.id] = heading
        column.addWidget(heading)
        for name, ask in group.asks.items():
            column.addWidget(rule())
            column.addWidget(self._row(group.id, name, ask))
            if (group.id, name) == ("voice", "pace"):
                column.addWidget(self._read_aloud())
        if group.id == "coach":
            column.addWidget(self.coach_lists)

    def _row(self, group: str, name: str, ask: Ask) -> QWidget:
        value = getattr(getattr(self._preferences.current, group), name)
        made = control(ask, value, partial(self._preferences.choose, group, name))
        self.controls[f"{group}.{name}"] = made
        words = QVBoxLayout()
        words.setSpacing(SPACE_25)
        words.addStretch()
        words.addWidget(Label(_(ask.words), "label", wrap=True))
        words.addWidget(Label(_(ask.help), "small", "3", wrap=True))
        words.addStretch()
        place = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, place)
        row.setContentsMargins(0, SPACE_175, 0, SPACE_175)
        row.addLayout(words, 1)
        row.addWidget(made.widget, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._rows.append(row)
        self._asked[f"{group}.{name}"] = (row, ask)
        return place

    def _read_aloud(self) -> QWidget:
        button = Button(_("Read a text aloud …"), height=COMPACT)
        button.setToolTip(_("Measures your own pace between two presses of a key."))
        button.clicked.connect(self.calibrate)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, SPACE_175)
        row.addWidget(button)
        row.addStretch()
        return place

    def calibrate(self) -> None:
        """Measure the person's own pace."""
        dialog = PaceDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(partial(self._measured, dialog))
        dialog.open()

    def _measured(self, dialog: PaceDialog) -> None:
        if dialog.pace is not None:
            act = self._preferences.choose("voice", "pace", dialog.pace, lambda: _("Your own pace"))
            self._make_anew("voice.pace")
            self._toast.notify(_("Your own pace"), act)

    def _make_anew(self, name: str) -> None:
        """The control of a preference once more, as its choices follow what is set."""
        group, _dot, field = name.partition(".")
        row, ask = self._asked[name]
        old = self.controls[name].widget
        value = getattr(getattr(self._preferences.current, group), field)
        self.controls[name] = control(ask, value, partial(self._preferences.choose, group, field))
        row.replaceWidget(old, self.controls[name].widget)
        old.hide()
        old.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, a control stands below its words."""
        below = self.width() - self._list_column.width() < theme().px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            if row.direction() is not direction:
                row.setDirection(direction)
            row.setSpacing(theme().px(SPACE_100 if below else SPACE_400))

    def _restyle(self) -> None:
        px = theme().px
        self._content.setMaximumWidth(px(760))
        set_margins(self._column, px(SPACE_400), px(SPACE_75), px(SPACE_500), px(SPACE_300))
        self._fit()
