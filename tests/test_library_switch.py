"""Where a library changes hands: the one that is open stays as it was until another one stands."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.change import Change
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import LibraryClosed, RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.library_switch import LibrarySwitch
from relpitch.open_library import OpenLibrary
from relpitch.preferences import Looks, PreferencesFile
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.ui.backup_offer import BackupOffer
from relpitch.ui.main_window import MainWindow
from relpitch.ui.pages.library import LibraryPage
from relpitch.ui.theme import theme

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Hands:
    """A window in which libraries change hands, and what that told."""

    def __init__(self, qtbot: QtBot) -> None:
        theme().apply(Looks())
        self.window, self.preferences = MainWindow(), PreferencesFile(None)
        qtbot.addWidget(self.window)
        self.switch = LibrarySwitch(self.window, self.preferences, self.window)
        self.told: list[str] = []
        self.switch.opened.connect(self._opened)
        self.switch.leaving.connect(lambda: self.told.append("left"))

    def _opened(self, here: OpenLibrary) -> None:
        self.told.append(here.library.name)

    @property
    def here(self) -> OpenLibrary:
        assert self.switch.here is not None
        return self.switch.here

    @property
    def titles(self) -> list[str]:
        return [each.title for each in self.here.services.pitches.statements()]

    def write(self, title: str) -> None:
        self.here.services.pitches.new_statement(title, words={Part.OFFER: (Phrasing("I help."),)})

    def said(self) -> str:
        """The sentence over the page."""
        return self.window._toast._words.text()


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    hands = Hands(qtbot)
    yield hands
    hands.window.hide()
    hands.switch.end()


@pytest.fixture
def mine(hands: Hands, tmp_path: Path) -> Path:
    """A library of the person's own, open, with one statement."""
    path = tmp_path / "Mine.relpitch"
    hands.switch.begin(path)
    hands.write("Mine")
    hands.told.clear()
    return path


