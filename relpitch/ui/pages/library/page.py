"""The Library page: the file at the left, other libraries and the backups at the right."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from relpitch.domain.change import Change
from relpitch.domain.destination import PageName
from relpitch.domain.errors import Cancelled, Progress, RelpitchError
from relpitch.preferences import PreferencesFile, recent_libraries
from relpitch.services.acts import Act
from relpitch.services.events import Events
from relpitch.services.library_upkeep import (
    LibrarySummary,
    LibraryUpkeep,
    renamed,
)
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.services.two_wordings import WordingChoices
from relpitch.translation import _, pgettext
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.bins import events_bin, pitches_bin, settings_bin
from relpitch.ui.lock_dialog import LockDialog, LockWish
from relpitch.ui.page import Page
from relpitch.ui.pages.library import asked
from relpitch.ui.pages.library.aside import LibraryAside
from relpitch.ui.pages.library.copies_card import CopiesCard
from relpitch.ui.pages.library.file_view import FileView
from relpitch.ui.pages.library.restore_dialog import RestoreDialog
from relpitch.ui.pages.library.wordings_dialog import WordingsDialog
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.saving import show_folder
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.name_dialog import NameDialog
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.work_dialog import waited_for

Result = TypeVar("Result")


class LibraryPage(Page):
    """One library and its backups. What closes this library is asked of the app, which answers with `notify`.

    Its signals carry a path: another library (`other_asked_for`), a new one (`new_asked_for`), a file to
    bring in (`file_asked_for`), a backup to go back to (`restore_asked_for`), a copy to merge
    (`merge_asked_for`), and the path this one shall have (`place_asked_for`). `lock_asked_for` carries
    what its lock shall be, or None: now.
    """

    other_asked_for = Signal(object)
    new_asked_for = Signal(object)
    file_asked_for = Signal(object)
    restore_asked_for = Signal(object)
    merge_asked_for = Signal(object)
    place_asked_for = Signal(object)
    lock_asked_for = Signal(object)
    sample_asked_for = Signal()

    def __init__(
        self,
        upkeep: LibraryUpkeep,
        pitches: Pitches,
        settings: Settings,
        events: Events,
        preferences: PreferencesFile,
        save_all: Callable[[], bool],
        choices: WordingChoices,
        *,
        is_sample: bool,
        writable: bool,
    ) -> None:
        super().__init__()
        self._upkeep, self._pitches, self._settings = upkeep, pitches, settings
        self._choices = choices
        self._acts = ReportedActs(self.notify)
        self._beside = CopiesCard(upkeep.copies, self.notify)
        self._events = events
        self._preferences = preferences
        self._save_all = save_all
        self._is_sample, self._writable, self._narrow = is_sample, writable, False
        self._file = FileView(self._beside, is_sample=is_sample, writable=writable)
        self._build()
        self._bin.setVisible(writable)
        self._wire()

    def open(self, thing: str) -> None:
        try:
            kept = self._upkeep.summary()
        except RelpitchError as error:
            self.notify(str(error))
            return
        self._show(kept)

    def follow(self, _change: Change) -> None:
        """Show what was changed while the page is looked at: a choice that was taken back waits again."""
        if self.isVisible():
            self.open("")

    def show_narrow(self, narrow: bool) -> None:
        super().show_narrow(narrow)
        self._header.show_narrow(narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            if self.isVisible():
                self.open("")

    def notify(self, sentence: str, act: Act | None = None) -> None:
        """Say one sentence; with an act, a button that undoes it."""
        self._toast.notify(sentence, act)

    # what is shown

    def _show(self, kept: LibrarySummary) -> None:
        now = datetime.now(UTC).astimezone()
        self._header.show_title(_("Library"), _("One file holds everything"))
        self._file.show_summary(kept, now, to_choose=bool(self._choices.all()))
        self._file.show_lock(kept, self._preferences.current.backups.locks_after)
        self._beside.show_copies()
        if kept.backups:
            findings = self._upkeep.read_back(kept.backups[0])
            self._file.show_read_back(findings, narrow=self._narrow)
        name = _("Sample library") if self._is_sample else self._upkeep.path.stem
        recent = [each for each in recent_libraries(self._preferences.current) if each != self._upkeep.path]
        self._aside.show_libraries(name, recent, now, is_sample=self._is_sample)
        self._aside.show_backups(kept.backups, now)

    # what the person does

    def back_up(self) -> None:
        """Make a backup now, or say why not."""
        if not self._save_all():
            return
        if self._waited_for(_("Backing up"), self._upkeep.back_up) is not None:
            self.notify(_("Backed up, and read back whole"))
        self.open("")

    def _ask_restore(self) -> None:
        now = datetime.now(UTC).astimezone()
        dialog = RestoreDialog(self._upkeep.backups(), now, self)
        if dialog.exec():
            self.restore_asked_for.emit(dialog.backup)

    def _ask_merge(self) -> None:
        if path := asked.library(self, _("Merge a library"), Path.home()):
            self.merge_asked_for.emit(path)

    def _ask_lock(self) -> None:
        kept, minutes = self._upkeep.summary(), self._preferences.current.backups.locks_after
        copies = self._upkeep.backup_count()
        dialog = LockDialog(kept.name, copies, minutes, self, is_locked=kept.is_locked)
        if dialog.exec():
            self._preferences.choose("backups", "locks_after", dialog.minutes, lambda: _("Locks itself"))
            self.lock_asked_for.emit(dialog.wish)

    def _take_lock_off(self) -> None:
        self.lock_asked_for.emit(LockWish(None))

    def _lock_now(self) -> None:
        self.lock_asked_for.emit(None)

    def _ask_choice(self) -> None:
        dialog = WordingsDialog(self._choices.all(), self)
        if dialog.exec():
            self._acts.do(lambda: self._choices.keep(dialog.chosen()))
        self.open("")

    def _ask_file(self) -> None:
        if path := asked.file_to_import(self):
            self.file_asked_for.emit(path)

    def export_to(self, folder: Path) -> None:
        """Write everything into a folder, or say why not."""
        if not self._save_all():
            return
        if self._waited_for(_("Exporting"), partial(self._upkeep.export_to, folder)) is not None:
            self.notify(_("Exported to {folder}").format(folder=folder.name))

    def rename_to(self, typed: str) -> None:
        """Ask for another name, or say why it cannot be."""
        try:
            target = renamed(self._upkeep.path, typed)
        except RelpitchError as error:
            self.notify(str(error))
            return
        if target != self._upkeep.path:
            self.place_asked_for.emit(target)

    def move_to(self, folder: Path) -> None:
        """Ask for another folder."""
        target = folder / self._upkeep.path.name
        if not folder.is_dir():
            self.notify(_("{folder} is not a folder. Choose another place.").format(folder=folder))
        elif target != self._upkeep.path:
            self.place_asked_for.emit(target)

    def _ask_name(self) -> None:
        dialog = NameDialog(
            _("What is this library called?"),
            _("The file is called that too, and its recordings go with it."),
            _("Rename"),
            self,
            self._upkeep.path.stem,
        )
        if dialog.exec():
            self.rename_to(dialog.name())

    def _ask_folder(self) -> None:
        if folder := asked.folder(self, _("Move to"), self._upkeep.path.parent):
            self.move_to(folder)

    def _ask_export(self) -> None:
        if folder := asked.folder(self, _("Export into"), Path.home()):
            now = datetime.now(UTC).astimezone()
            self.export_to(folder / f"{self._upkeep.path.stem} {now:%Y-%m-%d %H%M%S}")

    def _ask_other(self) -> None:
        if path := asked.library(self, _("Open a library"), self._upkeep.path.parent):
            self.other_asked_for.emit(path)

    def _ask_new(self) -> None:
        folder = Path.home() if self._is_sample else self._upkeep.path.parent
        if path := asked.new_library(self, folder):
            self.new_asked_for.emit(path)

    def _show_in_folder(self) -> None:
        folder = self._upkeep.path.parent
        if not folder.is_dir():
            self.notify(_("{folder} is not there now.").format(folder=folder))
        else:
            show_folder(self._toast, folder)

    def _check(self) -> None:
        if not self._save_all():
            return
        findings = self._waited_for(_("Checking the library"), self._upkeep.check)
        if findings is not None:
            self.notify(findings[0] if findings else _("Everything is there and readable"))

    def _waited_for(self, task: str, work: Callable[[Progress], Result]) -> Result | None:
        """The result of long work; None where it was given up, or failed, which is told."""
        try:
            result: Result = waited_for(task, work, self)
        except RelpitchError as error:
            self.notify(str(error))
        except Cancelled:
            pass
        else:
            return result
        return None

    def _open_bin(self) -> None:
        today = datetime.now(UTC).astimezone().date()
        bins = pitches_bin(self._pitches), settings_bin(self._settings), events_bin(self._events, today)
        BinDialog(bins, self).exec()
        self.open("")

    # how it is put together

    def _build(self) -> None:
        self._bin = Button(_("Bin"), kind="quiet", icon_name="trash-2")
        into_bin = QAction(_("Bin"), self)  # as Go to anything does it
        into_bin.setObjectName("bin")
        into_bin.triggered.connect(self._open_bin)
        self.addAction(into_bin)
        self._other = Button(_("Open another"), icon_name="folder-open")
        self._new = Button(_("New library"), icon_name="plus")
        beside = AsideButton(pgettext("panel", "Other libraries"))
        self._header = PageHeader(self._bin, beside, self._other, self._new)
        self._aside = LibraryAside()
        row = PageColumns()
        row.add(Scroll(self._file), 1)
        row.add(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(row, 1)
        self.put_beside(PageName.LIBRARY, self._aside, beside, self._preferences)
        self._toast = self.make_toast()

    def _wire(self) -> None:
        self._aside.other_asked_for.connect(self.other_asked_for)
        self._aside.sample_asked_for.connect(self.sample_asked_for)
        self._bin.clicked.connect(self._open_bin)
        self._other.clicked.connect(self._ask_other)
        self._new.clicked.connect(self._ask_new)
        self._file.rename.clicked.connect(self._ask_name)
        self._file.move_away.clicked.connect(self._ask_folder)
        self._file.in_folder.clicked.connect(self._show_in_folder)
        self._file.check.clicked.connect(self._check)
        self._file.back_up.clicked.connect(self.back_up)
        self._file.export.clicked.connect(self._ask_export)
        self._file.import_button.clicked.connect(self._ask_file)
        self._file.restore.clicked.connect(self._ask_restore)
        self._file.merge.clicked.connect(self._ask_merge)
        self._file.lock.clicked.connect(self._ask_lock)
        self._file.relock.clicked.connect(self._ask_lock)
        self._file.unlock.clicked.connect(self._take_lock_off)
        self._file.lock_now.clicked.connect(self._lock_now)
        self._beside.merge_asked_for.connect(self.merge_asked_for)
        self._file.choose.clicked.connect(self._ask_choice)
