"""What is seen of a version: its words, how it differs from its base, or what it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from relpitch.domain.revision import Revision
from relpitch.services.naming import short
from relpitch.services.revisions import Revisions
from relpitch.translation import _
from relpitch.ui.pages.pitches.compare import Compare
from relpitch.ui.pages.pitches.history import HistoryView
from relpitch.ui.pages.pitches.open_statement import OpenStatement
from relpitch.ui.widgets.scroll import Stack


class VersionViews(Stack):
    """Binds comparison and history to the version that is open. Only the view that is seen is filled.

    `closed` when the person went back to the words.
    `acted` a part and what the comparison asked for; `notice` a sentence and its act; `switched` whether the
    words are seen now.
    """

    acted = Signal(object, str)
    notice = Signal(str, object)
    switched = Signal(bool)
    closed = Signal()

    def __init__(
        self, words: QWidget, opened: OpenStatement, revisions: Revisions, *, writable: bool
    ) -> None:
        super().__init__()
        self._words, self._opened = words, opened
        self._revisions, self._writable = revisions, writable
        self.compare, self.history = Compare(), HistoryView()
        for view in (words, self.compare, self.history):
            self.addWidget(view)
        self.compare.acted.connect(self.acted)
        self.compare.closed.connect(self._close)
        self.history.restore.connect(self._restore)
        self.history.closed.connect(self._close)

    @property
    def topic(self) -> str:
        """What is seen, for its help."""
        view = self.currentWidget()
        return "compare" if view is self.compare else "history" if view is self.history else ""

    def show_words(self) -> None:
        """Show the words."""
        self._switch(self._words)

    def show_compare(self) -> None:
        """Show a variant beside its base, or go back from there."""
        if self.currentWidget() is self.compare:
            self._close()
        elif self._opened.pair is not None and not self._opened.chosen.is_base:
            self._switch(self.compare)
            self.compare.take_focus()

    def show_history(self) -> None:
        """Show what the version was."""
        self._switch(self.history)
        self.history.take_focus()

    def step(self, by: int) -> bool:
        """Go to another part of what is compared or looked back at; False where the words are seen."""
        view = self.currentWidget()
        if isinstance(view, Compare | HistoryView):
            view.step(by)
            return True
        return False

    def refresh(self) -> None:
        """Show the version as it is now."""
        if self._opened.pair is None:
            return
        version, base = self._opened.pair
        if self.currentWidget() is self.compare and not version.is_base:
            shown = self._opened.presentation
            row = shown.rows([base, version])[-1]
            first, second = (shown.measure(each, base, in_words=False) for each in (base, version))
            self.compare.show_pair(
                version,
                base,
                notice=row.notice,
                measures=(first, second),
                icon_name=row.icon,
                writable=self._writable,
            )
        elif self.currentWidget() is self.history:
            revisions = self._revisions.revisions(version.id)
            self.history.show_revisions(version.label, revisions, writable=self._writable)

    def _switch(self, view: QWidget) -> None:
        if view is not self._words:
            self._opened.leave()
        self.setCurrentWidget(view)
        self.switched.emit(view is self._words)
        self.refresh()

    def _close(self) -> None:
        self.show_words()
        self.closed.emit()

    def _restore(self, revision: Revision) -> None:
        name = self._opened.chosen.label
        self._opened.keep()
        act = self._opened.draft.change(
            revision.parts, lambda: _("“{version}” is restored").format(version=short(name))
        )
        self._opened.keep()
        self.refresh()
        self.notice.emit(_("{version} is as it was").format(version=name), act)