def test_the_first_library_is_made_where_there_is_none_and_remembered(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "Mine.relpitch"
    hands.switch.begin(path)
    assert path.exists()
    assert hands.told == ["Mine"]
    assert hands.switch.path == path
    assert hands.preferences.current.remembered.recent[0] == str(path)


def test_the_sample_has_preferences_of_its_own_and_leaves_no_trace(hands: Hands, mine: Path) -> None:
    hands.switch.open_sample()
    folder = hands.switch.path.parent
    assert hands.here.is_sample
    assert hands.preferences.current.about.name == "Maya Okafor"
    assert hands.preferences.current.remembered.recent[0] == str(mine)
    hands.switch.open_other(mine)
    assert hands.preferences.current.about.name == ""
    assert hands.titles == ["Mine"]
    hands.switch.end()
    assert not folder.exists()


def test_another_one_takes_its_place_once_it_stands(hands: Hands, mine: Path, tmp_path: Path) -> None:
    before = hands.here.library
    hands.switch.open_new(tmp_path / "New.relpitch")
    assert hands.told == ["left", "New"]
    assert hands.titles == []
    assert mine.exists()
    with pytest.raises(LibraryClosed), before.reading():
        pytest.fail("the library before is open still")


def test_what_is_no_library_leaves_this_one_open_and_says_why(
    hands: Hands, mine: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.relpitch"
    broken.write_text("not a library")
    hands.switch.open_other(broken)
    assert hands.told == []
    assert hands.said() != ""
    assert hands.switch.path == mine
    assert hands.titles == ["Mine"]


def test_the_one_that_is_open_is_not_opened_again(hands: Hands, mine: Path) -> None:
    hands.switch.open_file(mine)
    assert hands.told == []
    assert hands.said() == "This library is open now"


def test_a_file_that_is_nothing_is_told(hands: Hands, mine: Path) -> None:
    hands.switch.open_file(mine.with_name("nothing.txt"))
    assert hands.said() == "nothing.txt is no file that can be read."


def test_it_has_another_name_and_is_remembered_by_that(hands: Hands, mine: Path) -> None:
    target = mine.with_name("Ours.relpitch")
    hands.switch.move_to(target)
    assert hands.switch.path == target
    assert not mine.exists()
    assert hands.said() == "It is called Ours now"
    assert str(mine) not in hands.preferences.current.remembered.recent
    assert hands.titles == ["Mine"]


def test_where_it_cannot_go_it_stays(hands: Hands, mine: Path) -> None:
    target = mine.with_name("Taken.relpitch")
    Library.create(target, device="there").close()
    hands.switch.move_to(target)
    assert hands.switch.path == mine
    assert hands.titles == ["Mine"]
    assert hands.said() != ""


def test_a_backup_takes_its_place_and_one_undo_brings_it_back(hands: Hands, mine: Path) -> None:
    assert mine.exists()
    backup = hands.here.services.upkeep.back_up()
    hands.write("Later")
    hands.switch.restore(backup.path)
    assert hands.titles == ["Mine"]
    hands.here.services.history.undo()
    assert hands.titles == ["Mine", "Later"]
    act = hands.here.services.history.redo()
    assert hands.titles == ["Mine"]
    assert act.words == hands.here.services.history.done[-1].words == "Everything is as it was in the backup"


def test_what_came_after_a_backup_took_its_place_can_be_done_again(hands: Hands, mine: Path) -> None:
    assert mine.exists()
    hands.switch.restore(hands.here.services.upkeep.back_up().path)
    hands.write("After")
    for _ in range(2):
        hands.here.services.history.undo()
    for _ in range(2):
        hands.here.services.history.redo()
    assert hands.titles == ["Mine", "After"]
    assert hands.here.services.history.undone == ()


def test_no_page_of_a_library_that_was_let_go_of_hears_that_going_back_was_undone(
    hands: Hands, mine: Path
) -> None:
    assert mine.exists()
    backup = hands.here.services.upkeep.back_up()
    hands.write("Later")
    hands.switch.restore(backup.path)
    hands.window.go(Destination(PageName.PITCHES))
    heard: list[Change] = []
    hands.here.changes.happened.connect(heard.append)
    hands.here.services.history.undo()
    assert hands.titles == ["Mine", "Later"]
    assert heard == []


def test_a_choice_between_wordings_that_was_taken_back_is_offered_again_at_once(
    hands: Hands, mine: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "Copy.relpitch"
    shutil.copy(back_up(mine, tmp_path / "backups", at=NOW), copy)
    for path in (copy, mine):
        hands.switch.open_other(path)
        statement = hands.here.services.pitches.statements()[0]
        with hands.here.library.writing() as shelves:
            shelves.statements.save(replace(statement, title=f"{path.stem}, again"))
    hands.switch.merge(copy)
    hands.window.show()
    hands.window.go(Destination(PageName.LIBRARY))
    page = hands.switch.pages.made[PageName.LIBRARY]
    assert isinstance(page, LibraryPage)
    assert page._file.choose.isVisible()
    choices = hands.here.services.choices
    choices.keep([(each, 1) for each in choices.all()])
    assert not page._file.choose.isVisible()
    hands.here.services.history.undo()
    assert page._file.choose.isVisible()


def test_a_copy_that_was_written_in_is_taken_in_as_an_act(hands: Hands, mine: Path, tmp_path: Path) -> None:
    hands.switch.save_all()
    copy = tmp_path / "Copy.relpitch"
    hands.here.services.upkeep.back_up()
    copy.write_bytes(hands.here.services.upkeep.backups()[0].path.read_bytes())
    hands.switch.open_other(copy)
    hands.write("There")
    hands.switch.open_other(mine)
    hands.switch.merge(copy)
    assert sorted(hands.titles) == ["Mine", "There"]
    hands.here.services.history.undo()
    assert hands.titles == ["Mine"]


def test_a_first_library_that_does_not_open_is_told_in_place_of_the_pages(
    hands: Hands, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.relpitch"
    broken.write_text("not a library")
    with pytest.raises(RelpitchError) as trouble:
        hands.switch.begin(broken)
    hands.switch.show_why_not_opened(trouble.value)
    assert hands.switch.here is None
    assert hands.window.seen() is None


def test_a_damaged_one_is_not_opened_and_a_good_backup_is_offered(hands: Hands, mine: Path) -> None:
    hands.here.services.upkeep.back_up()
    hands.switch.open_sample()
    whole = mine.read_bytes()
    mine.write_bytes(whole[:5000] + bytes(len(whole) - 5000))
    hands.switch.open_other(mine)
    assert hands.switch.here is None
    [offer] = hands.window.findChildren(BackupOffer)
    offer.mend_wanted.emit()
    assert hands.titles == ["Mine"]
    assert hands.switch.path != mine
