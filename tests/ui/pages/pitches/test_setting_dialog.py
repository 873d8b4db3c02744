"""A setting of the person's own: typed, kept, looked at again, discarded."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.failure.drafts import Drafts
from relpitch.preferences import Looks, PreferencesFile
from relpitch.services.bridge_outcomes import BridgeOutcomes
from relpitch.services.services import Services
from relpitch.services.settings import catalogue
from relpitch.storage.library import Library
from relpitch.ui.changes import Changes
from relpitch.ui.pages.pitches.page import PitchesPage
from relpitch.ui.pages.pitches.setting_dialog import SettingDialog
from relpitch.ui.theme import theme

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BLANK = Setting("hall", "", "", "shopping-basket", Channel.SPOKEN, 0, "")
HALL = Setting(
    "hall",
    "Climbing hall",
    "at the climbing hall",
    "trees",
    Channel.SPOKEN,
    20,
    "Short.",
    ("Are you on next?", "Is it always this busy?"),
    ("they shake out their arms",),
)


class Workshop:
    """The Pitches page on a library with one statement."""

    def __init__(self, library: Library, qtbot: QtBot) -> None:
        theme().apply(Looks())
        changes = Changes()
        services = Services(library, changes.announce, lambda: NOW)
        self.settings, self.pitches = services.settings, services.pitches
        self.statement: Statement = self.pitches.new_statement("Moving without pain")
        self.page = PitchesPage(
            self.pitches,
            services.revisions,
            self.settings,
            services.history,
            services.coaching,
            BridgeOutcomes(library),
            PreferencesFile(None),
            changes,
            Drafts(),
            writable=True,
        )
        self.page.undo_wanted.connect(services.history.undo)
        qtbot.addWidget(self.page)
        self.page.resize(1104, 800)
        self.page.open("")
        self.page.show()

    @property
    def versions(self) -> list[Version]:
        """The statement's versions."""
        return self.pitches.versions(self.statement.id)

    def choose(self, *words: str) -> None:
        """Choose from the menu of new variants."""
        menu, actions = self.page.collection.variant_menu(self.statement, self.versions)
        action = next(each for each in actions if each.text().replace("&&", "&") in words)
        assert action.isEnabled()
        menu.deleteLater()
        actions[action]()

    def offered(self) -> list[str]:
        """What the menu of new variants offers."""
        menu, _ = self.page.collection.variant_menu(self.statement, self.versions)
        return [each.text() for each in everything_in(menu)]


def everything_in(menu: QMenu) -> Iterator[QAction]:
    """The actions of a menu and of those inside it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from everything_in(inner)
        elif not action.isSeparator():
            yield action


@pytest.fixture
def workshop(tmp_path: Path, qtbot: QtBot) -> Iterator[Workshop]:
    """The Pitches page on a new library."""
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Workshop(library, qtbot)


@pytest.fixture
def ask(workshop: Workshop, qtbot: QtBot) -> Callable[[Setting], SettingDialog]:
    """Shows the dialog for a setting, kept by the real service."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def shown(setting: Setting) -> SettingDialog:
        dialog = SettingDialog("A setting", setting, workshop.settings.icons(), workshop.settings.new, parent)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog._name.hasFocus)
        return dialog

    return shown


def type_on(qtbot: QtBot, *texts: str) -> None:
    """Type into one field after the other, by Tab."""
    for text in texts:
        focused = QApplication.focusWidget()
        assert focused is not None
        for number, line in enumerate(text.split("\n")):
            if number:
                qtbot.keyClick(focused, Qt.Key.Key_Return)
            qtbot.keyClicks(focused, line)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)


def test_a_setting_is_typed_from_field_to_field_and_kept(
    ask: Callable[[Setting], SettingDialog], workshop: Workshop, qtbot: QtBot
) -> None:
    dialog = ask(BLANK)
    type_on(qtbot, "Climbing hall", "at the climbing hall", "")
    dialog._target.clear()
    type_on(qtbot, "20", "Short.", "Are you on next?\nIs it always this busy?", "they shake out their arms")
    dialog._icons.choose("trees")
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.kept == HALL
    assert workshop.settings.own() == [HALL]
    assert not dialog.isVisible()


def test_only_the_name_is_needed(
    ask: Callable[[Setting], SettingDialog], workshop: Workshop, qtbot: QtBot
) -> None:
    dialog = ask(BLANK)
    qtbot.keyClicks(dialog._name, "Pool")
    qtbot.keyClick(dialog._name, Qt.Key.Key_Return)
    assert workshop.settings.own() == [replace(BLANK, name="Pool", at="there", target=30)]


