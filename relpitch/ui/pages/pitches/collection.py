"""What is done with whole statements and versions: begin, rename, duplicate, move, discard, bring back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.preferences import PreferencesFile
from relpitch.services.pitches import Pitches
from relpitch.ui.icons import icon
from relpitch.ui.pages.pitches.bin_dialog import BinDialog
from relpitch.ui.widgets.name_dialog import NameDialog


class Collection(QObject):
    """The menus of the list column. `show` asks for a statement and, maybe, one of its versions.

    `told` a sentence and, maybe, its undo; `welcome_asked_for` that a new statement is to begin.
    """

    show = Signal(object, str)
    told = Signal(str, object)
    welcome_asked_for = Signal()

    def __init__(
        self, pitches: Pitches, settings: Sequence[Setting], preferences: PreferencesFile, window: QWidget
    ) -> None:
        super().__init__(window)
        self._pitches = pitches
        self._settings = settings
        self._preferences = preferences
        self._window = window

    def attempt(self, action: Callable[[], object]) -> None:
        """Do something; what goes wrong is told in a sentence."""
        try:
            action()
        except RelpitchError as error:
            self.told.emit(str(error), None)

    def ask_statement(self, at: QPoint, current: Statement | None, *, writable: bool) -> None:
        """The menu of statements."""
        menu = QMenu(self._window)
        for statement in self._pitches.statements():
            action = menu.addAction(statement.title)
            action.setCheckable(True)
            action.setChecked(current is not None and statement.id == current.id)
            action.setData(statement)
        doings: dict[QAction, Callable[[], None]] = {}
        if writable:
            menu.addSeparator()
            doings[menu.addAction(icon("plus"), "New statement")] = self.welcome_asked_for.emit
            if current is not None:
                doings[menu.addAction(icon("pencil"), "Rename")] = lambda: self.rename_statement(current)
                doings[menu.addAction(icon("trash-2"), "Put in the bin")] = lambda: self.discard_statement(
                    current
                )
            doings[menu.addAction(icon("rotate-ccw"), "Open the bin")] = self.open_bin
        chosen = menu.exec(at)
        if chosen in doings:
            doings[chosen]()
        elif chosen is not None:
            self.show.emit(chosen.data(), "")

    def ask_variant(self, at: QPoint, statement: Statement, versions: Sequence[Version]) -> None:
        """The menu of settings to tailor to."""
        menu = QMenu(self._window)
        used = {version.setting_id for version in versions}
        for setting in self._settings:
            action = menu.addAction(icon(setting.icon), setting.name)
            action.setData(setting)
            action.setEnabled(setting.id not in used)
        chosen = menu.exec(at - QPoint(0, menu.sizeHint().height()))
        if chosen is not None:
            self.new_variant(statement, chosen.data())

    def ask_version(self, at: QPoint, statement: Statement, version: Version, last: int) -> None:
        """The menu of one version."""
        menu = QMenu(self._window)
        doings: dict[QAction, Callable[[], None]] = {}
        if not version.is_base:
            doings[menu.addAction(icon("pencil"), "Rename")] = lambda: self.rename_version(version)
        doings[menu.addAction(icon("copy"), "Duplicate")] = lambda: self.duplicate(statement, version)
        if not version.is_base:
            if version.position > 1:
                doings[menu.addAction(icon("arrow-up"), "Move up")] = lambda: self.move_by_id(version.id, -1)
            if version.position < last:
                doings[menu.addAction(icon("arrow-down"), "Move down")] = lambda: self.move_by_id(
                    version.id, 1
                )
            doings[menu.addAction(icon("trash-2"), "Put in the bin")] = lambda: self.discard_version(
                statement, version
            )
        chosen = menu.exec(at)
        if chosen in doings:
            doings[chosen]()

    def rename_statement(self, statement: Statement) -> None:
        """Ask for another title."""
        dialog = NameDialog("Another title?", "For your eyes only.", "Rename", self._window, statement.title)
        if dialog.exec():
            self.attempt(lambda: self._pitches.rename_statement(statement.id, dialog.name()))

    def discard_statement(self, statement: Statement) -> None:
        """Put a statement in the bin."""

        def bring_back() -> None:
            self.attempt(lambda: self._pitches.bring_statement_back(statement.id))
            self.show.emit(statement, "")

        def discard() -> None:
            self._pitches.discard_statement(statement.id)
            self.show.emit(next(iter(self._pitches.statements()), None), "")
            self.told.emit(f"{statement.title} is in the bin", bring_back)

        self.attempt(discard)

    def new_variant(self, statement: Statement, setting: Setting) -> None:
        """Tailor a statement to a setting."""

        def begin() -> None:
            variant = self._pitches.new_variant(statement.id, setting, self._preferences.current.voice.pace)
            self.show.emit(statement, variant.id)
            self.told.emit(
                f"{setting.name} begins with the base’s words",
                lambda: self.attempt(lambda: self._pitches.discard_version(variant.id)),
            )

        self.attempt(begin)

    def rename_version(self, version: Version) -> None:
        """Ask for another name."""
        words = "As the list and cards show it."
        dialog = NameDialog("Another name?", words, "Rename", self._window, version.name)
        if dialog.exec():
            self.attempt(lambda: self._pitches.rename_version(version.id, dialog.name()))

    def duplicate(self, statement: Statement, version: Version) -> None:
        """Copy a version as a new variant."""

        def copy() -> None:
            twin = self._pitches.duplicate_version(version.id)
            self.show.emit(statement, twin.id)
            self.told.emit(
                f"{twin.name} is a copy of {version.name}",
                lambda: self.attempt(lambda: self._pitches.discard_version(twin.id)),
            )

        self.attempt(copy)

    def move_by_id(self, version_id: str, step: int) -> None:
        """Move a variant one place up or down the list."""
        self.attempt(lambda: self._pitches.move_version(version_id, step))

    def discard_version(self, statement: Statement, version: Version) -> None:
        """Put a variant in the bin."""

        def bring_back() -> None:
            self.attempt(lambda: self._pitches.bring_version_back(version.id))
            self.show.emit(statement, version.id)

        def discard() -> None:
            self._pitches.discard_version(version.id)
            self.told.emit(f"{version.name} is in the bin", bring_back)

        self.attempt(discard)

    def open_bin(self) -> None:
        """Show what is in the bin."""
        dialog = BinDialog(self._pitches, self._window)
        dialog.exec()
        if dialog.brought_back is not None:
            self.show.emit(dialog.brought_back, "")
