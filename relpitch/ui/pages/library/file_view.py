"""The open library as a file: its name, where it is, how large, its last backup, and what can be done."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.services.library_upkeep import LibrarySummary
from relpitch.translation import N_, _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.library import words
from relpitch.ui.pages.library.frames import card, fact, wide_card
from relpitch.ui.spaces import SPACE_200, SPACE_250, SPACE_300, SPACE_400, SPACE_500
from relpitch.ui.widgets.badge import Badge
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.rule import rule

_GONE = N_("The file is no longer in its folder. Export what is here, so that nothing is lost.")
_OUT = N_("Plain files that other programs read: Markdown, JSON, contacts, calendar, recordings.")
_IN = N_("Contacts, a calendar or a script. You see it all first.")
_MERGE = N_("Merge the library from the other one. Both wordings are kept where they differ.")
_CHOOSE = N_("You wrote on both computers. Both are kept until you choose.")


class FileView(QWidget):
    """The library's file: name, place, size, copies.

    Its buttons are the page’s to follow; `copies` are told of in it. The sample has no name to change.
    """

    def __init__(self, copies: QWidget, *, is_sample: bool, writable: bool) -> None:
        super().__init__()
        self._is_sample, self._writable = is_sample, writable
        self._name = OneLine("", "title", weight=400, size=30)
        self._counts = Label("", tone="2")
        self._gone = Label(_(_GONE), "body", "take", wrap=True)
        self._place = OneLine()
        self._size = Label(tabular=True)
        self._last = Label(tabular=True)
        self._badge = Badge("")
        self.rename = Button(_("Rename"), kind="quiet", height=COMPACT)
        self.in_folder = Button(_("Show in folder"), kind="quiet", height=COMPACT)
        self.move_away = Button(
            pgettext("the library, to another folder", "Move"), kind="quiet", height=COMPACT
        )
        self.check = Button(_("Check it"), kind="quiet", height=COMPACT)
        self.restore = Button(pgettext("a backup", "Restore"), kind="quiet", height=COMPACT)
        self.back_up = Button(_("Back up now"), height=COMPACT)
        self._lock = Label()
        self.lock = Button(_("Lock it"), kind="quiet", height=COMPACT)
        self.lock_now = Button(_("Lock now"), kind="quiet", height=COMPACT)
        self.relock = Button(pgettext("a lock", "Change"), kind="quiet", height=COMPACT)
        self.unlock = Button(_("Take the lock off"), kind="quiet", height=COMPACT)
        self.export = Button(_("Export"), icon_name="file-up")
        self.import_button = Button(_("Import"), icon_name="file-down")
        self.merge = Button(_("Merge a library"), icon_name="git-merge")
        self.choose = Button(pgettext("between two wordings", "Choose"), kind="primary")
        self._build(copies)
        for each in (self.rename, self.move_away, self._two):
            each.setVisible(writable and not is_sample)
        self._bring.setVisible(writable)

    def show_summary(self, kept: LibrarySummary, now: datetime, *, to_choose: bool) -> None:
        """Show what is in the file. `to_choose`: two computers wrote at one place."""
        self._name.setText(_("Sample library") if self._is_sample else kept.name)
        self._counts.setText(words.counted(kept))
        self._to_choose.setVisible(self._writable and to_choose)
        self._place.setText(words.place(kept.path))
        self._size.setText(words.sizes(kept))
        self._gone.setVisible(not kept.there)
        last = kept.backups[0] if kept.backups else None
        self.restore.setVisible(bool(kept.backups) and self._writable and not self._is_sample)
        self._last.setText(words.backed_up(last.at, now) if last else _("None yet"))
        self._badge.setVisible(last is not None)

    def show_lock(self, kept: LibrarySummary, minutes: int) -> None:
        """Show whether it is locked, and after how much rest it locks itself."""
        mine = self._writable and not self._is_sample
        self._lock.setText(words.lock(kept, minutes))
        self.lock.setVisible(mine and kept.can_lock and not kept.is_locked)
        self.lock_now.setVisible(kept.is_locked)
        for each in (self.relock, self.unlock):
            each.setVisible(mine and kept.is_locked)

    def show_read_back(self, findings: list[str], *, narrow: bool) -> None:
        """Show whether the last backup could be read back."""
        if findings:
            self._badge.show_fact(_("cannot be read back"), "circle", "take")
        else:
            self._badge.show_fact(
                pgettext("a backup", "whole") if narrow else _("read back and whole"), "check", "give"
            )
        self._badge.setToolTip("\n".join(findings))

    def _build(self, copies: QWidget) -> None:
        self._two = wide_card(_("Two computers"), _(_MERGE), self.merge)
        self._to_choose = wide_card(_("Two wordings"), _(_CHOOSE), self.choose)
        column = QVBoxLayout(self)
        set_margins(column, SPACE_400, SPACE_400, SPACE_500, SPACE_300)
        column.setSpacing(0)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addWidget(self.rename)
        column.addLayout(name)
        column.addWidget(self._counts)
        column.addWidget(self._gone)
        column.addWidget(copies)
        column.addSpacing(SPACE_250)
        for title, value, buttons in (
            (_("Where"), (self._place,), (self.move_away, self.in_folder)),
            (_("Size"), (self._size,), (self.check,)),
            (_("Lock"), (self._lock,), (self.lock, self.lock_now, self.relock, self.unlock)),
            (_("Last backup"), (self._last, self._badge), (self.restore, self.back_up)),
        ):
            column.addWidget(rule())
            column.addLayout(fact(title, value, buttons))
        column.addWidget(rule())
        column.addSpacing(SPACE_400)
        take = card(_("Take it with you"), _(_OUT), self.export)
        self._bring = card(_("Bring something in"), _(_IN), self.import_button)
        column.addLayout(WidgetPair(take, self._bring, gap=SPACE_200))
        column.addSpacing(SPACE_200)
        column.addWidget(self._to_choose)
        column.addSpacing(SPACE_200)
        column.addWidget(self._two)
        column.addStretch(1)