def test_what_cannot_be_kept_is_said_under_its_field_and_nothing_typed_is_lost(
    ask: Callable[[Setting], SettingDialog], workshop: Workshop, qtbot: QtBot
) -> None:
    dialog = ask(replace(HALL, name="Gym", target=4))
    dialog.accept()
    name, target = dialog._troubles["name"], dialog._troubles["target"]
    assert name.text() == "There is a “Gym” already. Give this one another name."
    assert name.isVisible()
    assert dialog._name.hasFocus()
    dialog._name.clear()
    qtbot.keyClicks(dialog._name, "Hall")
    dialog.accept()
    assert not name.isVisible()
    assert target.text() == "Anything from 5 to 600 seconds will do."
    assert dialog._target.hasFocus()
    dialog._target.setText("soon")
    dialog.accept()
    assert target.isVisible()
    dialog._target.setText("5")
    dialog.accept()
    assert workshop.settings.own() == [replace(HALL, name="Hall", target=5)]


def test_a_written_setting_counts_characters(ask: Callable[[Setting], SettingDialog], qtbot: QtBot) -> None:
    dialog = ask(replace(BLANK, name="Letter"))
    qtbot.mouseClick(dialog._channels._buttons["written"], Qt.MouseButton.LeftButton)
    assert (dialog._unit.text(), dialog._target.text()) == ("characters", "300")
    dialog._target.setText("450")
    qtbot.mouseClick(dialog._channels._buttons["spoken"], Qt.MouseButton.LeftButton)
    assert (dialog._unit.text(), dialog._target.text()) == ("seconds", "450")
    assert dialog.setting().channel is Channel.SPOKEN


def test_the_picture_is_chosen_by_the_arrow_keys(
    ask: Callable[[Setting], SettingDialog], qtbot: QtBot
) -> None:
    dialog = ask(BLANK)
    dialog._icons.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert dialog.setting().icon == "dumbbell"


def answer(qtbot: QtBot, act: Callable[[SettingDialog], None]) -> None:
    """Do something in the dialog that is about to come up."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingDialog)
        act(dialog)

    QTimer.singleShot(0, now)


def filled(*, keep: bool = True, **fields: str) -> Callable[[SettingDialog], None]:
    """Write into fields, and keep the setting or leave."""

    def act(dialog: SettingDialog) -> None:
        for name, words in fields.items():
            getattr(dialog, f"_{name}").setText(words)
        if keep:
            dialog.accept()
        else:
            dialog.reject()

    return act


def test_from_the_menu_a_new_setting_begins_a_variant(workshop: Workshop, qtbot: QtBot) -> None:
    assert workshop.offered() == [*(each.name for each in catalogue()), "A setting of your own…"]
    answer(qtbot, filled(name="R&D lab"))
    workshop.choose("A setting of your own…")
    assert [each.name for each in workshop.versions] == ["Anyone, anywhere", "R&D lab"]
    assert workshop.page.opened.chosen.name == "R&D lab"
    assert workshop.offered()[-4:] == [
        "R&&D lab",
        "A setting of your own…",
        "Edit R&&D lab…",
        "Put R&&D lab in the bin",
    ]


def test_changing_a_setting_shows_at_once_and_is_undone(workshop: Workshop, qtbot: QtBot) -> None:
    workshop.settings.new(HALL)
    workshop.choose("Climbing hall")
    assert workshop.page.glance._measure.text().endswith("of 20 s")
    answer(qtbot, filled(target="45"))
    workshop.choose("Edit Climbing hall…")
    assert workshop.page.glance._measure.text().endswith("of 45 s")
    workshop.page._toast._undone()
    assert workshop.settings.own() == [HALL]
    assert workshop.page.glance._measure.text().endswith("of 20 s")


def test_a_discarded_setting_leaves_the_menu_and_its_variants_stay(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    workshop.choose("Climbing hall")
    shown = workshop.page.list._view.rows.rows()
    assert shown[-1].icon == "trees"
    workshop.choose("Put Climbing hall in the bin")
    assert workshop.offered() == [*(each.name for each in catalogue()), "A setting of your own…"]
    assert workshop.page.list._view.rows.rows() == shown
    assert workshop.page.glance._measure.text().endswith("of 20 s")
    workshop.page._toast._undone()
    assert "Climbing hall" in workshop.offered()


def test_what_was_typed_before_leaving_stands_there_again(workshop: Workshop, qtbot: QtBot) -> None:
    answer(qtbot, filled(name="Pool", keep=False))
    workshop.choose("A setting of your own…")
    assert workshop.settings.own() == []
    answer(qtbot, filled())
    workshop.choose("A setting of your own…")
    assert [each.name for each in workshop.settings.own()] == ["Pool"]


def test_a_name_of_200_characters_does_not_widen_the_menu(workshop: Workshop) -> None:
    workshop.settings.new(replace(HALL, name="n" * 500))
    assert max(len(each) for each in workshop.offered()) < 60
