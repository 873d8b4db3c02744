"""The Library page: the file at the left, other libraries and the backups at the right."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.preferences import PreferencesFile, recent_libraries
from relpitch.services.acts import Act
from relpitch.services.events import Events
from relpitch.services.library_upkeep import (
    SUFFIX,
    Backup,
    LibrarySummary,
    LibraryUpkeep,
    renamed,
    with_suffix,
)
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.services.two_wordings import Choices
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.bins import events_bin, pitches_bin, settings_bin
from relpitch.ui.page import Page
from relpitch.ui.pages.library import words
from relpitch.ui.pages.library.aside import Aside
from relpitch.ui.pages.library.copies_card import CopiesCard
from relpitch.ui.pages.library.frames import card, fact, wide_card
from relpitch.ui.pages.library.restore_dialog import RestoreDialog
from relpitch.ui.pages.library.wordings_dialog import WordingsDialog
from relpitch.ui.widgets.badge import Badge
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.name_dialog import NameDialog
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.pair import Pair
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_FILES = f"Libraries (*{SUFFIX})"
_BROUGHT_IN = (
    "Contacts, calendars, scripts, documents, recordings, exports (*.vcf *.vcard *.csv *.tsv *.ics *.vcs *.md"
    " *.txt *.docx *.odt *.rtf *.pdf *.html *.htm *.wav *.flac *.mp3 *.m4a *.ogg library.json)"
)


class LibraryPage(Page):
    """One library and its backups. What closes this library is asked of the app, which answers with `tell`.

    All but `sample_asked_for` carry a path: another library, a new one, a file to bring in, a backup to go
    back to, a copy to merge, and in `place_asked_for` the path this one shall have.
    """

    other_asked_for = Signal(object)
    new_asked_for = Signal(object)
    file_asked_for = Signal(object)
    restore_asked_for = Signal(object)
    merge_asked_for = Signal(object)
    place_asked_for = Signal(object)
    sample_asked_for = Signal()

    def __init__(
        self,
        upkeep: LibraryUpkeep,
        pitches: Pitches,
        settings: Settings,
        events: Events,
        preferences: PreferencesFile,
        save_all: Callable[[], bool],
        choices: Choices,
        *,
        is_sample: bool,
        writable: bool,
    ) -> None:
        super().__init__()
        self._upkeep, self._pitches, self._settings = upkeep, pitches, settings
        self._choices = choices
        self._beside = CopiesCard(upkeep.copies, self.tell)
        self._events = events
        self._preferences = preferences
        self._save_all = save_all
        self._is_sample, self._writable, self._narrow = is_sample, writable, False
        self._build()
        self._rename.setVisible(not is_sample and writable)
        self._move.setVisible(not is_sample and writable)
        self._bin.setVisible(writable)
        self._bring.setVisible(writable)
        self._two.setVisible(writable and not is_sample)
        self._wire()

    def open(self, thing: str) -> None:
        try:
            kept = self._upkeep.summary()
        except RelpitchError as error:
            self.tell(str(error))
            return
        self._show(kept)

    def show_narrow(self, narrow: bool) -> None:
        self._header.show_narrow(narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            if self.isVisible():
                self.open("")
        self._aside.set_width(264 if narrow else 320)

    def tell(self, sentence: str, act: Act | None = None) -> None:
        """Say one sentence; with an act, a button that undoes it."""
        self._toast.tell(sentence, act)

    # what is shown

    def _show(self, kept: LibrarySummary) -> None:
        now = datetime.now(UTC).astimezone()
        self._header.show_title("Library", "One file holds everything")
        self._name.setText(kept.name)
        self._counts.setText(words.counted(kept))
        self._to_choose.setVisible(self._writable and bool(self._choices.all()))
        self._beside.show_copies()
        self._place.setText(words.place(kept.path))
        self._size.setText(words.sizes(kept))
        self._gone.setVisible(not kept.there)
        last = kept.backups[0] if kept.backups else None
        self._restore.setVisible(bool(kept.backups) and self._writable and not self._is_sample)
        self._last.setText(words.backed_up(last.at, now) if last else "None yet")
        self._badge.setVisible(last is not None)
        if last is not None:
            self._show_read_back(last)
        name = "Sample library" if self._is_sample else self._upkeep.path.stem
        recent = [each for each in recent_libraries(self._preferences.current) if each != self._upkeep.path]
        self._aside.show_libraries(name, recent, now, is_sample=self._is_sample)
        self._aside.show_backups(kept.backups, now)

    def _show_read_back(self, backup: Backup) -> None:
        findings = self._upkeep.read_back(backup)
        if findings:
            self._badge.show_fact("cannot be read back", "circle", "take")
        else:
            self._badge.show_fact("whole" if self._narrow else "read back and whole", "check", "give")
        self._badge.setToolTip("\n".join(findings))

    # what the person does

    def back_up(self) -> None:
        """Make a backup now, or say why not."""
        if not self._save_all():
            return
        button = self._back_up
        button.setEnabled(False)

        def progress(done: int, total: int) -> None:
            button.set_words(f"{100 * done // max(total, 1)} %")
            button.repaint()

        try:
            self._upkeep.back_up(progress)
        except RelpitchError as error:
            self.tell(str(error))
        else:
            self.tell("Backed up, and read back whole")
        finally:
            button.set_words("Back up now")
            button.setEnabled(True)
        self.open("")

    def _ask_restore(self) -> None:
        now = datetime.now(UTC).astimezone()
        dialog = RestoreDialog(self._upkeep.backups(), now, self)
        if dialog.exec():
            self.restore_asked_for.emit(dialog.backup)

    def _ask_merge(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Merge a library", str(Path.home()), _FILES)
        if path:
            self.merge_asked_for.emit(Path(path))

    def _ask_choice(self) -> None:
        dialog = WordingsDialog(self._choices.all(), self)
        if dialog.exec():
            try:
                act = self._choices.keep(dialog.chosen())
            except RelpitchError as error:
                self.tell(str(error))
            else:
                self.tell(act.words, act)
        self.open("")

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Bring something in", str(Path.home()), _BROUGHT_IN)
        if path:
            self.file_asked_for.emit(Path(path))

    def export_to(self, folder: Path) -> None:
        """Write everything into a folder, or say why not."""
        if not self._save_all():
            return
        try:
            self._upkeep.export_to(folder)
        except RelpitchError as error:
            self.tell(str(error))
        else:
            self.tell(f"Exported to {folder.name}")

    def rename_to(self, typed: str) -> None:
        """Ask for another name, or say why it cannot be."""
        try:
            target = renamed(self._upkeep.path, typed)
        except RelpitchError as error:
            self.tell(str(error))
            return
        if target != self._upkeep.path:
            self.place_asked_for.emit(target)

    def move_to(self, folder: Path) -> None:
        """Ask for another folder."""
        target = folder / self._upkeep.path.name
        if not folder.is_dir():
            self.tell(f"{folder} is not a folder. Choose another place.")
        elif target != self._upkeep.path:
            self.place_asked_for.emit(target)

    def _ask_name(self) -> None:
        dialog = NameDialog(
            "What is this library called?",
            "The file is called that too, and its recordings go with it.",
            "Rename",
            self,
            self._upkeep.path.stem,
        )
        if dialog.exec():
            self.rename_to(dialog.name())

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Move to", str(self._upkeep.path.parent))
        if folder:
            self.move_to(Path(folder))

    def _ask_export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Export into", str(Path.home()))
        if folder:
            now = datetime.now(UTC).astimezone()
            self.export_to(Path(folder) / f"{self._upkeep.path.stem} {now:%Y-%m-%d %H%M%S}")

    def _ask_other(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Open a library", str(self._upkeep.path.parent), _FILES)
        if path:
            self.other_asked_for.emit(Path(path))

    def _ask_new(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, "New library", str(self._documents() / f"New library{SUFFIX}"), _FILES
        )
        if path:
            self.new_asked_for.emit(with_suffix(Path(path)))

    def _documents(self) -> Path:
        return Path.home() if self._is_sample else self._upkeep.path.parent

    def _show_in_folder(self) -> None:
        folder = self._upkeep.path.parent
        if not folder.is_dir():
            self.tell(f"{folder} is not there now.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.tell(f"It is in {folder}")

    def _check(self) -> None:
        if not self._save_all():
            return
        try:
            findings = self._upkeep.check()
        except RelpitchError as error:
            findings = [str(error)]
        self.tell(findings[0] if findings else "Everything is there and readable")

    def _open_bin(self) -> None:
        today = datetime.now(UTC).astimezone().date()
        bins = pitches_bin(self._pitches), settings_bin(self._settings), events_bin(self._events, today)
        BinDialog(bins, self).exec()
        self.open("")

    # how it is put together

    def _build(self) -> None:
        self._bin = Button("Bin", kind="quiet", icon_name="trash-2")
        self._other = Button("Open another", icon_name="folder-open")
        self._new = Button("New library", icon_name="plus")
        self._header = PageHeader(self._bin, self._other, self._new)
        self._name = OneLine("", "title", weight=400, size=30)
        self._counts = Label("", tone="2")
        self._gone = Label(
            "The file is no longer in its folder. Export what is here, so that nothing is lost.",
            "body",
            "take",
            wrap=True,
        )
        self._rename = Button("Rename", kind="quiet", height=28)
        self._place = OneLine()
        self._in_folder = Button("Show in folder", kind="quiet", height=28)
        self._move = Button("Move", kind="quiet", height=28)
        self._size = Label(tabular=True)
        self._checked = Button("Check it", kind="quiet", height=28)
        self._last = Label(tabular=True)
        self._badge = Badge("")
        self._restore = Button("Restore", kind="quiet", height=28)
        self._back_up = Button("Back up now", height=28)
        self._import = Button("Import", icon_name="file-down")
        self._merge = Button("Merge a library", icon_name="git-merge")
        self._two = wide_card(
            "Two computers",
            "Merge the library from the other one. Both wordings are kept where they differ.",
            self._merge,
        )
        self._choose = Button("Choose", kind="primary")
        self._to_choose = wide_card(
            "Two wordings", "You wrote on both computers. Both are kept until you choose.", self._choose
        )
        self._export = Button("Export", icon_name="file-up")
        self._aside = Aside()
        row = PageColumns()
        row.add(Scroll(self._build_file()), 1)
        row.add(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(row, 1)
        self._toast = self.make_toast()

    def _build_file(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(32, 32, 40, 24)
        column.setSpacing(0)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addWidget(self._rename)
        column.addLayout(name)
        column.addWidget(self._counts)
        column.addWidget(self._gone)
        column.addWidget(self._beside)
        column.addSpacing(20)
        for words_, value, buttons in (
            ("Where", (self._place,), (self._move, self._in_folder)),
            ("Size", (self._size,), (self._checked,)),
            ("Last backup", (self._last, self._badge), (self._restore, self._back_up)),
        ):
            column.addWidget(rule())
            column.addLayout(fact(words_, value, buttons))
        column.addWidget(rule())
        column.addSpacing(32)
        out = "Plain files that other programs read: Markdown, JSON, contacts, calendar, recordings."
        take = card("Take it with you", out, self._export)
        in_ = "Contacts, a calendar or a script. You see it all first."
        self._bring = card("Bring something in", in_, self._import)
        column.addLayout(Pair(take, self._bring, gap=16))
        column.addSpacing(16)
        column.addWidget(self._to_choose)
        column.addSpacing(16)
        column.addWidget(self._two)
        column.addStretch(1)
        return place

    def _wire(self) -> None:
        self._aside.other_asked_for.connect(self.other_asked_for)
        self._aside.sample_asked_for.connect(self.sample_asked_for)
        self._bin.clicked.connect(self._open_bin)
        self._other.clicked.connect(self._ask_other)
        self._new.clicked.connect(self._ask_new)
        self._rename.clicked.connect(self._ask_name)
        self._move.clicked.connect(self._ask_folder)
        self._in_folder.clicked.connect(self._show_in_folder)
        self._checked.clicked.connect(self._check)
        self._back_up.clicked.connect(self.back_up)
        self._export.clicked.connect(self._ask_export)
        self._import.clicked.connect(self._ask_file)
        self._restore.clicked.connect(self._ask_restore)
        self._merge.clicked.connect(self._ask_merge)
        self._beside.merge_asked_for.connect(self.merge_asked_for)
        self._choose.clicked.connect(self._ask_choice)
