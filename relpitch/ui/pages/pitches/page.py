"""The Pitches page: puts list, words and aside together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Rule, Version
from relpitch.preferences import PreferencesFile
from relpitch.services.pitches import Pitches
from relpitch.ui.changes import Changes
from relpitch.ui.icons import icon
from relpitch.ui.navigation import Destination, PageName
from relpitch.ui.page import Page
from relpitch.ui.pages.pitches.draft import Draft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.presentation import Presentation
from relpitch.ui.pages.pitches.status_bar import StatusBar
from relpitch.ui.pages.pitches.version_list import VersionList
from relpitch.ui.undo import UndoStacks
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.name_dialog import NameDialog
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.toast import Toast


class PitchesPage(Page):
    """The versions of one statement at a time, and the words of the chosen one."""

    def __init__(
        self,
        pitches: Pitches,
        settings: tuple[Setting, ...],
        preferences: PreferencesFile,
        changes: Changes,
        stacks: UndoStacks,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._pitches = pitches
        self._settings = {setting.id: setting for setting in settings}
        self._preferences = preferences
        self._writable = writable
        self._statement: Statement | None = None
        self._versions: list[Version] = []
        self._aside_room = True
        self._draft = Draft(pitches, stacks)
        self._list = VersionList()
        self.editor = Editor()
        self._glance = Glance()
        self._status = StatusBar()
        self._print = Button("Print card", kind="primary", icon_name="printer")
        self._aside_switch = Button("At a glance", kind="quiet", icon_name="panel-right")
        self._header = PageHeader(self._aside_switch, self._print)
        self._nothing = EmptyState(
            "sprout",
            "Nothing to say yet",
            "Begin with one thing you offer. Rough words are welcome.",
            "A first pitch",
        )
        self._body = QStackedWidget()
        self._lay_out()
        self._toast = Toast(self._body)
        self._wire(changes)

    def open(self, thing: str) -> None:
        version = self._pitches.version(thing) if thing else None
        statements = self._pitches.statements()
        ids = {each.id: each for each in statements}
        if version is not None and version.discarded_at is None and version.statement_id in ids:
            self._show_statement(ids[version.statement_id], version.id)
        elif self._statement is None or self._statement.id not in ids:
            self._show_statement(statements[0] if statements else None)

    def flush(self) -> None:
        self._draft.flush()

    def show_narrow(self, narrow: bool) -> None:
        self._aside_room = not narrow
        self._aside_switch.setVisible(narrow)
        self._glance.setVisible(not narrow and self._preferences.current.remembered.aside)
        self._show_version()

    def hideEvent(self, event: QHideEvent) -> None:
        self._draft.flush()
        super().hideEvent(event)

    # what is shown

    def _show_statement(self, statement: Statement | None, version_id: str = "") -> None:
        self._draft.flush()
        self._statement = statement
        self.counted.emit({PageName.PITCHES: len(self._pitches.statements())})
        self._body.setCurrentIndex(0 if statement else 1)
        self._list.setVisible(statement is not None)
        if statement is None:
            return
        self._versions = self._pitches.versions(statement.id)
        self._open_version(version_id or self._versions[0].id)

    def _open_version(self, version_id: str) -> None:
        version = next((each for each in self._versions if each.id == version_id), self._versions[0])
        self._draft.open(version, self._versions[0])
        self._preferences.remember(version=version.id)
        self._show_list()

    def _presentation(self) -> Presentation:
        assert self._statement is not None
        return Presentation(self._settings, self._preferences.current.voice.pace, self._statement.language)

    def _show_list(self) -> None:
        if self._statement and self._draft.version:
            current = self._draft.version
            versions = [current if each.id == current.id else each for each in self._versions]
            rows = self._presentation().rows(versions)
            self._list.show_statement(self._statement.title, rows, current.id, writable=self._writable)

    def _show_version(self) -> None:
        version, base = self._draft.version, self._draft.base
        if self._statement is None or version is None or base is None:
            return
        shown = self._presentation()
        context = f"a variant of {self._statement.title}"
        self._header.show_title(version.name, self._statement.title if version.is_base else context)
        self.editor.show_parts(shown.parts(version, base), writable=self._writable)
        self._glance.show_view(shown.glance(version, base))
        self._status.show_measure(
            shown.measure(version, base, in_words=True, against_target=not self._aside_room), version.length
        )
        self._show_list()

    # what the person does

    def _length_chosen(self, value: str) -> None:
        if self._draft.version and self._writable:
            self._draft.flush()
            self._attempt(lambda: self._pitches.set_length(self._chosen().id, Length(value)))

    def _ask_statement(self, at: QPoint) -> None:
        menu = QMenu(self)
        for statement in self._pitches.statements():
            action = menu.addAction(statement.title)
            action.setCheckable(True)
            action.setChecked(self._statement is not None and statement.id == self._statement.id)
            action.setData(statement)
        chosen_here = menu.addSeparator()
        new = menu.addAction(icon("plus"), "New statement")
        rename = menu.addAction(icon("pencil"), "Rename")
        discard = menu.addAction(icon("trash-2"), "Put in the bin")
        for action in (chosen_here, new, rename, discard):
            action.setVisible(self._writable)
        chosen = menu.exec(at)
        if chosen is new:
            self.new_statement()
        elif chosen is rename:
            self._rename_statement()
        elif chosen is discard:
            self._discard_statement()
        elif chosen is not None and isinstance(chosen.data(), Statement):
            self._show_statement(chosen.data())

    def new_statement(self) -> None:
        """Ask for a title and begin an empty statement."""
        dialog = NameDialog(
            "What do you offer?", "A few words as its title, for your eyes only.", "Begin", self
        )
        if dialog.exec():
            self._attempt(lambda: self._begin(dialog.name()))

    def _begin(self, title: str) -> None:
        self._show_statement(self._pitches.new_statement(title))
        self.editor.edit(Part.OFFER).put_caret(at_end=True)

    def _rename_statement(self) -> None:
        if self._statement is None:
            return
        statement = self._statement
        dialog = NameDialog("Another title?", "For your eyes only.", "Rename", self, statement.title)
        if dialog.exec():
            self._attempt(lambda: self._pitches.rename_statement(statement.id, dialog.name()))

    def _discard_statement(self) -> None:
        if self._statement is None:
            return
        statement = self._statement
        self._draft.flush()
        self._attempt(lambda: self._pitches.discard_statement(statement.id))
        self._show_statement(next(iter(self._pitches.statements()), None))
        self._toast.tell(f"{statement.title} is in the bin", lambda: self._bring_back(statement))

    def _bring_back(self, statement: Statement) -> None:
        self._pitches.bring_statement_back(statement.id)
        self._show_statement(statement)

    def _ask_variant(self, at: QPoint) -> None:
        menu = QMenu(self)
        used = {version.setting_id for version in self._versions}
        for setting in self._settings.values():
            action = menu.addAction(icon(setting.icon), setting.name)
            action.setEnabled(setting.id not in used)
            action.setData(setting)
        chosen = menu.exec(at - QPoint(0, menu.sizeHint().height()))
        if chosen is not None and isinstance(chosen.data(), Setting):
            self.new_variant(chosen.data())

    def new_variant(self, setting: Setting) -> None:
        """Tailor the statement to a setting."""
        if self._statement is None:
            return
        self._draft.flush()
        statement, pace = self._statement, self._preferences.current.voice.pace

        def begin() -> None:
            variant = self._pitches.new_variant(statement.id, setting, pace)
            self._show_statement(statement, variant.id)
            self._toast.tell(
                f"{setting.name} begins with the base’s words", lambda: self._discard_version(variant)
            )

        self._attempt(begin)

    def _ask_version(self, version_id: str, at: QPoint) -> None:
        version = next((each for each in self._versions if each.id == version_id), None)
        if version is None or version.is_base or not self._writable:
            return
        menu = QMenu(self)
        discard = menu.addAction(icon("trash-2"), "Put in the bin")
        if menu.exec(at) is discard:
            self._discard_version(version)
            self._toast.tell(f"{version.name} is in the bin", lambda: self._bring_version_back(version))

    def _discard_version(self, version: Version) -> None:
        self._draft.flush()
        self._attempt(lambda: self._pitches.discard_version(version.id))

    def _bring_version_back(self, version: Version) -> None:
        self._attempt(lambda: self._pitches.bring_version_back(version.id))
        self._open_version(version.id)

    def _take_from_base(self) -> None:
        part = self.editor.focused()
        if part is not None and not self._chosen().is_base:
            self._draft.change(part, replace(self._chosen().parts[part], rule=Rule.INHERIT))

    def _print_card(self) -> None:
        if self._draft.version:
            self._draft.flush()
            self.asked_for.emit(Destination(PageName.CARDS, self._draft.version.id))

    def _switch_aside(self) -> None:
        shown = not self._glance.isVisible()
        self._glance.setVisible(shown)
        if self._aside_room:
            self._preferences.remember(aside=shown)

    # what happened

    def _happened(self, change: Change) -> None:
        if change.kind is Kind.STATEMENT:
            self.counted.emit({PageName.PITCHES: len(self._pitches.statements())})
        if self._statement is None or change.kind not in (Kind.STATEMENT, Kind.VERSION):
            return
        statement = next((each for each in self._pitches.statements() if each.id == self._statement.id), None)
        if statement is None:
            return
        self._statement = statement
        self._versions = self._pitches.versions(statement.id)
        current = next((each for each in self._versions if each.id == self._chosen().id), None)
        if current is None:
            self._open_version(self._versions[0].id)
        else:
            self._draft.refresh(current, self._versions[0])
        self._show_list()

    def _saved(self) -> None:
        self._status.show_saved(datetime.now().astimezone(), writable=self._writable)

    def _told(self, sentence: str, undo: Callable[[], None] | None) -> None:
        self._toast.tell(sentence, undo)

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except RelpitchError as error:
            self._toast.tell(str(error))

    def _chosen(self) -> Version:
        assert self._draft.version is not None
        return self._draft.version

    # how it is put together

    def _lay_out(self) -> None:
        document = QVBoxLayout()
        document.setSpacing(0)
        document.addWidget(self.editor, 1)
        document.addWidget(self._status)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addLayout(document, 1)
        work.addWidget(self._glance)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(work, 1)
        empty = QWidget()
        centre = QVBoxLayout(empty)
        centre.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignCenter)
        self._body.addWidget(main)
        self._body.addWidget(empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._body, 1)
        self._status.show_saved(None, writable=self._writable)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._draft.changed.connect(self._show_version)
        self._draft.saved.connect(self._saved)
        self._draft.told.connect(self._told)
        self.editor.typed.connect(self._draft.type)
        self.editor.left.connect(self._draft.flush)
        self._list.chosen.connect(self._open_version)
        self._list.statement_menu.connect(self._ask_statement)
        self._list.version_menu.connect(self._ask_version)
        self._list.new_variant_menu.connect(self._ask_variant)
        self._status.length_chosen.connect(self._length_chosen)
        self._print.clicked.connect(self._print_card)
        self._aside_switch.clicked.connect(self._switch_aside)
        self._nothing.acted.connect(self.new_statement)
        for keys, slot in (
            ("Ctrl+N", self._list.ask_variant),
            ("Ctrl+P", self._print_card),
            ("Ctrl+.", self._switch_aside),
            ("Alt+Up", self.editor.to_previous),
            ("Alt+Down", self.editor.to_next),
        ):
            action = QAction(self, shortcut=QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
