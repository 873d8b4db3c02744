"""The sidebar: the pages that exist."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.destination import PageName
from relpitch.translation import _
from relpitch.ui.heights import CONTROL, FIELD
from relpitch.ui.icons import icon, icon_size
from relpitch.ui.spaces import HAIRLINE, SPACE_25, SPACE_100, SPACE_125, SPACE_200, SPACE_225, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.logo import Logo
from relpitch.ui.widgets.mirroring import mirrored_row, set_margins
from relpitch.ui.widgets.rule import rule

_LEAST_TARGET = 24  # of a target; in a low window with large text the rows stand closer


class Sidebar(QWidget):
    """The pages one can go to, 176 wide with words, 56 with icons alone. `chosen` carries a page."""

    ROLE = QAccessible.Role.PageTabList
    chosen = Signal(object)  # a PageName: as a str it would lose its type

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Pages"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow: bool | None = None
        self._mark = Logo(indent=10)
        self._rows = {page: _NavRow(page) for page in PageName if not page.fills_window}
        self._promise = Label(_("Everything stays on this computer."), "caption", "3", weight=400, wrap=True)
        self._rule = rule()
        group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SPACE_25)
        self._column.addWidget(self._mark)
        self._column.addSpacing(SPACE_225)
        for at_foot in (False, True):
            for page, row in self._rows.items():
                if page.is_at_foot is at_foot:
                    group.addButton(row)
                    self._column.addWidget(row)
                    row.setObjectName(f"nav-{page.value}")
                    row.asked.connect(self.chosen)
            if not at_foot:
                self._column.addStretch()
        self._column.addSpacing(SPACE_100)
        self._column.addWidget(self._rule)
        self._column.addSpacing(SPACE_125)
        self._column.addWidget(self._promise)
        self.show_pages((PageName.PITCHES, PageName.CARDS))
        theme().changed.connect(self._restyle)

    def speak_anew(self) -> None:
        """Say its words in the language in use."""
        self.setAccessibleName(_("Pages"))
        self._promise.setText(_("Everything stays on this computer."))
        for row in self._rows.values():
            row.speak_anew()
        self._restyle()

    def show_pages(self, pages: Collection[PageName]) -> None:
        """Show the pages there are."""
        for page, row in self._rows.items():
            row.setVisible(page in pages)

    def show_chosen(self, page: PageName) -> None:
        """Mark the page that is shown."""
        self._rows[page].setChecked(True)
        QAccessible.updateAccessibility(QAccessibleEvent(self._rows[page], QAccessible.Event.Selection))

    def show_counts(self, counts: Mapping[PageName, int]) -> None:
        """Show how many things a page holds."""
        for page, count in counts.items():
            self._rows[page].show_count(count)

    def show_narrow(self, narrow: bool) -> None:
        """Icons alone, or words too."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._restyle()

    def _restyle(self) -> None:
        narrow = bool(self._narrow)
        side = theme().px(8 if narrow else 12)
        set_margins(self._column, side, theme().px(SPACE_250), side + HAIRLINE, theme().px(SPACE_200))
        self._mark.show_alone(narrow)
        self._promise.setVisible(not narrow)
        set_margins(self._promise, theme().px(SPACE_125), 0, 0, 0)
        self._rule.setVisible(not narrow)
        for row in self._rows.values():
            row.show_narrow(narrow)
        wide = max(row.sizeHint().width() for row in self._rows.values()) + 2 * side + 1
        self.setFixedWidth(theme().column(56) if narrow else max(theme().column(176), wide))


class _NavRow(QPushButton):
    """One page: icon, name, count."""

    ROLE = QAccessible.Role.PageTab
    asked = Signal(object)  # a PageName: as a str it would lose its type

    def __init__(self, page: PageName) -> None:
        super().__init__()
        self._page = page
        self._count = 0
        self._narrow: bool | None = None
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(page.label)
        self.clicked.connect(self._clicked)
        self.toggled.connect(self._restyle)

    def speak_anew(self) -> None:
        """Say its name in the language in use."""
        self.setAccessibleName(self._page.label)
        self._restyle()

    def show_count(self, count: int) -> None:
        """Show a number at the right, or none."""
        self._count = count
        self.update()

    def show_narrow(self, narrow: bool) -> None:
        """Icon alone, with the name as its tooltip."""
        was, self._narrow = self._narrow, narrow
        self.setProperty("narrow", narrow)
        if was is not None and narrow is not was:
            self.style().unpolish(self)
            self.style().polish(self)
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count and not self._narrow:
            painter = QPainter(self)
            painter.setFont(theme().font("small", tabular=True))
            painter.setPen(theme().colour("ink-2" if self.isChecked() or self.underMouse() else "ink-3"))
            place = self.rect().adjusted(0, 0, -theme().px(10), 0)
            place = mirrored_row(self.layoutDirection(), self.rect(), place)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._count)
            )

    def _clicked(self) -> None:
        self.asked.emit(self._page)

    def _restyle(self) -> None:
        side = 18 if self._narrow else 16
        self.setMinimumHeight(max(theme().px(18), _LEAST_TARGET))
        self.setMaximumHeight(theme().px(FIELD if self._narrow else CONTROL))
        self.setFont(theme().font("label", weight=600 if self.isChecked() else 500))
        self.setIcon(icon(self._page.icon, "accent" if self.isChecked() else "ink-2", size=side))
        self.setIconSize(icon_size(side))
        self.setText("" if self._narrow else f"  {self._page.label}")
        self.setToolTip(self._page.label if self._narrow else "")
