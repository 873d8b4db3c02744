"""The words of one version: the bar over them, the editor, the line under it, and the aside."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui.pages.pitches.coach_button import CoachButton
from relpitch.ui.pages.pitches.coached import CoachView
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.noticing import NoticedLines
from relpitch.ui.pages.pitches.status_bar import StatusBar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.page_columns import PageColumns, as_column
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.scroll import Stack


class WordsView(QWidget):
    """Lays them out; the aside is the glance at the words, or what may be noticed while bridges are open.

    `bridge_chosen` carries the *when* of a bridge to begin, `bridge_wanted` says the place of one there is.
    """

    bridge_chosen = Signal(str)
    bridge_wanted = Signal(int)

    def __init__(self, editor: Editor, glance: Glance, noticing: NoticedLines) -> None:
        super().__init__()
        self._glance, self._noticing = glance, noticing
        self.history = Button(pgettext("button", "History"), kind="quiet", icon_name="history")
        self.compare = Button(pgettext("button", "Compare"), kind="quiet", icon_name="columns-2")
        self.copy = Button(pgettext("button", "Copy"), icon_name="copy")
        self.print = Button(_("Print card"), icon_name="printer")
        self.rehearse = Button(pgettext("button", "Rehearse"), kind="primary", icon_name="mic")
        self.coach = CoachButton()
        self.header = PageHeader(self.history, self.compare, self.copy, self.print, self.coach, self.rehearse)
        self.status = StatusBar()
        self.aside = Stack()
        self.aside.addWidget(glance)
        self.aside.addWidget(noticing)
        document = QVBoxLayout()
        document.setSpacing(0)
        document.addWidget(editor, 1)
        document.addWidget(self.status)
        work = PageColumns()
        work.add(document, 1)
        work.add(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(work, 1)
        for aside in (glance, noticing):
            aside.bridge_chosen.connect(self.bridge_chosen)
            aside.bridge_wanted.connect(self.bridge_wanted)
        self.show_narrow(False)

    @property
    def notices(self) -> bool:
        """Whether the aside shows what may be noticed."""
        return self.aside.currentWidget() is self._noticing

    def show_bridges(self, whens: Sequence[str]) -> None:
        """Tick what there is a bridge for: the *whens* there are, in their order."""
        self._glance.show_bridges(whens)
        self._noticing.show_bridges(whens)

    def show_noticing(self, shown: bool) -> None:
        """Show what may be noticed in the aside, or the glance at the words."""
        self.aside.setCurrentWidget(self._noticing if shown else self._glance)

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room."""
        as_column(self.aside, 288 if narrow else 312)
        self.header.show_narrow(narrow)
        self.status.show_narrow(narrow)

    def show_coach(self, view: CoachView | None) -> None:
        """Show what the coach counts; None where it is switched off."""
        self.coach.show_count(view.count if view else 0)
        self.status.show_coach(view.give if view else 0, view.take if view else 0)
