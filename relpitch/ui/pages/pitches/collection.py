"""What is done with whole statements and versions: begin, rename, duplicate, move, discard, bring back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from relpitch.domain.identity import new_id
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import BASE_NAME, Version
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.script.language import language, languages
from relpitch.script.language_names import language_name
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.naming import short
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.translation import _, pgettext
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.bins import pitches_bin, settings_bin
from relpitch.ui.draft_form import with_draft
from relpitch.ui.icons import icon
from relpitch.ui.pages.pitches.open_statement import OpenStatement
from relpitch.ui.pages.pitches.setting_dialog import SettingDialog
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.widgets.choice_menu import ChoiceMenu, add_menu
from relpitch.ui.widgets.name_dialog import NameDialog


class Collection(QObject):
    """The menus of the list column. `show` asks for a statement and, maybe, one of its versions.

    `notice` carries a sentence and maybe its act; `welcome_asked_for` a new statement.
    """

    show = Signal(object, str)
    notice = Signal(str, object)
    welcome_asked_for = Signal()

    def __init__(
        self,
        pitches: Pitches,
        settings: Settings,
        history: History,
        preferences: PreferencesFile,
        drafts: Drafts,
        opened: OpenStatement,
        window: QWidget,
        *,
        writable: bool,
    ) -> None:
        super().__init__(window)
        self.acts = ReportedActs(self.notice.emit)
        self._pitches, self._settings, self._history = pitches, settings, history
        self._preferences, self._drafts = preferences, drafts
        self._opened, self._window, self._writable = opened, window, writable

    def _tell_last(self, sentence: str) -> None:
        self.notice.emit(sentence, self._history.done[-1])

    def ask_statement(self, at: QPoint) -> None:
        """The menu of statements."""
        self._opened.draft.flush()
        menu, actions = self.statement_menu()
        chosen = menu.exec(at)
        if chosen in actions:
            actions[chosen]()
        elif chosen is not None:
            self.show.emit(chosen.data(), "")

    def statement_menu(self) -> tuple[ChoiceMenu, dict[QAction, Callable[[], None]]]:
        """The statements to open, and what can be done with the one that is open."""
        current = self._opened.statement
        menu = ChoiceMenu(self._window)
        for statement in self._pitches.statements():
            action = menu.addAction(_in_menu(statement.label))
            action.setCheckable(True)
            action.setChecked(current is not None and statement.id == current.id)
            action.setData(statement)
        actions: dict[QAction, Callable[[], None]] = {}
        if self._writable:
            menu.addSeparator()
            actions[menu.addAction(icon("plus"), _("New statement"))] = self.welcome_asked_for.emit
            if current is not None:
                actions[menu.addAction(icon("pencil"), pgettext("button", "Rename"))] = lambda: (
                    self.rename_statement(current)
                )
                self._add_languages(menu, actions, current)
                actions[menu.addAction(icon("trash-2"), _("Put in the bin"))] = lambda: (
                    self.discard_statement(current)
                )
            actions[menu.addAction(icon("rotate-ccw"), _("Open the bin"))] = self.open_bin
        return menu, actions

    def _add_languages(
        self, menu: ChoiceMenu, actions: dict[QAction, Callable[[], None]], statement: Statement
    ) -> None:
        among = add_menu(menu, pgettext("menu", "Language"), icon("languages"))
        for each in languages():
            action = among.addAction(each.name)
            action.setCheckable(True)
            action.setChecked(each.code == language(statement.language).code)
            actions[action] = partial(self.set_language, each.code)

    def set_language(self, code: str) -> None:
        """Take the open statement as one in another language."""
        if (statement := self._opened.statement) is not None and self._writable:
            sentence = _("{statement} is taken as {language}").format(
                statement=short(statement.label), language=language_name(language(code))
            )
            self.acts.do(lambda: self._pitches.set_language(statement.id, code), sentence)

    def ask_variant(self, at: QPoint) -> None:
        """The menu of settings to tailor to."""
        if self._opened.statement is None or not self._writable:
            return
        self._opened.draft.flush()
        menu, actions = self.variant_menu(self._opened.statement, self._opened.versions)
        chosen = menu.exec(at - QPoint(0, menu.sizeHint().height()))
        if chosen in actions:
            actions[chosen]()

    def variant_menu(
        self, statement: Statement, versions: Sequence[Version]
    ) -> tuple[ChoiceMenu, dict[QAction, Callable[[], None]]]:
        """The settings that are not tailored to yet, and the person's own to make, edit and discard."""
        menu = ChoiceMenu(self._window)
        actions: dict[QAction, Callable[[], None]] = {}
        used = {version.setting_id for version in versions}
        for setting in self._settings.all():
            action = menu.addAction(icon(setting.icon), _in_menu(setting.name))
            action.setEnabled(setting.id not in used)
            actions[action] = partial(self.new_variant, statement, setting)
        menu.addSeparator()
        actions[menu.addAction(icon("plus"), _("A setting of your own…"))] = partial(
            self.new_setting, statement
        )
        mine = self._settings.own()
        if mine:
            theirs = add_menu(menu, _("Your settings"), icon("pencil"))
            for setting in mine:
                name = _in_menu(setting.name)
                theirs.addSeparator()
                actions[theirs.addAction(_("Edit {name}…").format(name=name))] = partial(
                    self.edit_setting, setting
                )
                actions[theirs.addAction(_("Put {name} in the bin").format(name=name))] = partial(
                    self.discard_setting, setting
                )
        return menu, actions

    def new_setting(self, statement: Statement) -> None:
        """Ask for a setting of the person's own, and tailor a statement to it."""
        icons = self._settings.icons()
        blank = Setting(new_id(), "", "", icons[0], Channel.SPOKEN, 0, "")
        title = _("A setting of your own")
        dialog = SettingDialog(title, blank, icons, self._settings.new, self._window)
        form = with_draft(dialog, self._drafts, "setting/new")
        dialog.exec()
        if dialog.kept is not None:
            form.end()
            self.new_variant(statement, dialog.kept)

    def edit_setting(self, setting: Setting) -> None:
        """Ask what should be different about one of the person's own settings."""
        dialog = SettingDialog(
            short(setting.name),
            setting,
            self._settings.icons(),
            self._settings.change,
            self._window,
        )
        form = with_draft(dialog, self._drafts, f"setting/{setting.id}")
        dialog.exec()
        if dialog.kept is not None:
            form.end()
        if dialog.kept is not None and dialog.kept != setting:
            self._tell_last(_("“{name}” is changed").format(name=short(dialog.kept.name)))

    def discard_setting(self, setting: Setting) -> None:
        """Put one of the person's own settings in the bin; its variants stay."""
        sentence = _("“{name}” is in the bin").format(name=short(setting.name))
        self.acts.do(lambda: self._settings.discard(setting.id), sentence)

    def ask_version(self, version_id: str, at: QPoint) -> None:
        """The menu of one version."""
        version, statement = self._opened.find(version_id), self._opened.statement
        if version is None or statement is None or not self._writable:
            return
        self._opened.draft.flush()
        last = self._opened.versions[-1].position
        menu = ChoiceMenu(self._window)
        actions: dict[QAction, Callable[[], None]] = {}
        if not version.is_base:
            actions[menu.addAction(icon("pencil"), pgettext("button", "Rename"))] = lambda: (
                self.rename_version(version)
            )
        actions[menu.addAction(icon("file-text"), _("Copy as plain text"))] = partial(self.copy, version)
        actions[menu.addAction(icon("copy"), pgettext("button", "Duplicate"))] = lambda: self.duplicate(
            statement, version
        )
        if not version.is_base:
            if version.position > 1:
                actions[menu.addAction(icon("arrow-up"), _("Move up"))] = lambda: self.move_by_id(
                    version.id, -1
                )
            if version.position < last:
                actions[menu.addAction(icon("arrow-down"), _("Move down"))] = lambda: self.move_by_id(
                    version.id, 1
                )
            actions[menu.addAction(icon("trash-2"), _("Put in the bin"))] = lambda: self.discard_version(
                version
            )
        chosen = menu.exec(at)
        if chosen in actions:
            actions[chosen]()

    def copy(self, version: Version) -> None:
        """Put what a version says on the clipboard, as plain text."""
        spoken = self._opened.presentation.spoken(version, self._opened.versions[0])
        QGuiApplication.clipboard().setText(spoken.text)
        self.notice.emit(_("{name} is copied as plain text").format(name=short(version.label)), None)

    def rename_statement(self, statement: Statement) -> None:
        """Ask for another title."""
        dialog = NameDialog(
            _("Another title?"),
            _("For your eyes only."),
            pgettext("button", "Rename"),
            self._window,
            statement.label,
        )
        if dialog.exec():
            self.acts.attempt(lambda: self._pitches.rename_statement(statement.id, dialog.name()))

    def discard_statement(self, statement: Statement) -> None:
        """Put a statement in the bin."""

        def discard() -> Act:
            act = self._pitches.discard_statement(statement.id)
            self.show.emit(next(iter(self._pitches.statements()), None), "")
            return act

        self.acts.do(discard, _("“{name}” is in the bin").format(name=short(statement.label)))

    def new_variant(self, statement: Statement, setting: Setting) -> None:
        """Tailor a statement to a setting."""

        def begin() -> None:
            variant = self._pitches.new_variant(statement.id, setting, self._preferences.current.voice.pace)
            self.show.emit(statement, variant.id)
            words = _("“{variant}” begins with the words of “{base}”")
            self._tell_last(words.format(variant=short(setting.name), base=_(BASE_NAME)))

        self.acts.attempt(begin)

    def rename_version(self, version: Version) -> None:
        """Ask for another name."""
        words = _("As the list and cards show it.")
        dialog = NameDialog(
            _("Another name?"), words, pgettext("button", "Rename"), self._window, version.label
        )
        if dialog.exec():
            self.acts.attempt(lambda: self._pitches.rename_version(version.id, dialog.name()))

    def duplicate(self, statement: Statement, version: Version) -> None:
        """Copy a version as a new variant."""

        def copy() -> None:
            twin = self._pitches.duplicate_version(version.id)
            self.show.emit(statement, twin.id)
            self._tell_last(
                _("“{copy}” is a copy of “{version}”").format(
                    copy=short(twin.label), version=short(version.label)
                )
            )

        self.acts.attempt(copy)

    def move_by_id(self, version_id: str, step: int) -> None:
        """Move a variant one place up or down the list."""
        self.acts.attempt(lambda: self._pitches.move_version(version_id, step))

    def discard_version(self, version: Version) -> None:
        """Put a variant in the bin."""
        sentence = _("“{name}” is in the bin").format(name=short(version.label))
        self.acts.do(lambda: self._pitches.discard_version(version.id), sentence)

    def open_bin(self) -> None:
        """Show what is in the bin."""
        back: list[Statement] = []
        bins = pitches_bin(self._pitches, back.append), settings_bin(self._settings)
        BinDialog(bins, self._window).exec()
        if back:
            self.show.emit(back[-1], "")


def _in_menu(name: str) -> str:
    return short(name).replace("&", "&&")
