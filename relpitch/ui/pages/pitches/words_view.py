"""The words of one version: the bar over them, the editor, the line under it, and the aside."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.preferences import PreferencesFile
from relpitch.translation import _, pgettext
from relpitch.ui.pages.pitches.coach_button import CoachButton
from relpitch.ui.pages.pitches.coached import CoachView
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.noticing import Noticing
from relpitch.ui.pages.pitches.status_bar import StatusBar
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.page_columns import PageColumns, as_column
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.scroll import Stack
from relpitch.ui.widgets.way_back import lead_back


class WordsView(QWidget):
    """Lays them out; the aside is the glance at the words, or what may be noticed while bridges are open.

    `bridge_chosen` carries the *when* of a bridge to begin, `bridge_wanted` says the place of one there is.
    """

    bridge_chosen = Signal(str)
    bridge_wanted = Signal(int)

    def __init__(
        self, editor: Editor, glance: Glance, noticing: Noticing, preferences: PreferencesFile
    ) -> None:
        super().__init__()
        self._glance, self._noticing = glance, noticing
        self._preferences = preferences
        self.has_room = True
        self.history = Button(pgettext("button", "History"), kind="quiet", icon_name="history")
        self.compare = Button(pgettext("button", "Compare"), kind="quiet", icon_name="columns-2")
        self.copy = Button(pgettext("button", "Copy"), icon_name="copy")
        self.print = Button(_("Print card"), icon_name="printer")
        self.rehearse = Button(pgettext("button", "Rehearse"), kind="primary", icon_name="mic")
        self.coach = CoachButton()
        self.header = PageHeader(self.history, self.compare, self.copy, self.print, self.coach, self.rehearse)
        self.status = StatusBar()
        self._aside = Stack()
        self._aside.addWidget(glance)
        self._aside.addWidget(noticing)
        document = QVBoxLayout()
        document.setSpacing(0)
        document.addWidget(editor, 1)
        document.addWidget(self.status)
        work = PageColumns()
        work.add(document, 1)
        work.add(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(work, 1)
        self.coach.clicked.connect(self.switch_aside)
        for aside in (glance, noticing):
            aside.bridge_chosen.connect(self.bridge_chosen)
            aside.bridge_wanted.connect(self.bridge_wanted)
        self._restyle()
        theme().changed.connect(self._restyle)

    @property
    def notices(self) -> bool:
        """Whether the aside shows what may be noticed."""
        return self._aside.currentWidget() is self._noticing

    def show_bridges(self, whens: Sequence[str]) -> None:
        """Tick what there is a bridge for: the *whens* there are, in their order."""
        self._glance.show_bridges(whens)
        self._noticing.show_bridges(whens)

    def show_noticing(self, shown: bool) -> None:
        """Show what may be noticed in the aside, or the glance at the words."""
        self._aside.setCurrentWidget(self._noticing if shown else self._glance)

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room: the aside opens over a button."""
        self.has_room = not narrow
        self.header.show_narrow(narrow)
        self.status.show_narrow(narrow)
        self.coach.setVisible(narrow)
        self._show_aside(not narrow and self._preferences.current.remembered.aside)

    def show_coach(self, view: CoachView | None) -> None:
        """Show what the coach counts; None where it is switched off."""
        self.coach.show_count(view.count if view else 0)
        self.status.show_coach(view.give if view else 0, view.take if view else 0)

    def switch_aside(self) -> None:
        """Show the aside, or hide it."""
        shown = not self._aside.isVisible()
        self._show_aside(shown)
        if self.has_room:
            self._preferences.remember(aside=shown)

    def show_aside(self) -> None:
        """Show the aside where it is hidden."""
        if not self._aside.isVisible():
            self.switch_aside()

    def _show_aside(self, shown: bool) -> None:
        self._aside.setVisible(shown)
        lead_back(self.coach, shown)

    def _restyle(self) -> None:
        as_column(self._aside, 312)
